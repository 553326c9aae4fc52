package templates

import (
	"strconv"
	"strings"

	"furat/timeline"
)

// item is an event as a list and its own page show it.
type item struct {
	Root  string
	Event *timeline.Event
}

func newItem(root string, e *timeline.Event) item { return item{root, e} }

// Href is where the event can be read: a report's page is its article.
func (i item) Href() string {
	if i.Event.Report {
		return i.Root + "articles/" + i.Event.Article.Slug + ".html"
	}
	return i.Root + "events/" + i.Event.ID + ".html"
}

// First is the first day of the date for the script, as a day number, or empty
// when not known.
func (i item) First() string { return dayNumber(i.Event.Date.First) }

// Last is the last day, see First.
func (i item) Last() string { return dayNumber(i.Event.Date.Last) }

func dayNumber(d timeline.Day) string {
	if d == timeline.NoDay {
		return ""
	}
	return strconv.Itoa(int(d))
}

// DateTime is a machine's form of the date that HTML allows: a day or a month
// or a year; nothing finer than the source.
func (i item) DateTime() string {
	d := i.Event.Date
	switch {
	case d.Unknown || d.First == timeline.NoDay:
		return ""
	case d.First == d.Last:
		return d.First.String()
	case !d.Interval && !d.OneOf && d.Grain == timeline.MonthGrain:
		return d.First.String()[:7]
	case !d.Interval && !d.OneOf && d.Grain == timeline.YearGrain:
		return d.First.String()[:4]
	}
	return d.First.String()
}

// kmOf is the chainage of where an event was: "km 215", "km 120–180"; empty
// away from the river.
func (m *messages) kmOf(l timeline.Location) string {
	switch {
	case l.River && l.Km != l.KmTo:
		return m.say("km", "km", m.kmNumber(l.Km)+"–"+m.kmNumber(l.KmTo))
	case l.River:
		return m.km(l.Km)
	case l.Place != nil && l.Place.Riverside:
		return m.km(l.Place.Chainage.Km)
	}
	return ""
}

// Also lists the places of a report, the first five.
func (i item) Also() []*timeline.Place { return i.Event.Place.Also[:min(5, len(i.Event.Place.Also))] }

// ActorIDs lists the actors for the script's filter.
func (i item) ActorIDs() string {
	ids := make([]string, len(i.Event.Actors))
	for k, a := range i.Event.Actors {
		ids[k] = a.ID
	}
	return strings.Join(ids, " ")
}

// PlaceIDs lists the places the event is linked to on map and diagram.
func (i item) PlaceIDs() string {
	var ids []string
	if p := i.Event.Place.Place; p != nil {
		ids = append(ids, p.ID)
	}
	for _, p := range i.Event.Place.Also {
		ids = append(ids, p.ID)
	}
	return strings.Join(ids, " ")
}

// dead are the figures, a phrase a group.
func (m *messages) dead(list []timeline.Casualties) string {
	groups := make([]string, len(list))
	for k, c := range list {
		groups[k] = m.casualties(c)
	}
	return strings.Join(groups, m.say("list.semicolon"))
}

// item appends an event's entry in a list. The data- attributes are what the
// script filters by; it reads the event from the id and the kind from the
// class, and a last day that is not there is the first.
func (m *markup) item(i item) {
	e := i.Event
	m.raw(`<li class="event k-`).text(string(e.Kind)).raw(`" id="e-`).text(e.ID).raw(`" data-first="`).text(i.First())
	if last := i.Last(); last != i.First() {
		m.raw(`" data-last="`).text(last)
	}
	m.raw(`" data-actors="`).text(i.ActorIDs()).raw(`" data-place="`).text(i.PlaceIDs()).raw(`"`)
	if !e.Place.Mappable() {
		m.raw(" data-unmapped")
	}
	m.raw(">\n<p class=\"when\">").when(i).raw("</p>\n<div class=\"what\">\n<p class=\"title\"><a href=\"").url(i.Href()).raw(`"`)
	title := e.TitleIn(m.words.lang)
	m.foreign(title.Lang).raw(">").text(title.Text).raw("</a></p>\n").facts(i)
	m.raw(`<p class="src">`).sourceNames(e.Sources).raw("</p>\n</div>\n</li>\n")
}

// when appends the date.
func (m *markup) when(i item) *markup {
	machine := i.DateTime()
	if machine == "" {
		return m.text(m.words.date(i.Event.Date))
	}
	return m.raw(`<time datetime="`).text(machine).raw(`"`).dated().raw(">").text(m.words.date(i.Event.Date)).raw("</time>")
}

// dated marks a date that is said in English for want of words.
func (m *markup) dated() *markup {
	if !m.words.english {
		return m
	}
	return m.foreign("en")
}

// where appends the place, as closely as it is known.
func (m *markup) where(i item) *markup {
	switch l := i.Event.Place; {
	case l.Place != nil:
		m.placeLink(i.Root, l.Place)
	case l.Name != "":
		m.original(timeline.Words{Text: l.Name, Lang: i.Event.Article.Lang})
	case len(l.Also) > 0:
		for k, p := range i.Also() {
			m.comma(k).placeLink(i.Root, p)
		}
	default:
		m.raw(`<span class="none">`).say("event.no-place").raw("</span>")
	}
	if km := m.words.kmOf(i.Event.Place); km != "" {
		m.raw(` <span class="km">`).text(km).raw("</span>")
	}
	return m
}

// facts appends the line under an entry's title.
func (m *markup) facts(i item) {
	e := i.Event
	m.raw(`<p class="facts"><span class="where">`).where(i).raw(`</span> <span class="kind">`).say("kind." + string(e.Kind)).raw("</span>")
	m.draft(e.Article)
	for _, a := range e.Actors {
		m.raw(` <a class="code a-`).text(a.ID).raw(`" href="`).url(i.Root).raw("actors/").path(a.ID)
		m.raw(`.html" title="`).text(m.words.actor(a)).raw(`">`).text(a.Code).raw("</a>")
	}
	if e.Confidence != "" {
		m.raw(` <span class="conf c-`).text(string(e.Confidence)).raw(`">`).say("confidence." + string(e.Confidence)).raw("</span>")
	}
	if dead := m.words.dead(e.Casualties); dead != "" {
		m.raw(` <span class="dead">`).text(dead).raw("</span>")
	}
	if n := len(e.Claims); n > 0 {
		m.raw(` <span class="versions">`).count("event.versions", n).raw("</span>")
	}
	m.raw("</p>\n")
}

// draft marks what belongs to a draft, which only a build with drafts shows.
func (m *markup) draft(a *timeline.Article) *markup {
	if !a.Draft {
		return m
	}
	return m.raw(` <strong class="draft">`).say("draft").raw("</strong>")
}

// sourceNames appends who says so: "A B2; B".
func (m *markup) sourceNames(sources []*timeline.Citation) *markup {
	if len(sources) == 0 {
		return m.raw(`<span class="none">`).say("event.no-source").raw("</span>")
	}
	for i, c := range sources {
		if i > 0 {
			m.text(m.words.say("list.semicolon"))
		}
		m.aside(c.Name())
		if c.Grade != "" {
			m.raw(" ").text(c.Grade)
		}
	}
	return m
}
