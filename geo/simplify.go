package geo

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/simplify"
)

// Simplify returns a copy of g from which Douglas and Peucker's algorithm
// (Cartographica 10, 1973) has taken every vertex that lies closer than
// tolerance to the line without it. The tolerance is in the units of g: for a
// map w pixels wide that shows a width m of unit Mercator, m/w is one pixel.
// An area smaller than the tolerance becomes nil, and so does a nil geometry.
// Areas that share an edge are simplified each for itself and may come apart
// by up to the tolerance: draw shared edges from lines (BaseMap.Borders).
func Simplify(g orb.Geometry, tolerance float64) orb.Geometry {
	if g == nil {
		return nil
	}
	// orb's simplify changes its argument.
	return solid(simplify.DouglasPeucker(tolerance).Simplify(orb.Clone(g)))
}

// Clip returns a copy of the part of g that lies inside bound, nil when there
// is none. An area cut by the bound gets the bound as part of its edge: give a
// bound a little wider than the picture when edges are stroked.
func Clip(g orb.Geometry, bound orb.Bound) orb.Geometry {
	if g == nil {
		return nil
	}
	// orb's clip uses its argument as scratch space.
	return solid(clip.Geometry(bound, orb.Clone(g)))
}

// solid drops the rings that have collapsed to a line and returns nil for a
// geometry of which nothing is left.
func solid(g orb.Geometry) orb.Geometry {
	switch g := g.(type) {
	case orb.Ring:
		if len(g) < 4 {
			return nil
		}
	case orb.Polygon:
		if p := solidPolygon(g); p != nil {
			return p
		}
		return nil
	case orb.MultiPolygon:
		return solidMultiPolygon(g)
	case orb.LineString:
		if len(g) < 2 {
			return nil
		}
	case orb.MultiLineString:
		return solidLines(g)
	}
	return g
}

func solidPolygon(p orb.Polygon) orb.Polygon {
	if len(p) == 0 || len(p[0]) < 4 {
		return nil
	}
	kept := orb.Polygon{p[0]}
	for _, hole := range p[1:] {
		if len(hole) >= 4 {
			kept = append(kept, hole)
		}
	}
	return kept
}

func solidMultiPolygon(mp orb.MultiPolygon) orb.Geometry {
	var kept orb.MultiPolygon
	for _, p := range mp {
		if p = solidPolygon(p); p != nil {
			kept = append(kept, p)
		}
	}
	if kept == nil {
		return nil
	}
	return kept
}

func solidLines(mls orb.MultiLineString) orb.Geometry {
	var kept orb.MultiLineString
	for _, ls := range mls {
		if len(ls) >= 2 {
			kept = append(kept, ls)
		}
	}
	if kept == nil {
		return nil
	}
	return kept
}
