package timeline

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// maskOf returns a copy of a Markdown text of the same length in which only
// prose is left: everything else (marks, addresses, code, pictures, line
// prefixes) is spaces, so that an offset into the mask is one into the text and
// a name broken over lines of a quotation still reads as one:
//
//	> … near Deir
//	> ez-Zor, …        becomes        "  … near Deir  \nez-Zor, …"
//
// A 0x00 stands before each block, and for code, pictures and bare addresses
// within one: no name goes on over these.
func maskOf(doc ast.Node, src []byte) []byte {
	m := masker{src: src, mask: bytes.Repeat([]byte{' '}, len(src))}
	m.blocks(doc)
	return m.mask
}

type masker struct {
	src, mask []byte
	last      int  // end of the text last copied in this block
	newline   bool // a line ended after it
	barrier   bool // something that is no prose stands after it
}

// blocks copies the prose of every block that holds text.
func (m *masker) blocks(n ast.Node) {
	first := n.FirstChild()
	if first == nil {
		return
	}
	if first.Type() != ast.TypeInline {
		for c := first; c != nil; c = c.NextSibling() {
			m.blocks(c)
		}
		return
	}
	start, stop := textStart(n), 0
	if lines := n.Lines(); lines.Len() > 0 {
		start, stop = lines.At(0).Start, lines.At(lines.Len()-1).Stop
	}
	if start < 0 {
		return
	}
	m.last, m.newline, m.barrier = start, false, false
	if start > 0 {
		m.mask[start-1] = 0
	}
	m.inlines(n)
	m.marks(stop)
}

// textStart returns the offset of the first text in a node, or -1.
func textStart(n ast.Node) int {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
		if at := textStart(c); at >= 0 {
			return at
		}
	}
	return -1
}

func (m *masker) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.text(c)
		case *ast.CodeSpan, *ast.AutoLink, *ast.Image, *ast.RawHTML:
			m.barrier = true
		default:
			m.inlines(c)
		}
	}
}

func (m *masker) text(t *ast.Text) {
	start, stop := t.Segment.Start, t.Segment.Stop
	if start >= stop {
		m.newline = m.newline || t.SoftLineBreak() || t.HardLineBreak()
		return
	}
	m.marks(start)
	if start > m.last && (m.newline || m.barrier) {
		m.mask[start-1] = '\n' // right before the word: an indent behind a line break reads as a new paragraph
		if m.barrier {
			m.mask[start-1] = 0
		}
	}
	copy(m.mask[start:stop], m.src[start:stop])
	m.blankEscapes(start, stop)
	m.last, m.newline, m.barrier = stop, t.SoftLineBreak() || t.HardLineBreak(), false
}

// marks copies the punctuation before an offset that the typographer has taken
// out of the text: the apostrophe of Ma'adan, a quotation mark. It keeps no
// positions; but where nothing else stands in the gap, it took what does.
func (m *masker) marks(to int) {
	if to <= m.last || m.newline || m.barrier {
		return
	}
	if gap := m.src[m.last:to]; len(gap) <= 8 && len(bytes.Trim(gap, `'"-.`)) == 0 {
		copy(m.mask[m.last:to], gap)
	}
}

// blankEscapes turns &nbsp; and the like, and the backslash of \*, to spaces.
func (m *masker) blankEscapes(start, stop int) {
	for i := start; i < stop; i++ {
		switch m.src[i] {
		case '\\':
			if i+1 < stop && util.IsPunct(m.src[i+1]) {
				m.mask[i] = ' '
				i++
			}
		case '&':
			if n := entity(m.src[i:stop]); n > 0 {
				copy(m.mask[i:i+n], bytes.Repeat([]byte{' '}, n))
				i += n - 1
			}
		}
	}
}

// entity returns the length of the character reference that text begins with,
// or 0.
func entity(text []byte) int {
	for i := 1; i < min(len(text), 33); i++ {
		switch c := text[i]; {
		case c == ';' && i > 1:
			return i + 1
		case c == '#' && i == 1, c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		default:
			return 0
		}
	}
	return 0
}
