package templates

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"furat/timeline"
)

// hostile are words that break out of a page that does not escape them.
var hostile = []string{
	`"><script>alert(1)</script>`, `</script><script>alert(1)</script>`, `' onmouseover='alert(1)`, `" onmouseover="alert(1)`,
	"&amp;&lt;", "a\u2028b\u2029c", "<!--", "</title><img src=x onerror=alert(1)>", "]]>", "+ADw-script+AD4-", "`{{.}}`",
}

// hostileTimeline is a record in which every word is the given one.
func hostileTimeline(t testing.TB, word string) *timeline.Timeline {
	t.Helper()
	s := newSample(t)
	p := s.places["Beth"]
	p.Name = word
	for _, a := range s.t.Actors {
		a.Name, a.NameAr, a.Code, a.Note, a.Side, a.Aliases = word, word, word, word, word, []string{word}
	}
	cite := &timeline.Citation{Publisher: &timeline.Publisher{ID: "p", Name: word, Leaning: word, Reliability: "B", Note: word},
		Title: word, URL: "https://example.org/" + word, Archive: "https://example.com/" + word, Grade: "B2"}
	e := s.control(t, "Beth", "2014-03", "shared", "north", "south")
	e.Control[0].From = s.actors["east"]
	e.Title, e.Summary, e.Sources, e.Actors = word, word, []*timeline.Citation{cite, {By: word}}, s.t.Actors
	e.Casualties = []timeline.Casualties{{Group: word, By: word}}
	e.Claims = []timeline.Claim{{Says: word, By: word, Cite: cite, Grade: "C3"}, {Says: word, By: word}}
	e.Article = &timeline.Article{Slug: "report", Title: word, Description: word, Author: word, Series: word, Lang: "en",
		Date: date(t, "2014-04-01"), Tags: []string{word}, Sources: e.Sources, Events: []*timeline.Event{e}, Text: word,
		Mentions: []timeline.Mention{{In: p}}}
	p.Articles, s.t.Articles = []*timeline.Article{e.Article}, []*timeline.Article{e.Article}
	for _, a := range s.t.Actors {
		a.Events = s.t.Events
	}
	s.t.Publishers = []*timeline.Publisher{cite.Publisher}
	s.t.Pages = []*timeline.StandalonePage{{Name: "data", Title: word, Summary: word, Lang: "en", Body: "<p>Said shortly.</p>\n"}}
	s.t.Site.Title, s.t.Site.Standfirst, s.t.Site.Publisher, s.t.Site.Licence, s.t.Site.Edition = word, word, word, word, word
	return s.t
}

// pagesOf writes a page of every sort.
func pagesOf(t testing.TB, tl *timeline.Timeline) map[string][]byte {
	t.Helper()
	s, err := New(tl, sampleBase(), []DataFile{"events.csv"})
	if err != nil {
		t.Fatal(err)
	}
	e := tl.Events[0]
	writers := map[string]func(io.Writer) error{
		"index": s.Index, "404": s.NotFound, "articles": s.ArticleList, "events": s.EventList, "places": s.PlaceList,
		"river": s.River, "actors": s.ActorList, "years": s.YearList, "data": s.DataList,
		"event":      func(w io.Writer) error { return s.Event(w, e) },
		"article":    func(w io.Writer) error { return s.Article(w, e.Article) },
		"place":      func(w io.Writer) error { return s.Place(w, e.Place.Place) },
		"actor":      func(w io.Writer) error { return s.Actor(w, tl.Actors[0]) },
		"year":       func(w io.Writer) error { return s.Year(w, 0) },
		"standalone": func(w io.Writer) error { return s.Standalone(w, tl.Pages[0]) },
		"redirect":   func(w io.Writer) error { return s.Redirect(w, "old/index.html", e.Article) },
	}
	out := make(map[string][]byte)
	for name, write := range writers {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = b.Bytes()
	}
	return out
}

