package timeline

// The forms that name a day or a month of the calendar, and the door to all that
// name the calendar: timexdigits.go, timexyear.go and timexholiday.go.

// calendar reads every such form, the longest first.
func (r *timexReader) calendar(i int) (next int, p period, ok bool) {
	if j := r.past(i, theWordW); j >= len(r.tokens) || r.tokens[j].digits == 0 && !r.is(j, calendarW) {
		return i, p, false // most that begins with "the"
	}
	for _, form := range [...]func(*timexReader, int) (int, period, bool){
		(*timexReader).digits, (*timexReader).dayMonth, (*timexReader).monthDay, (*timexReader).month,
		(*timexReader).season, (*timexReader).holiday, (*timexReader).century, (*timexReader).dayAlone, (*timexReader).yearAlone,
	} {
		if next, p, ok = form(r, i); ok {
			return next, p, true
		}
	}
	return i, p, false
}

// calendarW is what such a form begins with, or goes on with behind "the".
const calendarW = monthW | seasonW | holidayW | nthW | decadeW | numberW | inW

// onWeekday reads "Sunday, 23 April 2017" and "Tuesday 5-11-2019".
func (r *timexReader) onWeekday(i int) (next int, p period, ok bool) {
	if !r.is(i, weekdayW) {
		return i, p, false
	}
	if next = i + 1; r.all(i, shortW) && r.sign(next, '.') {
		next++
	}
	if r.sign(next, ',') {
		next++
	}
	next = r.past(next, theWordW)
	if next, p, ok = r.calendar(next); ok && p.oneDay() {
		return next, r.onThatWeekday(p, r.value(i)), true
	}
	return i, p, false
}

// onThatWeekday moves a day whose year was guessed to the year beside in which
// it is the weekday that the text says.
func (r *timexReader) onThatWeekday(p period, w int) period {
	if r.explicit {
		return p
	}
	for _, years := range [...]int{0, 1, -1} {
		m := p.from
		if m.y += years; m.valid() && int(m.first().Weekday()) == w {
			return at(m)
		}
	}
	return p
}

// day reports a number of a day, 1 to 31.
func (r *timexReader) day(i int) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return t.digits > 0 && t.digits <= 2 && !t.decade && t.value >= 1 && t.value <= 31
}

// fourDigits reports a number that may be a year; 1704 is a time of day more
// often than a year.
func (r *timexReader) fourDigits(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return t.digits == 4 && !t.decade && t.value >= 1800 && t.value < 2100
}

// dayMonth reads "23 April 2017", "the 23rd of April", "28 to 30 June",
// "22–23 March", "30 June to 2 July 2016".
func (r *timexReader) dayMonth(i int) (next int, p period, ok bool) {
	if next = r.past(i, theWordW); !r.day(next) {
		return i, p, false
	}
	from := r.value(next)
	to, either := from, false
	if next++; r.joined(next) && r.day(next+1) && r.monthAt(r.past(next+2, ofW)) {
		to, either = r.value(next+1), r.word(next, "or")
		next += 2
	}
	if next = r.past(next, ofW); r.sign(next, '-') && r.monthAt(next+1) {
		next++ // 24-Apr-2017
	}
	if !r.monthAt(next) {
		return i, p, false
	}
	m := r.value(next)
	next, y, ok := r.yearFor(r.behindMonth(next), m, to)
	p = period{moment{DayGrain, y, m, from}, moment{DayGrain, y, m, to}, either}
	if ok && from == to && (r.word(next, "to") || r.sign(next, '-')) && r.dayAndMonth(next+1) {
		if after, span, ok := r.until(next+1, p); ok && span.valid() {
			return after, span, true
		} // else a dateline: "HATAY, 10 February - 6 February saw"
	}
	return next, p, ok
}

// dayAndMonth reports "2 July".
func (r *timexReader) dayAndMonth(i int) bool { return r.day(i) && r.monthAt(i+1) }

// until reads the end of "30 June to 2 July 2016", of which p is the beginning.
func (r *timexReader) until(i int, p period) (next int, span period, ok bool) {
	m, d, said := r.value(i+1), r.value(i), r.explicit
	r.explicit = false
	next, y, ok := r.yearFor(r.behindMonth(i+1), m, d)
	if !r.explicit {
		if y, ok = p.from.y, true; m < p.from.m {
			y++
		}
	}
	r.explicit = r.explicit || said
	return next, period{from: p.from, to: moment{DayGrain, y, m, d}}, ok
}

