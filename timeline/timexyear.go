package timeline

import "bytes"

// The forms that name a season, a year, or many years.

// season reads "the summer of 2014", "spring 2012", "the winter of 2014–15".
func (r *timexReader) season(i int) (next int, p period, ok bool) {
	if next = r.past(i, theWordW); !r.is(next, seasonW) {
		return i, p, false
	}
	season, fall := r.value(next), r.all(next, fallW)
	cue := r.is(i-1, inW|shiftW|vagueW) || next > i || r.sign(next+1, ':')
	next = r.past(next+1, ofW)
	if r.fourDigits(next) {
		r.explicit = true
		return r.behindWinter(next + 1), at(moment{SeasonGrain, r.value(next), season, 0}), true
	}
	if r.is(next-1, ofW) || !cue || fall {
		return i, p, false
	}
	m, ok := r.likelySeason(season, next-1)
	return next, at(m), ok
}

// likelySeason returns the season of a name without a year: of a story's year,
// or in news the last that had begun or the next to come.
func (r *timexReader) likelySeason(season, token int) (m moment, ok bool) {
	switch {
	case r.telling(token):
		return moment{SeasonGrain, r.last.y, season, 0}, true
	case r.dateline == NoDay:
		return m, false
	case r.future(token):
		return seasonFrom(season, 1, r.dateline), true
	}
	return seasonFrom(season, -1, r.dateline+91), true
}

// behindWinter takes the second year of "the winter of 2014–15".
func (r *timexReader) behindWinter(i int) int {
	if (r.sign(i, '-') || r.sign(i, '/')) && i+1 < len(r.tokens) && r.tokens[i].glued && r.tokens[i+1].glued && r.tokens[i+1].digits >= 2 {
		return i + 2
	}
	return i
}

// yearAlone reads "2017" and "2013–2019" behind a word that a year follows, and
// "the 1970s", "the seventies".
func (r *timexReader) yearAlone(i int) (next int, p period, ok bool) {
	next = r.past(i, theWordW)
	switch {
	case next < len(r.tokens) && r.tokens[next].decade && r.value(next)%10 == 0:
		return next + 1, at(moment{DecadeGrain, r.value(next), 0, 0}), true
	case r.is(next, decadeW) && (next > i || r.is(next, arabicW) || r.is(i-1, vagueW) || r.sign(i-1, '-') && r.is(i-2, vagueW)):
		return r.behindDecade(next + 1), at(moment{DecadeGrain, r.centuryTold() + r.value(next), 0, 0}), true
	case next > i && r.word(next, "years") && r.fourDigits(next+1) && r.secondYear(next+2) > 0:
		next, p = r.years(next + 1)
		return next, p, true
	case next > i || !r.fourDigits(i) || !r.yearCue(i) || r.is(i+1, countedW):
		return i, p, false
	}
	next, p = r.years(i)
	return next, p, true
}

// years reads a year, or "2013–2019", or behind "from" "1968 to 1974".
func (r *timexReader) years(i int) (next int, p period) {
	from, to := moment{YearGrain, r.value(i), 0, 0}, r.secondYear(i+1)
	if r.is(i-1, fromW) && r.is(i+1, toW) && r.fourDigits(i+2) && !r.word(i+1, "and") {
		to = r.value(i + 2)
	}
	if to > from.y {
		return i + 3, period{from: from, to: moment{YearGrain, to, 0, 0}}
	}
	return i + 1, at(from)
}

// centuryTold returns the century that "the seventies" are of: the last, or that of
// a story of another.
func (r *timexReader) centuryTold() int {
	if r.told && r.last.y < 1900 && (r.story || r.dateline == NoDay) {
		return r.last.y / 100 * 100
	}
	return 1900
}

