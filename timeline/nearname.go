package timeline

import (
	"cmp"
	"slices"

	"furat/geo"
)

// NearNames returns up to n places that bear a name a few slips away from one
// that nobody knows, the nearest first: "Raqa" is one from Raqqa. Case, accents,
// hyphens and the article do not count. The length of a name says how many
// slips are likely: one in three letters, never more than three.
func NearNames(gaz *geo.Gazetteer, name string, n int) []*geo.Place {
	want := []rune(bareName(beforeComma(name)))
	limit := min(3, (len(want)+1)/3)
	if limit == 0 || len(want) > 60 {
		return nil
	}
	type near struct {
		place *geo.Place
		slips int
	}
	var found []near
	for _, p := range gaz.All() {
		if d := slipsFrom(p, want, limit); d <= limit {
			found = append(found, near{p, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.slips, b.slips), cmp.Compare(b.place.Population, a.place.Population))
	})
	var places []*geo.Place
	for _, f := range found[:min(n, len(found))] {
		places = append(places, f.place)
	}
	return places
}

// slipsFrom is how far the nearest of a place's names is from a bare name, or
// more than limit.
func slipsFrom(p *geo.Place, want []rune, limit int) int {
	best := slips(want, []rune(bareName(p.Name)), limit)
	for _, n := range p.Names {
		best = min(best, slips(want, []rune(bareName(n.Text)), limit))
	}
	return best
}
