package geo

import (
	_ "embed"
	"errors"
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/paulmach/orb"
)

// River is a centreline with a kilometre at each of its points. The
// kilometres run downstream along the published vertices and nothing else, so
// that anybody who has the line and its version can reckon the same number.
//
// The line of the Euphrates is good to 0.6 km typically and 1.6 km at the 90th
// percentile, and shows the old channel below the reservoirs: it orders places
// along the river, but must not be asked on which bank one of them lies.
type River struct {
	Name    string
	Version string         // of the line, name and our cut: "gshhg-2.3.7/1"
	Line    orb.LineString // lon, lat in degrees, running downstream
	Zero    orb.Point      // the point on the line where the kilometres begin

	km  []float64 // of each vertex; negative upstream of Zero
	box box       // of the line's segments
}

// Chainage is a position relative to a river.
type Chainage struct {
	Km    float64 // along the line from its zero; positive downstream
	OffKm float64 // from the line to the point, never negative
}

//go:embed data/river.geojson
var riverJSON []byte

// EmbeddedRiver returns the Euphrates from Keban to Qurnah, 0.44 km from
// vertex to vertex (WDB II in GSHHG 2.3.7). Kilometre zero is at Jarabulus,
// where the line crosses from Türkiye into Syria as the Digital Chart of the
// World draws the border: 36.8271 N, 38.0280 E. It is parsed once.
func EmbeddedRiver() (*River, error) { return embeddedRiver() }

var embeddedRiver = sync.OnceValues(func() (*River, error) { return parseRiver(riverJSON) })

// parseRiver reads a FeatureCollection whose first feature is a LineString
// with the properties name, version, zero_lon and zero_lat.
func parseRiver(data []byte) (*River, error) {
	type properties struct {
		Name, Version string
		ZeroLon       float64 `json:"zero_lon"`
		ZeroLat       float64 `json:"zero_lat"`
	}
	c, err := readCollection[properties]("river.geojson", data)
	if err != nil {
		return nil, err
	}
	if len(c.Features) == 0 {
		return nil, errors.New("river.geojson: no feature")
	}
	f := c.Features[0]
	line, ok := f.Geometry.Geometry.(orb.LineString)
	if !ok {
		return nil, fmt.Errorf("river.geojson: want a LineString, found %T", f.Geometry.Geometry)
	}
	r, err := NewRiver(line, orb.Point{f.Properties.ZeroLon, f.Properties.ZeroLat})
	if err != nil {
		return nil, err
	}
	r.Name, r.Version = f.Properties.Name, f.Properties.Version
	return r, nil
}

// NewRiver returns a river along line, which runs downstream, with kilometre
// zero at the point of the line nearest to zero. The line is kept, not copied.
func NewRiver(line orb.LineString, zero orb.Point) (*River, error) {
	if len(line) < 2 {
		return nil, fmt.Errorf("river: a line of %d points; want 2 or more", len(line))
	}
	for i, p := range append(line[:len(line):len(line)], zero) {
		if !onEarth(p) {
			return nil, fmt.Errorf("river: point %d is no lon, lat: %v", i, p)
		}
	}
	r := &River{Line: line, km: make([]float64, len(line)), box: boxOf(line)}
	for i := 1; i < len(line); i++ {
		r.km[i] = r.km[i-1] + distanceKm(line[i-1], line[i])
	}
	if r.km[len(line)-1] == 0 {
		return nil, errors.New("river: a line of no length")
	}
	start := r.Locate(zero).Km
	for i := range r.km {
		r.km[i] -= start
	}
	r.Zero, _ = r.At(0)
	return r, nil
}

// Locate returns the chainage of the point of the line that is nearest to p,
// and how far p lies off it. It is total: a p that is no lon, lat at all comes
// out infinitely far off.
func (r *River) Locate(p orb.Point) Chainage {
	if !onEarth(p) {
		return Chainage{OffKm: math.Inf(1)}
	}
	i, t := r.nearest(p)
	a, b := r.Line[i], r.Line[i+1]
	return Chainage{
		Km:    r.km[i] + t*(r.km[i+1]-r.km[i]),
		OffKm: distanceKm(p, between(a, b, t)),
	}
}

// At returns the point at km. Beyond the ends of the line it returns the end
// and false.
func (r *River) At(km float64) (orb.Point, bool) {
	last := len(r.km) - 1
	if !(km >= r.km[0]) { // NaN too
		return r.Line[0], false
	}
	if km > r.km[last] {
		return r.Line[last], false
	}
	i, exact := slices.BinarySearch(r.km, km)
	if exact {
		return r.Line[i], true
	}
	return between(r.Line[i-1], r.Line[i], (km-r.km[i-1])/(r.km[i]-r.km[i-1])), true
}

// Between returns the stretch of the line from one km to another, both ends
// included, in downstream order whichever is given first. What lies beyond
// the ends of the line is left out; nil when nothing else is there.
func (r *River) Between(from, to float64) orb.LineString {
	if from > to {
		from, to = to, from
	}
	first, last := r.Range()
	from, to = max(from, first), min(to, last)
	if !(from <= to) {
		return nil
	}
	a, _ := r.At(from)
	b, _ := r.At(to)
	stretch := orb.LineString{a}
	for i, _ := slices.BinarySearch(r.km, from); i < len(r.km) && r.km[i] < to; i++ {
		if r.km[i] > from {
			stretch = append(stretch, r.Line[i])
		}
	}
	return append(stretch, b)
}

// Range returns the km of the two ends of the line.
func (r *River) Range() (from, to float64) { return r.km[0], r.km[len(r.km)-1] }

// between returns the point at the fraction t of the way from a to b.
func between(a, b orb.Point, t float64) orb.Point {
	return orb.Point{a[0] + t*(b[0]-a[0]), a[1] + t*(b[1]-a[1])}
}

// onEarth reports whether p is a longitude and a latitude in degrees.
func onEarth(p orb.Point) bool {
	return math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90 // false for NaN
}
