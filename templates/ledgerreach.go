package templates

import (
	"slices"

	"furat/timeline"
)

// otherFill is the ground of what somebody else held, on an actor's diagram.
const otherFill = "#ece8df"

// heading names the drawing.
func (l *ledger) heading() string {
	if l.of != nil {
		return l.d.words.say("ledger.reach", "actor", l.d.words.actor(l.of))
	}
	return l.d.words.say("ledger.title")
}

// takesPart reports whether an actor held a place in a period, shared it,
// fought over it or besieged it.
func takesPart(a *timeline.Actor, p timeline.Period) bool {
	return p.Holder == a || slices.Contains(p.With, a)
}

// reaches reports whether a place has a bar of the actor whose diagram this is;
// on a diagram of all actors every place has.
func (l *ledger) reaches(p *timeline.Place) bool {
	return l.of == nil || slices.ContainsFunc(p.Periods, func(q timeline.Period) bool { return takesPart(l.of, q) })
}

// reachBars draws the actor's bars of a row, and notes the others for one pale
// path over the whole diagram: that somebody else held the place, and from when
// that is known, is all that they say here.
func (l *ledger) reachBars(r ledgerRow) {
	list := l.extents(r)
	for i, e := range list {
		p := r.place.Periods[i]
		switch {
		case takesPart(l.of, p):
			l.period(r, i, e)
		case l.shows(p) && bands(p.Control) != nil:
			l.box(&l.others, e.from, r.mid-l.thick/2, e.to, r.mid+l.thick/2)
		}
	}
}

// drawOthers lays down the pale bars. They stand beside the actor's own and
// never under them.
func (l *ledger) drawOthers() {
	if len(l.others.b) > 0 {
		l.raw(`<path class="others" pointer-events="none" fill="` + otherFill + `"`).path(&l.others).raw("/>")
	}
}
