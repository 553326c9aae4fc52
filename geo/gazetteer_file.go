package geo

import (
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/paulmach/orb"
)

// GazetteerFormat says how a file of places is written.
type GazetteerFormat string

// The formats. Each has a file of this package that says what is read of it.
const (
	GeoNamesDump  GazetteerFormat = "geonames" // geonames.go
	CSVTable      GazetteerFormat = "csv"      // gazetteer_csv.go
	GeoJSONPlaces GazetteerFormat = "geojson"  // gazetteer_geojson.go
	LinkedPlaces  GazetteerFormat = "lp-tsv"   // linkedplaces.go
)

// GazetteerFormats lists the formats, in the order in which messages name them.
var GazetteerFormats = []GazetteerFormat{GeoNamesDump, CSVTable, GeoJSONPlaces, LinkedPlaces}

// GazetteerFile says what a file of places is.
type GazetteerFile struct {
	Name   string          // its path or name: "gazetteers/own.csv"
	Format GazetteerFormat // of GazetteerFormats
	Source string          // who vouches for rows that do not say; "": GeoNames for a dump, else the file's name
}

// GazetteerRows is what was read of a file of places.
type GazetteerRows struct {
	Places   []Place      // in the order of the file; each has an id, a name, a kind, a point, a radius and a source
	Mistakes []RowMistake // the first MostRowMistakes, in the order of the file
	Unshown  int          // further mistakes
	Damaged  int          // rows with a mistake; none of them is in Places
	Unmapped int          // sound rows of a kind that nobody maps: undersea features, former divisions
	Unplaced int          // sound rows without a position, where the format allows them
	Broken   bool         // the file as a whole cannot be used, so leaving rows out does not help
}

// RowMistake is one mistake in a file of places.
type RowMistake struct {
	Line   int    // from 1
	Col    int    // from 1, in bytes
	Msg    string // what was found and what was expected
	Hint   string // what to write instead; may be empty
	Source string // the line, cut to 400 bytes
}

// MostRowMistakes is how many mistakes of one file are kept; a dump cut in the
// wrong way has one a row.
const MostRowMistakes = 20

// mostPlaces is how many places a file may give. A dump of a large country has
// 200,000; the whole world has 13 million and would fill the memory.
const mostPlaces = 1 << 20

// mostBytes is how large a file may be that is read whole.
const mostBytes = 256 << 20

// Read reads the places of a file. Mistakes in it are in the rows; the error
// is of the reader.
func (f GazetteerFile) Read(r io.Reader) (*GazetteerRows, error) {
	if f.Source == "" {
		if f.Source = path.Base(f.Name); f.Format == GeoNamesDump {
			f.Source = "GeoNames"
		}
	}
	b := &rowReader{file: f, lineOf: map[string]int{}}
	var err error
	switch f.Format {
	case GeoNamesDump:
		err = b.geoNames(r)
	case CSVTable:
		err = b.csv(r)
	case GeoJSONPlaces:
		err = b.geoJSON(r)
	case LinkedPlaces:
		err = b.linkedPlaces(r)
	default:
		err = fmt.Errorf("gazetteer format %q is not known", f.Format)
	}
	return &b.rows, err
}

// GazetteerFormatOf guesses the format of a file by its name and its first
// bytes; "" when neither says.
func GazetteerFormatOf(name string, head []byte) GazetteerFormat {
	line, _, _ := strings.Cut(strings.TrimPrefix(string(head), "\ufeff"), "\n")
	switch ext := strings.ToLower(path.Ext(name)); {
	case ext == ".geojson" || ext == ".json":
		return GeoJSONPlaces
	case ext == ".csv":
		return CSVTable
	case ext != ".txt" && ext != ".tsv" && ext != ".tab":
		return ""
	case linkedPlacesHeader(line):
		return LinkedPlaces
	case tableLike(line):
		return CSVTable
	}
	return GeoNamesDump
}

// rowReader gathers the rows of one file.
type rowReader struct {
	file   GazetteerFile
	rows   GazetteerRows
	lineOf map[string]int // id -> its line
}

// placeRow is one row while it is read.
type placeRow struct {
	*rowReader
	line int
	text string // the line, for messages
	what string // in front of messages: "feature 3: "
	col  int    // of the row, where a mistake has none of its own
	bad  bool
}

// wrong records a mistake in the row.
func (r *placeRow) wrong(col int, hint, format string, args ...any) {
	if !r.bad {
		r.rows.Damaged++
	}
	r.bad = true
	r.mistake(RowMistake{r.line, max(col, r.col, 1), r.what + fmt.Sprintf(format, args...), hint, r.text})
}

// broken records what makes the whole file useless.
func (b *rowReader) broken(line, col int, text, hint, format string, args ...any) {
	b.rows.Broken = true
	b.mistake(RowMistake{line, max(col, 1), fmt.Sprintf(format, args...), hint, text})
}

func (b *rowReader) mistake(m RowMistake) {
	if len(b.rows.Mistakes) >= MostRowMistakes && !b.rows.Broken {
		b.rows.Unshown++
		return
	}
	m.Source, m.Msg = cutLine(m.Source), oneLine(m.Msg)
	b.rows.Mistakes = append(b.rows.Mistakes, m)
}

// oneLine keeps a message that shows what a file has to one line of sensible
// length.
func oneLine(s string) string {
	if len(s) > 600 {
		s = s[:600] + "…"
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " ")
}

// cutLine cuts a line as messages show it.
func cutLine(s string) string {
	if s = strings.TrimSuffix(s, "\r"); len(s) > 400 {
		s = s[:400]
	}
	return strings.ToValidUTF8(s, "\ufffd")
}

// keep takes a sound row in, and reports false when there are too many.
func (r *placeRow) keep(p Place, idCol int) bool {
	if first := r.lineOf[p.ID]; first != 0 {
		r.wrong(idCol, "keep one of them", "id %q stands at line %d already", p.ID, first)
	}
	if r.bad {
		return true
	}
	if len(r.rows.Places) == mostPlaces {
		r.broken(r.line, 1, r.text, "take the dump of a country", "the file has more than %d places", mostPlaces)
		return false
	}
	r.lineOf[p.ID] = r.line
	r.rows.Places = append(r.rows.Places, p)
	return true
}

// cell is one value of a row.
type cell struct {
	text string
	col  int    // from 1
	name string // of its column, as messages say it
}

// point reads a latitude and a longitude.
func (r *placeRow) point(lat, lon cell) orb.Point {
	y, ok1 := r.number(lat)
	x, ok2 := r.number(lon)
	switch {
	case !ok1 || !ok2:
	case y >= -90 && y <= 90 && x >= -180 && x <= 180:
		return orb.Point{x, y}
	case x >= -90 && x <= 90 && y >= -180 && y <= 180:
		r.wrong(lat.col, fmt.Sprintf("%s and %s may be swapped", lat.name, lon.name),
			"%s %q is out of range; want degrees from -90 to 90", lat.name, lat.text)
	case y >= -90 && y <= 90:
		r.wrong(lon.col, "", "%s %q is out of range; want degrees from -180 to 180", lon.name, lon.text)
	default:
		r.wrong(lat.col, "", "%s %q is out of range; want degrees from -90 to 90", lat.name, lat.text)
	}
	return orb.Point{}
}
