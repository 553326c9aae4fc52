package geo

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
)

// Four places of one name, a town with its governorate, and a dam.
func smallGazetteer() *Gazetteer {
	return NewGazetteer([]Place{
		{ID: "raqqa", Name: "Raqqa", Names: []Name{{Text: "الرقة", Lang: "ar"}}, Kind: City, Point: orb.Point{39.01, 35.95}, Country: "SY", Admin1: "Raqqa", Population: 220000},
		{ID: "raqqa-governorate", Name: "Raqqa Governorate", Kind: Province, Point: orb.Point{38.9, 36}, Country: "SY", Admin1: "Raqqa"},
		{ID: "karama-raqqa", Name: "Karama", Kind: Town, Point: orb.Point{39.28, 35.87}, Country: "SY", Admin1: "Raqqa"},
		{ID: "karama-iraq", Name: "Karama", Kind: Town, Point: orb.Point{45.9, 32.4}, Country: "IQ", Admin1: "Wasit"},
		{ID: "tabqa", Name: "Tabqa", Kind: Town, Point: orb.Point{38.55, 35.84}, Country: "SY", Admin1: "Raqqa", Population: 69000},
		{ID: "tabqa-dam", Name: "Tabqa Dam", Kind: Dam, Point: orb.Point{38.567, 35.872}, Country: "SY", Admin1: "Raqqa"},
		{ID: "syria", Name: "Syria", Kind: CountryKind, Point: orb.Point{38, 35}, Country: "SY"},
		{ID: "iraq", Name: "Iraq", Kind: CountryKind, Point: orb.Point{44, 33}, Country: "IQ"},
	})
}

func TestGazetteerPlaces(t *testing.T) {
	g := smallGazetteer()
	if p, ok := g.Place("tabqa"); !ok || p.Name != "Tabqa" {
		t.Errorf("Place(tabqa) = %v, %v", p, ok)
	}
	if p, ok := g.Place("nowhere"); ok || p != nil {
		t.Errorf("Place(nowhere) = %v, %v; want nothing", p, ok)
	}
	all := g.All()
	for i := 1; i < len(all); i++ {
		if all[i-1].ID >= all[i].ID {
			t.Errorf("All: %q before %q", all[i-1].ID, all[i].ID)
		}
	}
	all[0] = nil // the caller's own copy
	if g.All()[0] == nil {
		t.Error("All returned the gazetteer's own slice")
	}
}

func TestGazetteerWith(t *testing.T) {
	g := smallGazetteer()
	h := g.With([]Place{
		{ID: "tabqa", Name: "al-Thawrah", Kind: Town, Point: orb.Point{38.55, 35.84}, Country: "SY"},
		{ID: "camp-x", Name: "Camp X", Kind: Camp, Point: orb.Point{38.6, 35.8}, Country: "SY"},
	})
	if p, _ := h.Place("tabqa"); p.Name != "al-Thawrah" {
		t.Errorf("With kept %q; want the row given", p.Name)
	}
	if p, _ := g.Place("tabqa"); p.Name != "Tabqa" {
		t.Errorf("With changed the old gazetteer: %q", p.Name)
	}
	if len(h.All()) != len(g.All())+1 {
		t.Errorf("With: %d places; want %d", len(h.All()), len(g.All())+1)
	}
	before, _ := g.Place("raqqa")
	after, _ := h.Place("raqqa")
	if before != after {
		t.Error("With copied a place it did not change")
	}
	if c := h.Locate("Thawrah"); len(c) != 1 || c[0].Place.ID != "tabqa" {
		t.Errorf("Locate after With = %v", c)
	}
	if c := h.Locate("Tabqa"); len(c) == 0 || c[0].Place.ID != "tabqa-dam" {
		t.Errorf("the replaced name is still known: %v", c)
	}
}

func TestEmptyGazetteer(t *testing.T) {
	g := NewGazetteer(nil)
	if m := g.Find([]byte("Raqqa is in Syria, near the village of Nowhere."), Context{}); len(m) != 1 || m[0].Status != Unresolved {
		t.Errorf("Find = %v; want the village alone, unresolved", m)
	}
	if c := g.Locate("Raqqa"); c != nil {
		t.Errorf("Locate = %v; want nil", c)
	}
}

func TestNearCorridor(t *testing.T) {
	for _, c := range []struct {
		name     string
		at       orb.Point
		min, max float64
	}{
		{"Raqqa", orb.Point{39.01, 35.95}, 1, 1},
		{"Palmyra, 130 km off", orb.Point{38.28, 34.56}, 0.3, 0.6},
		{"Basra", orb.Point{47.8, 30.5}, 0, 0},
	} {
		if got := nearCorridor(c.at); got < c.min || got > c.max {
			t.Errorf("%s: %.2f; want %.1f to %.1f", c.name, got, c.min, c.max)
		}
	}
}

// TestManyNamesakes: a hundred thousand districts and villages of one name are
// indexed at once; pairing all with all would take minutes.
func TestManyNamesakes(t *testing.T) {
	places := make([]Place, 100_000)
	for i := range places {
		places[i] = Place{ID: fmt.Sprintf("p-%d", i), Name: "Mazraa", Kind: []Kind{District, Village}[i%2], Country: "SY",
			Point: orb.Point{38, 36}, PrecisionKm: 1, Source: "made up"}
	}
	if n := len(NewGazetteer(places).Locate("Mazraa")); n != len(places) {
		t.Errorf("%d candidates; want all %d", n, len(places))
	}
}
