package timeline

import (
	"cmp"
	"math"
)

// IsZero reports whether no date was stated. A date "unknown" was stated.
func (d Date) IsZero() bool { return d.Literal == "" }

// Exact reports whether d is one day, named alone and without any doubt.
func (d Date) Exact() bool {
	return !d.IsZero() && d.First == d.Last && d.First != NoDay &&
		!d.Approximate && !d.Uncertain && !d.Interval && !d.OneOf
}

// Days counts the days from First to Last, both included; 0 when one of the
// two is open or unknown.
func (d Date) Days() int {
	if d.IsZero() || d.First == NoDay || d.Last == NoDay {
		return 0
	}
	return int(d.Last-d.First) + 1
}

// Covers reports whether day can be of d: it lies within First and Last, where
// an open or unknown end bounds nothing. Of a one-of set it must lie within a
// member: [2014-06-26,2014-07-02] does not cover 28 June, for no source says
// 28 June. An undated or zero date covers no day.
func (d Date) Covers(day Day) bool {
	if d.IsZero() || d.Unknown || day == NoDay || !d.spans(day) {
		return false
	}
	return !d.OneOf || d.hasMember(day)
}

// spans reports whether day lies within First and Last.
func (d Date) spans(day Day) bool {
	return d.First <= day && (day <= d.Last || d.Last == NoDay) // NoDay is below every day
}

// hasMember reports whether day lies within a member of the set d.
func (d Date) hasMember(day Day) bool {
	var room [4]dateSpan
	_, members, _ := readDate(room[:0], d.Literal)
	for _, m := range members {
		if (m.from.kind != knownPoint || m.from.first <= day) && (m.to.kind != knownPoint || day <= m.to.last) {
			return true
		}
	}
	return false
}

// Compare returns -1, 0 or +1 as d sorts before, with or after e: by First,
// where what has no known start comes before all that has; then by Last, the
// shorter first and what has no known end after all that has; then by Literal.
// Undated comes after every date, and zero after undated. The order is total:
// 0 means the same literal.
func (d Date) Compare(e Date) int {
	return cmp.Or(
		cmp.Compare(d.tier(), e.tier()),
		cmp.Compare(d.First, e.First), // NoDay is below every day
		cmp.Compare(d.end(), e.end()),
		cmp.Compare(d.Literal, e.Literal),
	)
}

// tier sets the dated before the undated, and those before no date at all.
func (d Date) tier() int {
	switch {
	case d.IsZero():
		return 2
	case d.Unknown:
		return 1
	}
	return 0
}

// end returns Last with NoDay above every day.
func (d Date) end() Day {
	if d.Last == NoDay {
		return math.MaxInt32
	}
	return d.Last
}
