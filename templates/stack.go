package templates

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// stack is what a map draws as one mark: the events at one place that are
// placed equally closely. One event is a stack of one.
type stack struct {
	point     orb.Point
	precision geo.Precision
	place     *timeline.Place // nil when placed by coordinates
	name      string
	events    []*timeline.Event // dated events and reports, in timeline order
	happened  int               // how many are events: a report names a place, nothing need have happened there
	spots     int               // that were gathered into it; 0 for none
}

type stackKey struct {
	place     *timeline.Place
	point     orb.Point
	precision geo.Precision
}

// stacksOf gathers events by place and precision, in the order of their first
// event. A spot and a settlement at one gazetteer place are one stack.
func stacksOf(events []*timeline.Event, words *messages) []*stack {
	var list []*stack
	index := make(map[stackKey]*stack)
	add := func(e *timeline.Event, place *timeline.Place, at orb.Point, precision geo.Precision) {
		key := stackKey{place, at, precision}
		s := index[key]
		if s == nil {
			s = &stack{point: at, precision: precision, place: place, name: e.Place.Name}
			if place != nil {
				s.name = words.place(place)
			}
			index[key], list = s, append(list, s)
		}
		s.events = append(s.events, e)
		if !e.Report {
			s.happened++
		}
	}
	for _, e := range events {
		eachSpot(e, add)
	}
	return list
}

// eachSpot calls add for every place an event is drawn at: one, or for a
// report each place it mentions that is a spot. A country in a text is no
// news of the country.
func eachSpot(e *timeline.Event, add func(*timeline.Event, *timeline.Place, orb.Point, geo.Precision)) {
	l := e.Place
	if e.Report {
		for _, p := range l.Also {
			if !p.Area() {
				add(e, p, p.Point, geo.Settlement)
			}
		}
		return
	}
	at, ok := l.Point()
	if !ok {
		return
	}
	precision := l.Precision
	if l.Place != nil && (precision == geo.Exact || precision == geo.Settlement) {
		at, precision = l.Place.Point, geo.Settlement
		if !settled(l.Place) {
			precision = geo.Exact
		}
	}
	add(e, l.Place, at, precision)
}

// settled reports whether a place is a settlement, whose events happened
// somewhere in it, and not a thing that is itself the spot: a dam, a bridge.
func settled(p *timeline.Place) bool {
	switch p.Kind {
	case geo.Dam, geo.Barrage, geo.Bridge, geo.Crossing, geo.Hill:
		return false
	}
	return true
}

// href is where a stack leads: to its one event, else to its place, else to
// its first event.
func (k *stack) href(root string) string {
	if len(k.events) > 1 && k.place != nil {
		return root + "places/" + k.place.ID + ".html"
	}
	return newItem(root, k.events[0]).Href()
}

// title names a stack: "Raqqa: 12 events, 1 report", or the one event by its date
// and title.
func (k *stack) title(words *messages) string {
	if len(k.events) == 1 {
		e := k.events[0]
		return words.say("stack.event", "date", words.date(e.Date), "place", k.name, "title", e.TitleIn(words.lang).Text)
	}
	t := words.count("count.events", k.happened)
	if n := len(k.events) - k.happened; n > 0 {
		t += words.say("list.comma") + words.count("count.reports", n)
	}
	if k.precision != geo.Settlement && k.precision != geo.Exact {
		t += words.say("list.comma") + words.precision(k.precision)
	}
	name := k.name
	if k.spots > 0 {
		name = words.say("stack.about", "place", name)
		t += words.say("list.comma") + words.count("count.spots", k.spots)
	}
	return words.say("place.state", "place", name, "state", t)
}

// confidence of a stack is that of its one event; several are not judged.
func (k *stack) confidence() timeline.Confidence {
	if len(k.events) == 1 {
		return k.events[0].Confidence
	}
	return ""
}

// span returns the first and last day of the stack's events; NoDay when none
// is known.
func (k *stack) span() (first, last timeline.Day) {
	first, last = timeline.NoDay, timeline.NoDay
	for _, e := range k.events {
		if f := e.Date.First; f != timeline.NoDay && (first == timeline.NoDay || f < first) {
			first = f
		}
		last = max(last, e.Date.Last)
	}
	return first, last
}

// recentDays is how many days before the shown date an event still stands out
// on the map, unless the reader asks for others.
const recentDays = 30

// near reports whether something of the stack may have happened on the given
// day or not long before.
func (k *stack) near(on timeline.Day) bool {
	return slices.ContainsFunc(k.events, func(e *timeline.Event) bool {
		f, l := e.Date.First, e.Date.Last
		return f != timeline.NoDay && l != timeline.NoDay && f <= on && on <= l+recentDays
	})
}

// open appends the stack's link up to its attributes' end: class, events, days.
func (k *stack) open(s *svg, root string, on timeline.Day) {
	s.raw(`<a class="ev`)
	if len(k.events) == 1 {
		s.raw(" k-").text(string(k.events[0].Kind))
	}
	if on != timeline.NoDay && k.near(on) {
		s.raw(" near")
	}
	s.raw(`"`).attr("href", k.href(root))
	s.events(k.events)
	if k.spots > 0 && s.marks != nil && len(k.events) > 1 && !broad(k.precision) {
		s.int("data-spots", k.spots)
		s.marks.gather(k.point)
	}
	if first, last := k.span(); first != timeline.NoDay && last != timeline.NoDay {
		s.int("data-first", int(first)).int("data-last", int(last))
	}
	if broad(k.precision) || k.precision == geo.Reach {
		s.raw(` data-precision="`).text(string(k.precision)).raw(`"`)
	}
	if len(k.events) > 1 {
		s.raw(` data-n="` + strconv.Itoa(len(k.events)) + `"`)
	}
}

// byWeight orders stacks for drawing: the broad under the close, the many
// under the few, so that nothing is hidden.
func byWeight(list []*stack) []*stack {
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b *stack) int {
		return cmp.Or(
			cmp.Compare(slices.Index(geo.Precisions, b.precision), slices.Index(geo.Precisions, a.precision)),
			cmp.Compare(len(b.events), len(a.events)),
			cmp.Compare(a.name, b.name),
		)
	})
	return out
}

// String helps to read a failed test.
func (k *stack) String() string { return fmt.Sprintf("%s/%s×%d", k.name, k.precision, len(k.events)) }
