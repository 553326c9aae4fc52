package geo

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"furat/geo/gold"
)

// show writes mentions as "surface=id", with "?" for Ambiguous and "!" for
// Unresolved.
func show(found []Mention) string {
	var out []string
	for _, m := range found {
		s := strings.Join(strings.Fields(m.Text), " ")
		switch m.Status {
		case Resolved:
			s += "=" + m.Place.ID
		case Ambiguous:
			s += "?" + m.Place.ID
		case Unresolved:
			s += "!"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestFind(t *testing.T) {
	g := embeddedT(t)
	for _, c := range []struct{ why, text, want string }{
		{"nothing", "", ""},
		{"no name", "He said nothing at all.", ""},
		{"small letters are no name", "the raqqa of our fathers", ""},
		{"a small article and a capital", "They left al-Bab for Raqqa.", "al-Bab=al-bab Raqqa=raqqa"},
		{"a dateline", "DEIR EZ-ZOR, Syria (Agency) — Rain.", "DEIR EZ-ZOR=deir-ez-zor Syria=syria"},
		{"over a line break", "in Deir\nez-Zor today", "Deir ez-Zor=deir-ez-zor"},
		{"not over a blank line", "in Deir\n\nez-Zor today", ""},
		{"not over a zero byte", "in Deir\x00ez-Zor today", ""},
		{"the genitive stays outside", "Raqqa's and Qa’im’s people", "Raqqa=raqqa Qa’im=al-qaim"},
		{"a slash", "the Deir ez-Zor/Mayadin road", "Deir ez-Zor=deir-ez-zor Mayadin=mayadin"},
		{"a hyphen between names", "the Raqqa-Aleppo highway", "Raqqa=raqqa Aleppo=aleppo"},
		{"Arabic script", "(الرقة، دير الزور)", "الرقة=raqqa دير الزور=deir-ez-zor"},
		{"Markdown", "**Raqqa** and [Tabqa](x.html)", "Raqqa=raqqa Tabqa=tabqa"},
		{"not in an address", "see https://example.org/Raqqa/Tabqa.html now", ""},
		{"a small generic decides, outside the span", "in Raqqa province", "Raqqa=raqqa-governorate"},
		{"a capital generic belongs to the name", "in Raqqa Governorate", "Raqqa Governorate=raqqa-governorate"},
		{"generic before", "the province of Raqqa", "Raqqa=raqqa-governorate"},
		{"the dam, not the town", "the Haditha dam and Tabqa Dam", "Haditha=haditha-dam Tabqa Dam=tabqa-dam"},
		{"plural generic", "in Raqqa and Hasakah provinces", "Raqqa=raqqa-governorate Hasakah=hasakah-governorate"},
		{"comma and governorate", "in Hit, Anbar, on Sunday", "Hit=hit Anbar=anbar-governorate"},
		{"a known name in a new spelling", "between Tabqa and Dayr Hafeer", "Tabqa=tabqa Dayr Hafeer=deir-hafir"},
		{"a place nobody knows", "in the village of Umm Nowhere, near Raqqa", "Umm Nowhere! Raqqa=raqqa"},
		{"the town and the man", "in al-Baghdadi, where Abu Bakr al-Baghdadi never was", "al-Baghdadi=al-baghdadi"},
	} {
		if got := show(g.Find([]byte(c.text), Context{})); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
	}
}

// The same name means what is near: Karama in Iraq, Karama on the Euphrates.
func TestFindByNeighbourhood(t *testing.T) {
	g := smallGazetteer()
	iraq, _ := g.Place("karama-iraq")
	for _, c := range []struct {
		why, text string
		ctx       Context
		want      string
	}{
		{"co-mentioned", "From Raqqa they went to Karama.", Context{}, "Raqqa=raqqa Karama=karama-raqqa"},
		{"comma", "In Karama, Iraq, it rained.", Context{}, "Karama=karama-iraq Iraq=iraq"},
		{"country given", "In Karama it rained.", Context{Countries: []string{"IQ"}}, "Karama=karama-iraq"},
		{"place given", "In Karama it rained.", Context{Near: []*Place{iraq}}, "Karama=karama-iraq"},
		{"pinned", "From Raqqa they went to Karama.", Context{Pins: map[string]string{"karama": "karama-iraq"}}, "Raqqa=raqqa Karama=karama-iraq"},
		{"a pin of its own", "Camp Nine fell.", Context{Pins: map[string]string{"Camp Nine": "tabqa"}}, "Camp Nine=tabqa"},
		{"a pin to nowhere is left out", "From Raqqa on.", Context{Pins: map[string]string{"Raqqa": "no-such-id"}}, "Raqqa=raqqa"},
		{"a pin beats the rules", "The Raqqa Civil Council met.", Context{Pins: map[string]string{"Raqqa": "raqqa"}}, "Raqqa=raqqa"},
		{"a nil place given", "In Raqqa it rained.", Context{Near: []*Place{nil}}, "Raqqa=raqqa"},
	} {
		if got := show(g.Find([]byte(c.text), c.ctx)); got != c.want {
			t.Errorf("%s: got %s; want %s", c.why, got, c.want)
		}
	}
}

// Two places of one name, 600 km apart, and nothing to tell them by.
func TestFindAmbiguous(t *testing.T) {
	g := NewGazetteer([]Place{
		{ID: "a", Name: "Mansuriyah", Kind: Village, Country: "SY", Point: [2]float64{37.2, 36.2}},
		{ID: "b", Name: "Mansuriyah", Kind: Village, Country: "IQ", Point: [2]float64{44.5, 33.9}},
	})
	m := g.Find([]byte("Shots were heard in Mansuriyah."), Context{})
	if len(m) != 1 || m[0].Status != Ambiguous || len(m[0].Candidates) != 2 || m[0].Place == nil {
		t.Fatalf("Find = %+v; want one ambiguous mention with two candidates", m)
	}
}

func TestFindPinned(t *testing.T) {
	g := smallGazetteer()
	m := g.Find([]byte("In RAQQA."), Context{Pins: map[string]string{"Raqqa": "tabqa"}})
	if len(m) != 1 || !m[0].Pinned || m[0].Score != 1 || m[0].Place.ID != "tabqa" {
		t.Errorf("Find = %+v; want the pin, with score 1", m)
	}
}

func TestFindConcurrently(t *testing.T) {
	g := embeddedT(t)
	text := evalText(t)
	want := show(g.Find(text, Context{}))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 3 {
				if got := show(g.Find(text, Context{})); got != want {
					t.Error("another goroutine changed the answer")
				}
			}
		})
	}
	wg.Wait()
}

