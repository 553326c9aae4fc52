package geo

import "testing"

func TestLocate(t *testing.T) {
	g := embeddedT(t)
	for _, c := range []struct {
		query, id string
		from, to  float64 // score of the best
	}{
		{"Raqqa", "raqqa", 0.6, 1},
		{"Raqqa province", "raqqa-governorate", 0.6, 1},
		{"Deir Ezzur province", "deir-ez-zor-governorate", 0.6, 1},
		{"Tabqa Dam", "tabqa-dam", 0.6, 1},
		{"tabqa dam", "tabqa-dam", 0.6, 1},
		{"دير الزور", "deir-ez-zor", 0.6, 1},
		{"Karama, Syria", "karamah", 0.6, 1},
		{"Hit, Anbar", "hit", 0.6, 1},
		{"Hit, Anbar, Iraq", "hit", 0.6, 1},
		{"Al-Shaafah, Syria", "shaafah", 0.6, 1},
		{"Mansoura, Raqqa", "mansoura", 0.6, 1},
		{"Husaybah, Iraq", "husaybah", 0, 1},
		{"Baghdad", "baghdad", 0.6, 1},
		{"Deir Hafyr", "deir-hafir", 0, 0.8}, // by key: never as sure as a known name
	} {
		got := g.Locate(c.query)
		if len(got) == 0 {
			t.Errorf("%s: nothing; want %s", c.query, c.id)
			continue
		}
		if got[0].Place.ID != c.id || got[0].Score < c.from || got[0].Score > c.to {
			t.Errorf("%s: %s %.2f; want %s between %.1f and %.1f", c.query, got[0].Place.ID, got[0].Score, c.id, c.from, c.to)
		}
		for i := 1; i < len(got); i++ {
			if got[i].Score > got[i-1].Score {
				t.Errorf("%s: not best first: %v", c.query, got)
			}
		}
	}
}

func TestLocateUnknown(t *testing.T) {
	g := embeddedT(t)
	for _, q := range []string{"", ",", " , Syria", "Xyzzy", "Raqqa, Iraq", "Hit, Syria", "Basra, Syria", "\x00", "\xff\xfe"} {
		if got := g.Locate(q); got != nil {
			t.Errorf("Locate(%q) = %s %.2f …; want nil", q, got[0].Place.ID, got[0].Score)
		}
	}
}

// One letter more or less makes another name: what is left is no answer, or
// one that says it is unsure.
func TestLocateNearMiss(t *testing.T) {
	g := embeddedT(t)
	for _, q := range []string{"Raqqan", "Ramadan", "Baghdadis", "Hitt al-Gharb", "Mosulia", "Tabriq", "Deir Yassin"} {
		if got := g.Locate(q); len(got) > 0 && got[0].Score >= resolvedFrom {
			t.Errorf("Locate(%q) = %s %.2f; want less than %.1f", q, got[0].Place.ID, got[0].Score, resolvedFrom)
		}
	}
}
