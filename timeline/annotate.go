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
	p, ok := proseOf(content, name, gaz, dateline)
	if !ok {
		return nil
	}
	return mentionsOf(gaz.Find, gaz, p)
}

// Explain does what Annotate does and gives the grounds.
func Explain(content []byte, name string, gaz *geo.Gazetteer, dateline Date) (ex geo.Explanation) {
	p, ok := proseOf(content, name, gaz, dateline)
	if !ok {
		return ex
	}
	ex.Mentions = mentionsOf(func(mask []byte, ctx geo.Context) []geo.Mention {
		ex = gaz.Explain(mask, ctx)
		return ex.Mentions
	}, gaz, p)
	for i := range ex.Dropped {
		d := &ex.Dropped[i]
		d.Start, d.End = d.Start+p.base, d.End+p.base
		d.Text = string(content[d.Start:d.End])
	}
	return ex
}

// prose is what the finder of toponyms needs of a text.
type prose struct {
	mask, text []byte // the mask is text[base:], with blanks for what is no prose
	base       int
	pins       map[string]*geo.Place
	near       []*geo.Place // of the article's events
}

// proseOf reads a text for Annotate; it fails where Markdown is too deep to be
// parsed.
func proseOf(content []byte, name string, gaz *geo.Gazetteer, dateline Date) (p prose, ok bool) {
	if !strings.EqualFold(path.Ext(name), ".md") {
		return prose{mask: content, text: content}, true
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
		return prose{}, false
	}
	doc := markdown.Parser().Parse(text.NewReader(src))
	return prose{maskOf(doc, src), content, body, c.pinned, c.near}, true
}

// Relatives returns the relative positions of a text ("15 km north of Raqqa")
// whose toponyms are those that Annotate has found in it. The river may be nil.
func Relatives(content []byte, name string, gaz *geo.Gazetteer, river *geo.River, mentions []geo.Mention) []geo.Relative {
	text := content
	if strings.EqualFold(path.Ext(name), ".md") {
		text = proseAlone(content, name)
	}
	found := gaz.Relatives(text, mentions, river)
	for i := range found {
		r := &found[i]
		r.Text = string(content[r.Start:r.End]) // the file's own bytes, not the mask's
	}
	return found
}

// proseAlone returns a file of the length of an article's in which all but its
// prose is blanks.
func proseAlone(content []byte, name string) []byte {
	f := &file{name: name, content: content}
	prose := make([]byte, len(content))
	_, _, body, _ := f.split()
	src := content[body:]
	if _, mark := crowded(src); mark == "" {
		copy(prose[body:], maskOf(markdown.Parser().Parse(text.NewReader(src)), src))
	}
	return prose
}
