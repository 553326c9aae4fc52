package templates

import (
	"html/template"
	"math"
)

// The phone's diagram: 390 units wide when there is room for all columns.
const (
	tallFrom   = 40 // left of the first column stand the years
	tallRight  = 34 // right of the last one leans its name
	tallYear   = 112
	tallHead   = 112
	tallMost   = 24 // columns: more would be too narrow to name
	tallColumn = 13 // units a column, where they may be as many as there are
)

func (d *Drawing) tallLedger(opt LedgerOptions) template.HTML {
	width := 390.0
	l := &ledger{d: d, root: opt.Root, id: "lt", of: opt.Of, vertical: true, code: 8.5}
	l.places = weightiest(d.rows, tallMost, l.reaches)
	if opt.All {
		l.places, l.fixed = d.rows, true
		width = max(width, tallFrom+tallRight+tallColumn*float64(len(d.rows)))
	}
	n := float64(len(l.places))
	length := float64(newTimeAxis(d.t.Site.Period, 0, 1).end-newTimeAxis(d.t.Site.Period, 0, 1).first) / 365.25 * tallYear
	l.time = newTimeAxis(d.t.Site.Period, tallHead, tallHead+max(length, 200))
	l.top, l.end = tallFrom, width-tallRight
	l.thick = math.Floor(max(8.5, min(20, 0.8*(l.end-l.top)/n)))
	l.layRows(l.thick + 2)
	foot := 14.0
	if len(l.places) < len(d.rows) {
		foot = 34
	}
	l.open("ledger", width, l.time.to+foot, l.heading())
	l.defs()
	l.tallRiver()
	l.yearTicks(l.top-6, l.end+4)
	l.allRows()
	l.tallYears()
	if len(l.places) < len(d.rows) {
		l.raw(`<text x="2"`).num("y", l.time.to+22).raw(` font-size="11" fill="` + muted + `">`)
		l.text(d.words.say("ledger.most", "n", d.words.number(len(l.places)), "all", d.words.number(len(d.rows)))).raw("</text>")
	}
	l.nowLine(opt.On)
	return l.raw("</svg>").html()
}

// tallRiver draws the river across the head, with each place's true kilometre
// joined to its name above and to its column below.
func (l *ledger) tallRiver() {
	const y = tallHead - 16
	var river, lines pathData
	river.move(l.top, y)
	river.line(l.end, y)
	for _, r := range l.rows {
		lines.move(r.mid, y-10)
		lines.line(r.at, y-3)
		lines.line(r.at, y+3)
		lines.line(r.mid, y+10)
	}
	l.raw(`<path class="km" fill="none" stroke="` + riverBlue + `" stroke-width="4" stroke-linecap="round"`).path(&river).raw("/>")
	l.raw(`<path class="km" fill="none" stroke="#8f8a80"`).path(&lines).raw("/>")
}

// column draws a place on the phone's diagram, its name leaning to the right.
// The whole column leads to the place's page, since a bar is narrower than a
// finger; for the keyboard and for screen readers the name alone does.
func (l *ledger) column(r ledgerRow) {
	name, size := fit(l.d.words.place(r.place), 10, 8.5, 92)
	l.raw(`<g class="row"`).attr("data-place", r.place.ID).num("data-mid", r.mid).raw(">")
	l.placeLink(name, r.place)
	l.raw(`<text transform="translate(`)
	l.b = appendNum(l.b, r.mid+2.5)
	l.raw(" ")
	l.b = appendNum(l.b, tallHead-29)
	l.raw(`)rotate(-68)"`).num("font-size", size).raw(">").text(name).raw("</text></a>")
	l.raw(`<a class="column" tabindex="-1" aria-hidden="true"`).attr("href", l.root+"places/"+r.place.ID+".html").raw(">")
	l.bars(r)
	l.raw("</a></g>")
}

func (l *ledger) tallYears() {
	l.raw(`<g class="axis" fill="` + muted + `" font-size="11">`)
	for _, y := range l.time.years() {
		l.raw(`<text x="2"`).num("y", l.time.at(y)+11).raw(">").text(l.d.words.year(y)).raw("</text>")
	}
	l.raw("</g>")
}
