package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestOffsetKnown is against the worked example of the technical manual of the
// Geocentric Datum of Australia (Flinders Peak to Buninyong, on GRS 80, which
// is WGS 84 but for a tenth of a millimetre), and against arcs that follow
// from the ellipsoid itself.
func TestOffsetKnown(t *testing.T) {
	dms := func(d, m, s float64) float64 { return d + m/60 + s/3600 }
	for _, c := range []struct {
		name        string
		from        orb.Point
		bearing, km float64
		want        orb.Point
	}{
		{"Flinders Peak to Buninyong", orb.Point{dms(144, 25, 29.5244), -dms(37, 57, 3.7203)}, dms(306, 52, 5.37), 54.972271,
			orb.Point{dms(143, 55, 35.3839), -dms(37, 39, 10.1561)}},
		{"a degree along the equator", orb.Point{40, 0}, 90, 6378.137 * math.Pi / 180, orb.Point{41, 0}},
		{"the quarter of a meridian", orb.Point{40, 0}, 0, 10001.965729, orb.Point{40, 90}},
		{"nowhere", orb.Point{39, 36}, 77, 0, orb.Point{39, 36}},
		{"over the date line", orb.Point{179.5, 0}, 90, 6378.137 * math.Pi / 180, orb.Point{-179.5, 0}},
	} {
		got := Offset(c.from, c.bearing, c.km)
		if math.Abs(got[0]-c.want[0]) > 2e-8 && c.want[1] < 89 || math.Abs(got[1]-c.want[1]) > 2e-8 {
			t.Errorf("%s: %.8f, want %.8f", c.name, got, c.want)
		}
	}
}

// TestOffsetAgrees: there and back, and the same length and bearing by the
// measures used elsewhere.
func TestOffsetAgrees(t *testing.T) {
	raqqa := orb.Point{39.00788, 35.95283}
	for bearing := 0.0; bearing < 360; bearing += 22.5 {
		for _, km := range []float64{0.5, 15, 100} {
			p := Offset(raqqa, bearing, km)
			if d := distanceKm(raqqa, p); math.Abs(d-km) > 0.001*km {
				t.Errorf("%g km at %g°: %g km away", km, bearing, d)
			}
			if off := math.Abs(math.Remainder(Bearing(raqqa, p)-bearing, 360)); off > 0.4 {
				t.Errorf("%g km at %g°: seen at %g°", km, bearing, Bearing(raqqa, p))
			}
		}
	}
}

// TestOffsetNonsense: what is no place or no number stays where it is.
func TestOffsetNonsense(t *testing.T) {
	for _, c := range [][3]float64{{math.NaN(), 0, 1}, {0, math.NaN(), 1}, {0, 0, math.Inf(1)}} {
		p := orb.Point{c[0], 10}
		if got := Offset(p, c[1], c[2]); got[1] != 10 {
			t.Errorf("%v gave %v", c, got)
		}
	}
	if got := Offset(orb.Point{200, 10}, 0, 1); got != (orb.Point{200, 10}) {
		t.Errorf("a point off the earth moved to %v", got)
	}
}
