package extract

import "furat/timeline"

// joined returns the dates, with "between 19 and 22 August" as one: what
// happened between two days has no event on each.
func (t *Text) joined() []timeline.Timex {
	var all []timeline.Timex
	for i, d := range t.Dates {
		if n := len(all) - 1; n >= 0 && t.spans(t.Dates[i-1], d) {
			if span, err := timeline.ParseDate(all[n].Date.Literal + "/" + d.Date.Literal); err == nil {
				all[n] = timeline.Timex{Start: all[n].Start, End: d.End, Text: string(t.Prose[all[n].Start:d.End]), Date: span}
				continue
			}
		}
		all = append(all, d)
	}
	return all
}

// spans reports "between a and b".
func (t *Text) spans(a, b timeline.Timex) bool {
	from, to := t.at(a.Start), t.at(b.Start)
	return t.is(from-1, betweenW) && to-t.at(a.End) <= 1 && t.sameSentence(from, to) && !a.Date.Interval && !b.Date.Interval
}
