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

// When is the date as people read it.
func (i item) When() string { return i.Event.Date.Format("en") }

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

// Km is the chainage of the event's place: "km 215", "km 120–180"; empty away
// from the river.
func (i item) Km() string {
	l := i.Event.Place
	switch {
	case l.River && l.Km != l.KmTo:
		return km(l.Km) + "–" + strings.TrimPrefix(km(l.KmTo), "km ")
	case l.River:
		return km(l.Km)
	case l.Place != nil && l.Place.Riverside:
		return km(l.Place.Chainage.Km)
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

// Casualties are the figures, a phrase a group.
func (i item) Casualties() string {
	groups := make([]string, len(i.Event.Casualties))
	for k, c := range i.Event.Casualties {
		groups[k] = casualties(c)
	}
	return strings.Join(groups, "; ")
}
