package templates

import (
	"bytes"
	"math"
	"slices"
	"strconv"

	"furat/timeline"
)

// eventIndex is what the script knows of every event before it is read: by
// columns, which compress to some ten bytes an event, in the order of the list.
// Titles and all that an entry says stand in the shards.
type eventIndex struct {
	Base      string `json:"base"` // of addresses: "" where the site has none of its own
	Site      string `json:"site"`
	Publisher string `json:"publisher"`
	Edition   string `json:"edition"`

	Years []indexYear `json:"years"`
	IDs   string      `json:"ids"`   // with a space between
	First []*int      `json:"first"` // days after the one before that is known; null where open or unknown
	Last  []*int      `json:"last"`  // days after the first, or the day itself where there is no first

	Kinds       []string `json:"kinds"`
	Kind        []int    `json:"kind"`
	Confidences []string `json:"confidences"`
	Confidence  []int    `json:"confidence"`
	Actors      sets     `json:"actors"` // indices of the record's actors
	Places      sets     `json:"places"` // of PlaceNames
	Sources     sets     `json:"sources"`

	PlaceNames  []indexPlace `json:"placeNames"`
	SourceNames [][2]string  `json:"sourceNames"` // id, name
	Reaches     reaches      `json:"reaches"`     // of events placed by the river's kilometres
	Unmapped    []int        `json:"unmapped"`
	Marks       [][]int      `json:"marks"` // of the drawings' marks, by number: their events, each after the one before
}

type indexYear struct {
	ID     string       `json:"id"`
	Label  string       `json:"label"`
	Months []indexMonth `json:"months"`
}

type indexMonth struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	N     int    `json:"n"`
	Shard string `json:"shard"`
}

type indexPlace struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Apart bool     `json:"apart,omitempty"` // no name of the page's language
	Km    *float64 `json:"km,omitempty"`    // on the river only
}

// reaches are stretches of the river, in tenths of a kilometre.
type reaches struct {
	Of     []int `json:"of"` // numbers of events, each after the one before
	From   []int `json:"from"`
	Length []int `json:"length"`
	last   int
}

func (r *reaches) add(n int, from, to float64) {
	first := int(math.Round(from * 10))
	r.Of, r.From, r.Length = append(r.Of, n-r.last), append(r.From, first), append(r.Length, int(math.Round(to*10))-first)
	r.last = n
}

// sets is a column of lists: each list that occurs once, and which an event has.
type sets struct {
	Lists [][]int `json:"lists"`
	Of    []int   `json:"of"`
}

// writeIndex is assets/events.js.
func (s *Set) writeIndex(b *bytes.Buffer) error {
	b.WriteString("var furatEvents=" + string(island(s.eventIndex())) + ";\n")
	return nil
}

// numbering gives numbers to what it is asked for, in the order of asking.
type numbering[T comparable] struct {
	list   []T
	number map[T]int
}

func (n *numbering[T]) of(v T) int {
	i, ok := n.number[v]
	if !ok {
		if n.number == nil {
			n.number = make(map[T]int)
		}
		i = len(n.list)
		n.list, n.number[v] = append(n.list, v), i
	}
	return i
}

// indexing is an index being made.
type indexing struct {
	eventIndex
	words       *messages
	kinds       numbering[timeline.Kind]
	confidences numbering[timeline.Confidence]
	actors      numbering[*timeline.Actor]
	places      numbering[*timeline.Place]
	sources     numbering[[2]string]
	lists       [3]numbering[string] // of actors, places, sources
	ids         []byte
	events      numbering[*timeline.Event]
}

func (s *Set) eventIndex() eventIndex {
	base := s.t.Site.BaseURL
	if base != "" {
		base += s.folder
	}
	title, _, edition, publisher := s.t.Site.In(s.words.lang)
	x := &indexing{words: s.words, eventIndex: eventIndex{Base: base, Site: title.Text, Publisher: publisher.Text, Edition: edition.Text,
		Unmapped: []int{}, Marks: [][]int{}}}
	for _, a := range s.t.Actors {
		x.actors.of(a)
	}
	for i := range s.years {
		y := &s.years[i]
		x.Years = append(x.Years, y.index())
		for _, m := range y.Months {
			for _, e := range m.events {
				x.add(e)
			}
		}
	}
	x.close(s.frontPage().marks)
	return x.eventIndex
}

