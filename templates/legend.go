package templates

import (
	"html/template"
	"slices"

	"furat/timeline"
)

// Legend says how to read the drawings, once for all of them: a list a group,
// each entry a small drawing made by the same code as the thing itself, and
// words.
func (d *Drawing) Legend() template.HTML {
	var s svg
	s.raw(`<div class="keys">`)
	d.legendActors(&s)
	d.legendStates(&s)
	d.legendDates(&s)
	d.legendPlaces(&s)
	d.legendConfidence(&s)
	d.legendKinds(&s)
	return s.raw("</div>").html()
}

// group draws one list with its heading.
func (s *svg) group(heading string, entries func()) {
	s.raw(`<div class="key"><h3>`).text(heading).raw("</h3><ul>")
	entries()
	s.raw("</ul></div>")
}

// entry draws one line: a swatch 34 by 16 units, origin at its middle for
// marks, and its words.
func (s *svg) entry(words string, draw func()) {
	s.raw(`<li><svg class="sw" width="34" height="16" viewBox="-17 -8 34 16" aria-hidden="true">`)
	draw()
	s.raw("</svg> ").text(words).raw("</li>")
}

// Holders are the actors that hold, share, contest or besiege a place, in the
// order of actors.yaml: those whose colours stand side by side in the drawings.
func Holders(t *timeline.Timeline) []*timeline.Actor {
	used := make(map[*timeline.Actor]bool)
	for _, p := range t.Places {
		for _, q := range p.Periods {
			used[q.Holder] = true
			for _, a := range q.With {
				used[a] = true
			}
		}
	}
	var list []*timeline.Actor
	for _, a := range t.Actors {
		if used[a] {
			list = append(list, a)
		}
	}
	return list
}

func (d *Drawing) legendActors(s *svg) {
	actors := Holders(d.t)
	if len(actors) == 0 {
		return
	}
	s.group(d.words.say("legend.holders"), func() {
		for _, a := range actors {
			s.entry(d.words.actor(a), func() {
				p := d.paint(a)
				s.raw(`<path d="M-16.5-7.5h33v15h-33z"`)
				p.filled(s)
				s.attr("stroke", p.edge).raw(` opacity=".88"/><text y="3.6" text-anchor="middle" font-size="10" font-weight="600"`)
				s.attr("fill", p.ink).raw(">").text(p.code).raw("</text>")
			})
		}
	})
}

// sampleColours stand for two parties in the entries about states and dates:
// any actor's would seem to speak of that actor.
const sampleA, sampleB = "#4f4b45", "#b9b2a4"

func (d *Drawing) legendStates(s *svg) {
	s.group(d.words.say("legend.states"), func() {
		s.entry(d.words.say("legend.shared"), func() { s.halves("") })
		s.entry(d.words.say("legend.contested"), func() { s.halves(` stroke-dasharray="4 3"`) })
		s.entry(d.words.say("legend.besieged"), func() {
			s.raw(`<path d="M-17-8h34v16h-34z" fill="` + sampleA + `"/><path d="M-17-8h34v3h-34zM-17 5h34v3h-34z" fill="` + sampleB + `"/>`)
		})
		s.entry(d.words.say("legend.paler"), func() {
			s.raw(`<g fill="` + sampleA + `"><path d="M-17-8h8.5v16h-8.5z" opacity=".88"/><path d="M-8.5-8h8.5v16h-8.5z" opacity=".74"/><path d="M0-8h8.5v16h-8.5z" opacity=".62"/><path d="M8.5-8h8.5v16h-8.5z" opacity=".52"/></g>`)
		})
		s.entry(d.words.say("legend.none"), func() {
			s.raw(`<defs><pattern id="k-na" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h1v5h-1z" fill="#cfcac0"/></pattern></defs><path d="M-17-8h34v16h-34z" fill="url(#k-na)"/>`)
		})
	})
}

// halves draws a split bar with the line between its halves.
func (s *svg) halves(dash string) {
	s.raw(`<path d="M-17-8h34v8h-34z" fill="` + sampleA + `"/><path d="M-17 0h34v8h-34z" fill="` + sampleB + `"/><path d="M-17 0h34" stroke="` + paper + `" stroke-width="1.2"` + dash + `/>`)
}

