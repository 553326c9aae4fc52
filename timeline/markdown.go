package timeline

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown is CommonMark with tables, strikethrough, footnotes, bare links and
// typographic quotes. It is shared by all texts; raw HTML is never let
// through, and tables carry no style attribute, which the site's content
// security policy would refuse.
var markdown = goldmark.New(
	goldmark.WithExtensions(
		extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
		extension.Strikethrough, extension.Footnote, extension.Linkify,
		extension.NewTypographer(extension.WithTypographicSubstitutions(map[extension.TypographicPunctuation]string{
			extension.LeftSingleQuote: "‘", extension.RightSingleQuote: "’", extension.Apostrophe: "’",
			extension.LeftDoubleQuote: "“", extension.RightDoubleQuote: "”",
			extension.EnDash: "–", extension.EmDash: "—", extension.Ellipsis: "…",
			extension.LeftAngleQuote: "«", extension.RightAngleQuote: "»",
		}))),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(toponymRenderer{}, 500))),
)

// body reads the text of an article from an offset on: parses it once, finds
// the toponyms, links them and renders.
func (c *articleReader) body(base int) {
	doc, src, ok := c.parsed("the article", base)
	if !ok {
		return
	}
	mask := maskOf(doc, src)
	c.addMentions(mentionsOf(c.gaz.Find, c.gaz, prose{mask, c.content, base, c.pinned, c.near}))
	if c.advising {
		c.openNames(mask, base)
	}
	c.article.Text = firstParagraph(doc, src)
	linkToponyms(doc, c.article.Mentions, base)
	var out bytes.Buffer
	out.Grow(len(src) + len(src)/2)
	c.beginSteps(doc, src)
	if err := c.render(&out, src, doc); err != nil {
		c.mistake(base, fmt.Sprintf("the text cannot be rendered: %v", err), "").Err = err
	}
	c.article.Body = out.String()
}

// parsed parses the text of a file from an offset on and checks it. ok is false
// when there is nothing to show; messages call the file what.
func (f *file) parsed(what string, base int) (doc ast.Node, src []byte, ok bool) {
	src = f.content[base:]
	if at, problem := Crowded(src); problem != "" {
		f.mistake(base+at, problem, "this is no text; leave it out")
		return nil, src, false
	}
	doc = markdown.Parser().Parse(text.NewReader(src))
	if !f.tidy(doc, src, base) {
		f.mistake(base, what+" has no text", "write at least a sentence under the front matter")
		return nil, src, false
	}
	return doc, src, true
}

// tidy checks a parsed text for what the site cannot show and prepares it for
// rendering: comments go, headings get an id and leave <h1> to the title. It
// returns false when nothing is left to show.
func (f *file) tidy(doc ast.Node, src []byte, base int) bool {
	var drop []ast.Node
	var headings []*ast.Heading
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock:
			if f.rawHTML(htmlBlock(n, src), base+n.Pos()) {
				drop = append(drop, n)
			}
		case *ast.RawHTML:
			if f.rawHTML(n.Segments.Value(src), base+n.Segments.At(0).Start) {
				drop = append(drop, n)
			}
		case *ast.Image:
			f.image(n, base)
		case *ast.Link:
			f.link(n.Destination, base+n.Pos())
		case *ast.Heading:
			headings = append(headings, n)
		case *east.TableCell:
			alignByClass(n)
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, n := range drop {
		n.Parent().RemoveChild(n.Parent(), n)
	}
	prepareHeadings(headings, src)
	return shows(doc)
}

func htmlBlock(n *ast.HTMLBlock, src []byte) []byte {
	raw := n.Lines().Value(src)
	if n.HasClosure() {
		raw = append(bytes.Clone(raw), n.ClosureLine.Value(src)...)
	}
	return raw
}

// rawHTML reports HTML in a text. A comment is no HTML to show: Hugo's
// <!--more--> and an editor's notes are dropped.
func (f *file) rawHTML(raw []byte, at int) (comment bool) {
	raw = bytes.TrimSpace(raw)
	if bytes.HasPrefix(raw, []byte("<!--")) && bytes.Index(raw, []byte("-->")) == len(raw)-3 {
		return true
	}
	if i := bytes.IndexAny(raw, ">\n"); i >= 0 {
		raw = raw[:i+1]
	}
	f.mistake(at, fmt.Sprintf("raw HTML %q is not shown", strings.TrimSpace(string(raw))), "write Markdown")
	return false
}

// image reports a picture that the reader's browser would have to ask another
// host for.
func (f *file) image(n *ast.Image, base int) {
	at := base + max(n.Pos(), 0)
	dest := string(n.Destination)
	if strings.Contains(dest, "://") || strings.HasPrefix(dest, "//") {
		f.mistake(at, fmt.Sprintf("image %q is on another host", dest), "copy it to static/ and name it from there")
		return
	}
	f.link(n.Destination, at)
}

// link reports an address that no browser should follow.
func (f *file) link(dest []byte, at int) {
	if html.IsDangerousURL(dest) {
		f.mistake(at, fmt.Sprintf("link %q runs a script", dest), "write a web address")
	}
}

func alignByClass(n *east.TableCell) {
	if n.Alignment == east.AlignRight || n.Alignment == east.AlignCenter {
		n.SetAttributeString("class", n.Alignment.String())
	}
}

// shows reports whether anything is left that a reader would see.
func shows(doc ast.Node) bool {
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindLinkReferenceDefinition {
			return true
		}
	}
	return false
}
