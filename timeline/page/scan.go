package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// scanned is what a page says of itself, and its lines.
type scanned struct {
	title string // of <title>
	lines []line
	facts map[string]string // by lower-case name: meta tags, JSON-LD, attributes
	times []timeTag
	tags  []string
}

// first returns the first fact of some that the page has.
func (s *scanned) first(names ...string) string {
	for _, n := range names {
		if v := s.facts[n]; v != "" {
			return v
		}
	}
	return ""
}

// set keeps the first fact of a name: pages repeat themselves, and what is
// further down is of something else.
func (s *scanned) set(name, value string) {
	if value = firstWords(value, 40); value != "" && s.facts[name] == "" {
		s.facts[name] = value
	}
}

// timeTag is a <time> element, or another with itemprop="datePublished".
type timeTag struct {
	value, text string // of its attribute; what it shows
	class       string
	published   bool // it says that it is of the publication
	near        line // where it stands
	after       int  // how many lines stand before it
}

// scanner reads a page as a row of tags and keeps count of its lines.
type scanner struct {
	*scanned
	page      *reader
	structure structure
	tokens    *html.Tokenizer
	at        int // line of the token, from 1
	open      []element
	text      strings.Builder
	textAt    int
	links     int // bytes of text in links
	link      int // how many links are open
	block     int
	inTime    int    // index in times plus one, 0 outside
	byline    string // name of the open element that names the author
	by        string // what it shows
	isTag     bool   // the open link is a tag of the article
}

var newline = []byte("\n")

// element is an open element that says where its content stands.
type element struct {
	name                   string
	heading                bool
	aside, article, header bool
}

// maxOpen is how many open elements are kept; the parser refuses more.
const maxOpen = 512

