package geo

import "github.com/paulmach/orb"

// Kind says what sort of thing a place is. The words are those of the data
// tables under geo/data and of a site's places.yaml.
type Kind string

// The kinds of place. Point-like first, areas and lines after.
const (
	City        Kind = "city"
	Town        Kind = "town"
	Village     Kind = "village"
	Quarter     Kind = "quarter" // part of a town
	Camp        Kind = "camp"
	Dam         Kind = "dam"
	Barrage     Kind = "barrage"
	Bridge      Kind = "bridge"
	Crossing    Kind = "crossing" // border crossing
	Airbase     Kind = "airbase"
	Base        Kind = "base"  // other military base
	Field       Kind = "field" // oil or gas field or plant
	Hill        Kind = "hill"
	Island      Kind = "island"
	Site        Kind = "site"  // ruin, castle, tomb, works
	Other       Kind = "other" // anything the sources do not class
	Lake        Kind = "lake"
	RiverKind   Kind = "river"
	District    Kind = "district"
	Province    Kind = "governorate" // first-level division: governorate, il
	Region      Kind = "region"
	Border      Kind = "border" // between two countries
	Road        Kind = "road"   // a highway with a number or a name of its own
	CountryKind Kind = "country"
)

// Place is one row of the gazetteer.
type Place struct {
	ID          string // stable, readable: "deir-ez-zor"
	Name        string // the name shown
	Names       []Name // every other spelling and script, Name not repeated
	Kind        Kind
	Point       orb.Point // lon, lat in degrees, WGS 84; for an area a representative point
	Country     string    // ISO 3166-1 alpha-2: "SY"
	Admin1      string    // governorate or il, its English name: "Deir ez-Zor"
	PrecisionKm float64   // radius in km within which the place surely lies; never 0
	Population  int       // 0 = unknown
	Source      string    // who says where it lies: "GeoNames", "Wikipedia map module (CC BY-SA 4.0)"
	SourceURL   string    // may be empty
}

// Name is one spelling of a place's name.
type Name struct {
	Text string
	Lang string // BCP 47: "ar", "tr", "ku"; empty when not stated
}

// Arabic returns the first name written in Arabic script as Arabic, or "".
func (p *Place) Arabic() string { return p.In("ar") }

// In returns the first name in the given language, or "".
func (p *Place) In(lang string) string {
	for _, n := range p.Names {
		if n.Lang == lang {
			return n.Text
		}
	}
	return ""
}

// Area reports whether the place is a line or an area rather than a spot, so
// that a dot at its representative point would claim too much.
func (p *Place) Area() bool {
	switch p.Kind {
	case Lake, RiverKind, District, Province, Region, Border, Road, CountryKind:
		return true
	}
	return false
}
