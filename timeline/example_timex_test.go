package timeline_test

import (
	"fmt"

	"furat/geo"
	"furat/timeline"
)

// A date is completed from the day of publication.
func ExampleTimexes() {
	dateline, _ := timeline.ParseDate("2017-04-24")
	text := []byte("The highways were cut on Sunday; the operation began in early November 2016.")
	for _, x := range timeline.Timexes(text, "news.txt", dateline) {
		fmt.Println(x.Text, "→", x.Date.Literal)
	}
	// Output:
	// Sunday → 2017-04-23
	// early November 2016 → 2016-11
}

// An article is read once for all that is looked for in it.
func ExampleRead() {
	article := []byte("---\ntitle: The dam\ndate: 2017-04-24\n---\nThe **Tabqa Dam** was shut 40 km west of Raqqa in mid-March.\n")
	gazetteer, _ := geo.Embedded()
	text := timeline.Read(article, "dam.md")
	places := text.Places(gazetteer, timeline.Date{})
	for _, m := range places {
		fmt.Println(m.Text, "→", m.Place.ID)
	}
	for _, r := range text.Relatives(gazetteer, nil, places) {
		fmt.Println(r.Text, "±", r.PrecisionKm, "km")
	}
	for _, x := range text.Dates(timeline.Date{}) {
		fmt.Println(x.Text, "→", x.Date.Literal, x.Mod)
	}
	// Output:
	// Tabqa Dam → tabqa-dam
	// Raqqa → raqqa
	// 40 km west of Raqqa ± 26 km
	// mid-March → 2017-03 mid
}
