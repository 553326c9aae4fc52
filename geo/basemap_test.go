package geo

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func baseMap(t testing.TB) *BaseMap {
	t.Helper()
	b, err := EmbeddedBaseMap()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func ExampleBaseMap_Clip() {
	base, err := EmbeddedBaseMap()
	if err != nil {
		fmt.Println(err)
		return
	}
	raqqa := Circle(orb.Point{39.00788, 35.95283}, 100).Bound()
	for _, lake := range base.Clip(raqqa).Lakes {
		// Half a pixel of a map 400 pixels wide.
		m := Project(lake.Geometry)
		pixel := Project(raqqa).(orb.Bound)
		tolerance := (pixel.Max[0] - pixel.Min[0]) / 400 / 2
		fmt.Println(lake.ID, Simplify(m, tolerance).GeoJSONType())
	}
	// Output:
	// tishrin-reservoir MultiPolygon
	// lake-assad MultiPolygon
}

func TestBaseMapLayers(t *testing.T) {
	b := baseMap(t)
	counts := map[string][2]int{ // found, least
		"land": {len(b.Land), 1}, "lakes": {len(b.Lakes), 22}, "rivers": {len(b.Rivers), 9},
		"streams": {len(b.Streams), 30}, "wadis": {len(b.Wadis), 30},
		"borders": {len(b.Borders), 20}, "disputed": {len(b.Disputed), 3}, "admin1": {len(b.Admin1), 50},
		"admin1 lines": {len(b.Admin1Lines), 50}, "countries": {len(b.Countries), 3},
	}
	for layer, n := range counts {
		if n[0] < n[1] {
			t.Errorf("%s: %d, want %d or more", layer, n[0], n[1])
		}
	}
	ids := map[string]bool{}
	for _, a := range append(append(append([]Area{}, b.Lakes...), b.Admin1...), b.Countries...) {
		if a.ID == "" || a.Name == "" || len(a.Geometry) == 0 || ids[a.ID] {
			t.Errorf("area %q, %q: %d polygons; id and name must be there and the id its own", a.ID, a.Name, len(a.Geometry))
		}
		ids[a.ID] = true
	}
	for _, l := range b.Rivers {
		if l.ID == "" || l.Name == "" || len(l.Geometry) == 0 || ids[l.ID] {
			t.Errorf("river %q, %q: %d lines", l.ID, l.Name, len(l.Geometry))
		}
		ids[l.ID] = true
	}
}

// The towns on either side of the borders, by GeoNames. Natural Earth has
// Kobani and Tal Abyad in Türkiye.
func TestBaseMapBorderTowns(t *testing.T) {
	b := baseMap(t)
	towns := []struct {
		name     string
		lon, lat float64
		country  string
	}{
		{"Kobani", 38.35347, 36.89095, "SY"},
		{"Tal Abyad", 38.95382, 36.69648, "SY"},
		{"Jarabulus", 38.01111, 36.8175, "SY"},
		{"Karkamış", 37.9983, 36.83452, "TR"},
		{"Manbij", 37.95495, 36.52815, "SY"},
		{"Birecik", 37.97841, 37.02577, "TR"},
		{"Akçakale", 38.9489, 36.7108, "TR"},
		{"Abu Kamal", 40.91854, 34.45226, "SY"},
		{"Al-Qaim", 40.98945, 34.39251, "IQ"},
		{"Raqqa", 39.00788, 35.95283, "SY"},
		{"Mosul", 43.13, 36.335, "IQ"},
		{"Zakho", 42.68591, 37.14871, "IQ"},
		{"Amman", 35.945, 31.955, ""},
	}
	for _, town := range towns {
		p := orb.Point{town.lon, town.lat}
		if got := b.CountryAt(p); got != town.country {
			t.Errorf("%s is in %q, want %q", town.name, got, town.country)
		}
	}
}

// The borders drawn are the edges of the countries asked: a walk from Kobani
// to Suruç crosses exactly one line, and so does one from Abu Kamal to Al-Qaim.
func TestBaseMapBordersAreWhereTheCountriesMeet(t *testing.T) {
	b := baseMap(t)
	walks := []struct {
		name     string
		from, to orb.Point
		crossed  int
	}{
		{"Kobani to Suruç", orb.Point{38.35347, 36.89095}, orb.Point{38.4239, 36.9763}, 1},
		{"Tal Abyad to Urfa", orb.Point{38.95382, 36.69648}, orb.Point{38.793, 37.167}, 1},
		{"Karkamış to Jarabulus", orb.Point{37.9983, 36.83452}, orb.Point{38.01111, 36.8175}, 1},
		{"Abu Kamal to Al-Qaim", orb.Point{40.91854, 34.45226}, orb.Point{40.98945, 34.39251}, 1},
		{"Hasakah to Mosul", orb.Point{40.748, 36.502}, orb.Point{43.13, 36.335}, 1},
		{"Raqqa to Deir ez-Zor", orb.Point{39.00788, 35.95283}, orb.Point{40.14084, 35.33588}, 0},
		{"Haditha to Fallujah", orb.Point{42.37727, 34.13661}, orb.Point{43.78599, 33.34913}, 0},
		{"Rutba to Ruwayshid", orb.Point{40.285, 33.038}, orb.Point{38.205, 32.502}, 1},
	}
	for _, w := range walks {
		if got := crossings(b.Borders, w.from, w.to); got != w.crossed {
			t.Errorf("%s crosses %d borders, want %d", w.name, got, w.crossed)
		}
	}
}

// crossings counts the segments of lines that the way from p to q crosses.
func crossings(lines orb.MultiLineString, p, q orb.Point) (n int) {
	side := func(a, b, c orb.Point) bool {
		return (b[0]-a[0])*(c[1]-a[1])-(b[1]-a[1])*(c[0]-a[0]) > 0
	}
	for _, ls := range lines {
		for i := 1; i < len(ls); i++ {
			a, b := ls[i-1], ls[i]
			if side(p, q, a) != side(p, q, b) && side(a, b, p) != side(a, b, q) {
				n++
			}
		}
	}
	return n
}

// Each lake holds a point that is surely in it, and the dam that made it is
// near its shore. Coordinates: GeoNames, Wikipedia; the source's shores are
// coarse, so near is 6 km.
func TestBaseMapLakes(t *testing.T) {
	tests := map[string]orb.Point{
		"keban-reservoir":    {38.757, 38.807},   // Keban Dam
		"ataturk-reservoir":  {38.317, 37.481},   // Atatürk Dam
		"birecik-reservoir":  {37.891, 37.053},   // Birecik Dam
		"karkamis-reservoir": {38.035, 36.87},    // Karkamış Dam
		"tishrin-reservoir":  {38.184, 36.382},   // Tishrin Dam
		"lake-assad":         {38.5667, 35.8722}, // Tabqa Dam
		"lake-qadisiyah":     {42.355, 34.207},   // Haditha Dam
		"lake-habbaniyah":    {43.47, 33.27},
		"lake-tharthar":      {43.25, 34.0},
		"lake-razzaza":       {43.6, 32.75},
		"lake-van":           {42.9, 38.6},
		"mosul-reservoir":    {42.823, 36.630}, // Mosul Dam
		"karakaya-reservoir": {38.5, 38.45},    // below Malatya
		"lake-jabbul":        {37.55, 36.05},

		"east-hasakah-reservoir":  {40.717, 36.595}, // East Hasakah Dam
		"south-hasakah-reservoir": {40.782, 36.253}, // South Hasakah Dam
		"lake-hamrin":             {44.97, 34.115},  // Hamrin Dam
		"adhaim-reservoir":        {44.516, 34.563}, // Adhaim Dam
	}
	b := baseMap(t)
	for _, lake := range b.Lakes {
		at, ok := tests[lake.ID]
		if !ok {
			continue
		}
		delete(tests, lake.ID)
		if planar.MultiPolygonContains(lake.Geometry, at) {
			continue
		}
		if d := planar.DistanceFrom(lake.Geometry, at) * 111; d > 6 {
			t.Errorf("%s is %.1f km from %v", lake.ID, d, at)
		}
	}
	for id := range tests {
		t.Errorf("no lake %q", id)
	}
}

// The Khabur comes down past its towns and ends in the Euphrates.
func TestBaseMapKhabur(t *testing.T) {
	for _, l := range baseMap(t).Rivers {
		if l.ID != "khabur" {
			continue
		}
		for name, at := range map[string]orb.Point{
			"Ras al-Ayn": {40.07055, 36.85034}, "Hasakah": {40.748, 36.502}, "Shaddadi": {40.7396, 36.0566},
		} {
			if d := planar.DistanceFrom(l.Geometry, at) * 111; d > 3.5 {
				t.Errorf("passes %s at %.1f km", name, d)
			}
		}
		line := l.Geometry[0]
		if c := euphrates(t).Locate(line[len(line)-1]); c.OffKm > 0.2 || math.Abs(c.Km-448) > 10 {
			t.Errorf("ends at %+v of the Euphrates, want its line about km 448", c)
		}
		return
	}
	t.Error("no Khabur")
}

// The small rivers end in the ones they flow into, and none runs beside a line
// that another layer has.
func TestBaseMapStreams(t *testing.T) {
	b := baseMap(t)
	for name, at := range map[string]orb.Point{
		"Great Zab below Aski Kalak": {43.5, 36.15}, "Little Zab at Altun Kupri": {44.14, 35.75},
		"Diyala below Baqubah": {44.6, 33.6}, "Orontes at Jisr ash-Shughur": {36.32, 35.81},
	} {
		if d := planar.DistanceFrom(b.Streams, at) * 111; d > 5 {
			t.Errorf("%s is %.1f km from a stream", name, d)
		}
	}
	if d := planar.DistanceFrom(b.Wadis, orb.Point{41.8, 33.86}) * 111; d > 10 {
		t.Errorf("Wadi Hauran is %.1f km off", d)
	}
	river := euphrates(t)
	for _, ls := range append(b.Streams, b.Wadis...) {
		for _, p := range ls[1 : len(ls)-1] {
			if c := river.Locate(p); c.OffKm < 1.5 {
				t.Fatalf("a stream runs %.1f km beside the Euphrates at %v", c.OffKm, p)
			}
		}
	}
}

// Lines between governorates lie inside one country: none runs along the
// border as Natural Earth has it, 8 km south of Kobani.
func TestBaseMapAdmin1Lines(t *testing.T) {
	b := baseMap(t)
	south := orb.Bound{Min: orb.Point{38.2, 36.75}, Max: orb.Point{38.5, 36.86}}
	if g := Clip(b.Admin1Lines, south); g != nil {
		t.Errorf("a line south of Kobani: %v", g)
	}
	for _, a := range b.Admin1 {
		if a.Country == "SY" && a.NameAr == "" {
			t.Errorf("%s has no Arabic name", a.ID)
		}
	}
}

func TestBaseMapClip(t *testing.T) {
	b := baseMap(t)
	before := fmt.Sprint(b.Borders[0], b.Lakes[6], b.Land[0])
	bound := orb.Bound{Min: orb.Point{37.5, 35.5}, Max: orb.Point{39.5, 37}}
	c := b.Clip(bound)
	if after := fmt.Sprint(b.Borders[0], b.Lakes[6], b.Land[0]); after != before {
		t.Error("Clip changed the map")
	}
	if !reflect.DeepEqual(c, b.Clip(bound)) {
		t.Error("Clip gives two results")
	}
	if c.Bound != bound {
		t.Errorf("bound %v", c.Bound)
	}
	for _, g := range []orb.Geometry{c.Land, c.Borders, c.Admin1Lines, c.Lakes[0].Geometry, c.Countries[0].Geometry} {
		if !bound.Pad(1e-9).Contains(g.Bound().Min) || !bound.Pad(1e-9).Contains(g.Bound().Max) {
			t.Errorf("%v reaches out of %v", g.Bound(), bound)
		}
	}
	if len(c.Countries) != 2 {
		t.Errorf("%d countries about Kobani, want Syria and Türkiye", len(c.Countries))
	}
	if sea := b.Clip(orb.Bound{Min: orb.Point{10, 10}, Max: orb.Point{11, 11}}); sea.Land != nil || sea.Lakes != nil || sea.Borders != nil {
		t.Errorf("something lies where the map has nothing: %+v", sea)
	}
}

// Every file of the base map is valid, and all of them together stay small
// enough to be carried in every binary.
func TestBaseMapFiles(t *testing.T) {
	entries, err := baseMapFiles.ReadDir("data")
	if err != nil || len(entries) != 9 {
		t.Fatal(len(entries), err)
	}
	total := len(riverJSON)
	for _, e := range entries {
		data, err := baseMapFiles.ReadFile("data/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		total += len(data)
		if err := ValidateGeoJSON(data); err != nil {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
	if err := ValidateGeoJSON(riverJSON); err != nil {
		t.Errorf("river.geojson: %v", err)
	}
	if total > 700_000 {
		t.Errorf("%d bytes, want 700,000 or less", total)
	}
}

func TestLayerReaderKeepsTheFirstError(t *testing.T) {
	r := layerReader{}
	r.areas("swamps")
	r.lines("paths")
	want := "base map: open data/swamps.geojson: file does not exist"
	if r.err == nil || r.err.Error() != want {
		t.Errorf("%v; want %s", r.err, want)
	}
}

func TestCredits(t *testing.T) {
	licences := map[string]bool{}
	for _, c := range Credits() {
		if c.Layer == "" || c.Text == "" || c.URL == "" {
			t.Errorf("incomplete: %+v", c)
		}
		licences[c.Licence] = true
	}
	for _, want := range []string{"CC-BY-4.0", "CC-BY-SA-4.0", "LGPL-3.0-or-later", "ODbL-1.0", "public domain"} {
		if !licences[want] {
			t.Errorf("no credit for %s", want)
		}
	}
}

func BenchmarkBaseMapRead(b *testing.B) {
	for b.Loop() {
		if m, err := readBaseMap(); err != nil || len(m.Lakes) == 0 {
			b.Fatal(err)
		}
	}
}
