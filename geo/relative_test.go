package geo

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// pairs reads lines of two cells from a file of testdata.
func pairs(t testing.TB, file string) (all [][2]string) {
	t.Helper()
	src, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(src)) {
		line = strings.TrimRight(line, "\n")
		if a, b, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			all = append(all, [2]string{strings.ReplaceAll(a, `\n`, "\n"), b})
		}
	}
	if len(all) == 0 {
		t.Fatalf("testdata/%s has no cases", file)
	}
	return all
}

func riverT(t testing.TB) *River {
	t.Helper()
	river, err := EmbeddedRiver()
	if err != nil {
		t.Fatal(err)
	}
	return river
}

// TestRelatives holds that the phrases marked in the sentences are found,
// whole and nothing else, and read as written beside them.
func TestRelatives(t *testing.T) {
	g, river := embeddedT(t), riverT(t)
	for _, c := range pairs(t, "relative-texts.tsv") {
		text := []byte(strings.NewReplacer("«", "", "»", "").Replace(c[0]))
		var marked strings.Builder
		var says []string
		at := 0
		for _, r := range g.Relatives(text, g.Find(text, Context{}), river) {
			marked.WriteString(string(text[at:r.Start]) + "«" + r.Text + "»")
			says = append(says, r.String())
			at = r.End
		}
		marked.Write(text[at:])
		if got := marked.String(); got != c[0] {
			t.Errorf("found\n%s\nwant\n%s", got, c[0])
		}
		if got := strings.Join(says, "; "); got != c[1] {
			t.Errorf("%s\nsays %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestLocateRelative(t *testing.T) {
	g, river := embeddedT(t), riverT(t)
	for _, c := range pairs(t, "relative-queries.tsv") {
		got := "no phrase"
		found, ok := g.LocateRelative(c[0], river)
		if ok {
			got = "nothing known"
		}
		if len(found) > 0 {
			got = found[0].String()
		}
		if got != c[1] {
			t.Errorf("%q: %s, want %s", c[0], got, c[1])
		}
		if !slices.IsSortedFunc(found, func(a, b Relative) int { return int(1000*b.Score) - int(1000*a.Score) }) {
			t.Errorf("%q: not the best first", c[0])
		}
	}
}

// TestNamesAreNotRelative: no name of the tables reads as a position relative
// to another.
func TestNamesAreNotRelative(t *testing.T) {
	g, river := embeddedT(t), riverT(t)
	for _, p := range g.All() {
		names := []string{p.ID, p.Name}
		for _, n := range p.Names {
			names = append(names, n.Text)
		}
		for _, name := range names {
			if _, ok := g.LocateRelative(name, river); ok {
				t.Errorf("%q of %s reads as a relative position", name, p.ID)
			}
		}
	}
}

// TestRelativeKeepsMentions: the anchors stay mentions at their places, and a
// kind of its own tells a position from a place.
func TestRelativeKeepsMentions(t *testing.T) {
	g, river := embeddedT(t), riverT(t)
	text := []byte("Jets struck a convoy 15 km north of Raqqa.")
	before := g.Find(text, Context{})
	after := slices.Clone(before)
	found := g.Relatives(text, after, river)
	if len(before) != 1 || before[0].Place != after[0].Place || before[0].Start != after[0].Start {
		t.Errorf("the mentions became %+v", after)
	}
	if len(found) != 1 || found[0].Anchors[0] != before[0].Place || found[0].Names[0] != "Raqqa" {
		t.Errorf("found %+v", found)
	}
	if kinds[RelativeKind] {
		t.Errorf("tables take the kind %q", RelativeKind)
	}
}

// TestRelativeWithoutRiver: what needs the river is passed over where there is
// none, and all else is read.
func TestRelativeWithoutRiver(t *testing.T) {
	g := embeddedT(t)
	text := []byte("10 km upstream of Raqqa; 10 km north of Raqqa; across the river from Mayadin")
	found := g.Relatives(text, g.Find(text, Context{}), nil)
	if len(found) != 1 || found[0].Relation != OffsetFrom {
		t.Errorf("found %+v", found)
	}
}

// TestRelativeRadius says how wide the circles are. The radius is that of the
// words: more exact words, a smaller circle.
func TestRelativeRadius(t *testing.T) {
	g, river := embeddedT(t), riverT(t)
	for _, c := range []struct {
		phrase string
		km     float64
	}{
		{"12 NM NE of Al-Asad Airbase", 7}, // 22 km, a sector of 11° either way
		{"22 km NE of Al-Asad Airbase", 11},
		{"22 km north-east of Al-Asad Airbase", 11},
		{"22 km north of Al-Asad Airbase", 13.5},
		{"about 20 km north of Al-Asad Airbase", 14},
		{"2 km north of Hit", 4.5},
		{"5 km from Hit", 9}, // anywhere on the ring, and a fifth more
		{"within 5 km of Hit", 8},
		{"near Hit", 13},
		{"near Abu Qalqal", 6.5},
		{"between Raqqa and Tabqa", 26},
		{"halfway between Raqqa and Tabqa", 11.5},
		{"10 km upstream of Raqqa", 9.5},
	} {
		found, _ := g.LocateRelative(c.phrase, river)
		if len(found) == 0 || found[0].PrecisionKm != c.km {
			t.Errorf("%q: got ±%v, want ±%g km", c.phrase, radii(found), c.km)
		}
	}
}

// TestRelativeLinear: the words looked at are those near a name, however many
// there are and whatever stands there. Each text takes some milliseconds; were
// the cost to grow with the square, it would be minutes.
func TestRelativeLinear(t *testing.T) {
	g, river := embeddedT(t), riverT(t)
	for _, unit := range []string{"Raqqa ", "15 km ", "north ", "about ", "15 km north of Raqqa and ", "north-", "the town of ", "(", "north of the town of the city of "} {
		text := []byte(strings.Repeat(unit, 200_000/len(unit)) + " Raqqa")
		mentions := g.Find(text, Context{})
		start := time.Now()
		g.Relatives(text, mentions, river)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q: %v", unit, took)
		} else {
			t.Logf("%q: %v, %d names", unit, took, len(mentions))
		}
	}
}

// FuzzRelatives holds that positions lie in order in the text, begin and end
// between letters, hold an anchor's name, and lie on the earth.
func FuzzRelatives(f *testing.F) {
	for _, c := range pairs(f, "relative-texts.tsv") {
		f.Add([]byte(strings.NewReplacer("«", "", "»", "").Replace(c[0])))
	}
	for _, c := range pairs(f, "relative-queries.tsv") {
		f.Add([]byte(c[0]))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		g, river := embeddedT(t), riverT(t)
		mentions := g.Find(text, Context{})
		end := 0
		for _, r := range g.Relatives(text, mentions, river) {
			if r.Start < end || r.End <= r.Start || r.End > len(text) {
				t.Fatalf("%d–%d after %d in %q", r.Start, r.End, end, text)
			}
			end = r.End
			checkRelative(t, r)
			if !bytes.Equal([]byte(r.Text), text[r.Start:r.End]) || !strings.Contains(r.Text, r.Names[0]) {
				t.Fatalf("%q is no part of %q with %q", r.Text, text, r.Names)
			}
			if utf8.Valid(text) && !utf8.ValidString(r.Text) {
				t.Fatalf("%q cuts a letter", r.Text)
			}
		}
		found, _ := g.LocateRelative(string(text), river)
		for _, r := range found {
			checkRelative(t, r)
		}
	})
}

func checkRelative(t *testing.T, r Relative) {
	if !onEarth(r.Point) || !(r.PrecisionKm > 0) || !(r.PrecisionKm < 2000) || !(r.Score >= 0 && r.Score <= 1) {
		t.Fatalf("%+v", r)
	}
	if r.String() == "" || len(r.Names) != len(r.Anchors) {
		t.Fatalf("%+v", r)
	}
}

// BenchmarkRelatives reads the development texts, whose names are found before.
func BenchmarkRelatives(b *testing.B) {
	g, river := embeddedT(b), riverT(b)
	text := evalText(b)
	mentions := g.Find(text, Context{})
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		g.Relatives(text, mentions, river)
	}
}

func radii(found []Relative) (all []float64) {
	for _, r := range found {
		all = append(all, r.PrecisionKm)
	}
	return all
}
