package timeline

// holiday reads a day of the year that has a name and never moves: "New Year's
// Eve", "Christmas Day 2015", "Newroz". Those that move need a calendar each.
func (r *timexReader) holiday(i int) (next int, p period, ok bool) {
	if !r.is(i, holidayW) || !r.tokens[i].upper {
		return i, p, false
	}
	for _, h := range holidays {
		if next, ok = r.saysAll(i, h.words); ok {
			next, y, ok := r.yearFor(next, h.month, h.day)
			return next, at(moment{DayGrain, y, h.month, h.day}), ok
		}
	}
	return i, p, false
}

// saysAll reads words that follow each other with nothing but their own signs
// between them.
func (r *timexReader) saysAll(i int, words []string) (next int, ok bool) {
	for _, w := range words {
		if w == "'" && !r.sign(i, '\'') || w != "'" && !r.word(i, w) {
			return i, false
		}
		i++
	}
	return i, true
}

var holidays = []struct {
	words      []string
	month, day int
}{
	{[]string{"New", "Year", "'", "s", "Eve"}, 12, 31},
	{[]string{"New", "Year", "'", "s", "Day"}, 1, 1},
	{[]string{"Christmas", "Eve"}, 12, 24},
	{[]string{"Christmas", "Day"}, 12, 25},
	{[]string{"Boxing", "Day"}, 12, 26},
	{[]string{"May", "Day"}, 5, 1},
	{[]string{"Newroz"}, 3, 21},
	{[]string{"Nowruz"}, 3, 21},
}
