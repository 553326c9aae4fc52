package timeline

// The forms that count from the dateline, or from the date mentioned last.

// deictic reads "yesterday", "today", "the day before yesterday", and a
// weekday alone.
func (r *timexReader) deictic(i int) (next int, p period, ok bool) {
	if r.dateline == NoDay && r.lastDay == NoDay {
		return i, p, false
	}
	switch {
	case r.is(i, deicticW) && r.dateline != NoDay && !r.nowadays(i):
		return i + 1, at(dayMoment(r.dateline + Day(r.value(i)))), true
	case r.is(i, weekdayW) && r.tokens[i].upper && !r.all(i, shortW) && !r.is(i-1, anyW):
		return i + 1, at(dayMoment(r.weekday(i))), true
	}
	return i, p, false
}

// nowadays reports a "Today" that begins its sentence: there it is these days
// as often as this one.
func (r *timexReader) nowadays(i int) bool {
	return r.tokens[i].upper && r.value(i) == 0 && r.word(i, "Today") && (i == 0 || r.sentenceEnd(i-1))
}

// weekday returns the day that a weekday alone means: in news the last such
// day, the dateline's own included, or the next if the sentence looks ahead.
func (r *timexReader) weekday(i int) Day {
	w := r.value(i)
	switch {
	case r.dateline == NoDay:
		return onOrAfter(r.lastDay, w)
	case r.future(i):
		return onOrAfter(r.dateline+1, w)
	}
	return onOrBefore(r.dateline, w)
}

// future reports that the sentence looks ahead not far from a date at token i,
// or sets it a limit and looks not back: "by December".
func (r *timexReader) future(i int) bool {
	if r.is(i-1, sinceW) {
		return false
	}
	before := i - 1
	for r.is(before, theWordW|ofW|portionW|vagueW) || r.sign(before, '-') {
		before--
	}
	if r.is(before, limitW) && r.is(i, monthW|seasonW) && !r.near(i, pastW) {
		return true
	}
	return r.near(i, futureW)
}

// near reports a word of a class, written small, in the same sentence: at most
// eight words before a token, or of pastW as many behind, of others four.
func (r *timexReader) near(i int, c timexClass) bool {
	ahead := 4
	if c == pastW {
		ahead = 8
	}
	for j := i; j >= 0 && j > i-8 && !r.sentenceEnd(j); j-- {
		if r.says(j, c) {
			return true
		}
	}
	for j := i + 1; j < len(r.tokens) && j < i+ahead && !r.sentenceEnd(j); j++ {
		if r.says(j, c) {
			return true
		}
	}
	return false
}

// says reports a word of a class, written small, or "is to" for futureW.
func (r *timexReader) says(i int, c timexClass) bool {
	if c == futureW && r.is(i, beW) && r.word(i+1, "to") {
		return true
	}
	return r.is(i, c) && !r.tokens[i].upper
}

func (r *timexReader) sentenceEnd(i int) bool {
	return r.sign(i, '.') || r.sign(i, paragraphEnd) || r.sign(i, '"') || r.sign(i, ';')
}

// shift reads "last week", "this August", "next Thursday", "the following
// day", "that autumn", "the same week".
func (r *timexReader) shift(i int) (next int, p period, ok bool) {
	next = r.past(i, theWordW)
	if !r.is(next, shiftW) || next+1 >= len(r.tokens) || r.word(next, "past") && !r.is(next+1, unitW) {
		return i, p, false // past midnight
	}
	n := r.value(next)
	story := r.all(next, storyW) || next > i && n == 1
	anchor := r.dateline
	switch {
	case r.is(next+1, unitW) && r.value(next+1) == int(dayUnit) || r.is(next+1, partW) && story:
		anchor = r.anchorDay()
	case story || anchor == NoDay:
		anchor = r.storyAnchor()
	}
	if anchor == NoDay {
		return i, p, false
	}
	p, ok = r.shiftedBy(next+1, n, anchor)
	return next + 2, p, ok
}

// anchorDay is the day that a story has come to.
func (r *timexReader) anchorDay() Day {
	switch {
	case r.lastDay != NoDay:
		return r.lastDay
	case r.told && r.dateline == NoDay:
		return NoDay
	}
	return r.dateline
}

// storyAnchor is a day of the month, season or year that a story has come to.
func (r *timexReader) storyAnchor() Day {
	if r.told {
		return r.last.first()
	}
	return r.dateline
}

// shiftedBy returns the unit at token i, n of it from a day.
func (r *timexReader) shiftedBy(i, n int, anchor Day) (p period, ok bool) {
	switch v := r.value(i); {
	case r.is(i, partW):
		return at(dayMoment(anchor + Day(n))), true
	case r.is(i, unitW):
		return unitFrom(timexUnit(v), n, anchor), !r.plural(i)
	case r.all(i, weekdayW) && r.tokens[i].upper && !r.all(i, shortW):
		return at(dayMoment(weekdayFrom(v, n, anchor))), true
	case r.monthAt(i) && !r.all(i, shortW):
		return at(monthFrom(v, n, anchor)), true
	case r.is(i, seasonW):
		return at(seasonFrom(v, n, anchor)), true
	}
	return p, false
}

