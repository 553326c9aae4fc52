package geo

import "github.com/paulmach/orb"

// Clip returns a copy of the part of the map inside bound; areas and rivers
// that lie outside are left out.
func (b *BaseMap) Clip(bound orb.Bound) *BaseMap {
	return &BaseMap{
		Bound:       bound,
		Land:        clipAreas(b.Land, bound),
		Lakes:       clipLayer(b.Lakes, bound),
		Rivers:      clipRivers(b.Rivers, bound),
		Streams:     clipLines(b.Streams, bound),
		Wadis:       clipLines(b.Wadis, bound),
		Borders:     clipLines(b.Borders, bound),
		Disputed:    clipLines(b.Disputed, bound),
		Admin1:      clipLayer(b.Admin1, bound),
		Admin1Lines: clipLines(b.Admin1Lines, bound),
		Countries:   clipLayer(b.Countries, bound),
	}
}

func clipLayer(layer []Area, bound orb.Bound) []Area {
	var kept []Area
	for _, a := range layer {
		if a.Geometry = clipAreas(a.Geometry, bound); a.Geometry != nil {
			kept = append(kept, a)
		}
	}
	return kept
}

func clipRivers(layer []Line, bound orb.Bound) []Line {
	var kept []Line
	for _, l := range layer {
		if l.Geometry = clipLines(l.Geometry, bound); l.Geometry != nil {
			kept = append(kept, l)
		}
	}
	return kept
}

func clipAreas(mp orb.MultiPolygon, bound orb.Bound) orb.MultiPolygon {
	return multiPolygon(Clip(mp, bound))
}

func clipLines(mls orb.MultiLineString, bound orb.Bound) orb.MultiLineString {
	return multiLineString(Clip(mls, bound))
}

// multiPolygon returns an area as a list of polygons, nil for anything else.
func multiPolygon(g orb.Geometry) orb.MultiPolygon {
	switch g := g.(type) {
	case orb.MultiPolygon:
		return g
	case orb.Polygon:
		return orb.MultiPolygon{g}
	}
	return nil
}

// multiLineString returns a line as a list of lines, nil for anything else.
func multiLineString(g orb.Geometry) orb.MultiLineString {
	switch g := g.(type) {
	case orb.MultiLineString:
		return g
	case orb.LineString:
		return orb.MultiLineString{g}
	}
	return nil
}
