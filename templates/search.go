package templates

import (
	"bytes"
	"slices"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// searchWords is what the search on the front page goes through: by id all words
// of an event's entry and of its summary and versions, every spelling of a
// place, the names of an actor.
type searchWords struct {
	Events map[string]string `json:"events"`
	Places map[string]string `json:"places"`
	Actors map[string]string `json:"actors"`
}

// writeTerms is assets/terms.js.
func (s *Set) writeTerms(b *bytes.Buffer) error {
	b.WriteString("var furatTerms=" + string(island(searchWordsOf(s.t, s.words))) + ";\n")
	return nil
}

func searchWordsOf(t *timeline.Timeline, words *messages) searchWords {
	w := searchWords{map[string]string{}, map[string]string{}, map[string]string{}}
	for _, e := range t.Events {
		w.Events[e.ID] = eventWords(e, words)
		for _, p := range placesOf(e) {
			if w.Places[p.ID] == "" {
				w.Places[p.ID] = spellings(p)
			}
		}
	}
	for _, a := range t.Actors {
		if len(a.Events) > 0 {
			w.Actors[a.ID] = distinct(append([]string{a.Name, a.Code, a.NameAr}, a.Aliases...))
		}
	}
	return w
}

// eventWords are the words of an event: what its entry says, but for places and
// actors, its summary and versions, and the title that was translated.
func eventWords(e *timeline.Event, words *messages) string {
	title, confidence := e.TitleIn(words.lang).Text, ""
	if e.Confidence != "" {
		confidence = words.say("confidence." + string(e.Confidence))
	}
	parts := []string{title, words.date(e.Date), words.kind(e.Kind), confidence, words.kmOf(e.Place), words.dead(e.Casualties), e.SummaryIn(words.lang).Text}
	if title != e.Title {
		parts = append(parts, e.Title)
	}
	for _, c := range e.Claims {
		parts = append(parts, c.Says, c.By)
	}
	for _, c := range e.Sources {
		parts = append(parts, c.Name())
	}
	if e.Place.Place == nil || e.Place.Name != e.Place.Place.Name {
		parts = append(parts, e.Place.Name)
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · ")
}

func spellings(p *timeline.Place) string {
	names := []string{p.Name}
	for _, n := range p.Names {
		names = append(names, n.Text)
	}
	return distinct(names)
}

// distinct joins names, leaving out those that are one when folded. Names in
// scripts that folding does not know all stay.
func distinct(names []string) string {
	seen := make(map[string]bool, len(names))
	var kept []string
	for _, n := range names {
		f := geo.Fold(n)
		if f == "" || seen[f] {
			continue
		}
		seen[f] = !strings.ContainsRune(f, 'ɑ')
		kept = append(kept, n)
	}
	return strings.Join(kept, " · ")
}
