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

	got := searchWordsOf(s.t, "en")
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

// TestWithData: whatever an editor writes, the file is one statement of
// data and then the code.
func TestWithData(t *testing.T) {
	for _, word := range hostile {
		tl := hostileTimeline(t, word)
		data, code, ok := bytes.Cut(withData("furatWords", searchWordsOf(tl, "en"), []byte("code()")), []byte(";\n"))
		if !ok || string(code) != "code()" {
			t.Fatalf("%q: no code after the words", word)
		}
		var w searchWords
		if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("var furatWords=")), &w); err != nil {
			t.Fatalf("%q: %v", word, err)
		}
		if !strings.Contains(w.Events[tl.Events[0].ID], word) {
			t.Errorf("%q is not among the words", word)
		}
		if bytes.ContainsAny(data, "\u2028\u2029\n") {
			t.Errorf("%q: a line ends within the words", word)
		}
	}
}

func TestDetails(t *testing.T) {
	s := newSample(t)
	s.t.Site.Title, s.t.Site.BaseURL = "A record", "https://example.org/x/"
	e := s.event(t, "Beth", "2014-03", "battle", "settlement")
	e.Summary = "It was loud."
	e.Sources = []*timeline.Citation{{By: "A paper", Title: "Noise", URL: "https://example.org/", Archive: "https://example.com/", Published: date(t, "2014-03-02"), Grade: "B2"}}
	e.Claims = []timeline.Claim{{Says: "Nothing.", By: "A spokesman", Cite: e.Sources[0], Grade: "C3"}, {Says: "All.", By: "Another"}}
	got, err := json.Marshal(detailsOf(s.t, english))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"base":"https://example.org/x/","site":"A record","publisher":"","edition":"","events":{"` + e.ID + `":{"summary":"It was loud.",` +
		`"versions":[{"by":"A spokesman","says":"Nothing.","url":"https://example.org/","grade":"C3"},{"by":"Another","says":"All."}],` +
		`"sources":[{"by":"A paper","title":"Noise","url":"https://example.org/","archive":"https://example.com/","when":"2 March 2014","grade":"B2"}]}}}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
