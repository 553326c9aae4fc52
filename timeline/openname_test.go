package timeline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"furat/geo"
)

// twoOfAName has two places that nothing tells apart.
var twoOfAName = smallGazetteer.With([]geo.Place{
	row("qwertz-east", "Qwertzabad", geo.Village, "SY", "Hasakah", 40.5, 36.6),
	row("qwertz-west", "Qwertzabad", geo.Village, "SY", "Aleppo", 36.9, 36.1),
})

// advised reads an article by itself, with what to write for its open names.
func advised(article string) (*Article, error) {
	fsys := fstest.MapFS{
		"site.yaml":            {Data: []byte("title: Test\n")},
		"articles/2019/one.md": {Data: []byte(article)},
	}
	opt := Options{Gazetteer: twoOfAName, Dir: "site/content", OpenNames: true}
	t, err := Load(fsys, opt)
	if err != nil {
		return nil, err
	}
	return t.Articles[0], nil
}

// openCases are the articles under testdata/open: one for each way to write
// front matter.
func openCases(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/open/*.md")
	if err != nil || len(files) < 15 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	all := map[string]string{}
	for _, f := range files {
		all[strings.TrimSuffix(f, ".md")] = readText(t, f)
	}
	return all
}

func readText(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestOpenNames compares what an editor is told of each article under
// testdata/open with the .txt beside it.
func TestOpenNames(t *testing.T) {
	for name, article := range openCases(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			a, err := advised(article)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, name+".txt", told(a))
		})
	}
}

// told is all that an article's open names say.
func told(a *Article) string {
	var b strings.Builder
	for i := range a.Open {
		n := &a.Open[i]
		fmt.Fprintln(&b, n.Detail(a.File))
		for _, c := range n.Choices {
			fmt.Fprintf(&b, "    %s  %s\n", c.Place.ID, c.Facts())
		}
		for _, c := range n.Alike {
			fmt.Fprintf(&b, "    sounds like %s  %s\n", c.Place.ID, c.Facts())
		}
		fmt.Fprintf(&b, "alone, at %d:%d:\n%s%s\n", n.Pin.Line, n.Pin.Col, n.Pin.Text, n.PlaceRow)
	}
	fmt.Fprintf(&b, "all, at %d:%d, %s:\n%s", a.Pins.Line, a.Pins.Col, a.Pins.Where, a.Pins.Text)
	return b.String()
}

// filled puts figures where a source's would stand.
func filled(text string) string {
	return strings.NewReplacer("LON", "40.1", "LAT", "35.2").Replace(text)
}

// into puts a text into an article where a paste goes, as an editor does.
func (p Paste) into(article, text string) string {
	at := 0
	for line := 1; line < p.Line; line++ {
		at += strings.IndexByte(article[at:], '\n') + 1
	}
	at += p.Col - 1
	return article[:at] + text + article[at:]
}

// saved are ways in which editors on other systems save the same article.
var saved = map[string]func(string) string{
	"as it is": func(s string) string { return s },
	"CRLF":     func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"BOM":      func(s string) string { return "\ufeff" + s },
	"BOM and CRLF": func(s string) string {
		return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n")
	},
}

// TestPaste follows the advice: what is to be pasted, pasted where it is to go,
// leaves no name open. Line ends may come out mixed.
func TestPaste(t *testing.T) {
	for name, article := range openCases(t) {
		for how, save := range saved {
			t.Run(filepath.Base(name)+", "+how, func(t *testing.T) {
				a, err := advised(save(article))
				if err != nil {
					t.Fatal(err)
				}
				if a.Pins.Line == 0 {
					if filepath.Base(name) != "by-hand" {
						t.Fatal("no spot was found")
					}
					return
				}
				text := a.Pins.into(save(article), filled(a.Pins.Text))
				if a, err = advised(text); err != nil || len(a.Open) > 0 {
					t.Errorf("%v\nstill open: %s\nin\n%s", err, told(a), text)
				}
				crlf := strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
				if a, err = advised(crlf); err != nil || len(a.Open) > 0 {
					t.Errorf("saved with CRLF: %v", err)
				}
			})
		}
	}
}

// TestPasteEach settles the names of an article one after the other: each
// time the next check says where the next goes.
func TestPasteEach(t *testing.T) {
	for name, article := range openCases(t) {
		for text := article; filepath.Base(name) != "by-hand"; {
			a, err := advised(text)
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, text)
			}
			if len(a.Open) == 0 {
				break
			}
			if text = a.Open[0].Pin.into(text, filled(a.Open[0].Pin.Text)); len(text) > 2*len(article)+400 {
				t.Fatalf("%s: it does not end:\n%s", name, text)
			}
		}
	}
}

// TestOpenNamesUnasked: a build does not pay for advice.
func TestOpenNamesUnasked(t *testing.T) {
	tl, err := Load(fstest.MapFS{"site.yaml": {Data: []byte("title: Test\n")},
		"articles/one.md": {Data: []byte(readText(t, "testdata/open/nothing.md"))}}, Options{Gazetteer: twoOfAName})
	if err != nil {
		t.Fatal(err)
	}
	if a := tl.Articles[0]; a.Open != nil || a.Pins.Text != "" {
		t.Errorf("advice that nobody asked for:\n%s", told(a))
	}
}

// TestPlaceholders: what is to be filled in from a source is refused when it is
// pasted as it stands, with what to write.
func TestPlaceholders(t *testing.T) {
	article := readText(t, "testdata/open/list.md")
	a, err := advised(article)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Test\n")},
		"articles/one.md": {Data: []byte(a.Pins.into(article, a.Pins.Text))},
		"places.yaml":     {Data: []byte(a.Open[1].PlaceRow + "- {id: ID, name: X, at: [1, 2], kind: town, precision_km: 1, source: test}\n")},
	}
	_, err = Load(fsys, Options{Gazetteer: twoOfAName, Dir: "site/content"})
	if err == nil {
		t.Fatal("placeholders are let pass")
	}
	golden(t, "testdata/open/placeholders.want.txt", err.Error()+"\n")
}

// TestPlaceRow: a row that was filled in closes its name in every article.
func TestPlaceRow(t *testing.T) {
	article := readText(t, "testdata/open/unresolved.md")
	a, err := advised(article)
	if err != nil {
		t.Fatal(err)
	}
	var rows strings.Builder
	for _, n := range a.Open {
		rows.WriteString(strings.NewReplacer("KIND ", "village ", "KM ", "2 ", "SOURCE ", "the tests ").Replace(filled(n.PlaceRow)))
	}
	tl, err := Load(fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Test\n")},
		"articles/one.md": {Data: []byte(article)},
		"places.yaml":     {Data: []byte(rows.String())},
	}, Options{Gazetteer: twoOfAName, OpenNames: true})
	if err != nil {
		t.Fatalf("%v\n%s", err, rows.String())
	}
	if open := tl.Articles[0].Open; len(open) > 0 {
		t.Errorf("still open:\n%s", told(tl.Articles[0]))
	}
}

// TestWindow: what is shown of a long line, and where in it the name stands.
func TestWindow(t *testing.T) {
	long := strings.Repeat("word ", 40)
	for _, c := range []struct{ line, name, want string }{
		{"near Karama", "Karama", "near Karama"},
		{long + "Karama", "Karama", "… " + strings.Repeat("word ", 11) + "Karama"},
		{"Karama " + long, "Karama", "Karama " + strings.TrimSpace(strings.Repeat("word ", 22)) + " …"},
		{strings.Repeat("ق", 200) + "كرامة", "كرامة", "… " + strings.Repeat("ق", 30) + "كرامة"},
	} {
		cut, caret := window(c.line, strings.Index(c.line, c.name))
		if cut != c.want || !strings.HasPrefix(cut[caret:], c.name) {
			t.Errorf("%q at %d, want %q", cut, caret, c.want)
		}
	}
}

// TestYAMLText: names as YAML keys, with quotes where they are needed.
func TestYAMLText(t *testing.T) {
	for name, want := range map[string]string{
		"Karama": "Karama", "Deir ez-Zor": "Deir ez-Zor", "Za'rabad": "Za'rabad", "دير الزور": "دير الزور", "Şanlıurfa": "Şanlıurfa",
		"Hit, Anbar": `"Hit, Anbar"`, "T-2": "T-2", "K: L": `"K: L"`, "A #1": `"A #1"`, "{x}": `"{x}"`, `"Q"`: `"\"Q\""`,
		"Tell ": `"Tell "`, "a\u200fb": `"a\u200fb"`, "17 Nisan": `"17 Nisan"`,
	} {
		if got := yamlText(name); got != want {
			t.Errorf("%q is written %s, want %s", name, got, want)
		}
	}
}

// TestMatchedBy: by which of its names a place was found.
func TestMatchedBy(t *testing.T) {
	for _, c := range []struct{ id, asked, want string }{
		{"raqqa", "Raqqa", "as its name"},
		{"raqqa", "RAQQA, Syria", "as its name"},
		{"raqqa", "ar-Raqqah", `as its other name "ar-Raqqah"`},
		{"raqqa", "الرقة", `as its other name "الرقة" (ar)`},
		{"raqqa", "Raqqah", "as its name"},
		{"mayadin", "al-Mayadin", `as its other name "Al-Mayadin"`},
		{"manbij", "Al-Manbij", "as its name, but for the article"},
		{"tabqa-dam", "Tabqa", `in part as "Tabqa Dam"`},
		{"raqqa", "Raqqa province", `in part as "Raqqa"`},
		{"manbij", "Membij", `by the sound of "Manbij"`},
	} {
		p, _ := smallGazetteer.Place(c.id)
		if got := MatchedBy(p, c.asked); got != c.want {
			t.Errorf("%s for %q: %s, want %s", c.id, c.asked, got, c.want)
		}
	}
}

// TestNearNames: names a few slips away, the nearest first.
func TestNearNames(t *testing.T) {
	for asked, want := range map[string]string{
		"Raqa": "raqqa", "Manbjj, Syria": "manbij", "al-Mayadeen": "mayadin", "Deir ez-Zorr": "deir-ez-zor",
		"Karamma": "karama-deir-ez-zor karama-raqqa", "Xqyzxqyz": "", "": "", "R": "", strings.Repeat("x", 99): "",
	} {
		var ids []string
		for _, p := range NearNames(smallGazetteer, asked, 2) {
			ids = append(ids, p.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("near %q: %q, want %q", asked, got, want)
		}
	}
	if got := NearNames(geo.NewGazetteer(nil), "Raqqa", 5); got != nil {
		t.Errorf("in an empty gazetteer: %v", got)
	}
}

// FuzzPaste holds that advice is good whatever the article is like: pasted, it
// makes no mistake and closes the names that it was given for.
func FuzzPaste(f *testing.F) {
	for _, article := range openCases(f) {
		f.Add(article)
		f.Add(saved["BOM and CRLF"](article))
	}
	f.Fuzz(func(t *testing.T, article string) {
		before, err := advised(article)
		if err != nil || len(before.Open) == 0 || before.Pins.Line == 0 {
			return
		}
		text := before.Pins.into(article, filled(before.Pins.Text))
		after, err := advised(text)
		if err != nil {
			t.Fatalf("%v\nin\n%s", err, text)
		}
		for _, n := range before.Open {
			for _, m := range after.Open {
				if geo.Fold(n.Name) == geo.Fold(m.Name) {
					t.Errorf("%q is open still in\n%s", n.Name, text)
				}
			}
		}
	})
}
