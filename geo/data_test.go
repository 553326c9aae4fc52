package geo

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// These tests read the tables as an editor would who mistrusts them: is every
// place where it says, does somebody vouch for it, does it stand once.

func rowsOf(t testing.TB) []Place {
	t.Helper()
	rows, err := embeddedPlaces()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func rowByID(t testing.TB) map[string]Place {
	byID := map[string]Place{}
	for _, p := range rowsOf(t) {
		byID[p.ID] = p
	}
	return byID
}

// listed reads the lines of a file of testdata, comments left out, each split
// at tabs.
func listed(t testing.TB, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines [][]string
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() != "" && s.Text()[0] != '#' {
			lines = append(lines, strings.Split(s.Text(), "\t"))
		}
	}
	if len(lines) == 0 {
		t.Fatalf("testdata/%s is empty", name)
	}
	return lines
}

func TestTablesAreWhole(t *testing.T) {
	rows := rowsOf(t)
	if len(rows) < 3800 {
		t.Errorf("%d rows; there were 3,843", len(rows))
	}
	if !slices.IsSortedFunc(rows, func(a, b Place) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("rows are not sorted by id")
	}
	for _, p := range rows {
		if p.SourceURL != "" && !strings.HasPrefix(p.SourceURL, "http") {
			t.Errorf("%s: source_url %q", p.ID, p.SourceURL)
		}
	}
}

