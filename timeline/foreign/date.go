package foreign

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The ways in which generators and people write a day. A clock may stand
// behind each.
var dayForms = []struct {
	pattern          *regexp.Regexp
	year, month, day int // groups; 0 for month and day when their order is open
}{
	{regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`), 1, 2, 3},
	{regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})`), 1, 2, 3},
	{regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})`), 3, 0, 0},
	{regexp.MustCompile(`^(?:\pL+,? )?(\pL+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`), 3, 1, 2},
	{regexp.MustCompile(`^(?:\pL+,? )?(\d{1,2})(?:st|nd|rd|th)?\.?[ -](?:of )?(\pL+)\.?,?[ -](\d{4})`), 3, 2, 1},
}

// clock is the time of day behind a date, with its zone.
var clock = regexp.MustCompile(`^(?:[Tt]|,? (?:at )?| *)(\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)( ?[AaPp]\.?[Mm]\.?)? ?` +
	`(Z|z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)?(?: [A-Z]{3,5})?(?: \([^()]*\))?$`)

var months = []string{"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"}

// Day reads a day as other generators' authors write it: 2017-04-24 10:52:00
// +0300, April 24, 2017, 24.4.2017. The day is the one that is written, never
// moved to another zone; utc reports a clock that ends in Z, whose day is
// Greenwich's. What may be one of two days, as 3/4/2017 may, is none.
func Day(s string) (day string, timed, utc, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) > 100 {
		return "", false, false, false
	}
	for _, f := range dayForms {
		m := f.pattern.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		rest := s[len(m[0]):]
		c := clock.FindStringSubmatch(rest)
		if rest != "" && c == nil {
			continue
		}
		if day = dayOf(m, f.year, f.month, f.day); day != "" {
			return day, c != nil, c != nil && (c[3] == "Z" || c[3] == "z" || c[3] == "UTC" || c[3] == "GMT"), true
		}
	}
	return "", false, false, false
}

func dayOf(m []string, year, month, day int) string {
	if month != 0 {
		return iso(m[year], m[month], m[day])
	}
	a, b := iso(m[year], m[2], m[1]), iso(m[year], m[1], m[2])
	if a != "" && b != "" && a != b {
		return "" // day first or month first: only its author knows
	}
	if a == "" {
		return b
	}
	return a
}

// iso writes a day of the calendar, "" when there is none.
func iso(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	m, err := strconv.Atoi(month)
	if err != nil {
		m = monthNamed(month)
	}
	if m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// monthNamed returns the number of a month of which at least three letters are
// written.
func monthNamed(s string) int {
	s = strings.ToLower(s)
	return 1 + slices.IndexFunc(months, func(name string) bool {
		return len(s) >= 3 && strings.HasPrefix(name, s) || s == "sept" && name == "september"
	})
}

func daysIn(y, m int) int {
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
}

// nameDate is the day in front of a file's name, and what may follow it there.
var nameDate = regexp.MustCompile(`^(\d{4})-?(\d{2})-?(\d{2})(?:[-_. ]+|$)`)

// datedName takes the day in front of a file's name off it.
func datedName(base string) (day, rest string) {
	m := nameDate.FindStringSubmatch(base)
	if m == nil {
		return "", base
	}
	if day = iso(m[1], m[2], m[3]); day == "" {
		return "", base
	}
	return day, base[len(m[0]):]
}
