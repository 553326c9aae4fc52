package timeline

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
)

// TestDates reads testdata/dates.tsv, which is the manual of what a date can
// be and what is made of it.
func TestDates(t *testing.T) {
	eachDateRow(t, "testdata/dates.tsv", func(literal string) string {
		d, err := ParseDate(literal)
		if err != nil {
			t.Errorf("%s: %v", literal, err)
			return literal
		}
		return strings.Join([]string{literal, d.First.String(), d.Last.String(), d.Grain.String(),
			dateFlags(d), d.Format("en"), d.Format("ar")}, "\t")
	})
}

// TestDateErrors reads testdata/dates_bad.tsv: what is not a date, and what
// the writer is told.
func TestDateErrors(t *testing.T) {
	eachDateRow(t, "testdata/dates_bad.tsv", func(literal string) string {
		d, err := ParseDate(literal)
		if err == nil {
			t.Errorf("%q was read as %s", literal, d.Format("en"))
			return literal
		}
		var de *DateError
		if !errors.As(err, &de) || de.Literal != literal {
			t.Errorf("%q: error %#v does not carry the literal", literal, err)
		}
		if d != (Date{}) {
			t.Errorf("%q: date %v beside an error", literal, d)
		}
		return literal + "\t" + err.Error()
	})
}

// eachDateRow calls got with the first column of each row and compares what it
// returns with the row.
func eachDateRow(t *testing.T, file string, got func(literal string) string) {
	t.Helper()
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	rows := 0
	for line := range strings.Lines(string(want)) {
		row := strings.TrimSuffix(line, "\n")
		out := row
		if !strings.HasPrefix(row, "#") {
			literal, _, _ := strings.Cut(row, "\t")
			rows++
			if out = got(literal); out != row && os.Getenv("FURAT_UPDATE") == "" {
				t.Errorf("%s:\n got %s\nwant %s", file, out, row)
			}
		}
		all.WriteString(out + "\n")
	}
	if rows == 0 {
		t.Errorf("%s has no rows", file)
	}
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.WriteFile(file, all.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// dateFlags names what is set in d, or "-".
func dateFlags(d Date) string {
	var names []string
	for _, f := range []struct {
		set  bool
		name string
	}{
		{d.Approximate, "about"}, {d.Uncertain, "uncertain"}, {d.Interval, "interval"}, {d.OneOf, "one-of"},
		{d.OpenStart, "open-start"}, {d.OpenEnd, "open-end"},
		{d.UnknownStart, "unknown-start"}, {d.UnknownEnd, "unknown-end"}, {d.Unknown, "unknown"},
	} {
		if f.set {
			names = append(names, f.name)
		}
	}
	if names == nil {
		return "-"
	}
	return strings.Join(names, ",")
}

// The empty literal cannot stand in a table.
func TestEmptyDate(t *testing.T) {
	_, err := ParseDate("")
	const want = `"" is not an EDTF date; write unknown`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if got := (Date{}).Format("en"); got != "" {
		t.Errorf("the zero date says %q", got)
	}
}

// A date that reads as something else than it was written would be a lie; this
// is the exhaustive check of four years, leap day included.
func TestDateReadsEveryDay(t *testing.T) {
	for day := DayOf(2013, 1, 1); day < DayOf(2017, 1, 1); day++ {
		d, err := ParseDate(day.String())
		if err != nil || d.First != day || d.Last != day || !d.Exact() {
			t.Fatalf("%s: %+v, %v", day, d, err)
		}
	}
}

func TestGrainString(t *testing.T) {
	if got := Grain(9).String(); got != "Grain(9)" {
		t.Errorf("got %s", got)
	}
	if DayGrain >= MonthGrain || YearGrain >= CenturyGrain {
		t.Error("a coarser grain must be greater")
	}
}

// FuzzParseDate checks that whatever is read can be read again to the same
// date, bounds no empty stretch, and has words in every language; and that
// what is refused is refused with a hint.
func FuzzParseDate(f *testing.F) {
	for _, file := range []string{"testdata/dates.tsv", "testdata/dates_bad.tsv"} {
		rows, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for row := range strings.Lines(string(rows)) {
			literal, _, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t")
			f.Add(literal)
		}
	}
	f.Fuzz(func(t *testing.T, literal string) {
		d, err := ParseDate(literal)
		if err != nil {
			var de *DateError
			if !errors.As(err, &de) || de.Msg == "" || de.Hint == "" || d != (Date{}) {
				t.Fatalf("%q: %#v beside %+v", literal, err, d)
			}
			return
		}
		if again, err := ParseDate(d.Literal); again != d || err != nil {
			t.Fatalf("%q: read again as %+v, %v", literal, again, err)
		}
		if d.First != NoDay && d.Last != NoDay && d.First > d.Last {
			t.Fatalf("%q: %s after %s", literal, d.First, d.Last)
		}
		if (d.First == NoDay) != (d.OpenStart || d.UnknownStart || d.Unknown) ||
			(d.Last == NoDay) != (d.OpenEnd || d.UnknownEnd || d.Unknown) {
			t.Fatalf("%q: %+v has a bound too many or too few", literal, d)
		}
		for _, lang := range []string{"en", "ar", "ar-SY", ""} {
			if words := d.Format(lang); words == "" || strings.Contains(words, "%") {
				t.Fatalf("%q: says %q in %q", literal, words, lang)
			}
		}
		if d.Compare(d) != 0 || d.IsZero() {
			t.Fatalf("%q: not equal to itself, or zero", literal)
		}
	})
}

// A hint that is no date would send the writer in a circle.
func TestHintsAreDates(t *testing.T) {
	rows, err := os.ReadFile("testdata/dates_bad.tsv")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for row := range strings.Lines(string(rows)) {
		_, hint, ok := strings.Cut(strings.TrimSuffix(row, "\n"), "; write ")
		if !ok || strings.Contains(hint, " ") { // prose, or a choice
			continue
		}
		checked++
		if _, err := ParseDate(hint); err != nil {
			t.Errorf("hint in %s: %v", row, err)
		}
	}
	if checked < 20 {
		t.Errorf("only %d hints checked", checked)
	}
}

func BenchmarkParseDate(b *testing.B) {
	for _, literal := range []string{"2017-04-23", "2014-05~", "2014-01-12/2014-02-03", "[2014-06-26,2014-07-02]"} {
		b.Run(strings.NewReplacer("/", "_").Replace(literal), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseDate(literal); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFormatDate(b *testing.B) {
	d, err := ParseDate("2014-01-12/2014-02-03")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		d.Format("en")
	}
}
