package templates

import (
	"encoding/json"
	"html/template"
	"slices"

	"furat/timeline"
)

// record is what the script needs beyond the page itself: who held each place
// when. Days are day numbers since 1970-01-01; actors are indices.
type record struct {
	First  timeline.Day  `json:"first"`
	Last   timeline.Day  `json:"last"`
	On     timeline.Day  `json:"on"`
	Actors []recordActor `json:"actors"`
	Places []recordPlace `json:"places"`
}

type recordActor struct{ ID, Code, Name string }

type recordPlace struct {
	ID, Name string
	Km       float64
	Periods  []recordPeriod
}

type recordPeriod struct {
	From   timeline.Day
	Until  timeline.Day // NoDay while it lasts
	Holder int          // -1: nobody named
	With   []int
	Status timeline.Status
	Event  string
	Seen   []timeline.Day // days of the evidence, in order
}

// Actors, places and periods are written as lists without names for their parts,
// and days as differences: less than half the letters, and a fifth less to send. The order
// is that of src/record.ts, which reads them.

func (a recordActor) MarshalJSON() ([]byte, error) {
	return json.Marshal([]string{a.ID, a.Code, a.Name})
}

func (p recordPlace) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{p.ID, p.Name, p.Km, p.Periods})
}

func (p recordPeriod) MarshalJSON() ([]byte, error) {
	parts := []any{p.From, nil, p.Holder, p.Status, p.Event, after(p.From, p.Seen)}
	if p.Until != timeline.NoDay {
		parts[1] = p.Until - p.From
	}
	if len(p.With) > 0 {
		parts = append(parts, p.With)
	}
	return json.Marshal(parts)
}

// after writes each day as the days since the one before it.
func after(day timeline.Day, days []timeline.Day) []timeline.Day {
	list := make([]timeline.Day, len(days))
	for i, d := range days {
		list[i], day = d-day, d
	}
	return list
}

// record returns the data island of the front page.
func (s *Set) record() template.JS {
	r := s.recordHead()
	for _, p := range s.t.Places {
		if len(p.Periods) > 0 {
			r.Places = append(r.Places, s.recordPlace(p))
		}
	}
	return island(r)
}

// recordHead returns a record without places.
func (s *Set) recordHead() record {
	r := record{First: s.t.Site.Period.First, Last: s.t.Site.Period.Last, On: s.t.Site.Start}
	for _, a := range s.t.Actors {
		r.Actors = append(r.Actors, recordActor{a.ID, a.Code, s.words.actor(a)})
	}
	return r
}

func (s *Set) recordPlace(p *timeline.Place) recordPlace {
	rp := recordPlace{ID: p.ID, Name: s.words.place(p), Km: float64(int(p.Chainage.Km*10)) / 10}
	for _, q := range p.Periods {
		v := recordPeriod{From: q.From, Until: q.Until, Holder: slices.Index(s.t.Actors, q.Holder), Status: q.Status, Event: q.Event.ID}
		for _, a := range q.With {
			v.With = append(v.With, slices.Index(s.t.Actors, a))
		}
		for _, e := range q.Evidence {
			v.Seen = append(v.Seen, e.Date.Last)
		}
		rp.Periods = append(rp.Periods, v)
	}
	return rp
}

// island encodes data for a <script> element. encoding/json writes <, > and &
// as escapes, so no text in the data can close the element; see withLists.
func island(v any) template.JS {
	b, err := json.Marshal(withLists(v))
	if err != nil {
		panic("templates: data island: " + err.Error()) // our own types; cannot fail
	}
	return template.JS(b)
}
