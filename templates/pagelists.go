package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

// ArticleList writes articles/index.html.
func (s *Set) ArticleList(w io.Writer) error {
	var m markup
	for _, a := range s.t.Articles {
		m.articleLine(a)
	}
	p := struct {
		Page
		Articles template.HTML
	}{s.page("articles/index.html", "articles", "Articles", count(len(s.t.Articles), "article")), m.html()}
	return s.write(w, "articles", p)
}

func (m *markup) articleLine(a *timeline.Article) {
	m.raw("<li>").articleDate(a).raw(` <a href="`).url(a.Slug)
	m.raw(`.html">`).text(a.Title).raw("</a>")
	if a.Series != "" {
		m.raw(` <span class="note">`).text(a.Series).raw("</span>")
	}
	if a.Story {
		m.raw(` <span class="note">story</span>`)
	}
	m.draft(a).raw("</li>\n")
}

// EventList writes events/index.html: every event that has a page, a line each.
func (s *Set) EventList(w io.Writer) error {
	var m markup
	for _, e := range s.order.events {
		m.eventLine(newItem("../", e))
	}
	n := count(len(s.order.events), "event")
	p := struct {
		Page
		Count  string
		Years  []yearView
		Events template.HTML
	}{s.page("events/index.html", "events", "Events", n), n, s.years, m.html()}
	return s.write(w, "events", p)
}

func (m *markup) eventLine(i item) {
	m.raw("<li>").when(i).raw(` <a href="`).url(i.Event.ID).raw(`.html">`).text(i.Event.Title)
	m.raw(`</a> <span class="note">`).text(i.Event.Kind.Label()).raw("</span>").draft(i.Event.Article).raw("</li>\n")
}

// PlaceList writes places/index.html: along the river by kilometre, then the rest.
func (s *Set) PlaceList(w io.Writer) error {
	p := struct {
		Page
		Riverside, Others []*timeline.Place
		River             string
	}{Page: s.page("places/index.html", "places", "Places", count(len(s.t.Places), "place")), River: s.t.River.Version}
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
	}{s.page("actors/index.html", "actors", "Actors", count(len(s.t.Actors), "actor")), s.t.Actors}
	return s.write(w, "actors", p)
}

// YearList writes years/index.html.
func (s *Set) YearList(w io.Writer) error {
	p := struct {
		Page
		Years []yearView
	}{s.page("years/index.html", "years", "Years", count(len(s.years), "year")), s.years}
	return s.write(w, "years", p)
}

// DataList writes data/index.html: the files to download and the publishers.
func (s *Set) DataList(w io.Writer) error {
	p := struct {
		Page
		Files      []DataFile
		Publishers []*timeline.Publisher
	}{s.page("data/index.html", "data", "The record as data", "Downloads: GeoJSON, CSV, and the grades of every source."), s.files, s.t.Publishers}
	p.JSONLD = s.datasetLD()
	return s.write(w, "data", p)
}

// NotFound writes 404.html. Servers show it under any address, so its links
// start at the base URL where the site has one.
func (s *Set) NotFound(w io.Writer) error {
	p := s.page("404.html", "notfound", "This page is not here", "Page not found.")
	p.Root = s.t.Site.BaseURL
	f := s.frame(p.Root, p.Section)
	p.Nav, p.Foot = f.nav, f.foot
	return s.write(w, "notfound", struct{ Page }{p})
}

// Redirect writes the page at an old address that sends readers to an article.
func (s *Set) Redirect(w io.Writer, from string, a *timeline.Article) error {
	p := struct {
		Page
		To string
	}{Page: s.page(from, "redirect", a.Title, "Moved.")}
	p.To = p.Root + "articles/" + a.Slug + ".html"
	p.Path = "articles/" + a.Slug + ".html"
	return s.write(w, "redirect", p)
}
