package geo

import (
	"path/filepath"
	"testing"
)

// These tests hold what the tables cover on the Syrian side and on Türkiye's
// bank: the names that news writes, the order of places down the river, the
// districts.

// Every name of the list finds its place before any other.
func TestNewsNamesOfSyriaFindTheirPlace(t *testing.T) {
	g := embeddedT(t)
	lines := listed(t, filepath.Join("names", "syria.tsv"))
	if len(lines) < 1000 {
		t.Errorf("names/syria.tsv has %d names; there were more than 1,000", len(lines))
	}
	for _, line := range lines {
		surface, id := line[0], line[1]
		switch found := g.Locate(surface); {
		case len(found) == 0:
			t.Errorf("names/syria.tsv: %q finds nothing; want %s", surface, id)
		case found[0].Place.ID != id:
			t.Errorf("names/syria.tsv: %q finds %s first; want %s", surface, found[0].Place.ID, id)
		}
	}
}

// Settlements of the Syrian valley follow each other as a traveller meets
// them who goes from Jarabulus to the border of Iraq, whichever the bank. Estimates
// are left out.
func TestSyrianRiverside(t *testing.T) {
	river, err := EmbeddedRiver()
	if err != nil {
		t.Fatal(err)
	}
	byID := rowByID(t)
	last, lastKm := "", 0.0
	for _, id := range []string{
		"jarabulus-tahtani", "shuyukh-fawqani", "shuyukh-tahtani", "qara-qozak", "sarrin", "janf-al-ahmar", "rumaylah", "khirbat-jurm",
		"shams-al-din-ash-shamali", "kasra", "jebel-aruda", "halawah", "emar", "raddat-as-saghir", "abu-hurairah", "qalat-jabar",
		"tabqa", "hunaydah", "mansoura", "raqqa", "dalhah", "karamah", "sabkhah", "ghanim-al-ali", "maadan", "halabiye", "zalabiya",
		"tabni", "tarif", "kasrah", "masrab", "al-shumaytiyah", "al-khuraytah", "muhaymidah", "ayyash", "deir-ez-zor", "marat",
		"hatlah", "khasham", "al-tabiyah-shamyyah", "jadid-uqaydat", "muhasan", "abu-layl", "busayrah", "buqrus", "hawaij", "mayadin",
		"dhiban", "quriyah", "tayyanah", "asharah", "suwaydan", "dablan", "subaykhan", "jurdi-sharqi", "abu-hardub", "abu-hamam",
		"gharanij", "salihiyah", "hajin", "jalaa", "abu-hassan", "shaafah", "mari-site", "susah", "marashidah", "sukkariyah",
		"abu-kamal", "baghuz",
	} {
		p, ok := byID[id]
		if !ok {
			t.Errorf("no row %q", id)
			continue
		}
		at := river.Locate(p.Point)
		if at.OffKm > 6 {
			t.Errorf("%s lies %.1f km off the river", id, at.OffKm)
		}
		if at.Km < lastKm {
			t.Errorf("%s (km %.1f) comes before %s (km %.1f)", id, at.Km, last, lastKm)
		}
		last, lastKm = id, at.Km
	}
}

// Every governorate of the valley has its districts.
func TestDistrictsOfTheSyrianValley(t *testing.T) {
	got := map[string]int{}
	for _, p := range rowsOf(t) {
		if p.Kind == District && p.Country == "SY" {
			got[p.Admin1]++
		}
	}
	for admin1, want := range map[string]int{"Raqqa": 3, "Deir ez-Zor": 3, "Hasakah": 4, "Aleppo": 10, "Homs": 6} {
		if got[admin1] != want {
			t.Errorf("%s has %d districts; want %d", admin1, got[admin1], want)
		}
	}
}
