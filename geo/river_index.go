package geo

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// fanOut is how many segments share a bounding box, how many boxes a larger
// box, and so on up to one. With 8, the 4,924 segments of the Euphrates make
// four levels, and a search looks at some 60 boxes and 30 segments.
const fanOut = 8

// box is the bounding box of segments of a line that follow each other, in the
// manner of an R-tree that needs no packing: a line is packed already.
type box struct {
	bound      orb.Bound
	first, end int   // segments first..end-1, numbered by the vertex they begin at
	inner      []box // nil in the smallest boxes
}

// boxOf returns the box of the whole line, which has two points or more.
func boxOf(line orb.LineString) box {
	var level []box
	for first := 0; first < len(line)-1; first += fanOut {
		end := min(first+fanOut, len(line)-1)
		level = append(level, box{bound: line[first : end+1].Bound(), first: first, end: end})
	}
	for len(level) > 1 {
		var above []box
		for inner := range slices.Chunk(level, fanOut) {
			b := box{bound: inner[0].bound, inner: inner}
			for i := range inner {
				b.bound = b.bound.Union(inner[i].bound)
			}
			above = append(above, b)
		}
		level = above
	}
	return level[0]
}

// nearest returns the segment of the line nearest to p and the fraction of it,
// 0 to 1, at which the nearest point lies; of equally near ones the first.
func (r *River) nearest(p orb.Point) (segment int, t float64) {
	s := search{frame: frameAt(p), line: r.Line, best: math.Inf(1)}
	s.look(&r.box)
	return s.segment, s.t
}

// search is the state of one search for the nearest segment.
type search struct {
	frame
	line    orb.LineString
	best    float64 // km², squared distance of the nearest so far
	segment int
	t       float64
}

// look searches a box, and of its inner boxes the nearest first, so that most
// of the others turn out to be too far.
func (s *search) look(b *box) {
	if b.inner == nil {
		s.segments(b.first, b.end)
		return
	}
	var away [fanOut]float64
	nearest := 0
	for i := range b.inner {
		if away[i] = s.toBound(b.inner[i].bound); away[i] < away[nearest] {
			nearest = i
		}
	}
	s.look(&b.inner[nearest])
	for i := range b.inner {
		if i != nearest && away[i] <= s.best {
			s.look(&b.inner[i])
		}
	}
}

func (s *search) segments(first, end int) {
	for i := first; i < end; i++ {
		t, d := s.toSegment(s.line[i], s.line[i+1])
		if d < s.best || d == s.best && i < s.segment {
			s.best, s.segment, s.t = d, i, t
		}
	}
}

// frame is a flat map of the neighbourhood of a point: kilometres east and
// north of it.
type frame struct {
	at           orb.Point
	perLon, kmNS float64 // km of one degree of longitude and of latitude
}

func frameAt(p orb.Point) frame {
	perLon, perLat := kmPerDegree(p[1])
	return frame{p, perLon, perLat}
}

// toSegment returns the fraction of the way from a to b, 0 to 1, of the point
// nearest to the frame's, and the square of the distance to it in km².
func (f *frame) toSegment(a, b orb.Point) (t, d2 float64) {
	ax, ay := (a[0]-f.at[0])*f.perLon, (a[1]-f.at[1])*f.kmNS
	dx, dy := (b[0]-a[0])*f.perLon, (b[1]-a[1])*f.kmNS
	if l2 := dx*dx + dy*dy; l2 > 0 {
		t = max(0, min(1, -(ax*dx+ay*dy)/l2))
	}
	x, y := ax+t*dx, ay+t*dy
	return t, x*x + y*y
}

// toBound returns the square of the distance to a box in km².
func (f *frame) toBound(b orb.Bound) float64 {
	x := max(b.Min[0]-f.at[0], f.at[0]-b.Max[0], 0) * f.perLon
	y := max(b.Min[1]-f.at[1], f.at[1]-b.Max[1], 0) * f.kmNS
	return x*x + y*y
}

// distanceKm returns the distance between two points on the ellipsoid of WGS
// 84, taken as flat at their middle latitude: wrong by less than a metre in
// 10 km, and by 0.2 % at 1,000 km. orb's own distances take the equator for the
// radius of a sphere, which makes the Euphrates 3 km longer.
func distanceKm(a, b orb.Point) float64 {
	perLon, perLat := kmPerDegree((a[1] + b[1]) / 2)
	return math.Hypot((b[0]-a[0])*perLon, (b[1]-a[1])*perLat)
}

// kmPerDegree returns the length in km of one degree of longitude and of one
// degree of latitude at a latitude on the ellipsoid of WGS 84, by the series of
// NGA's length-of-a-degree calculator, which is good to a centimetre.
func kmPerDegree(lat float64) (perLon, perLat float64) {
	c := math.Cos(lat * math.Pi / 180)
	c2 := 2*c*c - 1         // cos 2φ
	c4 := 2*c2*c2 - 1       // cos 4φ
	c3 := c * (2*c2 - 1)    // cos 3φ
	c5 := 2*c2*c3 - c       // cos 5φ
	c6 := 4*c2*c2*c2 - 3*c2 // cos 6φ
	perLat = 111.13292 - 0.55982*c2 + 0.001175*c4 - 0.0000023*c6
	perLon = 111.41284*c - 0.0935*c3 + 0.000118*c5
	return max(perLon, 0), perLat
}
