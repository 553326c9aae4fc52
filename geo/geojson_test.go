package geo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

func ExampleFeatureWriter() {
	w := NewFeatureWriter(os.Stdout, Member{"licence", "CC BY 4.0"})
	w.Write(Feature{
		ID:       "raqqa",
		Geometry: orb.Point{39.00788, 35.95283},
		Decimals: Decimals(1), // known to 1 km
		Properties: []Member{
			{"name", "Raqqa"},
			{"names", []string{"Ar Raqqah", "الرقة"}},
			{"river_km", Round(230.7104, 1)},
		},
	})
	w.Write(Feature{
		ID:         "unplaced-report",
		Properties: []Member{{"title", "A statement"}},
		Foreign:    []Member{{"when", []Member{{"literal", "2017-04"}, {"first", "2017-04-01"}, {"last", "2017-04-30"}}}},
	})
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"type":"FeatureCollection","licence":"CC BY 4.0","features":[
	// {"type":"Feature","id":"raqqa","properties":{"name":"Raqqa","names":["Ar Raqqah","الرقة"],"river_km":230.7},"geometry":{"type":"Point","coordinates":[39.008,35.953]}},
	// {"type":"Feature","id":"unplaced-report","when":{"literal":"2017-04","first":"2017-04-01","last":"2017-04-30"},"properties":{"title":"A statement"},"geometry":null}
	// ],"bbox":[39.008,35.953,39.008,35.953]}
}

// write returns the features as a collection.
func write(t testing.TB, features ...Feature) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewFeatureWriter(&b)
	for _, f := range features {
		if err := w.Write(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// goldenFile compares with a file under testdata, which FURAT_UPDATE=1 rewrites.
func goldenFile(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant:\n%s", file, got, want)
	}
}

// One feature of every geometry, with every kind of property.
func TestFeatureWriterGolden(t *testing.T) {
	square := orb.Ring{{38, 36}, {39, 36}, {39, 37}, {38, 37}, {38, 36}}
	hole := orb.Ring{{38.2, 36.2}, {38.4, 36.2}, {38.4, 36.4}, {38.2, 36.2}} // the wrong way round
	clockwise := orb.Ring{{40, 36}, {40, 37}, {41, 37}, {41, 36}}            // and not closed
	data := write(t,
		Feature{ID: "nowhere"},
		Feature{ID: "point", Geometry: orb.Point{38.1234567, -36.9999999}, Properties: []Member{
			{"string", "Deir \"ez-Zor\" \\ دير الزور\n\x01\xff\u2028"},
			{"bool", true}, {"int", -7}, {"float", 0.1}, {"large", 1e30}, {"small", 1e-30}, {"null", nil},
			{"strings", []string{"a", "b"}}, {"none", []string{}}, {"floats", []float64{1, 2.5}},
			{"object", []Member{{"low", 4}, {"high", 15}}}, {"empty", []Member{}},
			{"objects", [][]Member{{{"by", "x"}}, {{"by", "y"}}}}, {"raw", Raw(`{"a":[1]}`)},
		}},
		Feature{ID: "points", Geometry: orb.MultiPoint{{38, 36}, {39, 37}}},
		Feature{ID: "line", Geometry: orb.LineString{{38.01, 36.01}, {38.014, 36.014}, {39, 37}}, Decimals: 2},
		Feature{ID: "lines", Geometry: orb.MultiLineString{{{38, 36}, {39, 37}}, {{40, 36}, {41, 37}}}},
		Feature{ID: "polygon", Geometry: orb.Polygon{square, hole}},
		Feature{ID: "ring", Geometry: clockwise},
		Feature{ID: "bound", Geometry: square.Bound()},
		Feature{ID: "polygons", Geometry: orb.MultiPolygon{{square, hole}, {clockwise}}},
		Feature{ID: "rounded-away", Geometry: orb.Ring{{38.01, 36.01}, {38.02, 36.01}, {38.02, 36.02}, {38.01, 36.01}}, Decimals: 1},
		Feature{ID: "zero", Geometry: orb.Point{-0.000001, 0}, Foreign: []Member{{"provenance", "test"}}},
	)
	if err := ValidateGeoJSON(data); err != nil {
		t.Error(err)
	}
	goldenFile(t, "geojson/collection.geojson", data)
}

func TestFeatureWriterEmpty(t *testing.T) {
	want := "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n"
	if got := string(write(t)); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Writing changes no geometry: the base map's are shared by everybody.
func TestFeatureWriterLeavesGeometry(t *testing.T) {
	ring := orb.Ring{{0.123456789, 0}, {0, 1}, {1, 1}, {1, 0}}
	ring = append(make(orb.Ring, 0, 10), ring...) // with room behind, where closing it would write
	before := fmt.Sprint(ring, ring[:5])
	write(t, Feature{ID: "x", Geometry: ring})
	if after := fmt.Sprint(ring, ring[:5]); after != before {
		t.Errorf("%s, was %s", after, before)
	}
}

func TestFeatureWriterErrors(t *testing.T) {
	tests := []struct {
		feature Feature
		want    string
	}{
		{Feature{}, `feature "": no id`},
		{Feature{ID: "a", Geometry: orb.Point{math.NaN(), 36}}, `feature "a": Point: [NaN 36] is no lon, lat`},
		{Feature{ID: "a", Geometry: orb.Point{36, 138}}, `feature "a": Point: [36 138] is no lon, lat`},
		{Feature{ID: "a", Geometry: orb.LineString{{38, 36}}}, `feature "a": LineString: 1 positions; want 2 or more`},
		{Feature{ID: "a", Geometry: orb.LineString{{38, 36}, {38, math.Inf(1)}}}, `feature "a": LineString: [38 +Inf] is no lon, lat`},
		{Feature{ID: "a", Geometry: orb.MultiLineString{}}, `feature "a": MultiLineString: no coordinates`},
		{Feature{ID: "a", Geometry: orb.Polygon{{{38, 36}, {39, 36}, {38, 36}}}}, `feature "a": Polygon: 3 positions; want 4 or more`},
		{Feature{ID: "a", Geometry: orb.Collection{orb.Point{38, 36}}}, `feature "a": cannot write a GeometryCollection`},
		{Feature{ID: "a", Properties: []Member{{"km", math.NaN()}}}, `feature "a": member "km": NaN is no number in JSON`},
		{Feature{ID: "a", Properties: []Member{{"km", []float64{math.Inf(-1)}}}}, `feature "a": member "km": -Inf is no number in JSON`},
		{Feature{ID: "a", Properties: []Member{{"day", struct{}{}}}}, `feature "a": member "day": cannot write a struct {}`},
		{Feature{ID: "a", Foreign: []Member{{"geometry", nil}}}, `feature "a": member "geometry": the name has a meaning of its own in GeoJSON`},
	}
	for _, test := range tests {
		var b bytes.Buffer
		w := NewFeatureWriter(&b)
		if err := w.Write(test.feature); err == nil || err.Error() != test.want {
			t.Errorf("%v; want %s", err, test.want)
		}
		if w.Write(Feature{ID: "good"}) == nil || w.Close() == nil || b.Len() > 0 {
			t.Errorf("%s: the writer went on, %q", test.want, b.String())
		}
	}
}

func TestFeatureWriterHeadError(t *testing.T) {
	w := NewFeatureWriter(io.Discard, Member{"crs", "EPSG:4326"})
	want := `member "crs": the name has a meaning of its own in GeoJSON`
	if err := w.Close(); err == nil || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
}

func TestFeatureWriterClosed(t *testing.T) {
	w := NewFeatureWriter(io.Discard)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Write(Feature{ID: "late"}); !errors.Is(err, errClosed) {
		t.Errorf("Write after Close: %v", err)
	}
}

type brokenDisk struct{}

var errDisk = errors.New("disk full")

func (brokenDisk) Write([]byte) (int, error) { return 0, errDisk }

func TestFeatureWriterDiskFull(t *testing.T) {
	w := NewFeatureWriter(brokenDisk{})
	for range 10000 {
		if err := w.Write(Feature{ID: "x"}); err != nil {
			if !errors.Is(err, errDisk) {
				t.Errorf("%v", err)
			}
			return
		}
	}
	t.Error("no error in 10,000 features")
}

func TestDecimals(t *testing.T) {
	tests := []struct {
		km   float64
		want int
	}{
		{0.001, 5}, {0.01, 5}, {0.03, 5}, {0.05, 4}, {0.1, 4}, {0.5, 3}, {1, 3}, {3, 3}, {5, 2}, {25, 2}, {50, 1}, {100, 1}, {1000, 1},
		{0, 5}, {-1, 5}, {math.NaN(), 5}, {math.Inf(1), 1},
	}
	for _, test := range tests {
		if got := Decimals(test.km); got != test.want {
			t.Errorf("Decimals(%v km) = %d, want %d", test.km, got, test.want)
		}
	}
	// Rounding moves a place by less than a third of its precision.
	for _, km := range []float64{0.02, 0.1, 0.7, 1, 4, 25, 80, 300} {
		p := orb.Point{39.4999, 35.4999}
		d := Decimals(km)
		if moved := distanceKm(p, orb.Point{Round(p[0], d), Round(p[1], d)}); moved > km/3 {
			t.Errorf("precision %v km: moved by %v km", km, moved)
		}
	}
}

func TestRound(t *testing.T) {
	tests := []struct {
		v        float64
		decimals int
		want     string
	}{
		{230.7104, 1, "230.7"}, {-0.04, 1, "0"}, {38.00001, 5, "38.00001"}, {0.5, 0, "1"}, {-0.5, 0, "-1"}, {1.005, 3, "1.005"},
	}
	for _, test := range tests {
		if got := string(appendFloat(nil, Round(test.v, test.decimals))); got != test.want {
			t.Errorf("Round(%v, %d) = %s, want %s", test.v, test.decimals, got, test.want)
		}
	}
}

// Whatever goes in is an error or a valid collection that reads back as the
// same strings and the same places, rounded.
func FuzzGeoJSON(f *testing.F) {
	f.Add("raqqa", "Raqqa", "name", 39.00788, 35.95283, 40.0, 36.5, 5)
	f.Add("a\"b", "\x00\xff\\\u2028", "\n", -180.0, -90.0, 180.0, 90.0, 1)
	f.Add("", "", "", math.NaN(), math.Inf(1), math.Copysign(0, -1), 1e-300, 99)
	f.Fuzz(func(t *testing.T, id, value, name string, x1, y1, x2, y2 float64, decimals int) {
		a, b := orb.Point{x1, y1}, orb.Point{x2, y2}
		ring := orb.Ring{a, {x2, y1}, b, {x1, y2}}
		for i, g := range []orb.Geometry{nil, a, orb.MultiPoint{a, b}, orb.LineString{a, b}, ring, orb.Polygon{ring, ring}, orb.MultiPolygon{{ring}}} {
			var out bytes.Buffer
			w := NewFeatureWriter(&out)
			err := errors.Join(w.Write(Feature{ID: id, Geometry: g, Decimals: decimals,
				Properties: []Member{{name, value}, {"n", x1}}}), w.Close())
			if bad := id == "" || math.IsNaN(x1) || math.IsInf(x1, 0) || i > 0 && !onEarth(a) || i > 1 && !onEarth(b); bad != (err != nil) {
				t.Fatalf("geometry %d: error %v", i, err)
			}
			if err != nil {
				continue
			}
			if err := ValidateGeoJSON(out.Bytes()); err != nil {
				t.Fatalf("%v\n%s", err, out.Bytes())
			}
			readsBack(t, out.Bytes(), id, name, value, g, scaleOf(decimals))
		}
	})
}

// readsBack checks a collection of one feature with encoding/json.
func readsBack(t *testing.T, data []byte, id, name, value string, g orb.Geometry, scale float64) {
	c, err := readCollection[map[string]any]("fuzz", data)
	if err != nil || len(c.Features) != 1 {
		t.Fatal(err, len(c.Features))
	}
	f := c.Features[0]
	if f.ID != clean(id) || clean(name) != "n" && f.Properties[clean(name)] != clean(value) {
		t.Fatalf("read back %+v\n%s", f, data)
	}
	if g == nil {
		if f.Geometry.Geometry != nil {
			t.Fatalf("null came back as %v", f.Geometry)
		}
		return
	}
	// The bound is the same whichever way rings run.
	got, want := f.Geometry.Bound(), g.Bound()
	for i, v := range []float64{want.Min[0], want.Min[1], want.Max[0], want.Max[1]} {
		if back := []float64{got.Min[0], got.Min[1], got.Max[0], got.Max[1]}[i]; math.Abs(v-back) > 0.5000001/scale {
			t.Fatalf("%v came back as %v", want, got)
		}
	}
}

// clean is what the writer makes of a string that may not be UTF-8.
func clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s { // ranging gives U+FFFD for each bad byte, as the writer does
		b.WriteRune(r)
	}
	return b.String()
}

// Strings come out as encoding/json writes them, but for < > & and bytes that
// it escapes for HTML's sake.
func TestAppendString(t *testing.T) {
	for _, s := range []string{"", "plain", "\"\\\b\f\n\r\t\x00\x1f\x7f", "الرقة", "\u2028\u2029", "😀", "<b>&", "\xff\xc3(", "a\xe2\x80"} {
		got := appendString(nil, s)
		var back string
		if err := json.Unmarshal(got, &back); err != nil || back != clean(s) {
			t.Errorf("%q became %s, which reads %q, %v", s, got, back, err)
		}
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		e.Encode(s)
		var same string
		if json.Unmarshal(want.Bytes(), &same); same != back {
			t.Errorf("%q reads %q, encoding/json's %q", s, back, same)
		}
	}
}

func BenchmarkFeatureWriter(b *testing.B) {
	const features = 100_000
	b.ReportAllocs()
	for b.Loop() {
		w := NewFeatureWriter(io.Discard)
		for i := range features {
			w.Write(Feature{
				ID:       "sdf-cuts-highways-raqqa",
				Geometry: orb.Point{36 + float64(i)*1e-4, 35.95283},
				Decimals: 3,
				Properties: []Member{
					{"title", "SDF holds every main road into Raqqa"}, {"place", "raqqa"}, {"river_km", 230.7},
					{"kind", "control-change"}, {"actors", []string{"sdf", "isil"}}, {"confidence", "probable"},
				},
				Foreign: []Member{{"when", []Member{{"literal", "2017-04-23"}, {"first", "2017-04-23"}, {"last", "2017-04-23"}}}},
			})
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
