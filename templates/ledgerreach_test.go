package templates

import (
	"strings"
	"testing"
)

// On an actor's diagram its own bars have colours and lead to their events; of
// the others there is a pale ground and no word.
func TestReachShowsOneActor(t *testing.T) {
	s := newSample(t)
	s.control(t, "Aleph", "2013-02-01", "held", "north")
	s.control(t, "Aleph", "2014-02-01", "contested", "north", "south")
	s.control(t, "Beth", "2013-02-01", "held", "west")
	s.control(t, "Beth", "2014-02-01", "left")
	s.event(t, "Beth", "2015-01-01", "battle", "settlement")
	d := drawingOf(s.t, nil)
	for _, vertical := range []bool{false, true} {
		got := string(d.Ledger(LedgerOptions{Of: s.actors["south"], Vertical: vertical}))
		if n := strings.Count(got, `class="bar"`); n != 1 {
			t.Errorf("vertical %v: %d bars, want the one it fought over", vertical, n)
		}
		if strings.Contains(got, "a-west") || strings.Contains(got, "class=\"ev") {
			t.Errorf("vertical %v: shows what it has no part in", vertical)
		}
		if n := strings.Count(pathOf(t, got, "others"), "m"); n != 2 {
			t.Errorf("vertical %v: %d pale bars, want those held by others", vertical, n)
		}
		if !strings.Contains(got, "what The South held") {
			t.Errorf("vertical %v: does not say whose it is", vertical)
		}
	}
}

// pathOf returns the data of the path of a class.
func pathOf(t *testing.T, svg, class string) string {
	t.Helper()
	_, rest, ok := strings.Cut(svg, `<path class="`+class+`"`)
	_, rest, ok2 := strings.Cut(rest, ` d="`)
	if !ok || !ok2 {
		t.Fatalf("no path %s", class)
	}
	d, _, _ := strings.Cut(rest, `"`)
	return d
}

// A phone's columns are first of all those that the actor reached.
func TestTallReachChoosesItsPlaces(t *testing.T) {
	s := newSample(t)
	s.t.Places = nil
	for i := range 40 {
		name := "P" + string(rune('A'+i))
		s.place(name, float64(i*10))
		who := "north"
		if i >= 30 {
			who = "south"
		}
		s.control(t, name, "2014-01-01", "held", who)
	}
	ids := strings.Join(rowsOf(string(drawingOf(s.t, nil).Ledger(LedgerOptions{Of: s.actors["south"], Vertical: true}))), " ")
	for i := 30; i < 40; i++ {
		if id := s.places["P"+string(rune('A'+i))].ID; !strings.Contains(ids, id) {
			t.Errorf("%s is not among %s", id, ids)
		}
	}
}