// checkMentions holds what is true of the mentions of every text.
func checkMentions(text []byte, found []Mention) error {
	last := 0
	for _, m := range found {
		switch {
		case m.Start < last || m.Start >= m.End || m.End > len(text):
			return fmt.Errorf("span %d–%d after %d in %d bytes", m.Start, m.End, last, len(text))
		case m.Text != string(text[m.Start:m.End]):
			return fmt.Errorf("text %q; the source has %q", m.Text, text[m.Start:m.End])
		case !utf8.RuneStart(text[m.Start]) || m.End < len(text) && utf8.Valid(text) && !utf8.RuneStart(text[m.End]):
			return fmt.Errorf("%q is not on rune boundaries", m.Text)
		case strings.Contains(m.Text, "\x00") || strings.Contains(m.Text, "\n\n"):
			return fmt.Errorf("%q crosses a barrier", m.Text)
		case !(m.Score >= 0 && m.Score <= 1):
			return fmt.Errorf("%q: score %v", m.Text, m.Score)
		case (m.Place == nil) != (m.Status == Unresolved):
			return fmt.Errorf("%q: %s with place %v", m.Text, m.Status, m.Place)
		case m.Status == Resolved && m.Score < resolvedFrom:
			return fmt.Errorf("%q: resolved with %v", m.Text, m.Score)
		}
		for i := 1; i < len(m.Candidates); i++ {
			if m.Candidates[i].Score > m.Candidates[i-1].Score {
				return fmt.Errorf("%q: candidates not best first", m.Text)
			}
		}
		last = m.End
	}
	return nil
}

func FuzzFind(f *testing.F) {
	g := embeddedT(f)
	files, _ := filepath.Glob("testdata/gold/own/*.txt")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("Deir\x00ez-Zor \xff\xfeal-\nQaim’s Hit, Anbar الرَّقّة\u200e"))
	f.Add([]byte("Al-' Al-Al-Al- al-\n\n'Raqqa''s"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := checkMentions(text, g.Find(text, Context{})); err != nil {
			t.Error(err)
		}
	})
}

// Every name of the gazetteer in one text, and a megabyte in one line: the
// cost stays linear, so these end at once.
func TestFindLongTexts(t *testing.T) {
	g := embeddedT(t)
	var all strings.Builder
	for _, p := range g.All() {
		all.WriteString(p.Name + " ")
		for _, n := range p.Names {
			all.WriteString(n.Text + " ")
		}
	}
	for _, text := range []string{
		all.String(),
		strings.Repeat("Raqqa ", 1<<17), strings.Repeat("al-", 1<<18), strings.Repeat("Deir ez-", 1<<16),
		strings.Repeat("A", 1<<20), strings.Repeat(" ", 1<<20) + "Raqqa", "Raqqa" + strings.Repeat("ـ", 1<<18),
		strings.Repeat("Xyz al-Abcd ", 1<<15), strings.Repeat("Captain Saad Ramadi met al-Hiti. Ramadi fell. ", 1<<14),
		strings.Repeat("'", 1<<20), strings.Repeat("Deir\n", 1<<16),
	} {
		if err := checkMentions([]byte(text), g.Find([]byte(text), Context{})); err != nil {
			t.Error(err)
		}
	}
}

// evalText is the plain text of the development set.
func evalText(t testing.TB) []byte {
	t.Helper()
	docs, err := gold.ReadDocs(os.DirFS("testdata/gold/development"))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, doc := range docs {
		all = append(append(all, doc.Text...), "\n\n"...)
	}
	return all
}

func embeddedT(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// describe writes a mention as "ambiguous karamah 0.55 karama-iraq 0.30".
func describe(m Mention) string {
	s := string(m.Status)
	for _, c := range m.Candidates[:min(3, len(m.Candidates))] {
		s += fmt.Sprintf(" %s %.2f", c.Place.ID, c.Score)
	}
	return s
}

// TestFindPersonNamedAgain: a surname alone is the person named before, unless
// the text calls the name a place as well; before the person it is the place.
func TestFindPersonNamedAgain(t *testing.T) {
	g := embeddedT(t)
	for _, c := range []struct{ text, want string }{
		{"Captain Saad Ramadi led the way. Ramadi lost eleven men.", ""},
		{"Compared with Ramadi it is whole. Um Ramadi stayed.", "Ramadi=ramadi"},
		{"Captain Saad Ramadi came from Ramadi. Ramadi fell in May.", "Ramadi=ramadi Ramadi=ramadi"},
		{"Captain Saad Ramadi came from Ramadi. Ramadi said he knew it.", "Ramadi=ramadi"},
	} {
		if got := show(g.Find([]byte(c.text), Context{})); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
