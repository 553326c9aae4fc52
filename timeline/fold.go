package timeline

import (
	"cmp"
	"slices"
)

// Fold turns the control states that events begin into periods: for each place
// who held it from when until when, in order of time, without gaps between.
// Before the first period nothing is known, which is for the drawing to say.
//
// A state stands from one day, though its event's date may leave many open:
//
//   - held, shared, left and unknown stand from the date's last day, since by
//     then it was so; in the days before, from the first on, the change was
//     under way (see Changing);
//   - contested and besieged stand from its first day, since they last;
//   - where that day is open or unknown, from the other end; an undated event
//     begins nothing.
//
// States are taken in the order of the days they stand from; on one day in the
// order of their events' dates (Date.Compare), then ids, then as written. By
// the day and not by the date: of "2014-01" held and "2014-01-13" contested,
// the town was fought over on the 13th and held by the 31st.
//
// Of several states on one day the last stands. The others would be periods of
// no days and are left out, their events kept in Overtaken. A state that was
// standing already begins no period: its event joins the Evidence of the one
// that stands. Who is said to have held the place before (Control.From) does
// not make a state another, nor does the order of With, nor of the parties
// that share.
//
// The map has no entry for a place without dated states. Events may come in
// any order; neither they nor their places are changed.
func Fold(events []*Event) map[*Place][]Period {
	claims := map[*Place][]stateClaim{}
	for _, e := range events {
		for i, c := range e.Control {
			if day := c.standsFrom(e.Date); c.Place != nil && day != NoDay {
				claims[c.Place] = append(claims[c.Place], stateClaim{day, e, &e.Control[i]})
			}
		}
	}
	periods := make(map[*Place][]Period, len(claims))
	for place, cs := range claims {
		slices.SortStableFunc(cs, stateClaim.compare)
		periods[place] = foldPlace(cs)
	}
	return periods
}

// standsFrom returns the day from which a state surely stands that an event of
// this date began; NoDay when the event is undated.
func (c *Control) standsFrom(d Date) Day {
	if d.IsZero() {
		return NoDay
	}
	first, last := d.Last, d.First
	if c.Status == "contested" || c.Status == "besieged" {
		first, last = d.First, d.Last
	}
	if first != NoDay {
		return first
	}
	return last
}

// stateClaim is one event's word that a state stands from a day.
type stateClaim struct {
	day     Day
	event   *Event
	control *Control
}

// compare orders claims as Fold takes them.
func (c stateClaim) compare(d stateClaim) int {
	return cmp.Or(
		cmp.Compare(c.day, d.day),
		c.event.Date.Compare(d.event.Date),
		cmp.Compare(c.event.ID, d.event.ID),
	)
}

// foldPlace folds one place's claims, in order.
func foldPlace(claims []stateClaim) []Period {
	var periods []Period
	for len(claims) > 0 {
		n := 1
		for n < len(claims) && claims[n].day == claims[0].day {
			n++
		}
		periods = addDay(periods, claims[:n])
		claims = claims[n:]
	}
	return periods
}

// addDay takes the claims of one day. The last stands; those that say the same
// are its evidence, the others overtaken.
func addDay(periods []Period, claims []stateClaim) []Period {
	stands := claims[len(claims)-1].control
	if n := len(periods); n == 0 || !periods[n-1].sameState(stands) {
		periods = append(periods, beginPeriod(claims))
		if n > 0 {
			periods[n-1].Until = claims[0].day
		}
	}
	p := &periods[len(periods)-1]
	for _, c := range claims {
		if p.sameState(c.control) {
			p.Evidence = addEvent(p.Evidence, c.event)
		} else {
			p.Overtaken = addEvent(p.Overtaken, c.event)
		}
	}
	return periods
}

// beginPeriod returns the period that the last of one day's claims begins, as
// the first that says the same words it.
func beginPeriod(claims []stateClaim) Period {
	stands := claims[len(claims)-1].control
	i := slices.IndexFunc(claims, func(c stateClaim) bool { return stands.sameState(c.control) })
	c := claims[i]
	return Period{Control: *c.control, From: c.day, Until: NoDay, Date: c.event.Date, Event: c.event}
}

// addEvent appends an event, once.
func addEvent(events []*Event, e *Event) []*Event {
	if n := len(events); n > 0 && events[n-1] == e {
		return events
	}
	return append(events, e)
}

// sameState reports whether two controls describe one state.
func (c *Control) sameState(d *Control) bool {
	switch {
	case c.Status != d.Status:
		return false
	case c.Status == "shared": // between equals, whoever is named first
		return sameActors(append([]*Actor{c.Holder}, c.With...), append([]*Actor{d.Holder}, d.With...))
	}
	return c.Holder == d.Holder && sameActors(c.With, d.With)
}

// sameActors reports whether two lists name the same actors in any order.
func sameActors(a, b []*Actor) bool {
	return containsAll(a, b) && containsAll(b, a)
}

// containsAll reports whether every actor of b is in a.
func containsAll(a, b []*Actor) bool {
	for _, actor := range b {
		if !slices.Contains(a, actor) {
			return false
		}
	}
	return true
}
