package templates

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"furat/geo"
	"furat/timeline"
)

// town is a place that helps a reader to find their way: it carries no mark.
type town struct {
	id, name   string
	at         orb.Point // unit Mercator
	population int
}

// townsOf lists the towns of the gazetteer, the largest first.
func townsOf(t *timeline.Timeline, words *messages) []town {
	if t.Gazetteer == nil {
		return nil
	}
	const least = 5000
	var list []town
	for _, p := range t.Gazetteer.All() {
		if p.Population >= least && (p.Kind == geo.City || p.Kind == geo.Town) {
			name, _ := words.placeIn(p)
			list = append(list, town{p.ID, name, geo.Mercator(p.Point), p.Population})
		}
	}
	slices.SortStableFunc(list, func(a, b town) int {
		return cmp.Or(cmp.Compare(b.population, a.population), cmp.Compare(a.id, b.id))
	})
	return list
}

// provincesOf lists the governorates of the gazetteer.
func provincesOf(t *timeline.Timeline) (list []*geo.Place) {
	if t.Gazetteer == nil {
		return nil
	}
	for _, p := range t.Gazetteer.All() {
		if p.Kind == geo.Province && p.Admin1 != "" {
			list = append(list, p)
		}
	}
	return list
}

// weight says how much a place has to tell: what names are set first, and what
// places a phone's diagram has room for.
func weight(p *timeline.Place) float64 {
	return standing(p) + min(6, float64(len(p.Periods))) + math.Sqrt(float64(len(p.Events)))
}

// standing is the part of it that the gazetteer knows. Small maps go by it: else
// an event added anywhere could move the names on thousands of pages, which
// would all have to be made and sent anew.
func standing(p *timeline.Place) float64 {
	return kindWeights[p.Kind] + 1.2*math.Log10(float64(p.Population)+100)
}

var kindWeights = map[geo.Kind]float64{geo.City: 4, geo.Town: 3, geo.Dam: 1.5, geo.Village: 1}

// weightiest returns the n places with the most to tell, in their own order;
// those that are wanted go before all others.
func weightiest(places []*timeline.Place, n int, wanted func(*timeline.Place) bool) []*timeline.Place {
	if len(places) <= n {
		return places
	}
	order := slices.Clone(places)
	rank := func(p *timeline.Place) float64 {
		if wanted(p) {
			return 1000 + weight(p)
		}
		return weight(p)
	}
	slices.SortStableFunc(order, func(a, b *timeline.Place) int { return cmp.Compare(rank(b), rank(a)) })
	chosen := make(map[*timeline.Place]bool, n)
	for _, p := range order[:n] {
		chosen[p] = true
	}
	return slices.DeleteFunc(slices.Clone(places), func(p *timeline.Place) bool { return !chosen[p] })
}

// landmarks are at most n towns on the sheet, the largest first, that stand
// apart from each other and from what is marked already, outside the boxes to
// keep free, and have at least the given population.
func (d *Drawing) landmarks(on sheet, marked [][2]float64, keep []box, n, population int, apart float64) []town {
	var list []town
	for _, t := range d.towns {
		if len(list) >= n || t.population < population {
			break
		}
		x, y := on.place(t.at)
		if !on.covers(x, y) {
			continue
		}
		within := func(b box) bool { return b.holds(x, y) }
		if free(marked, x, y, apart) && !slices.ContainsFunc(keep, within) {
			list = append(list, t)
			marked = append(marked, [2]float64{x, y})
		}
	}
	return list
}

func free(marked [][2]float64, x, y, apart float64) bool {
	for _, m := range marked {
		if math.Hypot(m[0]-x, m[1]-y) < apart {
			return false
		}
	}
	return true
}

// countryNames sets the names of the countries that the sheet shows, each in
// the emptiest spot of its ground, away from the others, and returns the room
// they take.
func (d *Drawing) countryNames(s *svg, on sheet, taken [][2]float64) []box {
	var boxes []box
	s.raw(`<g class="countries" fill="#a39d92" font-size="11" text-anchor="middle"` + d.words.spaced(3) + `>`)
	for _, c := range d.base.Countries {
		name := d.words.country(c.Country)
		x, y, ok := emptiest(on, c.Geometry, taken, textWidth(name, 11)+3*float64(len(name)))
		if !ok || name == "" {
			continue
		}
		taken = append(taken, [2]float64{x, y})
		w := textWidth(name, 11)*1.15 + 3*float64(len(name))
		boxes = append(boxes, box{x - w/2, y - 12, x + w/2, y + 5})
		s.raw("<text").num("x", x).num("y", y).raw(">").text(upper(name)).raw("</text>")
	}
	s.raw("</g>")
	return boxes
}

// emptiest looks on a grid for the point inside area that is farthest from
// everything taken and from the frame.
func emptiest(on sheet, area orb.MultiPolygon, taken [][2]float64, width float64) (bx, by float64, ok bool) {
	best := 30.0 // nearer than this is no room for a name
	const columns, rows = 14, 12
	for i := range columns * rows {
		x, y := on.w*(float64(i%columns)+.5)/columns, on.h*(float64(i/columns)+.5)/rows
		room := min(x-width/2, on.w-x-width/2, (y-14)*2, (on.h-34-y)*2, 60)
		if room*4 <= best {
			continue
		}
		near := 240.0
		for _, t := range taken {
			near = min(near, math.Hypot(t[0]-x, (t[1]-y)*1.5))
		}
		if room = min(near, room*4); room > best && inside(on, area, x, y, width/2) {
			best, bx, by, ok = room, x, y, true
		}
	}
	return bx, by, ok
}

// inside reports whether a name of the given half width stands wholly on area.
func inside(on sheet, area orb.MultiPolygon, x, y, half float64) bool {
	for _, dx := range []float64{-half, 0, half} {
		p := geo.Unmercator(orb.Point{on.x0 + (x+dx)/on.scale, on.y0 + y/on.scale})
		if !planar.MultiPolygonContains(area, p) {
			return false
		}
	}
	return true
}