// plural reports a unit in the plural: "the last weeks" are a while.
func (r *timexReader) plural(i int) bool { return r.text[r.tokens[i].end-1]|0x20 == 's' }

// unitFrom returns the day, week, weekend, month or year n from a day's own.
func unitFrom(u timexUnit, n int, anchor Day) period {
	y, m, _ := anchor.Date()
	switch u {
	case weekUnit:
		return weekOf(anchor + Day(7*n))
	case weekendUnit:
		return weekendFrom(n, anchor)
	case monthUnit:
		return at(monthMoment(y, m+n))
	case yearUnit:
		return at(moment{YearGrain, y + n, 0, 0})
	}
	return at(dayMoment(anchor + Day(n)))
}

// weekendFrom returns the last weekend over before a day, the one of its week,
// or the next.
func weekendFrom(n int, anchor Day) period {
	switch {
	case n < 0:
		return weekendUpTo(anchor - 2)
	case n > 0:
		return days(onOrAfter(anchor+1, 6), onOrAfter(anchor+1, 6)+1)
	}
	return days(monday(anchor)+5, monday(anchor)+6)
}

func weekdayFrom(w, n int, anchor Day) Day {
	switch {
	case n < 0:
		return onOrBefore(anchor-1, w)
	case n > 0:
		return onOrAfter(anchor+1, w)
	}
	return monday(anchor) + Day((w+6)%7)
}

// monthFrom returns the last month of a name over before a day's month, the
// one of its year, or the next.
func monthFrom(m, n int, anchor Day) moment {
	y, month, _ := anchor.Date()
	switch {
	case n < 0 && m >= month:
		y--
	case n > 0 && m <= month:
		y++
	}
	return monthMoment(y, m)
}

// seasonFrom returns the last season of a name over before a day, the one of
// its year, or the next.
func seasonFrom(season, n int, anchor Day) moment {
	y, month, _ := anchor.Date()
	if season == 24 && month <= 2 && n == 0 {
		y--
	}
	s := moment{SeasonGrain, y, season, 0}
	for n < 0 && seasonEnd(s) >= anchor {
		s.y--
	}
	for n > 0 && s.first() <= anchor {
		s.y++
	}
	return s
}

func seasonEnd(s moment) Day {
	y, m, _ := s.first().Date()
	return DayOf(y, m+3, 1) - 1
}

// counted reads "two weeks ago", "eleven days later", "a day earlier".
func (r *timexReader) counted(i int) (next int, p period, ok bool) {
	if !r.is(i, numberW) && (r.tokens[i].digits == 0 || r.tokens[i].digits > 3 || r.tokens[i].ordinal) {
		return i, p, false
	}
	if !r.is(i+1, unitW) || !r.is(i+2, awayW) || r.all(i+2, linkW) && !r.clauseEnd(i+3) {
		return i, p, false // two days after the town fell
	}
	n, u := r.value(i)*r.value(i+2), timexUnit(r.value(i+1))
	if r.is(i+2, agoW) {
		if r.dateline == NoDay {
			return i, p, false
		}
		return i + 3, unitFrom(u, n, r.dateline), true
	}
	p, ok = r.fromLast(u, n)
	return i + 3, p, ok
}

// clauseEnd reports a sign, or the end of the text.
func (r *timexReader) clauseEnd(i int) bool { return i >= len(r.tokens) || r.tokens[i].sign != 0 }

// fromLast counts from the date mentioned last, and keeps a day a day: "a week
// later".
func (r *timexReader) fromLast(u timexUnit, n int) (p period, ok bool) {
	anchor := r.anchorDay()
	switch {
	case u == yearUnit && r.told:
		return at(moment{YearGrain, r.last.y + n, 0, 0}), true
	case u == monthUnit && r.told && r.last.grain <= MonthGrain:
		return at(monthMoment(r.last.y, r.last.m+n)), true
	case anchor == NoDay:
		return p, false
	case u == weekUnit:
		return at(dayMoment(anchor + Day(7*n))), true
	}
	return unitFrom(u, n, anchor), true
}

// theUnit reads "the day before", "the night before", "the weekend".
func (r *timexReader) theUnit(i int) (next int, p period, ok bool) {
	next = i + 2
	if !r.is(i, theWordW) || !r.is(i+1, unitW|partW) {
		return i, p, false
	}
	u, weekend := dayUnit, false
	if r.is(i+1, unitW) {
		u = timexUnit(r.value(i + 1))
		weekend = u == weekendUnit
	}
	switch {
	case r.is(next, awayW) && !r.is(next, earlierW|agoW) && r.is(next+1, deicticW) && r.dateline != NoDay:
		return next + 2, at(dayMoment(r.dateline + Day(r.value(next+1)+r.value(next)))), true
	case r.is(next, awayW) && !r.is(next, earlierW|agoW) && r.anchorDay() != NoDay:
		return next + 1, unitFrom(u, r.value(next), r.anchorDay()), true
	case weekend && r.dateline != NoDay:
		return next, weekendUpTo(r.dateline), true
	}
	return i, p, false
}
