package geo

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

// csv reads a table with a header: RFC 4180, or with semicolons or tabs for the
// commas, as spreadsheets write it in Arabic or German. The names of its
// columns are those of roleNames; others are passed over.
func (b *rowReader) csv(r io.Reader) error {
	text, err := b.whole(r)
	if err != nil || b.rows.Broken {
		return err
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	t := csvTable{rowReader: b, lines: textLines{text: text}, rows: csv.NewReader(bytes.NewReader(text))}
	t.rows.Comma = delimiter(t.lines.at(1))
	t.rows.FieldsPerRecord = -1
	t.rows.ReuseRecord = true
	t.read()
	return nil
}

// whole reads a file that must fit into memory.
func (b *rowReader) whole(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return nil, err
	}
	if len(text) > mostBytes {
		b.broken(1, 1, "", "cut it to the region", "the file is larger than %d MB", mostBytes>>20)
	}
	return text, nil
}

// delimiter is what divides the columns of a header: the most frequent of tab,
// semicolon and comma.
func delimiter(header string) rune {
	best, most := ',', strings.Count(header, ",")
	for _, c := range ";\t" {
		if n := strings.Count(header, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// tableLike reports whether a line is the header of a table of places.
func tableLike(line string) bool {
	cells := strings.Split(strings.TrimRight(line, "\r"), string(delimiter(line)))
	for i := range cells {
		cells[i] = strings.Trim(cells[i], `" `)
	}
	f := fieldsOf(cells)
	return f.has(latRole) || f.has(lonRole) || f.has(nameRole)
}

// csvTable is a CSV file while it is read.
type csvTable struct {
	*rowReader
	lines  textLines
	rows   *csv.Reader
	fields fields
	width  int // columns of the header
}

func (t *csvTable) read() {
	header, err := t.rows.Read()
	if err != nil {
		t.broken(1, 1, t.lines.at(1), "write a first line such as name,lat,lon,kind", "the file has no header")
		return
	}
	if t.width, t.fields = len(header), fieldsOf(header); !t.headed(header, t.lines.at(1)) {
		return
	}
	for {
		cells, err := t.rows.Read()
		if err == io.EOF || !t.row(cells, err) {
			return
		}
	}
}

// headed reports whether a header has the columns that a place needs.
func (b *rowReader) headed(header []string, line string) bool {
	fs := fieldsOf(header)
	var missing, hints []string
	for _, need := range []struct {
		role role
		name string
	}{{nameRole, "name"}, {latRole, "lat"}, {lonRole, "lon"}} {
		if fs.has(need.role) || need.role != nameRole && fs.has(wktRole) {
			continue
		}
		missing = append(missing, need.name)
		if near := nearColumn(header, need.role); near != "" {
			hints = append(hints, fmt.Sprintf("%s for %q", need.name, near))
		}
	}
	if missing == nil {
		return true
	}
	hint := "write a header such as name,lat,lon,kind"
	if hints != nil {
		hint = "did you mean " + strings.Join(hints, ", ") + "?"
	}
	b.broken(1, 1, line, hint, "there is no column for %s; the columns are %s", strings.Join(missing, " and "), strings.Join(header, ", "))
	return false
}

// row reads one row; false ends the file.
func (t *csvTable) row(cells []string, err error) bool {
	r := &record{placeRow: &placeRow{rowReader: t.rowReader}, fields: t.fields}
	if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
		r.line, r.text = bad.StartLine, t.lines.at(bad.StartLine)
		r.quoteError(bad)
		return true
	}
	r.line, _ = t.rows.FieldPos(0)
	r.text = t.lines.at(r.line)
	for i, s := range cells {
		_, col := t.rows.FieldPos(i)
		if s = strings.TrimSpace(s); !utf8.ValidString(s) {
			r.wrong(col, "save the file as UTF-8", "byte 0x%02x is not UTF-8", s[invalidAt(s)])
			return true
		}
		r.cells = append(r.cells, cell{text: s, col: col})
	}
	if len(cells) != t.width {
		r.wrong(1, `put a value that has the divider in it into quotes: "…"`, "the row has %d columns; the header has %d", len(cells), t.width)
		return true
	}
	return r.take()
}

func (r *record) quoteError(bad *csv.ParseError) {
	col := 1
	if bad.Line == bad.StartLine {
		col = bad.Column
	}
	if errors.Is(bad.Err, csv.ErrQuote) {
		r.wrong(col, `close it, and write "" for a quote within it`, "a quoted value is not closed as it should be")
		return
	}
	r.wrong(col, `put the value into quotes and write "" for the quote`, "a quote stands within a value that is not quoted")
}

// take makes a place of a row with coordinates in columns; false ends the file.
func (r *record) take() bool {
	p := r.place(r.lonLat)
	return r.keep(p, r.first(idRole).col)
}

// lonLat reads the columns of coordinates, a geometry before a pair.
func (r *record) lonLat() (orb.Point, float64) {
	if wkt := r.first(wktRole); wkt.text != "" {
		return r.wkt(wkt)
	}
	lat, lon := r.first(latRole), r.first(lonRole)
	lat.name, lon.name = orText(lat.name, "lat"), orText(lon.name, "lon")
	return r.point(lat, lon), 0
}

// textLines gives the lines of a text for messages. They are asked for in
// order, but for a few.
type textLines struct {
	text      []byte
	line, at0 int // the line that begins at text[at0:], from 1; 0 before the first
}

func (l *textLines) at(line int) string {
	if l.line == 0 || line < l.line {
		l.line, l.at0 = 1, 0
	}
	for l.line < line && l.at0 < len(l.text) {
		i := bytes.IndexByte(l.text[l.at0:], '\n')
		if i < 0 {
			return ""
		}
		l.at0 += i + 1
		l.line++
	}
	s, _, _ := bytes.Cut(l.text[l.at0:], []byte("\n"))
	return string(s[:min(len(s), 500)])
}
