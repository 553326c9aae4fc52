package timeline

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/geo"
)

var articleKeys = &keys{what: "an article", required: []string{"title"},
	known: []string{"title", "date", "slug", "lang", "translations", "description", "author", "lastmod", "tags", "aliases",
		"series", "draft", "status", "story", "steps", "source", "sources", "places", "events", "extra"}}

// articleStatuses are what `status` may say of an article.
var articleStatuses = []string{"draft", "published"}

// articleReader reads one article.
type articleReader struct {
	*reader
	*record
	articleFile

	root         *yaml.Node            // the front matter
	pinned       map[string]*geo.Place // surface form -> place
	near         []*geo.Place          // the places of its events
	sourced      bool                  // the article cites something, even if wrongly
	placeWritten bool                  // of the event being read
	extraFull    bool                  // too many values under extra
}

// articleFile is an article and where in its file those things stand that must
// be unlike any other article's.
type articleFile struct {
	article *Article
	own     []ownPlace
	slugAt  int
	aliasAt []int
	eventAt []int // of each event's id
	steps   []stepWriting
}

// readArticle reads the article in a file against the record. It returns a
// zero articleFile when there is nothing to check further: the front matter
// cannot be read, or the article is a draft and drafts are not asked for. A
// draft's mistakes count only when drafts do.
func (rec *record) readArticle(f *file, drafts bool) articleFile {
	base, fence, body, ok := f.split()
	if !ok {
		return articleFile{}
	}
	r, root, ok := f.parseYAML(base, fence)
	if !ok {
		return articleFile{}
	}
	if !drafts && isDraft(orEmpty(root)) {
		return articleFile{}
	}
	c := &articleReader{reader: r, record: rec, root: orEmpty(root), pinned: map[string]*geo.Place{}}
	c.article = &Article{File: f.name, Lang: rec.lang}
	c.frontMatter(c.root, base)
	c.body(body)
	c.report()
	return c.articleFile
}

// isDraft reports front matter that says draft: true or status: draft.
func isDraft(root *yaml.Node) bool {
	draft, status := valueOf(root, "draft"), valueOf(root, "status")
	return draft != nil && strings.EqualFold(draft.Value, "true") || status != nil && status.Value == "draft"
}

