package gold

import (
	"fmt"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// EventAnswer is one event that a program suggests.
type EventAnswer struct {
	Date  string    // EDTF
	Point orb.Point // lon, lat
	Says  string    // for the list of misses: what, where, from which words
}

// EventTally counts the events suggested from a set of texts. A suggestion is
// right when its date is that of an event of the list and its place lies within
// 20 km of the event's, or the place's tolerance; each meets one at most.
type EventTally struct {
	Marked, Found, Right int
	Misses               []Miss
}

// Add counts the suggestions from one text.
func (t *EventTally) Add(doc Doc, places map[string]Place, answers []EventAnswer) {
	t.Marked += len(doc.Events)
	t.Found += len(answers)
	met := make([]bool, len(doc.Events))
	for _, a := range answers {
		if i := nearest(doc, places, met, a); i >= 0 {
			met[i] = true
			t.Right++
			continue
		}
		t.Misses = append(t.Misses, missAt(doc, 0, falsePlace, "no event: %s %s", a.Date, a.Says))
	}
	for i, e := range doc.Events {
		if !met[i] {
			t.Misses = append(t.Misses, missAt(doc, 0, notFound, "not suggested: %s %s, %s", e.Date, e.Key, e.Gist))
		}
	}
}

// nearest returns the event not yet met that an answer is right about and lies
// nearest to, -1 where there is none.
func nearest(doc Doc, places map[string]Place, met []bool, a EventAnswer) int {
	best, least := -1, 0.0
	for i, e := range doc.Events {
		p := places[e.Key]
		km := geo.Distance(p.Point, a.Point) / 1000
		if !met[i] && e.Date == a.Date && km <= max(20, p.ToleranceKm) && (best < 0 || km < least) {
			best, least = i, km
		}
	}
	return best
}

// Worst returns the n worst misses, the worst first.
func (t *EventTally) Worst(n int) []Miss { return worst(t.Misses, n) }

// F1 is the harmonic mean of the shares of suggestions that are right and of
// events that are suggested.
func (t *EventTally) F1() float64 { return f1(t.Right, t.Found, t.Marked) }

// EventHeader names the columns of Row.
const EventHeader = "events in                marked  found   right      P      R     F1"

// Row is one line of the table of results.
func (t *EventTally) Row(name string) string {
	return fmt.Sprintf("%-24s%7d%7d%8d%7.3f%7.3f%7.3f", name, t.Marked, t.Found, t.Right,
		ratio(t.Right, t.Found), ratio(t.Right, t.Marked), t.F1())
}
