package templates

import (
	"html/template"
	"strings"

	"furat/timeline"
)

// partRecord is the record of a few places, for a page that speaks of them:
// with what the front page's script reads from its list of events.
type partRecord struct {
	record
	Events map[string]fact `json:"events"`
}

// fact is an event in a line.
type fact struct {
	Title  string `json:"title"`
	When   string `json:"when"`
	Source string `json:"source,omitempty"`
	First  string `json:"first"` // a day number, or empty
}

// recordOf returns the data island of a page about some places and events.
func (s *Set) recordOf(places []*timeline.Place, events []*timeline.Event) template.JS {
	r := partRecord{record: s.recordHead(), Events: make(map[string]fact, len(events))}
	for _, p := range places {
		for _, q := range p.Periods {
			r.Events[q.Event.ID] = s.factOf(q.Event)
		}
		r.Places = append(r.Places, s.recordPlace(p))
	}
	for _, e := range events {
		r.Events[e.ID] = s.factOf(e)
	}
	return island(r)
}

func (s *Set) factOf(e *timeline.Event) fact {
	i, names := newItem("", e), make([]string, len(e.Sources))
	for k, c := range e.Sources {
		names[k] = strings.TrimSpace(c.Name() + " " + c.Grade)
	}
	return fact{e.TitleIn(s.words.lang).Text, s.words.date(e.Date), strings.Join(names, s.words.say("list.semicolon")), i.First()}
}

// happenings lists the events that the rows of some places mark; of a long record
// none, since the page would carry all of it: a mark then only leads to its event.
func happenings(places []*timeline.Place) (list []*timeline.Event) {
	for _, p := range places {
		list = append(list, p.Events...)
	}
	if len(list) > 2*longList {
		return nil
	}
	return list
}

// told is happenings for a place and its neighbours: of very many those of the
// place alone, the latest, as its page lists them.
func told(pl *timeline.Place) []*timeline.Event {
	if list := happenings(neighbours(pl)); list != nil {
		return list
	}
	return pl.Events[max(0, len(pl.Events)-longList):]
}
