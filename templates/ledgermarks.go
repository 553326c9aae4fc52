package templates

import (
	"math"

	"furat/timeline"
)

// rowBin is the events that one mark on a row stands for.
type rowBin struct {
	at     float64
	events []*timeline.Event
}

// bins gathers a row's events that did not begin a period (those are the bars'
// beginnings), each at the middle of its date. Those whose marks would overlap
// are one.
func (l *ledger) bins(r ledgerRow) []rowBin {
	if list, done := l.binned[r.place]; done {
		return list
	}
	if l.of != nil {
		return nil
	}
	var list []rowBin
	for _, e := range l.eventsOf(r.place) {
		a := l.middle(e.Date)
		if k := len(list) - 1; k >= 0 && math.Abs(a-list[k].at) <= max(l.apart, leastApart) {
			list[k].events = append(list[k].events, e)
			continue
		}
		list = append(list, rowBin{a, []*timeline.Event{e}})
	}
	if l.binned == nil {
		l.binned = make(map[*timeline.Place][]rowBin)
	}
	l.binned[r.place] = list
	return list
}

// leastApart is the distance at which two marks do not overlap; mostMarks is how
// many a diagram shows before it gathers more of them into one.
const (
	leastApart = 7.5
	mostMarks  = 1000
)

// crowd sets the distance of marks so that a long record has no more of them
// than can be told apart, and sent.
func (l *ledger) crowd() {
	for l.apart = leastApart; l.apart < ledgerWidth; l.apart *= 1.5 {
		n := 0
		l.binned = nil
		for _, p := range l.places {
			n += len(l.bins(ledgerRow{place: p}))
		}
		if n <= mostMarks {
			return
		}
	}
}

// rowMarks draws a row's events: small glyphs by kind at the bars' lower edge.
func (l *ledger) rowMarks(r ledgerRow) {
	bins := l.bins(r)
	if len(bins) == 0 {
		return
	}
	l.raw(`<g class="marks" fill="` + ink + `" stroke="` + paper + `" stroke-width="2" stroke-linejoin="round" paint-order="stroke">`)
	for _, b := range bins {
		l.rowMark(r, b.events, b.at)
	}
	l.raw("</g>")
}

// middle is where an event's mark stands: at the middle of its days.
func (l *ledger) middle(d timeline.Date) float64 {
	return (l.time.at(d.First) + l.time.at(d.Last+1)) / 2
}

// eventsOf lists a place's events that a row marks: dated, on the axis, and
// not the beginning of one of its periods. They come in order of their first
// day; an event dated to a year may stand after a later day's, as a mark of
// its own.
func (l *ledger) eventsOf(p *timeline.Place) []*timeline.Event {
	began := make(map[*timeline.Event]bool, len(p.Periods))
	for _, q := range p.Periods {
		began[q.Event] = true
	}
	var list []*timeline.Event
	for _, e := range p.Events {
		d := e.Date
		if began[e] || e.Report || d.First == timeline.NoDay || d.Last == timeline.NoDay || d.Last < l.time.first || d.First >= l.time.end {
			continue
		}
		list = append(list, e)
	}
	return list
}

func (l *ledger) rowMark(r ledgerRow, bin []*timeline.Event, a float64) {
	k := stack{place: r.place, name: l.d.words.place(r.place), events: bin, happened: len(bin), precision: "settlement"}
	l.raw(`<a class="ev k-`).text(string(bin[0].Kind)).raw(`" tabindex="-1"`).attr("href", k.href(l.root))
	l.events(bin)
	l.at(a, r.mid+l.thick/2-3).raw(">").title(k.title(l.d.words))
	l.glyph(bin[0].Kind)
	l.raw("</a>")
}
