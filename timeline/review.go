package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// DoubtKind names what Review looks for.
type DoubtKind string

// DoubtKinds lists what Review looks for, and what an event's `explained` may
// answer.
var DoubtKinds = []DoubtKind{"start", "party", "together", "order", "leaning", "carried", "jump", "stale"}

// Doubt is something about who held a place that an editor should look at
// again. It is no mistake: the event may be right, and then says why under
// `explained`.
type Doubt struct {
	Kind  DoubtKind
	Event *Event // that the doubt is about, and that may explain it
	Place *Place
	Msg   string // what was found
	Hint  string // what to write
}

// CarriedDays is the longest that a state may be carried on without evidence
// before Review asks for some: eighteen months.
const CarriedDays = 548

// Review goes through the record as a sceptical reader would and returns what
// it finds odd about who held which place, in the order of places and time:
//
//   - start: the place is not assessed when the record's period begins;
//   - party: a party holds the place before it existed or after it ended;
//   - together: two parties are said to have held it on one day, unshared, or
//     the dates of two changes do not say which came first;
//   - order: an event says from whom the place was taken, and the record had
//     another there, or a fight has no part for who held it the day before;
//   - leaning: a change rests only on sources that favour who gains by it;
//   - carried: a state is carried for more than CarriedDays without evidence;
//   - jump: a side appears at a riverside place, and was at none of the next
//     two up- and downstream in the two months around;
//   - stale: an event explains a doubt that is none (any more).
//
// What an event explains is left out.
func (t *Timeline) Review() []Doubt {
	v := &review{t: t, answered: map[*Event][]DoubtKind{}}
	for _, p := range t.Places {
		if len(p.Periods) > 0 {
			v.place(p)
		}
	}
	v.staleAnswers()
	return v.doubts
}

// review is a Review under way.
type review struct {
	t        *Timeline
	doubts   []Doubt
	answered map[*Event][]DoubtKind // explanations that were needed
}

func (v *review) place(p *Place) {
	v.start(p)
	for i := range p.Periods {
		v.party(p, &p.Periods[i])
		v.together(p, i)
		v.order(p, i)
		v.leaning(p, &p.Periods[i])
		v.carried(p, &p.Periods[i])
		v.jump(p, i)
	}
}

// doubt records one, unless its event explains it.
func (v *review) doubt(kind DoubtKind, p *Place, e *Event, hint, format string, args ...any) {
	if e.explains(kind) {
		v.answered[e] = append(v.answered[e], kind)
		return
	}
	v.doubts = append(v.doubts, Doubt{kind, e, p, fmt.Sprintf(format, args...), hint})
}

func (e *Event) explains(kind DoubtKind) bool {
	return slices.ContainsFunc(e.Explained, func(x Explanation) bool { return x.Doubt == kind })
}

func (v *review) start(p *Place) {
	first := &p.Periods[0]
	if begins := v.t.Site.Period.First; p.Riverside && begins != NoDay && first.From > begins && first.Date.First > begins {
		v.doubt("start", p, first.Event, "add an event with the state at the start, or explained: {start: why it is not known}",
			"%s is not assessed before %s; the record begins on %s", p.Name, first.From, begins)
	}
}

func (v *review) party(p *Place, q *Period) {
	for _, a := range q.parties() {
		if a.Active.IsZero() {
			continue
		}
		if first := a.Active.First; first != NoDay && q.From < first {
			v.doubt("party", p, q.Event, "name the party of that time, or mend active: in actors.yaml",
				"%s is at %s on %s, but is active from %s", a.Name, p.Name, q.From, first)
		}
		if last := a.Active.Last; last != NoDay && q.From > last {
			v.doubt("party", p, q.Event, "name the party of that time, or mend active: in actors.yaml",
				"%s is at %s on %s, but was active until %s", a.Name, p.Name, q.From, last)
		}
	}
}

// parties lists who is in the place.
func (c *Control) parties() []*Actor {
	if c.Holder == nil {
		return c.With
	}
	return append([]*Actor{c.Holder}, c.With...)
}

func (v *review) together(p *Place, i int) {
	q := &p.Periods[i]
	for _, e := range q.Overtaken {
		if q.Status != "held" || !e.holdsElse(p, q.Holder) {
			continue // a fight and its end may well be of one day
		}
		v.doubt("together", p, e, "write status: shared or contested, or a closer date, or explained: {together: why}",
			"%s begins another state at %s on the day of %s", e.ID, p.Name, q.Event.ID)
	}
	if i == 0 || q.Status != "held" {
		return
	}
	before := &p.Periods[i-1]
	if before.Status == "held" && before.Holder != q.Holder && before.Date.Last != NoDay && q.Date.First != NoDay && q.Date.First <= before.Date.Last {
		v.doubt("together", p, q.Event, "write closer dates, or explained: {together: how the order is known}",
			"the dates of %s and %s do not say which came first at %s", before.Event.ID, q.Event.ID, p.Name)
	}
}

// holdsElse reports whether the event says that another than a holds the place.
func (e *Event) holdsElse(p *Place, a *Actor) bool {
	return slices.ContainsFunc(e.Control, func(c Control) bool { return c.Place == p && c.Status == "held" && c.Holder != a })
}

