package templates

import "furat/timeline"

// timeAxis maps days to units of a drawing along one direction. Map, diagram
// and histogram share its days, so that one date falls on one line.
type timeAxis struct {
	first, end timeline.Day // end is exclusive
	from, to   float64
}

// newTimeAxis spans a period, both of whose days are inside, over from..to. A
// record with one day, or none, still gets an axis of a year.
func newTimeAxis(period timeline.Date, from, to float64) timeAxis {
	a := timeAxis{first: period.First, end: period.Last + 1, from: from, to: to}
	if period.First == timeline.NoDay || period.Last == timeline.NoDay || a.end <= a.first {
		a.first = max(period.First, 0).YearStart()
		a.end = a.first + 365
	}
	return a
}

// at returns where a day begins, never off the axis.
func (a timeAxis) at(d timeline.Day) float64 {
	d = max(a.first, min(a.end, d))
	return a.from + (a.to-a.from)*float64(d-a.first)/float64(a.end-a.first)
}

// until returns where an exclusive end lies: the axis's end for NoDay.
func (a timeAxis) until(d timeline.Day) float64 {
	if d == timeline.NoDay {
		return a.to
	}
	return a.at(d)
}

// years returns the first days of the years that begin on the axis.
func (a timeAxis) years() []timeline.Day {
	var days []timeline.Day
	for d := a.first.YearStart(); d < a.end; d = (d + 366).YearStart() {
		if d >= a.first {
			days = append(days, d)
		}
	}
	return days
}

// months returns the first days of the months on the axis, and the axis's end
// as the last, so that months[i] to months[i+1] is a month. The first may be
// cut by the axis's beginning.
func (a timeAxis) months() []timeline.Day {
	var days []timeline.Day
	for d := a.first; d < a.end; d = (d.MonthStart() + 31).MonthStart() {
		days = append(days, d)
	}
	return append(days, a.end)
}

// data appends the scale for the script: days first to end lie at from to to.
func (a timeAxis) data(s *svg, axis string) {
	s.int("data-d0", int(a.first)).int("data-d1", int(a.end))
	s.num("data-"+axis+"0", a.from).num("data-"+axis+"1", a.to)
}
