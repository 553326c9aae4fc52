//go:build ignore

// Cut makes the layers of the base map from the ready cuts of their sources:
//
//	go run ./geo/data/cut.go FOLDER
//
// FOLDER holds admin1, borders, countries-dcw, euphrates-gshhg, lakes-osm,
// land and rivers-ne10m .geojson and streams-gshhg.txt, as SOURCES.md tells how
// to make them. The
// layers are written beside this file, to three decimals (110 m), which is
// finer than any of the sources is right. khabur.geojson is not touched.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"furat/geo"
)

// window is the map's with a margin, so that cut edges lie outside.
var window = orb.Bound{Min: orb.Point{35, 28.2}, Max: orb.Point{49.4, 40.8}}

const decimals = 3

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./geo/data/cut.go FOLDER")
	}
	countries := cutCountries()
	cutRiver(countries)
	cutLand()
	cutLakes()
	cutRivers()
	cutStreams()
	cutBorders(countries)
	cutAdmin1(countries)
}

// feature is a feature of a source; every property that any source has.
type feature struct {
	Properties struct {
		CC   string  // countries-dcw
		L, R string  // borders: ISO 3166-1 alpha-3 left and right
		C    string  // borders: class
		Name string  // rivers
		Rank float64 `json:"scalerank"`

		ISO    string `json:"iso_3166_2"` // admin1
		NameEn string `json:"name_en"`
		NameAr string `json:"name_ar"`
		Adm0   string `json:"adm0_a3"`
	}
	Geometry struct {
		Type        string
		Coordinates json.RawMessage
	}
}

func read(name string) []feature {
	data, err := os.ReadFile(filepath.Join(os.Args[1], name+".geojson"))
	check(err)
	var c struct{ Features []feature }
	check(json.Unmarshal(data, &c))
	return c.Features
}

// polygons returns the feature's area as a list of polygons.
func (f *feature) polygons() (mp orb.MultiPolygon) {
	if f.Geometry.Type == "Polygon" {
		mp = make(orb.MultiPolygon, 1)
		check(json.Unmarshal(f.Geometry.Coordinates, &mp[0]))
		return mp
	}
	check(json.Unmarshal(f.Geometry.Coordinates, &mp))
	return mp
}

// lines returns the feature's line as a list of lines.
func (f *feature) lines() (mls orb.MultiLineString) {
	if f.Geometry.Type == "LineString" {
		mls = make(orb.MultiLineString, 1)
		check(json.Unmarshal(f.Geometry.Coordinates, &mls[0]))
		return mls
	}
	check(json.Unmarshal(f.Geometry.Coordinates, &mls))
	return mls
}

