package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

type indexPage struct {
	Page
	On                       string        // the day shown first
	OnHTML                   template.HTML // and in words
	D0, D1                   string        // the bounds of the time axis
	Front                    *frontPage
	Shown, Unmapped, Undated int
	Record                   template.JS
	Title, Standfirst        timeline.Words
}

// frontPage is what the front page shows and the script is told of: drawings,
// and the part of the list that stands in the page itself.
type frontPage struct {
	Map, Ledger, LedgerTall, Histogram, Legend template.HTML
	Years                                      []yearView
	marks                                      *markBook
}

// Index writes the front page.
func (s *Set) Index(w io.Writer) error {
	t := s.t
	p := indexPage{Page: s.page("index.html", "index", s.title().Text, s.standfirst().Text), Front: s.frontPage()}
	p.Title, p.Standfirst = s.title(), s.standfirst()
	p.Views = true
	p.OGType, p.JSONLD = "website", s.datasetLD()
	p.On = dayNumber(t.Site.Start)
	p.OnHTML = s.markup().raw(`<span class="on">`).text(s.words.day(t.Site.Start)).raw("</span>").html()
	p.D0, p.D1 = dayNumber(t.Site.Period.First), dayNumber(t.Site.Period.Last)
	p.Shown, p.Unmapped, p.Undated = tally(t.Events)
	p.Record = s.record()
	return s.write(w, "index", p)
}

func (s *Set) drawFront() *frontPage {
	on := s.t.Site.Start
	p := &frontPage{marks: new(markBook)}
	p.Map = s.draw.Map(MapOptions{On: on, marks: p.marks})
	p.Ledger = s.draw.Ledger(LedgerOptions{On: on, marks: p.marks})
	p.LedgerTall = s.draw.Ledger(LedgerOptions{On: on, Vertical: true})
	p.Histogram = s.draw.Histogram(s.t.Events)
	p.Legend = s.draw.Legend()
	p.Years = s.frontYears()
	return p
}

// tally counts what a list shows and what the map and the axis cannot.
func tally(events []*timeline.Event) (shown, unmapped, undated int) {
	for _, e := range events {
		if !e.Place.Mappable() {
			unmapped++
		}
		if e.Date.Unknown {
			undated++
		}
	}
	return len(events), unmapped, undated
}
