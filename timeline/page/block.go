package page

import (
	"strings"

	"golang.org/x/net/html"
)

// block is a paragraph, a heading, an entry of a list or a table of an
// article.
type block struct {
	text    string // a line break where the page has <br>, or between rows
	heading bool
	linked  bool // most of it is a link
	item    bool // an entry of a list
	rows    bool // a table of figures, a row a line
}

// blocksOf reads the blocks of an article's tree.
func blocksOf(n *html.Node) []block {
	w := &blockWriter{}
	w.node(n)
	w.flush()
	return w.blocks
}

type blockWriter struct {
	blocks  []block
	text    strings.Builder
	links   int
	inLink  bool
	heading bool
	items   int // how many <li> are open
}

func (w *blockWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.write(n.Data)
		return
	case n.Type != html.ElementNode && n.Type != html.DocumentNode, skipped[n.Data], n.Data == "figcaption":
		return
	case n.Data == "br":
		w.text.WriteByte('\n')
		return
	case n.Data == "table" && isFigures(n):
		w.table(n)
		return
	}
	if !breaking[n.Data] {
		w.inside(n)
		return
	}
	w.flush()
	w.heading = len(n.Data) == 2 && n.Data[0] == 'h' && n.Data != "hr"
	if n.Data == "li" {
		w.items++
	}
	w.inside(n)
	w.flush()
	w.heading = false
	if n.Data == "li" {
		w.items--
	}
}

func (w *blockWriter) inside(n *html.Node) {
	outer := w.inLink
	w.inLink = outer || n.Data == "a"
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	w.inLink = outer
}

// write takes text, whose own line breaks mean nothing.
func (w *blockWriter) write(s string) {
	if w.inLink {
		w.links += len(strings.TrimSpace(s))
	}
	w.text.WriteString(strings.ReplaceAll(s, "\n", " "))
}

// flush closes the open block. Two breaks in a row part paragraphs, as old
// pages write them.
func (w *blockWriter) flush() {
	linked := w.links*2 > w.text.Len()
	var part []string
	for s := range strings.SplitSeq(w.text.String()+"\n", "\n") {
		if s = spaced(s); s != "" {
			part = append(part, s)
			continue
		}
		if len(part) > 0 {
			w.blocks = append(w.blocks, block{text: strings.Join(part, "\n"), heading: w.heading, linked: linked, item: w.items > 0})
		}
		part = nil
	}
	w.text.Reset()
	w.links = 0
}

// isFigures reports a table of figures and short words, not one that lays out
// a page: no cell holds a paragraph, and there are two columns or more.
func isFigures(table *html.Node) bool {
	cells, rows := 0, 0
	var look func(n *html.Node) bool
	look = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode && len(c.Data) > 2*maxQuote, c.Data == "table" && c.Type == html.ElementNode:
				return false
			case c.Data == "tr" && c.Type == html.ElementNode:
				rows++
			case (c.Data == "td" || c.Data == "th") && c.Type == html.ElementNode:
				cells++
			}
			if !look(c) {
				return false
			}
		}
		return true
	}
	return look(table) && rows >= 2 && cells >= 2*rows
}

// table writes a table of figures, a row a line; its caption is a paragraph.
func (w *blockWriter) table(table *html.Node) {
	w.flush()
	var rows []string
	var look func(n *html.Node)
	look = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.Data {
			case "caption":
				w.inside(c)
				w.flush()
			case "tr":
				rows = append(rows, row(c))
			default:
				look(c)
			}
		}
	}
	look(table)
	if text := strings.Trim(strings.Join(rows, "\n"), "\n"); text != "" {
		w.blocks = append(w.blocks, block{text: text, rows: true})
	}
}

// row returns the cells of a row.
func row(tr *html.Node) string {
	var cells []string
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			cells = append(cells, spaced(shown(c)))
		}
	}
	return strings.Trim(strings.Join(cells, " | "), " |")
}

// shown returns the text below a node.
func shown(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !skipped[c.Data] || c.Type == html.TextNode {
			b.WriteString(shown(c) + " ")
		}
	}
	return b.String()
}
