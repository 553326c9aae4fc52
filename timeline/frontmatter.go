package timeline

import (
	"bytes"
)

// split finds the front matter of an article.
func (f *file) split() (yaml, fence, body int, ok bool) { return f.splitFor("title: and date:") }

// splitFor finds the front matter of a file: the YAML between a first line
// `---` and the next line `---`. It returns the offsets of the YAML's first
// byte, of the line that closes it, and of the body behind that line. A byte
// order mark and Windows line ends are let pass. needed is what the front
// matter must have, for the author who wrote none.
func (f *file) splitFor(needed string) (yaml, fence, body int, ok bool) {
	start := 0
	if bytes.HasPrefix(f.content, bom) {
		start = len(bom)
	}
	yaml, opened := fenceAt(f.content, start)
	if !opened {
		f.noFrontMatter(start, needed)
		return 0, 0, 0, false
	}
	for at := yaml; at < len(f.content); at = nextLine(f.content, at) {
		if body, closed := fenceAt(f.content, at); closed {
			return yaml, at, body, true
		}
	}
	f.mistake(start, "the front matter is not closed", "write a line --- between it and the text")
	return 0, 0, 0, false
}

// noFrontMatter says what a file must begin with, and spots what authors
// coming from other tools write there.
func (f *file) noFrontMatter(start int, needed string) {
	hint := "begin the file with a line ---, then " + needed + ", then a line ---"
	rest := bytes.TrimLeft(f.content[start:], " \t\r\n")
	switch {
	case len(rest) == 0:
		f.mistake(0, "the file is empty", hint)
	case bytes.HasPrefix(rest, []byte("+++")), bytes.HasPrefix(rest, []byte("{")):
		f.mistake(start, "the front matter is not YAML", hint)
	case bytes.HasPrefix(rest, []byte("---")):
		f.mistake(start, "the front matter does not begin on the first line", "delete what stands before ---")
	default:
		f.mistake(start, "the front matter is missing", hint)
	}
}

// fenceAt reports whether the line at an offset is `---`, and returns the
// offset of the next.
func fenceAt(text []byte, at int) (next int, ok bool) {
	if !bytes.HasPrefix(text[at:], []byte("---")) {
		return at, false
	}
	next = nextLine(text, at)
	return next, len(bytes.TrimRight(text[at+3:next], " \t\r\n")) == 0
}

// nextLine returns the offset behind the line at an offset.
func nextLine(text []byte, at int) int {
	if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(text)
}
