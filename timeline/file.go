package timeline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"unicode/utf8"
)

// maxFile is the most a content file may weigh. The longest article seen in
// the wild, a whole book chapter with footnotes, has 0.4 MB; a file of 10 MB is
// a mistake (a log, a data dump), and every page drawn from it would be one too.
const maxFile = 5 << 20

// maxSource is how much of an offending line an error carries, in bytes.
const maxSource = 400

var bom = []byte("\ufeff")

// file is one file of the content while it is read: its bytes, and the
// mistakes found in it so far.
type file struct {
	name    string // as errors print it
	content []byte
	errors  Errors
	starts  []int // offset of each line, made at the first mistake

	fetch func() []byte // gets the content of an article from memory, when it is needed

	foreign *foreignText // the file as it was written; nil when content is just that
}

// openFile reads a file and checks that it is text of a sensible size. It
// returns the file even when it cannot be used; then usable is false and the
// file holds the mistake that says why.
func openFile(fsys fs.FS, dir, name string) (f *file, usable bool) {
	f = &file{name: path.Join(dir, name)}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		f.unreadable(err)
		return f, false
	}
	if !info.Mode().IsRegular() {
		f.mistake(0, "this is not a plain file", "")
		return f, false
	}
	if info.Size() > maxFile {
		f.tooBig(info.Size())
		return f, false
	}
	if f.content, err = fs.ReadFile(fsys, name); err != nil {
		f.unreadable(err)
		return f, false
	}
	if len(f.content) > maxFile { // a file that grew, or a file system that does not know sizes
		f.tooBig(int64(len(f.content)))
		return f, false
	}
	return f, f.checkUTF8()
}

// unreadable reports an error of the file system, without the path that the
// error repeats.
func (f *file) unreadable(err error) {
	cause := err
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		cause = p.Err
	}
	f.mistake(0, fmt.Sprintf("cannot be read: %v", cause), "").Err = err
}

func (f *file) tooBig(size int64) {
	what := "a file"
	if path.Ext(f.name) == ".md" {
		what = "an article"
	}
	f.mistake(0, fmt.Sprintf("file is %d MB; %s may have at most %d MB",
		(size+1<<19)>>20, what, maxFile>>20), "")
}

// checkUTF8 reports the first byte that is not UTF-8.
func (f *file) checkUTF8() bool {
	if utf8.Valid(f.content) {
		return true
	}
	at := 0
	for at < len(f.content) {
		r, n := utf8.DecodeRune(f.content[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	f.mistake(at, fmt.Sprintf("byte 0x%02x is not UTF-8", f.content[at]), "save the file as UTF-8")
	return false
}

// mistake records what is wrong at a byte offset and what to write instead.
func (f *file) mistake(offset int, msg, hint string) *Error {
	line, col := f.position(offset)
	e := &Error{File: f.name, Line: line, Col: col, Msg: msg, Hint: hint, Source: f.line(line)}
	f.errors = append(f.errors, e)
	return e
}

// position turns a byte offset into a line and column, both from 1, the
// column in bytes. An offset beyond the file is its end.
func (f *file) position(offset int) (line, col int) {
	if f.starts == nil {
		f.starts = lineStarts(f.written())
	}
	if f.foreign != nil {
		offset = f.foreign.Source(offset)
	}
	offset = min(max(offset, 0), len(f.written()))
	line = sort.SearchInts(f.starts, offset+1)
	return line, offset - f.starts[line-1] + 1
}

// line returns the text of a line, without its end and cut when very long.
func (f *file) line(n int) string {
	rest := f.written()[f.starts[n-1]:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	rest = bytes.TrimSuffix(rest, []byte("\r"))
	if len(rest) > maxSource {
		rest = rest[:maxSource]
	}
	return string(bytes.ToValidUTF8(rest, []byte("\ufffd")))
}

// lineStarts returns the offset of each line. A line ends with \n; the last
// may be empty.
func lineStarts(text []byte) []int {
	starts := make([]int, 1, bytes.Count(text, []byte("\n"))+1)
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return starts
		}
		i += n + 1
		starts = append(starts, i)
	}
}

// at prints a position in the file as an error would: file:line:col.
func (f *file) at(offset int) string {
	line, col := f.position(offset)
	return fmt.Sprintf("%s:%d:%d", f.name, line, col)
}

// sorted returns the mistakes of many files by file, line and column, each
// once.
func sorted(es Errors) Errors {
	slices.SortStableFunc(es, func(a, b *Error) int { return a.compare(b) })
	return slices.CompactFunc(es, func(a, b *Error) bool { return a.compare(b) == 0 })
}
