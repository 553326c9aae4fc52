package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// blockSize is how many segments share one bounding box. With 16, a search of
// the Euphrates looks at 308 boxes and at the segments of three or four.
const blockSize = 16

// block is the bounding box of up to blockSize segments that follow each
// other, the first of which begins at vertex first.
type block struct {
	first, end int // segments first..end-1
	bound      orb.Bound
}

func blocksOf(line orb.LineString) []block {
	var blocks []block
	for first := 0; first < len(line)-1; first += blockSize {
		end := min(first+blockSize, len(line)-1)
		blocks = append(blocks, block{first, end, line[first : end+1].Bound()})
	}
	return blocks
}

// nearest returns the segment of the line nearest to p and the fraction of it,
// 0 to 1, at which the nearest point lies; of equally near ones the first.
func (r *River) nearest(p orb.Point) (segment int, t float64) {
	f := frameAt(p)
	best := math.Inf(1)
	search := func(b *block) {
		for i := b.first; i < b.end; i++ {
			u, d := f.toSegment(r.Line[i], r.Line[i+1])
			if d < best || d == best && i < segment {
				best, segment, t = d, i, u
			}
		}
	}
	start := &r.blocks[f.nearestBlock(r.blocks)]
	search(start)
	for i := range r.blocks {
		if b := &r.blocks[i]; b != start && f.toBound(b.bound) <= best {
			search(b)
		}
	}
	return segment, t
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

func (f *frame) nearestBlock(blocks []block) int {
	nearest, best := 0, math.Inf(1)
	for i := range blocks {
		if d := f.toBound(blocks[i].bound); d < best {
			nearest, best = i, d
		}
	}
	return nearest
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
