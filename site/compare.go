package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Change is one thing that a later edition states otherwise.
type Change struct {
	What string `json:"what"` // "event added", "event removed", "event changed", "holder changed"
	ID   string `json:"id"`   // of the event or the place
	Name string `json:"name"` // the event's title, the place's name
	Of   string `json:"of"`   // of an event changed: the column; of a holder changed: the days, "2014-01-14/2014-03-01"
	Old  string `json:"old"`
	New  string `json:"new"`
}

// compared are the columns of an event in which a change is worth a line: what
// the record states. Columns that follow from them, such as first and last, are
// left out.
var compared = []string{"date", "title", "kind", "place", "precision", "actors", "confidence", "casualties", "summary", "sources"}

// Compare lists what has changed between two editions: events by the date of
// the newer one, then who held which place on which days.
func Compare(before, after *Edition) []Change {
	ids := maps.Clone(before.Events)
	maps.Copy(ids, after.Events)
	order := slices.SortedFunc(maps.Keys(ids), func(a, b string) int {
		return cmp.Or(cmp.Compare(ids[a]["first"], ids[b]["first"]), cmp.Compare(a, b))
	})
	var changes []Change
	for _, id := range order {
		changes = append(changes, compareEvent(id, before.Events[id], after.Events[id])...)
	}
	return append(changes, compareHolders(before.States, after.States)...)
}

func compareEvent(id string, before, after csvRow) (changes []Change) {
	switch {
	case before == nil:
		return []Change{{What: "event added", ID: id, Name: after["title"], New: after["date"]}}
	case after == nil:
		return []Change{{What: "event removed", ID: id, Name: before["title"], Old: before["date"]}}
	}
	for _, column := range compared {
		if before[column] != after[column] {
			changes = append(changes, Change{"event changed", id, after["title"], column, before[column], after[column]})
		}
	}
	return changes
}

// compareHolders lists the stretches of days in which a place was held
// otherwise. Places stand in the order of the later edition, then those that it
// no longer has.
func compareHolders(before, after []state) (changes []Change) {
	old, now := byPlace(before), byPlace(after)
	seen := map[string]bool{}
	for _, p := range append(slices.Clone(after), before...) {
		if seen[p.place] {
			continue
		}
		seen[p.place] = true
		for _, d := range differing(old[p.place], now[p.place]) {
			changes = append(changes, Change{"holder changed", p.place, p.name, d.from + "/" + d.until, d.old, d.now})
		}
	}
	return changes
}

func byPlace(states []state) map[string][]state {
	m := map[string][]state{}
	for _, s := range states {
		m[s.place] = append(m[s.place], s)
	}
	return m
}

// difference is a stretch of days and what each edition says of it; an empty
// until lasts.
type difference struct{ from, until, old, now string }

// differing cuts time at every change of either edition and joins neighbouring
// stretches that differ in the same way.
func differing(old, now []state) (all []difference) {
	var cuts []string
	for _, s := range append(slices.Clone(old), now...) {
		cuts = append(cuts, s.from)
		if s.until != "" {
			cuts = append(cuts, s.until)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i, from := range cuts {
		d := difference{from, "", standing(old, from), standing(now, from)}
		if i+1 < len(cuts) {
			d.until = cuts[i+1]
		}
		if last := len(all) - 1; last >= 0 && all[last].until == from && all[last].old == d.old && all[last].now == d.now {
			all[last].until = d.until
		} else if d.old != d.now {
			all = append(all, d)
		}
	}
	return all
}

// standing is the state on a day, "not assessed" where there is none.
func standing(states []state, day string) string {
	for _, s := range states {
		if s.from <= day && (s.until == "" || day < s.until) {
			return s.words
		}
	}
	return "not assessed"
}

// String writes the change as one line.
func (c Change) String() string {
	switch c.What {
	case "event added":
		return "+ " + c.ID + ", " + c.New + ": " + c.Name
	case "event removed":
		return "- " + c.ID + ", " + c.Old + ": " + c.Name
	case "event changed":
		return "~ " + c.ID + ", " + c.Of + ": " + orNothing(c.Old) + " → " + orNothing(c.New)
	}
	from, until, _ := strings.Cut(c.Of, "/")
	if until != "" {
		until = " until " + until
	}
	return "= " + c.Name + " from " + from + until + ": " + c.Old + " → " + c.New
}

func orNothing(s string) string { return cmp.Or(s, "(nothing)") }
