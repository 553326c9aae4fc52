package timeline

import (
	"fmt"
	"strings"
)

// dateForm is the shape of a date.
type dateForm uint8

const (
	plainForm    dateForm = iota // 2014-06
	intervalForm                 // a/b
	oneOfForm                    // [a,b]
	undatedForm                  // unknown
)

// dateSpan is one stretch of a date. A plain date is one span from a point to
// itself, an interval is one, a one-of set has one a member.
type dateSpan struct{ from, to datePoint }

// single reports whether the span was written as one point.
func (s dateSpan) single() bool { return s.from == s.to }

// datePoint is a date without slash, comma or dots: a day, month, season, year,
// decade or century, or the lack of one.
type datePoint struct {
	first, last Day // inclusive
	kind        pointKind
	grain       Grain
	unspecified uint8 // how many of month and day are written XX
	approximate bool
	uncertain   bool
}

type pointKind uint8

const (
	knownPoint   pointKind = iota
	openPoint              // ".."
	missingPoint           // nothing beside the slash
)

// dateFault is why a literal is not a date: the piece that cannot be read, and
// what is wrong with it where that is known. advise makes words of it.
type dateFault struct{ piece, why, hint string }

// readDate reads a whole literal, appending its spans to dst. It does no work
// that ParseDate does not need: Format and Covers call it again for the parts.
func readDate(dst []dateSpan, s string) (dateForm, []dateSpan, *dateFault) {
	if s == "unknown" {
		return undatedForm, dst, nil
	}
	if len(s) > 1 && s[0] == '[' && s[len(s)-1] == ']' {
		dst, bad := readSet(dst, s)
		return oneOfForm, dst, bad
	}
	if from, to, ok := strings.Cut(s, "/"); ok && !strings.Contains(to, "/") {
		sp, bad := readInterval(from, to)
		return intervalForm, append(dst, sp), bad
	}
	p, bad := readPoint(s)
	return plainForm, append(dst, dateSpan{p, p}), bad
}

// readInterval reads "from/to", of which one side may be ".." or empty.
func readInterval(from, to string) (dateSpan, *dateFault) {
	a, bad := readEnd(from)
	if bad != nil {
		return dateSpan{}, bad
	}
	b, bad := readEnd(to)
	if bad != nil {
		return dateSpan{}, bad
	}
	s := dateSpan{a, b}
	switch {
	case a.kind != knownPoint && b.kind != knownPoint:
		return s, &dateFault{piece: from + "/" + to, why: "has a date on neither side", hint: "write unknown when nobody says when"}
	case s.reversed():
		return s, &dateFault{piece: from + "/" + to, why: "ends before it begins", hint: "write " + to + "/" + from}
	}
	return s, nil
}

// reversed reports whether the span ends before it begins. 2014/2014-03 does
// not: it began some time in 2014, and was over by March.
func (s dateSpan) reversed() bool {
	return s.from.kind == knownPoint && s.to.kind == knownPoint && s.to.last < s.from.first
}

// readEnd reads one side of an interval.
func readEnd(s string) (datePoint, *dateFault) {
	switch s {
	case "..":
		return datePoint{kind: openPoint}, nil
	case "":
		return datePoint{kind: missingPoint}, nil
	}
	return readPoint(s)
}

// readSet reads "[a,b,c..d]". Dots may open only the first member to the past
// and the last to the future.
func readSet(dst []dateSpan, s string) ([]dateSpan, *dateFault) {
	rest, more := s[1:len(s)-1], true
	for n := 0; more; n++ {
		var item string
		item, rest, more = strings.Cut(rest, ",")
		m, bad := readMember(item)
		switch {
		case bad != nil:
			return dst, bad
		case m.from.kind == openPoint && n > 0, m.to.kind == openPoint && more:
			return dst, &dateFault{piece: s, why: "opens in the middle", hint: "put ..a first and b.. last"}
		case n == 0 && !more && m.single():
			return dst, &dateFault{piece: s, why: "leaves no choice", hint: "write " + item}
		}
		dst = append(dst, m)
	}
	return dst, nil
}

// readMember reads one member of a set: "a", "a..b", "..a" or "a..".
func readMember(s string) (dateSpan, *dateFault) {
	from, to, ok := strings.Cut(s, "..")
	if !ok {
		p, bad := readPoint(s)
		return dateSpan{p, p}, bad
	}
	m := dateSpan{datePoint{kind: openPoint}, datePoint{kind: openPoint}}
	var bad *dateFault
	if from != "" {
		m.from, bad = readPoint(from)
	}
	if to != "" && bad == nil {
		m.to, bad = readPoint(to)
	}
	switch {
	case bad != nil:
		return m, bad
	case from == "" && to == "":
		return m, &dateFault{piece: s, why: "has a date on neither side", hint: "write unknown when nobody says when"}
	case m.single():
		return m, &dateFault{piece: s, why: "leaves no choice", hint: "write two different dates around the dots"}
	case m.reversed():
		return m, &dateFault{piece: s, why: "ends before it begins", hint: "put the earlier date first"}
	}
	return m, nil
}

