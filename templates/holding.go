package templates

import (
	"furat/timeline"
)

// tints are the opacities of a bar as the evidence ages: full at once, and
// never so pale that the colour could not be told.
var tints = [...]float64{0.88, 0.74, 0.62, 0.52}

// ages are the days after the last evidence at which the next tint begins:
// half a year, a year and a half, three years.
var ages = [...]timeline.Day{183, 548, 1096}

// stretch is a part of a period whose evidence is of one age.
type stretch struct {
	from, until timeline.Day
	tint        int // index of tints
}

// carried divides a period that ends at end by the age of what is known:
// each piece of evidence makes the bar full again.
func carried(p timeline.Period, end timeline.Day) []stretch {
	var parts []stretch
	seen := p.EvidenceDays(end)
	for i, day := range seen {
		until := end
		if i+1 < len(seen) {
			until = seen[i+1]
		}
		parts = fade(parts, day, until)
	}
	return parts
}

// fade appends the stretches from one piece of evidence to the next.
func fade(parts []stretch, seen, until timeline.Day) []stretch {
	from := seen
	for tint := range tints {
		stop := until
		if tint < len(ages) {
			stop = min(until, seen+ages[tint])
		}
		if stop > from {
			parts = join(parts, stretch{from, stop, tint})
			from = stop
		}
	}
	return parts
}

// join appends a stretch, to the last one when both have one tint.
func join(parts []stretch, s stretch) []stretch {
	if k := len(parts) - 1; k >= 0 && parts[k].tint == s.tint && parts[k].until == s.from {
		parts[k].until = s.until
		return parts
	}
	return append(parts, s)
}

// band is a part of a bar's thickness, 0 to 1, in one actor's colour; nil is
// not assessed.
type band struct {
	actor  *timeline.Actor
	lo, hi float64
}

// bands divides the thickness: one holder fills it; those who share or contest
// a place have equal parts; besiegers stand thin at both edges, over the
// holder.
func bands(c timeline.Control) []band {
	switch c.Status {
	case "left", "unknown":
		return nil
	case "shared", "contested":
		return equalBands(c)
	case "besieged":
		return besieged(c)
	}
	return []band{{c.Holder, 0, 1}}
}

func equalBands(c timeline.Control) []band {
	sides := append([]*timeline.Actor{c.Holder}, c.With...)
	if len(sides) == 1 { // contested, and the record does not say by whom
		sides = append(sides, nil)
	}
	list := make([]band, len(sides))
	for i, a := range sides {
		list[i] = band{a, float64(i) / float64(len(sides)), float64(i+1) / float64(len(sides))}
	}
	return list
}

func besieged(c timeline.Control) []band {
	const edge = 0.18
	list := []band{{c.Holder, 0, 1}}
	if len(c.With) > 0 {
		list = append(list, band{c.With[0], 0, edge}, band{c.With[len(c.With)-1], 1 - edge, 1})
	}
	return list
}

// doubt is the stretch of days in which the change to a period happened, when
// its date is not known to the day; ok is false when it is.
func doubt(p timeline.Period) (from, until timeline.Day, ok bool) {
	first, last := p.Date.First, p.Date.Last
	if p.Date.IsZero() || first == timeline.NoDay || last == timeline.NoDay || first == last {
		return 0, 0, false
	}
	return first, max(p.From, last), true
}

// holding says a state in words: "held by ISIL", "contested between the SDF
// and ISIL".
func (m *messages) holding(c timeline.Control) string {
	sides := append([]*timeline.Actor{c.Holder}, c.With...)
	holder, with := m.actors(sides[:1]), m.actors(c.With)
	switch c.Status {
	case "left":
		return m.say("holding.left")
	case "unknown":
		return m.say("holding.unknown")
	case "shared":
		return m.say("holding.shared", "sides", m.actors(sides))
	case "contested":
		if len(c.With) == 0 {
			return m.say("holding.contested-alone", "holder", holder)
		}
		return m.say("holding.contested", "sides", m.actors(sides))
	case "besieged":
		if len(c.With) == 0 {
			return m.say("holding.besieged-alone", "holder", holder)
		}
		return m.say("holding.besieged", "holder", holder, "by", with)
	}
	return m.say("holding.held", "holder", holder)
}

// actors lists actors: "A", "A and B", "A, B and C".
func (m *messages) actors(actors []*timeline.Actor) string {
	list := make([]string, len(actors))
	for i, a := range actors {
		list[i] = m.say("holder.nobody")
		if a != nil {
			list[i] = m.actor(a)
		}
	}
	return m.list(list)
}

// periodTitle names a bar: "Raqqa: held by ISIL, 13 January 2014 to 17 October
// 2017".
func (m *messages) periodTitle(place string, p timeline.Period) string {
	key := "period.from"
	if p.Date.First != p.Date.Last {
		key = "period.by"
	}
	t := m.say(key, "place", place, "holding", m.holding(p.Control), "day", m.day(p.From))
	if p.Until != timeline.NoDay {
		t += " " + m.say("period.until", "day", m.day(p.Until))
	}
	return t
}
