package geo

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

func euphrates(t testing.TB) *River {
	t.Helper()
	r, err := EmbeddedRiver()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ExampleRiver_Locate() {
	river, err := EmbeddedRiver()
	if err != nil {
		fmt.Println(err)
		return
	}
	raqqa := orb.Point{39.00788, 35.95283} // lon, lat
	c := river.Locate(raqqa)
	fmt.Printf("km %.0f, %.1f km off the line of %s\n", c.Km, c.OffKm, river.Version)
	// Output: km 231, 2.8 km off the line of gshhg-2.3.7/1
}

func ExampleRiver_Between() {
	river, err := EmbeddedRiver()
	if err != nil {
		fmt.Println(err)
		return
	}
	reach := river.Between(230, 231)
	fmt.Printf("%d points from %.3f to %.3f\n", len(reach), reach[0], reach[len(reach)-1])
	// Output: 4 points from [39.001 35.925] to [39.011 35.928]
}

// The places every reader knows, from the border down. Coordinates are those
// of GeoNames and, for the dams, of the pages named in the supplement; km were
// read off the line once and must not move unless Version does.
func TestRiverPlacesInOrder(t *testing.T) {
	river := euphrates(t)
	places := []struct {
		name     string
		lon, lat float64
		km, off  float64 // off: the most it may lie off the line
	}{
		{"Keban Dam", 38.757, 38.807, -475.8, 0.1},
		{"Jarabulus", 38.01111, 36.8175, -0.6, 2},
		{"Tishrin Dam", 38.184, 36.382, 67.1, 0.3},
		{"Tabqa Dam", 38.5667, 35.8722, 173.7, 1.7},
		{"Baath Dam", 38.763, 35.89, 197.7, 1},
		{"Raqqa, new bridge", 39.003, 35.938, 230.6, 1.3},
		{"Raqqa", 39.00788, 35.95283, 230.7, 2.8},
		{"Deir ez-Zor, Siyasiya bridge", 40.133, 35.362, 400.1, 0.6},
		{"Deir ez-Zor, suspension bridge", 40.151, 35.345, 402.4, 0.4},
		{"Deir ez-Zor", 40.14084, 35.33588, 402.6, 1.1},
		{"Mayadin", 40.45154, 35.01982, 472.1, 0.8},
		{"Abu Kamal", 40.91854, 34.45226, 582.7, 0.3},
		{"Al-Qaim", 40.98945, 34.39251, 591.7, 2.5},
		{"Anah", 41.98194, 34.36857, 746.0, 4.3},
		{"Haditha Dam", 42.355, 34.207, 825.1, 1.3},
		{"Haditha", 42.37727, 34.13661, 834.5, 0.6},
		{"Hit", 42.82768, 33.63664, 946.2, 0.8},
		{"Ramadi", 43.30778, 33.42056, 1008.6, 2.3},
		{"Fallujah", 43.78599, 33.34913, 1072.6, 3.1},
		{"Nasiriyah", 46.25726, 31.05799, 1536.7, 1.4},
	}
	last := math.Inf(-1)
	for _, p := range places {
		c := river.Locate(orb.Point{p.lon, p.lat})
		if math.Abs(c.Km-p.km) > 0.1 {
			t.Errorf("%s: km %.2f, want %.1f", p.name, c.Km, p.km)
		}
		if c.OffKm > p.off {
			t.Errorf("%s: %.2f km off the line, want no more than %.1f", p.name, c.OffKm, p.off)
		}
		if c.Km <= last {
			t.Errorf("%s at km %.2f is not downstream of the place before it, at %.2f", p.name, c.Km, last)
		}
		last = c.Km
	}
}

// Kilometre zero is where the line crosses the border as it is drawn, and
// upstream of it the river is in Türkiye.
func TestRiverZeroIsTheBorder(t *testing.T) {
	river := euphrates(t)
	if c := river.Locate(river.Zero); math.Abs(c.Km) > 1e-6 || c.OffKm > 1e-6 {
		t.Errorf("zero lies at %+v", c)
	}
	if d := distanceKm(river.Zero, orb.Point{38.01, 36.83}); d > 2 {
		t.Errorf("zero is %.1f km from Jarabulus' crossing", d)
	}
	m := baseMap(t)
	for km, want := range map[float64]string{-20: "TR", -1: "TR", 1: "SY", 20: "SY", 580: "SY", 640: "IQ", 1000: "IQ"} {
		p, ok := river.At(km)
		if got := m.CountryAt(p); !ok || got != want {
			t.Errorf("km %v is in %q, want %q", km, got, want)
		}
	}
}

func TestRiverVersion(t *testing.T) {
	river := euphrates(t)
	if river.Name != "Euphrates" || river.Version != "gshhg-2.3.7/1" {
		t.Errorf("%q, version %q", river.Name, river.Version)
	}
	from, to := river.Range()
	if math.Abs(from - -475.84) > 0.01 || math.Abs(to-1666.33) > 0.01 {
		t.Errorf("range %.2f to %.2f: when the line changes, so must its version", from, to)
	}
}

// The kilometres grow from vertex to vertex: no vertex stands twice.
func TestRiverMonotone(t *testing.T) {
	river := euphrates(t)
	for i := 1; i < len(river.km); i++ {
		if step := river.km[i] - river.km[i-1]; !(step > 0 && step < 1) {
			t.Errorf("vertex %d is %.3f km after the one before it", i, step)
		}
	}
}

func TestRiverLocateAtRoundTrip(t *testing.T) {
	river := euphrates(t)
	from, to := river.Range()
	for km := from; km < to; km += 0.37 {
		p, ok := river.At(km)
		if !ok {
			t.Fatalf("At(%v) is beyond the ends", km)
		}
		if c := river.Locate(p); math.Abs(c.Km-km) > 1e-6 || c.OffKm > 1e-9 {
			t.Fatalf("At(%v) = %v, which Locate puts at %+v", km, p, c)
		}
	}
}

// The index finds what looking at every segment finds, near and far.
func TestRiverLocateIsNearest(t *testing.T) {
	river := euphrates(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		p := orb.Point{34 + 16*random.Float64(), 28 + 13*random.Float64()}
		i, u := river.nearest(p)
		f := frameAt(p)
		bestI, bestU, best := 0, 0.0, math.Inf(1)
		for j := 1; j < len(river.Line); j++ {
			if u, d := f.toSegment(river.Line[j-1], river.Line[j]); d < best {
				bestI, bestU, best = j-1, u, d
			}
		}
		if i != bestI || u != bestU {
			t.Fatalf("%v: segment %d at %v, want %d at %v", p, i, u, bestI, bestU)
		}
	}
}

func TestRiverBetween(t *testing.T) {
	river := euphrates(t)
	from, to := river.Range()
	tests := []struct {
		name     string
		from, to float64
		first    float64 // km of the first and the last point
		last     float64
	}{
		{"a reach", 120, 180, 120, 180},
		{"the other way round", 180, 120, 120, 180},
		{"within one segment", 120.01, 120.02, 120.01, 120.02},
		{"over the upper end", -900, -470, from, -470},
		{"over both ends", -900, 9000, from, to},
		{"a point", 50, 50, 50, 50},
	}
	for _, test := range tests {
		line := river.Between(test.from, test.to)
		if len(line) < 2 {
			t.Errorf("%s: %d points; a LineString needs two", test.name, len(line))
			continue
		}
		first, last := river.Locate(line[0]).Km, river.Locate(line[len(line)-1]).Km
		if math.Abs(first-test.first) > 1e-6 || math.Abs(last-test.last) > 1e-6 {
			t.Errorf("%s: runs from km %v to %v, want %v to %v", test.name, first, last, test.first, test.last)
		}
		length := 0.0
		for i := 1; i < len(line); i++ {
			length += distanceKm(line[i-1], line[i])
		}
		if math.Abs(length-(test.last-test.first)) > 1e-6 {
			t.Errorf("%s: is %v km long, want %v", test.name, length, test.last-test.first)
		}
	}
	for _, off := range [][2]float64{{2000, 3000}, {-900, -800}, {math.NaN(), 3}} {
		if line := river.Between(off[0], off[1]); line != nil {
			t.Errorf("Between(%v) = %d points, want none", off, len(line))
		}
	}
}

func TestRiverAtBeyondTheEnds(t *testing.T) {
	river := euphrates(t)
	for _, km := range []float64{-476, 1667, math.NaN(), math.Inf(1), math.Inf(-1)} {
		if p, ok := river.At(km); ok || !onEarth(p) {
			t.Errorf("At(%v) = %v, %v; want an end and false", km, p, ok)
		}
	}
}

func TestRiverLocateNoPoint(t *testing.T) {
	for _, p := range []orb.Point{{math.NaN(), 36}, {38, math.Inf(1)}, {400, 36}} {
		if c := euphrates(t).Locate(p); !math.IsInf(c.OffKm, 1) {
			t.Errorf("Locate(%v) = %+v, want infinitely far", p, c)
		}
	}
}

func TestNewRiverErrors(t *testing.T) {
	tests := []struct {
		line orb.LineString
		want string
	}{
		{nil, "river: a line of 0 points; want 2 or more"},
		{orb.LineString{{38, 36}}, "river: a line of 1 points; want 2 or more"},
		{orb.LineString{{38, 36}, {38, 96}}, "river: point 1 is no lon, lat: [38 96]"},
		{orb.LineString{{38, 36}, {38, 36}}, "river: a line of no length"},
	}
	for _, test := range tests {
		if _, err := NewRiver(test.line, orb.Point{38, 36}); err == nil || err.Error() != test.want {
			t.Errorf("NewRiver(%v): %v; want %s", test.line, err, test.want)
		}
	}
}

func TestParseRiverErrors(t *testing.T) {
	tests := []struct{ data, want string }{
		{`{"features":[]}`, "river.geojson: no feature"},
		{`{"features":[{"geometry":null}]}`, "river.geojson: want a LineString, found <nil>"},
		{`{"features":[{"geometry":{"type":"Heap"}}]}`, `river.geojson: geometry of type "Heap"`},
		{`{`, "river.geojson: unexpected end of JSON input"},
	}
	for _, test := range tests {
		if _, err := parseRiver([]byte(test.data)); err == nil || err.Error() != test.want {
			t.Errorf("%s: %v; want %s", test.data, err, test.want)
		}
	}
}

// Lengths of a degree and of a geodesic on WGS 84, reckoned with the formulae
// of Vincenty (Survey Review 23, 1975).
func TestDistanceKm(t *testing.T) {
	tests := []struct {
		a, b orb.Point
		want float64
		off  float64 // allowed, as a fraction
	}{
		{orb.Point{40, 34.5}, orb.Point{40, 35.5}, 110.941, 1e-5},    // a degree of latitude at 35°
		{orb.Point{40, 35}, orb.Point{40.01, 35}, 0.91288, 1e-5},     // 1/100 of a degree of longitude at 35°
		{orb.Point{0, 0}, orb.Point{0.01, 0}, 1.1131949, 1e-5},       // on the equator
		{orb.Point{38, 36.8}, orb.Point{43.8, 33.3}, 656.108, 0.001}, // Jarabulus to Fallujah
		{orb.Point{39, 35.95}, orb.Point{39, 35.95}, 0, 0},
	}
	for _, test := range tests {
		if got := distanceKm(test.a, test.b); math.Abs(got-test.want) > test.off*test.want {
			t.Errorf("%v to %v: %.5f km, want %.5f", test.a, test.b, got, test.want)
		}
	}
}

// A point moved across the line keeps its kilometre; Locate never panics, and
// what it says can be asked back of At.
func FuzzRiverLocate(f *testing.F) {
	f.Add(39.00788, 35.95283)
	f.Add(38.757, 38.807)
	f.Add(-179.0, -89.0)
	f.Add(math.NaN(), 0.0)
	river := euphrates(f)
	from, to := river.Range()
	f.Fuzz(func(t *testing.T, lon, lat float64) {
		p := orb.Point{lon, lat}
		c := river.Locate(p)
		if !onEarth(p) {
			return
		}
		if !(c.Km >= from && c.Km <= to && c.OffKm >= 0) {
			t.Fatalf("%v: %+v", p, c)
		}
		on, ok := river.At(c.Km)
		if !ok || math.Abs(distanceKm(p, on)-c.OffKm) > 1e-3 {
			t.Fatalf("%v: %+v, but At gives %v, %v km away", p, c, on, distanceKm(p, on))
		}
		if back := river.Locate(on); math.Abs(back.Km-c.Km) > 1e-6 {
			t.Fatalf("%v: km %v, and the point there at km %v", p, c.Km, back.Km)
		}
	})
}

func BenchmarkRiverLocate(b *testing.B) {
	river := euphrates(b)
	points := []orb.Point{{39.00788, 35.95283}, {40.14084, 35.33588}, {37.95495, 36.52815}, {43.78599, 33.34913}, {43.13, 36.34}, {36.29, 33.51}}
	for i := 0; b.Loop(); i++ {
		river.Locate(points[i%len(points)])
	}
}

// The published line is not shared with callers who ask for part of it.
func TestRiverBetweenIsACopy(t *testing.T) {
	river := euphrates(t)
	before := slices.Clone(river.Line)
	reach := river.Between(0, 100)
	for i := range reach {
		reach[i] = orb.Point{}
	}
	if !river.Line.Equal(before) {
		t.Error("changing a reach changed the river")
	}
}
