package geo

import (
	"embed"
	"sync"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// BaseMap is what is drawn below everything else: the layers of a generalised
// map of the Euphrates' lands, in degrees lon, lat. They hold inside Bound.
//
// Borders between Syria, Türkiye and Iraq are those of the Digital Chart of
// the World, which has 16 of 17 border towns in the right country; Natural
// Earth, from which the others are, puts Kobani and Tal Abyad in Türkiye. Its
// Admin1 areas do so still: draw Admin1Lines, which run inside one country
// only, and never ask an Admin1 area in which country a place lies.
type BaseMap struct {
	Bound       orb.Bound
	Land        orb.MultiPolygon
	Lakes       []Area              // named reservoirs and lakes, as of December 2017
	Rivers      []Line              // other than the Euphrates
	Streams     orb.MultiLineString // small rivers of the corridor, for a large scale
	Wadis       orb.MultiLineString // the same, dry but after rain
	Borders     orb.MultiLineString
	Disputed    orb.MultiLineString // disputed, indefinite, lines of control
	Admin1      []Area              // governorates and iller that touch Bound
	Admin1Lines orb.MultiLineString
	Countries   []Area // Syria, Iraq and Türkiye, the last cut off at 35° E and 41° N
}

// Area is a named area of the base map.
type Area struct {
	ID       string // "lake-assad"; ISO 3166-2 of a first-level area, ISO 3166-1 of a country
	Name     string // English
	NameAr   string // Arabic, may be empty
	Country  string // ISO 3166-1 alpha-2; empty for a lake
	Geometry orb.MultiPolygon
}

// Line is a named river of the base map.
type Line struct {
	ID       string
	Name     string
	NameAr   string
	Rank     int // 3 for the largest rivers to 9 for the least, after Natural Earth
	Geometry orb.MultiLineString
	class    string // of a border, as the file has it
}

//go:embed data/land.geojson data/lakes.geojson data/rivers.geojson data/khabur.geojson data/streams.geojson data/borders.geojson data/admin1.geojson data/admin1-lines.geojson data/countries.geojson
var baseMapFiles embed.FS

// baseMapBound is the window of which the layers were cut, a little inside
// their cut edges.
var baseMapBound = orb.Bound{Min: orb.Point{36, 28.8}, Max: orb.Point{48.8, 40.2}}

// EmbeddedBaseMap returns the layers under geo/data. They are parsed once and
// shared: whoever changes a geometry clones it first, as Clip, Project and
// Simplify do.
func EmbeddedBaseMap() (*BaseMap, error) { return embeddedBaseMap() }

var embeddedBaseMap = sync.OnceValues(readBaseMap)

func readBaseMap() (*BaseMap, error) {
	r := layerReader{}
	b := &BaseMap{
		Bound:       baseMapBound,
		Lakes:       r.areas("lakes"),
		Rivers:      append(r.lines("rivers"), r.lines("khabur")...),
		Admin1:      r.areas("admin1"),
		Countries:   r.areas("countries"),
		Admin1Lines: strokes(r.lines("admin1-lines"), ""),
	}
	for _, a := range r.areas("land") {
		b.Land = append(b.Land, a.Geometry...)
	}
	streams := r.lines("streams")
	b.Streams, b.Wadis = strokes(streams, "stream"), strokes(streams, "wadi")
	borders := r.lines("borders")
	b.Borders, b.Disputed = strokes(borders, "international"), strokes(borders, "disputed")
	return b, r.err
}

// CountryAt returns the ISO 3166-1 alpha-2 code of the country of Countries
// that p lies in, "" for none. Within 3 km of a border it is no better than a
// guess: the Digital Chart of the World was digitised at 1:1,000,000.
func (b *BaseMap) CountryAt(p orb.Point) string {
	for _, c := range b.Countries {
		if planar.MultiPolygonContains(c.Geometry, p) {
			return c.Country
		}
	}
	return ""
}
