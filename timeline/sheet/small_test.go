package sheet

import (
	"sync"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// smallest reads tables with a gazetteer of one place: the whole one is not what
// is tried here.
var smallest = sync.OnceValue(func() timeline.Options {
	return timeline.Options{Gazetteer: geo.NewGazetteer([]geo.Place{
		{ID: "raqqa", Name: "Raqqa", Kind: geo.City, Country: "SY", Point: orb.Point{39.01, 35.95}, PrecisionKm: 4, Source: "test"}})}
})
