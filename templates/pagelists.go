package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

// ArticleList writes articles/index.html.
func (s *Set) ArticleList(w io.Writer) error {
	m := s.markup()
	for _, a := range s.t.Articles {
		m.articleLine(a)
	}
	p := struct {
		Page
		Articles template.HTML
	}{s.page("articles/index.html", "articles", s.words.say("section.articles"), s.words.count("count.articles", len(s.t.Articles))), m.html()}
	return s.write(w, "articles", p)
}

func (m *markup) articleLine(a *timeline.Article) {
	m.raw("<li>").articleDate(a).raw(` <a href="`).url(a.Slug)
	title := a.TitleIn(m.words.lang)
	m.raw(`.html"`).foreign(title.Lang).raw(">").text(title.Text).raw("</a>")
	if a.Series != "" {
		m.raw(` <span class="note">`).original(timeline.Words{Text: a.Series, Lang: a.Lang}).raw("</span>")
	}
	if a.Story {
		m.raw(` <span class="note">`).say("article.story").raw("</span>")
	}
	m.draft(a).raw("</li>\n")
}

// EventList writes events/index.html: every event that has a page, a line each,
// or of a long record every month.
func (s *Set) EventList(w io.Writer) error {
	n := len(s.order.events)
	p := struct {
		Page
		Count          int
		Years          []yearView
		Events, Months template.HTML
	}{Page: s.page("events/index.html", "events", s.words.say("section.events"), s.words.count("count.events", n)), Count: n, Years: s.years}
	m := s.markup()
	if n > eventLines {
		m.monthLines(s.years)
		p.Months = m.html()
	} else {
		for _, e := range s.order.events {
			m.eventLine(newItem("../", e))
		}
		p.Events = m.html()
	}
	return s.write(w, "events", p)
}

// monthLines appends the months of all years with their number of events, each
// leading to where they are listed.
func (m *markup) monthLines(years []yearView) {
	for i := range years {
		y := &years[i]
		m.raw(`<h2><a href="../years/`).path(y.ID).raw(`.html">`).text(y.Label).raw("</a></h2>\n<ul class=\"plain\">")
		for _, month := range y.Months {
			m.raw(`<li><a href="../years/`)
			if y.crowded() {
				m.path(month.ID).raw(".html")
			} else {
				m.path(y.ID).raw(".html#m-").path(month.ID)
			}
			m.raw(`">`).text(month.Label).raw(`</a> <span class="note">`).count("count.events", month.Count()).raw("</span></li>\n")
		}
		m.raw("</ul>\n")
	}
}

func (m *markup) eventLine(i item) {
	title := i.Event.TitleIn(m.words.lang)
	m.raw("<li>").when(i).raw(` <a href="`).url(i.Event.ID).raw(`.html"`).foreign(title.Lang).raw(">").text(title.Text)
	m.raw(`</a> <span class="note">`).say("kind." + string(i.Event.Kind)).raw("</span>").draft(i.Event.Article).raw("</li>\n")
}

// PlaceList writes places/index.html: along the river by kilometre, then the rest.
func (s *Set) PlaceList(w io.Writer) error {
	p := struct {
		Page
		Riverside, Others []*timeline.Place
		River             string
		Dossier           bool
	}{Page: s.page("places/index.html", "places", s.words.say("section.places"), s.words.count("count.places", len(s.t.Places))), River: s.t.River.Version, Dossier: s.HasDossier()}
	for _, pl := range s.t.Places {
		if pl.Riverside {
			p.Riverside = append(p.Riverside, pl)
		} else {
			p.Others = append(p.Others, pl)
		}
	}
	return s.write(w, "places", p)
}

// ActorList writes actors/index.html.
func (s *Set) ActorList(w io.Writer) error {
	p := struct {
		Page
		Actors []*timeline.Actor
	}{s.page("actors/index.html", "actors", s.words.say("section.actors"), s.words.count("count.actors", len(s.t.Actors))), s.t.Actors}
	return s.write(w, "actors", p)
}

// YearList writes years/index.html.
func (s *Set) YearList(w io.Writer) error {
	p := struct {
		Page
		Years []yearView
	}{s.page("years/index.html", "years", s.words.say("section.years"), s.words.count("count.years", len(s.years))), s.years}
	return s.write(w, "years", p)
}

// DataList writes data/index.html: the files to download and the publishers.
func (s *Set) DataList(w io.Writer) error {
	p := struct {
		Page
		Files      []DataFile
		Publishers []*timeline.Publisher
		Null       template.HTML
		Way        string // to the files
		Dictionary *timeline.StandalonePage
	}{s.page("data/index.html", "data", s.words.say("data.title"), s.words.say("data.description")), s.files, s.t.Publishers, "<code>null</code>", "", s.dictionaryPage()}
	if s.folder != "" {
		p.Way = p.Shared + "data/"
	}
	p.JSONLD = s.datasetLD()
	return s.write(w, "data", p)
}

// NotFound writes 404.html. Servers show it under any address, so its links
// start at the base URL where the site has one.
func (s *Set) NotFound(w io.Writer) error {
	p := s.page("404.html", "notfound", s.words.say("notfound.title"), s.words.say("notfound.description"))
	p.Root, p.Shared = s.t.Site.BaseURL, s.t.Site.BaseURL
	f := s.frame(p.Root, p.Section)
	p.Nav, p.Foot = f.nav, f.foot
	return s.write(w, "notfound", struct{ Page }{p})
}

// Redirect writes the page at an old address that sends readers to an article.
func (s *Set) Redirect(w io.Writer, from string, a *timeline.Article) error {
	p := struct {
		Page
		To string
	}{Page: s.page(from, "redirect", a.Title, s.words.say("moved.title"))}
	p.To = p.Root + "articles/" + a.Slug + ".html"
	p.Path = "articles/" + a.Slug + ".html"
	return s.write(w, "redirect", p)
}
