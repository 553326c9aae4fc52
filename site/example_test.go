package site_test

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"

	"furat/site"
	"furat/timeline"
)

// archive is a content folder as small as it can be; os.DirFS("site/content")
// is the usual one.
var archive = fstest.MapFS{
	"site.yaml":       {Data: []byte("title: My archive")},
	"articles/one.md": {Data: []byte("---\ntitle: One article\ndate: 2019-05-01\n---\nThe text names Raqqa.\n")},
}

// load reads the archive and makes its site.
func load() *site.Site {
	t, err := timeline.Load(archive, timeline.Options{})
	if err != nil {
		log.Fatal(err) // every mistake, as file:line:col: what; what to write
	}
	s, err := site.New(t, nil)
	if err != nil {
		log.Fatal(err)
	}
	return s
}

func ExampleNew() {
	t, err := timeline.Load(archive, timeline.Options{})
	if err != nil {
		log.Fatal(err)
	}
	static := fstest.MapFS{"CNAME": {Data: []byte("example.org")}} // copied as it is
	s, err := site.New(t, static)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(s.Timeline.Site.Title, s.Files()[1].Path)
	// Output: My archive CNAME
}

func ExampleSite_Files() {
	for _, f := range load().Files() {
		if strings.HasPrefix(f.Path, "places/") {
			fmt.Println(f.Path)
		}
	}
	// Output:
	// places/index.html
	// places/raqqa.html
}

func ExampleSite_Write() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	public := filepath.Join(dir, "public")
	if err := load().Write(public); err != nil {
		log.Fatal(err)
	}
	_, err = os.Stat(filepath.Join(public, "articles", "one.html"))
	fmt.Println("written:", err == nil)

	os.WriteFile(filepath.Join(public, "CNAME"), []byte("example.org"), 0o644)
	err = load().Write(public)
	fmt.Println(strings.TrimPrefix(filepath.ToSlash(err.Error()), filepath.ToSlash(dir)))
	// Output:
	// written: true
	// /public/CNAME was not written by Furat and would be lost; move it to static/ beside the articles
}

func ExamplePreview() {
	p := site.NewPreview()
	p.Show(load())
	server := httptest.NewServer(p)
	defer server.Close()

	p.Fail("articles/one.md:2:8: title is empty") // the last good site stays
	resp, err := http.Get(server.URL + "/articles/one.html")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	page, _ := io.ReadAll(resp.Body)
	fmt.Println(resp.Status, strings.Contains(string(page), "<h1>One article</h1>"))
	// Output: 200 OK true
}
