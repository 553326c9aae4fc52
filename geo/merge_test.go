package geo

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// mergeBase is a small gazetteer to merge into.
func mergeBase() *Gazetteer {
	at := func(id, name string, k Kind, lon, lat, km float64, names ...string) Place {
		p := Place{ID: id, Name: name, Kind: k, Country: "SY", Point: orb.Point{lon, lat}, PrecisionKm: km, Source: "test"}
		for _, n := range names {
			p.Names = append(p.Names, Name{Text: n})
		}
		return p
	}
	raqqa := at("raqqa", "Raqqa", City, 39.008, 35.953, 4, "Rakka")
	raqqa.SourceURL = "https://www.geonames.org/172955"
	province := at("raqqa-governorate", "Raqqa Governorate", Province, 38.9, 36, 90, "Ar-Raqqah Province")
	province.Admin1 = "Raqqa"
	return NewGazetteer([]Place{
		raqqa, province, at("syria", "Syria", CountryKind, 38.5, 35, 400), at("anbar-city", "Anbar", City, 43.9, 33.4, 3),
		at("karama-east", "Karama", Village, 39.30, 35.87, 1), at("tishrin-dam", "Tishrin Dam", Dam, 38.183, 36.381, 1),
		at("ghuraynij", "Gharanij", Town, 40.72, 34.80, 1.5), at("mishrifa", "Mishrifa", Village, 38.5, 36.3, 1), at("far-qaim", "al-Qaim", City, 41.063, 34.372, 8),
	})
}

// What is the same place, and what becomes of it.
func TestMerge(t *testing.T) {
	for _, test := range []struct {
		why  string
		give Place
		into string // id of the place that takes the spellings, or of the new one
		take string // the spellings taken, in order; "new" for a new place
	}{
		{"the same GeoNames id, wherever it lies", gn("172955", "Ar Raqqah", City, 39.9, 35.9, "Nicephorium"), "raqqa", "Ar Raqqah|Nicephorium"},
		{"the same name within reach", gn("1", "ar-Raqqah", Town, 39.02, 35.96, "Rakkah, old town"), "raqqa", "ar-Raqqah|Rakkah, old town"},
		{"the same name too far away", gn("2", "Raqqa", Village, 39.2, 35.96), "gn-2", "new"},
		{"another spelling by transliteration, near", gn("3", "Al Karāmah", Village, 39.31, 35.87, "Hamrat Karama"), "karama-east", "Hamrat Karama"},
		{"consonants alone, very near", gn("4", "Ghurānij", Village, 40.721, 34.801), "ghuraynij", "Ghurānij"},
		{"consonants alone, some way off", gn("5", "Ghurānij", Village, 40.76, 34.80), "gn-5", "new"},
		{"another kind of thing", gn("6", "Karama", Bridge, 39.30, 35.87), "gn-6", "new"},
		{"a dam and a barrage", gn("7", "Tishrīn Dam", Barrage, 38.18, 36.38, "Sadd Tishrin"), "tishrin-dam", "Sadd Tishrin"},
		{"a country by its code", gn("8", "Syrian Arab Republic", CountryKind, 38, 35), "syria", "Syrian Arab Republic"},
		{"a governorate by its name", gn("9", "Ar Raqqah Governorate", Province, 38.8, 35.9, "Muhafazat Raqqa Nova"), "raqqa-governorate", "Ar Raqqah Governorate|Muhafazat Raqqa Nova"},
		{"a name that is a city's", gn("172955", "Raqqa", City, 39, 35.9, "Anbar", "New Rakka"), "raqqa", "New Rakka"},
		{"a name of a place close by", gn("172955", "Raqqa", City, 39, 35.9, "Karamah"), "raqqa", ""},
		{"a word that names nothing", gn("172955", "Raqqa", City, 39, 35.9, "Khan"), "raqqa", ""},
		{"a name within the known radius", gn("10", "Al Qa'im", Town, 41.01, 34.38, "Madinat Qaim"), "far-qaim", "Madinat Qaim"},
	} {
		g, n := mergeBase().Merge([]Place{test.give})
		p, ok := g.Place(test.into)
		if !ok {
			t.Errorf("%s: no place %s", test.why, test.into)
			continue
		}
		if new := test.take == "new"; new {
			if n != (Merged{Added: 1}) {
				t.Errorf("%s: %+v; want a new place", test.why, n)
			}
			continue
		}
		old, _ := mergeBase().Place(test.into)
		if got := strings.Join(texts(p.Names[len(old.Names):]), "|"); got != test.take || n != (Merged{Joined: 1}) {
			t.Errorf("%s: %q, %+v; want %q", test.why, got, n, test.take)
		}
		if p.Point != old.Point || p.Name != old.Name || p.Source != old.Source {
			t.Errorf("%s: the known place changed", test.why)
		}
	}
}

