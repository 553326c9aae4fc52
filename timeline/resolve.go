package timeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"gopkg.in/yaml.v3"

	"furat/geo"
)

// resolve returns the place that an editor names by its gazetteer id, by a
// surface form pinned in the same article, or by a name that means one place
// only. Anything else is a mistake that says what to write.
func (c *articleReader) resolve(n *yaml.Node) *geo.Place {
	s, ok := c.text(n, "place")
	if !ok {
		return nil
	}
	if p, ok := c.gaz.Place(s); ok {
		return p
	}
	if p := c.pinned[s]; p != nil {
		return p
	}
	if c.placesBroken {
		return nil
	}
	found := c.gaz.Locate(s)
	if p := onlyOne(s, found); p != nil {
		return p
	}
	if len(found) > 0 && calls(found[0].Place, s) {
		c.wrong(n, "write the id of the one meant: "+candidateList(found), "place %q is ambiguous", s)
		return nil
	}
	c.unknownPlace(n, s, found)
	return nil
}

// unknownPlace reports a name that the gazetteer does not have, with the most
// likely id: one a slip away, or one that sounds the same.
func (c *articleReader) unknownPlace(n *yaml.Node, s string, found []geo.Candidate) {
	hint := didYouMean(s, func(yield func(string) bool) {
		for _, p := range c.gaz.All() {
			if !yield(p.ID) {
				return
			}
		}
	})
	if hint == "" && len(found) > 0 {
		hint = fmt.Sprintf("did you mean %q?", found[0].Place.ID)
	}
	if hint == "" {
		hint = "add it to places.yaml, or write {at: [lon, lat], name: …}"
	}
	c.wrong(n, hint, "place %q is not in the gazetteer", s)
}

// onlyOne returns the place that a name means without doubt: one that bears
// it, with no other near. A name that only sounds like a place's is never
// enough in front matter, where an id can be written.
func onlyOne(name string, found []geo.Candidate) *geo.Place {
	if len(found) == 0 || !calls(found[0].Place, name) {
		return nil
	}
	if len(found) == 1 || found[0].Score-found[1].Score >= clearLead {
		return found[0].Place
	}
	return nil
}

// clearLead is how much better a candidate must score than the next to be
// taken at its name. geo resolves a mention in running text by less, but there
// the words around it say what country and what neighbours are meant. Raqqa
// leads its governorate by 0.8, one Salihiyah the other by 0.1.
const clearLead = 0.5

// calls reports whether a place bears a name, but for case, accents, hyphens
// and the article. Words after a comma ("Karama, Syria") say where it lies and
// have been heeded by Locate.
func calls(p *geo.Place, name string) bool {
	want := bareName(beforeComma(name))
	if bareName(p.Name) == want {
		return true
	}
	for _, n := range p.Names {
		if bareName(n.Text) == want {
			return true
		}
	}
	return false
}

// bareName folds a name and drops its article: "Al-Bukamal" is "bukamal".
func bareName(name string) string {
	folded := geo.Fold(strings.TrimSpace(name))
	if article, rest, ok := strings.Cut(folded, " "); ok && slices.Contains(articles, article) {
		return rest
	}
	return folded
}

// articles are the Arabic article's forms before each sort of consonant.
var articles = []string{"al", "el", "ad", "an", "ar", "as", "ash", "at", "az"}

// candidateList names up to five places for a hint: raqqa (city, Raqqa, SY).
func candidateList(found []geo.Candidate) string {
	var all []string
	for _, c := range found[:min(5, len(found))] {
		where := string(c.Place.Kind)
		if c.Place.Admin1 != "" {
			where += ", " + c.Place.Admin1
		}
		if c.Place.Country != "" {
			where += ", " + c.Place.Country
		}
		all = append(all, c.Place.ID+" ("+where+")")
	}
	return strings.Join(all, ", ")
}

// coordinates names a point for people: 35.950° N, 39.010° E.
func coordinates(p orb.Point) string {
	ns, ew := "N", "E"
	if p[1] < 0 {
		ns, p[1] = "S", -p[1]
	}
	if p[0] < 0 {
		ew, p[0] = "W", -p[0]
	}
	return fmt.Sprintf("%.3f° %s, %.3f° %s", p[1], ns, p[0], ew)
}
