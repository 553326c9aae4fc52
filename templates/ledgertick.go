package templates

import "furat/timeline"

// tickWidth is how wide a state is drawn that stood for a few days only: it
// would else be thinner than the eye can see. That it is wider than its days
// is said by a mark that no bar has, a tick at both edges of the row.
const tickWidth = 1.6

// extent is where a period's bar lies along time.
type extent struct {
	from, to float64
	tick     bool // drawn wider than it lasted
}

// extents places the periods of a row. Ticks that would lie on each other are
// moved on, so that of three states in three days all are seen.
func (l *ledger) extents(r ledgerRow) []extent {
	list := make([]extent, len(r.place.Periods))
	free := l.time.from
	for i, p := range r.place.Periods {
		e := extent{from: l.time.at(p.From), to: l.time.until(p.Until)}
		if e.tick = e.to-e.from < tickWidth+1 && l.shows(p); e.tick {
			e.from = min(max(e.from, free), l.time.to-tickWidth)
			e.to = e.from + tickWidth
			free = e.to
		} else {
			e.from, e.to = l.gaps(r, i, e)
		}
		list[i] = e
	}
	return list
}

// gaps takes from a bar its half of the gaps that say: known to the day.
func (l *ledger) gaps(r ledgerRow, i int, e extent) (from, to float64) {
	p, list := r.place.Periods[i], r.place.Periods
	from, to = e.from, e.to
	if hard(p) && p.From > l.time.first {
		from++
	}
	if p.Until != timeline.NoDay && p.Until < l.time.end && (i+1 == len(list) || hard(list[i+1])) {
		to = max(from+0.7, to-1)
	}
	return from, to
}

// shows reports whether a period has a day on the axis.
func (l *ledger) shows(p timeline.Period) bool {
	return p.From < l.time.end && (p.Until == timeline.NoDay || p.Until > l.time.first)
}

// brief draws the two ticks of a bar that has them.
func (l *ledger) brief(r ledgerRow, e extent) {
	if !e.tick {
		return
	}
	const out = 1.4 // the rows of a phone's diagram are 2 apart
	var p pathData
	for _, c := range []float64{r.mid - l.thick/2 - out, r.mid + l.thick/2} {
		l.box(&p, e.from, c, e.to, c+out)
	}
	l.raw(`<path class="tick" fill="` + ink + `"`).path(&p).raw("/>")
}
