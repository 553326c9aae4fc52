package page_test

import (
	"fmt"

	"furat/timeline/page"
)

// A page that somebody copied with all that stands around the article. Its
// clock says when it was copied; the day of publication is in its address.
func ExampleRead() {
	const copied = `23:45 GMT24 May 2020
Listen Live
Middle East
Crossings of the Lower Valley (18)

The car ferry at Maadan carries passengers again, the town's committee said.

On Sunday, a diver had found the hull sound.

Crossings of the Lower Valley (18)
Water Level at Tabqa Falls by Half a Metre
Over Forty Wells Dug South of Maadan
ferry, Euphrates, Maadan
`
	p, err := page.Read([]byte(copied), "ferry.txt", page.Known{URL: "https://wire.example.org/201704241052950536-ferry/"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Date.Literal)
	for _, c := range p.Dates {
		fmt.Printf("%s %s: %s\n", c.Day, c.From, c.Why)
	}
	fmt.Printf("%s; %q\n%s", p.Series, p.Tags, p.Text)
	// Output:
	// 2017-04-24
	// 2017-04-24 url: taken: nothing stronger names a day
	// 2020-05-24 page clock: not taken: a clock says when the page was shown or saved
	// Crossings of the Lower Valley; ["ferry" "Euphrates" "Maadan"]
	// The car ferry at Maadan carries passengers again, the town's committee said.
	//
	// On Sunday, a diver had found the hull sound.
}
