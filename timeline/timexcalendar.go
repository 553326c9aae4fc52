package timeline

import "bytes"

// The forms that name a day, a month, a season or a year of the calendar.

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

// number reports a number of a day, 1 to 31.
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

// oldYear reports a year before those that fourDigits knows, behind a month:
// "3 March 1581"; "5 May 1430 GMT" is a time of day.
func (r *timexReader) oldYear(i, d int) bool {
	if i >= len(r.tokens) || r.tokens[i].digits != 4 || r.value(i) < 1000 || r.value(i) >= 1800 {
		return false
	}
	return !r.is(i+1, clockW) && (d > 0 || r.value(i) >= 1500)
}

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

// yearFor reads the year behind a month and its day, or decides which it is;
// d is 0 where only the month is named.
func (r *timexReader) yearFor(i, m, d int) (next, y int, ok bool) {
	j := i
	if r.sign(j, ',') || r.is(j, ofW) || r.sign(j, '-') && r.tokens[j].glued && d > 0 {
		j++
	}
	if r.is(j, unitW) && r.value(j) == int(yearUnit) && r.fourDigits(j+1) {
		j++ // أيار عام 2017
	}
	switch {
	case (r.fourDigits(j) || r.oldYear(j, d)) && !(j > i && r.sign(i, ',') && r.is(j+1, countedW)):
		r.explicit = true
		return j + 1, r.value(j), true
	case r.dateline != NoDay && r.is(i, behindW) && !r.all(i, storyW):
		return i + 1, monthFrom(m, r.value(i), r.dateline).y, true // أيار الماضي
	case r.dateline != NoDay && r.is(i, shiftW) && r.is(i+1, unitW) && r.value(i+1) == int(yearUnit):
		return i + 2, r.year() + r.value(i), true
	}
	if j = r.past(r.past(i, ofW), theWordW); j > i && r.is(j, shiftW) && r.is(j+1, unitW) && r.value(j+1) == int(yearUnit) && r.storyAnchor() != NoDay {
		switch y, _, _ = r.storyAnchor().Date(); {
		case r.value(j) == 0 && r.all(j, storyW):
			y = r.yearSaid
		case !r.all(j, storyW) && r.value(j) == 0 && r.dateline != NoDay:
			y = r.year() // May of this year
		}
		return j + 2, y + r.value(j), true // March of the next year, October of that year
	}
	if y, ok = r.yearAhead(i, m); !ok {
		y, ok = r.likelyYear(m, d, i-1)
	}
	return i, y, ok
}

// yearAhead returns the year that the last date of a span or list names for all:
// "30 December to 2 January 2016", "May, June and July 2016", "29 April and the
// beginning of October 2000".
func (r *timexReader) yearAhead(i, m int) (y int, ok bool) {
	const most = 4 // dates in a list
	for range most {
		if r.sign(i, ',') {
			i++
		} else if !r.joined(i) {
			return 0, false
		}
		if i = r.monthAhead(r.past(i, toW)); i < 0 {
			return 0, false
		}
		if year := r.behindMonth(i); r.fourDigits(year) || r.sign(year, ',') && r.fourDigits(year+1) {
			if r.sign(year, ',') {
				year++
			}
			if y = r.value(year); m > r.value(i) {
				y--
			}
			return y, true
		}
		i = r.behindMonth(i)
	}
	return 0, false
}

// monthAhead returns the month of "the beginning of October", or -1.
func (r *timexReader) monthAhead(i int) int {
	const farthest = 4 // the, beginning, of, a day
	for n := 0; n < farthest && !r.monthAt(i) && (r.is(i, theWordW|portionW|ofW|vagueW) || r.sign(i, '-') || r.day(i)); n++ {
		i++
	}
	if !r.monthAt(i) {
		return -1
	}
	return i
}

// likelyYear returns the year of a month or day that names none: in a story
// the one nearest to the date mentioned last; in news the last that was, or
// the next that will be. A day of the next weeks is that day, where no verb
// says it was: "the schools are shut until 17 September".
func (r *timexReader) likelyYear(m, d, token int) (y int, ok bool) {
	if r.telling(token) {
		return nearestYear(r.last, m, max(d, 1)), true
	}
	if r.dateline == NoDay {
		return 0, false
	}
	y = r.year()
	day, tense := DayOf(y, m, max(d, 1)), r.tense(token)
	soon := d > 0 && tense == unsaid && day < r.dateline+soonDays
	switch {
	case tense == lookingAhead && day < r.dateline.MonthStart() && (d == 0 || day < r.dateline-daysBack):
		y++
	case tense != lookingAhead && day > r.dateline && !soon:
		y--
	}
	return y, true
}

// daysBack is how long a day of the calendar is more likely to be behind than in
// the next year, whatever the verbs are.
const daysBack = 90

// soonDays is how far a day of the calendar may lie ahead of news that does
// not name its year; from further off it is more often one of last year.
const soonDays = 60

// telling reports that the date at a token goes on from the one mentioned last:
// always without a dateline, and in a paragraph that has named another year
// where the sentence begins with the date, "On 3 July", as in narratives.
func (r *timexReader) telling(token int) bool {
	if r.dateline == NoDay {
		return r.told
	}
	i := token
	for i > 0 && i > token-4 && !r.word(i, "In") && !r.word(i, "On") && !r.word(i, "By") {
		i--
	}
	return r.told && r.story && (i == 0 || r.sentenceEnd(i-1))
}

// nearestYear returns the year in which month m is nearest to a moment.
func nearestYear(last moment, m, d int) int {
	if last.grain > SeasonGrain {
		return last.y
	}
	y, month, _ := last.first().Date()
	switch diff := m - month; {
	case diff > 9:
		return y - 1
	case diff < -6:
		return y + 1
	}
	return y
}

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
