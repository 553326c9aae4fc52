package templates

import (
	"slices"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// searchWords is what the search on the front page knows beyond what the list
// shows: by id the summary and the versions of an event, every spelling of a
// place, the other names of an actor.
type searchWords struct {
	Events map[string]string `json:"events"`
	Places map[string]string `json:"places"`
	Actors map[string]string `json:"actors"`
}

// islands are the bundles that carry data: the global value that stands before
// their code.
var islands = map[string]struct {
	global string
	data   func(*Set) any
}{
	"search.js":  {"furatWords", func(s *Set) any { return searchWordsOf(s.t, s.words.lang) }},
	"details.js": {"furatAll", func(s *Set) any { return detailsOf(s.t, s.words) }},
}

// lazyScripts are the files that the front page asks for when a reader turns to
// them: data, and the code that goes through it. They are scripts since a page
// that was opened from a folder may not read other files.
func (s *Set) lazyScripts() []Asset {
	if len(s.t.Events) > wholeList {
		return nil // the front page lists no events
	}
	var list []Asset
	for name, f := range islands { // put in order by Assets
		if code, err := dist.ReadFile("dist/" + name); err == nil {
			list = append(list, Asset{"assets/" + name, withData(f.global, f.data(s), code)})
		}
	}
	return list
}

// withData is a script with a global value before its code.
func withData(global string, value any, code []byte) []byte {
	return slices.Concat([]byte("var "+global+"="), []byte(island(value)), []byte(";\n"), code)
}

func searchWordsOf(t *timeline.Timeline, lang string) searchWords {
	w := searchWords{map[string]string{}, map[string]string{}, map[string]string{}}
	for _, e := range t.Events {
		if words := eventWords(e, lang); words != "" {
			w.Events[e.ID] = words
		}
		for _, p := range append(e.Place.Also[:len(e.Place.Also):len(e.Place.Also)], e.Place.Place) {
			if p != nil && w.Places[p.ID] == "" {
				w.Places[p.ID] = spellings(p)
			}
		}
	}
	for _, a := range t.Actors {
		if len(a.Events) > 0 {
			w.Actors[a.ID] = distinct(append([]string{a.Name, a.NameAr}, a.Aliases...))
		}
	}
	return w
}

// eventWords are the words of an event that its entry in the list does not show.
func eventWords(e *timeline.Event, lang string) string {
	parts := []string{e.SummaryIn(lang).Text}
	if e.TitleIn(lang).Text != e.Title {
		parts = append(parts, e.Title)
	}
	for _, c := range e.Claims {
		parts = append(parts, c.Says, c.By)
	}
	if e.Place.Place != nil && e.Place.Name != e.Place.Place.Name {
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
