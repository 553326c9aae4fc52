package extract

import (
	"cmp"
	"slices"

	"furat/geo"
	"furat/timeline"
)

// Event is what a sentence seems to tell of. Every part of it stands in the
// prose.
type Event struct {
	Date     timeline.Timex
	Place    *geo.Place
	Kind     timeline.Kind
	Actors   []*timeline.Actor // that the sentence names
	Dead     []Casualties      // that it counts
	Sentence Span              // the words it stands on
	Trigger  Span              // the word that gave it its kind
	Score    float64           // 0 to 1: how surely this is an event
}

// Events suggests the events of a text, in order of the sentences. Of several
// suggestions for one place and date the surest is returned. The cost is linear
// in the text but for sentences of many dates, of which each looks at the whole
// sentence.
func (t *Text) Events() []Event {
	t.cut()
	j := joiner{Text: t, spots: t.spots()}
	j.topic = newTopic(j.spots)
	var all []Event
	for _, d := range t.joined() {
		if e, ok := j.event(d); ok && e.Score >= weigh.least {
			e.Score = min(e.Score/full, 1)
			all = append(all, e)
		}
	}
	all = surest(all)
	t.attend(all)
	return all
}

// surest drops the weaker of two suggestions for one place and date.
func surest(all []Event) []Event {
	type key struct {
		date  string
		place *geo.Place
	}
	best := map[key]int{}
	var kept []Event
	for _, e := range all {
		k := key{e.Date.Date.Literal, e.Place}
		if i, ok := best[k]; ok {
			if kept[i].Score < e.Score {
				kept[i] = e
			}
			continue
		}
		best[k] = len(kept)
		kept = append(kept, e)
	}
	slices.SortStableFunc(kept, func(a, b Event) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
	return kept
}

// attend gives each event the actors of its sentence and the dead that it
// counts.
func (t *Text) attend(events []Event) {
	for _, c := range t.Casualties() {
		if e := nearestEvent(events, c.Start); e != nil {
			e.Dead = append(e.Dead, c)
		}
	}
	for i := range events {
		e := &events[i]
		from, _ := slices.BinarySearchFunc(t.Actors, e.Sentence.Start, func(a Actor, at int) int { return cmp.Compare(a.Start, at) })
		for _, a := range t.Actors[from:] {
			if !e.Sentence.holds(a.Start) {
				break
			}
			if !slices.Contains(e.Actors, a.Actor) {
				e.Actors = append(e.Actors, a.Actor)
			}
		}
	}
}

// nearestEvent returns the event of a sentence whose date stands nearest to an
// offset; nil where the sentence has none.
func nearestEvent(events []Event, at int) (best *Event) {
	from, _ := slices.BinarySearchFunc(events, at, func(e Event, at int) int { return cmp.Compare(e.Sentence.End, at+1) })
	for i := from; i < len(events) && events[i].Sentence.holds(at); i++ {
		if e := &events[i]; best == nil || gap(e.Date, at) < gap(best.Date, at) {
			best = e
		}
	}
	return best
}

func gap(d timeline.Timex, at int) int { return max(d.Start-at, at-d.Start) }
