package timeline

import (
	"slices"
	"sort"
)

// Holder returns the period standing on a day; ok is false before the first,
// when nothing is known yet. A period may well say that nobody holds the place
// ("left") or that nobody knows ("unknown"): its Holder is nil then.
func (p *Place) Holder(on Day) (period Period, ok bool) {
	i := p.periodAfter(on)
	if i == 0 || on == NoDay {
		return Period{}, false
	}
	return p.Periods[i-1], true
}

// Changing returns the next period when it may have begun by this day though
// it does not surely stand yet: the day lies within its Date, before its From.
// The drawing hatches these days.
func (p *Place) Changing(on Day) (period Period, ok bool) {
	if on == NoDay {
		return Period{}, false
	}
	for _, next := range p.Periods[p.periodAfter(on):] {
		if next.Date.spans(on) {
			return next, true
		}
	}
	return Period{}, false
}

// LastEvidence returns the last day, on or before the given one, of which an
// event says that the state standing on the given day stood; NoDay when none
// stands. From there on the state is carried forward, and fades. Fighting and
// sieges that lasted are evidence until their last day where that is known.
func (p *Place) LastEvidence(on Day) Day {
	period, ok := p.Holder(on)
	if !ok {
		return NoDay
	}
	last := NoDay
	for _, e := range period.Evidence {
		if from := period.standsFrom(e.Date); from <= on {
			last = max(last, from, min(e.Date.Last, on)) // NoDay is below every day
		}
	}
	return last
}

// EvidenceDays returns the days on which somebody said that the state stood, in
// order and before end; the first is the day from which it stands.
func (p *Period) EvidenceDays(end Day) []Day {
	days := []Day{p.From}
	for _, e := range p.Evidence {
		if day := e.Date.Last; day > p.From && day < end {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// periodAfter returns the index of the first period that begins after a day.
func (p *Place) periodAfter(on Day) int {
	return sort.Search(len(p.Periods), func(i int) bool { return p.Periods[i].From > on })
}
