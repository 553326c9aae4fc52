package geo

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// geoJSON reads a FeatureCollection (RFC 7946): a feature is a place, its
// properties bear the names of roleNames. Of Linked Places JSON it also reads
// @id, properties.title, properties.ccodes, names and types. A mistake stands
// at the feature's first byte.
func (b *rowReader) geoJSON(r io.Reader) error {
	text, err := b.whole(r)
	if err != nil || b.rows.Broken {
		return err
	}
	g := geoJSONFile{rowReader: b, text: text, lines: textLines{text: text}}
	if !utf8.Valid(text) {
		at := invalidAt(string(text))
		g.brokenAt(at, "save the file as UTF-8", "byte 0x%02x is not UTF-8", text[at])
		return nil
	}
	g.read()
	return nil
}

// geoJSONFile is a GeoJSON file while it is read.
type geoJSONFile struct {
	*rowReader
	text  []byte
	lines textLines
	dec   *json.Decoder
	shift int // bytes of a byte order mark

	counted, line, start int // a line begins at text[start:]; line breaks before counted are counted
}

// position turns an offset into a line and column. Offsets come in order.
func (g *geoJSONFile) position(at int) (line, col int) {
	at = min(at, len(g.text))
	if at < g.counted {
		g.counted, g.line, g.start = 0, 0, 0
	}
	for {
		i := bytes.IndexByte(g.text[g.counted:at], '\n')
		if i < 0 {
			break
		}
		g.counted += i + 1
		g.line, g.start = g.line+1, g.counted
	}
	return g.line + 1, at - g.start + 1
}

func (g *geoJSONFile) brokenAt(at int, hint, format string, args ...any) {
	line, col := g.position(at)
	g.broken(line, col, g.lines.at(line), hint, format, args...)
}

const geoJSONHint = `it is {"type": "FeatureCollection", "features": […]}`

// read finds the list of features and reads them one by one.
func (g *geoJSONFile) read() {
	text := bytes.TrimPrefix(g.text, []byte("\ufeff"))
	g.shift = len(g.text) - len(text)
	g.dec = json.NewDecoder(bytes.NewReader(text))
	if t, err := g.dec.Token(); err != nil || t != json.Delim('{') {
		g.brokenAt(0, geoJSONHint, "this is no GeoJSON")
		return
	}
	for g.dec.More() {
		key, err := g.dec.Token()
		if err != nil {
			g.syntax(err)
			return
		}
		if key == "features" {
			g.features()
			return
		}
		var skipped json.RawMessage
		if err := g.dec.Decode(&skipped); err != nil {
			g.syntax(err)
			return
		}
	}
	g.brokenAt(0, geoJSONHint, `there is no "features"`)
}

func (g *geoJSONFile) syntax(err error) {
	at := int(g.dec.InputOffset())
	if bad, ok := err.(*json.SyntaxError); ok {
		at = int(bad.Offset)
	}
	g.brokenAt(g.shift+at, "", "the JSON breaks here: %s", strings.TrimPrefix(err.Error(), "json: "))
}

func (g *geoJSONFile) features() {
	if t, err := g.dec.Token(); err != nil || t != json.Delim('[') {
		g.brokenAt(g.shift+int(g.dec.InputOffset()), geoJSONHint, `"features" is not a list`)
		return
	}
	for n := 1; g.dec.More(); n++ {
		var raw json.RawMessage
		if err := g.dec.Decode(&raw); err != nil {
			g.syntax(err)
			return
		}
		line, col := g.position(g.shift + int(g.dec.InputOffset()) - len(raw))
		row := &placeRow{rowReader: g.rowReader, line: line, text: g.lines.at(line), what: fmt.Sprintf("feature %d: ", n), col: col}
		if !row.feature(raw, col) {
			return
		}
	}
	if _, err := g.dec.Token(); err != nil {
		g.syntax(err)
	}
}

// linkedFeature is one feature, with what Linked Places adds.
type linkedFeature struct {
	ID         json.RawMessage            `json:"id"`
	AtID       string                     `json:"@id"`
	Properties map[string]json.RawMessage `json:"properties"`
	Geometry   json.RawMessage            `json:"geometry"`
	Names      []struct {
		Toponym string `json:"toponym"`
		Lang    string `json:"lang"`
	} `json:"names"`
	Types []struct {
		Label        string `json:"label"`
		SourceLabels []struct {
			Label string `json:"label"`
		} `json:"sourceLabels"`
	} `json:"types"`
}

// feature reads one feature; false ends the file.
func (r *placeRow) feature(raw json.RawMessage, col int) bool {
	var f linkedFeature
	if err := json.Unmarshal(raw, &f); err != nil {
		r.form(err)
		return true
	}
	rec := &record{placeRow: r}
	rec.properties(&f, col)
	if string(f.Geometry) == "null" { // RFC 7946: a feature without a place
		r.rows.Unplaced++
		return true
	}
	p := rec.place(func() (orb.Point, float64) { return r.shape(f.Geometry, col) })
	return r.keep(p, col)
}

