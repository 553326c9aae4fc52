package timeline

// TableFormat says by whose rules the codes in a table of events are read.
type TableFormat string

// The formats. In a PlainTable words mean what they say; the two others have
// figures and words of their own, which their codebooks explain.
const (
	UCDPGED    TableFormat = "ucdp-ged" // UCDP Georeferenced Event Dataset, Global or Candidate
	ACLED      TableFormat = "acled"    // Armed Conflict Location & Event Data
	PlainTable TableFormat = "table"
)

// TableFormats lists the formats that a description may name.
var TableFormats = []TableFormat{UCDPGED, ACLED, PlainTable}

// RestrictedLicence marks a table that is not published unless site.yaml names
// it under publish_restricted. ACLED's terms forbid to hand its rows on, so
// that a table in its format is restricted whatever its description says.
const RestrictedLicence = "restricted"

// tableKey is what a column of a table tells of an event.
type tableKey uint8

const (
	idCol tableKey = iota
	dateCol
	firstCol
	lastCol
	datePrecisionCol
	titleCol
	summaryCol
	placeCol
	districtCol
	governorateCol
	countryCol
	latCol
	lonCol
	precisionCol
	kindCol
	broadKindCol
	actorsCol
	actor1Col
	actor2Col
	lowCol
	bestCol
	highCol
	civiliansCol
	fightersCol
	deathsACol
	deathsBCol
	deathsUnknownCol
	sourceCol
	sourceTitleCol
	sourceDateCol
	urlCol
	tableKeyCount
)

// TableKeys are the keys of `columns:` in a description, in the order in which
// they are written:
//
//	id                      the row's own, by which it stays the same event when rows move
//	date                    a date, or EDTF
//	first, last             the first and the last day, where two columns say so
//	date_precision          day, week, month or year; a code in ucdp-ged and acled
//	title, summary          in words
//	place                   the name of the place
//	district, governorate, country
//	                        what it lies in; the place itself where the precision is no finer
//	lat, lon                degrees
//	precision               a word such as settlement; a code in ucdp-ged and acled
//	kind, broad_kind        what happened; the second is read where the first is empty
//	actors                  names with semicolons between
//	actor1, actor2          one side and the other
//	low, best, high         people killed
//	civilians, fighters     of them
//	deaths_a, deaths_b, deaths_unknown
//	                        of actor1, of actor2, of neither known
//	source, source_title, source_date, url
//	                        who says so, where, when
var TableKeys = [tableKeyCount]string{
	idCol: "id", dateCol: "date", firstCol: "first", lastCol: "last", datePrecisionCol: "date_precision",
	titleCol: "title", summaryCol: "summary", placeCol: "place", districtCol: "district", governorateCol: "governorate",
	countryCol: "country", latCol: "lat", lonCol: "lon", precisionCol: "precision", kindCol: "kind", broadKindCol: "broad_kind",
	actorsCol: "actors", actor1Col: "actor1", actor2Col: "actor2", lowCol: "low", bestCol: "best", highCol: "high",
	civiliansCol: "civilians", fightersCol: "fighters", deathsACol: "deaths_a", deathsBCol: "deaths_b",
	deathsUnknownCol: "deaths_unknown", sourceCol: "source", sourceTitleCol: "source_title", sourceDateCol: "source_date", urlCol: "url",
}
