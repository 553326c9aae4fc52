package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// The ellipsoid of WGS 84: half axes in km and flattening.
const (
	wgs84Major      = 6378.137
	wgs84Flattening = 1 / 298.257223563
	wgs84Minor      = wgs84Major * (1 - wgs84Flattening)
)

// Offset returns the point reached from p after km kilometres along the
// geodesic that leaves on a bearing in degrees clockwise from true north. It
// is the direct solution of T. Vincenty (Survey Review 23, 1975) on the
// ellipsoid of WGS 84, good to a millimetre. A p that is no lon, lat, and a
// distance or bearing that is no number, give p back.
func Offset(p orb.Point, bearing, km float64) orb.Point {
	if !onEarth(p) || math.IsNaN(bearing+km) || math.IsInf(bearing+km, 0) {
		return p
	}
	sinB, cosB := math.Sincos(bearing * math.Pi / 180)
	tanU := (1 - wgs84Flattening) * math.Tan(p[1]*math.Pi/180)
	cosU := 1 / math.Hypot(1, tanU)
	sinU := tanU * cosU
	sinA := cosU * sinB // of the geodesic where it crosses the equator
	cos2A := 1 - sinA*sinA
	a, b := vincentySeries(cos2A)
	start := math.Atan2(tanU, cosB)
	arc := vincentyArc(km/(wgs84Minor*a), start, b)
	sinArc, cosArc := math.Sincos(arc)
	across := sinU*sinArc - cosU*cosArc*cosB
	lat := math.Atan2(sinU*cosArc+cosU*sinArc*cosB, (1-wgs84Flattening)*math.Hypot(sinA, across))
	onSphere := math.Atan2(sinArc*sinB, cosU*cosArc-sinU*sinArc*cosB)
	c := wgs84Flattening / 16 * cos2A * (4 + wgs84Flattening*(4-3*cos2A))
	mid := math.Cos(2*start + arc)
	lon := onSphere - (1-c)*wgs84Flattening*sinA*(arc+c*sinArc*(mid+c*cosArc*(2*mid*mid-1)))
	return orb.Point{wrapLon(p[0] + lon*180/math.Pi), lat * 180 / math.Pi}
}

// vincentySeries returns the coefficients A and B of Vincenty's solution.
func vincentySeries(cos2A float64) (a, b float64) {
	u2 := cos2A * (wgs84Major*wgs84Major - wgs84Minor*wgs84Minor) / (wgs84Minor * wgs84Minor)
	a = 1 + u2/16384*(4096+u2*(-768+u2*(320-175*u2)))
	b = u2 / 1024 * (256 + u2*(-128+u2*(74-47*u2)))
	return a, b
}

// vincentyArc returns the arc of the auxiliary sphere, in radians, for a
// length given as a first guess of it. It settles within four rounds.
func vincentyArc(guess, start, b float64) float64 {
	arc := guess
	for range 8 {
		sin, cos := math.Sincos(arc)
		mid := math.Cos(2*start + arc)
		arc = guess + b*sin*(mid+b/4*(cos*(2*mid*mid-1)-b/6*mid*(4*sin*sin-3)*(4*mid*mid-3)))
	}
	return arc
}

// wrapLon brings a longitude into -180 to 180.
func wrapLon(lon float64) float64 {
	return math.Remainder(lon, 360)
}

// Bearing returns the direction of b as seen from a, in degrees clockwise from
// true north, 0 to 360: on a plane touching the earth midway, which below
// 100 km is right to a third of a degree.
func Bearing(a, b orb.Point) float64 {
	perLon, perLat := kmPerDegree((a[1] + b[1]) / 2)
	return turn(math.Atan2((b[0]-a[0])*perLon, (b[1]-a[1])*perLat) * 180 / math.Pi)
}

// turn brings a bearing into 0 to 360.
func turn(bearing float64) float64 {
	if bearing = math.Mod(bearing, 360); bearing < 0 {
		bearing += 360
	}
	return bearing
}
