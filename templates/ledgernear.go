package templates

import (
	"html/template"

	"furat/timeline"
)

// NearOptions says how to draw a place and its neighbours.
type NearOptions struct {
	Root   string       // way up to the site's root: "" or "../"
	On     timeline.Day // where the date line stands first
	Narrow bool         // for a phone: names stand over their bars
}

// evenForm is how much room the parts of a diagram take whose rows stand at
// equal distances.
type evenForm struct {
	id           string
	width        float64
	from, to     float64 // of the time axis
	thick, pitch float64
	top          float64 // of the first bar
	size, code   float64 // of the names, of the codes in the bars
	over         bool    // names stand over their bars
	bare         bool    // no kilometres and no events
}

var wideNear = evenForm{id: "lr", width: 900, from: 190, to: 892, thick: 22, pitch: 29, top: 30, size: 12.5, code: 11}
var narrowNear = evenForm{id: "ln", width: 390, from: 1, to: 384, thick: 22, pitch: 47, top: 46, size: 13.5, code: 11, over: true}

// Near draws who held a place over time, for its own page, between the two
// places above it on the river and the two below; empty when nothing is known
// of the place. It is a river diagram to the script, but that its rows stand at
// equal distances.
func (d *Drawing) Near(p *timeline.Place, opt NearOptions) template.HTML {
	if len(p.Periods) == 0 {
		return ""
	}
	f := wideNear
	if opt.Narrow {
		f = narrowNear
	}
	l := d.evenLedger(f, neighbours(p), opt.Root)
	l.open("ledger near", f.width, l.end+24, d.words.say("ledger.near", "place", d.words.place(p)))
	l.defs()
	l.ownRow(p, f)
	l.evenRows(f)
	l.nowLine(opt.On)
	return l.raw("</svg>").html()
}

// evenLedger begins a diagram of some places.
func (d *Drawing) evenLedger(f evenForm, places []*timeline.Place, root string) *ledger {
	l := &ledger{d: d, root: root, id: f.id, time: newTimeAxis(d.t.Site.Period, f.from, f.to), thick: f.thick, code: f.code, top: f.top, bare: f.bare}
	for i, p := range places {
		mid := f.top + f.thick/2 + float64(i)*f.pitch
		l.rows = append(l.rows, ledgerRow{p, mid, mid})
		l.end = mid + f.thick/2
	}
	return l
}

// neighbours lists a place with the two above and the two below it that have a
// history, downstream.
func neighbours(p *timeline.Place) []*timeline.Place {
	list := []*timeline.Place{p}
	for up := p.Up; up != nil && len(list) < 3; up = up.Up {
		list = append([]*timeline.Place{up}, list...)
	}
	n := len(list) + 2
	for down := p.Down; down != nil && len(list) < n; down = down.Down {
		list = append(list, down)
	}
	return list
}

// ownRow lays a ground under the row that the page is about.
func (l *ledger) ownRow(p *timeline.Place, f evenForm) {
	if len(l.rows) == 1 {
		return
	}
	for _, r := range l.rows {
		if r.place == p {
			over := f.pitch - f.thick - 3 // up to the row above
			l.raw(`<rect fill="#f2efe8"`).num("y", r.mid-f.thick/2-over).num("width", f.width).num("height", f.thick+over+3).raw("/>")
		}
	}
}

// evenRows draws the rows, their names and the years.
func (l *ledger) evenRows(f evenForm) {
	l.yearTicks(l.end, l.end+6)
	l.raw(`<g opacity="` + decimals(tints[0]) + `">`)
	for _, r := range l.rows {
		l.raw(`<g class="row"`).attr("data-place", r.place.ID).num("data-mid", r.mid).raw(">")
		l.bars(r)
		l.raw("</g>")
	}
	l.raw("</g>")
	l.drawVeils()
	l.yearLines()
	if !f.bare {
		l.evenKms(f)
	}
	for _, r := range l.rows {
		l.evenLabel(r, f)
		if !f.bare {
			l.rowMarks(r)
		}
	}
	l.evenYears()
}

// evenLabel names a row.
func (l *ledger) evenLabel(r ledgerRow, f evenForm) {
	room := f.from - 8
	switch {
	case f.over:
		room = f.width - 70
	case !f.bare:
		room = f.from - 66
	}
	name, size := fit(l.d.words.place(r.place), f.size, f.size-1.5, room)
	l.placeLink(name, r.place)
	l.raw(`<text x="1"`).num("y", f.line(r)).num("font-size", size).raw(">").text(name).raw("</text></a>")
}

// line is where the words of a row stand: beside its bar or over it.
func (f evenForm) line(r ledgerRow) float64 {
	if f.over {
		return r.mid - f.thick/2 - 6
	}
	return r.mid + f.size*0.36
}

// evenKms says where on the river the rows lie.
func (l *ledger) evenKms(f evenForm) {
	x := f.from - 8
	if f.over {
		x = f.to
	}
	l.raw(`<g class="kms" fill="` + muted + `" font-size="11" text-anchor="end">`)
	for _, r := range l.rows {
		if r.place.Riverside {
			l.raw("<text").num("x", x).num("y", f.line(r)).raw(">").text(l.d.words.km(r.place.Chainage.Km)).raw("</text>")
		}
	}
	l.raw("</g>")
}

// evenYears writes, under the last row, as many years as there is room for.
func (l *ledger) evenYears() {
	l.raw(`<g class="axis" fill="` + muted + `" font-size="11">`)
	free := l.time.from
	for _, y := range l.time.years() {
		if a := l.time.at(y); a >= free && a+28 <= l.time.to+6 {
			l.raw("<text").num("x", a+2).num("y", l.end+18).raw(">").text(l.d.words.year(y)).raw("</text>")
			free = a + 32
		}
	}
	l.raw("</g>")
}