// orEmpty is an empty mapping for front matter without a key.
func orEmpty(root *yaml.Node) *yaml.Node {
	if root == nil {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	return root
}

// frontMatter reads the keys of an article. Sources and pins are read before
// the events that refer to them, wherever they stand.
func (c *articleReader) frontMatter(root *yaml.Node, base int) {
	c.slugAt = base
	var source, sources, places, events, translations, steps *yaml.Node
	fine := c.mapping(root, articleKeys, func(key string, v *yaml.Node) {
		switch key {
		case "source":
			source = v
		case "sources":
			sources = v
		case "places":
			places = v
		case "events":
			events = v
		case "translations":
			translations = v
		case "steps":
			steps = v
		default:
			c.articleField(key, v)
		}
	})
	if !fine {
		return
	}
	c.fromFileName(root)
	if translations != nil { // when lang is read
		c.article.Translations = c.translations(translations, articleTranslation, c.article.Lang, c.languages)
	}
	c.articleSources(source, sources)
	if places != nil {
		c.readPins(places)
	}
	if events != nil {
		c.list(events, "events", c.event)
	}
	c.readSteps(root, steps)
}

func (c *articleReader) articleField(key string, v *yaml.Node) {
	a := c.article
	switch key {
	case "title":
		a.Title = c.string(v, key)
	case "date":
		a.Date = c.day(v, key)
	case "slug":
		a.Slug = c.slug(v)
	case "lang":
		a.Lang = c.language(v, key)
	case "description":
		a.Description = c.prose(v, key)
	case "author":
		a.Author = c.string(v, key)
	case "lastmod":
		a.LastMod = c.day(v, key)
	case "tags":
		a.Tags = c.texts(v, key)
	case "aliases":
		c.list(v, key, c.alias)
	case "series":
		a.Series = c.string(v, key)
	case "draft":
		a.Draft = c.boolean(v, key) || a.Draft
	case "status":
		a.Draft = choice(c.reader, v, key, articleStatuses) == "draft" || a.Draft
	case "story":
		a.Story = c.boolean(v, key)
	case "extra":
		c.readExtra(v)
	}
}

func (c *articleReader) articleSources(source, sources *yaml.Node) {
	c.sourced = source != nil || sources != nil
	if source != nil {
		if s := c.publishers.citation(c.reader, source, nil); s != nil {
			c.article.Sources = append(c.article.Sources, s)
		}
	}
	if sources != nil {
		c.article.Sources = append(c.article.Sources, c.publishers.citations(c.reader, sources, c.article.Sources)...)
	}
}

// fromFileName takes the date and the slug from a name such as
// 2017-04-24-isolating-raqqa.md where the front matter gives none.
func (c *articleReader) fromFileName(root *yaml.Node) {
	date, slug := splitName(path.Base(c.article.File))
	if v := valueOf(root, "date"); v == nil || isNull(v) {
		d, err := ParseDate(date)
		if err != nil || !d.Exact() {
			c.missing(c.offset(root), articleKeys, "date")
		}
		c.article.Date = d
	}
	if c.article.Slug != "" || wrote(root, "slug") {
		return
	}
	if c.article.Slug = slug; !isSlug(slug) || slug == "index" {
		hint := "write slug: with letters, digits and hyphens"
		if better := Slug(slug); better != "" && better != "index" {
			hint = "write slug: " + better
		}
		c.mistake(c.slugAt, fmt.Sprintf("the file name gives the address %q, which is not one", slug), hint)
	}
}

// splitName takes a file name apart: "2017-04-24-x.md" is "2017-04-24" and
// "x". Without a date in front the first is empty.
func splitName(name string) (date, slug string) {
	slug = strings.TrimSuffix(name, path.Ext(name))
	if len(slug) > 11 && slug[10] == '-' && slug[4] == '-' && slug[7] == '-' {
		if _, err := ParseDay(slug[:10]); err == nil {
			return slug[:10], slug[11:]
		}
	}
	return "", slug
}

// slug reads the address of an article.
func (c *articleReader) slug(n *yaml.Node) string {
	s, ok := c.text(n, "slug")
	if !ok {
		return ""
	}
	c.slugAt = c.offset(n)
	if !isSlug(s) || s == "index" {
		hint := "write letters, digits and hyphens"
		if better := Slug(s); better != "" && better != "index" {
			hint = "write " + better
		}
		c.wrong(n, hint, "slug %q is not an address", s)
	}
	return s
}

// alias reads an old address of an article and makes it the path of a file:
// /old/x/, as Hugo and Jekyll write it, old/x/ and old/x are old/x/index.html.
func (c *articleReader) alias(n *yaml.Node) {
	s, ok := c.text(n, "alias")
	if !ok {
		return
	}
	name := strings.TrimSuffix(strings.TrimPrefix(s, "/"), "/")
	switch {
	case strings.Contains(s, "://") || strings.ContainsAny(s, "?#\\:*\"<>|%") || slices.Contains(strings.Split(name, "/"), ".."),
		name != path.Clean(name), name == ".", name == "", name[0] == '/':
		c.wrong(n, "write for example old/address.html", "alias %q is not an address inside the site", s)
		return
	}
	if path.Ext(name) == "" || strings.HasSuffix(s, "/") {
		name += "/index.html"
	}
	c.article.Aliases = append(c.article.Aliases, name)
	c.aliasAt = append(c.aliasAt, c.offset(n))
}

// report lets an article that lists no events stand on the timeline itself, on
// its date, with the places its text mentions. A story is no report of its own:
// it walks through events of others.
func (c *articleReader) report() {
	a := c.article
	if len(a.Events) > 0 || a.Story {
		return
	}
	a.Events = []*Event{{
		ID: "report-" + a.Slug, Title: a.Title, Summary: a.Description, Date: a.Date, Kind: ReportKind,
		Place: c.mentioned(), Sources: a.Sources, Article: a, Report: true,
	}}
	c.eventAt = []int{c.slugAt}
}