// Each table keeps to its licence: what editors of Wikipedia placed is under
// CC BY-SA and stands in tables of its own.
func TestTablesKeepTheirLicence(t *testing.T) {
	allowed := map[string][]string{
		"data/areas.tsv":             {"editor's representative point", "editor's representative point, its seat", "Natural Earth (public domain)"},
		"data/places.tsv":            {"GeoNames"},
		"data/supplement.tsv":        {"editor's estimate, not surveyed", "OurAirports (public domain)"},
		"data/supplement-ccbysa.tsv": {"(CC BY-SA 4.0)", "(CC BY-SA 3.0)"},
		"data/villages.tsv":          {"(CC BY-SA 4.0)"},
	}
	for _, name := range tables {
		rows, err := readEmbedded(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range rows {
			if !slices.ContainsFunc(allowed[name], func(s string) bool { return strings.HasSuffix(p.Source, s) }) {
				t.Errorf("%s: %s has source %q, which is not of this table", name, p.ID, p.Source)
			}
		}
	}
}

// An estimate claims no more than 5 km, everything else names its page.
func TestSourcesAreHonest(t *testing.T) {
	for _, p := range rowsOf(t) {
		switch {
		case strings.HasPrefix(p.Source, "editor's"):
			if p.PrecisionKm < 5 {
				t.Errorf("%s: an estimate to %v km", p.ID, p.PrecisionKm)
			}
		case p.SourceURL == "":
			t.Errorf("%s: source %q without its page", p.ID, p.Source)
		}
	}
}

// SOURCES.md names every data file beside it.
func TestSourcesNameEveryFile(t *testing.T) {
	text, err := os.ReadFile("data/SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("data/*.*son")
	tsv, _ := filepath.Glob("data/*.tsv")
	for _, f := range append(files, tsv...) {
		if !strings.Contains(string(text), "`"+filepath.Base(f)+"`") {
			t.Errorf("data/SOURCES.md does not name %s", filepath.Base(f))
		}
	}
}

// Every point of Syria, Iraq and Türkiye lies in its country, but for those
// that testdata/outside-country.tsv accounts for.
func TestRowsLieInTheirCountry(t *testing.T) {
	m, err := EmbeddedBaseMap()
	if err != nil {
		t.Fatal(err)
	}
	outline := map[string]orb.MultiPolygon{}
	for _, c := range m.Countries {
		outline[c.Country] = c.Geometry
	}
	if len(outline) != 3 {
		t.Fatalf("outlines of %d countries; want 3", len(outline))
	}
	within := map[string]float64{}
	for _, e := range listed(t, "outside-country.tsv") {
		if within[e[0]], err = strconv.ParseFloat(e[1], 64); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range rowsOf(t) {
		if p.Kind == RiverKind || p.Kind == Region || outline[p.Country] == nil {
			continue
		}
		inside := planar.MultiPolygonContains(outline[p.Country], p.Point)
		off, excused := within[p.ID]
		delete(within, p.ID)
		switch km := kmToEdge(outline[p.Country], p.Point); {
		case inside && excused:
			t.Errorf("%s is inside %s; take it off testdata/outside-country.tsv", p.ID, p.Country)
		case !inside && km > off:
			t.Errorf("%s (%v) is %.2f km outside %s", p.ID, p.Point, km, p.Country)
		}
	}
	for id := range within {
		t.Errorf("testdata/outside-country.tsv: no row %q", id)
	}
}

// kmToEdge returns the distance of p from the nearest edge, on the plane that
// touches the globe at p.
func kmToEdge(m orb.MultiPolygon, p orb.Point) float64 {
	least := math.Inf(1)
	for _, polygon := range m {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				least = min(least, planar.DistanceFromSegment(kmFrom(p, ring[i-1]), kmFrom(p, ring[i]), orb.Point{}))
			}
		}
	}
	return least
}

func kmFrom(origin, p orb.Point) orb.Point {
	const kmPerDegree = 111.2
	return orb.Point{
		(p[0] - origin[0]) * kmPerDegree * math.Cos(origin[1]*math.Pi/180),
		(p[1] - origin[1]) * kmPerDegree,
	}
}

func kmBetween(a, b Place) float64 { return planar.Distance(orb.Point{}, kmFrom(a.Point, b.Point)) }

// Dams, barrages and bridges of the Euphrates stand within 3 km of the
// published line (which is itself up to 1.6 km off), or within their own
// precision where that is wider.
func TestStructuresStandOnTheRiver(t *testing.T) {
	elsewhere := map[string]string{
		"abu-qilla-dam":          "a wadi north of Tiyas",
		"abu-shaaf-dam":          "a wadi north of Lake Assad",
		"adhaim-dam":             "the Adhaim",
		"arak-dam":               "a wadi of the hills east of Palmyra",
		"badush-dam":             "the Tigris",
		"darbandikhan-dam":       "the Diyala",
		"darkush-dam":            "the Orontes",
		"dibis-dam":              "the Little Zab",
		"dukan-dam":              "the Little Zab",
		"east-hasakah-dam":       "the valley north of Hasakah",
		"hamrin-dam":             "the Diyala",
		"houla-dam":              "a wadi north-west of Homs",
		"ilisu-dam":              "the Tigris",
		"majarrah-dam":           "the canal from Lake Habbaniyah to Lake Razzaza",
		"mosul-dam":              "the Tigris",
		"nazim-ath-tharthar-dam": "the canal to Lake Tharthar",
		"sajar-bridge":           "the motorway north of Fallujah",
		"samarra-barrage":        "the Tigris",
		"shahba-dam":             "the Quwayq, north of Aleppo",
		"south-hasakah-dam":      "the Khabur below Hasakah",
		"sudour-dam":             "the Diyala",
		"waer-dam":               "Wadi al-Waer, in the desert",
	}
	river, err := EmbeddedRiver()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, p := range rowsOf(t) {
		if p.Kind != Dam && p.Kind != Barrage && p.Kind != Bridge {
			continue
		}
		off := river.Locate(p.Point).OffKm
		if where, ok := elsewhere[p.ID]; ok {
			if off < 3 {
				t.Errorf("%s: %.1f km from the Euphrates, and said to be on %s", p.ID, off, where)
			}
			continue
		}
		n++
		if off > max(3, p.PrecisionKm) {
			t.Errorf("%s stands %.1f km from the Euphrates", p.ID, off)
		}
	}
	if n < 20 {
		t.Errorf("%d dams, barrages and bridges on the Euphrates; there were 22", n)
	}
}

// Lakes of the gazetteer that the base map has too lie in their water, or
// nearer to it than they claim to know.
func TestLakesLieInTheirWater(t *testing.T) {
	m, err := EmbeddedBaseMap()
	if err != nil {
		t.Fatal(err)
	}
	byID, n := rowByID(t), 0
	for _, lake := range m.Lakes {
		p, ok := byID[lake.ID]
		if !ok {
			continue
		}
		n++
		if km := kmToEdge(lake.Geometry, p.Point); !planar.MultiPolygonContains(lake.Geometry, p.Point) && km > 5 {
			t.Errorf("%s: its point is %.1f km from the water", p.ID, km)
		}
	}
	if n < 5 {
		t.Errorf("%d lakes in both; want Assad, Qadisiyah, Habbaniyah, Razzaza, Tharthar", n)
	}
}

// No place stands twice: two rows of one kind within 1 km of each other share
// no spelling.
func TestNoDuplicates(t *testing.T) {
	rows := rowsOf(t)
	slices.SortFunc(rows, func(a, b Place) int {
		switch {
		case a.Point[1] < b.Point[1]:
			return -1
		case a.Point[1] > b.Point[1]:
			return 1
		}
		return strings.Compare(a.ID, b.ID)
	})
	for i, p := range rows {
		for _, q := range rows[i+1:] {
			if q.Point[1]-p.Point[1] > 0.01 { // over 1.1 km to the north
				break
			}
			if p.Kind != q.Kind || p.Area() || kmBetween(p, q) > 1 {
				continue
			}
			if s := commonSpelling(p, q); s != "" {
				t.Errorf("%s and %s are %.2f km apart and are both called %q", p.ID, q.ID, kmBetween(p, q), s)
			}
		}
	}
}

func commonSpelling(p, q Place) string {
	spellings := map[string]bool{bareName(p.Name): true}
	for _, n := range p.Names {
		spellings[bareName(n.Text)] = true
	}
	for _, n := range append([]Name{{Text: q.Name}}, q.Names...) {
		if spellings[bareName(n.Text)] {
			return n.Text
		}
	}
	return ""
}

// bareName drops the article, case and punctuation: "al-Jarniyah" and
// "Jarniyah" are one spelling.
func bareName(s string) string {
	s = strings.ToLower(s)
	for _, article := range []string{"al", "ar", "as", "ash", "an", "at", "ad", "az"} {
		if rest, ok := strings.CutPrefix(s, article+"-"); ok {
			s = rest
			break
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// The ids that the record's articles use stay for good.
func TestRecordPlacesAreThere(t *testing.T) {
	byID := rowByID(t)
	for _, line := range listed(t, "record-places.txt") {
		if _, ok := byID[line[0]]; !ok {
			t.Errorf("no row %q", line[0])
		}
	}
}

// Known places at known spots, read off other maps; km is the tolerance.
func TestKnownSpots(t *testing.T) {
	byID := rowByID(t)
	tests := []struct {
		id       string
		kind     Kind
		admin1   string
		lat, lon float64
		km       float64
	}{
		{"raqqa", City, "Raqqa", 35.95, 39.01, 2},
		{"deir-ez-zor", City, "Deir ez-Zor", 35.333, 40.15, 2},
		{"tabqa", City, "Raqqa", 35.837, 38.548, 2},
		{"tabqa-dam", Dam, "Raqqa", 35.872, 38.567, 1},
		{"tishrin-dam", Dam, "Aleppo", 36.381, 38.183, 1},
		{"haditha-dam", Dam, "Anbar", 34.207, 42.355, 3},
		{"ramadi-barrage", Barrage, "Anbar", 33.434, 43.265, 1},
		{"abu-kamal", City, "Deir ez-Zor", 34.45, 40.92, 2},
		{"baghuz", Village, "Deir ez-Zor", 34.459, 40.951, 1},
		{"husaybah", Town, "Anbar", 34.39, 40.99, 2},
		{"al-qaim", City, "Anbar", 34.38, 41.05, 5}, // not at Husaybah, where GeoNames has it
		{"hit", City, "Anbar", 33.64, 42.83, 2},
		{"ramadi", City, "Anbar", 33.42, 43.30, 2},
		{"fallujah", City, "Anbar", 33.35, 43.78, 2},
		{"kobani", City, "Aleppo", 36.89, 38.35, 2},
		{"manbij", City, "Aleppo", 36.53, 37.95, 2},
		{"palmyra", Town, "Homs", 34.56, 38.28, 2},
		{"mosul", City, "Nineveh", 36.34, 43.13, 3},
		{"jirah-airbase", Airbase, "Aleppo", 36.097, 37.94, 2},
		{"dez-airport", Airbase, "Deir ez-Zor", 35.285, 40.176, 1},
		{"al-asad-airbase", Airbase, "Anbar", 33.786, 42.441, 1},
		{"raqqa-governorate", Province, "Raqqa", 36.0, 38.95, 30},
		{"ankara", City, "Ankara", 39.93, 32.86, 3},
		{"washington", City, "", 38.9, -77.04, 3},
	}
	for _, test := range tests {
		p, ok := byID[test.id]
		if !ok {
			t.Errorf("no row %q", test.id)
			continue
		}
		if p.Kind != test.kind || p.Admin1 != test.admin1 {
			t.Errorf("%s is a %s of %q; want a %s of %q", p.ID, p.Kind, p.Admin1, test.kind, test.admin1)
		}
		if km := kmBetween(p, Place{Point: orb.Point{test.lon, test.lat}}); km > test.km {
			t.Errorf("%s is %.1f km from where it should be", p.ID, km)
		}
	}
}

// Faults of the sources that the tables do not repeat.
func TestSourcesFaultsAreMended(t *testing.T) {
	byID := rowByID(t)
	for id, wrong := range map[string][]string{
		"suwayda":    {"Es Suweidiya"},                        // the Suwaydiyah of the news lies by Tabqa
		"husaybah":   {"Al Qa'im", "Al-Qaim", "القائم"},       // GeoNames puts al-Qaim's name on Husaybah's point
		"anah":       {"Ar Rayhanah", "Rayhanah", "الريحانة"}, // the record has Rayhana as a place of its own
		"hit":        {"Is", "Heat"},                          // common words
		"karkamis":   {"Barak"},                               // a president
		"t2-station": {"T-2"},                                 // two stations are called so
	} {
		p, ok := byID[id]
		if !ok {
			t.Errorf("no row %q", id)
		}
		for _, n := range p.Names {
			if slices.Contains(wrong, n.Text) {
				t.Errorf("%s is called %q", id, n.Text)
			}
		}
	}
}

// The governorate of a row is one that the tables have, and at least 95 rows
// of 100 lie in the generalised outline of theirs.
func TestGovernoratesAreRight(t *testing.T) {
	m, err := EmbeddedBaseMap()
	if err != nil {
		t.Fatal(err)
	}
	rows := rowsOf(t)
	known := map[string]bool{}
	for _, p := range rows {
		if p.Kind == Province {
			known[p.Country+p.Admin1] = true
		}
	}
	far := map[string]bool{"Ankara": true, "Istanbul": true, "İzmir": true, "Adana": true}
	areas := map[string]orb.MultiPolygon{} // by the id of the row that is the area
	for _, a := range m.Admin1 {
		for _, p := range rows {
			if p.Kind == Province && p.Country == a.Country && planar.MultiPolygonContains(a.Geometry, p.Point) {
				areas[p.Country+p.Admin1] = a.Geometry
			}
		}
	}
	in, out := 0, 0
	for _, p := range rows {
		if p.Admin1 == "" || far[p.Admin1] {
			continue
		}
		if !known[p.Country+p.Admin1] {
			t.Errorf("%s: no governorate %q of %s", p.ID, p.Admin1, p.Country)
		}
		if area := areas[p.Country+p.Admin1]; area != nil {
			if planar.MultiPolygonContains(area, p.Point) {
				in++
			} else {
				out++
			}
		}
	}
	if in < 2000 || out*20 > in {
		t.Errorf("%d rows in their governorate, %d not", in, out)
	}
}
