package templates

import (
	"io"
	"slices"

	"furat/timeline"
)

// dictionary is the name of the page that says what the downloads hold. The
// list of downloads leads to it where a site has it.
const dictionary = "data"

// Standalone writes a page that a site has beside its record.
func (s *Set) Standalone(w io.Writer, standalone *timeline.StandalonePage) error {
	lang := s.words.lang
	title, summary := standalone.TitleIn(lang), standalone.SummaryIn(lang)
	about := summary.Text
	if about == "" {
		about = standalone.Text
	}
	p := s.page("pages/"+standalone.Name+".html", "pages", title.Text, about)
	return s.append(w, func(m *markup) {
		m.head(&p).raw("<main id=\"main\" class=\"page\">\n<h1").foreign(title.Lang).raw(">").text(title.Text).raw("</h1>\n")
		m.translated(title, timeline.Words{Text: standalone.Title, Lang: standalone.Lang}).standfirst(summary)
		m.textLanguage("page.in", standalone.Lang)
		m.raw(`<div class="text"`).foreign(standalone.Lang).raw(">\n").raw(s.body(standalone.Body)).raw("</div>\n</main>\n").raw(p.Foot)
	})
}

// dictionaryPage is the page named dictionary, nil where there is none.
func (s *Set) dictionaryPage() *timeline.StandalonePage {
	i := slices.IndexFunc(s.t.Pages, func(p *timeline.StandalonePage) bool { return p.Name == dictionary })
	if i < 0 {
		return nil
	}
	return s.t.Pages[i]
}

// standaloneLink appends a link to a standalone page by its title.
func (m *markup) standaloneLink(root string, p *timeline.StandalonePage) *markup {
	return m.link(root, "pages/", p.Name, p.TitleIn(m.words.lang))
}
