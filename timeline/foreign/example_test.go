package foreign_test

import (
	"fmt"

	"furat/timeline/foreign"
)

// What can be read beyond doubt is put into Furat's form; each change is noted
// where it was made.
func ExampleRead() {
	source := "+++\ntitle = \"Roads cut\"\ndate = 2017-04-24T22:30:00Z\nweight = 3\n+++\nSee [[Raqqa|the town]].\n"
	a := foreign.Read([]byte(source), foreign.Options{Name: "posts/roads.md", Keep: true})
	fmt.Printf("%s\n", a.Text)
	for _, n := range a.Notes {
		fmt.Println(n.At, n.Msg)
	}
	// Output:
	// ---
	// title: Roads cut
	// date: 2017-04-24
	// extra:
	//   weight: 3
	// ---
	// See the town.
	//
	// 31 date 2017-04-24T22:30:00Z is 2017-04-24, the day in UTC
	// 71 the wiki link "[[Raqqa|the town]]" became its text
}

// The day is the one that is written; what may be one of two is none.
func ExampleDay() {
	for _, s := range []string{"2017-04-24 23:52:00 +0300", "April 24, 2017", "3/4/2017"} {
		day, _, _, ok := foreign.Day(s)
		fmt.Println(day, ok)
	}
	// Output:
	// 2017-04-24 true
	// 2017-04-24 true
	//  false
}

func ExampleKeys() {
	for _, k := range foreign.Keys([]byte("---\nheadline: Roads cut\ntags: [a, b]\n---\n")) {
		fmt.Println(k.Name, "=", k.Value)
	}
	// Output:
	// headline = Roads cut
	// tags = [a, b]
}
