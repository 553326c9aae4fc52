package page

import (
	"errors"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"furat/timeline"
)

// FuzzRead reads whatever bytes as each kind of page and checks what must hold
// of any answer.
func FuzzRead(f *testing.F) {
	names := [...]string{"a.html", "a.txt", "a.md", "-"}
	for _, name := range files(f, "testdata/html", "testdata/text", "testdata/markdown") {
		content, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for kind := range names {
			f.Add(content, uint8(kind), "")
		}
	}
	f.Add([]byte("<table><tr><td>a<td>b<tr><td>c<td>d</table>One two three four five."), uint8(0), "https://example.org/2017/04/24/")
	f.Add([]byte("<title>One two three"), uint8(0), "http://web.archive.org/web/20200524093011/http://example.org/")
	f.Add([]byte("---\na: &b [*b]\n---\nText."), uint8(2), "x")
	f.Fuzz(func(t *testing.T, content []byte, kind uint8, address string) {
		if len(content) > 1<<16 {
			return // TestLarge has the large ones
		}
		name := names[int(kind)%len(names)]
		p, err := Read(content, name, Known{URL: address})
		if err != nil {
			checkErrors(t, p, err)
			return
		}
		checkPage(t, p, 1+strings.Count(string(content), "\n")+strings.Count(string(content), "\r"))
		if name == "a.txt" && utf8.Valid(content) && kindOf(name, string(content)) == plainKind {
			checkTaken(t, p, string(content))
		}
		if name == "a.html" && !mayShowTags.Match(content) && showsTag.Match(p.Text) {
			t.Errorf("a tag in the text: %q", p.Text)
		}
		if again, _ := Read(content, name, Known{URL: address}); !reflect.DeepEqual(p, again) {
			t.Errorf("read again it is another:\n%v\n%v", p, again)
		}
	})
}

// mayShowTags is what lets a page show a tag as text: a reference, an element
// whose content is text, something that is no tag.
var mayShowTags = regexp.MustCompile(`(?i)&|<(?:textarea|title|xmp|plaintext|iframe|no[a-z]+|script|style|svg|math|select|template|!|\?|/|<)|<[^<>]*<|"|'|[\x00-\x08\x80-\xff]`)

var showsTag = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)

func checkErrors(t *testing.T, p *Page, err error) {
	t.Helper()
	var all timeline.Errors
	if p != nil || !errors.As(err, &all) {
		t.Fatalf("%v, %v", p, err)
	}
	for _, e := range all {
		if e.Line < 1 || e.Msg == "" || e.Hint == "" || strings.Contains(e.Error(), "\n") || !utf8.ValidString(e.Error()) {
			t.Errorf("%q", e.Error())
		}
	}
}

// checkPage holds what the fields of a page promise.
func checkPage(t *testing.T, p *Page, lines int) {
	t.Helper()
	text := string(p.Text)
	if !utf8.ValidString(text) || !strings.HasSuffix(text, "\n") || strings.TrimSpace(text) == "" || strings.Contains(text, "\n\n\n") || strings.Contains(text, "\r") {
		t.Errorf("text %q", text)
	}
	taken := ""
	for _, c := range p.Dates {
		if _, err := timeline.ParseDay(c.Day); err != nil || c.Why == "" || c.From == "" || c.Line < 0 || c.Line > lines || words(c.Words) > 12 {
			t.Errorf("%+v, %v", c, err)
		}
		if c.Taken && taken != "" {
			t.Errorf("two taken: %v", p.Dates)
		}
		if c.Taken {
			taken = c.Day
		}
	}
	if taken != p.Date.Literal {
		t.Errorf("%q taken, and the date is %q", taken, p.Date.Literal)
	}
	for _, s := range append([]string{p.Title, p.Author, p.Lang, p.SiteName, p.URL, p.Series}, p.Tags...) {
		if !utf8.ValidString(s) || strings.Contains(s, "\n") {
			t.Errorf("%q", s)
		}
	}
}

// checkTaken holds that the text of a scraped page is in it word for word.
func checkTaken(t *testing.T, p *Page, content string) {
	t.Helper()
	all := spaced(content)
	for paragraph := range strings.SplitSeq(strings.TrimRight(string(p.Text), "\n"), "\n\n") {
		if !strings.Contains(all, paragraph) {
			t.Errorf("%q is not in the page", paragraph)
		}
	}
}
