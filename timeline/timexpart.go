package timeline

// part returns many units of a month, year, decade or century from its nth, or
// its last where n is -1. The weeks of a month count from its first day.
func (p period) part(u timexUnit, n, many int) (period, bool) {
	switch {
	case p.from != p.to || many > 1 && n > 1:
		return p, false
	case u == dayUnit || u == weekUnit:
		return p.partInDays(n, many, [...]int{1, 7}[u])
	case u == weekendUnit && n < 0:
		return weekendUpTo(p.to.last() - 1), true
	case u == weekendUnit:
		saturday := onOrAfter(p.from.first(), 6) + Day(7*n-7)
		return days(saturday, saturday+1), saturday <= p.to.last()
	case u == halfUnit && p.from.grain == MonthGrain:
		middle := p.from.first() + 14
		if n == 1 {
			return days(middle-14, middle), true
		}
		return days(middle+1, p.to.last()), n == 2 || n < 0
	}
	return p.partInYears(u, n, many)
}

// nthWeekday returns the nth weekday w of a month or year, or its last.
func (p period) nthWeekday(n, w int) (period, bool) {
	day := onOrAfter(p.from.first(), w) + Day(7*n-7)
	if n < 0 {
		day = onOrBefore(p.to.last(), w)
	}
	return at(dayMoment(day)), p.from == p.to && p.from.grain >= MonthGrain && p.from.grain <= YearGrain && day <= p.to.last()
}

func (p period) partInDays(n, many, length int) (period, bool) {
	first, last := p.from.first(), p.to.last()
	from := first + Day((n-1)*length)
	if n < 0 {
		from = last + 1 - Day(many*length)
	}
	to := min(from+Day(many*length)-1, last)
	return days(from, to), first <= from && from <= to && p.from.grain >= MonthGrain && p.from.grain <= YearGrain
}

// partInYears takes months, quarters and halves of years, years of decades and
// decades of centuries.
func (p period) partInYears(u timexUnit, n, many int) (period, bool) {
	form, ok := partForms[partForm{p.from.grain, u}]
	if !ok || n > form.in || many > form.in {
		return p, false
	}
	if n < 0 {
		n = form.in - many + 1
	}
	y, from, to := p.from.y, (n-1)*form.length, (n+many-1)*form.length
	if p.from.grain == YearGrain {
		return period{from: monthMoment(y, from+1), to: monthMoment(y, to)}, true
	}
	size := 1
	if form.grain == DecadeGrain {
		size = 10
	}
	return period{from: moment{form.grain, y + from, 0, 0}, to: moment{form.grain, y + to - size, 0, 0}}, true
}

type partForm struct {
	of Grain
	u  timexUnit
}

// partForms says how many of a unit a year, decade or century has, and how long
// one is, in months of a year or in years.
var partForms = map[partForm]struct {
	in, length int
	grain      Grain
}{
	{YearGrain, monthUnit}:      {12, 1, MonthGrain},
	{YearGrain, quarterUnit}:    {4, 3, MonthGrain},
	{YearGrain, halfUnit}:       {2, 6, MonthGrain},
	{DecadeGrain, yearUnit}:     {10, 1, YearGrain},
	{CenturyGrain, decadeUnit}:  {10, 10, DecadeGrain},
	{CenturyGrain, yearUnit}:    {100, 1, YearGrain},
	{CenturyGrain, halfUnit}:    {2, 50, YearGrain},
	{CenturyGrain, quarterUnit}: {4, 25, YearGrain},
}
