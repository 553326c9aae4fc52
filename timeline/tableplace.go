package timeline

import (
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	orbgeo "github.com/paulmach/orb/geo"

	"furat/geo"
)

// nearEnoughKm is how far the point of a row may lie from the place of the
// gazetteer that bears the row's name for the two to be the same. Tables place a
// town at its middle by other maps than ours, a few kilometres off.
const nearEnoughKm = 15

// location reads where a row's event was: the place of the gazetteer that bears
// its name and lies where the row says, else the row's own point.
func (r *tableRow) location() Location {
	p, mapped, fine := r.point()
	precision, ok := r.precision(mapped)
	if !fine || !ok {
		return Location{}
	}
	name := r.placeName(precision)
	key := strings.Join([]string{name, r.cell(countryCol), r.cell(latCol), r.cell(lonCol), string(precision)}, "\x00")
	if l, ok := r.worker.located[key]; ok {
		return l
	}
	l := r.locate(name, p, mapped, precision)
	r.worker.located[key] = l
	return l
}

// locate places an event at a point known to a precision and called by a name;
// any of these may be missing.
func (r *tableRow) locate(name string, p orb.Point, mapped bool, precision geo.Precision) Location {
	if mapped && precision == geo.Reach {
		return r.table.aroundReach(orWord(name, coordinates(p)), p)
	}
	place := r.place(name, p, mapped, precision)
	switch {
	case place != nil:
		l := r.table.located(place)
		if precision != "" && slices.Index(geo.Precisions, precision) > slices.Index(geo.Precisions, l.Precision) {
			l.Precision = precision // naming a town does not place an event in it
		}
		return l
	case !mapped:
		return Location{Name: name}
	}
	if precision == "" {
		precision = geo.Settlement
	}
	return r.table.atSpot(p, orWord(name, coordinates(p)), precision)
}

