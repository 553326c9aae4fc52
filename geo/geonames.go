package geo

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

// The columns of a GeoNames dump ("SY.txt"), divided by tabs, as its readme
// numbers them: geonameid, name, asciiname, alternatenames, latitude,
// longitude, feature class, feature code, country code, cc2, admin1 to admin4
// code, population, elevation, dem, timezone, modification date.
const (
	gnID = iota
	gnName
	gnASCII
	gnAlternate
	gnLat
	gnLon
	gnClass
	gnCode
	gnCountry
	_ // cc2
	gnAdmin1
	_
	_
	_
	gnPopulation
	gnColumns = 19
)

// geoNames reads a dump of geonames.org line by line. Ids are "gn-" and the
// geonameid.
func (b *rowReader) geoNames(r io.Reader) error {
	lines := newRowLines(r)
	var admin admin1Names
	for lines.next() {
		if lines.line == 1 && bytes.HasPrefix(lines.text, []byte("geonameid\t")) || len(lines.text) == 0 || lines.text[0] == '#' {
			continue
		}
		if !b.geoName(lines, &admin) {
			break
		}
	}
	for i := range b.rows.Places {
		admin.fill(&b.rows.Places[i])
	}
	return lines.err
}

// geoName reads one row; false ends the file.
func (b *rowReader) geoName(lines *rowLines, admin *admin1Names) bool {
	text := string(lines.text)
	row := &placeRow{rowReader: b, line: lines.line, text: text}
	f, ok := row.geoNameCells(text, lines.over)
	if !ok {
		return true
	}
	k, mapped := row.geoNameKind(f)
	p := Place{ID: "gn-" + f[gnID].text, Kind: k, Source: b.file.Source, SourceURL: "https://www.geonames.org/" + f[gnID].text}
	p.Point = row.point(f[gnLat], f[gnLon])
	p.Country = row.country(f[gnCountry])
	p.Population = row.people(f[gnPopulation])
	if p.Kind == Village {
		p.Kind = kindByPeople(p.Population)
	}
	if row.geoNameID(f[gnID]); row.bad || !mapped {
		if !row.bad {
			b.rows.Unmapped++
		}
		return true
	}
	p.PrecisionKm = geoNamesKm(p.Kind, p.Point)
	p.Admin1 = admin.of(p.Country, f[gnAdmin1].text, f[gnCode].text, f[gnASCII].text)
	p.Name = shownName(f[gnName].text, f[gnASCII].text, p.Country, p.Kind)
	p.Names = geoNamesSpellings(&p, f[gnName].text, f[gnAlternate].text)
	return row.keep(p, 1)
}

// geoNameCells splits a row into its columns.
func (r *placeRow) geoNameCells(text string, over bool) (f [gnColumns]cell, ok bool) {
	switch {
	case over:
		r.wrong(1, "the line breaks of the file were lost; take the dump anew", "the row is longer than %d bytes", mostLine)
		return f, false
	case !utf8.ValidString(text):
		r.wrong(invalidAt(text)+1, "save the file as UTF-8", "byte 0x%02x is not UTF-8", text[invalidAt(text)])
		return f, false
	}
	at, n := 0, 0
	for s := range strings.SplitSeq(text, "\t") {
		if n < gnColumns {
			f[n] = cell{strings.TrimSpace(s), at + 1, geoNamesColumns[n]}
		}
		at += len(s) + 1
		n++
	}
	if n != gnColumns {
		r.wrong(1, "a row of a GeoNames dump has 19, divided by tabs", "the row has %d columns", n)
		return f, false
	}
	if f[gnName].text == "" {
		r.wrong(f[gnName].col, "", "name is empty")
	}
	return f, true
}

var geoNamesColumns = [gnColumns]string{gnID: "geonameid", gnName: "name", gnLat: "latitude", gnLon: "longitude",
	gnClass: "feature class", gnCode: "feature code", gnCountry: "country code", gnPopulation: "population"}

// invalidAt returns the offset of the first byte that is not UTF-8.
func invalidAt(s string) int {
	for i, c := range s {
		if c == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd") {
			return i
		}
	}
	return 0
}

func (r *placeRow) geoNameID(c cell) {
	if n, err := strconv.Atoi(c.text); err != nil || n <= 0 || strconv.Itoa(n) != c.text {
		r.wrong(c.col, "the first column of a GeoNames dump is a number", "geonameid %q is not a number", c.text)
	}
}

// geoNameKind reads the feature class and code; mapped is false for what
// nobody maps.
func (r *placeRow) geoNameKind(f [gnColumns]cell) (k Kind, mapped bool) {
	class, code := f[gnClass].text, f[gnCode].text
	if class != "" && (len(class) != 1 || !strings.Contains("AHLPRSTUV", class)) {
		r.wrong(f[gnClass].col, "it is one of A, H, L, P, R, S, T, U and V", "feature class %q is not known", class)
		return "", false
	}
	if k, mapped = featureKinds[code]; !mapped && class == "P" && code != "PPLH" && code != "PPLCH" {
		return Village, true
	}
	return k, mapped
}

// kindByPeople tells a city, a town and a village apart where the feature code
// does not: most rows of Syria and Iraq say PPL and a population of 0.
func kindByPeople(n int) Kind {
	switch {
	case n >= 50000:
		return City
	case n >= 5000:
		return Town
	}
	return Village
}

// geoNamesKm is the radius within which a point of GeoNames surely lies. Many
// villages were read off maps to whole minutes, which are 1.5 by 1.85 km here.
func geoNamesKm(k Kind, p orb.Point) float64 {
	km := kindKm[k]
	if wholeMinutes(p[0]) && wholeMinutes(p[1]) {
		return max(km, 1.5)
	}
	return km
}

func wholeMinutes(degrees float64) bool {
	m := degrees * 60
	return math.Abs(m-math.Round(m)) < 0.001 // five decimals of a degree
}
