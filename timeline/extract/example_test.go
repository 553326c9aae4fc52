package extract_test

import (
	"fmt"

	"furat/geo"
	"furat/timeline"
	"furat/timeline/extract"
)

func ExampleText_Events() {
	prose := []byte("The army took Rutbah on Thursday. At least six soldiers were killed, a medic said.")
	dateline, _ := timeline.ParseDate("2016-05-20")
	gaz, _ := geo.Embedded()
	text := extract.Text{
		Prose:    prose,
		Dateline: dateline,
		Places:   gaz.Find(prose, geo.Context{}),
		Dates:    timeline.Timexes(prose, "page.txt", dateline),
	}
	for _, e := range text.Events() {
		fmt.Println(e.Date.Date.Literal, e.Place.ID, e.Kind, "since it says:", string(prose[e.Trigger.Start:e.Trigger.End]))
	}
	for _, d := range text.Casualties() {
		fmt.Println("at least", *d.Low, d.Group, "by", d.By)
	}
	// Output:
	// 2016-05-19 rutba control-change since it says: took
	// at least 6 soldiers by medic
}

func ExampleText_NameActors() {
	text := extract.Text{Prose: []byte("SDF fighters and the Syrian army")}
	text.NameActors([]*timeline.Actor{
		{ID: "sdf", Name: "Syrian Democratic Forces", Aliases: []string{"SDF"}},
		{ID: "syria-gov", Name: "Syrian government", Aliases: []string{"Syrian army"}},
	})
	for _, a := range text.Actors {
		fmt.Println(a.Start, a.End, a.Text, a.Actor.ID)
	}
	// Output:
	// 0 3 SDF sdf
	// 21 32 Syrian army syria-gov
}