func orWord(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// reachHalfKm is how much of the river a row is drawn along, up and down, that
// says only "on the river, somewhere around here".
const reachHalfKm = 25

// aroundReach places an event at UCDP's "linear feature", of which a table has
// one point: by the river along a stretch of it, elsewhere within a wide circle,
// since a point would claim what nobody knows.
func (rec *record) aroundReach(name string, p orb.Point) Location {
	l := rec.atSpot(p, name, geo.Governorate)
	if !l.River {
		return l
	}
	first, last := rec.river.Range() // l.River says that there is one
	from, to := max(first, l.Km-reachHalfKm), min(last, l.Km+reachHalfKm)
	return Location{Name: name, Geometry: orb.Geometry(rec.river.Between(from, to)), Precision: geo.Reach, River: true, Km: from, KmTo: to}
}

// point reads lat and lon. A row without either is not mappable, which is no
// mistake.
func (r *tableRow) point() (p orb.Point, mapped, fine bool) {
	if r.cell(latCol) == "" && r.cell(lonCol) == "" {
		return p, false, true
	}
	lat, ok1 := r.degrees(latCol, 90)
	lon, ok2 := r.degrees(lonCol, 180)
	if ok1 && ok2 && lat == 0 && lon == 0 {
		r.wrong(latCol, "leave both empty when the position is not known", "%s and %s are 0, in the sea off Africa", r.header(latCol), r.header(lonCol))
		return p, false, false
	}
	return orb.Point{lon, lat}, true, ok1 && ok2
}

// degrees reads a latitude or longitude. Where commas do not divide the cells
// they may stand for the point: 35,95.
func (r *tableRow) degrees(key tableKey, most float64) (float64, bool) {
	s := r.cell(key)
	if r.comma != ',' {
		s = strings.Replace(s, ",", ".", 1)
	}
	x, err := strconv.ParseFloat(s, 64)
	switch {
	case s == "":
		r.wrong(key, "write both, or neither", "%s is empty", r.header(key))
	case err != nil || x != x:
		r.wrong(key, "write decimal degrees, for example 35.95", "%s %q is not a number", r.header(key), clipLiteral(s))
	case x < -most || x > most:
		r.wrong(key, "write degrees from -"+km(most)+" to "+km(most)+", and look whether lat and lon are the right way round",
			"%s %s is not on the Earth", r.header(key), s)
	default:
		return x, true
	}
	return 0, false
}

// ucdpPrecisions are the codes of where_prec. The codebook's 1 is a place that
// can be named, not a spot; 7 is the open sea or the air.
var ucdpPrecisions = map[string]geo.Precision{"1": geo.Settlement, "2": geo.Within25km, "3": geo.DistrictP, "4": geo.Governorate,
	"5": geo.Reach, "6": geo.CountryP, "7": geo.CountryP}

// acledPrecisions are the codes of geo_precision; 3 is a larger region, put down
// at its capital or its middle.
var acledPrecisions = map[string]geo.Precision{"1": geo.Settlement, "2": geo.Within25km, "3": geo.Governorate}

// precision reads how closely a row places its event; empty when it does not
// say, or has no point.
func (r *tableRow) precision(mapped bool) (p geo.Precision, ok bool) {
	s := strings.ToLower(r.cell(precisionCol))
	if s == "" {
		return "", true
	}
	hint := oneOf(geo.Precisions)
	switch r.table.format {
	case UCDPGED:
		p, hint = ucdpPrecisions[s], "UCDP writes 1 to 7"
	case ACLED:
		p, hint = acledPrecisions[s], "ACLED writes 1 to 3"
	default:
		if slices.Contains(geo.Precisions, geo.Precision(s)) {
			p = geo.Precision(s)
		}
	}
	if p == "" {
		r.wrong(precisionCol, hint, "%s %q is not a precision", r.header(precisionCol), clipLiteral(r.cell(precisionCol)))
	}
	return p, p != ""
}

// placeName is what the event's place is called: of an event known only to its
// district, governorate or country, that one's name, where the row has it.
func (r *tableRow) placeName(p geo.Precision) string {
	name := ""
	switch p {
	case geo.DistrictP:
		name = r.plain(districtCol)
	case geo.Governorate:
		name = r.plain(governorateCol)
	case geo.CountryP:
		name = r.plain(countryCol)
	}
	if name == "" {
		name = r.plain(placeCol)
	}
	return name
}

// namedPlace is what the gazetteer has under a name.
type namedPlace struct {
	all  []*geo.Place // that bear it, best first
	only *geo.Place   // the one meant when no position says which
}

// place finds the place of a name: of those that bear it the nearest to the
// point, if it is near enough; without a point, the only one that can be meant.
// A row that knows no more than the governorate is not put into the town that
// has the same name, nor the other way round.
func (r *tableRow) place(name string, p orb.Point, mapped bool, precision geo.Precision) *geo.Place {
	if name == "" {
		return nil
	}
	known := r.named(name)
	if !mapped {
		return known.only
	}
	area := precision == geo.DistrictP || precision == geo.Governorate || precision == geo.CountryP
	var best *geo.Place
	var bestKm float64
	for _, c := range known.all {
		km := orbgeo.Distance(p, c.Point) / 1000
		if c.Area() == area && km <= max(nearEnoughKm, c.PrecisionKm) && (best == nil || km < bestKm) {
			best, bestKm = c, km
		}
	}
	if best == nil && known.only != nil {
		r.astray(name, p, known.only)
	}
	return best
}

// astrayKm is how far from where a name is known a row must lie to be worth a
// word: latitude and longitude exchanged, or a digit too many.
const astrayKm = 300

// astray notes a name whose row lies far from the only place that bears it.
func (r *tableRow) astray(name string, p orb.Point, known *geo.Place) {
	if km := int(orbgeo.DistanceHaversine(p, known.Point) / 1000); km > astrayKm {
		r.worker.astray[name] = max(r.worker.astray[name], km)
	}
}

// named looks a name up in the gazetteer, as it is and without the word that
// says what it names: "Raqqa town", "Ar Raqqah governorate".
func (r *tableRow) named(name string) *namedPlace {
	if known := r.worker.named[name]; known != nil {
		return known
	}
	known := &namedPlace{}
	if p, ok := r.table.gaz.Place(name); ok {
		known.all, known.only = []*geo.Place{p}, p
	}
	for _, form := range []string{name, withoutGeneric(name)} {
		found := r.table.gaz.Locate(form)
		for _, c := range found {
			if calls(c.Place, form) && !slices.Contains(known.all, c.Place) {
				known.all = append(known.all, c.Place)
			}
		}
		if known.only == nil {
			known.only = onlyOne(form, found)
		}
	}
	r.worker.named[name] = known
	return known
}

// generics are the words that UCDP puts behind a name.
var generics = []string{"town", "city", "village", "camp", "district", "subdistrict", "governorate", "province", "area"}

func withoutGeneric(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i > 0 && slices.Contains(generics, strings.ToLower(name[i+1:])) {
		return name[:i]
	}
	return name
}

// preposition joins an event to its place in a title: no closer than it is
// known.
func preposition(l Location) string {
	switch l.Precision {
	case geo.Within25km, geo.Reach:
		return "near"
	case geo.DistrictP, geo.Governorate, geo.CountryP:
		return "in"
	}
	return "at"
}
