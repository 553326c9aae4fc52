package timeline

import (
	"errors"
	"fmt"
	"strings"
)

// date reads when the event of a row was, no finer than the row knows it.
func (r *tableRow) date() Date {
	first, ok1 := r.day(r.either(dateCol, firstCol))
	last := first
	ok2 := true
	if r.cell(lastCol) != "" {
		last, ok2 = r.day(lastCol)
	}
	if !ok1 || !ok2 {
		return Date{}
	}
	if first != last && (first.First == NoDay || last.Last == NoDay || first.First > last.Last) {
		r.wrong(lastCol, "the first day cannot be behind the last", "%s %q ends before it begins, on %s", r.header(lastCol), r.cell(lastCol), first.Literal)
		return Date{}
	}
	literal, ok := r.grained(first, last)
	if !ok {
		return Date{}
	}
	if literal == first.Literal {
		return first
	}
	return r.parsed(literal)
}

// either is the first of two columns that says something in this row.
func (r *tableRow) either(a, b tableKey) tableKey {
	if r.columns[a] >= 0 && r.cell(a) != "" || r.columns[b] < 0 {
		return a
	}
	return b
}

// day reads a cell that has a date: EDTF, or one of the forms in which
// spreadsheets write dates.
func (r *tableRow) day(key tableKey) (Date, bool) {
	s := r.cell(key)
	if s == "" {
		r.wrong(key, "write unknown when nobody knows it", "%s is empty", r.header(key))
		return Date{}, false
	}
	if d, ok := r.worker.dates[s]; ok {
		return d, true
	}
	d, err := ParseDate(s)
	if err != nil {
		literal := datedIn(s, r.table.order)
		if literal == "" {
			r.notDated(key, s, err)
			return Date{}, false
		}
		d, _ = ParseDate(literal) // datedIn returns what can be read
	}
	r.worker.dates[strings.Clone(s)] = d
	return d, true
}

// datedIn returns the EDTF of a date as spreadsheets write it: "24 April 2017",
// "2017-04-24 00:00:00.000", "20170424", "24/04/2017"; of a day and a
// month between slashes that can be read in two orders, the order given. It is
// empty when the cell has no date, or nobody says which.
func datedIn(s, order string) string {
	if len(s) > 60 {
		return ""
	}
	if dayFirst, monthFirst, ok := eitherOrder(withoutTime(s)); ok {
		switch order {
		case "dmy":
			return dayFirst
		case "mdy":
			return monthFirst
		}
		return ""
	}
	for _, rewrite := range []func(string) string{tidied, padded, withoutClock, turned, hyphenated, inWords} {
		for _, s := range []string{s, withoutTime(s)} {
			if d := rewrite(s); d != "" && isDate(d) {
				return d
			}
		}
	}
	return ""
}

// TableDate reads a date as a cell of a table may have it: EDTF, or a form such
// as "24 April 2017", "2017-04-24 00:00:00.000" or "24/04/2017". Of a day and a
// month that can be read in two orders the order says which, "dmy" or "mdy".
func TableDate(cell, order string) (d Date, ok bool) {
	d, err := ParseDate(cell)
	if err != nil {
		d, err = ParseDate(datedIn(cell, order))
	}
	return d, err == nil
}

// withoutTime cuts the clock time behind a date of any length: "3/4/2017 0:00".
func withoutTime(s string) string {
	if date, clock, ok := strings.Cut(s, " "); ok && strings.Contains(clock, ":") && !strings.ContainsAny(date, ":") && strings.ContainsAny(date, "/.-") {
		return date
	}
	return s
}

// notDated reports a cell that has no date.
func (r *tableRow) notDated(key tableKey, s string, err error) {
	what, hint := "is not a date", "write it as 2017-04-23, or 2017-04 when the day is not known"
	if bad := (*DateError)(nil); errors.As(err, &bad) && bad.Hint != "" {
		what, hint = bad.Msg, bad.Hint
	}
	if a, b, ok := eitherOrder(withoutTime(s)); ok {
		what, hint = "is one of two days", fmt.Sprintf("it may be %s or %s; write dates: dmy or dates: mdy in %s", a, b, r.table.file.name)
	}
	if len(s) == 5 && isNumber(s) {
		what, hint = "looks like a spreadsheet's number of a day", "give the column the format YYYY-MM-DD and export it again"
	}
	r.wrong(key, hint, "%s %q %s", r.header(key), clipLiteral(s), what)
}

// grained widens the days of a row to what its precision says of them. The
// codes of UCDP and ACLED put a day down for what is known to a week or a month;
// taken at its word, that day would be made up.
func (r *tableRow) grained(first, last Date) (literal string, ok bool) {
	span := stretched(first, last)
	code := strings.ToLower(r.cell(datePrecisionCol))
	if code == "" || first.Unknown || first.First == NoDay || last.Last == NoDay {
		return span, true
	}
	a, b := first.First, last.Last
	switch r.table.format {
	case UCDPGED:
		switch code {
		case "1":
			return span, true
		case "2", "3", "4", "5":
			return someDayOf(a, b), true
		}
		r.wrong(datePrecisionCol, "UCDP writes 1 to 5", "%s %q is not a code", r.header(datePrecisionCol), code)
		return "", false
	case ACLED:
		code = map[string]string{"1": "day", "2": "week", "3": "month"}[code]
	}
	switch code {
	case "day":
		return span, true
	case "week": // the middle of the week is what is written, as ACLED's codebook has it
		return someDayOf(a-3, b+3), true
	case "month":
		return someDayOf(a.MonthStart(), monthEnd(b)), true
	case "year":
		y, _, _ := b.Date()
		return someDayOf(a.YearStart(), DayOf(y+1, 1, 1)-1), true
	}
	hint := oneOf([]string{"day", "week", "month", "year"})
	if r.table.format == ACLED {
		hint = "ACLED writes 1 to 3"
	}
	r.wrong(datePrecisionCol, hint, "%s %q is not a code", r.header(datePrecisionCol), r.cell(datePrecisionCol))
	return "", false
}

// stretched is what lasted from one date to another, each as fine as it is.
func stretched(first, last Date) string {
	if first.Literal == last.Literal {
		return first.Literal
	}
	return first.Literal + "/" + last.Literal
}

// someDayOf is some day from a to b: a month or a year by its own name, where
// it is a whole one.
func someDayOf(a, b Day) string {
	switch y, m, _ := a.Date(); {
	case a == b:
		return a.String() + "~" // one day is written for what is not known to the day
	case a == a.MonthStart() && b == monthEnd(a):
		return fmt.Sprintf("%04d-%02d", y, m)
	case a == a.YearStart() && b == DayOf(y+1, 1, 1)-1:
		return fmt.Sprintf("%04d", y)
	}
	return "[" + a.String() + ".." + b.String() + "]"
}

// monthEnd returns the last day of d's month.
func monthEnd(d Day) Day {
	y, m, _ := d.Date()
	return DayOf(y, m+1, 1) - 1
}

// parsed reads a date that this file has made of two good ones; it fails only
// beyond the years that EDTF writes.
func (r *tableRow) parsed(literal string) Date {
	if d, ok := r.worker.dates[literal]; ok {
		return d
	}
	d, err := ParseDate(literal)
	if err != nil {
		r.wrong(r.either(dateCol, firstCol), "", "%v", err)
		return Date{}
	}
	r.worker.dates[literal] = d
	return d
}
