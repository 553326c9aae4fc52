package templates

import (
	"html/template"
	"math"
	"slices"

	"furat/timeline"
)

// histogramHeight is the room of its bars.
const histogramHeight = 64

// Histogram draws the events of each month on the diagram's time axis. An
// event dated more coarsely is spread evenly over its days, and its shares
// stand pale upon the months' own; undated events are not in it.
func (d *Drawing) Histogram(events []*timeline.Event) template.HTML {
	h := newHistogram(newTimeAxis(d.t.Site.Period, ledgerFrom, ledgerTo), events)
	const top = 16
	bottom := float64(top + histogramHeight)
	l := &ledger{d: d, time: h.time}
	l.open("hist", ledgerWidth, bottom+28, d.words.say("histogram.title"))
	l.raw(`<g class="axis" fill="` + muted + `">`)
	l.histogramScale(h, top, bottom)
	l.raw("</g>")
	l.months(h, bottom)
	l.histogramYears(bottom)
	l.raw(`<g class="now" pointer-events="none"`).at(l.time.at(d.t.Site.Start), 0)
	l.raw(`><path stroke="` + ink + `" stroke-width="1.5" d="M0 0v`)
	l.b = appendNum(l.b, bottom)
	l.raw(`"/></g>`)
	return l.raw("</svg>").html()
}

// histogramScale draws the base line, a line at the highest round number, and
// what is counted.
func (l *ledger) histogramScale(h *histogram, top, bottom float64) {
	y := bottom - h.height(h.round())
	l.raw(`<path fill="none" stroke="#dcd8cf"`)
	var p pathData
	p.move(l.time.from, y)
	p.line(l.time.to, y)
	p.move(l.time.from, bottom+.5)
	p.line(l.time.to, bottom+.5)
	l.path(&p).raw("/>")
	words := l.d.words
	for _, at := range []struct{ n, y float64 }{{h.round(), y}, {0, bottom}} {
		n := words.number(int(at.n))
		l.raw("<text").num("x", l.time.from-6).num("y", at.y+4).raw(` class="wide" text-anchor="end">`).text(n)
		l.raw("</text><text").num("x", l.time.from-8).num("y", at.y+7).raw(` class="tall" font-size="21" text-anchor="end">`).text(n).raw("</text>")
	}
	l.raw("<text").num("x", l.time.from-28).num("y", (top+bottom)/2+4).raw(` class="wide" text-anchor="end">`).text(words.say("histogram.axis")).raw(`</text><text x="0" y="58" class="tall" font-size="21">`)
	l.text(words.say("histogram.axis-1")).raw(`</text><text x="0" y="82" class="tall" font-size="21">`).text(words.say("histogram.axis-2")).raw("</text>")
}

// months draws a bar for each month, pale, and over them dark what is known to the
// months: the rest is shares of what is known only more coarsely.
func (l *ledger) months(h *histogram, bottom float64) {
	var known pathData
	l.raw(`<g class="months"><g fill="#c4beb1">`)
	for i := range h.known {
		x0, x1 := l.time.at(h.months[i])+.5, l.time.at(h.months[i+1])-.5
		if n := h.height(h.known[i]); n > 0 {
			known.box(x0, bottom-n, x1-x0, n)
		}
		if n := h.height(h.known[i] + h.spread[i]); n > 0 {
			var whole pathData
			whole.box(x0, bottom-n, x1-x0, n)
			l.raw("<path").path(&whole).raw(">").title(h.title(i, l.d.words)).raw("</path>")
		}
	}
	l.raw(`</g><path class="known" fill="#5d594f" pointer-events="none"`).path(&known).raw("/></g>")
}

// histogramYears writes the years once for a desk and once for a phone.
func (l *ledger) histogramYears(bottom float64) {
	var ticks pathData
	for _, y := range append(l.time.years(), l.time.end) {
		l.tick(&ticks, l.time.at(y), bottom, bottom+6)
	}
	l.raw(`<path fill="none" stroke="#bdb7ab"`).path(&ticks).raw("/>")
	l.rowYears(bottom+16, 21)
}

// histogram counts events by month.
type histogram struct {
	time   timeAxis
	months []timeline.Day // bounds: month i is months[i] to months[i+1]
	known  []float64      // events known to lie in the month
	spread []float64      // shares of events whose days are of several months
	most   float64
}

func newHistogram(axis timeAxis, events []*timeline.Event) *histogram {
	h := &histogram{time: axis, months: axis.months()}
	h.known = make([]float64, len(h.months)-1)
	h.spread = make([]float64, len(h.months)-1)
	for _, e := range events {
		h.add(e.Date)
	}
	for i := range h.known {
		h.most = max(h.most, h.known[i]+h.spread[i])
	}
	return h
}

// add counts one date: whole in its month, or by the day over its months. What
// falls outside the axis is not drawn, and no share of it moves inside.
func (h *histogram) add(d timeline.Date) {
	n := d.Days()
	if n == 0 || d.Last < h.time.first || d.First >= h.time.end {
		return
	}
	if i := h.month(d.First); d.First >= h.time.first && i == h.month(d.Last) {
		h.known[i]++
		return
	}
	for i := h.month(max(d.First, h.time.first)); i < len(h.spread) && h.months[i] <= d.Last; i++ {
		from, until := max(d.First, h.months[i]), min(d.Last+1, h.months[i+1])
		h.spread[i] += float64(until-from) / float64(n)
	}
}

// month returns the index of the month that a day lies in.
func (h *histogram) month(d timeline.Day) int {
	i, exact := slices.BinarySearch(h.months, d)
	if !exact {
		i--
	}
	return max(0, min(i, len(h.known)-1))
}

// height is how high a number of events stands.
func (h *histogram) height(n float64) float64 {
	return n / max(h.most, 1) * histogramHeight
}

// round is the highest round number within the scale.
func (h *histogram) round() float64 {
	for step := 100000.0; step > 1; step /= 10 {
		for _, k := range []float64{5, 2, 1} {
			if k*step/10 <= h.most && k*step/10 >= 1 {
				return math.Floor(h.most/(k*step/10)) * k * step / 10
			}
		}
	}
	return 1
}

// title names a month's bar: "March 2014: 7 events, and 0.8 of events dated
// more coarsely".
func (h *histogram) title(i int, words *messages) string {
	_, m, _ := h.months[i].Date()
	month := words.dates.Months[m-1] + " " + words.year(h.months[i])
	events := words.count("count.events", int(h.known[i]))
	spread := words.say("histogram.spread", "share", words.decimal(h.spread[i], 1))
	switch {
	case h.spread[i] == 0:
		return words.say("histogram.month", "month", month, "events", events)
	case h.known[i] == 0:
		return words.say("histogram.month", "month", month, "events", spread)
	}
	return words.say("histogram.month", "month", month, "events", events+words.say("list.and")+spread)
}
