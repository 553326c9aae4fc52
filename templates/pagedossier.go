package templates

import (
	"io"

	"furat/timeline"
)

// dossierMost is how many events a dossier holds: of a longer record each place
// has a page to print, and one file of all would be too long to open.
const dossierMost = 2000

// HasDossier reports whether the site has a dossier.
func (s *Set) HasDossier() bool { return len(s.t.Events) <= dossierMost && len(s.told()) > 0 }

// Dossier writes all that the record has of each place, downstream and then the
// places away from the river, a page of paper each with its sources as numbered
// notes. It is made to be printed or kept.
func (s *Set) Dossier(w io.Writer) error {
	p := s.page("dossier.html", "places", s.words.say("dossier.title"), s.words.say("dossier.description"))
	return s.append(w, func(m *markup) {
		m.head(&p).raw("<main id=\"main\" class=\"page dossier\">\n<h1>").say("dossier.title").raw("</h1>\n")
		m.raw(`<p class="standfirst">`).say("dossier.description").raw("</p>\n<ul class=\"inline\">")
		told := s.told()
		for _, pl := range told {
			m.raw(`<li><a href="#`).path(pl.ID).raw(`">`).placeName(pl).raw("</a></li>\n")
		}
		m.raw("</ul>\n")
		for _, pl := range told {
			m.dossier(&p, pl)
		}
		m.raw("</main>\n").raw(p.Foot)
	})
}

// told lists the places of which the record has a state or an event.
func (s *Set) told() (list []*timeline.Place) {
	for _, pl := range s.t.Places {
		if len(pl.Periods) > 0 || len(pl.Events) > 0 {
			list = append(list, pl)
		}
	}
	return list
}

// dossier appends one place's page.
func (m *markup) dossier(p *Page, pl *timeline.Place) {
	n := notes{number: make(map[string]int)}
	m.raw(`<section id="`).text(pl.ID).raw("\">\n<h2>").raw(`<a href="`).url(p.Root).raw("places/").path(pl.ID).raw(`.html">`).placeName(pl).raw("</a>")
	if other := m.words.otherPlaceName(pl); other.Text != "" {
		m.raw(` <span class="other"`).foreign(other.Lang).raw(">").text(other.Text).raw("</span>")
	}
	m.raw("</h2>\n<p class=\"note\">").say("placekind." + string(pl.Kind))
	if pl.Riverside {
		m.text(" · " + m.words.km(pl.Chainage.Km))
	}
	m.raw("</p>\n")
	m.dossierPeriods(p.Root, pl.Periods, &n)
	m.dossierEvents(p.Root, pl, &n)
	m.dossierNotes(&n)
	m.raw("</section>\n")
}

func (m *markup) dossierPeriods(root string, periods []timeline.Period, n *notes) {
	if len(periods) == 0 {
		return
	}
	m.raw("<div class=\"scroll\"><table class=\"periods\"><thead><tr>").columns("column.from", "column.until", "column.holder", "column.known").raw("</tr></thead><tbody>\n")
	for _, v := range m.words.periodViews(periods) {
		m.raw("<tr><td>").text(v.From).raw("</td><td>").text(v.Until).raw("</td><td>").holding(root, v.Control)
		m.raw("</td><td>").eventLink(root, v.Event).refs(n, v.Event.Sources).raw("</td></tr>\n")
	}
	m.raw("</tbody></table></div>\n<p class=\"note\">").say("place.carried").raw("</p>\n")
}

func (m *markup) dossierEvents(root string, pl *timeline.Place, n *notes) {
	if len(pl.Events) == 0 {
		return
	}
	m.raw("<h3>").say("section.events").raw("</h3>\n<dl class=\"table\">\n")
	for _, e := range pl.Events {
		i, title := newItem(root, e), e.TitleIn(m.words.lang)
		m.raw("<dt>").when(i).raw(`</dt><dd><a href="`).url(i.Href()).raw(`"`).foreign(title.Lang).raw(">").text(title.Text).raw("</a>")
		m.draft(e.Article).refs(n, e.Sources)
		if summary := e.SummaryIn(m.words.lang); summary.Text != "" {
			m.raw("<p").foreign(summary.Lang).raw(">").text(summary.Text).raw("</p>")
		}
		m.dossierDoubt(e, n)
		m.raw("</dd>\n")
	}
	m.raw("</dl>\n")
}

// dossierDoubt appends what a citation must not leave out: the dead by whom they
// were counted, the versions that differ, and how sure the record is.
func (m *markup) dossierDoubt(e *timeline.Event, n *notes) {
	for _, c := range e.Casualties {
		m.dead(c)
	}
	for _, c := range e.Claims {
		m.raw("<p>").aside(c.By).raw(": <bdi").foreign(e.Article.Lang).raw(">").text(c.Says).raw("</bdi>")
		if c.Cite != nil {
			m.refs(n, []*timeline.Citation{c.Cite})
		}
		m.raw("</p>")
	}
	if e.Confidence != "" {
		m.raw(`<p class="note">`).say("event.confidence").raw(": ").say("confidence." + string(e.Confidence)).raw("</p>")
	}
}

// notes are the sources of one place, each once, in the order of their use.
type notes struct {
	list   []*timeline.Citation
	number map[string]int
}

// at is the number of a source's note, which is 1 for the first.
func (n *notes) at(c *timeline.Citation) int {
	key := c.URL
	if key == "" {
		key = c.Name() + "\n" + c.Title + "\n" + c.Published.Literal
	}
	if n.number[key] == 0 {
		n.list = append(n.list, c)
		n.number[key] = len(n.list)
	}
	return n.number[key]
}

// refs appends the numbers of the notes of some sources.
func (m *markup) refs(n *notes, sources []*timeline.Citation) *markup {
	if len(sources) == 0 {
		return m
	}
	m.raw(`<sup class="ref">`)
	for i, c := range sources {
		m.comma(i).text(m.words.number(n.at(c)))
	}
	return m.raw("</sup>")
}

func (m *markup) dossierNotes(n *notes) {
	m.raw("<h3>").say("sources").raw("</h3>\n")
	if len(n.list) == 0 {
		m.raw("<p>").say("sources.none").raw("</p>\n")
		return
	}
	m.raw("<ol class=\"sources\">\n")
	for _, c := range n.list {
		m.raw("<li>").cite(c).raw("</li>\n")
	}
	m.raw("</ol>\n")
}
