package site

import (
	"encoding/binary"

	"furat/timeline"
)

// append appends the bytes of a note; readNote reads them.
func (n *buildNote) append(program string) []byte {
	b := make([]byte, 0, 128*(len(n.content)+len(n.files)))
	b = appendText(b, program)
	b = appendText(b, n.run)
	b = appendText(b, n.summary)
	b = append(b, n.manifest[:]...)
	b = binary.AppendUvarint(b, uint64(len(n.content)))
	for name, stat := range n.content { // in no order: nobody compares notes
		b = stat.append(appendText(b, name))
	}
	b = binary.AppendUvarint(b, uint64(len(n.files)))
	for name, f := range n.files {
		b = f.stat.append(appendText(b, name))
		b = append(append(b, f.key[:]...), f.sum[:]...)
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func (s stat) append(b []byte) []byte {
	return binary.AppendVarint(binary.AppendVarint(b, s.size), s.time)
}

func readNote(program, text string) (n buildNote, err error) {
	r := &noteReader{rest: text}
	if r.text() != program {
		return n, errVersion
	}
	n.run, n.summary = r.text(), r.text()
	r.digest(&n.manifest)
	n.content = make(map[string]stat, r.count())
	for range r.last {
		name := r.text()
		n.content[name] = r.stat()
	}
	n.files = make(map[string]output, r.count())
	for range r.last {
		name := r.text()
		f := output{stat: r.stat()}
		r.digest(&f.key)
		r.digest(&f.sum)
		n.files[name] = f
	}
	if r.bad || r.rest != "" {
		return buildNote{}, errCache
	}
	return n, nil
}

// noteReader reads from a text, of which the names it returns are parts. What
// runs over the end is bad, and empty.
type noteReader struct {
	rest string
	last int // what count returned last
	bad  bool
}

func (r *noteReader) take(n int) string {
	if n < 0 || n > len(r.rest) {
		r.bad, r.rest = true, ""
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *noteReader) uint() (x uint64) {
	for shift := 0; shift < 64; shift += 7 {
		c := r.take(1)
		if r.bad {
			return 0
		}
		if x |= uint64(c[0]&0x7f) << shift; c[0] < 0x80 {
			break
		}
	}
	return x
}

func (r *noteReader) int() int64 {
	x := r.uint()
	return int64(x>>1) ^ -int64(x&1)
}

// count reads how many follow, of a byte at least each.
func (r *noteReader) count() int {
	n := r.uint()
	if r.last = int(n); n > uint64(len(r.rest)) {
		r.bad, r.last = true, 0
	}
	return r.last
}

func (r *noteReader) text() string { return r.take(int(r.uint())) }

func (r *noteReader) stat() stat { return stat{r.int(), r.int()} }

func (r *noteReader) digest(to *timeline.Digest) { copy(to[:], r.take(len(to))) }
