package page

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// TestGood reads each file of testdata/html, testdata/text and
// testdata/markdown and compares what came of it with the file of its name in
// testdata/want.
func TestGood(t *testing.T) {
	for _, name := range files(t, "testdata/html", "testdata/text", "testdata/markdown") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			p, err := Read(saved(t, name), filepath.Base(name), Known{})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join("testdata/want", filepath.Base(name)+".txt"), dump(p))
		})
	}
}

// files returns the files of some folders, each of which must have some.
func files(t testing.TB, folders ...string) (all []string) {
	t.Helper()
	for _, f := range folders {
		names, err := filepath.Glob(f + "/*")
		if err != nil || len(names) == 0 {
			t.Fatalf("no files in %s: %v", f, err)
		}
		all = append(all, names...)
	}
	return all
}

// marks stand around the text that a page's reader shall find. They are
// comments, and are taken out before the page is read.
var marks = regexp.MustCompile(`<!--/?want-->`)

// saved returns a saved page as it was before the marks were put in. A line's
// number stays what it is.
func saved(t testing.TB, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return marks.ReplaceAll(content, nil)
}

// golden compares a text with a file; FURAT_UPDATE=1 writes the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s (FURAT_UPDATE=1 rewrites it)\n--- got\n%s--- want\n%s", name, got, want)
	}
}

// dump writes a page so that a person can check it.
func dump(p *Page) string {
	var b strings.Builder
	for _, f := range [...][2]string{{"title", p.Title}, {"author", p.Author}, {"lang", p.Lang}, {"site", p.SiteName}, {"url", p.URL},
		{"series", p.Series}, {"tags", strings.Join(p.Tags, ", ")}, {"date", p.Date.Literal}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	for _, c := range p.Dates {
		fmt.Fprintf(&b, "- %s, line %d, %s: %q; %s\n", c.Day, c.Line, c.From, c.Words, c.Why)
	}
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "note: %s\n", n)
	}
	return b.String() + "\n" + string(p.Text)
}

var innerTags = regexp.MustCompile(`<[^<>]*>`)

var marked = regexp.MustCompile(`(?s)<!--want-->(.*?)<!--/want-->`)

// TestFound measures in words how much of the marked text of each page is
// found, and how much of what is found is marked.
func TestFound(t *testing.T) {
	for _, name := range files(t, "testdata/html") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			r := &reader{name: name, page: &Page{}}
			source, _ := r.decode(content)
			want := map[string]int{}
			n := 0
			for _, m := range marked.FindAllStringSubmatch(source, -1) {
				for _, w := range wordsOf(html.UnescapeString(innerTags.ReplaceAllString(m[1], ""))) {
					want[w]++
					n++
				}
			}
			p, err := Read(saved(t, name), filepath.Base(name), Known{})
			if err != nil || n == 0 {
				t.Fatal(n, err)
			}
			found := wordsOf(string(p.Text))
			hits := 0
			for _, w := range found {
				if want[w] > 0 {
					want[w]--
					hits++
				}
			}
			if hits < n || hits < len(found) {
				t.Errorf("%d of %d marked words found; %d of %d found are marked", hits, n, hits, len(found))
			}
		})
	}
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}
