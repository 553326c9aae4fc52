package timeline

// The forms that take a part of a date: "the beginning of June", "mid-2014".

// portion reads "the beginning of June", "the night of 6–7 February", "the
// early hours of Sunday", "the last week of May".
func (r *timexReader) portion(i int) (next int, p period, ok bool) {
	if next = r.past(i, theWordW); next == i && !r.is(i, portionW) {
		return i, p, false
	}
	r.mod = ""
	switch {
	case r.is(next, unitW) && (r.is(next+1, ofW) || r.word(next+1, "ending")):
		return r.unitOf(next)
	case r.is(next, portionW|partW):
		r.narrow(next)
		next++
	case r.is(next, nthW) && (r.is(next+1, unitW|numberW|weekdayW) || r.numeral(next+1)):
		return r.nth(next)
	case r.is(next, vagueW|nthW) || r.word(next, "small"):
		r.narrow(next)
		if next++; !r.word(next, "hours") && !r.is(next, unitW|partW) {
			return i, p, false
		}
		next++
	}
	if !r.is(next, ofW) {
		return i, p, false
	}
	return r.whole(next + 1)
}

// unitOf reads "the week of 12 May", "the week ending 20 May" and "the weekend of
// 6 May".
func (r *timexReader) unitOf(i int) (next int, p period, ok bool) {
	u := timexUnit(r.value(i))
	if next, p, ok = r.onCalendar(i + 2); !ok || !p.oneDay() || u != weekUnit && u != weekendUnit {
		return i, p, false
	}
	switch day := p.from.first(); {
	case r.word(i+1, "ending"):
		p = days(day-6, day)
	case u == weekUnit:
		p = weekOf(day)
	default:
		p = weekendFrom(0, day)
	}
	return next, p, true
}

// whole reads what a part is taken of: a date, or "the year".
func (r *timexReader) whole(i int) (next int, p period, ok bool) {
	if r.is(i, theWordW) && r.is(i+1, unitW) && !r.is(i+2, awayW) {
		return r.wholeUnit(i + 1)
	}
	return r.core(i)
}

// wholeUnit reads "year" and "month" in "the end of the year": the dateline's,
// or those a story has come to.
func (r *timexReader) wholeUnit(i int) (next int, p period, ok bool) {
	anchor, u := r.dateline, timexUnit(r.value(i))
	if anchor == NoDay || r.story {
		anchor = r.storyAnchor()
	}
	if anchor == NoDay || u < weekUnit || u > yearUnit || r.plural(i) {
		return i, p, false
	}
	return i + 1, unitFrom(u, 0, anchor), true
}

// narrow keeps what a word like "early" says, which EDTF cannot.
func (r *timexReader) narrow(i int) {
	if r.is(i, vagueW|portionW) {
		r.mod = portionNames[r.value(i)]
	}
}

// portionNames are the values of vagueW and portionW; "the whole of" is no part.
var portionNames = [...]string{1: "start", 2: "mid", 3: "end", 4: ""}

// vague reads "early 2015", "mid-June", "late on Thursday", "the late 1960s",
// "earlier this month", "later in the year".
func (r *timexReader) vague(i int) (next int, p period, ok bool) {
	next = r.past(i, theWordW)
	switch {
	case r.is(next, earlierW):
		next++
		if r.word(next, "in") {
			return r.whole(next + 1)
		}
		if r.is(next, weekdayW) && r.dateline != NoDay && int(r.dateline.Weekday()) == r.value(next) {
			return next + 1, at(dayMoment(r.dateline)), true // "they meet later Thursday"
		}
		if !r.word(next, "this") && !r.word(next, "that") && !r.is(next, weekdayW) {
			return i, p, false
		}
		return r.core(next)
	case !r.is(next, vagueW):
		return i, p, false
	}
	r.narrow(next)
	if next++; r.sign(next, '-') || r.word(next, "in") {
		next++
	}
	if r.is(next, onW) {
		if next++; !r.is(next, weekdayW) {
			return i, p, false
		}
	}
	if r.all(next, arabicW|unitW) && r.fourDigits(next+1) {
		next++ // أوائل عام 2014
	}
	return r.core(next)
}

// nth reads "the last week of May", "the second Tuesday of July", "the first half
// of 2016", "the first three months of 2015"; "the last days of May" are the end of it.
func (r *timexReader) nth(i int) (next int, p period, ok bool) {
	n, many, unit := r.value(i), 1, i+1
	if r.is(unit, weekdayW) && r.is(unit+1, ofW) {
		if next, p, ok = r.whole(unit + 2); ok {
			p, ok = p.nthWeekday(n, r.value(unit))
		}
		return next, p, ok
	}
	if !r.is(unit, unitW) {
		many, unit = r.value(unit), unit+1
	}
	if !r.is(unit, unitW) || !r.is(unit+1, ofW) {
		return i, p, false
	}
	if next, p, ok = r.whole(unit + 2); !ok {
		return i, p, false
	}
	if many == 1 && r.plural(unit) {
		r.mod = "start"
		if n < 0 {
			r.mod = "end"
		}
		return next, p, true
	}
	p, ok = p.part(timexUnit(r.value(unit)), n, many)
	return next, p, ok
}

// numeral reports a number in figures, of one to ninety-nine.
func (r *timexReader) numeral(i int) bool {
	return i < len(r.tokens) && r.tokens[i].digits > 0 && r.tokens[i].digits <= 2 && !r.tokens[i].ordinal && r.value(i) > 0
}
