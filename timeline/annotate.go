package timeline

import (
	"path"
	"strings"

	"github.com/yuin/goldmark/text"
	"gopkg.in/yaml.v3"

	"furat/geo"
)

// Text is a file read once for all that is looked for in it: toponyms, relative
// positions, dates. What is found has byte offsets into the file.
type Text struct {
	name    string
	content []byte
	prose   []byte // as long as content; of an article all but the prose of its Markdown is blanks
	base    int    // where the text begins, behind the front matter
	front   *reader
	yamlAt  int
	root    *yaml.Node // of the front matter; nil where there is none or it is broken
}

// Read reads a file. A name ending in .md says that it is an article: its front
// matter is passed over but for its date, its pins and the places of its events,
// and only the prose of its Markdown is read, as Load does. Anything else is
// plain text, in which indents and asterisks mean nothing.
//
// A broken front matter is no mistake here; Load says what is wrong with it. In
// Markdown too deep to be parsed nothing is found.
func Read(content []byte, name string) *Text {
	t := &Text{name: name, content: content, prose: content}
	if !strings.EqualFold(path.Ext(name), ".md") {
		return t
	}
	f := &file{name: name, content: content}
	t.front = &reader{file: f}
	if yaml, fence, body, ok := f.split(); ok {
		t.base = body
		if r, root, ok := f.parseYAML(yaml, fence); ok {
			t.front, t.yamlAt, t.root = r, yaml, orEmpty(root)
		}
	}
	t.prose = make([]byte, len(content))
	src := content[t.base:]
	if _, what := Crowded(src); what == "" {
		copy(t.prose[t.base:], maskOf(markdown.Parser().Parse(text.NewReader(src)), src))
	}
	return t
}

// Prose returns the text, in which all but the prose is blanks, so that offsets
// into it are offsets into the file.
func (t *Text) Prose() []byte { return t.prose }

// Places returns the toponyms in order. The dateline is the day of publication,
// zero when not known.
func (t *Text) Places(gaz *geo.Gazetteer, dateline Date) []geo.Mention {
	return mentionsOf(gaz.Find, gaz, t.withPins(gaz, dateline))
}

// Explain does what Places does and gives the grounds.
func (t *Text) Explain(gaz *geo.Gazetteer, dateline Date) (ex geo.Explanation) {
	ex.Mentions = mentionsOf(func(mask []byte, ctx geo.Context) []geo.Mention {
		ex = gaz.Explain(mask, ctx)
		return ex.Mentions
	}, gaz, t.withPins(gaz, dateline))
	for i := range ex.Dropped {
		d := &ex.Dropped[i]
		d.Start, d.End = d.Start+t.base, d.End+t.base
		d.Text = string(t.content[d.Start:d.End])
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

// withPins adds what the front matter says of places.
func (t *Text) withPins(gaz *geo.Gazetteer, dateline Date) prose {
	p := prose{mask: t.prose[t.base:], text: t.content, base: t.base}
	if t.root == nil {
		return p
	}
	rec := &record{actors: &actorTable{broken: true}, publishers: &publisherTable{broken: true},
		gaz: gaz, lang: "en", places: map[string]*Place{}}
	c := &articleReader{reader: t.front, record: rec, pinned: map[string]*geo.Place{}}
	c.article = &Article{File: t.name, Date: dateline}
	c.frontMatter(t.root, t.yamlAt)
	p.pins, p.near = c.pinned, c.near
	return p
}

// Relatives returns the relative positions ("15 km north of Raqqa") whose
// toponyms are those that Places has found. The river may be nil.
func (t *Text) Relatives(gaz *geo.Gazetteer, river *geo.River, mentions []geo.Mention) []geo.Relative {
	found := gaz.Relatives(t.prose, mentions, river)
	for i := range found {
		r := &found[i]
		r.Text = string(t.content[r.Start:r.End]) // the file's own bytes, not the mask's
	}
	return found
}

// Dateline returns the day of publication: the stated one, or if that is zero
// the article's own date, or zero.
func (t *Text) Dateline(stated Date) Date {
	if stated.IsZero() && t.root != nil {
		if v := valueOf(t.root, "date"); v != nil {
			stated, _ = ParseDate(v.Value) // what is wrong with it, Load says
		}
	}
	return stated
}

// Dates returns the dates, counted from the Dateline; see Timexes.
func (t *Text) Dates(dateline Date) []Timex {
	found := timexesOf(t.prose, t.Dateline(dateline))
	for i := range found {
		x := &found[i]
		x.Text = string(t.content[x.Start:x.End]) // the file's own bytes, not the mask's
	}
	return found
}

// Annotate returns the toponyms of a text that is read for nothing else.
func Annotate(content []byte, name string, gaz *geo.Gazetteer, dateline Date) []geo.Mention {
	return Read(content, name).Places(gaz, dateline)
}
