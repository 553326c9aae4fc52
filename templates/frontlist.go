package templates

import (
	"html/template"

	"furat/timeline"
)

// wholeList is how many events the front page lists itself. A longer record is
// listed by the whole months about the day shown first; of its other years the
// page has the counts with a link each, and the script, once there, the entries.
const wholeList = 30

// frontYears are the years of the front page's list.
func (s *Set) frontYears() []yearView {
	near := s.nearMonths()
	var years []yearView
	for i := range s.years {
		y := s.years[i]
		y.Months = nil
		n := 0
		for k := range s.years[i].Months {
			if m := &s.years[i].Months[k]; near[m] > 0 {
				y.Months = append(y.Months, s.listed(m, near[m]))
				n += near[m]
			}
		}
		y.Rest = s.rest(n, y.Count)
		years = append(years, y)
	}
	return years
}

// rest says how much of a year is listed when it is not all of it.
func (s *Set) rest(listed, all int) template.HTML {
	switch listed {
	case all:
		return ""
	case 0:
		return s.markup().count("count.events", all).html()
	}
	m := s.markup()
	return m.in(m.words, "index.part", m.words.count("index.part", all, "listed", m.words.number(listed))).html()
}

// listed is a month with its first n entries as the front page has them.
func (s *Set) listed(m *monthView, n int) monthView {
	entries := s.markup()
	for _, e := range m.events[:n] {
		entries.item(newItem("", e))
	}
	return monthView{ID: m.ID, Label: m.Label, Items: entries.html()}
}

// nearMonths says how many entries of which months the front page lists: all of
// the month of the first day shown, and of those about it as many as find room.
func (s *Set) nearMonths() map[*monthView]int {
	var all []*monthView
	at := 0
	for i := range s.years {
		for k := range s.years[i].Months {
			m := &s.years[i].Months[k]
			if d := start(m.events[0].Date); d != timeline.NoDay && d <= s.t.Site.Start {
				at = len(all)
			}
			all = append(all, m)
		}
	}
	near := make(map[*monthView]int)
	room := wholeList
	take := func(i int) bool {
		if i < 0 || i >= len(all) || len(all[i].events) > room && room < wholeList {
			return false
		}
		near[all[i]] = min(room, len(all[i].events))
		room -= near[all[i]]
		return true
	}
	for after, before := at, at-1; room > 0; {
		a := take(after)
		b := room > 0 && take(before)
		if !a && !b {
			break
		}
		if a {
			after++
		}
		if b {
			before--
		}
	}
	return near
}
