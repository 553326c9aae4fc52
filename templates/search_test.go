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

	got := searchWordsOf(s.t, english)
	for _, c := range []struct{ what, got, want string }{
		{"event", got.Events[e.ID], "Something <happens> at Beth · March 2014 · battle · km 12 · It was loud. · Nothing happened. · A spokesman"},
		{"place", got.Places["p012"], "Beth · البيت · al-Beth · Бет · Дом"},
		{"place of a report", got.Places["p500"], "Kaph"},
		{"actor", got.Actors["north"], "The North · NOR · الشمال · Northerners"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q; want %q", c.what, c.got, c.want)
		}
	}
	if _, ok := got.Places["p000"]; ok {
		t.Error("a place with no event is sought in vain")
	}
	if len(report.Place.Also) != 2 || report.Place.Also[1] != s.places["Waw"] {
		t.Error("gathering the words changed the record")
	}
}

// TestTermsHostile: whatever an editor writes, the file is one statement of data.
func TestTermsHostile(t *testing.T) {
	for _, word := range hostile {
		tl := hostileTimeline(t, word)
		var b bytes.Buffer
		if err := setOf(t, tl).writeTerms(&b); err != nil {
			t.Fatal(err)
		}
		var w searchWords
		readScript(t, b.Bytes(), "var furatTerms=", ";\n", &w)
		if !strings.Contains(w.Events[tl.Events[0].ID], word) {
			t.Errorf("%q is not among the words", word)
		}
	}
}

// readScript reads the data of a script that is one statement, on one line.
func readScript(t *testing.T, script []byte, before, after string, v any) {
	t.Helper()
	data, ok := bytes.CutPrefix(script, []byte(before))
	data, end := bytes.CutSuffix(data, []byte(after))
	if !ok || !end || bytes.ContainsAny(data, "\u2028\u2029\n") {
		t.Fatalf("not one statement: %.60s … %s", script, script[max(0, len(script)-20):])
	}
	if err := json.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}
