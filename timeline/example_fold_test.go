package timeline_test

import (
	"fmt"

	"furat/timeline"
)

// Who holds a place follows from events alone, and every answer names the
// event it rests on.
func ExampleFold() {
	place := &timeline.Place{}
	event := func(id, when string, holder *timeline.Actor) *timeline.Event {
		date, err := timeline.ParseDate(when)
		if err != nil {
			panic(err)
		}
		return &timeline.Event{ID: id, Date: date,
			Control: []timeline.Control{{Place: place, Holder: holder, Status: "held"}}}
	}
	one, other := &timeline.Actor{Name: "one side"}, &timeline.Actor{Name: "the other side"}
	place.Periods = timeline.Fold([]*timeline.Event{
		event("taken", "2014-01", one),
		event("seen", "2015-06-02", one),
		event("lost", "2017-10-17", other),
	})[place]

	for _, p := range place.Periods {
		fmt.Printf("%s held it from %s, by %q (%s)\n", p.Holder.Name, p.From, p.Event.ID, p.Date.Format("en"))
	}
	day := timeline.DayOf(2016, 1, 1)
	holder, _ := place.Holder(day)
	fmt.Printf("%s: %s, last seen %s\n", day, holder.Holder.Name, place.LastEvidence(day))
	// Output:
	// one side held it from 2014-01-31, by "taken" (January 2014)
	// the other side held it from 2017-10-17, by "lost" (17 October 2017)
	// 2016-01-01: one side, last seen 2015-06-02
}
