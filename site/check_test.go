package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestPages reads every page of every site as a browser would and reports what
// is wrong with it: see problems.
func TestPages(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		wrong := problems(files, s.Timeline.Site.BaseURL)
		for _, p := range wrong[:min(30, len(wrong))] {
			t.Error(p)
		}
		if len(wrong) > 30 {
			t.Errorf("and %d more", len(wrong)-30)
		}
	})
}

// problems lists what is wrong with the pages of a site, sorted: links that
// lead nowhere, anything asked of another host, anything that the pages' own
// policy forbids, and what every page must have.
func problems(files map[string][]byte, base string) []string {
	c := checker{files: files, base: base, pages: make(map[string]*page)}
	for _, name := range sortedKeys(files) {
		if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".svg") {
			c.pages[name] = readPage(name, files[name])
		}
	}
	for _, name := range sortedKeys(files) {
		if p := c.pages[name]; p != nil && strings.HasSuffix(name, ".html") {
			c.page(p)
		}
	}
	return c.wrong
}

// page is a parsed page and what the checks ask of it.
type page struct {
	name                string
	elements            []*html.Node
	ids                 map[string]int
	title, lang, policy string
	headings            int
}

func readPage(name string, data []byte) *page {
	p := &page{name: name, ids: make(map[string]int)}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return p // a file of bytes cannot fail to be read
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			p.element(n)
		}
	}
	return p
}

func (p *page) element(n *html.Node) {
	p.elements = append(p.elements, n)
	if id := attr(n, "id"); id != "" {
		p.ids[id]++
	}
	if n.Namespace != "" {
		return
	}
	switch n.Data {
	case "html":
		p.lang = attr(n, "lang")
	case "title":
		p.title = strings.TrimSpace(text(n))
	case "h1":
		p.headings++
	case "meta":
		if strings.EqualFold(attr(n, "http-equiv"), "Content-Security-Policy") {
			p.policy = attr(n, "content")
		}
	}
}

// checker gathers what is wrong with a site.
type checker struct {
	files map[string][]byte
	base  string
	pages map[string]*page
	wrong []string
}

func (c *checker) fail(p *page, format string, args ...any) {
	c.wrong = append(c.wrong, p.name+": "+fmt.Sprintf(format, args...))
}

func (c *checker) page(p *page) {
	if p.lang == "" {
		c.fail(p, "no language")
	}
	if p.title == "" {
		c.fail(p, "no title")
	}
	if p.headings != 1 {
		c.fail(p, "%d main headings", p.headings)
	}
	if !strings.HasPrefix(p.policy, "default-src 'none';") || strings.Contains(p.policy, "unsafe") || strings.Contains(p.policy, "*") {
		c.fail(p, "content security policy is %q", p.policy)
	}
	for id, n := range p.ids {
		if n > 1 {
			c.fail(p, "id %q stands %d times", id, n)
		}
	}
	for _, n := range p.elements {
		c.element(p, n)
	}
}

// element checks one element against the policy and follows its links.
func (c *checker) element(p *page, n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "style":
			c.fail(p, "<%s> has a style of its own", n.Data)
		case strings.HasPrefix(a.Key, "on"):
			c.fail(p, "<%s> has a script in %s", n.Data, a.Key)
		case slices.Contains([]string{"href", "src", "srcset", "poster", "data", "action", "background"}, a.Key):
			c.link(p, n, a.Val)
		}
	}
	switch n.Data {
	case "style", "base", "iframe", "object", "embed", "form":
		c.fail(p, "<%s> in a page", n.Data)
	case "script":
		c.script(p, n)
	case "meta":
		if to, ok := strings.CutPrefix(attr(n, "content"), "0; url="); ok {
			c.link(p, n, to)
		}
	}
}

func (c *checker) script(p *page, n *html.Node) {
	kind := attr(n, "type")
	if attr(n, "src") != "" {
		return
	}
	if kind != "application/json" && kind != "application/ld+json" {
		c.fail(p, "a script in the page")
		return
	}
	var data any
	if err := json.Unmarshal([]byte(text(n)), &data); err != nil {
		c.fail(p, "%s: %v", kind, err)
	}
	if kind == "application/ld+json" && hasType(data, "Event") {
		c.fail(p, "an Event of schema.org: people were killed here")
	}
}

