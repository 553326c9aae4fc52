package geo

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// The columns of GeoNames' alternateNamesV2, divided by tabs: alternateNameId,
// geonameid, isolanguage, alternate name, isPreferredName, isShortName,
// isColloquial, isHistoric, from, to. Rows of older files lack the last ones.
const (
	altGeoNameID = 1
	altLanguage  = 2
	altName      = 3
	altLeast     = 4
)

// AddAlternateNames adds the names that an alternateNamesV2 of GeoNames has for
// the rows, each in its language, and returns the mistakes found in it. The
// file has 16 million rows: it is read line by line, and of a row that belongs
// to no place of these nothing but its id is looked at.
func (rows *GazetteerRows) AddAlternateNames(r io.Reader) (*GazetteerRows, error) {
	a := alternateNames{rows: rows, byID: make(map[string]int, len(rows.Places)), named: map[int]*spellings{}}
	for i := range rows.Places {
		a.byID[strings.TrimPrefix(rows.Places[i].ID, "gn-")] = i
	}
	lines := newRowLines(r)
	for lines.next() {
		a.row(lines)
	}
	a.finish()
	return &a.found.rows, lines.err
}

// alternateNames is an alternateNamesV2 while it is read.
type alternateNames struct {
	rows  *GazetteerRows
	byID  map[string]int // geonameid -> index of its place
	named map[int]*spellings
	found rowReader
}

func (a *alternateNames) row(lines *rowLines) {
	if len(lines.text) == 0 || lines.text[0] == '#' || lines.line == 1 && strings.HasPrefix(string(lines.text), "alternateNameId\t") {
		return
	}
	var f [altLeast][]byte
	var at [altLeast]int
	n := splitTabs(lines.text, f[:], at[:])
	row := &placeRow{rowReader: &a.found, line: lines.line}
	if n < altLeast || !digits(f[altGeoNameID]) {
		row.text = string(lines.text)
		if n < altLeast {
			row.wrong(1, "a row of alternateNamesV2 has 10, divided by tabs", "the row has %d columns", n)
		} else {
			row.wrong(at[altGeoNameID]+1, "", "geonameid %q is not a number", f[altGeoNameID])
		}
		return
	}
	i, ours := a.byID[string(f[altGeoNameID])]
	if !ours {
		return
	}
	lang, ok := spellingLanguage(string(f[altLanguage]))
	if !ok {
		return
	}
	if name := string(f[altName]); utf8.ValidString(name) {
		a.of(i).mark(strings.TrimSpace(name), lang)
	} else {
		row.text = string(lines.text)
		row.wrong(at[altName]+1+invalidAt(name), "save the file as UTF-8", "byte 0x%02x is not UTF-8", name[invalidAt(name)])
	}
}

// splitTabs fills in the first columns of a row and their offsets, and returns
// how many it found.
func splitTabs(text []byte, f [][]byte, at []int) (n int) {
	from := 0
	for i := 0; n < len(f); i++ {
		if i == len(text) || text[i] == '\t' {
			f[n], at[n] = text[from:i], from
			from = i + 1
			n++
		}
		if i == len(text) {
			break
		}
	}
	return n
}

func digits(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(b) > 0
}

// spellingLanguage reads the column isolanguage. GeoNames keeps links, postal
// codes and codes of airports, harbours and Wikidata there too; those are no
// names.
func spellingLanguage(s string) (lang string, ok bool) {
	switch s {
	case "link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon", "piny", "fr_1793":
		return "", false
	}
	if base, _, _ := strings.Cut(s, "-"); len(base) == 2 || len(base) == 3 {
		return base, true
	}
	return "", s == ""
}

// of returns the spellings of a place, begun with those it has.
func (a *alternateNames) of(i int) *spellings {
	s := a.named[i]
	if s == nil {
		p := &a.rows.Places[i]
		s = &spellings{country: p.Country, known: []string{Fold(p.Name)}, names: p.Names} // in step: see mark
		for _, n := range p.Names {
			s.known = append(s.known, Fold(n.Text))
		}
		a.named[i] = s
	}
	return s
}

// mark adds a name, or says the language of one that stands there without.
// The names of s are in the order of its known forms, the name shown before them.
func (s *spellings) mark(text, lang string) {
	if i := slices.Index(s.known, Fold(text)); i > 0 && lang != "" && s.names[i-1].Lang == "" {
		s.names[i-1].Lang = lang
		return
	}
	s.add(text, lang)
}

// finish hands the names to the places.
func (a *alternateNames) finish() {
	for i, s := range a.named {
		a.rows.Places[i].Names = slices.Clip(s.names)
	}
}
