package site

import (
	"bytes"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/templates"
	"furat/timeline"
)

// dataFiles are the downloads, as the data page lists them.
var dataFiles = []templates.DataFile{"events.geojson", "events.csv", "control.csv", "control.geojson", "events.kml", "places.geojson", "river.geojson"}

// addData adds the downloads under data/.
func (s *Site) addData() {
	for _, f := range []File{
		{Path: "data/events.geojson", Render: s.eventsGeoJSON},
		{Path: "data/events.csv", Render: s.eventsCSV},
		{Path: "data/events.kml", Render: s.eventsKML},
		{Path: "data/control.csv", Render: s.controlCSV},
		{Path: "data/control.geojson", Render: s.controlGeoJSON},
	} {
		s.add(f.Path, f.Render)
		s.keyLast(s.languages[0].set.RecordKey)
	}
	s.add("data/places.geojson", s.placesGeoJSON)
	s.add("data/river.geojson", s.riverGeoJSON)
}

type member = geo.Member

// collection writes features under the head that every data file bears.
func (s *Site) collection(b *bytes.Buffer, name string, write func(*geo.FeatureWriter) error) error {
	site := s.Timeline.Site
	w := geo.NewFeatureWriter(b, member{Name: "name", Value: name}, member{Name: "title", Value: site.Title},
		member{Name: "licence", Value: site.Licence}, member{Name: "credits", Value: credits(s.Timeline)})
	if err := write(w); err != nil {
		return err
	}
	return w.Close()
}

func credits(t *timeline.Timeline) []string {
	var list []string
	for _, c := range templates.Credits(t) {
		if c.Licence != "" {
			c.Text += " (" + c.Licence + ")"
		}
		list = append(list, c.Text)
	}
	return list
}

func (s *Site) eventsGeoJSON(b *bytes.Buffer) error {
	return s.collection(b, "events", func(w *geo.FeatureWriter) error { return writeEvents(w, s.Timeline.Events) })
}

// writeEvents writes the features of events, which are many: their members are
// appended, by functions made once. A list of members for each took twice as long.
func writeEvents(w *geo.FeatureWriter, events []*timeline.Event) error {
	var e *timeline.Event
	properties := func(o *geo.Object) { eventProperties(o, e) }
	beside := func(o *geo.Object) { eventWhen(o, e) }
	for _, e = range events {
		f := geo.Feature{ID: e.ID, Geometry: e.Place.Geometry, Decimals: decimals(e.Place), AppendProperties: properties, AppendForeign: beside}
		if err := w.Write(f); err != nil {
			return err
		}
	}
	return nil
}

func eventProperties(o *geo.Object, e *timeline.Event) {
	id, name := placeOf(e)
	o.Text("title", e.Title)
	o.TextOrNull("summary", e.Summary)
	o.Text("kind", string(e.Kind))
	o.TextOrNull("place_id", id)
	o.TextOrNull("place", name)
	o.Numbers("river_km", kmNumbers(e.Place)...)
	if p := e.Place.Precision; e.Place.Mappable() {
		o.Text("precision", string(p))
		o.Int("ucdp_where_prec", p.UCDP())
		o.Int("acled_geo_precision", p.ACLED())
	}
	o.Texts("actors", len(e.Actors), func(i int) string { return e.Actors[i].ID })
	o.TextOrNull("confidence", string(e.Confidence))
	o.List("casualties", len(e.Casualties), func(i int, o *geo.Object) { casualtyMembers(o, e.Casualties[i]) })
	o.List("claims", len(e.Claims), func(i int, o *geo.Object) { claimMembers(o, e.Claims[i]) })
	o.Text("page", eventPage(e))
}

// eventWhen appends when an event was, and who says so.
func eventWhen(o *geo.Object, e *timeline.Event) {
	o.Object("when", func(o *geo.Object) {
		d := e.Date
		o.Text("literal", d.Literal)
		o.TextOrNull("first", d.First.String())
		o.TextOrNull("last", d.Last.String())
		o.Bool("approximate", d.Approximate)
		o.Bool("uncertain", d.Uncertain)
	})
	o.Object("provenance", func(o *geo.Object) {
		o.Text("article", articlePath(e.Article))
		o.List("sources", len(e.Sources), func(i int, o *geo.Object) { sourceMembers(o, e.Sources[i]) })
	})
}

// when is a date as written, and its first and last day; null where open or
// not known.
func when(d timeline.Date) []member {
	return []member{{Name: "literal", Value: d.Literal}, {Name: "first", Value: orNull(d.First.String())}, {Name: "last", Value: orNull(d.Last.String())},
		{Name: "approximate", Value: d.Approximate}, {Name: "uncertain", Value: d.Uncertain}}
}

// decimals of an event's coordinates: fewer where it is placed less closely.
func decimals(l timeline.Location) int {
	switch l.Precision {
	case geo.Exact:
		return geo.MaxDecimals
	case geo.Settlement:
		if l.Place != nil {
			return geo.Decimals(l.Place.PrecisionKm)
		}
		return geo.Decimals(1)
	case geo.Within25km:
		return geo.Decimals(25)
	case geo.Reach:
		return geo.Decimals(1)
	}
	return geo.Decimals(50)
}

