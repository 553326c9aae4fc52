package templates

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"furat/geo"
	"furat/timeline"
)

func TestSearchWords(t *testing.T) {
	s := newSample(t)
	s.places["Beth"].Names = []geo.Name{{Text: "البيت", Lang: "ar"}, {Text: "BETH"}, {Text: "Bêth"}, {Text: "al-Beth"}, {Text: "Бет"}, {Text: "Дом"}}
	e := s.event(t, "Beth", "2014-03", "battle", "settlement")
	e.Summary, e.Claims = "It was loud.", []timeline.Claim{{Says: "Nothing happened.", By: "A spokesman"}}
	report := s.event(t, "Gimel", "2014-04", timeline.ReportKind, "settlement")
	report.Place = timeline.Location{Also: []*timeline.Place{s.places["Kaph"], s.places["Waw"]}}
	a := s.actors["north"]
	a.NameAr, a.Aliases, a.Events = "الشمال", []string{"Northerners", "the  north"}, s.t.Events

	got := searchWordsOf(s.t)
	for _, c := range []struct{ what, got, want string }{
		{"event", got.Events[e.ID], "It was loud. · Nothing happened. · A spokesman"},
		{"place", got.Places["p012"], "Beth · البيت · al-Beth · Бет · Дом"},
		{"place of a report", got.Places["p500"], "Kaph"},
		{"actor", got.Actors["north"], "The North · الشمال · Northerners"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q; want %q", c.what, c.got, c.want)
		}
	}
	if words, ok := got.Events[report.ID]; ok {
		t.Errorf("a report with no more to say has the words %q", words)
	}
	if _, ok := got.Places["p000"]; ok {
		t.Error("a place with no event is sought in vain")
	}
	if len(report.Place.Also) != 2 || report.Place.Also[1] != s.places["Waw"] {
		t.Error("gathering the words changed the record")
	}
}

// TestSearchScript: whatever an editor writes, the file is one statement of
// data and then the code.
func TestSearchScript(t *testing.T) {
	for _, word := range hostile {
		s := Set{t: hostileTimeline(t, word)}
		data, code, ok := bytes.Cut(s.searchScript([]byte("code()")), []byte(";\n"))
		if !ok || string(code) != "code()" {
			t.Fatalf("%q: no code after the words", word)
		}
		var w searchWords
		if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("var furatWords=")), &w); err != nil {
			t.Fatalf("%q: %v", word, err)
		}
		if !strings.Contains(w.Events[s.t.Events[0].ID], word) {
			t.Errorf("%q is not among the words", word)
		}
		if bytes.ContainsAny(data, "\u2028\u2029\n") {
			t.Errorf("%q: a line ends within the words", word)
		}
	}
}
