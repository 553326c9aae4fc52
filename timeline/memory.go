package timeline

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"path"
	"slices"
	"time"
)

// Memory keeps what Load has read of articles, so that the next Load reads only
// those that have changed since. What comes out is the same with a memory and
// without: an article is remembered by its bytes and by everything else that it
// is read against, and forgotten when any of it changes. Articles with mistakes,
// stories, those with places of their own and those of other generators are
// read every time.
//
// A memory may be used by one Load after the other, not by two at once.
type Memory struct {
	program string // names the program, with the tables that are built into it
	ground  Digest // of what the articles were read against
	read    map[string]*remembered
}

// Digest is a SHA-256.
type Digest [sha256.Size]byte

// remembered is an article as it was read.
type remembered struct {
	size    int64
	time    int64  // of its last change, in nanoseconds since 1970; 0 when the file could change within it
	sum     Digest // of the file
	telling Digest // Article.Telling
	record  string // see appendRecord
}

// NewMemory returns an empty memory of a program: what one remembers is nothing
// to another.
func NewMemory(program string) *Memory {
	return &Memory{program: program, read: map[string]*remembered{}}
}

// forget empties a memory of articles that were read against something else.
func (m *Memory) forget(ground Digest) {
	if m.ground != ground {
		m.ground, m.read = ground, map[string]*remembered{}
	}
}

// memoryFormat is raised when the bytes that Append writes change their meaning.
const memoryFormat = "furat memory 1\n"

// Append appends the memory's bytes. ReadMemory reads them.
func (m *Memory) Append(b []byte) []byte {
	size := 0
	for name, r := range m.read {
		size += len(name) + len(r.record) + 128
	}
	from := len(b)
	b = slices.Grow(b, size)
	b = append(b, memoryFormat...)
	b = appendText(b, m.program)
	b = append(b, m.ground[:]...)
	b = binary.AppendUvarint(b, uint64(len(m.read)))
	for name, r := range m.read { // in no order: nobody compares memories
		b = appendText(b, name)
		b = binary.AppendVarint(b, r.size)
		b = binary.AppendVarint(b, r.time)
		b = append(append(b, r.sum[:]...), r.telling[:]...)
		b = appendText(b, r.record)
	}
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b[from:], checked))
}

// checked is the sum that tells damaged bytes: CRC-32C, which processors reckon.
var checked = crc32.MakeTable(crc32.Castagnoli)

// sumOf is the sum of a text, which is not copied whole for it.
func sumOf(text string) uint32 {
	var sum uint32
	var part [16 << 10]byte
	for len(text) > 0 {
		n := copy(part[:], text)
		sum, text = crc32.Update(sum, checked, part[:n]), text[n:]
	}
	return sum
}

var (
	errMemory  = errors.New("it is damaged")
	errVersion = errors.New("it is another version's of the program")
)

// ReadMemory reads what Append has written, or says why it cannot be used.
func ReadMemory(program, text string) (m *Memory, err error) {
	defer func() {
		if recover() != nil {
			m, err = nil, errMemory
		}
	}()
	d := &decoder{rest: text[:len(text)-4]}
	if sumOf(d.rest) != binary.LittleEndian.Uint32([]byte(text[len(text)-4:])) {
		return nil, errMemory
	}
	if d.take(len(memoryFormat)) != memoryFormat || d.text() != program {
		return nil, errVersion
	}
	m = NewMemory(program)
	d.digest(&m.ground)
	for range d.count() {
		name := d.text()
		r := &remembered{size: d.int(), time: d.int()}
		d.digest(&r.sum)
		d.digest(&r.telling)
		r.record = d.text()
		m.read[name] = r
	}
	if d.rest != "" {
		return nil, errMemory
	}
	return m, nil
}

// fresh is how long before a build a file must have been changed for its time to
// tell it from a later one: file systems count in steps of up to two seconds.
const fresh = 2 * time.Second

// timeOf is the time by which a file is known, 0 when none can be trusted.
func (l *loading) timeOf(info fs.FileInfo) int64 {
	changed := info.ModTime()
	if changed.IsZero() || changed.Add(fresh).After(l.opt.Began) {
		return 0
	}
	return changed.UnixNano()
}

// recall returns an article from memory. Now is what is to be remembered of the
// file, still without a record when ok is false and it has to be read anew. The
// file is opened only when its time does not say that it is the same.
func (l *loading) recall(name string) (t loadingText, now *remembered, ok bool) {
	info, err := fs.Stat(l.raw, name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxFile {
		return t, nil, false
	}
	now = &remembered{size: info.Size(), time: l.timeOf(info)}
	known := l.opt.Memory.read[name]
	if known == nil || known.size != now.size {
		return t, now, false
	}
	if now.time == 0 || now.time != known.time {
		if content, err := fs.ReadFile(l.raw, name); err != nil || known.sum != sha256.Sum256(content) {
			return t, now, false
		}
	}
	if t, ok = l.remember(name, known); !ok {
		return t, now, false
	}
	again := *known
	again.time = now.time
	return t, &again, true
}

// remember makes an article of what is remembered. A record that is none counts
// as forgotten.
func (l *loading) remember(name string, r *remembered) (t loadingText, ok bool) {
	defer func() {
		if recover() != nil {
			t, ok = loadingText{}, false
		}
	}()
	f := &file{name: path.Join(l.opt.Dir, name)}
	f.fetch = func() []byte {
		content, _ := fs.ReadFile(l.raw, name)
		return content
	}
	t = loadingText{f, l.readRecord(f.name, r)}
	if t.article != nil {
		t.article.reread = func() (*Article, error) { return l.again(name, r.sum) }
	}
	return t, true
}

// again reads an article of which the text is wanted after all.
func (l *loading) again(name string, sum Digest) (*Article, error) {
	t := l.article(name)
	if t.article == nil || sha256.Sum256(t.content) != sum {
		return nil, fmt.Errorf("%s was changed while it was read; try again", t.name)
	}
	return t.article, nil
}

// HTML returns the text of the article, toponyms linked as ../places/<id>.html. Of
// one from memory the file is read.
func (a *Article) HTML() (string, error) {
	if a.reread == nil {
		return a.Body, nil
	}
	whole, err := a.reread()
	if err != nil {
		return "", err
	}
	return whole.Body, nil
}

// articleOrMemory returns an article and what is to be remembered of it, nil
// when nothing is.
func (l *loading) articleOrMemory(name string) (loadingText, *remembered) {
	t, now, ok := l.recall(name)
	if ok {
		return t, now
	}
	t = l.article(name)
	return t, t.keep(now)
}

// keep remembers an article that has just been read, if it can be.
func (t *loadingText) keep(r *remembered) *remembered {
	sum := sha256.Sum256(t.content)
	if t.article != nil {
		t.article.Digest, t.article.Telling = sum, tellingOf(t.article)
		t.article.Mentions = nil // the places and names in them are in lists of their own
	}
	if r == nil || t.foreign != nil || len(t.errors) > 0 || len(t.own) > 0 || t.article != nil && t.article.Story {
		return nil
	}
	if r.sum = sum; t.article != nil {
		r.telling = t.article.Telling
	}
	r.record = string(appendRecord(nil, t.articleFile))
	return r
}

// replace fills the memory with what a run has kept.
func (m *Memory) replace(names []string, kept []*remembered) {
	m.read = make(map[string]*remembered, len(names))
	for i, r := range kept {
		if r != nil {
			m.read[names[i]] = r
		}
	}
}
