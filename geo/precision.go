package geo

// Precision says how closely a source places an event, from a spot to a
// country. It maps both ways to UCDP where_prec and ACLED geo_precision.
type Precision string

// The ladder, finest first.
const (
	Exact       Precision = "exact"
	Settlement  Precision = "settlement"
	Within25km  Precision = "within-25km"
	DistrictP   Precision = "district"
	Governorate Precision = "governorate"
	Reach       Precision = "reach" // a stretch of the river
	CountryP    Precision = "country"
)

// Precisions lists the ladder in order, finest first.
var Precisions = []Precision{Exact, Settlement, Within25km, DistrictP, Governorate, Reach, CountryP}

// UCDP returns the where_prec code of the UCDP GED codebook, 1 to 6.
func (p Precision) UCDP() int { return codes[p][0] }

// ACLED returns the geo_precision code of the ACLED codebook, 1 to 3.
func (p Precision) ACLED() int { return codes[p][1] }

var codes = map[Precision][2]int{
	Exact: {1, 1}, Settlement: {1, 1}, Within25km: {2, 2}, DistrictP: {3, 3},
	Governorate: {4, 3}, Reach: {5, 3}, CountryP: {6, 3},
}

// PrecisionOf returns the finest precision that naming a place of kind k
// supports: naming a town places an event in the town, naming a governorate
// no closer than the governorate.
func PrecisionOf(k Kind) Precision {
	switch k {
	case Province:
		return Governorate
	case CountryKind, Region, Border, Road:
		return CountryP
	case District, Lake:
		return DistrictP
	case RiverKind:
		return Reach
	}
	return Settlement
}
