package timeline

import (
	"fmt"
	"strconv"
	"strings"
)

// DateError says what is wrong with a date and what to write instead. It does
// not know where the date stood.
type DateError struct {
	Literal string // the whole date as written
	Msg     string // what is wrong, to follow the quoted literal: "is not an EDTF date"
	Hint    string // what to write: "write 2014-06-01"
}

// Error returns the mistake as one line: `"2014-6-1" is not an EDTF date; write
// 2014-06-01`. A literal too long for a date is cut short.
func (e *DateError) Error() string {
	s := strconv.Quote(clipLiteral(e.Literal)) + " " + e.Msg
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// anyDate is the hint when nothing better is known.
const anyDate = "write it as 2017-04-23, 2017-04, 2017, 2017-04~ (about), 2017-04? (doubtful), " +
	"2017-04-20/2017-04-23 (from, to), [2017-04-20,2017-04-23] (one of) or unknown"

// advise makes the error of a literal that readDate refused. Where the fault
// is one of form, it looks for what the writer can have meant.
func advise(literal string, bad *dateFault) *DateError {
	if bad.why != "" {
		return &DateError{literal, whichPart(literal, bad.piece) + bad.why, bad.hint}
	}
	if bad.piece != literal && isDate(bad.piece) { // a set as the end of an interval
		return &DateError{literal, whichPart(literal, bad.piece) + "cannot stand inside another date", "write the one or the other"}
	}
	for _, s := range []string{literal, bad.piece} {
		if s == "" && literal != "" {
			break
		}
		if hint := hintFor(s); hint != "" {
			return &DateError{literal, whichPart(literal, s) + "is not an EDTF date", hint}
		}
	}
	return &DateError{literal, whichPart(literal, bad.piece) + "is not an EDTF date", anyDate}
}

// whichPart names the piece that a message is about, when it is not the whole.
func whichPart(literal, piece string) string {
	if piece == literal {
		return ""
	}
	return fmt.Sprintf("has %q, which ", clipLiteral(piece))
}

// clipLiteral shortens what is too long to print: a paragraph where a date should be.
func clipLiteral(s string) string {
	const most = 40
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// noMonth is the fault of a month that the year does not have.
func noMonth(piece string, month int) *dateFault {
	switch {
	case month >= 21 && month <= 24:
		return &dateFault{piece, "gives a season a day", "write the day with its month, or the season alone"}
	case month >= 25 && month <= 41:
		return &dateFault{piece, fmt.Sprintf("has the division %d, which is not read here", month), "write an interval of months: 2014-01/2014-03"}
	}
	return &dateFault{piece, fmt.Sprintf("has a month %02d", month), "months are 01 to 12, seasons 21 (spring) to 24 (winter)"}
}

// noDay is the fault of a day that its month does not have.
func noDay(piece string, y, m, day int) *dateFault {
	month := fmt.Sprintf("%s %d", english.Months[m-1], y)
	return &dateFault{piece, fmt.Sprintf("has a day %02d, but %s has %d days", day, month, daysIn(y, m)),
		fmt.Sprintf("write %04d-%02d when the day is not known", y, m)}
}

// hintFor returns what to write instead of s, or "" when that cannot be told.
func hintFor(s string) string {
	if len(s) > 100 { // a date is short; prose gets no guesses
		return ""
	}
	if a, b, ok := eitherOrder(s); ok {
		return "write " + a + " or " + b + ", whichever is meant"
	}
	if from, to, ok := strings.Cut(s, ".."); ok && isDate(from) && isDate(to) {
		return fmt.Sprintf("write %s/%s if it lasted from one to the other, [%s] if it was one day between", from, to, s)
	}
	if strings.HasPrefix(s, "-") && isDate(s[1:]) || strings.HasPrefix(s, "Y") && isNumber(s[1:]) {
		return "years are 0000 to 9999"
	}
	if strings.HasPrefix(s, "{") {
		return "write an event for each date, or [a,b] when it was one of them"
	}
	if t := meant(s); t != "" {
		return "write " + t
	}
	return ""
}

// isNumber reports whether s is all digits, with or without a sign.
func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// isDate reports whether s is a date.
func isDate(s string) bool {
	_, _, bad := readDate(nil, s)
	return bad == nil
}

// meant returns the date that s most likely stands for, or "".
func meant(s string) string {
	for _, rewrite := range []func(string) string{tidied, padded, withoutClock, turned, hyphenated, inWords, someDigits, eitherOr, fromTo} {
		if t := rewrite(s); t != "" && isDate(t) {
			return t
		}
	}
	return ""
}

// tidied mends the signs: "2014–06", "2014-xx", "٢٠١٤", "2014?~", "[a, b]",
// "a,b", "[a]", "n/a".
func tidied(s string) string {
	s = strings.Map(tidyRune, s)
	s = strings.NewReplacer("?~", "%", "~?", "%").Replace(s)
	inner := strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
	inner = strings.Trim(inner, ",")
	switch strings.ToLower(inner) {
	case "", "?", "-", "n/a", "na", "none", "null", "undated", "unknown", "..", "xxxx", "xxxx-xx", "xxxx-xx-xx":
		return "unknown"
	}
	if strings.Contains(inner, ",") {
		return "[" + inner + "]"
	}
	return inner
}

// tidyRune drops spaces and turns look-alikes into the signs of EDTF.
func tidyRune(r rune) rune {
	switch {
	case r == ' ' || r == '\t' || r == '\u00a0':
		return -1
	case r == 'x':
		return 'X'
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212': // hyphens, dashes, minus
		return '-'
	case r >= '٠' && r <= '٩':
		return '0' + r - '٠'
	}
	return r
}

// padded writes "2014-6-1" with two digits each.
func padded(s string) string {
	parts := strings.Split(strings.Map(tidyRune, s), "-")
	for i, p := range parts[1:] {
		if len(p) == 1 {
			parts[i+1] = "0" + p
		}
	}
	return strings.Join(parts, "-")
}

// withoutClock cuts the time of day off: "2014-06-10T10:00", and
// "2014-06-10 00:00:00.000" as UCDP writes it.
func withoutClock(s string) string {
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') && strings.Contains(s, ":") {
		return s[:10]
	}
	return ""
}

// turned reads numbers between slashes or dots where only one order is
// possible: "23/04/2017", "04/23/2017", "2017.4.23", "04/2017".
func turned(s string) string {
	n := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' })
	switch {
	case len(n) == 2 && len(n[1]) == 4:
		return padded(n[1] + "-" + n[0])
	case len(n) != 3:
		return ""
	case len(n[0]) == 4:
		return padded(n[0] + "-" + n[1] + "-" + n[2])
	case len(n[2]) != 4:
		return ""
	}
	if t := padded(n[2] + "-" + n[1] + "-" + n[0]); isDate(t) {
		return t
	}
	return padded(n[2] + "-" + n[0] + "-" + n[1])
}

// eitherOrder returns the two dates that "03/04/2017" can be.
func eitherOrder(s string) (dayFirst, monthFirst string, ok bool) {
	n := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' })
	if len(n) != 3 || len(n[2]) != 4 || n[0] == n[1] {
		return "", "", false
	}
	dayFirst, monthFirst = padded(n[2]+"-"+n[1]+"-"+n[0]), padded(n[2]+"-"+n[0]+"-"+n[1])
	return dayFirst, monthFirst, isDate(dayFirst) && isDate(monthFirst)
}

// hyphenated sets the hyphens into "20170423".
func hyphenated(s string) string {
	if len(s) != 8 {
		return ""
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:]
}

// someDigits writes out the tens of a month or a day: "2014-06-1X" is
// [2014-06-10..2014-06-19].
func someDigits(s string) string {
	head, ok := strings.CutSuffix(s, "X")
	if !ok || len(head) < 6 {
		return ""
	}
	first, last := 0, 9
	for first < 9 && !isDate(head+strconv.Itoa(first)) { // there is no month 00
		first++
	}
	for last > 0 && !isDate(head+strconv.Itoa(last)) { // nor a day 39
		last--
	}
	if first == last {
		return head + strconv.Itoa(first)
	}
	return fmt.Sprintf("[%s%d..%s%d]", head, first, head, last)
}