// century reads "the 19th century" and "the 18th and 19th centuries". EDTF
// writes a century as its hundreds, so 18XX is 1800 to 1899, though strictly
// the nineteenth century is 1801 to 1900: a year that no text means.
func (r *timexReader) century(i int) (next int, p period, ok bool) {
	next, first, ok := r.ordinal(r.past(i, theWordW))
	if !ok {
		return i, p, false
	}
	last := first
	if r.joined(next) {
		if after, n, ok := r.ordinal(r.past(next+1, theWordW)); ok {
			next, last = after, n
		}
	}
	if r.sign(next, '-') {
		next++
	}
	if !r.is(next, unitW) || r.value(next) != int(centuryUnit) || r.is(next+1, eraW) {
		return i, p, false
	}
	return next + 1, period{from: centuryMoment(first), to: centuryMoment(last)}, true
}

func centuryMoment(n int) moment { return moment{CenturyGrain, 100 * (n - 1), 0, 0} }

// ordinal reads "19th", "nineteenth" and "twenty-first".
func (r *timexReader) ordinal(i int) (next, n int, ok bool) {
	switch {
	case i >= len(r.tokens):
		return i, 0, false
	case r.word(i, "twenty") && r.sign(i+1, '-') && r.is(i+2, nthW):
		return i + 3, 20 + r.value(i+2), true
	case r.is(i, nthW) || r.tokens[i].ordinal && r.tokens[i].digits <= 2:
		return i + 1, r.value(i), r.value(i) > 0
	}
	return i, 0, false
}

// secondYear reads "-2019" and "-19" behind a year, 0 for neither.
func (r *timexReader) secondYear(i int) int {
	switch {
	case !r.sign(i, '-') || !r.tokens[i].glued || i+1 >= len(r.tokens) || !r.tokens[i+1].glued:
		return 0
	case r.fourDigits(i + 1):
		return r.value(i + 1)
	case r.tokens[i+1].digits == 2 && !r.tokens[i+1].ordinal:
		return r.value(i-1)/100*100 + r.value(i+1)
	}
	return 0
}

// yearCue reports what makes a number a year: "in 2017", "mid-2014", "(2011",
// a heading.
func (r *timexReader) yearCue(i int) bool {
	return r.is(i-1, inW|ofW|vagueW) || r.sign(i-1, '-') && r.is(i-2, vagueW) || r.bracketed(i) || r.aloneInLine(i) ||
		r.is(i-1, yearsW) && (r.clauseEnd(i+1) || r.word(i+1, "and")) || r.yearOf(i) || r.yearInTurkish(i)
}

// yearOf reports "the 2003 invasion": one thing, not 2,003 of them.
func (r *timexReader) yearOf(i int) bool {
	noun := i + 1
	if r.secondYear(noun) > 0 {
		noun += 2 // the 2014-15 season
	}
	return r.is(i-1, theWordW) && noun < len(r.tokens) && r.tokens[noun].sign == 0 && r.tokens[noun].digits == 0 &&
		!r.is(noun, countedW|unitW) && (r.is(noun, occasionW) || r.text[r.tokens[noun].end-1] != 's') && r.value(i) >= 1900
}

// bracketed reports a number, or a span of two, alone in brackets.
func (r *timexReader) bracketed(i int) bool {
	return r.sign(i-1, '(') && (r.sign(i+1, ')') || r.sign(i+1, '-') && r.sign(i+3, ')'))
}

// aloneInLine reports a token with a line of its own, or set off by a colon: a
// heading.
func (r *timexReader) aloneInLine(i int) bool {
	from, to := 0, len(r.text)
	if i > 0 {
		from = r.tokens[i-1].start
	}
	if i+1 < len(r.tokens) {
		to = r.tokens[i+1].end
	}
	before, after := r.text[from:r.tokens[i].start], r.text[r.tokens[i].end:to]
	return (i == 0 || bytes.IndexByte(before, '\n') >= 0) && (r.sign(i+1, ':') || bytes.IndexByte(after, '\n') >= 0)
}
