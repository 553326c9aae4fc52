package geo

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// Each line of spellings.tsv is a place and the ways it is written. Every one
// must resolve to it in a sentence that only names the neighbourhood.
func TestSpellings(t *testing.T) {
	g := embeddedT(t)
	b, err := os.ReadFile("testdata/spellings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	seen, right := 0, 0
	for line := range strings.Lines(string(b)) {
		id, spellings, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		want, ok := g.Place(id)
		if !ok {
			t.Fatalf("no place %q", id)
		}
		for spelling := range strings.SplitSeq(spellings, "|") {
			seen++
			got := resolvedID(g, inSentence(want, spelling), spelling)
			if got == id {
				right++
			} else {
				t.Logf("%s: got %s; want %s", spelling, got, id)
			}
		}
	}
	t.Logf("%d of %d", right, seen)
	if seen < 100 || float64(right) < 0.97*float64(seen) {
		t.Errorf("%d of %d spellings understood; want 97 %%", right, seen)
	}
}

func inSentence(p *Place, spelling string) string {
	where := "Deir ez-Zor and Raqqa"
	if p.Country == "IQ" {
		where = "Haditha and Ramadi"
	}
	return fmt.Sprintf("People who had fled %s said that shells fell in %s at night.", where, spelling)
}

// resolvedID returns the id that the mention of surface resolved to, or what
// became of it.
func resolvedID(g *Gazetteer, text, surface string) string {
	for _, m := range g.Find([]byte(text), Context{}) {
		if strings.Contains(m.Text, strings.Trim(surface, "'")) {
			if m.Status == Resolved {
				return m.Place.ID
			}
			return describe(m)
		}
	}
	return "nothing"
}

// The key alone would send these to a town far away or of another name.
func TestKeyKeepsApart(t *testing.T) {
	g := embeddedT(t)
	for _, c := range []struct{ text, surface, not string }{
		{"Shells fell in Shaafah, not far from Mayadin.", "Shaafah", "kufa"},
		{"Troops near Haditha entered al-Baghdadi at dawn.", "al-Baghdadi", "baghdad"},
		{"From Deir ez-Zor they drove to al-Qusour at night.", "al-Qusour", "kasrah"},
		{"Near Deir ez-Zor a column left Kasra for Busra.", "Busra", "busayrah"},
	} {
		if got := resolvedID(g, c.text, c.surface); got == c.not {
			t.Errorf("%s: resolved to %s", c.text, got)
		}
	}
}

func TestLooseAndKey(t *testing.T) {
	for _, c := range []struct{ name, loose, key string }{
		{"Deir ez-Zor", "dairzur", "drdr"},
		{"Dayr az-Zawr", "dairzawr", "drdr"},
		{"Deir Ezzor", "dairzur", "drdr"},
		{"Albu Kamal", "Bkamal", "bkml"},
		{"Al-Bukamal", "bukamal", "bkml"},
		{"Abu Kamal", "Bkamal", "bkml"},
		{"Tall Abyaḑ", "talabiad", "tlbd"},
		{"Raqqah", "rak", "rk"},
		{"al-Shaafah", "Saf", "Sf"},
	} {
		l := loose(nil, []byte(Fold(c.name)))
		if string(l) != c.loose {
			t.Errorf("loose(%q) = %q; want %q", c.name, l, c.loose)
		}
		if k := string(keyOf(nil, l)); k != c.key {
			t.Errorf("key of %q = %q; want %q", c.name, k, c.key)
		}
	}
}