// form reports a feature that is not built as GeoJSON wants it.
func (r *placeRow) form(err error) {
	const hint = `write {"type": "Feature", "properties": {"name": …}, "geometry": …}`
	if bad, ok := err.(*json.UnmarshalTypeError); ok && bad.Field != "" {
		r.wrong(r.col, hint, "%q cannot be of the type %s", bad.Field, bad.Value)
		return
	}
	r.wrong(r.col, hint, "it is no feature")
}

// properties makes cells of what a feature says of itself.
func (r *record) properties(f *linkedFeature, col int) {
	add := func(name, text string) {
		if field := fieldOf(name, len(r.cells)); field.role != noRole && field.role != latRole && field.role != lonRole && text != "" {
			r.fields = append(r.fields, field)
			r.cells = append(r.cells, cell{text: strings.TrimSpace(text), col: col})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(f.Properties)) {
		add(name, jsonText(f.Properties[name]))
	}
	var variants []string
	for _, n := range f.Names {
		variants = append(variants, strings.NewReplacer(";", ",", "|", ",").Replace(n.Toponym)+"@"+n.Lang)
	}
	add("variants", strings.Join(variants, ";"))
	for _, t := range f.Types {
		add("types", t.Label)
		for _, s := range t.SourceLabels {
			add("types", s.Label)
		}
	}
	if id := f.AtID[strings.LastIndexByte(strings.TrimRight(f.AtID, "/"), '/')+1:]; id != "" {
		add("@id", id)
	}
	add("id", jsonText(f.ID))
	if f.AtID != "" {
		add("url", f.AtID)
	}
	slices.SortStableFunc(r.fields, func(a, b field) int { return (int(a.role)-int(b.role))*64 + a.order - b.order })
	if !r.fields.has(nameRole) && len(f.Names) > 0 {
		add("name", f.Names[0].Toponym)
	}
}

// jsonText is a value as a cell of a table has it: of a list, its entries
// divided by semicolons; of an object, nothing.
func jsonText(raw json.RawMessage) string {
	var s string
	var list []json.RawMessage
	switch {
	case len(raw) == 0 || raw[0] == '{' || string(raw) == "null":
	case raw[0] == '"' && json.Unmarshal(raw, &s) == nil:
		return s
	case raw[0] == '[' && json.Unmarshal(raw, &list) == nil:
		var all []string
		for _, entry := range list {
			if len(entry) > 0 && entry[0] == '[' {
				continue
			}
			if text := jsonText(entry); text != "" {
				all = append(all, text)
			}
		}
		return strings.Join(all, ";")
	default:
		return string(raw)
	}
	return ""
}

// shape reads a geometry by a point that stands for it and, of all but a point,
// the radius in km that holds it.
func (r *placeRow) shape(raw json.RawMessage, col int) (orb.Point, float64) {
	var many struct{ Geometries []geometry }
	var one geometry
	err := json.Unmarshal(raw, &one)
	if err != nil && json.Unmarshal(raw, &many) == nil && len(many.Geometries) > 0 {
		one, err = many.Geometries[0], nil
	}
	switch {
	case len(raw) == 0 || err == nil && one.Geometry == nil:
		r.wrong(col, "", "it has no geometry")
		return orb.Point{}, 0
	case err != nil:
		r.wrong(col, "a point is {\"type\": \"Point\", \"coordinates\": [lon, lat]}", "its geometry cannot be read: %s", strings.TrimPrefix(err.Error(), "json: "))
		return orb.Point{}, 0
	}
	points := pointsOf(one.Geometry)
	for _, p := range points {
		if !onEarth(p) {
			r.wrong(col, "a position is [lon, lat] in degrees", "the position [%g, %g] is not on the Earth", p[0], p[1])
			return orb.Point{}, 0
		}
	}
	if len(points) == 0 {
		r.wrong(col, "", "its geometry is empty")
		return orb.Point{}, 0
	}
	if c, area := planar.CentroidArea(one.Geometry); area > 0 && onEarth(c) {
		return c, farthestKm(c, points)
	}
	return standFor(points)
}

// pointsOf lists the positions of a geometry.
func pointsOf(g orb.Geometry) (all []orb.Point) {
	switch g := g.(type) {
	case orb.Point:
		return []orb.Point{g}
	case orb.MultiPoint:
		return g
	case orb.LineString:
		return g
	case orb.MultiLineString:
		for _, l := range g {
			all = append(all, l...)
		}
	case orb.Polygon:
		for _, l := range g {
			all = append(all, l...)
		}
	case orb.MultiPolygon:
		for _, p := range g {
			all = append(all, pointsOf(p)...)
		}
	}
	return all
}
