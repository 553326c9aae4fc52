package timeline

import (
	"fmt"
	"html"
	"slices"
	"strings"
)

// months hangs the events of a table on articles, one for each month in which
// events began: a page that says where they are from, under which licence, and
// lists them. What is not known to the month stands with its year, and what has
// no date by itself.
func (t *tableFile) months(events []*Event) (all []*Article) {
	bySlug := map[string]*Article{}
	for _, e := range events {
		when := monthOf(e.Date)
		slug := t.name + "-" + when.Literal
		if when.Unknown {
			slug = t.name + "-undated"
		}
		a := bySlug[slug]
		if a == nil {
			a = &Article{Slug: slug, Title: t.title + ", " + when.Format("en"), Lang: "en", Date: when, Draft: t.draft,
				Sources: []*Citation{t.source}, Table: t.name}
			bySlug[slug] = a
			all = append(all, a)
		}
		e.Article = a
		a.Events = append(a.Events, e)
	}
	slices.SortFunc(all, func(a, b *Article) int { return strings.Compare(a.Slug, b.Slug) })
	for _, a := range all {
		slices.SortStableFunc(a.Events, func(a, b *Event) int { return a.Date.Compare(b.Date) })
		t.tell(a)
	}
	return all
}

// monthOf is the month in which an event began, or the year where its date is
// wider than a month, or unknown.
func monthOf(d Date) Date {
	if d.Unknown || d.First == NoDay {
		return undated
	}
	literal := d.First.String()[:4]
	if d.Interval || d.Last != NoDay && d.Last-d.First <= 31 {
		literal = d.First.String()[:7]
	}
	when, _ := ParseDate(literal) // the beginning of a good date
	return when
}

var undated, _ = ParseDate("unknown")

// tell writes the text of such an article.
func (t *tableFile) tell(a *Article) {
	a.Text = fmt.Sprintf("This page lists the %d events that the table “%s” has for %s, one for each of its rows.", len(a.Events), t.title, a.Date.Format("en"))
	if len(a.Events) == 1 {
		a.Text = fmt.Sprintf("This page lists the one event that the table “%s” has for %s.", t.title, a.Date.Format("en"))
	}
	if a.Date.Unknown {
		a.Text = fmt.Sprintf("This page lists the rows of the table “%s” that have no date: %d.", t.title, len(a.Events))
	}
	said := []string{a.Text,
		"The rows were read as they stand; nobody here has checked each against its source. No date and no place is given closer than the table gives it, and what it leaves empty is not known."}
	if licence := t.licenceName(); licence != "" {
		said = append(said, "Licence of the table: "+licence+".")
	}
	if t.citation != "" {
		said = append(said, "To be cited as: "+strings.TrimSuffix(t.citation, ".")+".")
	}
	var b strings.Builder
	for _, p := range said {
		b.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	a.Body = b.String()
}
