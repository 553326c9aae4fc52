package geo

// Credit is what a page that shows a layer must say of where it is from.
type Credit struct {
	Layer   string // what was taken: "places", "lakes"
	Text    string // the words to print
	Licence string // SPDX identifier, or "public domain"
	URL     string // of the source
}

// GeoNamesCredit is what a page must say that shows places of GeoNames, ours or
// those of a dump of the editor's own.
var GeoNamesCredit = Credit{"places", "Place data © GeoNames, modified", "CC-BY-4.0", "https://www.geonames.org/"}

// Credits lists the sources of everything this package embeds, in the order
// in which they are to be printed.
func Credits() []Credit {
	return []Credit{
		GeoNamesCredit,
		{"places", "Further places: editors of Wikipedia (articles, map modules) and of Wikimapia", "CC-BY-SA-4.0", "https://en.wikipedia.org/wiki/Module:Syrian_Civil_War_detailed_map"},
		{"places", "Air bases: OurAirports", "public domain", "https://ourairports.com/data/"},
		{"river, Khabur, streams", "Euphrates, Khabur and small rivers: GSHHG 2.3.7 (World Data Bank II), P. Wessel and W. H. F. Smith", "LGPL-3.0-or-later", "https://www.soest.hawaii.edu/pwessel/gshhg/"},
		{"lakes", "Lakes © OpenStreetMap contributors, December 2017, generalised", "ODbL-1.0", "https://www.openstreetmap.org/copyright"},
		{"borders, countries", "Borders of Syria, Türkiye and Iraq with each other: Digital Chart of the World for GMT 2.1.1, P. Wessel", "LGPL-3.0-or-later", "https://www.soest.hawaii.edu/pwessel/dcw/"},
		{"land, borders, admin1, rivers", "Land, other borders, governorates and rivers: Natural Earth", "public domain", "https://www.naturalearthdata.com/"},
	}
}
