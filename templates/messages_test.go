package templates

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"furat/timeline"
)

// messagesOf reads a language of ours.
func messagesOf(t testing.TB, lang string) *messages {
	t.Helper()
	m, err := messagesIn(messageFiles, lang, "en")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMessagesFallBackToEnglish(t *testing.T) {
	for _, lang := range []string{"en", "en-GB", "xx"} {
		m := messagesOf(t, lang)
		if got := m.say("nav.skip"); got != "Skip to the text" {
			t.Errorf("messages in %q say %q", lang, got)
		}
		if lacks := m.lacks("nav.skip"); lacks != (lang == "xx") {
			t.Errorf("%q lacks a phrase: %v", lang, lacks)
		}
	}
}

func TestCountHasThePluralsOfTheLanguage(t *testing.T) {
	for _, tt := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 1, "1 event"}, {"en", 0, "0 events"}, {"en", 1_000_001, "1000001 events"},
		{"ar-SY", 0, "لا أحداث"}, {"ar", 1, "حدث واحد"}, {"ar", 2, "حدثان"}, {"ar", 7, "٧ أحداث"}, {"ar", 11, "١١ حدثًا"}, {"ar", 278, "٢٧٨ حدثًا"}, {"ar", 100, "١٠٠ حدث"},
		{"xx", 1, "1 event"}, // in English, by English's rule
	} {
		if got := messagesOf(t, tt.lang).count("count.events", tt.n); got != tt.want {
			t.Errorf("%d in %s: %q, want %q", tt.n, tt.lang, got, tt.want)
		}
	}
}

func TestDatesAndNumbersInTheLanguage(t *testing.T) {
	m := messagesOf(t, "ar")
	for want, got := range map[string]string{
		"١٥ تموز ٢٠١٤":      m.date(date(t, "2014-07-15")),
		"كانون الثاني ٢٠١٤": m.date(date(t, "2014-01")),
		"٦–٧ شباط ٢٠١٤":     m.date(date(t, "2014-02-06/2014-02-07")),
		"٠٫٧ كم":            m.distance(0.7),
		"كم −١":             m.km(-1),
		"أ، ب وج":           m.list([]string{"أ", "ب", "ج"}),
		"٣٥٫٩٥° شمالًا، ٣٩٫٠١° شرقًا": m.say("position", "lat", m.decimal(35.95, 2), "lon", m.decimal(39.01, 2)),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestFill(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"{a} and {b}", "{b} and 2"}, // a value is no phrase
		{"{c} {a", "{c} {a"},
		{"plain", "plain"},
	} {
		if got := fill(tt.text, []string{"a", "{b}", "b", "2"}); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestWordsScriptIsOneGlobal(t *testing.T) {
	script := string(messagesOf(t, "en").wordsScript())
	if !strings.HasPrefix(script, `var furatSay={"lang":"en","digits":"0123456789","months":["January",`) || !strings.HasSuffix(script, "}};\n") {
		t.Errorf("words.js: %s", script)
	}
}

// A language that is added as one file says what it has, and says visibly that
// the rest is English.
func TestThirdLanguage(t *testing.T) {
	shelf := fstest.MapFS{"messages/tr.yaml": {Data: []byte(`language: Türkçe
dates: {months: [Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık]}
pages:
  section.places: Yerler
  count.events: {one: "{n} olay", other: "{n} olay"}
`)}}
	for _, lang := range []string{"en", "ar"} {
		data, err := fs.ReadFile(messageFiles, "messages/"+lang+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		shelf["messages/"+lang+".yaml"] = &fstest.MapFile{Data: data}
	}
	tl := sampleTimeline(t)
	tl.Site.Lang, tl.Site.Languages, tl.Site.BaseURL = "en", []string{"en", "tr"}, "https://example.org/"
	first, err := newSet(tl, sampleBase(), nil, shelf)
	if err != nil {
		t.Fatal(err)
	}
	s, err := first.In("tr")
	if err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	if err := s.PlaceList(&page); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="tr" dir="ltr">`, "<h1>Yerler</h1>", `<h2><span lang="en" dir="ltr">Along the river</span></h2>`,
		`<link rel="alternate" hreflang="x-default" href="https://example.org/places/index.html">`,
		`<a href="../../places/index.html" hreflang="en" lang="en" dir="ltr">English</a>`} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("no %s in the page", want)
		}
	}
	if got := s.words.day(timeline.Day(0)); got != "1 Ocak 1970" {
		t.Errorf("a day is %q", got)
	}
}

// Every phrase of English is there in Arabic, with the same values, and every
// one is said somewhere.
func TestMessageFilesAgree(t *testing.T) {
	read := func(lang string) *messageFile {
		m, err := readMessages(messageFiles, lang)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	english, arabic := read("en"), read("ar")
	for name, sides := range map[string][2]map[string]phrase{"pages": {english.Pages, arabic.Pages}, "script": {english.Script, arabic.Script}} {
		for key, p := range sides[0] {
			other, ok := sides[1][key]
			if !ok {
				t.Errorf("%s: ar.yaml lacks %s", name, key)
			} else if a, b := valuesOf(p), valuesOf(other); !slices.Equal(a, b) {
				t.Errorf("%s: %s has the values %v in English and %v in Arabic", name, key, a, b)
			}
		}
		for key := range sides[1] {
			if _, ok := sides[0][key]; !ok {
				t.Errorf("%s: en.yaml lacks %s", name, key)
			}
		}
	}
}

var valueName = regexp.MustCompile(`\{(\w+)\}`)

// valuesOf lists the names in a phrase's forms, each once. Words may stand for
// a small number, so {n} counts only where nothing else tells the forms apart.
func valuesOf(p phrase) (names []string) {
	for _, form := range p.forms {
		for _, m := range valueName.FindAllStringSubmatch(form, -1) {
			names = append(names, m[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestEveryPhraseIsSaid(t *testing.T) {
	var source strings.Builder
	for _, pattern := range []string{"*.go", "html/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			source.Write(text)
		}
	}
	known := messagesOf(t, "en").pages
	for _, m := range regexp.MustCompile(`(?:\.(?:say|count|sayWith|term)\(|\{(?:say|phrase|fill|count) |\((?:say|phrase|fill|count) )\s*"([^"]+)"( ?\+)?`).FindAllStringSubmatch(source.String(), -1) {
		if _, ok := known[m[1]]; !ok && m[2] == "" {
			t.Errorf("%q is said and stands in no file", m[1])
		}
	}
	for key := range known {
		kind, _, _ := strings.Cut(key, ".")
		if !strings.Contains(source.String(), `"`+key+`"`) && !strings.Contains(source.String(), `"`+kind+`." `) && !strings.Contains(source.String(), `"`+kind+`."+`) {
			t.Errorf("nothing says %q", key)
		}
	}
}
