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
		day := r.dateline + Day(r.value(i))
		if r.is(i+1, weekdayW) && r.value(i+1) == int(day.Weekday()) {
			return i + 2, at(dayMoment(day)), true // أمس الاثنين
		}
		return i + 1, at(dayMoment(day)), true
	case r.is(i, weekdayW) && r.tokens[i].upper && r.word(i+1, "week") && r.dateline != NoDay:
		return i + 2, at(dayMoment(onOrAfter(r.dateline+1, r.value(i)) + 7)), true // Tuesday week
	case r.is(i, weekdayW) && r.tokens[i].upper && (r.word(i+1, "next") || r.word(i+1, "last")) && r.clauseEnd(i+2) && r.dateline != NoDay:
		return i + 2, at(dayMoment(weekdayFrom(r.value(i), r.value(i+1), r.dateline))), true
	case r.is(i, weekdayW) && r.tokens[i].upper && !r.is(i, shortW|turkishW) && !r.is(i-1, anyW):
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

// shift reads "last week", "this August", "next Thursday", "the following
// day", "that autumn", "the same week".
func (r *timexReader) shift(i int) (next int, p period, ok bool) {
	next = r.past(i, theWordW)
	if !r.is(next, shiftW) || next+1 >= len(r.tokens) || r.word(next, "past") && !r.is(next+1, unitW) {
		return i, p, false // past midnight
	}
	if r.all(next, storyW) && r.all(next+1, storyW|shiftW) {
		next++ // that same month
	}
	n := r.value(next)
	story := r.all(next, storyW) || next > i && n == 1
	anchor := r.dateline
	switch {
	case r.is(next+1, unitW) && r.value(next+1) == int(dayUnit) || r.is(next+1, partW) && story:
		anchor = r.anchorDay()
	case story && n == 0 && r.yearSaid > 0 && r.is(next+1, unitW) && r.value(next+1) == int(yearUnit):
		anchor = DayOf(r.yearSaid, 1, 1)
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
		return unitFrom(timexUnit(v), n, anchor), !r.plural(i) && (v <= int(yearUnit) || v == int(centuryUnit))
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

// unitFrom returns the day, week, weekend, month, year and so on n from a day's
// own.
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
	case fortnightUnit:
		return weekOf(anchor + Day(14*n))
	case decadeUnit:
		return at(moment{DecadeGrain, (y + 10*n) / 10 * 10, 0, 0})
	case centuryUnit:
		return at(moment{CenturyGrain, (y + 100*n) / 100 * 100, 0, 0})
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

// counted reads "two weeks ago", "eleven days later", "a day earlier", "two days
// after 3 March", "a week on Tuesday".
func (r *timexReader) counted(i int) (next int, p period, ok bool) {
	if !r.is(i, numberW) && (r.tokens[i].digits == 0 || r.tokens[i].digits > 3 || r.tokens[i].ordinal) || !r.is(i+1, unitW) {
		return i, p, false
	}
	n, u, next := r.value(i), timexUnit(r.value(i+1)), i+3
	switch {
	case u > decadeUnit || u == quarterUnit || u == halfUnit:
		return i, p, false
	case u == weekUnit && (r.is(i+2, onW) || r.word(i+2, "from")) && r.is(next, weekdayW) && r.dateline != NoDay:
		return next + 1, at(dayMoment(onOrAfter(r.dateline+1, r.value(next)) + Day(7*n))), true
	case !r.is(i+2, awayW):
		return i, p, false
	case r.is(i+2, agoW):
		return next, unitFrom(u, n*r.value(i+2), r.dateline), r.dateline != NoDay
	case r.is(i+2, linkW) && r.word(next, "that"):
		if next++; r.told && r.last.grain != DayGrain && u <= weekUnit {
			return i, p, false // last month, and ten days after that
		}
	case r.is(i+2, linkW) && !r.clauseEnd(next):
		return r.fromDate(i+2, u, n) // two days after the town fell: from no date
	}
	p, ok = r.fromLast(u, n*r.value(i+2))
	return next, p, ok
}

// fromDate counts from the date behind the "after" at token i.
func (r *timexReader) fromDate(i int, u timexUnit, n int) (next int, p period, ok bool) {
	if next, p, ok = r.onCalendar(i + 1); !ok || !p.wholeDays() || u > weekUnit {
		return i, p, false
	}
	if u == weekUnit {
		n *= 7
	}
	if n *= r.value(i); n < 0 {
		return next, at(dayMoment(p.from.first() + Day(n))), true
	}
	return next, at(dayMoment(p.to.first() + Day(n))), true
}

// onCalendar reads a date of the calendar, and no date that counts from another: in
// "a day after a day after …" every trial would begin the next.
func (r *timexReader) onCalendar(i int) (next int, p period, ok bool) {
	if i >= len(r.tokens) {
		return i, p, false
	}
	if next, p, ok = r.onWeekday(i); !ok {
		next, p, ok = r.calendar(i)
	}
	return next, p, ok
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
	case u == fortnightUnit:
		return at(dayMoment(anchor + Day(14*n))), true
	}
	return unitFrom(u, n, anchor), true
}

// theUnit reads "the day before", "the night before", "the day after 3 March",
// "the Monday before", "the weekend".
func (r *timexReader) theUnit(i int) (next int, p period, ok bool) {
	if next = i + 2; !r.is(i, theWordW) || next >= len(r.tokens) {
		return i, p, false
	}
	link := r.all(next, awayW|linkW)
	switch {
	case link && r.is(i+1, weekdayW):
		return r.weekdayBeside(i + 1)
	case !r.is(i+1, unitW|partW):
		return i, p, false
	}
	u := dayUnit
	if r.is(i+1, unitW) {
		u = timexUnit(r.value(i + 1))
	}
	switch {
	case link && r.is(next+1, deicticW) && r.dateline != NoDay:
		return next + 2, at(dayMoment(r.dateline + Day(r.value(next+1)+r.value(next)))), u == dayUnit
	case link && u <= weekUnit && r.begins(next+1) && !r.hadBefore(i):
		if after, p, ok := r.fromDate(next, u, 1); ok {
			return after, p, true
		}
		return i, p, false
	case link:
		return r.besideLast(next, u)
	case u == weekendUnit && r.dateline != NoDay:
		if r.future(i + 1) {
			return next, weekendFrom(1, r.dateline), true
		}
		return next, weekendUpTo(r.dateline), true
	}
	return i, p, false
}

// hadBefore reports "The day before Daesh had announced": a sentence that begins
// so and goes back in time counts from the date mentioned last.
func (r *timexReader) hadBefore(i int) bool {
	return (i == 0 || r.sentenceEnd(i-1)) && (r.word(i+4, "had") || r.tokens[i+3].upper && r.word(i+5, "had"))
}

// begins reports what may begin the date, or tell the event, that "the day
// before" counts from.
func (r *timexReader) begins(i int) bool {
	return i < len(r.tokens) && (r.is(i, eventW) || r.tokens[i].upper || r.tokens[i].digits > 0)
}

// besideLast reads "the year before", "the day after that": beside the date
// mentioned last.
func (r *timexReader) besideLast(link int, u timexUnit) (next int, p period, ok bool) {
	anchor := r.anchorDay()
	if u > weekendUnit {
		anchor = r.storyAnchor()
	}
	if anchor == NoDay || u > yearUnit {
		return link, p, false
	}
	next = link + 1
	if r.word(next, "that") {
		next++
	}
	return next, unitFrom(u, r.value(link), anchor), true
}

// weekdayBeside reads "Monday before" behind "the".
func (r *timexReader) weekdayBeside(i int) (next int, p period, ok bool) {
	anchor := r.anchorDay()
	if anchor == NoDay || r.begins(i+2) {
		return i, p, false
	}
	return i + 2, at(dayMoment(weekdayFrom(r.value(i), r.value(i+1), anchor))), true
}
