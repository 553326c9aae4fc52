package geo

import (
	"math"
	"strconv"
	"strings"
)

// number reads a decimal number.
func (r *placeRow) number(c cell) (float64, bool) {
	if c.text == "" {
		r.wrong(c.col, "", "%s is empty", c.name)
		return 0, false
	}
	if x, ok := parseFinite(c.text); ok {
		return x, true
	}
	hint := "write degrees such as 35.95"
	if point := strings.Replace(c.text, ",", ".", 1); point != c.text {
		if _, err := strconv.ParseFloat(point, 64); err == nil {
			hint = "write " + point + ", with a point"
		}
	}
	r.wrong(c.col, hint, "%s %q is not a number", c.name, c.text)
	return 0, false
}

// country reads an ISO 3166-1 alpha-2 code; of several divided by semicolons
// or commas none counts, for the place lies in all of them. A name of a country
// is a mistake rather than a guess.
func (r *placeRow) country(c cell) string {
	code := strings.ToUpper(c.text)
	if code == "" || strings.ContainsAny(code, ";,|") {
		return ""
	}
	if !validCountry(code) {
		r.wrong(c.col, "write two letters such as SY, or nothing", "%s %q is not one of ISO 3166", c.name, c.text)
		return ""
	}
	return code
}

// radius reads a precision in km; without one the kind of place says it.
func (r *placeRow) radius(c cell, k Kind) float64 {
	if c.text == "" {
		return kindKm[k]
	}
	km, err := strconv.ParseFloat(c.text, 64)
	if err != nil || !(km > 0) || km > 20000 {
		r.wrong(c.col, "write for example 1.5, or nothing", "%s %q is no radius in km above 0", c.name, c.text)
		return 0
	}
	return km
}

// people reads a population; empty and 0 are unknown.
func (r *placeRow) people(c cell) int {
	if c.text == "" {
		return 0
	}
	n, err := strconv.Atoi(strings.TrimSuffix(c.text, ".0")) // spreadsheets write 177636.0
	if err != nil || n < 0 {
		r.wrong(c.col, "write for example 177636, or nothing", "%s %q is not a whole number", c.name, c.text)
		return 0
	}
	return n
}

// kindKm is the radius in km within which a place surely lies of which a
// gazetteer gives a point and nothing else. GeoNames' points of towns are good
// to half a kilometre, some only to two and a half (data/SOURCES.md).
var kindKm = map[Kind]float64{
	City: 3, Town: 1.5, Village: 1, Quarter: 1, Camp: 1, Dam: 1.5, Barrage: 1, Bridge: 1, Crossing: 1.5,
	Airbase: 1.5, Base: 1, Field: 5, Hill: 2, Island: 2, Site: 1, Other: 2,
	Lake: 15, RiverKind: 100, District: 30, Province: 90, Region: 200, Border: 100, Road: 100, CountryKind: 400,
}

// placeID makes an id of what a file calls a place: lower-case ASCII letters,
// digits and hyphens. It is "" when nothing is left of it, as of an Arabic
// name.
func placeID(s string) string {
	var b []byte
	for _, c := range foldName(nil, idWords.Replace(s)) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b = append(b, c)
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	if len(b) > 80 { // it becomes the name of a file
		b = b[:80]
	}
	return strings.Trim(string(b), "-")
}

var idWords = strings.NewReplacer("/", " ", ":", " ", ".", " ", "_", " ", "#", " ", "@", " ")

// parseFinite reads a number that is neither infinite nor none.
func parseFinite(s string) (float64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	return x + 0, err == nil && !math.IsInf(x, 0) && !math.IsNaN(x)
}
