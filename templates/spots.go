package templates

import (
	"bytes"
	"slices"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// writeSpots is assets/spots.js, which the map fetches when it is magnified: of
// each mark that stands for several spots, by its number, where its events lie
// beside it, in tenths of the drawing's units, in the order of the index.
func (s *Set) writeSpots(b *bytes.Buffer) error {
	marks, order := s.frontPage().marks, s.indexOrder()
	spots := make(map[int][]int, len(marks.gathered))
	for _, m := range marks.gathered {
		x, y := s.draw.sheet.xy(m.at)
		events := slices.Clone(marks.events[m.number])
		slices.SortFunc(events, func(a, b *timeline.Event) int { return order[a] - order[b] })
		for _, e := range events {
			px, py := s.draw.sheet.xy(spotOf(e, m.at))
			spots[m.number] = append(spots[m.number], tenths(px-x), tenths(py-y))
		}
	}
	b.WriteString("var furatSpots=" + string(island(spots)) + ";\n")
	return nil
}

// indexOrder numbers the events as the index does.
func (s *Set) indexOrder() map[*timeline.Event]int {
	order := make(map[*timeline.Event]int, len(s.t.Events))
	for i := range s.years {
		for _, m := range s.years[i].Months {
			for _, e := range m.events {
				order[e] = len(order)
			}
		}
	}
	return order
}

// spotOf returns where an event is drawn; a report, which may name several places,
// stays where its mark is.
func spotOf(e *timeline.Event, mark orb.Point) orb.Point {
	if !e.Report {
		eachSpot(e, func(_ *timeline.Event, _ *timeline.Place, at orb.Point, _ geo.Precision) { mark = at })
	}
	return mark
}
