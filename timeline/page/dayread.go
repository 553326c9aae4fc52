package page

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"furat/timeline"
)

// dayRead is a day read in a text, at text[start:end].
type dayRead struct {
	days       []timeline.Day
	start, end int
}

// The ways in which a whole day is written. \p{Nd} takes Arabic digits too.
var (
	yearFirst  = regexp.MustCompile(`(\p{Nd}{4})([-/.]?)(\p{Nd}{1,2})[-/.]?(\p{Nd}{1,2})`)                                                                // 2017-04-24, 20170424
	dayMonth   = regexp.MustCompile(`(\p{Nd}{1,2})(?:st|nd|rd|th|\.)?[ ,-]+(?:of )?(\p{L}+(?: \p{L}+)?)\.?(?: ?/ ?\p{L}+(?: \p{L}+)?)?[ ,-]+(\p{Nd}{4})`) // 24 April 2017, 24 نيسان/أبريل 2017
	monthDay   = regexp.MustCompile(`(\p{L}+)\.? (\p{Nd}{1,2})(?:st|nd|rd|th)?,? (\p{Nd}{4})`)                                                            // April 24, 2017
	twoNumbers = regexp.MustCompile(`(\p{Nd}{1,2})([-/.])(\p{Nd}{1,2})([-/.])(\p{Nd}{4})`)                                                                // 24.04.2017
)

// readDays returns the whole days that a short text names, in its order.
func readDays(text string) []dayRead {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return nil
	}
	var all []dayRead
	each := func(form *regexp.Regexp, read func(m []string) []timeline.Day) {
		for _, at := range form.FindAllStringSubmatchIndex(text, -1) {
			if days := read(groups(text, at)); len(days) > 0 && apart(text, at[0], at[1]) {
				all = append(all, dayRead{days, at[0], at[1]})
			}
		}
	}
	each(yearFirst, readYearFirst)
	each(dayMonth, func(m []string) []timeline.Day { return one(m[3], m[2], m[1]) })
	each(monthDay, func(m []string) []timeline.Day { return one(m[3], m[1], m[2]) })
	each(twoNumbers, readTwoNumbers)
	slices.SortStableFunc(all, func(a, b dayRead) int { return cmp.Compare(a.start, b.start) })
	return all
}

// groups returns the parts that a form matched, with plain digits.
func groups(text string, at []int) []string {
	var m []string
	for i := 0; i < len(at); i += 2 {
		s := ""
		if at[i] >= 0 {
			s = foldWord(text[at[i]:at[i+1]])
		}
		m = append(m, s)
	}
	return m
}

// apart reports that no digit touches a date: 120170424 is a number.
func apart(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !unicode.IsDigit(before) && !unicode.IsDigit(after)
}

func one(year, month, day string) []timeline.Day {
	if d, ok := realDay(year, month, day); ok {
		return []timeline.Day{d}
	}
	return nil
}

// readYearFirst reads 2017-04-24; without signs between, two digits each.
func readYearFirst(m []string) []timeline.Day {
	if m[2] == "" && len(m[0]) != 8 {
		return nil
	}
	return one(m[1], m[3], m[4])
}

// readTwoNumbers reads 24.04.2017. With full stops the day stands first; with
// other signs either may, and when both could be the month it is two days.
func readTwoNumbers(m []string) []timeline.Day {
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[3])
	y, _ := strconv.Atoi(m[5])
	dayFirst, isDayFirst := validDay(y, b, a)
	monthFirst, isMonthFirst := validDay(y, a, b)
	switch {
	case m[2] != m[4]:
		return nil
	case isDayFirst && isMonthFirst && a != b && m[2] != ".":
		return []timeline.Day{dayFirst, monthFirst}
	case isDayFirst:
		return []timeline.Day{dayFirst}
	case isMonthFirst && m[2] != ".":
		return []timeline.Day{monthFirst}
	}
	return nil
}
