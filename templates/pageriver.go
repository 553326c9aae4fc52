package templates

import (
	"html/template"
	"io"
)

type riverPage struct {
	Page
	Ledger, LedgerTall template.HTML
	OnHTML             template.HTML
	Record             template.JS
}

// River writes the page of the river diagram alone, which on a phone has a
// column for every place: the front page has those with the most to tell.
func (s *Set) River(w io.Writer) error {
	title := s.words.say("river.title")
	on := s.t.Site.Start
	p := riverPage{Page: s.page("river.html", "places", title, s.words.say("river.description")), OnHTML: s.shownDay()}
	p.Ledger = s.draw.Ledger(LedgerOptions{On: on})
	p.LedgerTall = s.draw.Ledger(LedgerOptions{On: on, Vertical: true, All: true})
	p.Record = s.recordOf(s.draw.rows, happenings(s.draw.rows))
	return s.write(w, "river", p)
}
