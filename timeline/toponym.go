package timeline

import (
	"sort"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// toponym is a place name in a parsed text, linked to the place's page.
type toponym struct {
	ast.BaseInline
	id string
}

var kindToponym = ast.NewNodeKind("Toponym")

// Kind implements ast.Node.
func (n *toponym) Kind() ast.NodeKind { return kindToponym }

// Dump implements ast.Node.
func (n *toponym) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"ID": n.id}, nil)
}

// toponymRenderer writes toponyms. Pages of articles lie one folder deep.
type toponymRenderer struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (toponymRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindToponym, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			_, err := w.WriteString("</a>")
			return ast.WalkContinue, err
		}
		_, err := w.WriteString(`<a class="place" href="../places/` + n.(*toponym).id + `.html">`)
		return ast.WalkContinue, err
	})
}

// linkToponyms links the first mention of each place in each block of a text
// that begins `base` bytes into its file. Headings, links and code are left
// alone, and so is a name with a mark inside it ("**Deir** ez-Zor").
func linkToponyms(n ast.Node, mentions []Mention, base int) {
	first := n.FirstChild()
	if first == nil || len(mentions) == 0 || n.Kind() == ast.KindHeading {
		return
	}
	if first.Type() == ast.TypeInline {
		l := linker{mentions: mentions, base: base}
		l.inlines(n)
		return
	}
	for c := first; c != nil; c = c.NextSibling() {
		linkToponyms(c, mentions, base)
	}
}

// linker links the toponyms of one block.
type linker struct {
	mentions []Mention
	base     int
	linked   []*Place
}

func (l *linker) inlines(parent ast.Node) {
	for c := parent.FirstChild(); c != nil; {
		next := c.NextSibling()
		switch c := c.(type) {
		case *ast.Text:
			if n := l.text(parent, c); n != nil {
				next = n.NextSibling()
			}
		case *ast.Link, *ast.AutoLink, *ast.Image, *ast.CodeSpan:
		default:
			l.inlines(c)
		}
		c = next
	}
}

// text links the first mention that begins in a text node and may be linked.
// It returns the node made of it; what follows the mention stands behind as a
// node of its own.
func (l *linker) text(parent ast.Node, t *ast.Text) ast.Node {
	from := sort.Search(len(l.mentions), func(i int) bool { return l.mentions[i].Start-l.base >= t.Segment.Start })
	for i := from; i < len(l.mentions) && l.mentions[i].Start-l.base < t.Segment.Stop; i++ {
		m := &l.mentions[i]
		if m.In == nil || l.done(m.In) {
			continue
		}
		if last := lastNode(t, m.End-l.base); last != nil {
			l.linked = append(l.linked, m.In)
			return wrap(parent, t, last, m.Start-l.base, m.End-l.base, m.In.ID)
		}
	}
	return nil
}

func (l *linker) done(p *Place) bool {
	for _, q := range l.linked {
		if p == q {
			return true
		}
	}
	return false
}

// lastNode returns the text node in which a name that begins in t ends: t
// itself, or one behind it across line breaks and typographic marks only.
func lastNode(t *ast.Text, end int) *ast.Text {
	for n := ast.Node(t); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if end <= n.Segment.Start {
				return nil
			}
			if end <= n.Segment.Stop {
				return n
			}
		case *ast.String:
		default:
			return nil
		}
	}
	return nil
}

// wrap puts the text from start, in the node first, to end, in the node last,
// into a toponym.
func wrap(parent ast.Node, first, last *ast.Text, start, end int, id string) ast.Node {
	if start > first.Segment.Start {
		before := ast.NewTextSegment(text.NewSegmentPadding(first.Segment.Start, start, first.Segment.Padding))
		parent.InsertBefore(parent, first, before)
		first.Segment = text.NewSegment(start, first.Segment.Stop)
	}
	if end < last.Segment.Stop || last.SoftLineBreak() || last.HardLineBreak() {
		after := ast.NewTextSegment(text.NewSegment(end, last.Segment.Stop))
		after.SetSoftLineBreak(last.SoftLineBreak())
		after.SetHardLineBreak(last.HardLineBreak())
		parent.InsertAfter(parent, last, after)
		last.Segment.Stop = end
		last.SetSoftLineBreak(false)
		last.SetHardLineBreak(false)
	}
	name := &toponym{id: id}
	parent.InsertBefore(parent, first, name)
	for n := ast.Node(first); n != nil; {
		next := n.NextSibling()
		name.AppendChild(name, n)
		if n == ast.Node(last) {
			break
		}
		n = next
	}
	return name
}
