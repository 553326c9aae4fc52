package geo_test

import (
	"fmt"

	"furat/geo"
)

func ExampleGazetteer_LocateRelative() {
	gazetteer, err := geo.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	river, err := geo.EmbeddedRiver()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, query := range []string{"12 nautical miles NE of Al Asad, Iraq", "10 km upstream of Raqqa", "Raqqa"} {
		found, ok := gazetteer.LocateRelative(query, river)
		if !ok {
			fmt.Println(query, "is no relative position")
			continue
		}
		best := found[0]
		fmt.Printf("%s: %.2f, %.2f ±%g km\n", best, best.Point.Lat(), best.Point.Lon(), best.PrecisionKm)
	}
	// Output:
	// 22.2 km at 045° from al-asad-airbase: 33.93, 42.61 ±7 km
	// 10 km upstream of raqqa: 35.92, 38.89 ±9.5 km
	// Raqqa is no relative position
}

func ExampleGazetteer_Relatives() {
	gazetteer, err := geo.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	text := []byte("A convoy was struck 15 km north of Raqqa, halfway between Raqqa and Ain Issa.")
	mentions := gazetteer.Find(text, geo.Context{})
	for _, r := range gazetteer.Relatives(text, mentions, nil) {
		fmt.Printf("%d–%d %q: %s ±%g km\n", r.Start, r.End, r.Text, r, r.PrecisionKm)
	}
	// Output:
	// 20–40 "15 km north of Raqqa": 15 km at 000° from raqqa ±12.5 km
	// 42–76 "halfway between Raqqa and Ain Issa": halfway between raqqa and ain-issa ±12.5 km
}
