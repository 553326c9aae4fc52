package timeline

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
	orbgeo "github.com/paulmach/orb/geo"

	"furat/geo"
)

// OpenName is a toponym of an article that came to no single place: what it
// may mean, and what an editor writes to settle it. A name that an article has
// several times is one OpenName.
type OpenName struct {
	Mention           // the first, as the file has it
	Name     string   // on one line and without marks, as a pin writes it
	Also     []int    // further lines of the file that have it, each once
	Source   string   // the line of the first, cut to a window around the name when long
	Caret    int      // offset of the name in Source, in bytes
	Choices  []Choice // what it may mean, best first; none when Unresolved
	Alike    []Choice // of an unresolved name, up to three places whose names sound like it
	Pin      Paste    // settles this name alone; Article.Pins all names of an article
	PlaceRow string   // a row for places.yaml, to be filled in; empty unless Unresolved

	spellings []string // all that the article has, Name first
}

// Headline returns the name as one line, as mistakes are printed:
// file:line:col, what was found, and where else.
func (n *OpenName) Headline(file string) string {
	s := fmt.Sprintf("%s:%d:%d: %q is %s", file, n.Line, n.Col, n.Name, n.Status)
	if len(n.Also) == 0 {
		return s
	}
	return s + "; also at " + Lines(n.Also)
}

// Detail returns the headline, the line of the text and a caret under the
// name.
func (n *OpenName) Detail(file string) string {
	pad := strings.Map(keepTabs, n.Source[:n.Caret])
	return n.Headline(file) + "\n    " + n.Source + "\n    " + pad + "^"
}

// Lines writes line numbers for people: "line 8", "lines 14, 20".
func Lines(lines []int) string {
	s := "line"
	if len(lines) > 1 {
		s += "s"
	}
	for i, l := range lines {
		if i > 0 {
			s += ","
		}
		s += fmt.Sprintf(" %d", l)
	}
	return s
}

// Choice is one place that an open name may mean.
type Choice struct {
	geo.Candidate
	Riverside bool
	Km        float64 // chainage of a riverside place
	Near      *Place  // the nearest of the article's own places; nil when it has none
	NearKm    float64 // how far off that is
}

// Facts says in words what tells the place from its namesakes: "town, Raqqa,
// SY · river km 260 · 12 km from Raqqa".
func (c Choice) Facts() string {
	s := Standing(c.Place)
	if c.Riverside {
		s += fmt.Sprintf(" · river km %.0f", c.Km)
	}
	if c.Near != nil {
		s += fmt.Sprintf(" · %.0f km from %s", c.NearKm, c.Near.Name)
	}
	return s
}

// Standing says what a place is and where it lies: "town, Raqqa, SY".
func Standing(p *geo.Place) string {
	parts := []string{string(p.Kind)}
	for _, s := range []string{p.Admin1, p.Country} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// openNames gathers the names of an article that came to no single place, in
// order of the file. The mask is that of the body, which begins `base` bytes
// into the file.
func (c *articleReader) openNames(mask []byte, base int) {
	var open []OpenName
	index := map[string]int{} // by folded name: spellings of one name are one question
	own := c.aboutPlaces()
	for _, m := range c.article.Mentions {
		if m.Status == geo.Resolved {
			continue
		}
		name := strings.Join(strings.Fields(string(mask[m.Start-base:m.End-base])), " ")
		key := geo.Fold(name)
		at, again := index[key]
		if !again {
			index[key] = len(open)
			open = append(open, c.openName(m, name, own))
			continue
		}
		open[at].repeat(m.Line, name)
	}
	c.advise(open)
}

func (c *articleReader) openName(m Mention, name string, own []*Place) OpenName {
	n := OpenName{Mention: m, Name: name, spellings: []string{name}}
	n.Source, n.Caret = window(c.whole(m.Line), m.Col-1)
	for _, cand := range m.Candidates {
		n.Choices = append(n.Choices, c.choice(cand, own))
	}
	if len(n.Choices) == 0 {
		alike := c.gaz.Locate(name)
		for _, cand := range alike[:min(3, len(alike))] {
			n.Alike = append(n.Alike, c.choice(cand, own))
		}
	}
	return n
}

// repeat notes a further mention of the name.
func (n *OpenName) repeat(line int, spelling string) {
	if line != n.Line && !slices.Contains(n.Also, line) {
		n.Also = append(n.Also, line)
	}
	if !slices.Contains(n.spellings, spelling) {
		n.spellings = append(n.spellings, spelling)
	}
}

// aboutPlaces lists the spots that the article is surely about: those of its
// events and of its resolved names.
func (c *articleReader) aboutPlaces() (own []*Place) {
	for _, p := range c.near {
		own = append(own, c.use(p))
	}
	for _, m := range c.article.Mentions {
		if m.In != nil {
			own = append(own, m.In)
		}
	}
	return slices.DeleteFunc(own, func(p *Place) bool { return p.Area() })
}

func (c *articleReader) choice(cand geo.Candidate, own []*Place) Choice {
	ch := Choice{Candidate: cand}
	if cand.Place.Area() {
		return ch // the middle of an area is near nothing
	}
	if c.river != nil {
		at := c.river.Locate(cand.Place.Point)
		ch.Riverside, ch.Km = at.OffKm <= c.riversideKm, at.Km
	}
	for _, p := range own {
		if km := apartKm(p.Point, cand.Place.Point); ch.Near == nil || km < ch.NearKm {
			ch.Near, ch.NearKm = p, km
		}
	}
	return ch
}

// apartKm is the distance of two points in km, good to half a per cent.
func apartKm(a, b orb.Point) float64 { return orbgeo.DistanceHaversine(a, b) / 1000 }

// whole returns a line of the file without its end.
func (f *file) whole(n int) string {
	f.position(0) // makes the table of lines
	start := f.starts[n-1]
	return strings.TrimRight(string(f.written()[start:nextLine(f.written(), start)]), "\r\n")
}

// windowSide is how much of a line stands on either side of a name, in bytes:
// many authors write a paragraph a line.
const windowSide = 60

// window cuts a line to what stands around an offset, at spaces, and returns
// the offset in what is left.
func window(line string, at int) (cut string, caret int) {
	at = min(max(at, 0), len(line))
	from, to := 0, len(line)
	if at > windowSide {
		from = at - windowSide
		if i := strings.IndexByte(line[from:at], ' '); i >= 0 {
			from += i + 1
		}
	}
	if to-at > 2*windowSide {
		to = at + 2*windowSide
		if i := strings.LastIndexByte(line[at:to], ' '); i > 0 {
			to = at + i
		}
	}
	for from > 0 && from < at && !utf8.RuneStart(line[from]) {
		from++
	}
	for to < len(line) && !utf8.RuneStart(line[to]) {
		to--
	}
	return elided(line, from, to, at)
}

// elided marks where a line was cut.
func elided(line string, from, to, at int) (string, int) {
	cut, caret := line[from:to], at-from
	if from > 0 {
		cut, caret = "… "+cut, caret+len("… ")
	}
	if to < len(line) {
		cut += " …"
	}
	return cut, caret
}
