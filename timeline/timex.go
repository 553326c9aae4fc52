package timeline

// Timex is an expression of a date in a text, "the night of 6–7 February",
// with its value. Start and End are offsets in bytes, End exclusive.
//
// The span is what TIMEX3 takes (TimeML 1.2.1): without the preposition before
// it, with what narrows it ("early", "morning"). Durations and frequencies are
// no dates and are left out. The value has the grain of the words: "early
// September" is the month, with Mod, and a week is Monday to Sunday.
type Timex struct {
	Start, End int
	Text       string
	Date       Date
	Mod        string // "start", "mid" or "end" of Date, which EDTF cannot say; else empty
}

// Timexes finds the dates of a text in order and not overlapping. A name ending
// in .md says that it is an article, of which only the prose is read, and whose
// date is the dateline where none is given.
//
// Dates that leave something open are completed from the dateline, the day of
// publication, as news writes them, and where the text tells a story of another
// year from the date mentioned last (Strötgen and Gertz, "HeidelTime: High
// Quality Rule-Based Extraction and Normalization of Temporal Expressions",
// 2010, has the two ways). With no dateline only the second is left, and an
// expression that nothing completes is passed over: a date is never made up.
// The cost is linear in the text.
func Timexes(content []byte, name string, dateline Date) []Timex {
	return Read(content, name).Dates(dateline)
}

// timexesOf finds the dates of a text without Markdown.
func timexesOf(text []byte, dateline Date) []Timex {
	r := timexReader{text: text, dateline: NoDay, lastDay: NoDay, found: make([]Timex, 0, len(text)/512)}
	if dateline.Exact() {
		r.dateline = dateline.First
	}
	for next := 0; next < len(text); {
		r.tokens, next = paragraphTokens(r.tokens, text, next)
		r.paragraph()
	}
	return r.found
}

// paragraph finds the dates of the tokens.
func (r *timexReader) paragraph() {
	r.story = false
	for i := 0; i < len(r.tokens); {
		next, p, ok := r.expression(i)
		if !ok {
			i++
			continue
		}
		if date, err := ParseDate(p.edtf()); err == nil && p.valid() && !r.named(next) && !r.is(i-1, nameBeforeW) {
			r.found = append(r.found, Timex{Start: r.tokens[i].start, End: r.tokens[next-1].end, Date: date, Mod: r.mod})
			r.remember(p, i)
		}
		i = next // of "31 February 2017" no part is a date either
	}
}

// timexReader reads a text from the first paragraph to the last.
type timexReader struct {
	text     []byte
	tokens   []timexToken // of the paragraph being read
	found    []Timex
	dateline Day    // NoDay where it is not known
	last     moment // mentioned last, of any grain
	lastDay  Day    // mentioned last; NoDay before the first
	dated    moment // of the day or month of the calendar mentioned last; its year is 0 before the first
	yearSaid int    // of whatever was mentioned last, 0 before the first: "that year" is this one
	told     bool   // last is of this text
	story    bool   // the paragraph has named a year, and goes on in it
	explicit bool   // the expression being read names its year
	order    order  // of days in slashes
	mod      string // of the expression being read
}

// remember makes a period what the next may count from. A year in passing, "a
// dam of 1973", leaves a story where it was.
func (r *timexReader) remember(p period, i int) {
	r.yearSaid = p.to.y
	if p.to.grain < YearGrain || !r.told || r.last.grain > YearGrain || !r.fourDigits(i) || r.word(i-1, "In") || r.aloneInLine(i) {
		r.last, r.told = p.to, true
	}
	if p.to.grain == DayGrain || p.to.grain == MonthGrain && !r.is(i, shiftW|numberW|earlierW) {
		r.dated = p.to
	}
	if p.wholeDays() && !p.either {
		r.lastDay = p.to.first()
	}
	if r.explicit && r.dateline != NoDay {
		r.story = p.to.y != r.year()
	}
}

func (r *timexReader) year() int {
	y, _, _ := r.dateline.Date()
	return y
}

// named reports what stands behind a date and makes it a name: "17 July
// Bridge"; "the 14 February movement" is left a date.
func (r *timexReader) named(i int) bool { return r.is(i, namingW) && r.tokens[i].upper }

func (r *timexReader) is(i int, c timexClass) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].is&c != 0
}

// all reports a token of every one of the classes.
func (r *timexReader) all(i int, c timexClass) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].is&c == c
}

func (r *timexReader) sign(i int, c byte) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].sign == c
}

// past returns the token behind one of a class at i, or i. It takes one at
// most: a text of nothing but "the" must cost no more than another.
func (r *timexReader) past(i int, c timexClass) int {
	if r.is(i, c) {
		i++
	}
	return i
}

func (r *timexReader) value(i int) int { return r.tokens[i].value }

// expression reads the longest expression that begins at token i.
func (r *timexReader) expression(i int) (next int, p period, ok bool) {
	t := &r.tokens[i]
	if t.digits == 0 && t.is&beginsW == 0 {
		return i, p, false
	}
	r.explicit, r.mod = false, ""
	for _, form := range [...]func(*timexReader, int) (int, period, bool){
		(*timexReader).arabic, (*timexReader).turkish, (*timexReader).portion, (*timexReader).vague, (*timexReader).core,
	} {
		if next, p, ok = form(r, i); ok {
			return r.partOfDay(next, p), p, true
		}
	}
	return i, p, false
}

// beginsW is what an expression may begin with, but for digits.
const beginsW = theWordW | vagueW | earlierW | deicticW | shiftW | weekdayW | monthW | seasonW | numberW | portionW | nthW | holidayW |
	decadeW | arabicW | turkishW

// core reads what narrows nothing.
func (r *timexReader) core(i int) (next int, p period, ok bool) {
	if i >= len(r.tokens) {
		return i, p, false
	}
	for _, form := range [...]func(*timexReader, int) (int, period, bool){
		(*timexReader).onWeekday, (*timexReader).calendar, (*timexReader).deictic, (*timexReader).shift,
		(*timexReader).counted, (*timexReader).theUnit,
	} {
		if next, p, ok = form(r, i); ok {
			return next, p, true
		}
	}
	return i, p, false
}

// partOfDay takes "morning" behind a day, and in Turkish the weekday.
func (r *timexReader) partOfDay(next int, p period) int {
	if !p.oneDay() {
		return next
	}
	if r.all(next, weekdayW|turkishW) && r.is(next+1, dayBehindW) && r.value(next) == int(p.from.first().Weekday()) {
		return next + 2 // 6 Şubat 2023 Pazartesi günü
	}
	if r.is(next, partW|dayBehindW) && !r.is(next, arabicW) {
		return next + 1
	}
	return next
}

// word reports a word that is in no list.
func (r *timexReader) word(i int, w string) bool {
	return i >= 0 && i < len(r.tokens) && string(r.text[r.tokens[i].start:r.tokens[i].end]) == w
}