// gn is a place as a dump of GeoNames gives it.
func gn(id, name string, k Kind, lon, lat float64, names ...string) Place {
	p := Place{ID: "gn-" + id, Name: name, Kind: k, Country: "SY", Point: orb.Point{lon, lat}, PrecisionKm: kindKm[k],
		Source: "GeoNames", SourceURL: "https://www.geonames.org/" + id}
	for _, n := range names {
		p.Names = append(p.Names, Name{Text: n})
	}
	return p
}

// The gazetteer merged into does not change, rows of one source stay apart, an
// id that is taken gets a number, and a governorate is called as ours.
func TestMergeKeeps(t *testing.T) {
	base := mergeBase()
	own := func(id, name string, lon float64) Place {
		return Place{ID: id, Name: name, Kind: Village, Country: "SY", Admin1: "Ar-Raqqah", Point: orb.Point{lon, 35}, PrecisionKm: 1, Source: "own"}
	}
	g, n := base.Merge([]Place{gn("172955", "Raqqa", City, 39, 35.9, "Nicephorium"), own("raqqa", "Hamra", 38), own("b", "Hamra", 38.02), own("index", "Index", 38.4)})
	if n != (Merged{Added: 3, Joined: 1}) {
		t.Errorf("%+v", n)
	}
	if p, _ := base.Place("raqqa"); len(p.Names) != 1 {
		t.Errorf("the gazetteer merged into has changed: %v", p.Names)
	}
	for id, name := range map[string]string{"raqqa": "Raqqa", "raqqa-2": "Hamra", "b": "Hamra", "index-2": "Index"} {
		if p, ok := g.Place(id); !ok || p.Name != name || name == "Hamra" && p.Admin1 != "Raqqa" {
			t.Errorf("%s: %+v", id, p)
		}
	}
	if same, _ := base.Merge(nil); same != base {
		t.Error("merging nothing makes another gazetteer")
	}
}

// A dump of GeoNames does not undo what our tables have mended: al-Qaim is
// not Husaybah's name here.
func TestMergeMended(t *testing.T) {
	g, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	rows := readGazetteerFile(t, "testdata/gazetteers/good/SY.txt")
	merged, n := g.Merge(rows.Places)
	if n.Joined < 4 {
		t.Errorf("%+v; Raqqa, Hasakah, Husaybah and Ardahan are there already", n)
	}
	if p, _ := merged.Place("husaybah"); slices.ContainsFunc(p.Names, func(n Name) bool { return strings.Contains(n.Text, "Qa") || n.Text == "القائم" }) {
		t.Errorf("Husaybah is called al-Qaim again: %v", p.Names)
	}
	if found := merged.Locate("al-Qaim"); len(found) == 0 || found[0].Place.ID != "al-qaim" {
		t.Errorf("al-Qaim is %v", found)
	}
}

// Every embedded row that GeoNames vouches for names its page, by which a dump
// finds it again.
func TestGeoNameID(t *testing.T) {
	for url, want := range map[string]int{
		"https://www.geonames.org/172955": 172955, "http://www.geonames.org/172955/raqqa.html": 172955,
		"https://sws.geonames.org/172955/": 172955, "https://www.geonames.org/": 0, "https://example.org/1": 0, "": 0,
	} {
		if got := geoNameID(url); got != want {
			t.Errorf("%q: %d; want %d", url, got, want)
		}
	}
	for _, p := range rowsOf(t) {
		if p.Source == "GeoNames" && geoNameID(p.SourceURL) == 0 {
			t.Errorf("%s has no page of GeoNames", p.ID)
		}
	}
}