// Whatever words a record has, a page holds them verbatim, and no script that
// is not ours, no handler and no address but of the web and our own files.
func TestHostileRecord(t *testing.T) {
	for _, word := range hostile {
		for name, page := range pagesOf(t, hostileTimeline(t, word)) {
			root, err := html.Parse(bytes.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			checkElements(t, name+" of "+word, root)
			checkWords(t, name, root, word)
		}
	}
}

// checkElements looks for what only a record that broke out could have put
// there.
func checkElements(t *testing.T, page string, root *html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.CommentNode || n.Data == "img" {
			t.Errorf("%s: has <%s>", page, n.Data)
		}
		for _, a := range n.Attr {
			if n.Type == html.ElementNode && strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: <%s %s=%q>", page, n.Data, a.Key, a.Val)
			}
		}
		if n.Type == html.ElementNode && n.Data == "script" {
			checkScript(t, page, n)
		}
	}
}

// checkScript allows our own file and data that is JSON to its end.
func checkScript(t *testing.T, page string, n *html.Node) {
	if src := value(n, "src"); src != "" {
		if own := strings.TrimPrefix(src, "../"); !slices.Contains([]string{"assets/early.js", "assets/furat.js", "assets/words.js"}, own) {
			t.Errorf("%s: a script from %s", page, src)
		}
		return
	}
	if !slices.Contains([]string{"application/json", "application/ld+json"}, value(n, "type")) || n.FirstChild == nil || !json.Valid([]byte(n.FirstChild.Data)) {
		t.Errorf("%s: a script in the page", page)
	}
}

// wordsOf names elements of each page whose whole text is a word of the
// record, and the meta elements whose content is.
var wordsOf = map[string]struct{ texts, values []string }{
	"event":      {[]string{"h1", ".standfirst", ".by", ".claims td", "dd a", ".code"}, []string{"og:title"}},
	"article":    {[]string{"h1", ".standfirst", ".by", ".title a", ".tags", ".code", "li a"}, []string{"og:title", "description"}},
	"index":      {[]string{"h1", ".standfirst", ".title a", ".code", "title"}, []string{"og:site_name", "description"}},
	"place":      {[]string{"h1", ".title a", "td a", ".code"}, []string{"og:title"}},
	"actor":      {[]string{".other", ".code", ".standfirst", ".title a", "td a"}, []string{"og:title"}},
	"events":     {[]string{"li a"}, []string{"og:site_name"}},
	"data":       {[]string{"td", "p a"}, nil},
	"standalone": {[]string{"h1", ".standfirst", ".foot a"}, []string{"og:title", "description"}},
}

func checkWords(t *testing.T, page string, root *html.Node, word string) {
	for _, selector := range wordsOf[page].texts {
		if !slices.ContainsFunc(matching(root, selector), func(n *html.Node) bool { return text(n) == word }) {
			t.Errorf("%s: no %s says %q", page, selector, word)
		}
	}
	for _, name := range wordsOf[page].values {
		named := func(n *html.Node) bool {
			return (value(n, "name") == name || value(n, "property") == name) && value(n, "content") == word
		}
		if !slices.ContainsFunc(matching(root, "meta"), named) {
			t.Errorf("%s: no meta %s of %q", page, name, word)
		}
	}
}

// matching returns the elements that a selector of at most two parts, each a
// tag or a class, finds.
func matching(root *html.Node, selector string) (found []*html.Node) {
	within, last, two := strings.Cut(selector, " ")
	if !two {
		within, last = "", selector
	}
	for n := range root.Descendants() {
		if is(n, last) && (within == "" || under(n, within)) {
			found = append(found, n)
		}
	}
	return found
}

func under(n *html.Node, part string) bool {
	for up := range n.Ancestors() {
		if is(up, part) {
			return true
		}
	}
	return false
}

func is(n *html.Node, part string) bool {
	if n.Type != html.ElementNode {
		return false
	}
	if class, ok := strings.CutPrefix(part, "."); ok {
		return slices.Contains(strings.Fields(value(n, "class")), class)
	}
	return n.Data == part
}

func value(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