// scan reads the page's tags. It stops at more of them than the parser takes.
func (r *reader) scan(source string) (*scanned, bool) {
	s := &scanner{scanned: &scanned{facts: map[string]string{}}, page: r, at: 1, tokens: html.NewTokenizer(strings.NewReader(source)),
		structure: structure{open: map[string]int{}}}
	for {
		kind := s.tokens.Next()
		if kind == html.ErrorToken {
			break
		}
		lines := bytes.Count(s.tokens.Raw(), newline)
		switch kind {
		case html.TextToken:
			s.write(string(s.tokens.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			s.start(kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := s.tokens.TagName()
			s.end(string(name))
		case html.CommentToken:
			s.comment(string(s.tokens.Text()))
		}
		if what := s.structure.excess(); what != "" {
			r.mistake(s.at, what, "copy its text into a .txt file")
			return nil, false
		}
		s.at += lines
	}
	s.flush()
	return s.scanned, true
}

// write takes a piece of text into the open line.
func (s *scanner) write(text string) {
	s.structure.text(text)
	if strings.TrimSpace(text) == "" {
		s.text.WriteByte(' ')
		return
	}
	if strings.TrimSpace(s.text.String()) == "" {
		s.textAt = s.at + strings.Count(text[:len(text)-len(strings.TrimLeft(text, " \t\r\n"))], "\n")
	}
	s.text.WriteString(text)
	if s.link > 0 {
		s.links += len(text)
	}
	if s.inTime > 0 {
		t := &s.times[s.inTime-1]
		t.text = cut(t.text+text, maxQuote)
	}
	if s.byline != "" {
		s.by = cut(s.by+text, maxQuote)
	}
	if s.isTag && len(s.tags) < maxTags {
		s.tags = append(s.tags, text)
	}
}

// flush closes the open line.
func (s *scanner) flush() {
	if t := spaced(s.text.String()); t != "" {
		l := s.where()
		l.text, l.sort, l.at, l.block = t, sortOf(t), s.textAt, s.block
		l.linked = s.links*10 > len(t)*9
		s.lines = append(s.lines, l)
	}
	s.text.Reset()
	s.links = 0
}

// where returns where the next text stands.
func (s *scanner) where() (l line) {
	for _, e := range s.open[max(0, len(s.open)-1):] {
		l.aside, l.article, l.header, l.heading = e.aside, e.article, e.header, e.heading
	}
	return l
}

// skipped are elements whose content is no text of the page.
var skipped = set("script style noscript template iframe textarea select svg object noembed noframes math xmp")

// void are elements that have no end.
var void = set("area base br col embed hr img input link meta param source track wbr")

// breaking are elements that begin and end a line.
var breaking = set(`p div section article header nav footer aside main ul ol li dl dt dd table caption thead tbody tr td th h1 h2 h3 h4 h5 h6
	blockquote pre form fieldset figure figcaption hr br address details summary dialog body head title option button center`)

// remembered are breaking elements of which the open ones are known. Those
// that old pages leave open, such as <p> and <li>, are not.
var remembered = set("div section article header nav footer aside main ul ol dl table blockquote form figure details dialog h1 h2 h3 h4 h5 h6 button")

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// start takes a start tag.
func (s *scanner) start(closed bool) {
	raw, more := s.tokens.TagName()
	name := string(raw)
	attr := map[string]string{}
	for more {
		var k, v []byte
		if k, v, more = s.tokens.TagAttr(); len(attr) < 100 && attr[string(k)] == "" {
			attr[string(k)] = string(v)
		}
	}
	if breaking[name] {
		s.flush()
		s.block++
	}
	if s.about(name, attr); !closed && !void[name] && !skipped[name] && name != "title" {
		s.structure.start(name)
	} else {
		s.structure.tags++
	}
	if s.byline == "" && namesAuthor(name, attr) && !s.where().aside {
		s.byline = name
	}
	switch {
	case closed && !breaking[name]:
	case name == "title" && s.title == "" && !s.inside("svg"):
		s.readTitle()
	case skipped[name]:
		s.skip(name, attr)
	case remembered[name] && len(s.open) < maxOpen:
		s.open = append(s.open, s.inner(name, attr))
	case name == "a":
		s.link++
		s.isTag = attr["rel"] == "tag"
	}
}

// inside reports an open element of a name.
func (s *scanner) inside(name string) bool {
	return len(s.open) > 0 && s.open[len(s.open)-1].name == name
}

// inner returns an element with what it takes over from the one around it.
func (s *scanner) inner(name string, attr map[string]string) element {
	e := element{name: name}
	if n := len(s.open); n > 0 {
		e = s.open[n-1]
		e.name = name
	}
	e.heading = len(name) == 2 && name[0] == 'h'
	e.article = e.article || name == "article" || name == "main" || attr["itemprop"] == "articleBody"
	e.header = e.header || name == "header" && !e.article
	e.aside = e.aside || name == "aside" || name == "nav" || name == "form" || name == "button" || name == "figure" ||
		name == "footer" && !e.article || isFurniture(attr["class"]) || isFurniture(attr["id"])
	return e
}

// end takes an end tag: it closes the last element of its name.
func (s *scanner) end(name string) {
	s.structure.end(name)
	switch {
	case breaking[name]:
		s.flush()
	case name == "a":
		s.link, s.isTag = max(0, s.link-1), false
	case name == "time" || name == "span":
		s.inTime = 0
	}
	if s.byline == name {
		s.named()
	}
	for i := len(s.open) - 1; remembered[name] && i >= 0; i-- {
		if s.open[i].name == name {
			s.open = s.open[:i]
			s.link = 0
			return
		}
	}
}

// readTitle takes the content of <title>, which the tokenizer gives whole.
func (s *scanner) readTitle() {
	if s.tokens.Next() == html.TextToken {
		lines := bytes.Count(s.tokens.Raw(), newline)
		s.title = firstWords(string(s.tokens.Text()), 40)
		s.at += lines
	}
}

// skip passes over an element's content, but for JSON-LD, which is read. What
// holds markup goes on to its own end tag.
func (s *scanner) skip(name string, attr map[string]string) {
	for {
		kind := s.tokens.Next()
		if kind == html.ErrorToken {
			return
		}
		raw := string(s.tokens.Raw())
		if kind == html.TextToken && name == "script" && strings.Contains(strings.ToLower(attr["type"]), "ld+json") {
			s.readData(raw)
		}
		s.at += strings.Count(raw, "\n")
		if kind == html.EndTagToken {
			if end, _ := s.tokens.TagName(); string(end) == name {
				return
			}
		}
	}
}