// joined reports what stands between two days or years of one span.
func (r *timexReader) joined(i int) bool { return r.sign(i, '-') || r.is(i, toW) || r.word(i, "or") }

// monthAt reports the name of a month, with a capital.
func (r *timexReader) monthAt(i int) bool { return r.is(i, monthW) && r.tokens[i].upper }

// behindMonth returns the token behind a month and the full stop of its
// abbreviation.
func (r *timexReader) behindMonth(i int) int {
	switch {
	case r.all(i, shortW) && r.sign(i+1, '.') && r.tokens[i+1].glued:
		return i + 2
	case (r.sign(i+1, '/') || r.sign(i+1, '(')) && r.is(i+2, monthW) && r.value(i+2) == r.value(i):
		if r.sign(i+1, '(') && r.sign(i+3, ')') {
			return i + 4
		}
		return i + 3 // نيسان/أبريل: one month under both its names
	}
	return i + 1
}

// monthDay reads "April 23, 2017", "December 20-21", "June 7 and 8".
func (r *timexReader) monthDay(i int) (next int, p period, ok bool) {
	if !r.monthAt(i) || r.is(i, turkishW) {
		return i, p, false
	}
	m := r.value(i)
	if next = r.past(r.behindMonth(i), theWordW); !r.day(next) {
		return i, p, false
	}
	from := r.value(next)
	to, either := from, false
	if next++; r.joined(next) && r.day(next+1) && !r.monthAt(next+2) && r.value(next+1) > from {
		to, either = r.value(next+1), r.word(next, "or")
		next += 2
	}
	next, y, ok := r.yearFor(next, m, to)
	return next, period{moment{DayGrain, y, m, from}, moment{DayGrain, y, m, to}, either}, ok
}

// month reads "April 2017", "April of 2017", "April".
func (r *timexReader) month(i int) (next int, p period, ok bool) {
	if !r.monthAt(i) || r.all(i, shortW) && !r.fourDigits(r.behindMonth(i)) {
		return i, p, false
	}
	next = r.behindMonth(i)
	if r.all(i, commonW) && !r.fourDigits(next) && !r.is(i-1, inW|ofW|shiftW|vagueW|unitW) && !r.sign(i-1, '-') {
		return i, p, false
	}
	if r.all(i, turkishW) && !r.fourDigits(next) && !r.is(i-1, shiftW) {
		return i, p, false
	}
	next, y, ok := r.yearFor(next, r.value(i), 0)
	return next, at(monthMoment(y, r.value(i))), ok
}

// dayAlone reads "the 26th", "the 26th and 27th", "the 26th of that month", and "on the ninth" where
// nothing is counted.
func (r *timexReader) dayAlone(i int) (next int, p period, ok bool) {
	if next = i + 1; !r.is(i, theWordW) || !r.is(i-1, inW) || next >= len(r.tokens) {
		return i, p, false
	}
	figure, word := r.day(next) && r.tokens[next].ordinal, r.is(next, nthW) && r.value(next) > 0
	switch next++; {
	case !figure && !(word && r.word(i-1, "on") && (r.clauseEnd(next) || r.is(next, linkingW) && !r.is(next, ofW))):
		return i, p, false
	case r.is(next, rankW|unitW) || next < len(r.tokens) && r.tokens[next].upper:
		return i, p, false // the 17th Division
	}
	d := r.value(next - 1)
	month := r.monthOf(next-1, d)
	if r.is(next, ofW) {
		if !r.is(next+1, shiftW) || !r.is(next+2, unitW) || r.value(next+2) != int(monthUnit) || r.value(next+1) != 0 {
			return i, p, false // the 5th of each month
		}
		if next += 3; r.word(next-2, "this") && r.dateline != NoDay {
			month = dayMoment(r.dateline)
		}
	}
	first := moment{DayGrain, month.y, month.m, d}
	if figure && r.joined(next) && r.day(next+1) && r.tokens[next+1].ordinal {
		return next + 2, period{from: first, to: moment{DayGrain, month.y, month.m, r.value(next + 1)}}, month.y > 0
	}
	return next, at(first), month.y > 0
}

// monthOf returns the month of "the 26th", token i: that mentioned last, else
// the dateline's, or where the day was but that month has not come to it, the
// one before.
func (r *timexReader) monthOf(i, d int) moment {
	if r.dated.y > 0 || r.dateline == NoDay {
		return r.dated
	}
	m := dayMoment(r.dateline)
	if m.d < d && r.tense(i) == lookingBack {
		m = monthMoment(m.y, m.m-1)
	}
	return m
}