func (d *Drawing) legendDates(s *svg) {
	bars := func(left, right string) {
		s.raw(`<path d="M-17-8H` + left + `v16H-17z" fill="` + sampleA + `"/><path d="M` + right + `-8H17v16H` + right + `z" fill="` + sampleB + `"/>`)
	}
	s.group(d.words.say("legend.dates"), func() {
		s.entry(d.words.say("legend.day"), func() { bars("-1", "1") })
		s.entry(d.words.say("legend.brief"), func() {
			s.raw(`<path d="M-17-6h34v12h-34z" fill="` + sampleA + `"/><path d="M-1-6h2v12h-2z" fill="` + sampleB + `"/><path d="M-1-8h2v2h-2zM-1 6h2v2h-2z" fill="` + ink + `"/>`)
		})
		s.entry(d.words.say("legend.stripes"), func() {
			bars("0", "7")
			s.raw(`<defs><pattern id="k-st" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h2.5v5h-2.5z" fill="` + sampleB + `"/></pattern></defs><path d="M-8-8h15v16h-15z" fill="` + sampleA + `"/><path d="M-8-8h15v16h-15z" fill="url(#k-st)"/>`)
		})
		s.entry(d.words.say("legend.about"), func() {
			bars("0", "0")
			s.raw(`<defs><linearGradient id="k-fo"><stop stop-color="` + paper + `" stop-opacity="0"/><stop offset=".5" stop-color="` + paper + `"/><stop offset="1" stop-color="` + paper + `" stop-opacity="0"/></linearGradient></defs><path d="M-9-8h18v16h-18z" fill="url(#k-fo)"/>`)
		})
		s.entry(d.words.say("legend.doubtful"), func() {
			bars("0", "0")
			s.raw(`<circle r="2.8" fill="` + paper + `" stroke="` + ink + `"/>`)
		})
	})
}

func (d *Drawing) legendPlaces(s *svg) {
	s.group(d.words.say("legend.places"), func() {
		s.entry(d.words.say("legend.spot"), func() { s.centre("", 2.8) })
		s.entry(d.words.say("legend.settlement"), func() {
			s.raw(`<circle r="4.2" fill="#222" fill-opacity=".07" stroke="#222" stroke-opacity=".42"/>`)
			s.centre("", 2.1)
		})
		s.entry(d.words.say("legend.several"), func() {
			s.raw(`<circle r="7.4" fill="#222" fill-opacity=".07" stroke="#222" stroke-opacity=".42"/>`)
			s.centre("", 2.1)
		})
		s.entry(d.words.say("legend.recent"), func() {
			s.raw(`<circle r="5.5" fill="#222" fill-opacity=".2" stroke="#222" stroke-width="1.6"/>`)
			s.centre("", 2.1)
		})
		s.entry(d.words.say("legend.within"), func() {
			s.raw(`<circle r="7.4" fill="#222" fill-opacity=".03" stroke="#222" stroke-opacity=".5"/>`)
			s.centre("", 1.8)
		})
		s.entry(d.words.say("legend.district"), func() {
			s.raw(`<circle r="7.4" fill="#222" fill-opacity=".03" stroke="#222" stroke-opacity=".5" stroke-dasharray="3 2.4"/>`)
			s.centre("", 1.8)
		})
		s.entry(d.words.say("legend.reach"), func() {
			s.raw(`<path d="M-13 3q6-7 12-3t13-3" fill="none" stroke="#222" stroke-opacity=".2" stroke-width="9" stroke-linecap="round"/><path d="M-17 5q10-8 16-5t18-4" fill="none" stroke="` + riverBlue + `" stroke-width="3"/>`)
		})
	})
}

func (d *Drawing) legendConfidence(s *svg) {
	s.group(d.words.say("legend.confidence"), func() {
		for _, c := range timeline.Confidences {
			s.entry(d.words.say("legend."+string(c)), func() { s.centre(c, 4) })
		}
	})
}

// legendKinds shows the glyphs of the kinds that the record has.
func (d *Drawing) legendKinds(s *svg) {
	used := make(map[timeline.Kind]bool)
	for _, e := range d.t.Events {
		used[e.Kind] = true
	}
	kinds := slices.DeleteFunc(slices.Clone(timeline.Kinds), func(k timeline.Kind) bool { return !used[k] })
	if len(kinds) == 0 {
		return
	}
	s.group(d.words.say("legend.kinds"), func() {
		for _, k := range kinds {
			s.entry(d.words.kind(k), func() {
				s.raw(`<g transform="scale(1.5)" fill="` + ink + `">`)
				s.glyph(k)
				s.raw("</g>")
			})
		}
	})
}
