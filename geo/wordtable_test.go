package geo

import "testing"

// TestWordTable: the table answers as the map it is made of, for every word of
// the lists and for words that are in none.
func TestWordTable(t *testing.T) {
	for w, c := range classes {
		if got := classTable.of([]byte(w)); got != c {
			t.Errorf("%q has the classes %b; want %b", w, got, c)
		}
		if got, want := classTable.of([]byte(w+"x")), classes[w+"x"]; len(w) < 16 && got != want {
			t.Errorf("%q has the classes %b; want %b", w+"x", got, want)
		}
	}
	if len(classes) < 1000 {
		t.Errorf("%d words; the lists have more", len(classes))
	}
}
