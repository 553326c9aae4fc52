package gold

import (
	"fmt"
	"slices"
)

// DateAnswer is one date that a program found.
type DateAnswer struct {
	Start, End int    // bytes, half open
	Value      string // EDTF
}

// DateTally counts what a program got right of the dates of a set of texts, as
// Tally does of the places. A date is right when it overlaps a mark and has the
// very value of the mark.
type DateTally struct {
	Marked, Found int // dates marked, answers given
	Hit, Right    int // answers that meet a mark; of these with its value
	Strict        int // of those that meet a mark: with its span
	Misses        []Miss
}

// Add counts the answers to one text, which are in order of their offsets.
func (t *DateTally) Add(doc Doc, answers []DateAnswer) {
	t.Marked += len(doc.Dates)
	met := make([]bool, len(doc.Dates))
	for _, a := range answers {
		overlaps := func(m Mark) bool { return a.Start < m.End && m.Start < a.End }
		i := slices.IndexFunc(doc.Dates, overlaps)
		if i < 0 && slices.ContainsFunc(doc.Neutral, overlaps) {
			continue
		}
		t.Found++
		if i < 0 || met[i] {
			t.miss(doc, a.Start, falsePlace, "no date: %q → %s", doc.Text[a.Start:a.End], a.Value)
			continue
		}
		met[i] = true
		t.meet(doc, doc.Dates[i], a)
	}
	for i, m := range doc.Dates {
		if !met[i] {
			t.miss(doc, m.Start, notFound, "not found: %q (%s)", doc.Text[m.Start:m.End], m.Value)
		}
	}
}

// meet counts an answer that meets a mark.
func (t *DateTally) meet(doc Doc, m Mark, a DateAnswer) {
	t.Hit++
	surface, want := doc.Text[a.Start:a.End], doc.Text[m.Start:m.End]
	if a.Start == m.Start && a.End == m.End {
		t.Strict++
	} else {
		t.miss(doc, a.Start, offSpan, "span %q; want %q", surface, want)
	}
	if a.Value == m.Value {
		t.Right++
	} else {
		t.miss(doc, a.Start, resolvedWrongly, "value: %q (%s) → %s", surface, m.Value, a.Value)
	}
}

func (t *DateTally) miss(doc Doc, at int, weight float64, format string, args ...any) {
	t.Misses = append(t.Misses, missAt(doc, at, weight, format, args...))
}

// Worst returns the n worst misses, the worst first.
func (t *DateTally) Worst(n int) []Miss { return worst(t.Misses, n) }

// Precision is the share of the answers that are right.
func (t *DateTally) Precision() float64 { return ratio(t.Right, t.Found) }

// Recall is the share of the marks that an answer is right about.
func (t *DateTally) Recall() float64 { return ratio(t.Right, t.Marked) }

// F1 is their harmonic mean.
func (t *DateTally) F1() float64 { return f1(t.Right, t.Found, t.Marked) }

// DateHeader names the columns of Row.
const DateHeader = "dates in                 marked  found   right      P      R     F1  strict"

// Row is one line of the table of results.
func (t *DateTally) Row(name string) string {
	return fmt.Sprintf("%-24s%7d%7d%8d%7.3f%7.3f%7.3f%8.3f", name, t.Marked, t.Found, t.Right,
		t.Precision(), t.Recall(), t.F1(), f1(t.Strict, t.Found, t.Marked))
}
