package timeline

import "fmt"

// moment is a date of one grain: the year y, and month m, or season m (21 to
// 24), and day d where the grain has them. A decade or century is its first year.
type moment struct {
	grain   Grain
	y, m, d int
}

func dayMoment(d Day) moment {
	y, m, day := d.Date()
	return moment{DayGrain, y, m, day}
}

// monthMoment returns month m of a year, which may run on into others.
func monthMoment(y, m int) moment {
	y, m, _ = DayOf(y, m, 1).Date()
	return moment{MonthGrain, y, m, 0}
}

// edtf writes a moment in EDTF.
func (m moment) edtf() string {
	switch m.grain {
	case DayGrain:
		return fmt.Sprintf("%04d-%02d-%02d", m.y, m.m, m.d)
	case MonthGrain, SeasonGrain:
		return fmt.Sprintf("%04d-%02d", m.y, m.m)
	case DecadeGrain:
		return fmt.Sprintf("%03dX", m.y/10)
	case CenturyGrain:
		return fmt.Sprintf("%02dXX", m.y/100)
	}
	return fmt.Sprintf("%04d", m.y)
}

// first returns the first day of a moment.
func (m moment) first() Day {
	switch m.grain {
	case DayGrain:
		return DayOf(m.y, m.m, m.d)
	case MonthGrain:
		return DayOf(m.y, m.m, 1)
	case SeasonGrain:
		return DayOf(m.y, 3*(m.m-20), 1)
	}
	return DayOf(m.y, 1, 1)
}

// last returns the last day of a moment.
func (m moment) last() Day {
	next := m
	switch m.grain {
	case DayGrain:
		return m.first()
	case MonthGrain:
		return DayOf(m.y, m.m+1, 1) - 1
	case SeasonGrain:
		return seasonEnd(m)
	case DecadeGrain:
		next.y += 10
	case CenturyGrain:
		next.y += 100
	default:
		next.y++
	}
	return next.first() - 1
}

// valid reports a day that the calendar has, in years that EDTF writes.
func (m moment) valid() bool {
	if m.y < 0 || m.y > 9999 {
		return false
	}
	return m.grain != DayGrain || m.m >= 1 && m.m <= 12 && m.d >= 1 && m.d <= int(daysIn(m.y, m.m))
}

// period is what an expression says: one moment, all from the first to the
// last, or one of two.
type period struct {
	from, to moment
	either   bool // 03/04/2017: nobody knows which order it is written in
}

func at(m moment) period          { return period{from: m, to: m} }
func days(from, to Day) period    { return period{from: dayMoment(from), to: dayMoment(to)} }
func weekOf(d Day) period         { return days(monday(d), monday(d)+6) }
func weekendUpTo(d Day) period    { s := onOrBefore(d, 6); return days(s, s+1) }
func monday(d Day) Day            { return onOrBefore(d, 1) }
func onOrBefore(d Day, w int) Day { return d - Day((int(d.Weekday())-w+7)%7) }
func onOrAfter(d Day, w int) Day  { return d + Day((w-int(d.Weekday())+7)%7) }
func (p period) valid() bool      { return p.from.valid() && p.to.valid() && p.from.first() <= p.to.first() }
func (p period) oneDay() bool     { return p.from == p.to && p.from.grain == DayGrain }
func (p period) wholeDays() bool  { return p.from.grain == DayGrain && p.to.grain == DayGrain }

// edtf writes a period in EDTF.
func (p period) edtf() string {
	switch {
	case p.from == p.to:
		return p.from.edtf()
	case p.either:
		return "[" + p.from.edtf() + "," + p.to.edtf() + "]"
	}
	return p.from.edtf() + "/" + p.to.edtf()
}
