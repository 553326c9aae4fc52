// Package draft writes the draft of an article from a saved page: front matter
// that quotes the words each value came from, and a body of bare facts for an
// editor to write from. It copies no sentence, and it decides nothing: what the
// page leaves open is written as open.
//
//	draft.go    Draft: the door
//	write.go    the front matter and the body
//	event.go    one suggested event
//	known.go    what the record has already
//	update.go   new suggestions put into an article that is there
package draft

import (
	"fmt"
	"strings"

	"furat/geo"
	"furat/timeline"
	"furat/timeline/extract"
	"furat/timeline/page"
)

// Input is what a draft is made of.
type Input struct {
	Page     *page.Page
	Record   *timeline.Timeline // whose actors, publishers, places and events count
	Accessed string             // the day the page was read, 2017-04-24; empty when not stated
}

// Draft is an article on its way.
type Draft struct {
	Name   string   // of its file: "2017-04-24-isolating-raqqa.md"; without a date in front where the day is open
	Text   []byte   // of its file
	Events int      // suggested
	Open   []string // names of places that may mean several, each once
	Known  []string // events that the record has already, in words

	events []suggestion
}

// suggestion is an event of the page, with the event of the record that it may
// be.
type suggestion struct {
	extract.Event
	id   string
	same *timeline.Event // nil where the record has none like it
}

// New writes a draft. The same input gives the same bytes.
func New(in Input) *Draft {
	d := &Draft{}
	prose := in.read()
	d.suggest(in, prose)
	w := writer{in: in, draft: d, prose: prose}
	title := w.title()
	d.Text = w.article(title)
	d.Name = fileName(in.Page, title)
	return d
}

// read finds the places, dates and actors of the page.
func (in Input) read() *extract.Text {
	text := in.Page.Text
	t := &extract.Text{
		Prose:    text,
		Dateline: in.Page.Date,
		Places:   in.Record.Gazetteer.Find(text, geo.Context{}),
		Dates:    timeline.Timexes(text, "page.txt", in.Page.Date),
	}
	t.NameActors(in.Record.Actors)
	return t
}

// suggest takes the events of the page, gives each an id that the site has not,
// and names those that the record has already.
func (d *Draft) suggest(in Input, prose *extract.Text) {
	taken := map[string]bool{}
	for _, e := range in.Record.Events {
		taken[e.ID] = true
	}
	for _, e := range prose.Events() {
		s := suggestion{Event: e, id: freeID(e, taken), same: sameEvent(in.Record, e)}
		if s.same != nil {
			d.Known = append(d.Known, fmt.Sprintf("%s, %s, %s: the record has it as %s, in %s",
				e.Date.Date.Literal, e.Place.Name, e.Kind.Label(), s.same.ID, s.same.Article.File))
		}
		d.events = append(d.events, s)
	}
	d.Events = len(d.events)
}

// freeID makes an id of place, date and kind.
func freeID(e extract.Event, taken map[string]bool) string {
	id := timeline.Slug(e.Place.ID + "-" + strings.ReplaceAll(e.Date.Date.Literal, "~", "") + "-" + string(e.Kind))
	free := id
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	taken[free] = true
	return free
}

// fileName is that of the draft.
func fileName(p *page.Page, title string) string {
	slug := timeline.Slug(title)
	if slug == "" || slug == "index" {
		slug = "imported-page"
	}
	if p.Date.IsZero() {
		return slug + ".md"
	}
	return p.Date.Literal + "-" + slug + ".md"
}
