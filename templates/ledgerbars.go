package templates

import (
	"strconv"
	"strings"

	"furat/timeline"
)

// bars draws a row: what was before the first period, then every period.
func (l *ledger) bars(r ledgerRow) {
	if l.of != nil {
		l.reachBars(r)
		return
	}
	first := l.time.at(r.place.Periods[0].From)
	if from, _, ok := doubt(r.place.Periods[0]); ok {
		first = l.time.at(from)
	}
	if first > l.time.from {
		l.raw(`<g class="na">`)
		if !l.vertical {
			l.title(l.d.words.say("place.state", "place", l.d.words.place(r.place), "state", l.d.words.say("state.none")))
		}
		l.unassessed(r, l.time.from, first-1)
		l.raw("</g>")
	}
	list := l.extents(r)
	for _, ticks := range []bool{false, true} { // what is short lies over what is long
		for i, e := range list {
			if e.tick == ticks {
				l.period(r, i, e)
			}
		}
	}
}

// unassessed draws the hatch that claims nothing.
func (l *ledger) unassessed(r ledgerRow, a0, a1 float64) {
	if a1-a0 < 0.5 {
		return
	}
	var p pathData
	l.box(&p, a0, r.mid-l.thick/2, a1, r.mid+l.thick/2)
	l.raw(`<path fill="url(#` + l.id + `-na)"`).path(&p).raw("/>")
}

// period draws the bar of a row's i-th period, as a link to the event that
// began it. Bars are links for the pointer only: the place's page lists the
// same links for the keyboard, where a hundred stops would be no help.
func (l *ledger) period(r ledgerRow, i int, e extent) {
	p := r.place.Periods[i]
	if !l.shows(p) {
		return
	}
	end := "</a>"
	if l.vertical || l.bare { // the whole column is a link, and links do not nest; a story's names alone are
		l.raw(`<g class="bar"`)
		end = "</g>"
	} else {
		l.raw(`<a class="bar" tabindex="-1"`).attr("href", newItem(l.root, p.Event).Href())
	}
	l.int("data-from", int(p.From)).raw(">") // the script reads the event from the address, the end from the record
	if !l.vertical {
		l.title(l.d.words.periodTitle(l.d.words.place(r.place), p))
	}
	l.barBody(r, i, e.from, e.to)
	l.brief(r, e)
	l.barStart(r, i)
	l.raw(end)
}

// barBody draws the bands of a period, each in the tints of its evidence.
func (l *ledger) barBody(r ledgerRow, i int, a0, a1 float64) {
	p := r.place.Periods[i]
	list := bands(p.Control)
	if list == nil {
		l.unassessed(r, a0, a1)
		l.outline(r, a0, a1, p.Status == "left")
		return
	}
	l.veil(r, p, a0, a1)
	for k, b := range list {
		l.band(r, b, a0, a1)
		if k == 0 && len(list) == 1 || p.Status != "besieged" {
			l.bandCode(r, p, b, a0)
		}
	}
	l.divide(r, p, a0, a1, len(list))
}

// hard reports whether a period begins on a known day.
func hard(p timeline.Period) bool {
	_, _, open := doubt(p)
	return !open && !p.Date.Approximate
}

// outline frames a stretch nobody is known to have held; dashed when those who
// held the place left it.
func (l *ledger) outline(r ledgerRow, a0, a1 float64, dashed bool) {
	var p pathData
	l.box(&p, a0+.5, r.mid-l.thick/2+.5, max(a0+1, a1-.5), r.mid+l.thick/2-.5)
	l.raw(`<path fill="none" stroke="#b5afa3"`)
	if dashed {
		l.raw(` stroke-dasharray="3 2"`)
	}
	l.path(&p).raw("/>")
}

// band draws one actor's part of a period, with the keyline that light hues
// need to stand out from the paper.
func (l *ledger) band(r ledgerRow, b band, a0, a1 float64) {
	c0, c1 := l.bandEdges(r, b)
	var q pathData
	if b.actor == nil {
		l.box(&q, a0, c0, a1, c1)
		l.raw(`<path fill="url(#` + l.id + `-na)"`).path(&q).raw("/>")
		return
	}
	pt := l.d.paint(b.actor)
	l.raw("<path")
	pt.filled(&l.svg)
	if pt.edge != pt.fill && a1-a0 > 2 {
		l.attr("stroke", pt.edge)
		l.box(&q, a0+.5, c0+.5, a1-.5, c1-.5)
	} else {
		l.box(&q, a0, c0, a1, c1)
	}
	l.path(&q).raw("/>")
}

