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

type recordActor struct {
	ID   string `json:"id"`
	Code string `json:"code"`
	Name string `json:"name"`
}

type recordPlace struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Km      float64        `json:"km"`
	Periods []recordPeriod `json:"periods"`
}

type recordPeriod struct {
	From   timeline.Day   `json:"from"`
	Until  *timeline.Day  `json:"until"`  // null while it lasts
	Holder int            `json:"holder"` // -1: nobody named
	With   []int          `json:"with,omitempty"`
	Status string         `json:"status"`
	State  string         `json:"state,omitempty"` // id of the symbol that draws it
	Event  string         `json:"event"`
	Seen   []timeline.Day `json:"seen"` // days of the evidence, in order
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
		v := recordPeriod{From: q.From, Holder: slices.Index(s.t.Actors, q.Holder), Status: string(q.Status), State: stateID(q.Control), Event: q.Event.ID}
		if until := q.Until; until != timeline.NoDay {
			v.Until = &until
		}
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
