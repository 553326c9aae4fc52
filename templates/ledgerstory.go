package templates

import (
	"html/template"
	"slices"

	"furat/timeline"
)

// storyForm is small enough to stand under the map, beside the text.
var storyForm = evenForm{id: "ls", width: 620, from: 124, to: 614, thick: 9, pitch: 12.5, top: 28, size: 10, code: 7.5, bare: true}

// storyRows is how many places a story's diagram shows.
const storyRows = 22

// StoryLedger draws the places of a story against time, and as many more of
// those with the most to tell as there is room for.
func (d *Drawing) StoryLedger(a *timeline.Article, root string, on timeline.Day) template.HTML {
	if len(d.rows) == 0 {
		return ""
	}
	told := storyPlaces(a)
	places := weightiest(d.rows, storyRows, func(p *timeline.Place) bool { return slices.Contains(told, p) })
	l := d.evenLedger(storyForm, places, root)
	l.open("ledger", storyForm.width, l.end+24, d.words.say("ledger.story"))
	l.defs()
	l.evenRows(storyForm)
	l.nowLine(on)
	return l.raw("</svg>").html()
}

// storyPlaces lists the places of a story's steps, each once.
func storyPlaces(a *timeline.Article) (list []*timeline.Place) {
	for _, s := range a.Steps {
		for _, p := range stepPlaces(s) {
			if !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
	}
	return list
}

// stepPlaces lists the places that a step speaks of: those it names, else its
// event's own and those whose holder the event changed.
func stepPlaces(s timeline.Step) []*timeline.Place {
	if len(s.Places) > 0 || s.Event == nil {
		return s.Places
	}
	var list []*timeline.Place
	if p := s.Event.Place.Place; p != nil {
		list = append(list, p)
	}
	for _, c := range s.Event.Control {
		if !slices.Contains(list, c.Place) {
			list = append(list, c.Place)
		}
	}
	return list
}

// stepEvents lists the events of a story's steps, each once.
func stepEvents(a *timeline.Article) (list []*timeline.Event) {
	for _, s := range a.Steps {
		if s.Event != nil && !slices.Contains(list, s.Event) {
			list = append(list, s.Event)
		}
	}
	return list
}