func (l *ledger) bandEdges(r ledgerRow, b band) (c0, c1 float64) {
	top := r.mid - l.thick/2
	return top + b.lo*l.thick, top + b.hi*l.thick
}

// veil notes where a period's colour pales, for one path a tint over the whole
// diagram: a bar would else be cut into four.
func (l *ledger) veil(r ledgerRow, p timeline.Period, a0, a1 float64) {
	end := l.time.end
	if p.Until != timeline.NoDay {
		end = min(end, p.Until)
	}
	for _, s := range carried(p, end) {
		from, until := max(a0, l.time.at(s.from)), min(a1, l.time.at(s.until))
		if s.tint > 0 && until > from {
			l.box(&l.veils[s.tint], from, r.mid-l.thick/2, until, r.mid+l.thick/2)
		}
	}
}

// drawVeils lays the paper over the bars.
func (l *ledger) drawVeils() {
	l.raw(`<g class="veils" fill="` + paper + `" pointer-events="none">`)
	for i := range l.veils {
		if len(l.veils[i].b) > 0 {
			l.raw(`<path opacity="` + decimals(veilOf(i)) + `"`).path(&l.veils[i]).raw("/>")
		}
	}
	l.raw("</g>")
}

// veilOf is how much paper over a bar at tints[0] leaves it at tints[i].
func veilOf(i int) float64 { return 1 - tints[i]/tints[0] }

// decimals writes an opacity: ".16".
func decimals(v float64) string {
	return strings.TrimPrefix(strconv.FormatFloat(v, 'f', 2, 64), "0")
}

// bandCode writes the actor's code where the band is wide and thick enough and
// its tint still full: never colour alone.
func (l *ledger) bandCode(r ledgerRow, p timeline.Period, b band, a0 float64) {
	if b.actor == nil {
		return
	}
	pt := l.d.paint(b.actor)
	c0, c1 := l.bandEdges(r, b)
	a1 := min(l.time.until(p.Until), l.time.at(p.From+ages[0]))
	if _, until, ok := doubt(p); ok {
		a0 = max(a0, l.time.at(until))
	}
	if p.Date.Approximate {
		a0 += l.fadeWidth()
	}
	width := textWidth(pt.code, l.code) * 1.06
	if !l.vertical {
		a0 = l.clear(r, a0, width+8)
	}
	if a1-a0 < max(24, width+7) || c1-c0 < l.code+1.5 {
		return
	}
	l.raw(`<text class="c"`).attr("fill", pt.ink).num("font-size", l.code).raw(` font-weight="600"`)
	if l.vertical {
		l.raw(` transform="translate(`)
		l.b = appendNum(l.b, (c0+c1)/2-l.code*0.35)
		l.raw(" ")
		l.b = appendNum(l.b, a0+4)
		l.raw(`)rotate(90)"`)
	} else {
		l.num("x", a0+4).num("y", (c0+c1)/2+l.code*0.36)
	}
	l.raw(">").text(pt.code).raw("</text>")
}

// clear moves a code of the given width to the right of the marks it would
// collide with.
func (l *ledger) clear(r ledgerRow, a0, width float64) float64 {
	for _, b := range l.bins(r) {
		if b.at > a0-2 && b.at < a0+width {
			a0 = b.at + 2
		}
	}
	return a0
}

// divide draws the paper line between those who share a place, dashed between
// those who fight over it.
func (l *ledger) divide(r ledgerRow, p timeline.Period, a0, a1 float64, n int) {
	if n < 2 || p.Status == "besieged" || a1-a0 < 3 {
		return
	}
	var q pathData
	for i := 1; i < n; i++ {
		c := r.mid - l.thick/2 + l.thick*float64(i)/float64(n)
		if l.vertical {
			q.move(c, a0)
			q.line(c, a1)
		} else {
			q.move(a0, c)
			q.line(a1, c)
		}
	}
	l.raw(`<path stroke="` + paper + `" stroke-width="1.2"`)
	if p.Status == "contested" {
		l.raw(` stroke-dasharray="4 3"`)
	}
	l.path(&q).raw("/>")
}
