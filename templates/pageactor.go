package templates

import (
	"html/template"
	"io"
	"slices"

	"furat/timeline"
)

type actorPage struct {
	Page
	Actor       *timeline.Actor
	Other       timeline.Words // the name on the other side: Arabic on a page in Latin letters
	Held        template.HTML  // rows of a table
	Items, More template.HTML

	Ledger, LedgerTall template.HTML // its reach; empty for an actor that held nothing on the river
	Record             template.JS
}

// Actor writes the page of one actor.
func (s *Set) Actor(w io.Writer, a *timeline.Actor) error {
	p := actorPage{
		Page:  s.page("actors/"+a.ID+".html", "actors", s.words.actor(a), s.words.count("actor.description", len(a.Events), "name", s.words.actor(a))),
		Actor: a, Held: s.heldRows("../", s.held(a)),
	}
	p.Items, p.More = s.listOf(a.Events, "actor="+a.ID)
	p.Other = s.words.otherActorName(a)
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

// otherActorName is the name that is not the page's: the Arabic one, or on an
// Arabic page the record's own.
func (m *messages) otherActorName(a *timeline.Actor) timeline.Words {
	if shown := m.actor(a); shown == a.NameAr {
		return timeline.Words{Text: a.Name, Lang: m.original}
	}
	return timeline.Words{Text: a.NameAr, Lang: "ar"}
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

func (s *Set) heldRows(root string, periods []timeline.Period) template.HTML {
	m := s.markup()
	for _, v := range s.words.periodViews(periods) {
		m.heldRow(root, v)
	}
	return m.html()
}