func (v *review) order(p *Place, i int) {
	if i == 0 {
		return
	}
	q, before := &p.Periods[i], &p.Periods[i-1]
	if before.Status == "unknown" {
		return
	}
	if q.Control.From != nil && !slices.Contains(before.parties(), q.Control.From) {
		v.doubt("order", p, q.Event, "mend from:, add the event between, or explained: {order: why}",
			"%s was taken from %s, says %s, but the record has it %s until then", p.Name, q.Control.From.Name, q.Event.ID, stateOf(before))
		return
	}
	fight := q.Status == "contested" || q.Status == "besieged"
	if fight && before.Holder != nil && !slices.ContainsFunc(before.parties(), func(a *Actor) bool { return slices.Contains(q.parties(), a) }) {
		v.doubt("order", p, q.Event, "name who held it, add the event between, or explained: {order: why}",
			"%s is %s, and %s, in it until then, has no part", p.Name, stateOf(q), before.Holder.Name)
	}
}

// stateOf says a state shortly: "held by A", "contested by A, B".
func stateOf(p *Period) string {
	names := make([]string, 0, 2)
	for _, a := range p.parties() {
		names = append(names, a.Name)
	}
	if len(names) == 0 {
		return string(p.Status)
	}
	return string(p.Status) + " by " + strings.Join(names, ", ")
}

func (v *review) leaning(p *Place, q *Period) {
	if q.Status != "held" || q.Holder == nil || len(q.Event.Sources) == 0 {
		return
	}
	side := q.Holder.side()
	for _, e := range q.Evidence {
		for _, c := range e.Sources {
			if c.Publisher == nil || !slices.Contains(c.Publisher.Favours, side) {
				return
			}
		}
	}
	v.doubt("leaning", p, q.Event, "add another source, or explained: {leaning: why it is believed}",
		"that %s holds %s rests only on sources that favour it", q.Holder.Name, p.Name)
}

// side is the group of allies that an actor belongs to, or the actor alone.
func (a *Actor) side() string { return cmp.Or(a.Side, a.ID) }

func (v *review) carried(p *Place, q *Period) {
	end := q.Until
	if end == NoDay {
		end = v.t.Site.Period.Last
	}
	if q.Status == "unknown" || end == NoDay {
		return
	}
	days := append(q.EvidenceDays(end), end)
	for i, seen := range days[:len(days)-1] {
		if day := days[i+1]; day-seen > CarriedDays {
			v.doubt("carried", p, q.Event, "add an event that found the state standing, or explained: {carried: why none is needed}",
				"%s stays %s from %s to %s, %d months, without evidence", p.Name, stateOf(q), seen, day, int(float64(day-seen)/30.44))
			return
		}
	}
}

// jumpDays is how far in time a side's presence at a neighbour may lie.
const jumpDays = 61

func (v *review) jump(p *Place, i int) {
	if i == 0 || !p.Riverside {
		return
	}
	q, before := &p.Periods[i], &p.Periods[i-1]
	for _, a := range q.parties() {
		if before.hasSide(a.side()) || before.Status == "unknown" {
			continue
		}
		near := p.neighbours(2)
		if len(near) > 0 && !slices.ContainsFunc(near, func(n *Place) bool { return n.sideNear(a.side(), q.From) }) {
			v.doubt("jump", p, q.Event, "add the events between, or explained: {jump: how they came there}",
				"%s appears at %s on %s and is not at %s", a.Name, p.Name, q.From, placeNames(near))
			return
		}
	}
}

func (p *Period) hasSide(side string) bool {
	return slices.ContainsFunc(p.parties(), func(a *Actor) bool { return a.side() == side })
}

// neighbours are the next n places up- and downstream whose holders are known.
func (p *Place) neighbours(n int) (near []*Place) {
	for up, i := p.Up, 0; up != nil && i < n; up, i = up.Up, i+1 {
		near = append(near, up)
	}
	for down, i := p.Down, 0; down != nil && i < n; down, i = down.Down, i+1 {
		near = append(near, down)
	}
	return near
}

// sideNear reports whether a side is in the place within jumpDays of a day.
func (p *Place) sideNear(side string, day Day) bool {
	return slices.ContainsFunc(p.Periods, func(q Period) bool {
		return q.hasSide(side) && q.From <= day+jumpDays && (q.Until == NoDay || q.Until > day-jumpDays)
	})
}

func placeNames(places []*Place) string {
	names := make([]string, len(places))
	for i, p := range places {
		names[i] = p.Name
	}
	return strings.Join(names, ", ")
}

// staleAnswers reports explanations that answer nothing.
func (v *review) staleAnswers() {
	for _, e := range v.t.Events {
		for _, x := range e.Explained {
			if !slices.Contains(v.answered[e], x.Doubt) {
				v.doubts = append(v.doubts, Doubt{"stale", e, nil, fmt.Sprintf("%s explains a doubt about %q that is none", e.ID, x.Doubt), "delete it"})
			}
		}
	}
}
