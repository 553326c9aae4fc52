package geo

import (
	"fmt"
	"strings"
	"testing"

	"github.com/paulmach/orb/geo"
)

// tally counts what Find got right over a set of marked texts, countries left
// out on both sides. A trap taken is a false mention; neutral spans count for
// nothing; each mark is met by one mention at most.
type tally struct {
	gold, found    int // places marked, mentions given
	hit            int // mentions that overlap a mark
	at5, at20      int // of these: Resolved, within 5 or 20 km or the place's tolerance
	strict         int // same span
	traps, taken   int
	wrong, certain int // Resolved and more than 20 km off, of those Resolved
	misses         []string
}

func f1(hit, found, gold int) float64 {
	if hit == 0 {
		return 0
	}
	p, r := float64(hit)/float64(found), float64(hit)/float64(gold)
	return 2 * p * r / (p + r)
}

func (c *tally) String() string {
	return fmt.Sprintf("recognition F1 %.3f (P %.3f R %.3f) · strict %.3f · end to end @5 km %.3f @20 km %.3f · "+
		"traps taken %d of %d · resolved but wrong %d of %d",
		f1(c.hit, c.found, c.gold), float64(c.hit)/float64(c.found), float64(c.hit)/float64(c.gold),
		f1(c.strict, c.found, c.gold), f1(c.at5, c.found, c.gold), f1(c.at20, c.found, c.gold),
		c.taken, c.traps, c.wrong, c.certain)
}

func overlapping(marks []mark, m Mention) int {
	for i, k := range marks {
		if m.Start < k.end && k.start < m.End {
			return i
		}
	}
	return -1
}

// count adds one text.
func (c *tally) count(doc marked, gold map[string]goldPlace, found []Mention) {
	met := make([]bool, len(doc.places))
	for _, k := range doc.places {
		if gold[k.key].kind != "country" {
			c.gold++
		}
	}
	c.traps += len(doc.traps)
	for _, m := range found {
		i := overlapping(doc.places, m)
		switch {
		case i >= 0 && gold[doc.places[i].key].kind == "country":
		case i >= 0 && !met[i]:
			met[i] = true
			c.countHit(doc, doc.places[i], gold[doc.places[i].key], m)
		case overlapping(doc.neutral, m) >= 0:
		case overlapping(doc.traps, m) >= 0:
			c.found++
			c.taken++
			c.miss(doc, m.Start, "trap taken: %q", m.Text)
		case m.Place != nil && m.Place.Kind == CountryKind:
		default:
			c.found++
			if m.Status == Resolved {
				c.certain++
				c.wrong++
			}
			c.miss(doc, m.Start, "no place: %q → %s", m.Text, describe(m))
		}
	}
	for i, k := range doc.places {
		if !met[i] && gold[k.key].kind != "country" {
			c.miss(doc, k.start, "not found: %q (%s)", doc.text[k.start:k.end], k.key)
		}
	}
}

func (c *tally) countHit(doc marked, k mark, want goldPlace, m Mention) {
	c.found++
	c.hit++
	if m.Start == k.start && m.End == k.end {
		c.strict++
	} else {
		c.miss(doc, m.Start, "span %q; want %q", m.Text, doc.text[k.start:k.end])
	}
	if m.Status != Resolved {
		c.miss(doc, m.Start, "not resolved: %q (%s) → %s", m.Text, k.key, describe(m))
		return
	}
	c.certain++
	km := geo.Distance(want.point, m.Place.Point) / 1000
	if km <= max(5, want.toleranceKm) {
		c.at5++
	}
	if km <= max(20, want.toleranceKm) {
		c.at20++
	} else {
		c.wrong++
	}
	if km > max(5, want.toleranceKm) {
		c.miss(doc, m.Start, "%.0f km off: %q (%s) → %s", km, m.Text, k.key, describe(m))
	}
}

func (c *tally) miss(doc marked, at int, format string, args ...any) {
	line := strings.Count(string(doc.text[:at]), "\n") + 1
	c.misses = append(c.misses, fmt.Sprintf("%s:%d: ", doc.file, line)+fmt.Sprintf(format, args...))
}

func describe(m Mention) string {
	s := string(m.Status)
	for _, c := range m.Candidates[:min(3, len(m.Candidates))] {
		s += fmt.Sprintf(" %s %.2f", c.Place.ID, c.Score)
	}
	return s
}

// floors are what a change may not fall below.
type floors struct {
	recognition, at5, at20 float64
	taken, wrong           int
}

func (c *tally) check(t *testing.T, want floors) {
	t.Helper()
	t.Log("\n" + c.String() + "\n  " + strings.Join(c.misses, "\n  "))
	atLeast := func(what string, got, floor float64) {
		if got < floor {
			t.Errorf("%s %.3f; want at least %.3f", what, got, floor)
		}
	}
	atLeast("recognition F1", f1(c.hit, c.found, c.gold), want.recognition)
	atLeast("end-to-end F1 at 5 km", f1(c.at5, c.found, c.gold), want.at5)
	atLeast("end-to-end F1 at 20 km", f1(c.at20, c.found, c.gold), want.at20)
	if c.taken > want.taken {
		t.Errorf("%d traps taken; want at most %d", c.taken, want.taken)
	}
	if c.wrong > want.wrong {
		t.Errorf("%d resolved but wrong; want at most %d", c.wrong, want.wrong)
	}
}

func TestEvalDevelopment(t *testing.T) {
	g := embeddedT(t)
	gold := readGold(t, "testdata/eval/places.tsv")
	var c tally
	for _, doc := range readMarked(t, "testdata/eval") {
		c.count(doc, gold, g.Find(doc.text, Context{}))
	}
	c.check(t, floors{0.98, 0.97, 0.97, 0, 1})
}

func embeddedT(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}
