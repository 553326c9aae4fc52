package geo

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/paulmach/orb"
)

// Reading is for the embedded layers. orb/geojson would do it, but brings the
// driver of a database into every binary.

// collection is a FeatureCollection whose features have the properties P.
type collection[P any] struct {
	Features []struct {
		ID         string
		Properties P
		Geometry   geometry
	}
}

// geometry is an orb geometry that reads itself from GeoJSON; null leaves it
// nil.
type geometry struct{ orb.Geometry }

// UnmarshalJSON reads a geometry object of any of the six plain types.
func (g *geometry) UnmarshalJSON(data []byte) error {
	var raw struct {
		Type        string
		Coordinates json.RawMessage
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	c := coordinates{data: raw.Coordinates}
	switch raw.Type {
	case "Point":
		g.Geometry = c.point()
	case "MultiPoint":
		g.Geometry = orb.MultiPoint(list(&c, c.point))
	case "LineString":
		g.Geometry = c.line()
	case "MultiLineString":
		g.Geometry = orb.MultiLineString(list(&c, c.line))
	case "Polygon":
		g.Geometry = c.polygon()
	case "MultiPolygon":
		g.Geometry = orb.MultiPolygon(list(&c, c.polygon))
	case "":
		g.Geometry = nil // null
		return nil
	default:
		return fmt.Errorf("geometry of type %q", raw.Type)
	}
	return c.err
}

// coordinates reads nested lists of numbers out of JSON that is known to be
// well-formed. It halves the time that encoding/json alone takes to read the
// base map, which every build does.
type coordinates struct {
	data []byte
	at   int
	err  error
}

func (c *coordinates) polygon() orb.Polygon {
	return list(c, func() orb.Ring { return orb.Ring(c.line()) })
}

func (c *coordinates) line() orb.LineString { return list(c, c.point) }

func (c *coordinates) point() (p orb.Point) {
	if !c.skip('[') {
		c.fail("want a list")
	}
	n := 0
	for ; !c.skip(']') && c.err == nil; n++ {
		if v := c.number(); n < len(p) {
			p[n] = v
		}
		c.skip(',')
	}
	if n < len(p) {
		c.fail("want [lon, lat]")
	}
	return p
}

// list reads a list of items.
func list[T any](c *coordinates, item func() T) (items []T) {
	if !c.skip('[') {
		c.fail("want a list")
		return nil
	}
	for !c.skip(']') && c.err == nil {
		items = append(items, item())
		c.skip(',')
	}
	return items
}

func (c *coordinates) number() float64 {
	end := c.at
	for end < len(c.data) && c.data[end] > ' ' && c.data[end] != ',' && c.data[end] != ']' {
		end++
	}
	n, err := strconv.ParseFloat(string(c.data[c.at:end]), 64)
	if err != nil {
		c.fail("want a number")
	}
	c.at = end
	return n
}

// skip passes over b if it is next, and over white space around it.
func (c *coordinates) skip(b byte) bool {
	c.space()
	if c.at >= len(c.data) || c.data[c.at] != b {
		return false
	}
	c.at++
	c.space()
	return true
}

func (c *coordinates) space() {
	for c.at < len(c.data) && c.data[c.at] <= ' ' {
		c.at++
	}
}

// fail keeps the first error.
func (c *coordinates) fail(want string) {
	if c.err == nil {
		c.err = fmt.Errorf("coordinates, byte %d: %s", c.at, want)
	}
}

// readCollection reads a whole FeatureCollection; name is for its errors.
func readCollection[P any](name string, data []byte) (*collection[P], error) {
	var c collection[P]
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &c, nil
}
