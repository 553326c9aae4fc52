package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

// wholeList is how many events the front page lists in full. Beyond it the
// years are listed with their counts: a page of more is slow on a phone, and
// each year has a page of its own.
const wholeList = 1500

type indexPage struct {
	Page
	On                       string        // the day shown first
	OnHTML                   template.HTML // and in words
	D0, D1                   string        // the bounds of the time axis
	Map, Ledger, LedgerTall  template.HTML
	Histogram, Legend        template.HTML
	Columns                  int           // of the river diagram, when a phone's is without some of them
	Stories                  template.HTML // links
	Shown, Unmapped, Undated int
	Whole                    bool
	Years                    []yearView
	Record                   template.JS
	Title, Standfirst        timeline.Words
}

// Index writes the front page.
func (s *Set) Index(w io.Writer) error {
	t := s.t
	p := indexPage{Page: s.page("index.html", "index", s.title().Text, s.standfirst().Text), Whole: len(t.Events) <= wholeList}
	p.Title, p.Standfirst = s.title(), s.standfirst()
	p.Views = true
	p.OGType, p.JSONLD = "website", s.datasetLD()
	p.On = dayNumber(t.Site.Start)
	p.OnHTML = s.shownDay()
	p.D0, p.D1 = dayNumber(t.Site.Period.First), dayNumber(t.Site.Period.Last)
	s.drawIndex(&p)
	p.Stories = s.storyLinks()
	p.Shown, p.Unmapped, p.Undated = tally(t.Events)
	p.Years = s.years
	if p.Whole {
		p.Years = s.yearViews(s.renderItems(""))
	}
	p.Record = s.record()
	return s.write(w, "index", p)
}

// shownDay is the day on which the site opens, which the script changes with
// the date.
func (s *Set) shownDay() template.HTML {
	return s.markup().raw(`<span class="on">`).text(s.words.day(s.t.Site.Start)).raw("</span>").html()
}

func (s *Set) drawIndex(p *indexPage) {
	on := s.t.Site.Start
	p.Map = s.draw.Map(MapOptions{On: on})
	p.Ledger = s.draw.Ledger(LedgerOptions{On: on})
	p.LedgerTall = s.draw.Ledger(LedgerOptions{On: on, Vertical: true})
	if n := len(s.draw.rows); n > tallMost {
		p.Columns = n
	}
	p.Histogram = s.draw.Histogram(s.t.Events)
	p.Legend = s.draw.Legend()
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
