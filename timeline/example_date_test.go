package timeline_test

import (
	"fmt"

	"furat/timeline"
)

func ExampleParseDate() {
	for _, literal := range []string{"2017-04-23", "2014-05~", "[2014-06-26,2014-07-02]", "2014-01-12/.."} {
		d, err := timeline.ParseDate(literal)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: first %q, last %q\n", d.Format("en"), d.First.String(), d.Last.String())
	}
	_, err := timeline.ParseDate("23/04/2017")
	fmt.Println(err)
	// Output:
	// 23 April 2017: first "2017-04-23", last "2017-04-23"
	// about May 2014: first "2014-05-01", last "2014-05-31"
	// 26 June or 2 July 2014: first "2014-06-26", last "2014-07-02"
	// from 12 January 2014: first "2014-01-12", last ""
	// "23/04/2017" is not an EDTF date; write 2017-04-23
}

func ExampleDate_Format() {
	d, _ := timeline.ParseDate("2014-01-12/2014-02-03")
	fmt.Println(d.Format("en"))
	fmt.Println(d.Format("ar"))
	// Output:
	// 12 January to 3 February 2014
	// من 12 كانون الثاني إلى 3 شباط 2014
}

func ExampleDayOf() {
	for m := 11; m <= 14; m++ { // months run on into the next year
		fmt.Println(timeline.DayOf(2014, m, 1))
	}
	// Output:
	// 2014-11-01
	// 2014-12-01
	// 2015-01-01
	// 2015-02-01
}