// kmNumbers are the kilometres of a location: one, the two ends of a reach, or
// none away from the river.
func kmNumbers(l timeline.Location) []float64 {
	switch {
	case l.River && l.Km != l.KmTo:
		return []float64{geo.Round(l.Km, 1), geo.Round(l.KmTo, 1)}
	case l.River:
		return []float64{geo.Round(l.Km, 1)}
	case l.Place != nil && l.Place.Riverside:
		return []float64{geo.Round(l.Place.Chainage.Km, 1)}
	}
	return nil
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func idsOf(actors []*timeline.Actor) []string {
	ids := make([]string, len(actors))
	for i, a := range actors {
		ids[i] = a.ID
	}
	return ids
}

func casualtyMembers(o *geo.Object, c timeline.Casualties) {
	o.Text("group", c.Group)
	o.IntOrNull("low", c.Low)
	o.IntOrNull("best", c.Best)
	o.IntOrNull("high", c.High)
	o.TextOrNull("by", c.By)
}

func claimMembers(o *geo.Object, c timeline.Claim) {
	o.Text("says", c.Says)
	o.Text("by", c.By)
	o.TextOrNull("grade", c.Grade)
}

func sourceMembers(o *geo.Object, c *timeline.Citation) {
	o.TextOrNull("publisher", c.Name())
	o.TextOrNull("title", c.Title)
	o.TextOrNull("url", c.URL)
	o.TextOrNull("archive", c.Archive)
	o.TextOrNull("published", c.Published.Literal)
	o.TextOrNull("grade", c.Grade)
}

// eventPage is the page to read an event on; a report's is its article.
func eventPage(e *timeline.Event) string {
	if e.Report {
		return articlePath(e.Article)
	}
	return "events/" + e.ID + ".html"
}

func (s *Site) placesGeoJSON(b *bytes.Buffer) error {
	return s.collection(b, "places", func(w *geo.FeatureWriter) error {
		for _, p := range s.Timeline.Places {
			if err := w.Write(placeFeature(p)); err != nil {
				return err
			}
		}
		return nil
	})
}

func placeFeature(p *timeline.Place) geo.Feature {
	names := make([][]member, len(p.Names))
	for i, n := range p.Names {
		names[i] = []member{{Name: "toponym", Value: n.Text}, {Name: "lang", Value: orNull(n.Lang)}}
	}
	var km, off any
	if p.Riverside {
		km, off = geo.Round(p.Chainage.Km, 1), geo.Round(p.Chainage.OffKm, 1)
	}
	return geo.Feature{ID: p.ID, Geometry: p.Point, Decimals: geo.Decimals(p.PrecisionKm), Properties: []member{
		{Name: "name", Value: p.Name}, {Name: "kind", Value: string(p.Kind)}, {Name: "country", Value: orNull(p.Country)}, {Name: "admin1", Value: orNull(p.Admin1)},
		{Name: "precision_km", Value: p.PrecisionKm}, {Name: "river_km", Value: km}, {Name: "off_river_km", Value: off},
		{Name: "names", Value: names}, {Name: "events", Value: len(p.Events)}, {Name: "page", Value: "places/" + p.ID + ".html"},
		{Name: "source", Value: p.Source}, {Name: "source_url", Value: orNull(p.SourceURL)},
	}}
}

// controlGeoJSON writes a feature a period: the place's point, who held it,
// and the event that says so.
func (s *Site) controlGeoJSON(b *bytes.Buffer) error {
	return s.collection(b, "control", func(w *geo.FeatureWriter) error {
		for _, p := range s.Timeline.Places {
			for _, q := range p.Periods {
				if err := w.Write(periodFeature(p, q)); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func periodFeature(p *timeline.Place, q timeline.Period) geo.Feature {
	var holder any
	if q.Holder != nil {
		holder = q.Holder.ID
	}
	var km any
	if p.Riverside {
		km = geo.Round(p.Chainage.Km, 1)
	}
	return geo.Feature{ID: p.ID + "." + q.From.String(), Geometry: p.Point, Decimals: geo.Decimals(p.PrecisionKm), Properties: []member{
		{Name: "place_id", Value: p.ID}, {Name: "place", Value: p.Name}, {Name: "river_km", Value: km}, {Name: "holder", Value: holder}, {Name: "with", Value: idsOf(q.With)},
		{Name: "status", Value: string(q.Status)}, {Name: "from", Value: q.From.String()}, {Name: "until", Value: orNull(q.Until.String())},
		{Name: "event_id", Value: q.Event.ID}, {Name: "article", Value: articlePath(q.Event.Article)},
	}, Foreign: []member{{Name: "when", Value: when(q.Date)}}}
}

// riverGeoJSON writes the centreline with its kilometres at both ends.
func (s *Site) riverGeoJSON(b *bytes.Buffer) error {
	r := s.Timeline.River
	from, to := r.Range()
	return s.collection(b, "river", func(w *geo.FeatureWriter) error {
		return w.Write(geo.Feature{ID: "euphrates", Geometry: orb.Clone(r.Line), Decimals: 4, Properties: []member{
			{Name: "name", Value: r.Name}, {Name: "version", Value: r.Version},
			{Name: "km_first", Value: geo.Round(from, 2)}, {Name: "km_last", Value: geo.Round(to, 2)},
			{Name: "km_zero", Value: "where the river crosses from Türkiye into Syria at Jarabulus; positive downstream"},
		}})
	})
}
