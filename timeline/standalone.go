package timeline

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// StandalonePage is one file of the folder pages: what a site says of itself,
// such as its method. It tells of no event and stands on no day.
type StandalonePage struct {
	File         string // path as errors print it: "site/content/pages/method.md"
	Name         string // address: pages/<name>.html
	Title        string
	Summary      string
	Lang         string  // the site's
	Order        float64 // its place among the others; +Inf when not stated
	Translations Translations
	Body         string // HTML of the text
	Text         string // plain text of the first paragraph, for descriptions
}

var standaloneKeys = &keys{what: "a page", required: []string{"title"},
	known: []string{"title", "summary", "order", "translations"}}

// standalonePages reads the .md files under pages and puts them in order.
func (l *loading) standalonePages() {
	seen := map[string]spot{}
	for _, name := range l.markdownIn("pages", func(fs.DirEntry) bool { return false }) {
		f, usable := openFile(l.fsys, l.opt.Dir, name)
		l.files = append(l.files, f)
		if first, twice := seen[standaloneName(name)]; twice {
			f.mistake(0, fmt.Sprintf("page %q is there twice; first at %s", standaloneName(name), first), "give one of the files another name")
		} else if usable {
			seen[standaloneName(name)] = spot{f, 0}
			l.standalone = append(l.standalone, l.readStandalone(f))
		}
	}
	slices.SortFunc(l.standalone, func(a, b *StandalonePage) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Name, b.Name))
	})
}

// standaloneName is the name that a file gives its page.
func standaloneName(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }

// readStandalone reads one page; its mistakes stay with the file.
func (l *loading) readStandalone(f *file) *StandalonePage {
	p := &StandalonePage{File: f.name, Name: standaloneName(f.name), Lang: l.lang, Order: math.Inf(1)}
	f.checkStandaloneName(p.Name)
	base, fence, body, ok := f.splitFor("title:")
	if !ok {
		return p
	}
	r, root, ok := f.parseYAML(base, fence)
	if !ok {
		return p
	}
	r.mapping(orEmpty(root), standaloneKeys, func(key string, v *yaml.Node) { r.standaloneField(p, key, v, l.languages) })
	f.standaloneBody(p, body)
	return p
}

// checkStandaloneName reports a file name that cannot be an address.
func (f *file) checkStandaloneName(name string) {
	if isSlug(name) && name != "index" {
		return
	}
	hint := "give the file another name"
	if better := Slug(name); better != "" && better != "index" {
		hint = "name it " + better + ".md"
	}
	f.mistake(0, fmt.Sprintf("the file name gives the address %q, which is not one", name), hint)
}

func (r *reader) standaloneField(p *StandalonePage, key string, v *yaml.Node, languages []string) {
	switch key {
	case "title":
		p.Title = r.string(v, key)
	case "summary":
		p.Summary = r.prose(v, key)
	case "order":
		if n, ok := r.number(v, key); ok {
			p.Order = n
		}
	case "translations":
		p.Translations = r.translations(v, pageTranslation, p.Lang, languages)
	}
}

// standaloneBody renders the text of a page. Names of places in it are no part
// of the record, and so stay text.
func (f *file) standaloneBody(p *StandalonePage, base int) {
	doc, src, ok := f.parsed("the page", base)
	if !ok {
		return
	}
	p.Text = firstParagraph(doc, src)
	var out bytes.Buffer
	if err := markdown.Renderer().Render(&out, src, doc); err != nil {
		f.mistake(base, fmt.Sprintf("the text cannot be rendered: %v", err), "").Err = err
	}
	p.Body = out.String()
}