// hasType looks for a JSON-LD type at any depth.
func hasType(data any, kind string) bool {
	switch v := data.(type) {
	case map[string]any:
		if v["@type"] == kind {
			return true
		}
		for _, x := range v {
			if hasType(x, kind) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(v, func(x any) bool { return hasType(x, kind) })
	}
	return false
}

// outward are the elements that may name another host: they ask nothing of it
// until a reader follows them.
var outward = []string{"a", "link rel=canonical", "link rel=license"}

func (c *checker) link(p *page, n *html.Node, target string) {
	kind := n.Data
	if rel := attr(n, "rel"); kind == "link" {
		kind += " rel=" + rel
	}
	// The error page is shown under any address, so its links are whole; search
	// engines want whole addresses of a page in its languages.
	if c.base != "" && (p.name == "404.html" || kind == "link rel=canonical" || attr(n, "hreflang") != "" && kind == "link rel=alternate") {
		if own, ok := strings.CutPrefix(target, c.base); ok {
			c.follow(&page{name: "x.html", ids: p.ids}, p.name, own)
			return
		}
	}
	u, err := url.Parse(target)
	switch {
	case err != nil:
		c.fail(p, "<%s> %q: %v", kind, target, err)
	case u.Scheme == "data" && n.Data == "image":
	case u.Scheme != "" || u.Host != "":
		if !slices.Contains(outward, kind) || u.Scheme != "https" && u.Scheme != "http" && u.Scheme != "mailto" {
			c.fail(p, "<%s> asks another host: %q", kind, target)
		}
	case strings.HasPrefix(target, "/"):
		c.fail(p, "<%s> %q starts at the server's root", kind, target)
	default:
		c.follow(p, p.name, target)
	}
}

// follow looks for the file, and the element in it, that a relative address
// leads to.
func (c *checker) follow(from *page, shown, target string) {
	u, err := url.Parse(target)
	if err != nil {
		c.wrong = append(c.wrong, fmt.Sprintf("%s: %q: %v", shown, target, err))
		return
	}
	name := from.name
	if u.Path != "" {
		name = path.Join(path.Dir(from.name), u.Path)
	}
	to := from
	if name != from.name {
		if _, ok := c.files[name]; !ok || strings.HasSuffix(u.Path, "/") {
			c.wrong = append(c.wrong, fmt.Sprintf("%s: %q leads to no file", shown, target))
			return
		}
		to = c.pages[name]
	}
	if u.Fragment != "" && (to == nil || to.ids[u.Fragment] == 0) {
		c.wrong = append(c.wrong, fmt.Sprintf("%s: %q leads to no element of %s", shown, target, name))
	}
}

func attr(n *html.Node, key string) string {
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

// sound is a page with which nothing is wrong; the cases of TestProblems spoil
// it in one place each.
const sound = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>Sound</title><link rel="stylesheet" href="a.css"></head>
<body id="top"><h1>Sound</h1><p><a href="https://example.org/">out</a> <a href="#top">up</a> <a href="sub/other.html#x">on</a></p>
<svg><image href="m.svg#land"/></svg><script type="application/ld+json">{"@type":"Report"}</script></body></html>`

// TestProblems tries the checks themselves.
func TestProblems(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{`lang="en"`, ``, "no language"},
		{`<title>Sound</title>`, `<title> </title>`, "no title"},
		{`<h1>Sound</h1>`, `<h2>Sound</h2>`, "0 main headings"},
		{`default-src 'none'`, `default-src *`, `content security policy is "default-src *; style-src 'self'"`},
		{`<p>`, `<p style="color:red">`, "<p> has a style of its own"},
		{`<p>`, `<p onclick="x()">`, "<p> has a script in onclick"},
		{`<p>`, `<p id="top">`, `id "top" stands 2 times`},
		{`<p>`, `<style>p{}</style><p>`, "<style> in a page"},
		{`<p>`, `<script>x()</script><p>`, "a script in the page"},
		{`<p>`, `<img src="https://example.org/x.png"><p>`, `<img> asks another host: "https://example.org/x.png"`},
		{`<p>`, `<img src="//example.org/x.png"><p>`, `<img> asks another host: "//example.org/x.png"`},
		{`href="a.css"`, `href="b.css"`, `"b.css" leads to no file`},
		{`href="a.css"`, `href="/a.css"`, `<link rel=stylesheet> "/a.css" starts at the server's root`},
		{`href="#top"`, `href="#bottom"`, `"#bottom" leads to no element of p.html`},
		{`other.html#x`, `other.html#y`, `"sub/other.html#y" leads to no element of sub/other.html`},
		{`sub/other.html#x`, `sub/`, `"sub/" leads to no file`},
		{`sub/other.html#x`, `../p.html`, `"../p.html" leads to no file`},
		{`href="https://example.org/"`, `href="javascript:x()"`, `<a> asks another host: "javascript:x()"`},
		{`m.svg#land`, `m.svg#sea`, `"m.svg#sea" leads to no element of m.svg`},
		{`"@type":"Report"`, `"about":[{"@type":"Event"}]`, "an Event of schema.org: people were killed here"},
		{`"@type":"Report"`, `"@type":Report`, "application/ld+json: invalid character 'R' looking for beginning of value"},
	} {
		files := map[string][]byte{"p.html": []byte(strings.Replace(sound, c.old, c.new, 1)), "a.css": nil, "m.svg": []byte(`<svg><g id="land"/></svg>`),
			"sub/other.html": []byte(strings.NewReplacer(`id="top"`, `id="x"`, "a.css", "../a.css", "m.svg", "../m.svg", "#top", "#x", "sub/", "").Replace(sound))}
		want := []string{"p.html: " + c.want}
		if c.want == "" {
			want = nil
		}
		if got := problems(files, ""); !slices.Equal(got, want) {
			t.Errorf("%s → %s:\n%q, want\n%q", c.old, c.new, got, want)
		}
	}
}
