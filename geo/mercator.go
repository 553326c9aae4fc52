package geo

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/project"
)

// MaxMercatorLat is the latitude in degrees, north or south, at which Web
// Mercator's square ends. Points beyond it are drawn on the edge.
const MaxMercatorLat = 85.0511287798066

// equatorKm is the length of the equator of WGS 84, which Web Mercator takes
// for the circumference of a sphere.
const equatorKm = 2 * math.Pi * 6378.137

// Mercator returns the place of p (lon, lat in degrees) in unit Web Mercator
// (EPSG:3857 scaled to 1): x and y from 0 to 1, y down as in SVG, so that
// 0,0 is the north-west corner of tile 0/0/0.
func Mercator(p orb.Point) orb.Point {
	lat := max(-MaxMercatorLat, min(MaxMercatorLat, p[1]))
	y := math.Asinh(math.Tan(lat * math.Pi / 180))
	return orb.Point{p[0]/360 + 0.5, 0.5 - y/(2*math.Pi)}
}

// Unmercator is the inverse of Mercator: unit Web Mercator to lon, lat in
// degrees.
func Unmercator(p orb.Point) orb.Point {
	y := (0.5 - p[1]) * 2 * math.Pi
	return orb.Point{(p[0] - 0.5) * 360, math.Atan(math.Sinh(y)) * 180 / math.Pi}
}

// MercatorKm returns how many kilometres on the ground one unit of Mercator
// is at latitude lat in degrees. A scale bar is true on one parallel only:
// from Birecik (37°) to Fallujah (33°) the scale changes by 5 %.
func MercatorKm(lat float64) float64 {
	return equatorKm * math.Cos(lat*math.Pi/180)
}

// Project returns a copy of g, given in degrees, in unit Web Mercator.
func Project(g orb.Geometry) orb.Geometry {
	if g == nil {
		return nil
	}
	// orb's project changes its argument.
	return project.Geometry(orb.Clone(g), Mercator)
}
