package geo

import "testing"

// These tests hold what the tables cover on the Syrian side and on Türkiye's
// bank: the order of places down the river, the districts.

// Settlements of the Syrian valley follow each other as a traveller meets
// them who goes from Jarabulus to the border of Iraq, whichever the bank. Estimates
// are left out.
func TestSyrianRiverside(t *testing.T) {
	downstream(t, 6, []string{
		"jarabulus-tahtani", "shuyukh-fawqani", "shuyukh-tahtani", "qara-qozak", "sarrin", "janf-al-ahmar", "rumaylah", "khirbat-jurm",
		"shams-al-din-ash-shamali", "kasra", "jebel-aruda", "halawah", "emar", "raddat-as-saghir", "abu-hurairah", "qalat-jabar",
		"tabqa", "hunaydah", "mansoura", "raqqa", "dalhah", "karamah", "sabkhah", "ghanim-al-ali", "maadan", "halabiye", "zalabiya",
		"tabni", "tarif", "kasrah", "masrab", "al-shumaytiyah", "al-khuraytah", "muhaymidah", "ayyash", "deir-ez-zor", "marat",
		"hatlah", "khasham", "al-tabiyah-shamyyah", "jadid-uqaydat", "muhasan", "abu-layl", "busayrah", "buqrus", "hawaij", "mayadin",
		"dhiban", "quriyah", "tayyanah", "asharah", "suwaydan", "dablan", "subaykhan", "jurdi-sharqi", "abu-hardub", "abu-hamam",
		"gharanij", "salihiyah", "hajin", "jalaa", "abu-hassan", "shaafah", "mari-site", "susah", "marashidah", "sukkariyah",
		"abu-kamal", "baghuz",
	})
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