// readPoint reads a day, month, season, year, decade or century.
func readPoint(s string) (datePoint, *dateFault) {
	var p datePoint
	year, rest, ok := cutPart(s, 4)
	switch {
	case !ok || year.xs > 2:
		return p, &dateFault{piece: s}
	case year.xs > 0 && rest != "":
		return p, &dateFault{s, "has a month in a year that is not known", "write " + s[:len(s)-len(rest)]}
	case rest == "":
		p.mark(year)
		p.setYear(year)
		return p, nil
	}
	month, rest, ok := cutDashed(rest)
	if !ok || month.xs == 1 {
		return p, &dateFault{piece: s}
	}
	p.mark(year)
	p.mark(month)
	if rest == "" {
		return p, p.setMonth(s, year.value, month)
	}
	day, rest, ok := cutDashed(rest)
	if !ok || rest != "" || day.xs == 1 {
		return p, &dateFault{piece: s}
	}
	p.mark(day)
	return p, p.setDay(s, year.value, month, day)
}

// datePart is one of year, month and day: "2014", "20XX", "?06", "11~".
type datePart struct {
	value int  // with 0 for X
	xs    int  // unspecified digits, all at the end
	mark  byte // '?', '~', '%' or 0
}

// cutDashed cuts "-MM" or "-DD", with its mark, off the front of s.
func cutDashed(s string) (datePart, string, bool) {
	if s[0] != '-' {
		return datePart{}, s, false
	}
	return cutPart(s[1:], 2)
}

// cutPart cuts a part of width digits, with a mark before or after it, off the
// front of s.
func cutPart(s string, width int) (p datePart, rest string, ok bool) {
	if len(s) > 0 && isMark(s[0]) {
		p.mark, s = s[0], s[1:]
	}
	if len(s) < width {
		return p, s, false
	}
	for i := range width {
		switch c := s[i]; {
		case c == 'X':
			p.value, p.xs = p.value*10, p.xs+1
		case c >= '0' && c <= '9' && p.xs == 0:
			p.value = p.value*10 + int(c-'0')
		default:
			return p, s, false
		}
	}
	s = s[width:]
	if len(s) > 0 && isMark(s[0]) {
		if p.mark != 0 { // "?2014~": which of the two?
			return p, s, false
		}
		p.mark, s = s[0], s[1:]
	}
	return p, s, true
}

// isMark reports whether c qualifies a part.
func isMark(c byte) bool { return c == '?' || c == '~' || c == '%' }

// mark takes a part's qualifier into the point.
func (p *datePoint) mark(q datePart) {
	p.approximate = p.approximate || q.mark == '~' || q.mark == '%'
	p.uncertain = p.uncertain || q.mark == '?' || q.mark == '%'
}

// setYear makes p the year, decade or century.
func (p *datePoint) setYear(year datePart) {
	widths := [...]int{1, 10, 100}
	p.grain = YearGrain + Grain(year.xs)
	p.first = DayOf(year.value, 1, 1)
	p.last = DayOf(year.value+widths[year.xs], 1, 1) - 1
}

// setMonth makes p the month or season.
func (p *datePoint) setMonth(s string, year int, month datePart) *dateFault {
	m, months := month.value, 1
	switch {
	case month.xs == 2:
		p.unspecified = 1
		p.setYear(datePart{value: year})
		return nil
	case m >= 21 && m <= 24:
		p.grain, m, months = SeasonGrain, 3+(m-21)*3, 3 // 21 is spring, from March
	case m < 1 || m > 12:
		return noMonth(s, m)
	default:
		p.grain = MonthGrain
	}
	p.first = DayOf(year, m, 1)
	if p.last = p.first + daysIn(year, m) - 1; months > 1 {
		p.last = DayOf(year, m+months, 1) - 1
	}
	return nil
}

// setDay makes p the day, or what is left of it when parts are XX.
func (p *datePoint) setDay(s string, year int, month, day datePart) *dateFault {
	if month.xs == 2 && day.xs == 0 {
		return &dateFault{s, "has a day in a month that is not known", fmt.Sprintf("write %04d-XX", year)}
	}
	if bad := p.setMonth(s, year, month); bad != nil {
		return bad
	}
	switch {
	case day.xs == 2 && p.grain != SeasonGrain:
		p.unspecified++
		return nil
	case p.grain == SeasonGrain:
		return noMonth(s, month.value)
	case day.value < 1 || day.value > int(p.last-p.first)+1:
		return noDay(s, year, month.value, day.value)
	}
	p.grain = DayGrain
	p.first += Day(day.value - 1)
	p.last = p.first
	return nil
}
