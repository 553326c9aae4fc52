package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// nameGrid finds places by their consonants and the square they lie in, so
// that neither a crowded square nor a frequent name makes the search long.
type nameGrid struct {
	first   map[gridName]int32 // the last entry of a name in a square, from 1
	entries []gridEntry
}

// gridName is a name in a square of 0.25°, some 28 by 23 km here, as one
// number; areas, which may lie in any, stand in one square by themselves. That
// two names fall on one number costs time and nothing else: agree looks again.
type gridName uint64

// nameIn is the number of a name in a square; shown is for places only that are
// shown by it, for "قرية", village, is another name of thousands.
func nameIn(x, y int32, k *nameKey, shown bool) gridName {
	n := k.hash ^ uint64(uint32(x))*0x9e3779b97f4a7c15 ^ uint64(uint32(y))*0xc2b2ae3d27d4eb4f
	if shown {
		n = ^n
	}
	return gridName(n)
}

type gridEntry struct{ place, next int32 }

const areaSquare = math.MaxInt32

func squareOf(p orb.Point) (x, y int32) {
	return int32(math.Floor(p[0] * 4)), int32(math.Floor(p[1] * 4))
}

// add enters a place by its names.
func (g *nameGrid) add(i int32, p *Place, names *placeNames) {
	x, y := int32(areaSquare), int32(0)
	if !p.Area() {
		x, y = squareOf(p.Point)
	}
	for n := range names.all {
		g.enter(nameIn(x, y, &names.all[n], false), i)
	}
	g.enter(nameIn(x, y, &names.shown, true), i)
}

func (g *nameGrid) enter(at gridName, i int32) {
	next := g.first[at]
	if next > 0 && g.entries[next-1].place == i {
		return // another spelling with the same consonants
	}
	g.entries = append(g.entries, gridEntry{i, next})
	g.first[at] = int32(len(g.entries))
}

// around yields the places with the consonants of a name, or of those only the
// ones shown by it, in the squares that a circle touches; of radius 0, the areas.
func (g *nameGrid) around(p orb.Point, km float64, k nameKey, shown bool) func(func(int32) bool) {
	if km == 0 {
		return func(yield func(int32) bool) { g.yield(nameIn(areaSquare, 0, &k, shown), yield) }
	}
	dy := km / degreeKm
	dx := min(dy/math.Max(math.Cos(p[1]*math.Pi/180), 0.05), 5)
	x0, y0 := squareOf(orb.Point{p[0] - dx, p[1] - dy})
	x1, y1 := squareOf(orb.Point{p[0] + dx, p[1] + dy})
	return func(yield func(int32) bool) {
		for x := x0; x <= x1; x++ {
			for y := y0; y <= y1; y++ {
				if !g.yield(nameIn(x, y, &k, shown), yield) {
					return
				}
			}
		}
	}
}

func (g *nameGrid) yield(at gridName, yield func(int32) bool) bool {
	for n := g.first[at]; n > 0; n = g.entries[n-1].next {
		if !yield(g.entries[n-1].place) {
			return false
		}
	}
	return true
}
