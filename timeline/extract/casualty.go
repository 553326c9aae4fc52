package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"furat/timeline"
)

// Casualties is what a sentence says of the dead. A figure that it does not
// give is nil, which is never 0.
type Casualties struct {
	timeline.Casualties
	Start, End int // from the figure to the word for the dead
	Text       string
}

// Figure puts the number in words: "39 or more", "20 to 30", "62".
func (c Casualties) Figure() string {
	switch {
	case c.Low != nil && c.High != nil:
		return fmt.Sprintf("%d to %d", *c.Low, *c.High)
	case c.Best != nil:
		return strconv.Itoa(*c.Best)
	case c.Low != nil:
		return fmt.Sprintf("%d or more", *c.Low)
	case c.High != nil:
		return fmt.Sprintf("%d or fewer", *c.High)
	}
	return "a number not given"
}

// Casualties finds the dead that a text counts: "at least 39 civilians were
// killed, according to the Observatory" is 39 or more, by the Observatory. The
// group is the text's own word. Words without a figure, "dozens of soldiers were
// killed", are unknown. The wounded are passed over.
func (t *Text) Casualties() (all []Casualties) {
	t.cut()
	for i := 0; i < len(t.words); {
		if !t.is(i, numberW|boundW) {
			i++
			continue
		}
		c, next, ok := t.count(i)
		if !ok {
			i++
			continue
		}
		all = append(all, c)
		i = next
	}
	return all
}

// figure is a number of people with its bounds.
type figure struct {
	low, best, high int // -1 where not given
	from, next      int // its words
}

// count reads a count of the dead that begins at word i.
func (t *Text) count(i int) (c Casualties, next int, ok bool) {
	f, ok := t.figure(i)
	if !ok || t.is(f.next, unitW|measureW) {
		return c, i, false
	}
	next, group := t.people(f.next)
	dead := t.deadAfter(next, group != "")
	first := f.from
	switch {
	case dead > 0:
		next = dead
	case t.killsBefore(f.from) >= 0:
		first = t.killsBefore(f.from)
	default:
		return c, i, false
	}
	if group == "" {
		group = "killed"
	}
	c.Start, c.End = t.words[first].start, t.words[next-1].end
	c.Text = string(t.Prose[c.Start:c.End])
	c.Casualties = timeline.Casualties{Group: group, Low: known(f.low), Best: known(f.best), High: known(f.high), By: t.claimant(f.from)}
	return c, next, true
}

func known(n int) *int {
	if n < 0 {
		return nil
	}
	return &n
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

// people reads the words for those who died, and returns the last of them as
// the group: "of the town's civilians" is "civilians".
func (t *Text) people(i int) (next int, group string) {
	for next = i; next < min(i+5, len(t.words)) && t.sameSentence(i-1, next); next++ {
		switch {
		case t.is(next, peopleW):
			if !t.is(next+1, peopleW) || !t.sameSentence(next, next+1) {
				return next + 1, lower(t.Prose[t.words[next].start:t.words[next].end])
			}
		case t.is(next, deadW|notW|triggerW) && !t.words[next].upper || t.words[next].clause != t.words[i-1].clause:
			return i, ""
		}
	}
	return i, ""
}

// deadAfter returns the word behind the one that says that those counted before
// word i died, 0 where none does: "39 people were reported killed".
func (t *Text) deadAfter(i int, people bool) int {
	for k := i; k < min(i+6, len(t.words)) && t.sameSentence(i-1, k); k++ {
		switch {
		case t.is(k, deadW) && (people || t.words[k].clause == t.words[i-1].clause):
			return k + 1
		case t.is(k, auxiliaryW):
		case t.words[k].clause != t.words[i-1].clause || k > i+3:
			return 0
		case t.is(k, woundedW|numberW|notW) || t.is(k, triggerW):
			return 0
		}
	}
	return 0
}

// killsBefore returns the word before a figure that says those counted were
// killed, -1 where none does: "killing over 200 residents", "a death toll of 62".
func (t *Text) killsBefore(i int) int {
	for k := i - 1; k >= max(0, i-4) && t.sameSentence(k, i); k-- {
		if t.is(k, killW) {
			return k
		}
		if !t.is(k, tallyW) {
			return -1
		}
	}
	return -1
}
