package geo

import (
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// linkedPlaces reads LP-TSV, the delimited form of Linked Places that the World
// Historical Gazetteer takes (v0.4): columns divided by tabs and never quoted,
// several values in one by semicolons. Read of it are id, title, variants,
// ccodes (one country), types or fclasses, parent_name, lon and lat or geowkt,
// geo_source or title_source, geo_id or title_uri. The format allows rows
// without a position; they are counted and give no place.
func (b *rowReader) linkedPlaces(r io.Reader) error {
	lines := newRowLines(r)
	var header fields
	width := 0
	for lines.next() {
		text := string(lines.text)
		if strings.TrimSpace(text) == "" {
			continue
		}
		cells := strings.Split(text, "\t")
		if header == nil {
			if !b.headed(cells, text) {
				return lines.err
			}
			header, width = fieldsOf(cells), len(cells)
			continue
		}
		row := &record{placeRow: &placeRow{rowReader: b, line: lines.line, text: text}, fields: header}
		switch {
		case !row.split(cells, width, lines.over):
		case row.first(latRole).text == "" && row.first(lonRole).text == "" && row.first(wktRole).text == "":
			b.rows.Unplaced++
		case !row.take():
			return lines.err
		}
	}
	if header == nil && lines.err == nil {
		b.broken(1, 1, "", "its first line has id, title, title_source, start, lon, lat", "the file has no header")
	}
	return lines.err
}

// split takes the cells of a row apart; short rows are filled up, as
// spreadsheets drop empty cells at the end.
func (r *record) split(cells []string, width int, over bool) bool {
	switch {
	case over:
		r.wrong(1, "", "the row is longer than %d bytes", mostLine)
	case !utf8.ValidString(r.text):
		r.wrong(invalidAt(r.text)+1, "save the file as UTF-8", "byte 0x%02x is not UTF-8", r.text[invalidAt(r.text)])
	case len(cells) > width:
		r.wrong(1, "a tab divides columns and stands in none", "the row has %d columns; the header has %d", len(cells), width)
	}
	at := 1
	for _, s := range cells {
		r.cells = append(r.cells, cell{text: strings.TrimSpace(s), col: at})
		at += len(s) + 1
	}
	for len(r.cells) < width {
		r.cells = append(r.cells, cell{col: len(r.text) + 1})
	}
	return !r.bad
}

// linkedPlacesHeader reports whether a line is the header of an LP-TSV.
func linkedPlacesHeader(line string) bool {
	cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
	return slices.Contains(cells, "id") && slices.Contains(cells, "title") &&
		(slices.Contains(cells, "title_source") || slices.Contains(cells, "ccodes") || slices.Contains(cells, "geowkt"))
}

// wkt reads a geometry in well-known text: a point as it is, anything else by
// a point that stands for it and the radius in km to its farthest corner.
func (r *record) wkt(c cell) (orb.Point, float64) {
	points, ok := wktPoints(c.text)
	if !ok {
		r.wrong(c.col, "write for example POINT (39.01 35.95)", "%s %q is not a geometry", c.name, cutLine(c.text[:min(len(c.text), 60)]))
		return orb.Point{}, 0
	}
	for _, p := range points {
		if !onEarth(p) {
			r.wrong(c.col, "a position is lon, then lat", "%s has the position %g %g, which is not on the Earth", c.name, p[0], p[1])
			return orb.Point{}, 0
		}
	}
	return standFor(points)
}

// wktPoints reads the positions of a geometry, of whatever type it is.
func wktPoints(s string) (points []orb.Point, ok bool) {
	open := strings.IndexByte(s, '(')
	if open < 0 || strings.Count(s, "(") != strings.Count(s, ")") {
		return nil, false
	}
	word, _, _ := strings.Cut(strings.ToUpper(strings.TrimSpace(s[:open])), " ")
	if !slices.Contains([]string{"POINT", "MULTIPOINT", "LINESTRING", "MULTILINESTRING", "POLYGON", "MULTIPOLYGON", "GEOMETRYCOLLECTION"}, word) {
		return nil, false
	}
	for part := range strings.FieldsFuncSeq(s[open:], func(c rune) bool { return c == '(' || c == ')' || c == ',' }) {
		numbers := strings.Fields(strings.TrimLeft(part, " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
		if len(numbers) == 0 {
			continue
		}
		p, fine := wktPoint(numbers)
		if !fine {
			return nil, false
		}
		points = append(points, p)
	}
	return points, len(points) > 0
}

func wktPoint(numbers []string) (p orb.Point, ok bool) {
	if len(numbers) < 2 {
		return p, false
	}
	for i := range p {
		if p[i], ok = parseFinite(numbers[i]); !ok {
			return p, false
		}
	}
	return p, true
}

// standFor returns a point that stands for many, and the radius in km that
// holds them all; 0 of one. A closed ring is weighed by its area.
func standFor(points []orb.Point) (orb.Point, float64) {
	centre := points[0]
	if len(points) > 1 {
		centre, _ = planar.CentroidArea(orb.MultiPoint(points))
		if points[0] == points[len(points)-1] && len(points) > 3 {
			if c, area := planar.CentroidArea(orb.Polygon{orb.Ring(points)}); area > 0 {
				centre = c
			}
		}
	}
	if !onEarth(centre) {
		centre = points[0]
	}
	return centre, farthestKm(centre, points)
}

// farthestKm is the distance in km from a point to the farthest of others, to the
// next 100 m.
func farthestKm(from orb.Point, points []orb.Point) (km float64) {
	for _, p := range points {
		km = max(km, pointsKm(from, p))
	}
	return math.Ceil(km*10) / 10
}
