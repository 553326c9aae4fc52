package timeline_test

import (
	"fmt"

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
