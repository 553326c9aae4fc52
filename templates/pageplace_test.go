package templates

import "testing"

// TestPlaceTitle: a name alone, and with the kilometre where another place of
// the record has it too: two tabs of one title could not be told apart.
func TestPlaceTitle(t *testing.T) {
	s := newSample(t)
	set := setOf(t, s.t)
	if got := set.placeTitle(s.places["Beth"]); got != "Beth" {
		t.Errorf("alone: %q", got)
	}
	s.places["Aleph"].Name = "Beth"
	set = setOf(t, s.t)
	if got, want := set.placeTitle(s.places["Beth"]), "Beth · km 12"; got != want {
		t.Errorf("with a namesake: %q; want %q", got, want)
	}
}
