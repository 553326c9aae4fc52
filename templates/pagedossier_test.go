package templates

import (
	"strings"
	"testing"

	"furat/timeline"
)

// TestDossier: the places of which something is told, each with its states and
// events, and each source of a place once, under the number that cites it.
func TestDossier(t *testing.T) {
	tl := sampleTimeline(t)
	var b strings.Builder
	if err := setOf(t, tl).Dossier(&b); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, p := range tl.Places {
		told := len(p.Periods)+len(p.Events) > 0
		if got := strings.Contains(page, `<section id="`+p.ID+`">`); got != told {
			t.Errorf("%s: %v; want %v", p.ID, got, told)
		}
	}
	for _, e := range tl.Events {
		if n := strings.Count(page, `href="events/`+e.ID+`.html"`); e.Place.Place != nil && n == 0 {
			t.Errorf("no link to %s", e.ID)
		}
	}
}

// TestDossierNotes: two citations of one address are one note.
func TestDossierNotes(t *testing.T) {
	n := notes{number: make(map[string]int)}
	a := &timeline.Citation{Title: "A", URL: "https://example.org/a"}
	again := &timeline.Citation{Title: "A, once more", URL: "https://example.org/a"}
	book, other := &timeline.Citation{Title: "A book"}, &timeline.Citation{Title: "Another"}
	for _, c := range []struct {
		cite *timeline.Citation
		want int
	}{{a, 1}, {book, 2}, {again, 1}, {other, 3}, {book, 2}} {
		if got := n.at(c.cite); got != c.want {
			t.Errorf("%s: %d; want %d", c.cite.Title, got, c.want)
		}
	}
}

// TestHasDossier: a record too long for one page has none, nor one without places.
func TestHasDossier(t *testing.T) {
	s := newSample(t)
	if setOf(t, s.t).HasDossier() {
		t.Error("nothing is told of any place")
	}
	for range dossierMost {
		s.event(t, "Beth", "2014-03-02", "battle", "settlement")
	}
	if !setOf(t, s.t).HasDossier() {
		t.Errorf("%d events are no dossier", len(s.t.Events))
	}
	s.event(t, "Beth", "2014-03-02", "battle", "settlement")
	if setOf(t, s.t).HasDossier() {
		t.Errorf("%d events in one page", len(s.t.Events))
	}
}
