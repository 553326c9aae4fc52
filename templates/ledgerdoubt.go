package templates

import (
	"slices"

	"furat/timeline"
)

// defs appends the patterns: "not assessed", and for each actor the stripes of
// a change whose day is not known. The ids begin with the drawing's own
// letters, since a page holds several drawings and ids are the page's.
func (l *ledger) defs() {
	l.raw(`<defs><pattern id="`).raw(l.id).raw(`-na" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h1v5h-1z" fill="#cfcac0"/></pattern>`)
	for _, a := range l.striped() {
		p := l.d.paint(a)
		l.raw(`<pattern id="`).raw(l.id).raw("-").text(p.class).raw(`" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path opacity=".78" d="M0 0h2.2v5h-2.2z"`)
		p.filled(&l.svg)
		l.raw(`/></pattern>`)
	}
	if l.faded() {
		l.fades()
	}
	l.raw("</defs>")
}

// fades appends the two gradients of an approximate date: out to paper before
// it, in from paper after it.
func (l *ledger) fades() {
	x2, y2 := "1", "0"
	if l.vertical {
		x2, y2 = y2, x2
	}
	for _, g := range [2][3]string{{"out", "0", "1"}, {"in", "1", "0"}} {
		l.raw(`<linearGradient id="` + l.id + "-" + g[0] + `" x1="0" y1="0" x2="` + x2 + `" y2="` + y2 + `">`)
		l.raw(`<stop stop-color="` + paper + `" stop-opacity="` + g[1] + `"/><stop offset="1" stop-color="` + paper + `" stop-opacity="` + g[2] + `"/></linearGradient>`)
	}
}

// striped lists the actors who need stripes, in the order of the legend.
func (l *ledger) striped() []*timeline.Actor {
	need := make(map[*timeline.Actor]bool)
	for _, r := range l.rows {
		for _, p := range r.place.Periods {
			if _, _, ok := doubt(p); ok {
				for _, b := range bands(p.Control) {
					need[b.actor] = true
				}
			}
		}
	}
	var list []*timeline.Actor
	for _, a := range l.d.t.Actors {
		if need[a] {
			list = append(list, a)
		}
	}
	return list
}

func (l *ledger) faded() bool {
	return slices.ContainsFunc(l.rows, func(r ledgerRow) bool {
		return slices.ContainsFunc(r.place.Periods, func(p timeline.Period) bool { return p.Date.Approximate })
	})
}

// barStart draws how well the beginning is known, over the end of the bar
// before: stripes over the days the change may fall on, a fade about an
// approximate date, a hollow head on a doubtful one.
func (l *ledger) barStart(r ledgerRow, i int) {
	p := r.place.Periods[i]
	if from, until, ok := doubt(p); ok {
		l.stripes(r, i, from, until)
	}
	if p.Date.Approximate {
		l.fade(r, p)
	}
	if p.Date.Uncertain {
		l.head(r, l.time.at(p.From))
	}
}

// stripes draws the days of doubt. A state that is certain from the last of
// them has its colour striped over the bar before; one that stood from the
// first has the colour before striped over its own.
func (l *ledger) stripes(r ledgerRow, i int, from, until timeline.Day) {
	over := bands(r.place.Periods[i].Control)
	if r.place.Periods[i].From <= from {
		over = nil
		if i > 0 {
			over = bands(r.place.Periods[i-1].Control)
		}
	} else if i > 0 {
		from = max(from, r.place.Periods[i-1].From)
	}
	a0, a1 := l.time.at(from), l.time.at(until)
	if a1 <= a0 {
		return
	}
	if over == nil {
		over = []band{{nil, 0, 1}}
	}
	for _, b := range over {
		c0, c1 := l.bandEdges(r, b)
		var q pathData
		l.box(&q, a0, c0, a1, c1)
		name := "na"
		if b.actor != nil {
			name = l.d.paint(b.actor).class
		}
		l.raw(`<path fill="url(#`).raw(l.id).raw("-").text(name).raw(`)"`).path(&q).raw("/>")
	}
}

// fade takes the hard edge from an approximate date: a month to both sides,
// and never less than the eye can see.
func (l *ledger) fade(r ledgerRow, p timeline.Period) {
	a := l.time.at(p.From)
	w := l.fadeWidth()
	c0, c1 := r.mid-l.thick/2, r.mid+l.thick/2
	for _, g := range []struct {
		id     string
		a0, a1 float64
	}{{"out", max(l.time.from, a-w), a}, {"in", a, min(l.time.to, a+w)}} {
		if g.a1 > g.a0 {
			var q pathData
			l.box(&q, g.a0, c0, g.a1, c1)
			l.raw(`<path fill="url(#` + l.id + "-" + g.id + `)"`).path(&q).raw("/>")
		}
	}
}

func (l *ledger) fadeWidth() float64 { return max(5, l.time.at(l.time.first+30)-l.time.from) }

// head draws the hollow head of a doubtful date.
func (l *ledger) head(r ledgerRow, a float64) {
	x, y := a, r.mid
	if l.vertical {
		x, y = y, x
	}
	l.raw("<circle").num("cx", x).num("cy", y).raw(` r="2.8" fill="` + paper + `" stroke="` + ink + `"/>`)
}
