package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

// How many events one page lists: a page is to grow with what is read of it,
// not with the record.
const (
	longList   = 500  // more than these, and a place's or an actor's page lists the latest, a year its months
	latest     = 200  // of them
	eventLines = 2000 // more than these, and the list of all events, a line each, is a list of months
)

// listOf returns the list entries of a place's or an actor's events: of a long
// list the latest, and where the others are. The query makes the front page show
// all of them.
func (s *Set) listOf(events []*timeline.Event, query string) (items, more template.HTML) {
	if len(events) <= longList {
		return s.pick(events), ""
	}
	m := s.markup()
	m.raw(`<p class="note">`).in(m.words, "events.latest", m.words.count("events.latest", len(events), "listed", m.words.number(latest)))
	m.raw(` <a href="../index.html?`).path(query).raw(`">`).say("events.search").raw("</a> · ").say("events.by-year").raw(" ")
	for i, y := range s.years {
		m.comma(i).raw(`<a href="../years/`).path(y.ID).raw(`.html">`).text(y.Label).raw("</a>")
	}
	return s.pick(events[len(events)-latest:]), m.raw("</p>\n").html()
}

// crowded reports a year that has a page for each of its months.
func (y *yearView) crowded() bool { return y.Count > longList && y.ID != "undated" }

// monthPage is a month with a page of its own.
type monthPage struct {
	monthView
	Year  *yearView
	Title string
}

// monthPagesOf lists the months of crowded years.
func (s *Set) monthPagesOf(years []yearView) (list []monthPage) {
	for i := range years {
		if y := &years[i]; y.crowded() {
			for _, m := range y.Months {
				list = append(list, monthPage{m, y, s.words.monthTitle(m)})
			}
		}
	}
	return list
}

// monthTitle names a month with its year. What is known to a season or a year
// only has that in its label.
func (m *messages) monthTitle(month monthView) string {
	if d, err := timeline.ParseDate(month.ID); err == nil {
		return m.date(d)
	}
	return month.Label
}

// Months lists the addresses of the pages of months: "2014-07".
func (s *Set) Months() []string {
	ids := make([]string, len(s.months))
	for i, m := range s.months {
		ids[i] = m.ID
	}
	return ids
}

// Month writes the page of the i-th of Months.
func (s *Set) Month(w io.Writer, i int) error {
	m := &s.months[i]
	views := make([]*monthPage, len(s.months))
	for k := range s.months {
		views[k] = &s.months[k]
	}
	p := struct {
		Page
		Month      *monthPage
		Items      template.HTML
		Prev, Next *monthPage
	}{Page: s.page("years/"+m.ID+".html", "years", m.Title, s.words.count("year.description", m.Count(), "year", m.Title)), Month: m, Items: s.pick(m.events)}
	p.Prev, p.Next = around(views, i)
	p.Card = false
	return s.write(w, "month", p)
}
