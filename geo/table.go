package geo

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

//go:embed data/*.tsv
var tableFiles embed.FS

// tables lists the embedded tables. Each stands under one licence of its own
// (data/SOURCES.md), so rows never move between them.
var tables = []string{
	"data/areas.tsv",
	"data/places.tsv",
	"data/supplement.tsv",
	"data/supplement-ccbysa.tsv",
	"data/villages.tsv",
}

// tableHeader is the first line of every table. The columns:
//
//	id            a-z, 0-9 and single hyphens: "deir-ez-zor"
//	name          the name shown
//	names         other spellings, separated by "|", each "text" or "ar:text"
//	kind          one of the Kind words
//	country       ISO 3166-1 alpha-2; empty for what lies in several
//	admin1        English name of the governorate or il, may be empty
//	lat, lon      degrees, WGS 84
//	precision_km  radius within which the place surely lies, above 0
//	population    empty when not known
//	source        who says where it lies
//	source_url    may be empty
const tableHeader = "id\tname\tnames\tkind\tcountry\tadmin1\tlat\tlon\tprecision_km\tpopulation\tsource\tsource_url"

const columns = 12

// kinds holds the words that the kind column takes.
var kinds = map[Kind]bool{
	City: true, Town: true, Village: true, Quarter: true, Camp: true, Dam: true,
	Barrage: true, Bridge: true, Crossing: true, Airbase: true, Base: true,
	Field: true, Hill: true, Island: true, Site: true, Other: true, Lake: true,
	RiverKind: true, District: true, Province: true, Region: true, Border: true, Road: true, CountryKind: true,
}

// embeddedPlaces returns the rows of all embedded tables, sorted by id. An id
// that stands twice is an error naming both tables.
func embeddedPlaces() ([]Place, error) {
	all := make([]Place, 0, 4096)
	tableOf := make(map[string]string, cap(all))
	for _, name := range tables {
		rows, err := readEmbedded(name)
		if err != nil {
			return nil, err
		}
		for i := range rows {
			id := rows[i].ID
			if first := tableOf[id]; first != "" {
				return nil, fmt.Errorf("%s: id %q stands in %s already", name, id, first)
			}
			tableOf[id] = name
		}
		all = append(all, rows...)
	}
	slices.SortFunc(all, func(a, b Place) int { return cmp.Compare(a.ID, b.ID) })
	return all, nil
}

func readEmbedded(name string) ([]Place, error) {
	f, err := tableFiles.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readTable(f, name)
}

// readTable reads a table of places: UTF-8, one place a line, columns divided
// by tabs, the header first. Empty lines and lines that begin with "#" are
// passed over. The first mistake ends it, as "file:line: what".
func readTable(r io.Reader, file string) ([]Place, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	text := string(b)
	n := strings.Count(text, "\n")
	t := table{lineOf: make(map[string]int, n), rows: make([]Place, 0, n)}
	line := 0
	for s := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line++
		if err := t.add(strings.TrimRight(s, "\r\n"), line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
	}
	if !t.headed {
		return nil, fmt.Errorf("%s:%d: no header; want %q", file, line+1, tableHeader)
	}
	return t.rows, nil
}

// table is a table as far as it has been read.
type table struct {
	headed bool
	lineOf map[string]int // id -> its line, from 1
	rows   []Place
}

func (t *table) add(s string, line int) error {
	switch {
	case s == "" || s[0] == '#':
		return nil
	case !t.headed && s != tableHeader:
		return fmt.Errorf("header is %q; want %q", s, tableHeader)
	case !t.headed:
		t.headed = true
		return nil
	}
	p, err := parseRow(s)
	if err != nil {
		return err
	}
	if first := t.lineOf[p.ID]; first != 0 {
		return fmt.Errorf("id %q stands in line %d already", p.ID, first)
	}
	t.lineOf[p.ID] = line
	t.rows = append(t.rows, p)
	return nil
}

