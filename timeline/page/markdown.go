package page

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	xhtml "golang.org/x/net/html"

	"furat/timeline"
)

// toHTML turns Markdown into HTML, from which the text is read as from a page:
// there is one reader of blocks. What is HTML in it passes through; scripts go
// with those of pages.
var toHTML = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough), goldmark.WithRendererOptions(html.WithUnsafe()))

// readMarkdown reads Markdown: the front matter is evidence, the rest the text.
func (r *reader) readMarkdown(source string) {
	if !r.small(source) {
		return
	}
	front, body, line := r.cutFrontMatter(source)
	if at, what := timeline.Crowded([]byte(body)); what != "" {
		r.mistake(line+strings.Count(body[:at], "\n"), what, "save it as .txt")
	}
	if len(r.errs) > 0 {
		return
	}
	r.frontMatter(front)
	var out bytes.Buffer
	if err := toHTML.Convert([]byte(body), &out); err != nil {
		r.mistake(line, fmt.Sprintf("the Markdown cannot be read: %v", err), "save it as .txt")
		return
	}
	doc, err := xhtml.Parse(&out)
	if err != nil {
		r.mistake(line, fmt.Sprintf("the text's elements are nested too deep or broken (%v)", err), "save it as .txt")
		return
	}
	r.page.Text = join(r.untitled(blocksOf(doc)))
}

// untitled takes the title off the text: a heading that repeats it, or the
// first heading where the front matter has none.
func (r *reader) untitled(blocks []block) []block {
	if len(blocks) > 0 && blocks[0].heading && (r.page.Title == "" || sameTitle(blocks[0].text, r.page.Title)) {
		r.page.Title = firstWords(blocks[0].text, 40)
		blocks = blocks[1:]
	}
	for i := range blocks {
		if !blocks[i].rows {
			blocks[i].text = strings.ReplaceAll(blocks[i].text, "\n", " ")
		}
	}
	return blocks
}
