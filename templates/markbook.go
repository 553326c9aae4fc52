package templates

import (
	"github.com/paulmach/orb"

	"furat/timeline"
)

// markBook notes which events the marks of the front page's drawings stand for.
// A mark of many events bears a number there, and the script finds them in the
// index: a thousand ids on the drawings would be half of a long record's page.
type markBook struct {
	events   [][]*timeline.Event
	gathered []gatheredMark
}

// gatheredMark is a mark of the map that stands for several spots.
type gatheredMark struct {
	number int
	at     orb.Point
}

// gather notes that the mark noted last stands for several spots.
func (b *markBook) gather(at orb.Point) {
	b.gathered = append(b.gathered, gatheredMark{len(b.events) - 1, at})
}

// events appends which events a mark stands for: their ids, or its number. The one
// event of a mark is in its address, but for a report's, which is its article's.
func (s *svg) events(list []*timeline.Event) {
	if len(list) == 1 && !list[0].Report {
		return
	}
	if s.marks != nil && len(list) > 1 {
		s.int("data-mark", len(s.marks.events))
		s.marks.events = append(s.marks.events, list)
		return
	}
	s.raw(` data-event="`)
	for i, e := range list {
		if i > 0 {
			s.raw(" ")
		}
		s.text(e.ID)
	}
	s.raw(`"`)
}