func parseRow(s string) (Place, error) {
	if !utf8.ValidString(s) {
		return Place{}, errors.New("not UTF-8")
	}
	var f [columns]string
	n := 0
	for cell := range strings.SplitSeq(s, "\t") {
		if n < columns {
			f[n] = cell
		}
		n++
	}
	if n != columns {
		return Place{}, fmt.Errorf("%d columns; want %d", n, columns)
	}
	p := Place{
		ID: f[0], Name: f[1], Kind: Kind(f[3]), Country: f[4], Admin1: f[5],
		Source: f[10], SourceURL: f[11],
	}
	var errs [5]error
	errs[0] = checkWords(p)
	p.Names, errs[1] = parseNames(f[2], p.Name)
	p.Point, errs[2] = parsePoint(f[6], f[7])
	p.PrecisionKm, errs[3] = parsePrecision(f[8])
	p.Population, errs[4] = parsePopulation(f[9])
	for _, err := range errs {
		if err != nil {
			return Place{}, err
		}
	}
	return p, nil
}

func checkWords(p Place) error {
	switch {
	case !validID(p.ID):
		return fmt.Errorf("id %q; want a-z, 0-9 and single hyphens between them", p.ID)
	case strings.TrimSpace(p.Name) != p.Name || p.Name == "":
		return fmt.Errorf("name %q; want a name without spaces around it", p.Name)
	case !kinds[p.Kind]:
		return fmt.Errorf("kind %q is not known; want a word such as %q or %q", p.Kind, Town, Village)
	case p.Country != "" && !validCountry(p.Country):
		return fmt.Errorf("country %q; want two capital letters such as %q", p.Country, "SY")
	case p.Source == "":
		return errors.New("no source; a place that nobody vouches for stays out")
	}
	return nil
}

func validID(id string) bool {
	for i := 0; i < len(id); i++ {
		c := id[i]
		if c == '-' && i > 0 && id[i-1] != '-' && i < len(id)-1 {
			continue
		}
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return id != ""
}

func validCountry(c string) bool {
	return len(c) == 2 && 'A' <= c[0] && c[0] <= 'Z' && 'A' <= c[1] && c[1] <= 'Z'
}

// parseNames splits "Rakka|ar:الرقة". A spelling that stands twice, or is the
// name shown, is a mistake in the table.
func parseNames(s, shown string) ([]Name, error) {
	if s == "" {
		return nil, nil
	}
	names := make([]Name, 0, strings.Count(s, "|")+1)
	for text := range strings.SplitSeq(s, "|") {
		n := parseName(text)
		if n.Text == "" || strings.TrimSpace(n.Text) != n.Text {
			return nil, fmt.Errorf("names: %q; want a name without spaces around it", text)
		}
		if n.Text == shown && n.Lang == "" || slices.Contains(names, n) {
			return nil, fmt.Errorf("names: %q stands twice", text)
		}
		names = append(names, n)
	}
	return names, nil
}

// parseName reads a language of two or three lower-case letters off
// "ar:الرقة". No name in the tables has a colon of its own.
func parseName(s string) Name {
	lang, text, ok := strings.Cut(s, ":")
	if !ok || len(lang) < 2 || len(lang) > 3 || strings.Trim(lang, "abcdefghijklmnopqrstuvwxyz") != "" {
		return Name{Text: s}
	}
	return Name{Text: text, Lang: lang}
}

func parsePoint(lat, lon string) (orb.Point, error) {
	y, err := strconv.ParseFloat(lat, 64)
	if err != nil || !(math.Abs(y) <= 90) {
		return orb.Point{}, fmt.Errorf("lat %q; want degrees from -90 to 90", lat)
	}
	x, err := strconv.ParseFloat(lon, 64)
	if err != nil || !(math.Abs(x) <= 180) {
		return orb.Point{}, fmt.Errorf("lon %q; want degrees from -180 to 180", lon)
	}
	return orb.Point{x, y}, nil
}

func parsePrecision(s string) (float64, error) {
	km, err := strconv.ParseFloat(s, 64)
	if err != nil || !(km > 0) || math.IsInf(km, 0) {
		return 0, fmt.Errorf("precision_km %q; want kilometres above 0", s)
	}
	return km, nil
}

func parsePopulation(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("population %q; want a whole number, or nothing when not known", s)
	}
	return n, nil
}
