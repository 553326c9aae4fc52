package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func TestCircle(t *testing.T) {
	raqqa := orb.Point{39.00788, 35.95283}
	ring := Circle(raqqa, 25)
	if len(ring) != 65 || !ring.Closed() {
		t.Fatalf("%d positions, closed %v; want 65, true", len(ring), ring.Closed())
	}
	if ring.Orientation() != orb.CCW {
		t.Error("does not run counter-clockwise")
	}
	for _, p := range ring {
		// 0.3 %: the circle is reckoned on a sphere, the distance is not.
		if d := distanceKm(raqqa, p); math.Abs(d-25) > 0.075 {
			t.Errorf("%v is %.3f km away, want 25", p, d)
		}
	}
	if c, _ := planar.CentroidArea(ring); distanceKm(c, raqqa) > 0.1 {
		t.Errorf("lies about %v, not about Raqqa", c)
	}
}

func TestCircleOfNothing(t *testing.T) {
	for _, p := range Circle(orb.Point{39, 36}, 0) {
		if distanceKm(p, orb.Point{39, 36}) > 1e-6 {
			t.Errorf("radius 0 gives %v", p)
		}
	}
}
