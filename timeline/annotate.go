package timeline

import (
	"path"
	"strings"

	"github.com/yuin/goldmark/text"

	"furat/geo"
)

// Annotate returns the toponyms of a text in order, with byte offsets into it.
// A name ending in .md says that the text is an article: its front matter is
// passed over but for its pins and the places of its events, and only the prose
// of its Markdown is read, as Load does. Anything else is plain text, in which
// indents and asterisks mean nothing.
//
// A broken front matter is no mistake here; Load says what is wrong with it.
// The dateline is the day of publication, zero when not known.
func Annotate(content []byte, name string, gaz *geo.Gazetteer, dateline Date) []geo.Mention {
	if !strings.EqualFold(path.Ext(name), ".md") {
		return gaz.Find(content, geo.Context{})
	}
	f := &file{name: name, content: content}
	rec := &record{actors: &actorTable{broken: true}, publishers: &publisherTable{broken: true},
		gaz: gaz, lang: "en", places: map[string]*Place{}}
	c := &articleReader{reader: &reader{file: f}, record: rec, pinned: map[string]*geo.Place{}}
	c.article = &Article{File: name, Date: dateline}
	body := 0
	if yaml, fence, after, ok := f.split(); ok {
		body = after
		if r, root, ok := f.parseYAML(yaml, fence); ok {
			c.reader = r
			c.frontMatter(orEmpty(root), yaml)
		}
	}
	src := content[body:]
	if _, mark := crowded(src); mark != "" {
		return nil
	}
	doc := markdown.Parser().Parse(text.NewReader(src))
	return mentionsOf(gaz, maskOf(doc, src), content, body, c.pinned, c.near)
}
