package templates

import (
	"fmt"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// The sample record is imaginary: twelve towns named after letters along a
// river of our own, two countries, four parties, one case of everything that a
// drawing must say.

// sample builds its parts by name and keeps what it built.
type sample struct {
	t      *timeline.Timeline
	actors map[string]*timeline.Actor
	places map[string]*timeline.Place
}

func day(t testing.TB, s string) timeline.Day {
	t.Helper()
	d, err := timeline.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func date(t testing.TB, s string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sampleRiver runs from the north-west to the south-east in 25 bends.
func sampleRiver(t testing.TB) *geo.River {
	t.Helper()
	var line orb.LineString
	for i := range 51 {
		line = append(line, orb.Point{38 + 0.12*float64(i), 36.8 - 0.068*float64(i) + 0.05*float64(i%2)})
	}
	river, err := geo.NewRiver(line, line[2])
	if err != nil {
		t.Fatal(err)
	}
	return river
}

func sampleBase() *geo.BaseMap {
	square := func(x, y, w, h float64) orb.MultiPolygon {
		return orb.MultiPolygon{{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}, {x, y}}}}
	}
	return &geo.BaseMap{
		Bound:       orb.Bound{Min: orb.Point{36, 32}, Max: orb.Point{46, 39}},
		Lakes:       []geo.Area{{ID: "lake", Geometry: square(39.2, 35.8, .6, .3)}},
		Rivers:      []geo.Line{{ID: "side", Rank: 7, Geometry: orb.MultiLineString{{{41, 38}, {40.8, 35.4}}}}},
		Borders:     orb.MultiLineString{{{36, 33}, {41, 34.4}, {41.6, 37}}},
		Disputed:    orb.MultiLineString{{{41.6, 37}, {42, 38.5}}},
		Admin1:      []geo.Area{{ID: "SY-X", Name: "Westland", Country: "SY", Geometry: square(38.2, 34.6, 1.6, 1.4)}},
		Admin1Lines: orb.MultiLineString{{{38.2, 34.6}, {39.8, 34.6}, {39.8, 36}}},
		Countries: []geo.Area{{Name: "Syria", Country: "SY", Geometry: square(36, 33.6, 5, 3)},
			{Name: "Iraq", Country: "IQ", Geometry: square(41.7, 32, 4, 5.5)}},
	}
}

func newSample(t testing.TB) *sample {
	t.Helper()
	s := &sample{actors: map[string]*timeline.Actor{}, places: map[string]*timeline.Place{}}
	river := sampleRiver(t)
	s.t = &timeline.Timeline{River: river, Gazetteer: geo.NewGazetteer(sampleTowns(river)),
		Site: timeline.Site{Lang: "en", Period: date(t, "2013/2016"), Start: day(t, "2014-07-15"), RiversideKm: 15}}
	for _, a := range []timeline.Actor{{ID: "north", Name: "The North", Code: "NOR", Colour: "#a1292c"},
		{ID: "south", Name: "The South", Code: "S", Colour: "#2046a5"}, {ID: "east", Name: "The East & Co", Code: "EAST", Colour: "#ebc839"},
		{ID: "west", Name: "The West", Code: "WE", Colour: "#201e1d"}} {
		s.actors[a.ID] = &a
		s.t.Actors = append(s.t.Actors, &a)
	}
	letters := []string{"Aleph", "Beth", "Gimel", "Daleth", "He", "Waw", "Zayin", "Heth", "Teth", "Yodh", "Kaph", "Lamedh"}
	kms := []float64{0, 12, 90, 94, 97, 180, 260, 300, 306, 420, 500, 505}
	for i, name := range letters {
		s.place(name, kms[i])
	}
	return s
}

// sampleTowns are for finding one's way, and a dam.
func sampleTowns(river *geo.River) []geo.Place {
	dam, _ := river.At(150)
	return []geo.Place{
		{ID: "far", Name: "Farville", Kind: geo.City, Point: orb.Point{42.6, 36.4}, Population: 300000, PrecisionKm: 2},
		{ID: "dam", Name: "The Dam", Kind: geo.Dam, Point: dam, PrecisionKm: 1},
	}
}

// place adds a riverside town at a kilometre; the ninth letter on lies in the
// second country.
func (s *sample) place(name string, km float64) {
	at, _ := s.t.River.At(km)
	country := "SY"
	if km > 305 {
		country = "IQ"
	}
	id := fmt.Sprintf("p%03.0f", km)
	p := &timeline.Place{Place: &geo.Place{ID: id, Name: name, Kind: geo.Town, Point: at, Country: country, PrecisionKm: 2, Population: int(1000 + km*10)},
		Chainage: geo.Chainage{Km: km}, Riverside: true}
	s.places[name] = p
	s.t.Places = append(s.t.Places, p)
}

// control adds an event that begins a state and folds it in: words are status,
// holder, others.
func (s *sample) control(t testing.TB, place, when, status string, actors ...string) *timeline.Event {
	t.Helper()
	p, d := s.places[place], date(t, when)
	c := timeline.Control{Place: p, Status: timeline.Status(status)}
	for i, id := range actors {
		if i == 0 {
			c.Holder = s.actors[id]
		} else {
			c.With = append(c.With, s.actors[id])
		}
	}
	e := s.event(t, place, when, "control-change", "settlement")
	e.Control = []timeline.Control{c}
	from := d.Last
	if status == "contested" || status == "besieged" {
		from = d.First
	}
	if k := len(p.Periods) - 1; k >= 0 {
		p.Periods[k].Until = from
	}
	p.Periods = append(p.Periods, timeline.Period{Control: c, From: from, Until: timeline.NoDay, Date: d, Event: e, Evidence: []*timeline.Event{e}})
	return e
}

// event adds an event at a place.
func (s *sample) event(t testing.TB, place, when string, kind timeline.Kind, precision geo.Precision) *timeline.Event {
	t.Helper()
	p := s.places[place]
	e := &timeline.Event{ID: fmt.Sprintf("%s-%s-%d", p.ID, kind, len(s.t.Events)), Title: "Something <happens> at " + place, Date: date(t, when), Kind: kind,
		Place: timeline.Location{Place: p, Name: p.Name, Geometry: p.Point, Precision: precision}}
	e.Article = &timeline.Article{Slug: "report"}
	p.Events = append(p.Events, e)
	s.t.Events = append(s.t.Events, e)
	return e
}

// sampleTimeline is the record that the goldens show.
func sampleTimeline(t testing.TB) *timeline.Timeline {
	t.Helper()
	s := newSample(t)
	s.control(t, "Aleph", "2013-03-05", "held", "north")
	s.control(t, "Aleph", "2014-01", "held", "west")     // to the month: striped
	s.control(t, "Aleph", "2016-08-24~", "held", "east") // about: faded
	s.control(t, "Beth", "2013-06-01", "held", "south")  // pales over the years
	s.control(t, "Gimel", "2013", "held", "north")       // to the year, nothing before it
	s.control(t, "Daleth", "2013-05-01", "shared", "north", "east")
	s.control(t, "Daleth", "2015-05-01?", "contested", "north", "east", "west")
	s.control(t, "He", "2014-02-01", "besieged", "south", "west")
	s.control(t, "He", "2014-11-01", "left")
	s.control(t, "Waw", "2014-02-01", "held", "east")
	s.control(t, "Waw", "2015-02-01", "unknown")
	s.control(t, "Zayin", "2013-02-01", "contested", "west") // nobody says with whom
	s.control(t, "Heth", "2013-02/2013-04", "besieged", "north", "south", "east")
	s.control(t, "Teth", "2013-02-02", "held", "south")
	s.control(t, "Yodh", "2013-02-03", "held", "south")
	s.control(t, "Kaph", "2015-02-03", "held", "south")
	s.control(t, "Lamedh", "2015-02-03", "held", "west")
	s.neighbours()
	s.happenings(t)
	slices.SortStableFunc(s.t.Events, func(a, b *timeline.Event) int { return a.Date.Compare(b.Date) })
	return s.t
}

// neighbours links the places along the river: all of them have a history.
func (s *sample) neighbours() {
	for i, p := range s.t.Places[1:] {
		p.Up, s.t.Places[i].Down = s.t.Places[i], p
	}
}

// happenings adds an event of every precision and confidence, a report and one
// that cannot be placed.
func (s *sample) happenings(t testing.TB) {
	for i, c := range timeline.Confidences {
		s.event(t, "Waw", fmt.Sprintf("2014-07-%02d", 10+i), "airstrike", "settlement").Confidence = c
		s.event(t, []string{"Kaph", "Yodh", "Teth", "Beth"}[i], "2015-06", timeline.Kinds[i], "exact").Confidence = c
	}
	s.event(t, "Zayin", "2014-07-20", "battle", "within-25km")
	s.event(t, "Aleph", "2016", "battle", "district")
	e := s.event(t, "Gimel", "2014-07-21", "displacement", "governorate")
	e.Place.Place = &timeline.Place{Place: &geo.Place{ID: "westland", Name: "Westland", Kind: geo.Province, Country: "SY", Admin1: "Westland", Point: orb.Point{39, 35}, PrecisionKm: 60}}
	e = s.event(t, "Yodh", "2015-07-21/..", "shelling", "reach")
	e.Place = timeline.Location{Name: "below Yodh", Geometry: s.t.River.Between(430, 470), Precision: geo.Reach, River: true, Km: 430, KmTo: 470}
	s.event(t, "Yodh", "unknown", "statement", "settlement").Place = timeline.Location{Name: "nowhere"}
	e = s.event(t, "Yodh", "2015-08-01", timeline.ReportKind, "settlement")
	e.Report = true
	e.Place = timeline.Location{Also: []*timeline.Place{s.places["Yodh"], s.places["Kaph"]}, Geometry: orb.MultiPoint{s.places["Yodh"].Point, s.places["Kaph"].Point}}
}

// english says what the drawings of the tests say.
var english = func() *messages {
	m, err := messagesIn(messageFiles, "en", "en")
	if err != nil {
		panic(err)
	}
	return m
}()

func drawingOf(t *timeline.Timeline, base *geo.BaseMap) *Drawing { return newDrawing(t, base, english) }
