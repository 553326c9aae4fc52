package timeline

import (
	"fmt"
	"time"
)

// Day counts days from 1 January 1970 in the proleptic Gregorian calendar.
// It never passes through local time.
type Day int32

// NoDay stands for a day that is not known or not bounded: an open end.
const NoDay Day = -1 << 31

// DayOf returns the day of a Gregorian year, month (1 to 12) and day of the
// month. Months and days out of range run on: 31 April is 1 May, and month 13
// is January of the next year.
//
// The arithmetic is Howard Hinnant's days_from_civil ("chrono-Compatible
// Low-Level Date Algorithms", 2013): a year that begins in March puts the leap
// day last, so that it needs no case of its own.
func DayOf(y, m, d int) Day {
	years := floorDiv(m-3, 12)
	y, m = y+years, m-12*years // m from 3, March, to 14, February
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*(m-3)+2)/5 + d - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*daysInEra + dayOfEra - epochFromMarch0)
}

const (
	daysInEra       = 146097 // 400 Gregorian years
	epochFromMarch0 = 719468 // from 1 March of year 0 to 1 January 1970
)

// daysIn returns how many days month m, 1 to 12, of year y has.
func daysIn(y, m int) Day {
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		return 29
	}
	return [...]Day{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
}

// Date returns the year, month (1 to 12) and day of the month of d.
func (d Day) Date() (year, month, day int) {
	z := int(d) + epochFromMarch0
	era := floorDiv(z, daysInEra)
	doe := z - era*daysInEra
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	year, month, day = yoe+era*400, mp+3, doy-(153*mp+2)/5+1
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// floorDiv divides rounding down, where Go's / rounds towards zero.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Weekday returns the day of the week of d.
func (d Day) Weekday() time.Weekday {
	return time.Weekday(((int(d)+4)%7 + 7) % 7) // 1 January 1970 was a Thursday
}

// MonthStart returns the first day of d's month.
func (d Day) MonthStart() Day {
	y, m, _ := d.Date()
	return DayOf(y, m, 1)
}

// YearStart returns 1 January of d's year.
func (d Day) YearStart() Day {
	y, _, _ := d.Date()
	return DayOf(y, 1, 1)
}

// String returns d as ISO 8601 writes it, "2017-04-23", and "" for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	y, m, day := d.Date()
	if y < 0 || y > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
	}
	// By hand a tenth of the time: downloads of long records are full of days.
	digit := func(n int) byte { return byte('0' + n%10) }
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(day / 10), digit(day)})
}

// ParseDay reads one whole day, "2017-04-23", with nothing doubtful about it.
// The error is a *DateError.
func ParseDay(s string) (Day, error) {
	d, err := ParseDate(s)
	if err != nil {
		return NoDay, err
	}
	if !d.Exact() {
		return NoDay, &DateError{s, "is not one whole day", "write it as 2017-04-23"}
	}
	return d.First, nil
}
