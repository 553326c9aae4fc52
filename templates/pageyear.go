package templates

import (
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"

	"furat/timeline"
)

// yearView is a year with its events by month. Events that span months stand
// under the first; those known to a season or a year only under that.
type yearView struct {
	ID     string // "2014", "undated"
	Label  string
	Count  int
	Months []monthView
	last   timeline.Day  // of its events
	Rest   template.HTML // "12 of 42 events", where not all of them are listed
}

type monthView struct {
	ID    string // "2014-07", "2014-01-year"
	Label string

	Items template.HTML // the entries of its events, once they are asked for

	Apart bool // it has a page of its own, on which they stand

	events []*timeline.Event
}

// Count is how many events the month has.
func (v monthView) Count() int { return len(v.events) }

// yearViews groups the events, which are in order of time.
func (s *Set) yearViews() []yearView {
	var years []yearView
	for _, e := range s.t.Events {
		id := yearOf(e.Date)
		if len(years) == 0 || years[len(years)-1].ID != id {
			years = append(years, yearView{ID: id, Label: s.words.yearLabel(e.Date)})
		}
		y := &years[len(years)-1]
		y.Count++
		y.add(e, s.words.monthLabel(e.Date))
		y.last = max(y.last, e.Date.First)
	}
	return years
}

// add puts an event under its month. An event known only to the year sorts
// between those of January, so its heading may be any of those already there.
func (y *yearView) add(e *timeline.Event, label string) {
	id := monthOf(e.Date)
	i := slices.IndexFunc(y.Months, func(m monthView) bool { return m.ID == id })
	if i < 0 {
		i = len(y.Months)
		y.Months = append(y.Months, monthView{ID: id, Label: label})
	}
	y.Months[i].events = append(y.Months[i].events, e)
}

// start is the day an event is listed under: its first, or its last when it
// has no beginning.
func start(d timeline.Date) timeline.Day {
	if d.First != timeline.NoDay {
		return d.First
	}
	return d.Last
}

func yearOf(d timeline.Date) string {
	if start(d) == timeline.NoDay {
		return "undated"
	}
	y, _, _ := start(d).Date()
	return strconv.Itoa(y)
}

func (m *messages) yearLabel(d timeline.Date) string {
	if start(d) == timeline.NoDay {
		return m.say("year.undated")
	}
	return m.year(start(d))
}

func monthOf(d timeline.Date) string {
	if start(d) == timeline.NoDay {
		return "undated"
	}
	y, m, _ := start(d).Date()
	if coarse(d) {
		return fmt.Sprintf("%04d-%02d-%s", y, m, d.Grain)
	}
	return fmt.Sprintf("%04d-%02d", y, m)
}

func (m *messages) monthLabel(d timeline.Date) string {
	if start(d) == timeline.NoDay {
		return m.say("month.undated")
	}
	if coarse(d) {
		return m.date(d)
	}
	_, month, _ := start(d).Date()
	return m.dates.Months[month-1]
}

// coarse reports a date that is known less closely than to the month.
func coarse(d timeline.Date) bool { return !d.Interval && !d.OneOf && d.Grain > timeline.MonthGrain }

// Years lists the addresses of the year pages: "2014", "undated".
func (s *Set) Years() []string {
	ids := make([]string, len(s.years))
	for i, y := range s.years {
		ids[i] = y.ID
	}
	return ids
}

// Year writes the i-th year's page.
func (s *Set) Year(w io.Writer, i int) error {
	y := s.listedYear(i)
	views := make([]*yearView, len(s.years))
	for k := range s.years {
		views[k] = &s.years[k]
	}
	p := struct {
		Page
		Year       *yearView
		Prev, Next *yearView
	}{Page: s.page("years/"+y.ID+".html", "years", y.Label, s.words.count("year.description", y.Count, "year", y.Label)), Year: y}
	p.Prev, p.Next = around(views, i)
	return s.write(w, "year", p)
}

// listedYear is the i-th year with the entries of its events.
func (s *Set) listedYear(i int) *yearView {
	y := s.years[i]
	y.Months = slices.Clone(y.Months)
	for k := range y.Months {
		if m := &y.Months[k]; y.crowded() {
			m.Apart = true
		} else {
			m.Items = s.pick(m.events)
		}
	}
	return &y
}
