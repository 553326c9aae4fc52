package sheet

import (
	"sync"

	"furat/geo"
	"furat/timeline"
)

// smallest reads tables with a gazetteer of one place: the whole one is not what
// is tried here.
var smallest = sync.OnceValue(func() timeline.Options {
	raqqa := geo.Place{ID: "raqqa", Name: "Raqqa", Kind: geo.City, Country: "SY", PrecisionKm: 4, Source: "test"}
	raqqa.Point[0], raqqa.Point[1] = 39.01, 35.95
	return timeline.Options{Gazetteer: geo.NewGazetteer([]geo.Place{raqqa})}
})
