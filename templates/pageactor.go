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

	Ledger, LedgerTall template.HTML // its reach; empty for an actor that held nothing on the river
	Record             template.JS
}

// Actor writes the page of one actor.
func (s *Set) Actor(w io.Writer, a *timeline.Actor) error {
	p := actorPage{
		Page:  s.page("actors/"+a.ID+".html", "actors", a.Name, actorDescription(a)),
		Actor: a, Held: heldRows("../", s.held(a)), Items: s.pick(a.Events),
	}
	s.fillReach(&p)
	return s.write(w, "actor", p)
}

// fillReach draws how far along the river the actor reached, when it did.
func (s *Set) fillReach(p *actorPage) {
	l := ledger{of: p.Actor}
	if !slices.ContainsFunc(s.draw.rows, l.reaches) {
		return
	}
	opt := LedgerOptions{Root: "../", On: s.t.Site.Start, Of: p.Actor}
	p.Ledger = s.draw.Ledger(opt)
	opt.Vertical = true
	p.LedgerTall = s.draw.Ledger(opt)
	p.Record = s.recordOf(s.draw.rows, nil)
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
