package timeline

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// mustDate reads a date that the test itself wrote.
func mustDate(t testing.TB, literal string) Date {
	t.Helper()
	if literal == "" {
		return Date{}
	}
	d, err := ParseDate(literal)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The order of every list, shown by its result.
var inOrder = []string{
	"../2013",       // what has no beginning comes first, the sooner ended before
	"/2013",         // the same days: by literal
	"[..2014-06]",   //
	"2014-01-01",    // then by the first day, the shorter first
	"2014-01",       //
	"2014",          //
	"2014?",         // the same days: by literal
	"2014-01-01/",   // no known end is longest
	"2014-01-01/..", //
	"2014-01-02",    //
	"unknown",       // undated after all
	"",              // and no date at all after that
}

func TestCompare(t *testing.T) {
	for i, a := range inOrder {
		for j, b := range inOrder {
			got := mustDate(t, a).Compare(mustDate(t, b))
			if want := min(1, max(-1, i-j)); got != want {
				t.Errorf("%q against %q: got %d, want %d", a, b, got, want)
			}
		}
	}
	shuffled := slices.Clone(inOrder)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	slices.SortFunc(shuffled, func(a, b string) int { return mustDate(t, a).Compare(mustDate(t, b)) })
	if !slices.Equal(shuffled, inOrder) {
		t.Errorf("sorted: %q", shuffled)
	}
}

func TestExact(t *testing.T) {
	for literal, want := range map[string]bool{
		"2014-06-11": true, "2014-06": false, "2014-06-11?": false, "2014-06-~11": false, "2014-06-XX": false,
		"2014-06-11/2014-06-11": false, "[2014-06-11,2014-06-12]": false, "unknown": false, "": false,
	} {
		if got := mustDate(t, literal).Exact(); got != want {
			t.Errorf("%q: got %t", literal, got)
		}
	}
}

func TestDays(t *testing.T) {
	for literal, want := range map[string]int{
		"2014-06-11": 1, "2016-02": 29, "2014": 365, "201X": 3652, "2014-06-10/2014-06-14": 5,
		"[2014-06-26,2014-07-02]": 7, "2014/..": 0, "2014/": 0, "../2014": 0, "unknown": 0, "": 0,
	} {
		if got := mustDate(t, literal).Days(); got != want {
			t.Errorf("%q: got %d, want %d", literal, got, want)
		}
	}
}

func TestCovers(t *testing.T) {
	for _, c := range []struct {
		literal, day string
		want         bool
	}{
		{"2014-06", "2014-05-31", false},
		{"2014-06", "2014-06-01", true},
		{"2014-06", "2014-06-30", true},
		{"2014-06", "2014-07-01", false},
		{"2014-06/..", "2030-01-01", true},
		{"2014-06/", "2014-05-31", false},
		{"../2014", "1200-01-01", true},
		{"/2014", "2015-01-01", false},
		{"[2014-06-26,2014-07-02]", "2014-06-26", true},
		{"[2014-06-26,2014-07-02]", "2014-06-28", false}, // no source says the 28th
		{"[2014-06-26..2014-07-02]", "2014-06-28", true},
		{"[..2013,2015..]", "2012-01-01", true},
		{"[..2013,2015..]", "2014-01-01", false},
		{"[..2013,2015..]", "2016-01-01", true},
		{"unknown", "2014-01-01", false},
		{"", "1970-01-01", false}, // the zero date has First 0, which is this day
	} {
		day, err := ParseDay(c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := mustDate(t, c.literal).Covers(day); got != c.want {
			t.Errorf("%q covers %s: got %t", c.literal, c.day, got)
		}
	}
	if mustDate(t, "../2014").Covers(NoDay) {
		t.Error("NoDay is covered")
	}
}
