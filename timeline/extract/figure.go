package extract

import (
	"cmp"
	"slices"
	"strings"

	"furat/timeline"
)

// figure is a number of people with its bounds.
type figure struct {
	low, best, high int // -1 where not given
	from, next      int // its words
}

// figure reads "at least 39", "20 to 30", "between 20 and 30", "dozens of".
func (t *Text) figure(i int) (f figure, ok bool) {
	f = figure{-1, -1, -1, i, i}
	bound, at := t.bound(i)
	n, next := t.number(at)
	if next == at {
		return f, false
	}
	if t.dated(at) {
		return f, false
	}
	f.next = next
	switch bound {
	case "least":
		f.low = n
	case "most":
		f.high = n
	default:
		f.best = n
	}
	if to := t.rangeTo(bound, next); to > 0 {
		if m, end := t.number(to); end > to && m > n && n >= 0 {
			f.low, f.best, f.high, f.next = n, -1, m, end
			return f, true
		}
	}
	return f, bound != "between"
}

// dated reports a word that belongs to a date.
func (t *Text) dated(i int) bool {
	n, _ := slices.BinarySearchFunc(t.Dates, t.words[i].start, func(d timeline.Timex, at int) int { return cmp.Compare(d.End, at+1) })
	return n < len(t.Dates) && t.Dates[n].Start <= t.words[i].start
}

// bound reads the words before a figure that make it a bound.
func (t *Text) bound(i int) (bound string, next int) {
	for _, b := range bounds {
		if t.reads(i, b.words) {
			return b.bound, i + len(b.words)
		}
	}
	return "", i
}

var bounds = []struct {
	words []string
	bound string
}{
	{[]string{"at", "least"}, "least"}, {[]string{"more", "than"}, "least"}, {[]string{"no", "fewer", "than"}, "least"},
	{[]string{"over"}, "least"}, {[]string{"up", "to"}, "most"}, {[]string{"as", "many", "as"}, "most"},
	{[]string{"fewer", "than"}, "most"}, {[]string{"less", "than"}, "most"}, {[]string{"at", "most"}, "most"},
	{[]string{"nearly"}, "most"}, {[]string{"almost"}, "most"}, {[]string{"between"}, "between"},
	{[]string{"from"}, "between"},
}

// reads reports that the prose has these words at word i.
func (t *Text) reads(i int, words []string) bool {
	if i+len(words) > len(t.words) {
		return false
	}
	for k, w := range words {
		if lower(t.Prose[t.words[i+k].start:t.words[i+k].end]) != w {
			return false
		}
	}
	return true
}

// rangeTo returns the word at which the upper end of a range begins, 0 where
// there is none: "between 20 and 30", "20 to 30", "20-30".
func (t *Text) rangeTo(bound string, i int) int {
	switch {
	case bound == "between" && t.reads(i, []string{"and"}), t.reads(i, []string{"to"}), t.reads(i, []string{"or"}):
		return i + 1
	case i > 0 && i < len(t.words) && strings.Trim(string(t.Prose[t.words[i-1].end:t.words[i].start]), "-–") == "" && t.words[i].start > t.words[i-1].end:
		return i
	}
	return 0
}

// number reads a number of people at word i: 1,200, thirty-two, dozens. It is
// -1, with next behind it, where the word gives none.
func (t *Text) number(i int) (n, next int) {
	if i >= len(t.words) {
		return -1, i
	}
	w := lower(t.Prose[t.words[i].start:t.words[i].end])
	if '0' <= w[0] && w[0] <= '9' {
		if n = number([]byte(w)); n < 0 {
			return -1, i
		}
		return n, i + 1
	}
	if vague[w] {
		return -1, i + 1
	}
	n, ok := cardinals[w]
	if !ok {
		return -1, i
	}
	next = i + 1
	if next < len(t.words) {
		unit, ok := cardinals[lower(t.Prose[t.words[next].start:t.words[next].end])]
		if ok && n >= 20 && n < 100 && unit < 10 { // thirty-two
			return n + unit, next + 1
		}
	}
	return n, next
}

var vague = wordSet(`dozens scores hundreds thousands several many some tens`)

var cardinals = func() map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen`) {
		m[w] = i + 1
	}
	for i, w := range strings.Fields(`twenty thirty forty fifty sixty seventy eighty ninety`) {
		m[w] = 20 + 10*i
	}
	return m
}()
