package timeline

import (
	"cmp"
	"slices"
	"sync"

	"furat/geo"
)

// record is what articles are read against: the tables of the site, the
// gazetteer and the river, and the places used so far. Many articles are read
// at once; what they make does not depend on the order.
type record struct {
	actors       *actorTable
	publishers   *publisherTable
	gaz          *geo.Gazetteer
	river        *geo.River
	lang         string
	languages    []string
	riversideKm  float64
	placesBroken bool // places.yaml has mistakes: a place that is not found may be in it
	advising     bool // Options.OpenNames

	mu     sync.Mutex
	places map[string]*Place
}

// use returns the record's place for a place of the gazetteer.
func (r *record) use(p *geo.Place) *Place {
	r.mu.Lock()
	defer r.mu.Unlock()
	if known := r.places[p.ID]; known != nil {
		return known
	}
	used := &Place{Place: p}
	if r.river != nil {
		used.Chainage = r.river.Locate(p.Point)
		// The middle of a governorate may lie by the river by chance.
		used.Riverside = !p.Area() && used.Chainage.OffKm <= r.riversideKm
	}
	r.places[p.ID] = used
	return used
}

// weave fills in what the places and actors know of the events, articles and
// periods, all of which are in order, and returns the places used.
func (r *record) weave(articles []*Article, events []*Event) []*Place {
	used := map[*Place]bool{}
	for _, e := range events {
		for _, p := range placesOf(e) {
			if !slices.Contains(p.Events[max(0, len(p.Events)-1):], e) {
				p.Events = append(p.Events, e)
			}
			used[p] = true
		}
		for _, a := range actorsOf(e) {
			if !slices.Contains(a.Events[max(0, len(a.Events)-1):], e) {
				a.Events = append(a.Events, e)
			}
		}
	}
	for _, a := range articles {
		for _, p := range a.Places {
			p.Articles = append(p.Articles, a)
			used[p] = true
		}
		for _, s := range a.Steps {
			for _, p := range s.Places {
				used[p] = true
			}
		}
	}
	for p, periods := range Fold(events) {
		p.Periods = periods
	}
	all := alongRiver(used)
	linkNeighbours(all)
	return all
}

// placesOf returns where an event happened and whose holder it changed.
func placesOf(e *Event) (all []*Place) {
	if e.Place.Place != nil {
		all = append(all, e.Place.Place)
	}
	for _, c := range e.Control {
		all = append(all, c.Place)
	}
	return all
}

// actorsOf returns every actor that an event names.
func actorsOf(e *Event) []*Actor {
	all := slices.Clone(e.Actors)
	for _, c := range e.Control {
		if c.Holder != nil {
			all = append(all, c.Holder)
		}
		all = append(all, c.With...)
		if c.From != nil {
			all = append(all, c.From)
		}
	}
	return all
}

// alongRiver sorts places: riverside by kilometre, then the rest by name.
func alongRiver(used map[*Place]bool) []*Place {
	all := make([]*Place, 0, len(used))
	for p := range used {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *Place) int {
		if a.Riverside != b.Riverside {
			return cmp.Compare(rank(a), rank(b))
		}
		if a.Riverside {
			return cmp.Or(cmp.Compare(a.Chainage.Km, b.Chainage.Km), cmp.Compare(a.ID, b.ID))
		}
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func rank(p *Place) int {
	if p.Riverside {
		return 0
	}
	return 1
}

// linkNeighbours points each riverside place at the nearest places up and down
// the river of which it is known who held them.
func linkNeighbours(all []*Place) {
	var last *Place
	for _, p := range all {
		if p.Riverside {
			if p.Up = last; len(p.Periods) > 0 {
				last = p
			}
		}
	}
	last = nil
	for _, p := range slices.Backward(all) {
		if p.Riverside {
			if p.Down = last; len(p.Periods) > 0 {
				last = p
			}
		}
	}
}
