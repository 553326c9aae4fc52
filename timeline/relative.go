package timeline

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/geo"
)

// relative reads a position that hangs on a place: "15 km north of Raqqa". It
// is false for anything else. The anchor must be as clear as a place written
// by name: an editor can write its id.
func (c *articleReader) relative(n *yaml.Node) (l Location, ok bool) {
	s := strings.TrimSpace(n.Value)
	if n.ShortTag() != "!!str" || c.pinned[s] != nil {
		return l, false
	}
	if _, known := c.gaz.Place(s); known {
		return l, false
	}
	found, ok := c.gaz.LocateRelative(s, c.river)
	switch {
	case !ok:
		return l, false
	case c.placesBroken:
		return l, true
	case len(found) == 0:
		c.wrong(n, "reckon it from a town or another spot of the gazetteer (for a bank or upstream, one by the river), or write {at: [lon, lat], name: …}",
			"place %q cannot be placed", s)
		return l, true
	case misnamed(found[0]) != nil:
		c.wrong(n, fmt.Sprintf("did you mean %q?", misnamed(found[0]).ID), "the anchor of place %q is not in the gazetteer", s)
		return l, true
	case len(found) > 1 && found[0].Score-found[1].Score < clearLead:
		c.wrong(n, "write the id of the anchor meant: "+anchorList(found), "the anchor of place %q is ambiguous", s)
		return l, true
	}
	r := found[0]
	c.near = append(c.near, r.Anchors...)
	return c.atSpot(r.Point, s, precisionWithin(r.PrecisionKm)), true
}

// misnamed returns the first anchor that does not bear the name that the phrase
// has for it, but only one that sounds alike; nil where all do.
func misnamed(r geo.Relative) *geo.Place {
	for i, p := range r.Anchors {
		if name := r.Names[i]; name != p.ID && !calls(p, name) {
			return p
		}
	}
	return nil
}

// anchorList names up to five anchors for a hint: raqqa (city, Raqqa, SY).
func anchorList(found []geo.Relative) string {
	var all []geo.Candidate
	for _, r := range found {
		for _, p := range r.Anchors {
			if !slices.ContainsFunc(all, func(c geo.Candidate) bool { return c.Place == p }) {
				all = append(all, geo.Candidate{Place: p})
			}
		}
	}
	return candidateList(all)
}

// precisionWithin returns the finest step of the ladder that a radius in km
// allows.
func precisionWithin(km float64) geo.Precision {
	switch {
	case km <= precisionKm[geo.Settlement]:
		return geo.Settlement
	case km <= precisionKm[geo.Within25km]:
		return geo.Within25km
	}
	return geo.DistrictP
}
