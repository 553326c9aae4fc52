package timeline

import (
	"testing"
	"time"
)

// The arithmetic is our own; the standard library's, in UTC, is the judge.
func TestDayAgreesWithTime(t *testing.T) {
	epoch := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := Day(-800_000); day < 800_000; day += 37 { // about the years -220 to 4160
		want := epoch.AddDate(0, 0, int(day))
		y, m, d := day.Date()
		if y != want.Year() || m != int(want.Month()) || d != want.Day() {
			t.Fatalf("day %d: got %d-%d-%d, want %s", day, y, m, d, want.Format(time.DateOnly))
		}
		if back := DayOf(y, m, d); back != day {
			t.Fatalf("day %d: comes back as %d", day, back)
		}
		if day.Weekday() != want.Weekday() {
			t.Fatalf("%s: got %s, want %s", day, day.Weekday(), want.Weekday())
		}
	}
}

// Axes step by months without asking how long one is.
func TestDayOfRunsOn(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{2014, 4, 31, "2014-05-01"},
		{2014, 13, 1, "2015-01-01"},
		{2014, 27, 1, "2016-03-01"},
		{2014, 0, 1, "2013-12-01"},
		{2014, -11, 1, "2013-01-01"},
		{2014, -12, 1, "2012-12-01"},
		{2016, 3, 0, "2016-02-29"},
	} {
		if got := DayOf(c.y, c.m, c.d).String(); got != c.want {
			t.Errorf("DayOf(%d, %d, %d) = %s, want %s", c.y, c.m, c.d, got, c.want)
		}
	}
}

func TestDaysIn(t *testing.T) {
	for _, y := range []int{1900, 2000, 2014, 2016} {
		for m := 1; m <= 12; m++ {
			if got, want := daysIn(y, m), DayOf(y, m+1, 1)-DayOf(y, m, 1); got != want {
				t.Errorf("%d-%d has %d days, want %d", y, m, got, want)
			}
		}
	}
}

func TestDayStarts(t *testing.T) {
	day := DayOf(2017, 4, 23)
	if got := day.MonthStart().String(); got != "2017-04-01" {
		t.Errorf("month: %s", got)
	}
	if got := day.YearStart().String(); got != "2017-01-01" {
		t.Errorf("year: %s", got)
	}
}

func TestDayFormat(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "15 July 2014", "en-GB": "15 July 2014", "ar": "15 تموز 2014", "AR-sy": "15 تموز 2014", "": "15 July 2014",
	} {
		if got := DayOf(2014, 7, 15).Format(lang); got != want {
			t.Errorf("%q: got %s, want %s", lang, got, want)
		}
	}
	if NoDay.String() != "" || NoDay.Format("en") != "" {
		t.Error("NoDay has words")
	}
}

// A day's own notation is the only one that ParseDay reads.
func TestParseDay(t *testing.T) {
	if day, err := ParseDay("2014-07-15"); err != nil || day != DayOf(2014, 7, 15) {
		t.Errorf("got %s, %v", day, err)
	}
	for s, want := range map[string]string{
		"2014-07":               `"2014-07" is not one whole day; write it as 2017-04-23`,
		"2014-07-15?":           `"2014-07-15?" is not one whole day; write it as 2017-04-23`,
		"2014-07-15/2014-07-15": `"2014-07-15/2014-07-15" is not one whole day; write it as 2017-04-23`,
		"unknown":               `"unknown" is not one whole day; write it as 2017-04-23`,
		"2014-7-15":             `"2014-7-15" is not an EDTF date; write 2014-07-15`,
	} {
		if day, err := ParseDay(s); day != NoDay || err == nil || err.Error() != want {
			t.Errorf("%s: got %s, %v\nwant %s", s, day, err, want)
		}
	}
}
