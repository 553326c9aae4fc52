package geo

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func ExampleMercator() {
	p := Mercator(orb.Point{39.00788, 35.95283}) // Raqqa
	fmt.Printf("%.5f %.5f\n", p[0], p[1])
	// Output: 0.60836 0.39285
}

// Corners of the square, and tile 8/155/100, which holds Raqqa: 2⁸ times the
// place has the tile's number before the point.
func TestMercator(t *testing.T) {
	tests := []struct{ at, want orb.Point }{
		{orb.Point{0, 0}, orb.Point{0.5, 0.5}},
		{orb.Point{-180, MaxMercatorLat}, orb.Point{0, 0}},
		{orb.Point{180, -MaxMercatorLat}, orb.Point{1, 1}},
		{orb.Point{0, 90}, orb.Point{0.5, 0}},
		{orb.Point{0, -90}, orb.Point{0.5, 1}},
	}
	for _, test := range tests {
		if got := Mercator(test.at); math.Hypot(got[0]-test.want[0], got[1]-test.want[1]) > 1e-9 {
			t.Errorf("Mercator(%v) = %v, want %v", test.at, got, test.want)
		}
	}
	p := Mercator(orb.Point{39.00788, 35.95283})
	if x, y := int(p[0]*256), int(p[1]*256); x != 155 || y != 100 {
		t.Errorf("Raqqa is in tile 8/%d/%d, want 8/155/100", x, y)
	}
}

func TestUnmercatorRoundTrip(t *testing.T) {
	for lon := -180.0; lon <= 180; lon += 7.3 {
		for lat := -85.0; lat <= 85; lat += 4.1 {
			p := orb.Point{lon, lat}
			if q := Unmercator(Mercator(p)); math.Hypot(q[0]-p[0], q[1]-p[1]) > 1e-9 {
				t.Fatalf("%v came back as %v", p, q)
			}
		}
	}
}

// A scale bar reckoned with MercatorKm agrees with the ground to 0.3 %, the
// difference of sphere and ellipsoid.
func TestMercatorKm(t *testing.T) {
	for _, lat := range []float64{0, 33.3, 35, 36.8, -50} {
		a, b := orb.Point{40, lat}, orb.Point{40.1, lat}
		drawn := (Mercator(b)[0] - Mercator(a)[0]) * MercatorKm(lat)
		if ground := distanceKm(a, b); math.Abs(drawn-ground) > 0.003*ground {
			t.Errorf("at %v°: %v km drawn, %v on the ground", lat, drawn, ground)
		}
	}
}

func TestProjectCopies(t *testing.T) {
	line := orb.LineString{{38, 36}, {39, 36}}
	got := Project(line).(orb.LineString)
	if line[0] != (orb.Point{38, 36}) {
		t.Error("Project changed its argument")
	}
	if got[1] != Mercator(line[1]) {
		t.Errorf("projected to %v", got)
	}
	if Project(nil) != nil {
		t.Error("Project(nil) is something")
	}
}
