package site

import (
	"bytes"
	"testing"
)

// BenchmarkEventsGeoJSON writes data/events.geojson of 30,000 events; ms/100k is
// what 100,000 would take.
func BenchmarkEventsGeoJSON(b *testing.B) {
	s := whole(b, generate(10000))
	var out bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		out.Reset()
		if err := s.eventsGeoJSON(&out); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(out.Len()))
	b.ReportMetric(b.Elapsed().Seconds()*1e3/float64(b.N)/float64(len(s.Timeline.Events))*1e5, "ms/100k")
}
