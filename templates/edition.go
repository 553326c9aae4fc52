package templates

import (
	"html/template"
	"io/fs"
	"slices"

	"furat/timeline"
)

// edition is the site in one language: the main one stands in the site's root,
// each other in a folder of its name, with the same pages at the same addresses
// within. What no language changes (drawings of the ground, fonts, styles, code,
// downloads) stands in the root and is shared.
type edition struct {
	lang   string
	name   string // the language's own name
	folder string // "" or "ar/"
}

func editionsOf(site timeline.Site, shelf fs.FS) (list []edition, err error) {
	for i, lang := range site.Languages {
		words, err := messagesIn(shelf, lang, site.Lang)
		if err != nil {
			return nil, err
		}
		e := edition{lang: lang, name: words.name}
		if i > 0 {
			e.folder = lang + "/"
		}
		list = append(list, e)
	}
	return list, nil
}

// shared is the way up to the site's root from a page of the set, of which root
// is the way to the language's own.
func (s *Set) shared(root string) string {
	if s.folder == "" {
		return root
	}
	return root + "../"
}

func (s *Set) title() timeline.Words {
	title, _, _, _ := s.t.Site.In(s.words.lang)
	return title
}

func (s *Set) standfirst() timeline.Words {
	_, standfirst, _, _ := s.t.Site.In(s.words.lang)
	return standfirst
}

// elsewhere are the other languages that a page is in.
func (p *Page) elsewhere() []edition {
	return slices.DeleteFunc(slices.Clone(p.Editions), func(e edition) bool { return e.folder == p.Folder })
}

// languages appends the links to the same page in the other languages, each in
// its own name.
func (m *markup) languages(p *Page) *markup {
	others := p.elsewhere()
	if len(others) == 0 {
		return m
	}
	m.raw(`<nav class="languages" aria-label="`).text(m.words.say("nav.languages")).raw("\"><ul>")
	for _, e := range others {
		m.raw(`<li><a href="`).url(p.Shared).path(e.folder).path(p.twin()).raw(`" hreflang="`).text(e.lang)
		m.raw(`" lang="`).text(e.lang).raw(`" dir="`).raw(template.HTML(direction(e.lang))).raw(`">`).text(e.name).raw("</a></li>")
	}
	return m.raw("</ul></nav>\n")
}

// twin is the page's address in the other languages. The error page is in one
// language only.
func (p *Page) twin() string {
	if p.Section == "notfound" {
		return "index.html"
	}
	return p.Path
}

// alternates appends the addresses of the page in all its languages for search
// engines, and which to show to readers of none of them. They read whole
// addresses only, which a site that does not know its own has none of.
func (m *markup) alternates(p *Page) {
	base := p.Site.BaseURL
	if len(p.Editions) < 2 || p.Section == "notfound" || base == "" {
		return
	}
	for i, e := range p.Editions {
		m.alternate(base, e.lang, e.folder+p.Path)
		if i == 0 {
			m.alternate(base, "x-default", p.Path)
		}
	}
}

func (m *markup) alternate(base, lang, path string) {
	m.raw(`<link rel="alternate" hreflang="`).text(lang).raw(`" href="`).url(base).path(path).raw("\">\n")
}
