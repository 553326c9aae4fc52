package site

import (
	"bytes"

	"furat/geo"
	"furat/timeline"
)

// eventsKML writes the events for globes and desktop maps (OGC KML 2.2): a
// placemark an event with its time; the unplaced have no point.
func (s *Site) eventsKML(b *bytes.Buffer) error {
	w := geo.NewKMLWriter(b, s.Timeline.Site.Title)
	for _, e := range s.Timeline.Events {
		if err := w.Write(placemark(e)); err != nil {
			return err
		}
	}
	return w.Close()
}

func placemark(e *timeline.Event) geo.Placemark {
	p := geo.Placemark{ID: e.ID, Name: e.Title, Description: e.Summary, Decimals: decimals(e.Place),
		Begin: e.Date.First.String(), End: e.Date.Last.String()}
	if at, ok := e.Place.Point(); ok {
		p.Point = &at
	}
	return p
}