func (y *yearView) index() indexYear {
	v := indexYear{ID: y.ID, Label: y.Label}
	for _, m := range y.Months {
		v.Months = append(v.Months, indexMonth{m.ID, m.Label, len(m.events), y.shard(m)})
	}
	return v
}

// add adds an event to every column.
func (x *indexing) add(e *timeline.Event) {
	n := x.events.of(e)
	x.ids = append(append(x.ids, e.ID...), ' ')
	x.date(e.Date)
	x.Kind = append(x.Kind, x.kinds.of(e.Kind))
	x.Confidence = append(x.Confidence, x.confidences.of(e.Confidence))
	var actors, places, sources []int
	for _, a := range e.Actors {
		actors = append(actors, x.actors.of(a))
	}
	for _, p := range placesOf(e) {
		places = append(places, x.places.of(p))
	}
	for _, c := range e.Sources {
		if i := x.sources.of(publisherOf(c)); !slices.Contains(sources, i) {
			sources = append(sources, i)
		}
	}
	x.Actors.add(&x.lists[0], actors)
	x.Places.add(&x.lists[1], places)
	x.Sources.add(&x.lists[2], sources)
	if l := e.Place; l.River {
		x.Reaches.add(n, l.Km, l.KmTo)
	}
	if !e.Place.Mappable() {
		x.Unmapped = append(x.Unmapped, n)
	}
}

func (x *indexing) date(d timeline.Date) {
	var first, last *int
	from, length := int(d.First), int(d.Last)
	if d.First != timeline.NoDay {
		first = &from
		length -= from
	}
	if d.Last != timeline.NoDay {
		last = &length
	}
	x.First, x.Last = append(x.First, first), append(x.Last, last)
}

// add adds an event's list to a column.
func (c *sets) add(known *numbering[string], list []int) {
	key := ""
	for _, i := range list {
		key += strconv.Itoa(i) + " "
	}
	n := known.of(key)
	if n == len(c.Lists) {
		c.Lists = append(c.Lists, append([]int{}, list...))
	}
	c.Of = append(c.Of, n)
}

// close writes the names that the columns count by, and the marks.
func (x *indexing) close(marks *markBook) {
	x.IDs = string(bytes.TrimSuffix(x.ids, []byte(" ")))
	for _, k := range x.kinds.list {
		x.Kinds = append(x.Kinds, string(k))
	}
	for _, c := range x.confidences.list {
		x.Confidences = append(x.Confidences, string(c))
	}
	for _, p := range x.places.list {
		name, own := x.words.placeIn(p.Place)
		v := indexPlace{ID: p.ID, Name: name, Apart: !own}
		if p.Riverside {
			km := tenth(p.Chainage.Km)
			v.Km = &km
		}
		x.PlaceNames = append(x.PlaceNames, v)
	}
	x.SourceNames = x.sources.list
	before := 0
	for _, day := range x.First { // each after the one before: small numbers compress
		if day != nil {
			*day, before = *day-before, *day
		}
	}
	for _, events := range marks.events {
		x.Marks = append(x.Marks, x.mark(events))
	}
}

func (x *indexing) mark(events []*timeline.Event) []int {
	list := make([]int, len(events))
	for i, e := range events {
		list[i] = x.events.of(e)
	}
	slices.Sort(list)
	for i := len(list) - 1; i > 0; i-- {
		list[i] -= list[i-1]
	}
	return list
}

// placesOf lists the places that an event is linked to on map and diagram.
func placesOf(e *timeline.Event) []*timeline.Place {
	var list []*timeline.Place
	if p := e.Place.Place; p != nil {
		list = append(list, p)
	}
	return append(list, e.Place.Also...)
}

// publisherOf is who published what is cited, by id and name. One that is not
// registered is known by the name alone.
func publisherOf(c *timeline.Citation) [2]string {
	if c.Publisher != nil {
		return [2]string{c.Publisher.ID, c.Publisher.Name}
	}
	return [2]string{c.Name(), c.Name()}
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }
