package timeline

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"gopkg.in/yaml.v3"

	"furat/geo"
)

var locationKeys = &keys{what: "a place", known: []string{"at", "river", "name"}}

// location reads where an event happened: a place's id or name, a position
// relative to one ("15 km north of Raqqa"), {at: [lon, lat]}, or {river: 120}
// or {river: 120..180} in km along the centreline.
func (c *articleReader) location(n *yaml.Node) (l Location) {
	if n.Kind == yaml.ScalarNode {
		if l, ok := c.relative(n); ok {
			return l
		}
		if p := c.resolve(n); p != nil {
			return c.atPlace(p)
		}
		return Location{}
	}
	at, river := valueOf(n, "at"), valueOf(n, "river")
	if !c.mapping(n, locationKeys, func(key string, v *yaml.Node) {
		switch key {
		case "at":
			l = c.atPoint(v)
		case "river":
			l = c.onRiver(v)
		}
	}) {
		return Location{}
	}
	switch {
	case at != nil && river != nil:
		c.wrong(river, "keep one of them", "a place has both at and river")
	case at == nil && river == nil:
		c.wrong(n, "write {at: [lon, lat]} or {river: km}, or only the place's id", "a place has neither at nor river")
	}
	if name := valueOf(n, "name"); name != nil && !isNull(name) {
		l.Name = c.string(name, "name")
	}
	return l
}

// atPlace locates an event at a place as closely as naming it allows.
func (c *articleReader) atPlace(p *geo.Place) Location {
	c.near = append(c.near, p)
	return c.located(p)
}

// located is what naming a place says of where an event was.
func (rec *record) located(p *geo.Place) Location {
	used := rec.use(p)
	l := Location{Place: used, Name: p.Name, Geometry: p.Point, Precision: geo.PrecisionOf(p.Kind)}
	if used.Riverside {
		l.River, l.Km, l.KmTo = true, used.Chainage.Km, used.Chainage.Km
	}
	return l
}

func (c *articleReader) atPoint(n *yaml.Node) Location {
	p, ok := c.lonLat(n, "at")
	if !ok {
		return Location{}
	}
	return c.atSpot(p, coordinates(p), geo.Settlement)
}

// atSpot locates an event at a point that is no place of the gazetteer.
func (rec *record) atSpot(p orb.Point, name string, precision geo.Precision) Location {
	l := Location{Name: name, Geometry: p, Precision: precision}
	if rec.river != nil {
		if ch := rec.river.Locate(p); ch.OffKm <= rec.riversideKm {
			l.River, l.Km, l.KmTo = true, ch.Km, ch.Km
		}
	}
	return l
}

// onRiver locates an event at a kilometre of the river or along a reach.
func (c *articleReader) onRiver(n *yaml.Node) Location {
	from, to, ok := c.kilometres(n)
	if !ok || c.river == nil {
		return Location{}
	}
	l := Location{River: true, Km: from, KmTo: to}
	if from == to {
		l.Name, l.Precision = fmt.Sprintf("river km %s", km(from)), geo.Settlement
		p, _ := c.river.At(from)
		l.Geometry = p
		return l
	}
	l.Name, l.Precision = fmt.Sprintf("river km %s to %s", km(from), km(to)), geo.Reach
	l.Geometry = orb.Geometry(c.river.Between(from, to))
	return l
}

// kilometres reads 120 or 120..180 and checks that the river is that long.
func (c *articleReader) kilometres(n *yaml.Node) (from, to float64, ok bool) {
	s, ok := c.text(n, "river")
	if !ok {
		return 0, 0, false
	}
	a, b, ranged := strings.Cut(s, "..")
	if !ranged {
		b = a
	}
	from, err1 := strconv.ParseFloat(strings.TrimSpace(a), 64)
	to, err2 := strconv.ParseFloat(strings.TrimSpace(b), 64)
	if err1 != nil || err2 != nil || from != from || to != to {
		c.wrong(n, "write a kilometre, 120, or a stretch, 120..180", "river %q is not a kilometre", s)
		return 0, 0, false
	}
	if from > to {
		c.wrong(n, fmt.Sprintf("write %s..%s", km(to), km(from)), "river %s runs upstream", s)
		return 0, 0, false
	}
	return from, to, c.onTheLine(n, s, from, to)
}

func (c *articleReader) onTheLine(n *yaml.Node, s string, from, to float64) bool {
	if c.river == nil {
		return true
	}
	first, last := c.river.Range()
	if from >= first && to <= last {
		return true
	}
	c.wrong(n, "", "river %s is beyond the river, which runs from km %s to %s", s, km(first), km(last))
	return false
}

// km writes a kilometre, rounded to 100 m.
func km(x float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
}
