package migrate_test

import (
	"fmt"
	"testing/fstest"

	"furat/timeline/migrate"
)

// A folder of Jekyll's becomes drafts of ours; the report shows what was
// guessed.
func ExampleFolder() {
	taken, err := migrate.Folder(fstest.MapFS{
		"_config.yml": {},
		"_posts/2017-04-24-roads.md": {Data: []byte(`---
layout: post
headline: Roads: cut
---
The roads are cut, [as before]({% post_url 2017-04-23-roads %}).
`)},
	}, migrate.Options{Name: "blog"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(taken)
	for _, a := range taken.Articles {
		fmt.Printf("\n%s\n%s", a.Name, a.Text)
	}
	// Output:
	// 1 article for Jekyll
	//
	// keys, as guessed:
	//   headline  title  in 1 article: Roads: cut
	//   layout    extra  in 1 article: post
	//
	// changed:
	//   blog/_posts/2017-04-24-roads.md:3:11: the value Roads: cut is read as 'Roads: cut'
	//   blog/_posts/2017-04-24-roads.md:5:20: the link "({% post_url 2017-04-23-roads %})" to a page of the generator became its text
	//
	// 2017-04-24-roads.md
	// ---
	// aliases: ["/2017/04/24/roads.html"]
	// title: 'Roads: cut'
	// date: 2017-04-24
	// status: draft
	// extra:
	//   layout: post
	// ---
	// The roads are cut, as before.
}

// Nothing is taken over while one article is stopped; the reason stands at the
// place in its file.
func ExampleFolder_mistakes() {
	_, err := migrate.Folder(fstest.MapFS{
		"good.md": {Data: []byte("---\ntitle: Good\ndate: 2017-04-24\n---\nText.\n")},
		"open.md": {Data: []byte("---\ntitle: Open\ndate: 3/4/2017\n---\nText.\n")},
	}, migrate.Options{Name: "notes"})
	fmt.Println(err)
	// Output:
	// notes/open.md:3:7: date "3/4/2017" is not an EDTF date; write 2017-04-03 or 2017-03-04, whichever is meant
}
