package timeline

// The forms in figures alone.

// digits reads 2017-04-23, 2017-04, 23.04.2017, 23-4-2017, 04/23/2017.
func (r *timexReader) digits(i int) (next int, p period, ok bool) {
	if i+2 >= len(r.tokens) || r.tokens[i].digits == 0 || !r.tokens[i+1].glued || !r.tokens[i+2].glued {
		return i, p, false
	}
	sep := r.tokens[i+1].sign
	if sep != '-' && sep != '.' && sep != '/' {
		return i, p, false
	}
	third := i+4 < len(r.tokens) && r.sign(i+3, sep) && r.tokens[i+3].glued && r.tokens[i+4].glued
	r.explicit = true
	switch {
	case third && r.fourDigits(i) && r.day(i+2) && r.day(i+4):
		return i + 5, at(moment{DayGrain, r.value(i), r.value(i + 2), r.value(i + 4)}), true
	case third && r.day(i) && r.day(i+2) && r.fourDigits(i+4):
		return i + 5, r.inOrder(r.value(i), r.value(i+2), r.value(i+4), sep), true
	case !third && sep == '-' && r.fourDigits(i) && r.tokens[i+2].digits == 2 && r.value(i+2) >= 1 && r.value(i+2) <= 12:
		return i + 3, at(monthMoment(r.value(i), r.value(i+2))), true
	}
	r.explicit = false
	return i, p, false
}

// order says how a text writes a day in slashes, once one of them has shown it.
type order int8

const (
	orderUnknown order = iota
	dayFirst
	monthFirst
)

// inOrder returns a day written in two numbers: with slashes, when either may be
// the month, it is one of two days, unless the text has written another that
// can be read in one order only.
func (r *timexReader) inOrder(a, b, y int, sep byte) period {
	byDay, byMonth := moment{DayGrain, y, b, a}, moment{DayGrain, y, a, b}
	switch {
	case !byDay.valid():
		r.order = monthFirst
		return at(byMonth)
	case sep == '/' && !byMonth.valid():
		r.order = dayFirst
		return at(byDay)
	case sep != '/' || a == b || r.order == dayFirst:
		return at(byDay)
	case r.order == monthFirst:
		return at(byMonth)
	case byMonth.first() < byDay.first():
		return period{byMonth, byDay, true}
	}
	return period{byDay, byMonth, true}
}
