package templates

import (
	"html/template"
	"io"
	"slices"

	"furat/timeline"
)

type actorPage struct {
	Page
	Actor *timeline.Actor
	Held  template.HTML // rows of a table
	Items template.HTML
}

// Actor writes the page of one actor.
func (s *Set) Actor(w io.Writer, a *timeline.Actor) error {
	p := actorPage{
		Page:  s.page("actors/"+a.ID+".html", "actors", a.Name, actorDescription(a)),
		Actor: a, Held: heldRows("../", s.held(a)), Items: s.pick(a.Events),
	}
	return s.write(w, "actor", p)
}

// held lists the periods in which the actor held or shared a place, in the
// order of the places.
func (s *Set) held(a *timeline.Actor) []timeline.Period {
	var out []timeline.Period
	for _, pl := range s.t.Places {
		for _, p := range pl.Periods {
			if p.Holder == a || p.Status == "shared" && slices.Contains(p.With, a) {
				out = append(out, p)
			}
		}
	}
	return out
}

func heldRows(root string, periods []timeline.Period) template.HTML {
	var m markup
	for _, v := range periodViews(periods) {
		m.heldRow(root, v)
	}
	return m.html()
}

func actorDescription(a *timeline.Actor) string {
	return a.Name + ": " + count(len(a.Events), "event") + " in this record."
}
