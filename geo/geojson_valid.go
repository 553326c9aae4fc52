package geo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

// ValidateGeoJSON reports every place in which data, a FeatureCollection,
// breaks RFC 7946, or is nil: JSON in UTF-8 (section 1), no crs (4), members
// where they belong (3, 7.1), positions in range and of at most seven decimals
// (11.2), rings closed and right-handed (3.1.6), a bbox that holds all
// positions (5), and ids that are there and unique, which the standard only
// recommends. It is for tests and for what a build is about to write.
func ValidateGeoJSON(data []byte) error {
	if !utf8.Valid(data) {
		return errors.New("not UTF-8")
	}
	var root map[string]any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&root); err != nil {
		return fmt.Errorf("not a JSON object: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows the JSON object")
	}
	v := validator{bound: emptyBound, ids: map[string]int{}}
	v.collection(root)
	return errors.Join(v.errs...)
}

// validator walks a decoded document and gathers what is wrong.
type validator struct {
	errs  []error
	at    string // what is being looked at: "features[3].geometry"
	bound orb.Bound
	ids   map[string]int
}

func (v *validator) fail(format string, args ...any) {
	v.errs = append(v.errs, fmt.Errorf("%s: "+format, append([]any{v.at}, args...)...))
}

func (v *validator) collection(root map[string]any) {
	v.at = "collection"
	if root["type"] != "FeatureCollection" {
		v.fail("type is %v; want FeatureCollection", root["type"])
	}
	v.forbid(root, "crs", "coordinates", "geometries", "geometry", "properties")
	features, ok := root["features"].([]any)
	if !ok {
		v.fail("features is no list")
	}
	for i, f := range features {
		v.at = fmt.Sprintf("features[%d]", i)
		if f, ok := f.(map[string]any); ok {
			v.feature(f, i)
		} else {
			v.fail("no object")
		}
	}
	v.at = "bbox"
	if bbox, ok := root["bbox"]; ok {
		v.bbox(bbox)
	}
}

// forbid reports members that may not stand in an object.
func (v *validator) forbid(object map[string]any, names ...string) {
	for _, name := range names {
		if _, ok := object[name]; ok {
			v.fail("member %q has no place here", name)
		}
	}
}

func (v *validator) feature(f map[string]any, index int) {
	if f["type"] != "Feature" {
		v.fail("type is %v; want Feature", f["type"])
	}
	v.forbid(f, "crs", "coordinates", "geometries", "features")
	v.id(f["id"], index)
	switch p, ok := f["properties"]; p.(type) {
	case map[string]any:
	case nil:
		if !ok {
			v.fail("no properties; want an object or null")
		}
	default:
		v.fail("properties is neither object nor null")
	}
	g, ok := f["geometry"]
	v.at += ".geometry"
	switch g := g.(type) {
	case map[string]any:
		v.geometry(g)
	case nil:
		if !ok {
			v.fail("not there; want an object or null")
		}
	default:
		v.fail("neither object nor null")
	}
}

func (v *validator) id(id any, index int) {
	switch id.(type) {
	case string, json.Number:
	default:
		v.fail("id is %v; want a string or number", id)
		return
	}
	key := fmt.Sprint(id)
	if first, ok := v.ids[key]; ok {
		v.fail("id %q is that of features[%d] too", key, first)
		return
	}
	v.ids[key] = index
}

func (v *validator) geometry(g map[string]any) {
	v.forbid(g, "crs", "geometry", "properties", "features")
	c := g["coordinates"]
	switch g["type"] {
	case "Point":
		v.position(c)
	case "MultiPoint":
		v.list(c, 1, func(p any) { v.position(p) })
	case "LineString":
		v.line(c)
	case "MultiLineString":
		v.list(c, 1, v.line)
	case "Polygon":
		v.polygon(c)
	case "MultiPolygon":
		v.list(c, 1, v.polygon)
	default:
		v.fail("type is %v; want a plain geometry", g["type"])
	}
}

func (v *validator) list(c any, least int, item func(any)) {
	list, ok := c.([]any)
	if !ok || len(list) < least {
		v.fail("want a list of %d or more, found %s", least, brief(c))
		return
	}
	for _, c := range list {
		item(c)
	}
}

func (v *validator) line(c any) { v.list(c, 2, func(p any) { v.position(p) }) }

func (v *validator) polygon(c any) {
	hole := false
	v.list(c, 1, func(r any) {
		v.ring(r, hole)
		hole = true
	})
}

func (v *validator) ring(c any, hole bool) {
	var ring []orb.Point
	v.list(c, 4, func(p any) { ring = append(ring, v.position(p)) })
	if len(ring) == 0 {
		return
	}
	if ring[0] != ring[len(ring)-1] {
		v.fail("a ring is not closed: it begins at %v and ends at %v", ring[0], ring[len(ring)-1])
		return
	}
	if area := ringArea(ring); area < 0 && !hole {
		v.fail("an outer ring runs clockwise")
	} else if area > 0 && hole {
		v.fail("a hole runs counter-clockwise")
	}
}

func (v *validator) position(c any) (p orb.Point) {
	list, _ := c.([]any)
	if len(list) != 2 && len(list) != 3 {
		v.fail("a position is %s; want [lon, lat]", brief(c))
		return p
	}
	for i := range p {
		n, _ := list[i].(json.Number)
		x, err := n.Float64()
		if _, fraction, _ := strings.Cut(n.String(), "."); err != nil || len(fraction) > 7 {
			v.fail("%s is no number of at most seven decimals", brief(list[i]))
			return p
		}
		p[i] = x
	}
	if !onEarth(p) {
		v.fail("%v is no lon, lat", [2]float64(p))
		return p
	}
	v.bound = v.bound.Extend(p)
	return p
}

// bbox checks that the box is that of the positions.
func (v *validator) bbox(c any) {
	list, _ := c.([]any)
	if len(list) != 4 {
		v.fail("%s; want [west, south, east, north]", brief(c))
		return
	}
	want := [4]float64{v.bound.Min[0], v.bound.Min[1], v.bound.Max[0], v.bound.Max[1]}
	for i := range want {
		n, _ := list[i].(json.Number)
		if x, err := n.Float64(); err != nil || math.Abs(x-want[i]) > 1e-9 {
			v.fail("%s; the positions have %v", brief(c), want)
			return
		}
	}
}

// brief shows a value in an error without filling the screen.
func brief(c any) string {
	s := fmt.Sprint(c)
	if len(s) > 60 {
		s = s[:60] + "…"
	}
	return s
}
