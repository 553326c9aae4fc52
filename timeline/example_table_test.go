package timeline_test

import (
	"fmt"
	"testing/fstest"

	"furat/timeline"
)

// A table of events is two files: the rows, and a description that says whose
// they are and what their columns tell.
func ExampleLoad_table() {
	content := fstest.MapFS{
		"site.yaml": {Data: []byte("title: The river\n")},
		"events/incidents.yaml": {Data: []byte(`title: List of incidents
format: table
source: {by: A monitor, url: "https://example.org/list"}
dates: dmy
columns: {date: Day, place: Town, kind: What, best: Dead}
`)},
		"events/incidents.csv": {Data: []byte("Day;Town;What;Dead\n3/4/2017;Raqqa;airstrike;\nMay 2017;Hajin;battle;7\n")},
	}
	t, err := timeline.Load(content, timeline.Options{Dir: "content"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.Date.Literal, e.Title, "dead:", e.Casualties[0].Best != nil, "in", e.Article.Title)
	}
	// Output:
	// 2017-04-03 Air strike at Raqqa dead: false in List of incidents, April 2017
	// 2017-05 Battle at Hajin dead: true in List of incidents, May 2017
}

// What is wrong with a table can be known before it is put into the content.
func ExampleCheckTable() {
	description := []byte("title: Incidents\nformat: table\nsource: {by: A monitor}\ncolumns: {date: day, low: from, high: to, actors: who}\n")
	content := fstest.MapFS{}
	opt := timeline.Options{Dir: "content"}
	_, err := timeline.CheckTable(content, "incidents", description, []byte("day,from,to,who\n2017-04-24,9,4,One side\n"), opt)
	fmt.Println(err)
	report, _ := timeline.CheckTable(content, "incidents", description, []byte("day,from,to,who\n2017-04-24,4,9,One side\n"), opt)
	fmt.Println(report.Rows, "event on", report.First, "by", report.Parties)
	// Output:
	// content/events/incidents.csv:2:12: from 9 > to 4; look it up in the source, and empty the one that is not known
	// 1 event on 2017-04-24 by [One side]
}

func ExampleTableRows() {
	for row := range timeline.TableRows([]byte("day;title\n\n2017;\"one; two\"\n;\n")) {
		fmt.Printf("%q\n", row)
	}
	// Output:
	// ["day" "title"]
	// ["2017" "one; two"]
}

func ExampleTableDate() {
	for _, cell := range []string{"24 April 2017", "2017-04-24 00:00:00.000", "April 2017", "3/4/2017"} {
		d, ok := timeline.TableDate(cell, "")
		fmt.Println(d.Literal, ok)
	}
	d, _ := timeline.TableDate("3/4/2017", "dmy")
	fmt.Println(d.Literal)
	// Output:
	// 2017-04-24 true
	// 2017-04-24 true
	// 2017-04 true
	//  false
	// 2017-04-03
}
