package timeline

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"furat/geo"
)

// ownPlace is a place that an article pins by coordinates: it is in no
// gazetteer, and nobody but the articles that pin it knows its name.
type ownPlace struct {
	place *geo.Place
	at    int // offset of the pin
}

var pinKeys = &keys{what: "a pinned place", required: []string{"at"},
	known: []string{"name", "at", "precision", "kind"}}

// readPins reads `places` of an article: a mapping from a surface form to what
// it means, or a list of such mappings and of {name, at}.
func (c *articleReader) readPins(n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		c.pinMapping(n)
		return
	}
	c.list(n, "places", func(entry *yaml.Node) {
		switch {
		case entry.Kind == yaml.MappingNode && (wrote(entry, "at") || wrote(entry, "name")):
			c.pinPoint(entry, valueOf(entry, "name"))
		case entry.Kind == yaml.MappingNode:
			c.pinMapping(entry)
		default:
			c.wrong(entry, "write Name in the text: place-id", "a pin must be a mapping, not %s", kindOf(entry))
		}
	})
}

func (c *articleReader) pinMapping(n *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		surface, v := n.Content[i], n.Content[i+1]
		if v.Kind == yaml.MappingNode {
			c.pinPoint(v, surface)
			continue
		}
		name, ok := c.text(surface, "a pinned name")
		if !ok || c.pinnedTwice(surface, name) {
			continue
		}
		if p := c.resolve(v); p != nil {
			c.pinned[name] = p
		}
	}
}

// pinPoint reads a pin to coordinates and makes a place of it. Its id is made
// of its name; when the gazetteer has that id the editor means another place
// by a known name, and must give it an id in places.yaml.
func (c *articleReader) pinPoint(n, surface *yaml.Node) {
	p := &geo.Place{Kind: geo.Other, PrecisionKm: precisionKm[geo.Settlement], Source: "this record"}
	c.mapping(n, pinKeys, func(key string, v *yaml.Node) {
		switch key {
		case "at":
			p.Point, _ = c.lonLat(v, key)
		case "precision":
			p.PrecisionKm = precisionKm[choice(c.reader, v, key, geo.Precisions)]
		case "kind":
			if k := choice(c.reader, v, key, placeKinds); k != "" {
				p.Kind = k
			}
		}
	})
	if surface == nil {
		c.missing(c.offset(n), pinKeys, "name")
		return
	}
	name, ok := c.text(surface, "a pinned name")
	if !ok || c.pinnedTwice(surface, name) {
		return
	}
	p.Name, p.ID = name, Slug(name)
	if _, taken := c.gaz.Place(p.ID); taken || p.ID == "" || p.ID == "index" {
		c.wrong(surface, "add the place to places.yaml with an id of its own and pin that id",
			"the place id %q of this pin is taken", p.ID)
		return
	}
	c.pinned[name] = p
	c.own = append(c.own, ownPlace{place: p, at: c.offset(surface)})
}

func (c *articleReader) pinnedTwice(n *yaml.Node, name string) bool {
	if c.pinned[name] != nil {
		c.wrong(n, "keep one of them", "%q is pinned twice", name)
		return true
	}
	return false
}

// precisionKm is the radius in km within which a place lies that is known to a
// step of the ladder.
var precisionKm = map[geo.Precision]float64{geo.Exact: 0.1, geo.Settlement: 2, geo.Within25km: 25,
	geo.DistrictP: 30, geo.Governorate: 100, geo.Reach: 25, geo.CountryP: 400}

// mentionsOf finds the toponyms of a masked text.
// Pins to the gazetteer are its finder's business. Two sorts are looked for
// here, letter for letter, and win over what overlaps: names pinned to
// coordinates, which no gazetteer has, and those without a capital ("the
// town"), which no finder of names sees.
func mentionsOf(find func([]byte, geo.Context) []geo.Mention, gaz *geo.Gazetteer, t prose) []geo.Mention {
	ctx := geo.Context{Near: t.near}
	var own []geo.Mention
	for surface, p := range t.pins {
		if _, known := gaz.Place(p.ID); !known || !capital(surface) {
			own = append(own, occurrences(t.mask, surface, p)...)
			continue
		}
		if ctx.Pins == nil {
			ctx.Pins = make(map[string]string, len(t.pins))
		}
		ctx.Pins[surface] = p.ID
	}
	found := find(t.mask, ctx)
	if len(own) > 0 {
		found = overlay(found, own)
	}
	for i := range found {
		m := &found[i]
		m.Start, m.End = m.Start+t.base, m.End+t.base
		m.Text = string(t.text[m.Start:m.End]) // the file's own bytes: the mask's lack what stands at a line break
	}
	return found
}

// capital reports whether a name has a capital, or is of a script that has
// none.
func capital(name string) bool {
	return strings.ToLower(name) != name || strings.ToUpper(name) == name
}

// occurrences finds a pinned name as whole words. Where it has a space the text
// may have any white space.
func occurrences(mask []byte, surface string, p *geo.Place) (all []geo.Mention) {
	words := bytes.Fields([]byte(surface))
	for at := 0; len(words) > 0; {
		i := bytes.Index(mask[at:], words[0])
		if i < 0 {
			return all
		}
		start := at + i
		at = start + len(words[0])
		end := follows(mask, at, words[1:])
		if end < 0 || inWord(mask, start, end) {
			continue
		}
		all = append(all, geo.Mention{Start: start, End: end, Status: geo.Resolved, Place: p, Score: 1,
			Candidates: []geo.Candidate{{Place: p, Score: 1}}, Pinned: true})
		at = end
	}
	return all
}

// follows returns the end of the words that follow at an offset, or -1. The
// gaps between them are at most 48 bytes, so that the search stays linear.
func follows(mask []byte, at int, words [][]byte) int {
	for _, w := range words {
		rest := mask[at:min(len(mask), at+48+len(w))]
		gap := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n"))
		if gap == 0 || !bytes.HasPrefix(rest[gap:], w) {
			return -1
		}
		at += gap + len(w)
	}
	return at
}

// inWord reports whether a letter or digit touches mask[start:end].
func inWord(mask []byte, start, end int) bool {
	before, _ := utf8.DecodeLastRune(mask[:start])
	after, _ := utf8.DecodeRune(mask[end:])
	return unicode.IsLetter(before) || unicode.IsDigit(before) || unicode.IsLetter(after) || unicode.IsDigit(after)
}

// overlay puts the mentions of own over those found, dropping what overlaps;
// of own names that overlap, the first and then the longest stays.
func overlay(found, own []geo.Mention) []geo.Mention {
	slices.SortFunc(own, func(a, b geo.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Place.ID, b.Place.ID))
	})
	all := make([]geo.Mention, 0, len(found)+len(own))
	end := 0
	for _, m := range own {
		for len(found) > 0 && found[0].Start < m.Start {
			if found[0].End <= m.Start && found[0].Start >= end {
				all = append(all, found[0])
			}
			found = found[1:]
		}
		if m.Start >= end {
			all = append(all, m)
			end = m.End
		}
	}
	for _, m := range found {
		if m.Start >= end {
			all = append(all, m)
		}
	}
	return all
}
