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
	return s.collection(b, "events", func(w *geo.FeatureWriter) error {
		for _, e := range s.Timeline.Events {
			if err := w.Write(eventFeature(e)); err != nil {
				return err
			}
		}
		return nil
	})
}

func eventFeature(e *timeline.Event) geo.Feature {
	id, name := placeOf(e)
	props := []member{
		{Name: "title", Value: e.Title}, {Name: "summary", Value: orNull(e.Summary)}, {Name: "kind", Value: string(e.Kind)},
		{Name: "place_id", Value: orNull(id)}, {Name: "place", Value: orNull(name)}, {Name: "river_km", Value: kmValue(e.Place)},
	}
	if e.Place.Mappable() {
		props = append(props, member{Name: "precision", Value: string(e.Place.Precision)},
			member{Name: "ucdp_where_prec", Value: e.Place.Precision.UCDP()}, member{Name: "acled_geo_precision", Value: e.Place.Precision.ACLED()})
	}
	props = append(props, member{Name: "actors", Value: idsOf(e.Actors)}, member{Name: "confidence", Value: orNull(string(e.Confidence))},
		member{Name: "casualties", Value: casualtyObjects(e.Casualties)}, member{Name: "claims", Value: claimObjects(e.Claims)},
		member{Name: "page", Value: eventPage(e)})
	return geo.Feature{ID: e.ID, Geometry: e.Place.Geometry, Decimals: decimals(e.Place), Properties: props, Foreign: []member{
		{Name: "when", Value: when(e.Date)},
		{Name: "provenance", Value: []member{{Name: "article", Value: articlePath(e.Article)}, {Name: "sources", Value: sourceObjects(e.Sources)}}},
	}}
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

func kmValue(l timeline.Location) any {
	switch {
	case l.River && l.Km != l.KmTo:
		return []float64{geo.Round(l.Km, 1), geo.Round(l.KmTo, 1)}
	case l.River:
		return geo.Round(l.Km, 1)
	case l.Place != nil && l.Place.Riverside:
		return geo.Round(l.Place.Chainage.Km, 1)
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

func casualtyObjects(cs []timeline.Casualties) [][]member {
	out := make([][]member, len(cs))
	for i, c := range cs {
		out[i] = []member{{Name: "group", Value: c.Group}, {Name: "low", Value: number(c.Low)}, {Name: "best", Value: number(c.Best)},
			{Name: "high", Value: number(c.High)}, {Name: "by", Value: orNull(c.By)}}
	}
	return out
}

func number(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}

func claimObjects(cs []timeline.Claim) [][]member {
	out := make([][]member, len(cs))
	for i, c := range cs {
		out[i] = []member{{Name: "says", Value: c.Says}, {Name: "by", Value: c.By}, {Name: "grade", Value: orNull(c.Grade)}}
	}
	return out
}

func sourceObjects(cs []*timeline.Citation) [][]member {
	out := make([][]member, len(cs))
	for i, c := range cs {
		out[i] = []member{{Name: "publisher", Value: orNull(c.Name())}, {Name: "title", Value: orNull(c.Title)}, {Name: "url", Value: orNull(c.URL)},
			{Name: "archive", Value: orNull(c.Archive)}, {Name: "published", Value: orNull(c.Published.Literal)}, {Name: "grade", Value: orNull(c.Grade)}}
	}
	return out
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