func write(name, licence string, features ...geo.Feature) {
	var b bytes.Buffer
	w := geo.NewFeatureWriter(&b, geo.Member{Name: "licence", Value: licence})
	for _, f := range features {
		f.Decimals = decimals
		check(w.Write(f))
	}
	check(w.Close())
	check(geo.ValidateGeoJSON(b.Bytes()))
	check(os.WriteFile(filepath.Join("geo/data", name+".geojson"), b.Bytes(), 0o644))
	log.Printf("%-13s %4d features %7d bytes", name, len(features), b.Len())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func cutCountries() map[string]orb.MultiPolygon {
	names := map[string][2]string{"SY": {"Syria", "سوريا"}, "IQ": {"Iraq", "العراق"}, "TR": {"Türkiye", "تركيا"}}
	byCode := map[string]orb.MultiPolygon{}
	var out []geo.Feature
	for _, f := range read("countries-dcw") {
		cc := f.Properties.CC
		byCode[cc] = f.polygons()
		out = append(out, geo.Feature{ID: cc, Geometry: byCode[cc], Properties: []geo.Member{
			{"name", names[cc][0]}, {"name_ar", names[cc][1]}, {"country", cc}}})
	}
	write("countries", "LGPL-3.0-or-later", out...)
	return byCode
}

// cutRiver finds kilometre zero: the one point where the centreline crosses
// the border of Syria with Türkiye.
func cutRiver(countries map[string]orb.MultiPolygon) {
	f := read("euphrates-gshhg")[0]
	line := f.lines()[0]
	var crossings []orb.Point
	for _, border := range shared(countries["SY"], countries["TR"]) {
		crossings = append(crossings, cross(line, border)...)
	}
	if len(crossings) != 1 {
		log.Fatalf("the river crosses the border at %v; want one point", crossings)
	}
	write("river", "LGPL-3.0-or-later", geo.Feature{ID: "euphrates", Geometry: line, Properties: []geo.Member{
		{"name", "Euphrates"}, {"name_ar", "نهر الفرات"}, {"version", "gshhg-2.3.7/1"},
		{"zero_lon", geo.Round(crossings[0][0], 5)}, {"zero_lat", geo.Round(crossings[0][1], 5)}}})
}

// cross returns the points in which two lines cross, in order of the first.
func cross(a, b orb.LineString) (at []orb.Point) {
	for i := 1; i < len(a); i++ {
		p, r := a[i-1], orb.Point{a[i][0] - a[i-1][0], a[i][1] - a[i-1][1]}
		for j := 1; j < len(b); j++ {
			q, s := b[j-1], orb.Point{b[j][0] - b[j-1][0], b[j][1] - b[j-1][1]}
			d := r[0]*s[1] - r[1]*s[0]
			t := ((q[0]-p[0])*s[1] - (q[1]-p[1])*s[0]) / d
			u := ((q[0]-p[0])*r[1] - (q[1]-p[1])*r[0]) / d
			if t >= 0 && t < 1 && u >= 0 && u < 1 {
				at = append(at, orb.Point{p[0] + t*r[0], p[1] + t*r[1]})
			}
		}
	}
	return at
}

// shared returns the parts of the outline of a that run along b, within 0.009°
// (1 km). The Digital Chart of the World digitised each line once, but the
// two outlines kept different vertices of it.
func shared(a, b orb.MultiPolygon) (parts orb.MultiLineString) {
	for _, p := range a {
		ring := p[0][:len(p[0])-1]
		n := len(ring)
		near := make([]bool, n)
		for i, q := range ring {
			for _, other := range b {
				near[i] = near[i] || planar.DistanceFrom(other[0], q) < 0.009
			}
		}
		// Start where the outline has been away from b for five vertices: a
		// shorter gap, as at 43.9 E between Iraq and Türkiye, is no gap.
		away := func(i int) bool {
			return !slices.ContainsFunc([]int{0, 1, 2, 3, 4}, func(k int) bool { return near[(i+k)%n] })
		}
		start := -1
		for i := range n {
			if away(i) {
				start = i
				break
			}
		}
		if start < 0 {
			continue
		}
		var run orb.LineString
		gap := 0
		for k := range n + 5 { // once round, and the five that end the last run
			i := (start + k) % n
			if near[i] {
				run, gap = append(run, ring[i]), 0
			} else if len(run) > 0 {
				if run, gap = append(run, ring[i]), gap+1; gap == 5 {
					parts, run, gap = append(parts, run[:len(run)-5]), nil, 0
				}
			}
		}
	}
	return parts
}

// cutLand leaves out the holes of the source: lakes at their highest, which
// would show as sea around the lakes of 2017.
func cutLand() {
	var all orb.MultiPolygon
	for _, f := range read("land") {
		for _, p := range f.polygons() {
			if r, ok := geo.Clip(p[0], window).(orb.Ring); ok {
				all = append(all, orb.Polygon{r})
			}
		}
	}
	write("land", "public domain", geo.Feature{ID: "land", Geometry: all})
}

// cutLakes keeps the lakes that have a name in lakes, by their position.
func cutLakes() {
	source := read("lakes-osm")
	var out []geo.Feature
	for _, l := range lakes {
		var parts orb.MultiPolygon
		for _, at := range l.parts {
			parts = append(parts, lakeAt(source, l.id, at))
		}
		out = append(out, geo.Feature{ID: l.id, Geometry: parts, Properties: []geo.Member{
			{"name", l.name}, {"name_ar", l.ar}}})
	}
	write("lakes", "ODbL-1.0", out...)
}

// lakeAt returns the one polygon whose box has its middle within 0.02° of at:
// the middle, unlike a point in the water, does not move with a lake's level.
func lakeAt(source []feature, id string, at orb.Point) orb.Polygon {
	var found []orb.Polygon
	for _, f := range source {
		p := f.polygons()[0]
		if c := p.Bound().Center(); math.Hypot(c[0]-at[0], c[1]-at[1]) < 0.02 {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		log.Fatalf("%s: %d lakes about %v", id, len(found), at)
	}
	return found[0]
}

// cutRivers keeps the rivers of the map but the Euphrates' main stem.
func cutRivers() {
	keep := map[string][3]string{ // name in the source -> id, name, Arabic name
		"Dicle": {"tigris", "Tigris", "نهر دجلة"}, "Tigris": {"tigris", "Tigris", "نهر دجلة"},
		"Murat": {"murat", "Murat", ""}, "Firat": {"karasu", "Karasu", ""},
		"Shatt al Arab": {"shatt-al-arab", "Shatt al-Arab", "شط العرب"},
		"Gharraf Canal": {"gharraf", "Gharraf", "نهر الغراف"}, "Hindiyah Channel": {"hindiya", "Hindiya branch", "شط الهندية"},
		"Shatt al Hillah": {"hilla", "Hilla branch", "شط الحلة"}, "Ceyhan": {"ceyhan", "Ceyhan", ""},
	}
	var out []geo.Feature
	for _, f := range read("rivers-ne10m") {
		k, ok := keep[f.Properties.Name]
		if !ok {
			continue
		}
		lines := lines(geo.Clip(f.lines(), window))
		if k[0] == "karasu" {
			lines = slices.DeleteFunc(lines, func(ls orb.LineString) bool { return ls.Bound().Min[1] < 38.79 })
		}
		i := slices.IndexFunc(out, func(o geo.Feature) bool { return o.ID == k[0] })
		if i < 0 {
			i = len(out)
			out = append(out, geo.Feature{ID: k[0], Geometry: orb.MultiLineString(nil), Properties: []geo.Member{
				{"name", k[1]}, {"name_ar", k[2]}, {"rank", int(f.Properties.Rank)}}})
		}
		out[i].Geometry = append(out[i].Geometry.(orb.MultiLineString), lines...)
	}
	out = slices.DeleteFunc(out, func(o geo.Feature) bool { return len(o.Geometry.(orb.MultiLineString)) == 0 })
	write("rivers", "public domain", out...)
}

// cutStreams takes the small rivers, and the watercourses that are dry but after
// rain, of the lines that GMT prints as text: those that no other layer has.
func cutStreams() {
	drawn := known("river", "rivers", "khabur")
	var wet, dry orb.MultiLineString
	for level, parts := range printed("streams-gshhg.txt") {
		for _, ls := range join(parts) {
			if level >= 5 { // of the World Data Bank II: intermittent
				dry = append(dry, apart(ls, drawn)...)
			} else {
				wet = append(wet, apart(ls, drawn)...)
			}
		}
	}
	write("streams", "LGPL-3.0-or-later",
		geo.Feature{ID: "streams", Geometry: wet, Properties: []geo.Member{{"class", "stream"}}},
		geo.Feature{ID: "wadis", Geometry: dry, Properties: []geo.Member{{"class", "wadi"}}})
}

// printed reads the lines of a text of GMT, by their level.
func printed(name string) [8]orb.MultiLineString {
	data, err := os.ReadFile(filepath.Join(os.Args[1], name))
	check(err)
	var byLevel [8]orb.MultiLineString
	for _, part := range strings.Split(string(data), ">")[1:] {
		head, rows, _ := strings.Cut(part, "\n")
		_, last, _ := strings.Cut(head, "Level ")
		level, err := strconv.Atoi(strings.TrimSpace(last))
		check(err)
		var ls orb.LineString
		for row := range strings.Lines(rows) {
			var p orb.Point
			_, err := fmt.Sscan(row, &p[0], &p[1])
			check(err)
			if len(ls) == 0 || ls[len(ls)-1] != p {
				ls = append(ls, p)
			}
		}
		if len(ls) > 1 {
			byLevel[level] = append(byLevel[level], ls)
		}
	}
	return byLevel
}

// join puts lines together where exactly two of them end: the source is cut
// along the edges of its bins.
func join(parts orb.MultiLineString) orb.MultiLineString {
	for {
		i, j := meeting(parts)
		if i < 0 {
			return parts
		}
		a, b := parts[i], parts[j]
		if !same(a[len(a)-1], b[0]) && !same(a[len(a)-1], b[len(b)-1]) {
			a = reversed(a)
		}
		if !same(a[len(a)-1], b[0]) {
			b = reversed(b)
		}
		parts[i] = slices.Concat(a, b[1:])
		parts = slices.Delete(parts, j, j+1)
	}
}

// meeting returns two lines that have an end in common with no third, -1 when
// there are none.
func meeting(parts orb.MultiLineString) (i, j int) {
	for i, a := range parts {
		for _, end := range []orb.Point{a[0], a[len(a)-1]} {
			var others []int
			for j, b := range parts {
				if j != i && (same(end, b[0]) || same(end, b[len(b)-1])) {
					others = append(others, j)
				}
			}
			if len(others) == 1 {
				return min(i, others[0]), max(i, others[0])
			}
		}
	}
	return -1, -1
}

func same(p, q orb.Point) bool { return math.Abs(p[0]-q[0]) < 1e-4 && math.Abs(p[1]-q[1]) < 1e-4 }

func reversed(ls orb.LineString) orb.LineString {
	ls = slices.Clone(ls)
	slices.Reverse(ls)
	return ls
}

// known reads lines of layers that are cut already.
func known(layers ...string) (all orb.MultiLineString) {
	for _, name := range layers {
		data, err := os.ReadFile(filepath.Join("geo/data", name+".geojson"))
		check(err)
		var c struct{ Features []feature }
		check(json.Unmarshal(data, &c))
		for _, f := range c.Features {
			all = append(all, f.lines()...)
		}
	}
	return all
}

// apart returns the pieces of a line that lie 2 km or more from what is drawn,
// each with the last point before: a tributary is to reach its river.
func apart(ls orb.LineString, drawn orb.MultiLineString) (pieces orb.MultiLineString) {
	const least = 0.02
	var piece orb.LineString
	end := func() {
		if len(piece) > 3 {
			pieces = append(pieces, piece)
		}
		piece = nil
	}
	for i, p := range ls {
		if planar.DistanceFrom(drawn, p) >= least {
			if piece == nil && i > 0 {
				piece = append(piece, ls[i-1])
			}
			piece = append(piece, p)
		} else if piece != nil {
			piece = append(piece, p)
			end()
		}
	}
	end()
	return pieces
}

func lines(g orb.Geometry) orb.MultiLineString {
	switch g := g.(type) {
	case orb.LineString:
		return orb.MultiLineString{g}
	case orb.MultiLineString:
		return g
	}
	return nil
}

// cutBorders takes the borders of Syria, Türkiye and Iraq with each other from
// the outlines and all others from Natural Earth, whose ends are drawn to
// where the three meet the others.
func cutBorders(countries map[string]orb.MultiPolygon) {
	var out []geo.Feature
	var ends []orb.Point
	for _, pair := range [][2]string{{"SY", "TR"}, {"SY", "IQ"}, {"IQ", "TR"}} {
		parts := shared(countries[pair[0]], countries[pair[1]])
		for _, ls := range parts {
			ends = append(ends, ls[0], ls[len(ls)-1])
		}
		out = append(out, border(pair[0]+"-"+pair[1], "international", parts))
	}
	ours := []string{"SYR", "TUR", "IRQ"}
	for i, f := range read("borders") {
		p := f.Properties
		parts := lines(geo.Clip(f.lines(), window))
		between := slices.Contains(ours, p.L) && slices.Contains(ours, p.R)
		if len(parts) == 0 || between || p.C == "Overlay limit" {
			continue
		}
		class := "disputed"
		if p.C == "International boundary (verify)" {
			class = "international"
		}
		snap(parts, ends)
		out = append(out, border(fmt.Sprintf("%s-%s-%d", p.L, p.R, i), class, parts))
	}
	write("borders", "LGPL-3.0-or-later (SY-TR, SY-IQ, IQ-TR), public domain (others)", out...)
}

func border(id, class string, parts orb.MultiLineString) geo.Feature {
	return geo.Feature{ID: id, Geometry: parts, Properties: []geo.Member{{"class", class}}}
}

// snap moves ends of lines to the point of ends within 0.06° (6 km).
func snap(parts orb.MultiLineString, ends []orb.Point) {
	for _, ls := range parts {
		for _, p := range []*orb.Point{&ls[0], &ls[len(ls)-1]} {
			for _, e := range ends {
				if math.Hypot(e[0]-p[0], e[1]-p[1]) < 0.06 {
					*p = e
					break
				}
			}
		}
	}
}

func cutAdmin1(countries map[string]orb.MultiPolygon) {
	codes := map[string]string{"SYR": "SY", "IRQ": "IQ", "TUR": "TR"}
	var areas []geo.Feature
	type edge [2]orb.Point
	seen := map[edge]string{}
	var common []edge
	for _, f := range read("admin1") {
		p, area := f.Properties, f.polygons()
		// UNDOF's zone is no governorate; Natural Earth names it after a village.
		if !area.Bound().Intersects(orb.Bound{Min: orb.Point{36, 28.8}, Max: orb.Point{48.8, 40.2}}) || p.ISO == "SY-X01~" {
			continue
		}
		areas = append(areas, geo.Feature{ID: p.ISO, Geometry: area, Properties: []geo.Member{
			{"name", p.NameEn}, {"name_ar", p.NameAr}, {"country", codes[p.Adm0]}}})
		for _, poly := range area {
			for _, ring := range poly {
				for i := 1; i < len(ring); i++ {
					e := edge{ring[i-1], ring[i]}
					if seen[edge{e[1], e[0]}] == p.Adm0 || seen[e] == p.Adm0 {
						common = append(common, e)
					}
					seen[e] = p.Adm0
				}
			}
		}
	}
	slices.SortFunc(areas, func(a, b geo.Feature) int { return cmp.Compare(a.ID, b.ID) })
	write("admin1", "public domain", areas...)
	var parts orb.MultiLineString
	for _, e := range common { // edges of one ring follow each other
		if n := len(parts); n > 0 && parts[n-1][len(parts[n-1])-1] == e[0] {
			parts[n-1] = append(parts[n-1], e[1])
		} else {
			parts = append(parts, orb.LineString{e[0], e[1]})
		}
	}
	reach(parts, slices.Concat(shared(countries["SY"], countries["TR"]),
		shared(countries["SY"], countries["IQ"]), shared(countries["IQ"], countries["TR"])))
	write("admin1-lines", "public domain; LGPL-3.0-or-later where ends are drawn to the borders", geo.Feature{ID: "admin1-lines", Geometry: parts})
}

// reach draws the loose ends of lines on to the nearest point of the borders
// when that is within 0.12° (12 km): between Aleppo and Raqqa the line ends on
// Natural Earth's border, 8 km south of the true one at Kobani.
func reach(parts, borders orb.MultiLineString) {
	ends := map[orb.Point]int{}
	for _, ls := range parts {
		ends[ls[0]]++
		ends[ls[len(ls)-1]]++
	}
	for i, ls := range parts {
		if p := ls[len(ls)-1]; ends[p] == 1 {
			if q, ok := nearest(borders, p); ok {
				parts[i] = append(ls, q)
			}
		}
		if p := ls[0]; ends[p] == 1 {
			if q, ok := nearest(borders, p); ok {
				parts[i] = slices.Insert(parts[i], 0, q)
			}
		}
	}
}

// nearest returns the vertex of lines nearest to p, false beyond 0.12°.
func nearest(lines orb.MultiLineString, p orb.Point) (at orb.Point, ok bool) {
	best := 0.12
	for _, ls := range lines {
		for _, q := range ls {
			if d := planar.Distance(p, q); d < best {
				best, at, ok = d, q, true
			}
		}
	}
	return at, ok
}

// lakes are the lakes of the map: id, names, and for each polygon of the source
// the middle of its box, checked against the known place of the dam or shore.
// Unnamed waters of the source are left out: most of them east of the Euphrates
// are salt flats that hold water some weeks of a year.
var lakes = []struct {
	id, name, ar string
	parts        []orb.Point
}{
	{"keban-reservoir", "Keban Reservoir", "", []orb.Point{{39.002, 38.901}, {38.743, 38.979}, {39.529, 38.654}, {39.305, 38.823}, {39.787, 38.637}}},
	{"karakaya-reservoir", "Karakaya Reservoir", "", []orb.Point{{38.490, 38.477}, {38.371, 38.602}, {38.437, 38.686}, {38.716, 38.410}, {38.978, 38.316}, {39.062, 38.345}}},
	{"ataturk-reservoir", "Atatürk Reservoir", "بحيرة سد أتاتورك", []orb.Point{{38.562, 37.567}, {38.898, 37.740}, {38.971, 37.784}, {38.897, 37.816}, {38.990, 37.888}, {39.056, 37.999}, {39.199, 38.063}, {38.679, 37.775}, {38.974, 37.653}}},
	{"birecik-reservoir", "Birecik Reservoir", "", []orb.Point{{37.876, 37.085}}},
	{"karkamis-reservoir", "Karkamış Reservoir", "", []orb.Point{{38.003, 36.910}}},
	{"tishrin-reservoir", "Tishrin Reservoir", "بحيرة تشرين", []orb.Point{{38.123, 36.700}, {38.233, 36.598}, {38.239, 36.479}}},
	{"lake-assad", "Lake Assad", "بحيرة الأسد", []orb.Point{{38.296, 36.076}}},
	{"lake-qadisiyah", "Lake Qadisiyah", "بحيرة القادسية", []orb.Point{{42.254, 34.284}, {42.065, 34.381}}},
	{"lake-habbaniyah", "Lake Habbaniyah", "بحيرة الحبانية", []orb.Point{{43.462, 33.284}}},
	{"lake-razzaza", "Lake Razzaza", "بحيرة الرزازة", []orb.Point{{43.654, 32.779}}},
	{"lake-tharthar", "Lake Tharthar", "بحيرة الثرثار", []orb.Point{{43.283, 34.024}}},
	{"lake-jabbul", "Lake Jabbul", "سبخة الجبول", []orb.Point{{37.574, 35.986}}},
	{"lake-qattinah", "Lake Qattinah", "بحيرة قطينة", []orb.Point{{36.567, 34.638}}},
	{"lake-hazar", "Lake Hazar", "", []orb.Point{{39.406, 38.483}}},
	{"mosul-reservoir", "Mosul Reservoir", "بحيرة سد الموصل", []orb.Point{{42.828, 36.686}, {42.606, 36.833}}},
	{"east-hasakah-reservoir", "East Hasakah Reservoir", "", []orb.Point{{40.65, 36.60}}},
	{"south-hasakah-reservoir", "South Hasakah Reservoir", "", []orb.Point{{40.78, 36.27}}},
	{"lake-hamrin", "Lake Hamrin", "بحيرة حمرين", []orb.Point{{44.97, 34.20}}},
	{"adhaim-reservoir", "Adhaim Reservoir", "بحيرة سد العظيم", []orb.Point{{44.49, 34.61}}},
	{"lake-dukan", "Lake Dukan", "بحيرة دوكان", []orb.Point{{44.906, 36.105}}},
	{"lake-van", "Lake Van", "بحيرة وان", []orb.Point{{42.976, 38.656}}},
	{"lake-urmia", "Lake Urmia", "بحيرة أرومية", []orb.Point{{45.501, 37.662}}},
}
