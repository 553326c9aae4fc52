package sheet

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"furat/timeline"
)

// shape is what a number format shows of a number that is a date.
type shape struct {
	year, month, day, clock bool
}

func (s shape) date() bool { return s.year || s.month || s.day }

// builtIn are the formats that a workbook names by number and does not write out
// (ECMA-376 part 1, 18.8.30), as far as they show dates.
func builtIn(id int) shape {
	switch {
	case id == 14 || id == 15 || id >= 27 && id <= 31 || id >= 50 && id <= 54 || id == 57 || id == 58 || id == 36:
		return shape{year: true, month: true, day: true}
	case id == 16:
		return shape{month: true, day: true}
	case id == 17 || id == 55:
		return shape{year: true, month: true}
	case id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47:
		return shape{clock: true}
	case id == 22:
		return shape{year: true, month: true, day: true, clock: true}
	}
	return shape{}
}

// literal is what stands in a format and shows as it is, or sets colour and
// language.
var literal = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)

// shapeOf reads a number format such as "dd/mm/yyyy;@". An m beside hours or
// seconds is minutes.
func shapeOf(format string) shape {
	if strings.EqualFold(strings.TrimSpace(format), "general") {
		return shape{}
	}
	first, _, _ := strings.Cut(literal.ReplaceAllString(format, ""), ";")
	f := strings.ToLower(strings.ReplaceAll(strings.ToLower(first), "am/pm", ""))
	s := shape{year: strings.Contains(f, "y"), day: strings.Contains(f, "d"), clock: strings.ContainsAny(f, "hs")}
	s.month = strings.Contains(f, "m") && (!s.clock || s.year || s.day || strings.Contains(f, "mmm"))
	return s
}

// written writes a spreadsheet's day number as its format shows it, in EDTF's
// order: what the format leaves out (the day of "Apr 17") the author left out,
// and the number has the 1st in its place.
func (s shape) written(v string, epoch1904 bool) string {
	x, err := strconv.ParseFloat(v, 64)
	if err != nil || x != x || x < 0 || x > 2958466 { // the end of year 9999
		return v
	}
	days, clock := math.Floor(x), x-math.Floor(x)
	minutes := int(math.Round(clock * 24 * 60))
	if minutes == 24*60 {
		days, minutes = days+1, 0
	}
	time := fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
	if !s.date() {
		return time
	}
	y, m, d := dayOf(int(days), epoch1904).Date()
	switch {
	case s.year && !s.month && !s.day:
		return fmt.Sprintf("%04d", y)
	case s.year && !s.day:
		return fmt.Sprintf("%04d-%02d", y, m)
	case !s.year: // the year in the number is that of the day of typing
		return strings.Trim(fmt.Sprintf("--%02d-%02d", m, d), " ")
	case s.clock && minutes > 0:
		return fmt.Sprintf("%04d-%02d-%02d %s", y, m, d, time)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// dayOf is the day of a spreadsheet's number. In the system that begins in 1900
// there is a 29 February 1900, number 60, so that earlier numbers are one off.
func dayOf(n int, epoch1904 bool) timeline.Day {
	switch {
	case epoch1904:
		return timeline.DayOf(1904, 1, 1) + timeline.Day(n)
	case n < 60:
		return timeline.DayOf(1899, 12, 31) + timeline.Day(n)
	}
	return timeline.DayOf(1899, 12, 30) + timeline.Day(n)
}
