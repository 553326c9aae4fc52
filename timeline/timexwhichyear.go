package timeline

// Which year a month or a day is of: the one it names, or the likeliest.

// oldYear reports a year before those that fourDigits knows, behind a month:
// "3 March 1581"; "5 May 1430 GMT" is a time of day.
func (r *timexReader) oldYear(i, d int) bool {
	if i >= len(r.tokens) || r.tokens[i].digits != 4 || r.value(i) < 1000 || r.value(i) >= 1800 {
		return false
	}
	return !r.is(i+1, clockW) && (d > 0 || r.value(i) >= 1500)
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
