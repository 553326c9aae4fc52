package site

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"time"

	"furat/timeline"
)

// Cache is a folder in which a build notes what it did for the next one: what
// was read of the articles, and of what each file was made. It may be deleted at any time;
// a site is the same to the byte with it and without. What is damaged, or of
// another version of the program, is not used. A nil cache notes nothing.
type Cache struct {
	dir     string
	program string
	run     string    // what was built from where to where, and how
	began   time.Time // when this build began
	notes   []string

	content map[string]stat // the files of the content as this build found them
	last    buildNote       // of the last build
	memory  *timeline.Memory
}

// buildNote is what is noted of a build.
type buildNote struct {
	run      string
	manifest timeline.Digest
	summary  string // what the build said of the site
	content  map[string]stat
	files    map[string]output
}

// fresh is how long before a build a file must have been changed for its time to
// tell it from a later one: file systems count in steps of up to two seconds.
const fresh = 2 * time.Second

// OpenCache reads a cache. The program's name must be another for every version
// of it, and run another for every way to build: see Cache.
func OpenCache(dir, program, run string, began time.Time) *Cache {
	c := &Cache{dir: dir, program: program, run: run, began: began, memory: timeline.NewMemory(program)}
	text, err := c.read("build")
	if errors.Is(err, fs.ErrNotExist) {
		return c
	}
	if err == nil {
		c.last, err = readNote(program, text)
	}
	if err == nil && c.last.run != run {
		c.last = buildNote{}
	}
	if err != nil {
		c.last = buildNote{}
		c.unused(err)
	}
	return c
}

// Memory is what was read of the articles.
func (c *Cache) Memory() *timeline.Memory {
	if c == nil {
		return nil
	}
	text, err := c.text("articles")
	if errors.Is(err, fs.ErrNotExist) {
		return c.memory
	}
	var m *timeline.Memory
	if err == nil {
		m, err = timeline.ReadMemory(c.program, text)
	}
	if err != nil {
		c.unused(err)
		return c.memory
	}
	c.memory = m
	return m
}

// unused notes once that the cache was not used.
func (c *Cache) unused(err error) {
	if len(c.notes) == 0 {
		c.notes = append(c.notes, c.dir+" was not used: "+err.Error())
	}
}

// Notes says why the cache, or a part of it, was not used.
func (c *Cache) Notes() []string {
	if c == nil {
		return nil
	}
	return c.notes
}

// Unchanged reports whether the content and the site written from it stand as
// the last build left them, and returns what it said then. It is to be asked before the
// content is read.
func (c *Cache) Unchanged(content, out string) (summary string, ok bool) {
	if c == nil {
		return "", false
	}
	var err error
	if c.content, err = statsIn(content); err != nil || c.last.summary == "" || !maps.Equal(c.content, c.last.content) {
		return "", false
	}
	for _, pending := range []string{".furat-journal", ".furat-new", ".furat-old"} {
		if _, err := os.Lstat(out + pending); err == nil {
			return "", false
		}
	}
	return c.last.summary, c.stands(out)
}

// stands reports whether a site stands as the last build left it.
func (c *Cache) stands(out string) bool {
	files, err := statsIn(out)
	if err != nil || len(files) != len(c.last.files) {
		return false
	}
	for name, f := range c.last.files {
		if files[name] != f.stat {
			return false
		}
	}
	return true
}

// outputs is what is known of the files of a site with this manifest, nil when
// nothing is.
func (c *Cache) outputs(manifest timeline.Digest) map[string]output {
	if c == nil || c.last.manifest != manifest {
		return nil
	}
	return c.last.files
}

// wrote notes what a build has written.
func (c *Cache) wrote(b *build) {
	if c == nil {
		return
	}
	if c.last.files == nil || c.outputs(b.last.manifest) == nil {
		c.last.files = make(map[string]output, len(b.now)+len(b.own))
	}
	for _, name := range b.dropped {
		delete(c.last.files, name)
	}
	_ = b.each(func(name string, f output) error {
		if f.kept = false; c.last.files[name] != f {
			c.last.files[name] = f
		}
		return nil
	})
	c.last.manifest = sha256.Sum256(b.own[0].data)
}

// Save writes what the build has noted, with what it said of the site. A build
// is done without it: the next one only takes longer.
func (c *Cache) Save(summary string) error {
	if c == nil {
		return nil
	}
	c.last.run, c.last.summary = c.run, summary
	c.last.content = c.content
	for name, s := range c.content {
		if time.Unix(0, s.time).Add(fresh).After(c.began) {
			c.last.content[name] = stat{-1, -1} // may yet change without a trace
		}
	}
	if err := os.MkdirAll(c.dir, 0o755); err != nil {
		return err
	}
	return errors.Join(c.replace("articles", c.memory.Append(nil)), c.write("build", c.last.append(c.program)))
}

const cacheHead = "furat cache 1\n"

var (
	errCache   = errors.New("it is damaged")
	errVersion = errors.New("it is another version's of the program")
)

var checked = crc32.MakeTable(crc32.Castagnoli)

// read reads a file of the cache that bears a head, and checks it.
func (c *Cache) read(name string) (string, error) {
	text, err := c.text(name)
	if err != nil {
		return "", err
	}
	text, ok := strings.CutPrefix(text, cacheHead)
	if !ok || len(text) < 4 || binary.LittleEndian.Uint32([]byte(text[:4])) != crc32.Checksum([]byte(text[4:]), checked) {
		return "", errCache
	}
	return text[4:], nil
}

// text reads a file without keeping it twice.
func (c *Cache) text(name string) (string, error) {
	f, err := os.Open(filepath.Join(c.dir, name))
	if err != nil {
		return "", err
	}
	defer f.Close()
	var text strings.Builder
	if info, err := f.Stat(); err == nil {
		text.Grow(int(info.Size()))
	}
	_, err = io.Copy(&text, f)
	return text.String(), err
}

func (c *Cache) write(name string, data []byte) error {
	head := binary.LittleEndian.AppendUint32([]byte(cacheHead), crc32.Checksum(data, checked))
	return c.replace(name, head, data)
}

// replace writes a file in one step.
func (c *Cache) replace(name string, parts ...[]byte) error {
	name = filepath.Join(c.dir, name)
	f, err := os.Create(name + ".new")
	if err != nil {
		return err
	}
	for _, part := range parts {
		if _, err = f.Write(part); err != nil {
			break
		}
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}
