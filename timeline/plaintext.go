package timeline

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// firstParagraph returns the first paragraph as plain text, closed.
func firstParagraph(doc ast.Node, src []byte) string {
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindParagraph {
			if s := plainText(n, src); s != "" {
				return closed(s)
			}
		}
	}
	return ""
}

// plainText returns the words of a block on one line.
func plainText(n ast.Node, src []byte) string {
	var b strings.Builder
	writePlain(&b, n, src)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writePlain(b *strings.Builder, n ast.Node, src []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			v := c.Segment.Value(src)
			if !c.IsRaw() && n.Kind() != ast.KindCodeSpan {
				v = said(v)
			}
			b.Write(v)
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(src))
		case *ast.Image, *east.FootnoteLink:
		default:
			writePlain(b, c, src)
		}
	}
}

// said returns what Markdown says: an escaped "\&" is a letter, and begins no
// entity.
func said(v []byte) (out []byte) {
	from := 0
	for i := 0; i+1 < len(v); i++ {
		if v[i] == '\\' && util.IsPunct(v[i+1]) {
			out = append(append(out, entities(v[from:i])...), v[i+1])
			i++
			from = i + 1
		}
	}
	return append(out, entities(v[from:])...)
}

func entities(v []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(v))
}
