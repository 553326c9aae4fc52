package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// earthKm is the mean radius of the earth (IUGG R1), for great circles.
const earthKm = 6371.0088

// circlePoints is the number of corners of a drawn circle. The chord of a
// 25 km circle of 64 corners leaves the arc by 30 m.
const circlePoints = 64

// Circle returns the ring of all points that lie km kilometres from center
// along a great circle, counter-clockwise from due north and closed: 65
// positions, the first and the last the same. It is what "within 25 km"
// looks like on the ground; in Mercator it comes out slightly egg-shaped, and
// rightly so. Neither pole nor the antimeridian may lie inside it.
func Circle(center orb.Point, km float64) orb.Ring {
	ring := make(orb.Ring, circlePoints+1)
	for i := range circlePoints {
		ring[i] = destination(center, -2*math.Pi*float64(i)/circlePoints, km)
	}
	ring[circlePoints] = ring[0]
	return ring
}

// destination returns the point reached from p after km kilometres on the
// bearing given in radians clockwise from north.
func destination(p orb.Point, bearing, km float64) orb.Point {
	lon, lat := p[0]*math.Pi/180, p[1]*math.Pi/180
	sinLat, cosLat := math.Sincos(lat)
	sinD, cosD := math.Sincos(km / earthKm)
	sinB, cosB := math.Sincos(bearing)
	sinTo := sinLat*cosD + cosLat*sinD*cosB
	toLon := lon + math.Atan2(sinB*sinD*cosLat, cosD-sinLat*sinTo)
	return orb.Point{toLon * 180 / math.Pi, math.Asin(sinTo) * 180 / math.Pi}
}
