package templates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// scattered puts n events on spots of their own about the sample's river, by
// turns known to the spot and to 25 km.
func scattered(t *testing.T, n int) *sample {
	s := newSample(t)
	s.control(t, "Aleph", "2014-01-01", "held", "north")
	sheet := drawingOf(s.t, nil).sheet.bound
	width, height := sheet.Max[0]-sheet.Min[0], sheet.Max[1]-sheet.Min[1]
	for i := range n {
		e := s.event(t, "Beth", "2014-02-01", "battle", "exact")
		e.ID = fmt.Sprintf("e%04d", i)
		precision := []geo.Precision{geo.Exact, geo.Within25km}[i%2]
		e.Place = timeline.Location{Name: "a field", Precision: precision,
			Geometry: orb.Point{sheet.Min[0] + width*(.5+float64(i%61))/61, sheet.Min[1] + height*(.5+float64(i%47))/47}}
	}
	return s
}

func TestAMapGathersWhatIsVeryMuch(t *testing.T) {
	s := scattered(t, 2500)
	d := drawingOf(s.t, nil)
	p := d.newPicture(d.sheet, "", timeline.NoDay, "")
	p.hold(s.places["Aleph"])
	single := stacksOf(s.t.Events, english)
	list := p.gathered(single, s.t.Events)
	if len(single) <= mostStacks || len(list) > mostStacks || len(list) < mostStacks/8 {
		t.Fatalf("%d marks of %d", len(list), len(single))
	}
	seen := make(map[*timeline.Event]bool)
	for _, k := range list {
		for i, e := range k.events {
			if seen[e] || e.Place.Precision != k.precision && e.Place.Place == nil {
				t.Fatalf("%s stands twice, or with others known more closely: %v", e.ID, k)
			}
			seen[e] = true
			if i > 0 && slices.Index(s.t.Events, e) < slices.Index(s.t.Events, k.events[i-1]) {
				t.Fatalf("out of order: %s", e.ID)
			}
		}
		if k.happened != len(k.events) || k.place == s.places["Aleph"] && k.spots != 0 {
			t.Errorf("%v: %d happened, %d spots", k, k.happened, k.spots)
		}
	}
	if len(seen) != len(s.t.Events) {
		t.Errorf("%d of %d events have a mark", len(seen), len(s.t.Events))
	}
	got := string(d.Map(MapOptions{}))
	if !strings.Contains(got, "Around a field: ") || !strings.Contains(got, " spots</title>") {
		t.Errorf("no mark says that it stands for several spots: %.300s", got)
	}
}

func TestAMapOfFewGathersNothing(t *testing.T) {
	s := scattered(t, 300)
	if got := string(drawingOf(s.t, nil).Map(MapOptions{})); strings.Contains(got, "Around") || strings.Count(got, `<a class="ev`) < 300 {
		t.Errorf("%d marks", strings.Count(got, `<a class="ev`))
	}
}

func BenchmarkMapOfManySpots(b *testing.B) {
	s := scattered(&testing.T{}, 50_000)
	d := drawingOf(s.t, nil)
	for b.Loop() {
		d.Map(MapOptions{})
	}
}
