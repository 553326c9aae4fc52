package geo

import (
	"path/filepath"
	"testing"
)

// These tests hold what the tables cover in Iraq and in the world, and of every list: the names
// that news writes, the order of places down the river, the countries.

// Every name of the lists finds its place before any other.
func TestNewsNamesFindTheirPlace(t *testing.T) {
	g := embeddedT(t)
	for file, least := range map[string]int{"iraq.tsv": 1000, "syria.tsv": 1000, "world.tsv": 600} {
		lines := listed(t, filepath.Join("names", file))
		if len(lines) < least {
			t.Errorf("names/%s has %d names; there were %d", file, len(lines), least)
		}
		for _, line := range lines {
			surface, id := line[0], line[1]
			switch found := g.Locate(surface); {
			case len(found) == 0:
				t.Errorf("names/%s: %q finds nothing; want %s", file, surface, id)
			case found[0].Place.ID != id:
				t.Errorf("names/%s: %q finds %s first; want %s", file, surface, found[0].Place.ID, id)
			}
		}
	}
}

// Settlements of the Iraqi bank follow each other as a traveller meets them
// who goes downstream; the branch of Hindiya is the one that is followed.
func TestIraqiRiverside(t *testing.T) {
	downstream(t, 9, []string{
		"husaybah", "karabilah", "ubaydi", "nahiyah",
		"rawa", "anah", "fuhaymi",
		"haditha", "barwana", "haqlaniyah", "alus", "juba",
		"al-baghdadi", "dulab", "zushaykhah", "sahiliyah", "hit", "zankura", "ramadi",
		"albu-sawdah", "albu-mahl", "albu-ghanem", "husayba-sharqiya", "khalidiya", "habbaniyah",
		"saqlawiyah", "fallujah", "amiriyat-fallujah",
		"arab-abd-ways", "jurf-al-sakhar", "musayyib", "saddat-al-hindiyah", "hindiyah", "kifl", "kufa",
		"manadhirah", "mishkhab", "shinafiyah", "samawah", "nasiriyah",
		"suq-al-shuyukh", "qurna",
	})
}

// downstream holds that rows follow each other along the river, none farther
// from it than offKm.
func downstream(t *testing.T, offKm float64, ids []string) {
	t.Helper()
	river, err := EmbeddedRiver()
	if err != nil {
		t.Fatal(err)
	}
	byID := rowByID(t)
	last, lastKm := "", 0.0
	for _, id := range ids {
		p, ok := byID[id]
		if !ok {
			t.Errorf("no row %q", id)
			continue
		}
		at := river.Locate(p.Point)
		if at.OffKm > offKm {
			t.Errorf("%s lies %.1f km off the river", id, at.OffKm)
		}
		if at.Km < lastKm {
			t.Errorf("%s (km %.1f) comes before %s (km %.1f)", id, at.Km, last, lastKm)
		}
		last, lastKm = id, at.Km
	}
}

// The tables have the countries of the world: the members of the United
// Nations with Palestine, Kosovo, Taiwan and the Vatican, each once and each
// with its name in Arabic.
func TestEveryCountryIsThere(t *testing.T) {
	idOf := map[string]string{}
	for _, p := range rowsOf(t) {
		if p.Kind != CountryKind {
			continue
		}
		if first := idOf[p.Country]; first != "" {
			t.Errorf("%s and %s are both %s", first, p.ID, p.Country)
		}
		idOf[p.Country] = p.ID
		if p.Arabic() == "" {
			t.Errorf("%s has no Arabic name", p.ID)
		}
	}
	if len(idOf) != 197 {
		t.Errorf("%d countries; want 197", len(idOf))
	}
}
