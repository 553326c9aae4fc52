package gold

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// Answer is one toponym that a program found.
type Answer struct {
	Start, End int // bytes, half open
	Resolved   bool
	Country    bool
	Point      orb.Point // lon, lat, of the place meant or, unresolved, the likeliest
	Score      float64   // 0 to 1, of that place; 0 where there is none
	Says       string    // what the program said, for the list of misses
}

// Tally counts what a program got right over a set of texts. Countries are
// left out on both sides; a mark is met by one answer at most, and an answer
// meets a mark when they overlap. A trap taken is a false answer, a neutral
// span counts for nothing.
type Tally struct {
	Texts, Marked, Found int // texts, places marked, answers given
	Hit, Strict          int // answers that meet a mark; with the same span
	At5, At20            int // of these: resolved within 5 or 20 km, or the place's tolerance
	Traps, Taken         int // traps marked, and taken for places
	Resolved, Wrong      int // answers resolved; of these more than 20 km off, or nowhere
	Misses               []Miss
	Scores               Calibration
}

// Miss is one thing that went wrong. A larger weight is a worse miss: what was
// stated wrongly weighs more than what was left out.
type Miss struct {
	File   string
	Line   int // from 1, in the text without its header
	What   string
	Weight float64
}

func (m Miss) String() string { return fmt.Sprintf("%s:%d: %s", m.File, m.Line, m.What) }

// The weights of misses; a place resolved wrongly adds its distance in km.
const (
	offSpan = iota
	notResolved
	notFound
	slightlyOff
	falsePlace
	trapTaken
	resolvedWrongly
)

// Add counts the answers to one text, which are in order of their offsets.
func (t *Tally) Add(doc Doc, places map[string]Place, answers []Answer) {
	t.Texts++
	t.Traps += len(doc.Traps)
	met := make([]bool, len(doc.Places))
	for _, a := range answers {
		i := overlapping(doc.Places, a)
		switch {
		case i >= 0 && places[doc.Places[i].Value].Country:
		case i >= 0 && !met[i]:
			met[i] = true
			t.meet(doc, doc.Places[i], places[doc.Places[i].Value], a)
		case overlapping(doc.Neutral, a) >= 0:
		case overlapping(doc.Traps, a) >= 0:
			t.Taken++
			t.invented(doc, a, trapTaken, "trap taken")
		case a.Country:
		default:
			t.invented(doc, a, falsePlace, "no place")
		}
	}
	for i, m := range doc.Places {
		if places[m.Value].Country {
			continue
		}
		t.Marked++
		if !met[i] {
			t.miss(doc, m.Start, notFound, "not found: %q (%s)", doc.Text[m.Start:m.End], m.Value)
		}
	}
}

func overlapping(marks []Mark, a Answer) int {
	return slices.IndexFunc(marks, func(m Mark) bool { return a.Start < m.End && m.Start < a.End })
}

// invented counts an answer where no place is marked.
func (t *Tally) invented(doc Doc, a Answer, weight float64, what string) {
	t.Found++
	t.score(a, false)
	if a.Resolved {
		t.Resolved++
		if weight == falsePlace {
			t.Wrong++
		}
	}
	t.miss(doc, a.Start, weight, "%s: %q → %s", what, doc.Text[a.Start:a.End], a.Says)
}

// meet counts an answer that meets a mark.
func (t *Tally) meet(doc Doc, m Mark, want Place, a Answer) {
	t.Found++
	t.Hit++
	surface := doc.Text[a.Start:a.End]
	km := geo.Distance(want.Point, a.Point) / 1000
	t.score(a, km <= max(20, want.ToleranceKm))
	if a.Start == m.Start && a.End == m.End {
		t.Strict++
	} else {
		t.miss(doc, a.Start, offSpan, "span %q; want %q", surface, doc.Text[m.Start:m.End])
	}
	if !a.Resolved {
		t.miss(doc, a.Start, notResolved, "not resolved: %q (%s) → %s", surface, m.Value, a.Says)
		return
	}
	t.Resolved++
	if km <= max(5, want.ToleranceKm) {
		t.At5++
	}
	if km <= max(20, want.ToleranceKm) {
		t.At20++
	} else {
		t.Wrong++
		t.miss(doc, a.Start, resolvedWrongly+km, "%.0f km off: %q (%s) → %s", km, surface, m.Value, a.Says)
		return
	}
	if km > max(5, want.ToleranceKm) {
		t.miss(doc, a.Start, slightlyOff, "%.0f km off: %q (%s) → %s", km, surface, m.Value, a.Says)
	}
}

func (t *Tally) score(a Answer, right bool) {
	if a.Score > 0 {
		t.Scores.add(a.Score, right)
	}
}

func (t *Tally) miss(doc Doc, at int, weight float64, format string, args ...any) {
	t.Misses = append(t.Misses, missAt(doc, at, weight, format, args...))
}

func missAt(doc Doc, at int, weight float64, format string, args ...any) Miss {
	line := strings.Count(string(doc.Text[:at]), "\n") + 1
	return Miss{doc.File, line, fmt.Sprintf(format, args...), weight}
}

// Worst returns the n worst misses, the worst first.
func (t *Tally) Worst(n int) []Miss { return worst(t.Misses, n) }

func worst(misses []Miss, n int) []Miss {
	all := slices.Clone(misses)
	slices.SortStableFunc(all, func(a, b Miss) int { return cmp.Compare(b.Weight, a.Weight) })
	return all[:min(n, len(all))]
}

// Recognition is the F1 of answers that meet a mark, whatever they say of it.
func (t *Tally) Recognition() float64 { return f1(t.Hit, t.Found, t.Marked) }

// StrictSpan is the F1 of answers with the very span of a mark.
func (t *Tally) StrictSpan() float64 { return f1(t.Strict, t.Found, t.Marked) }

// EndToEnd5 is the F1 of answers resolved within 5 km or the place's tolerance.
func (t *Tally) EndToEnd5() float64 { return f1(t.At5, t.Found, t.Marked) }

// EndToEnd20 is the same within 20 km.
func (t *Tally) EndToEnd20() float64 { return f1(t.At20, t.Found, t.Marked) }

// Header names the columns of Row.
const Header = "set                     texts places  rec F1      P      R  strict  e2e 5km  20km   traps taken    wrong of resolved"

// Row is one line of the table of results.
func (t *Tally) Row(name string) string {
	return fmt.Sprintf("%-24s%5d%7d%8.3f%7.3f%7.3f%8.3f%9.3f%6.3f%8d of%4d%9d of%5d", name, t.Texts, t.Marked,
		t.Recognition(), ratio(t.Hit, t.Found), ratio(t.Hit, t.Marked), t.StrictSpan(), t.EndToEnd5(), t.EndToEnd20(),
		t.Taken, t.Traps, t.Wrong, t.Resolved)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(hit, found, marked int) float64 { return ratio(2*hit, found+marked) }
