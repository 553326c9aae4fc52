package geo_test

import (
	"fmt"

	"furat/geo"
)

func ExampleGazetteer_Find() {
	gazetteer, err := geo.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	text := []byte("RAQQA, Syria — The Raqqa Civil Council left Raqqa province for Hit, Anbar.")
	for _, m := range gazetteer.Find(text, geo.Context{}) {
		fmt.Printf("%d–%d %q %s %s\n", m.Start, m.End, m.Text, m.Status, m.Place.ID)
	}
	// Output:
	// 0–5 "RAQQA" resolved raqqa
	// 7–12 "Syria" resolved syria
	// 46–51 "Raqqa" resolved raqqa-governorate
	// 65–68 "Hit" resolved hit
	// 70–75 "Anbar" resolved anbar-governorate
}

func ExampleGazetteer_Locate() {
	gazetteer, err := geo.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"Karama, Syria", "Dayr az-Zawr province", "Atlantis"} {
		best := "unknown"
		if found := gazetteer.Locate(name); len(found) > 0 {
			best = found[0].Place.ID
		}
		fmt.Println(name, "→", best)
	}
	// Output:
	// Karama, Syria → karamah
	// Dayr az-Zawr province → deir-ez-zor-governorate
	// Atlantis → unknown
}

func ExampleGazetteer_With() {
	gazetteer, err := geo.Embedded()
	if err != nil {
		fmt.Println(err)
		return
	}
	own := gazetteer.With([]geo.Place{{
		ID: "camp-nine", Name: "Camp Nine", Kind: geo.Camp, Country: "SY",
		Point: [2]float64{39.1, 35.9}, PrecisionKm: 1, Source: "field visit",
	}})
	for _, m := range own.Find([]byte("They slept at Camp Nine, east of Raqqa."), geo.Context{}) {
		fmt.Println(m.Text, m.Place.ID)
	}
	// Output:
	// Camp Nine camp-nine
	// Raqqa raqqa
}
