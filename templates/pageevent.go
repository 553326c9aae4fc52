package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

// eventPage embeds the item, so that the shared pieces of a list entry serve
// here too; Page's Root and the item's are the same.
type eventPage struct {
	item
	Page       Page
	Year, Span string
	Precision  string
	Map        template.HTML
	Prev, Next *timeline.Event
}

// Event writes the page of one event. Reports have none: their article is it.
func (s *Set) Event(w io.Writer, e *timeline.Event) error {
	p := eventPage{item: newItem("../", e)}
	p.Page = s.page("events/"+e.ID+".html", "events", e.Title, s.describe(p.item))
	p.Page.JSONLD = s.eventLD(e)
	p.Year, _ = yearOf(e.Date)
	p.Span = span(e.Date)
	p.Precision = precisionWords[e.Place.Precision]
	p.Map = s.draw.SmallEvent("../", e)
	p.Prev, p.Next = around(s.order.events, s.order.event[e])
	return s.write(w, "event", p)
}

// describe is the event in one line, for search results and previews.
func (s *Set) describe(i item) string {
	d := i.When()
	if n := i.Event.Place.Name; n != "" {
		d += ", " + n
	}
	if i.Event.Summary != "" {
		return d + ": " + i.Event.Summary
	}
	return d + ". " + i.Event.Title
}

// span says which days an inexact date covers.
func span(d timeline.Date) string {
	first, last := d.First, d.Last
	switch {
	case first == last || d.Unknown:
		return ""
	case last == timeline.NoDay:
		return first.String() + " or later"
	case first == timeline.NoDay:
		return last.String() + " or earlier"
	}
	if d.Interval {
		return "from " + first.String() + " to " + last.String()
	}
	return "some day from " + first.String() + " to " + last.String()
}
