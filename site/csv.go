package site

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// eventColumns is the head of events.csv. Empty means unknown, never 0.
var eventColumns = []string{"id", "title", "date", "first", "last", "kind", "place_id", "place", "river_km", "lon", "lat",
	"precision", "ucdp_where_prec", "acled_geo_precision", "actors", "confidence", "casualties", "summary", "sources", "article"}

// eventsCSV writes every event, a row each (RFC 4180, UTF-8).
func (s *Site) eventsCSV(b *bytes.Buffer) error {
	w := csv.NewWriter(b)
	w.Write(eventColumns)
	for _, e := range s.Timeline.Events {
		w.Write(eventRow(e))
	}
	w.Flush()
	return w.Error()
}

func eventRow(e *timeline.Event) []string {
	id, name := placeOf(e)
	lon, lat := lonLat(e)
	return []string{e.ID, e.Title, e.Date.Literal, e.Date.First.String(), e.Date.Last.String(), string(e.Kind), id, name,
		kmOf(e.Place), lon, lat, string(e.Place.Precision), code(e.Place, geo.Precision.UCDP), code(e.Place, geo.Precision.ACLED),
		actorIDs(e.Actors), string(e.Confidence), casualtyText(e.Casualties), e.Summary, sourceURLs(e.Sources), articlePath(e.Article)}
}

func placeOf(e *timeline.Event) (id, name string) {
	if p := e.Place.Place; p != nil {
		return p.ID, p.Name
	}
	return "", e.Place.Name
}

// kmOf is a location's chainage in km: "215.3", "120-180", empty off the river.
func kmOf(l timeline.Location) string {
	switch {
	case l.River && l.Km != l.KmTo:
		return oneDecimal(l.Km) + "-" + oneDecimal(l.KmTo)
	case l.River:
		return oneDecimal(l.Km)
	case l.Place != nil && l.Place.Riverside:
		return oneDecimal(l.Place.Chainage.Km)
	}
	return ""
}

func oneDecimal(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// lonLat writes the representative point, no finer than the place is known.
func lonLat(e *timeline.Event) (lon, lat string) {
	p, ok := e.Place.Point()
	if !ok {
		return "", ""
	}
	d := decimals(e.Place)
	return strconv.FormatFloat(p.Lon(), 'f', d, 64), strconv.FormatFloat(p.Lat(), 'f', d, 64)
}

func code(l timeline.Location, of func(geo.Precision) int) string {
	if !l.Mappable() {
		return ""
	}
	return strconv.Itoa(of(l.Precision))
}

func actorIDs(actors []*timeline.Actor) string {
	ids := make([]string, len(actors))
	for i, a := range actors {
		ids[i] = a.ID
	}
	return strings.Join(ids, ";")
}

// casualtyText writes groups as "civilians low=4 best= high=15", an empty
// figure being unknown.
func casualtyText(cs []timeline.Casualties) string {
	parts := make([]string, len(cs))
	for i, c := range cs {
		parts[i] = c.Group + " low=" + figure(c.Low) + " best=" + figure(c.Best) + " high=" + figure(c.High)
	}
	return strings.Join(parts, "; ")
}

func figure(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func sourceURLs(sources []*timeline.Citation) string {
	parts := make([]string, len(sources))
	for i, c := range sources {
		parts[i] = c.URL
		if c.URL == "" {
			parts[i] = c.Name()
		}
	}
	return strings.Join(parts, " ")
}

func articlePath(a *timeline.Article) string { return "articles/" + a.Slug + ".html" }

// controlColumns is the head of control.csv, a published contract.
var controlColumns = []string{"place_id", "place", "river_km", "from", "until", "holder", "status", "event_id", "article"}

// controlCSV writes who held which place when: a row a holder and period, in
// the order of the places. `until` is exclusive, and empty while the state
// lasts.
func (s *Site) controlCSV(b *bytes.Buffer) error {
	w := csv.NewWriter(b)
	w.Write(controlColumns)
	for _, p := range s.Timeline.Places {
		for _, q := range p.Periods {
			for _, holder := range holders(q) {
				w.Write([]string{p.ID, p.Name, riverKm(p), q.From.String(), q.Until.String(), holder, string(q.Status), q.Event.ID, articlePath(q.Event.Article)})
			}
		}
	}
	w.Flush()
	return w.Error()
}

// holders names everybody inside: all who share or contest a place, the one
// who holds it otherwise, nobody where it was left or is not known.
func holders(q timeline.Period) []string {
	if q.Holder == nil {
		return []string{""}
	}
	ids := []string{q.Holder.ID}
	if q.Status == "shared" || q.Status == "contested" {
		for _, a := range q.With {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func riverKm(p *timeline.Place) string {
	if !p.Riverside {
		return ""
	}
	return oneDecimal(p.Chainage.Km)
}
