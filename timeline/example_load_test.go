package timeline_test

import (
	"fmt"
	"testing/fstest"

	"furat/timeline"
)

// A record is a folder; the smallest has a site.yaml and one article.
func ExampleLoad() {
	content := fstest.MapFS{
		"site.yaml": {Data: []byte("title: The river\n")},
		"articles/2017-04-24-raqqa.md": {Data: []byte(`---
title: Roads cut
source: {by: An agency, url: "https://example.org/1"}
events:
  - id: roads-cut
    when: 2017-04-23
    title: Every road into the city is cut
    place: raqqa
    kind: siege
---
The roads into Raqqa are cut.
`)},
	}
	t, err := timeline.Load(content, timeline.Options{Dir: "content"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.Date.Format("en"), e.Place.Name, e.Title)
	}
	// Output: 23 April 2017 Raqqa Every road into the city is cut
}

// Every mistake is reported at once, at the place where it can be mended.
func ExampleLoad_mistakes() {
	_, err := timeline.Load(fstest.MapFS{
		"site.yaml":     {Data: []byte("titel: The river\n")},
		"articles/x.md": {Data: []byte("---\ntitle: Roads cut\ndate: 2017-02-30\n---\nText.\n")},
	}, timeline.Options{Dir: "content"})
	fmt.Println(err)
	for _, e := range err.(timeline.Errors) {
		fmt.Println(e.Detail())
		break
	}
	// Output:
	// content/articles/x.md:3:7: date "2017-02-30" has a day 30, but February 2017 has 28 days; write 2017-02 when the day is not known
	// content/site.yaml:1:1: site.yaml has no key "titel"; did you mean "title"?
	// content/articles/x.md:3:7: date "2017-02-30" has a day 30, but February 2017 has 28 days; write 2017-02 when the day is not known
	//     date: 2017-02-30
	//           ^
}

func ExampleNewArticle() {
	text, _ := timeline.NewArticle("Raqqa: the roads", "2017-04-24")
	fmt.Println(timeline.NewArticleName("Raqqa: the roads", "2017-04-24"))
	fmt.Printf("%.46s\n", text)
	// Output:
	// 2017-04-24-raqqa-the-roads.md
	// ---
	// title: 'Raqqa: the roads'
	// date: 2017-04-24
}
