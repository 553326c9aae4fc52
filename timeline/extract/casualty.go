package extract

import (
	"fmt"
	"strconv"

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
