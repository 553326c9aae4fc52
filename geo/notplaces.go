package geo

import "bytes"

// rule recognises one way in which a place's name is not a place. A new rule
// goes here, with the sentence that made it necessary; notplaces_test.go runs
// every example.
type rule struct {
	name    string
	example string // the name in «»
	holds   func(r *reading) bool
	person  bool // the name is that of a person, who may be named again
}

var notPlaces = []rule{
	{name: "organisation that begins with a place", example: "The «Raqqa» Civil Council has hired 200 teachers.", holds: organisationAfter},
	{name: "town with an article", example: "At night the «Karbala» attacked their camp.", holds: townWithArticle},
	{name: "title that goes on", example: "The list «Wasit» Is Ours won a seat.", holds: titleGoesOn},
	{name: "house named after a town", example: "They met in the Café «Palmyra» by the station.", holds: houseBefore},
	{name: "modifier of a name", example: "The «Raqqa» Truth page listed the dead.", holds: modifiesName},
	{name: "country office", example: "Rights Monitor «Iraq» asked for access.", holds: countryOffice},
	{name: "newspaper with a number", example: "The site Deir «Ezzor» 24 published pictures.", holds: numberedPaper},
	{name: "sentence as a name", example: "«Raqqa» Is Being Slaughtered Silently named the dead.", holds: isBeing},
	{name: "organisation or battle of a place", example: "The Battle for «Tabqa» lasted seven weeks.", holds: headOfPlace},
	{name: "the caliphate's own name", example: "The Islamic State in «Iraq» and the Levant took the base.", holds: islamicStateOf},
	{name: "operation", example: "Turkey began Operation «Euphrates» Shield.", holds: operationBefore},
	{name: "person with a title", example: "The gunmen followed Sheikh «Ramadi» into the yard.", holds: titleBefore, person: true},
	{name: "person with an initial", example: "Reported by H. «Hama» and others.", holds: initialBefore, person: true},
	{name: "ship", example: "The cruiser HMS «Euphrates» carried the trophies.", holds: shipBefore},
	{name: "unit", example: "The «Rawa» regiments held the ground.", holds: unitAfter},
	{name: "person with a first name", example: "We spoke to Mahmoud «Raqqa» on the roof.", holds: givenNameBefore, person: true},
	{name: "person with an unknown first name", example: "A gunner, Siwan «Kobani», lost his brother.", holds: unknownNameBefore, person: true},
	{name: "organisation in Arabic", example: "He led Liwa Thuwar «al-Raqqa» for a year.", holds: arabicBefore},
	{name: "tribe", example: "A sheikh of the «Albu Nimr» refused.", holds: tribe},
	{name: "party", example: "He had joined the «Baath» Party as a boy.", holds: partyAfter},
	{name: "named after a river", example: "The «Euphrates» Softshell Turtle is rare.", holds: riverAsName},
	{name: "match", example: "Al-Shorta v «Al-Ramadi» ended without a goal.", holds: inMatch},
	{name: "news agency", example: "He told the «Firat» agency that the road was open.", holds: mediaAfter},
	{name: "handle or address", example: "See example.org/«Raqqa» for more.", holds: insideAddress},
}

// notPlace returns the rule by which the reading is no place, or nil.
func notPlace(r *reading) *rule {
	for i := range notPlaces {
		if notPlaces[i].holds(r) {
			return &notPlaces[i]
		}
	}
	return nil
}

// townWithArticle finds "the" before a town and a verb, a preposition or a stop
// after it: a tribe, a hotel, a ship bears its name. "The Hague" is known with
// its article.
func townWithArticle(r *reading) bool {
	if !r.definite || r.headline || !r.town || r.cue >= genericCue || r.lead.gap != gapSpace && r.next.gap < gapStop {
		return false
	}
	switch {
	case r.next.gap >= gapStop:
		return r.cue == noCue || r.cue == prepCue
	case r.next.gap == gapSpace && !r.next.capital:
		return r.nextIs.is(placeVerb|takingVerb) && !r.nextIs.is(areaNoun)
	}
	return false
}

func insideAddress(r *reading) bool {
	if r.start == 0 {
		return false
	}
	switch r.b[r.start-1] {
	case '@', '=', '%':
		return true
	case '/', '.', '_', '-':
		from := max(0, r.start-100)
		from += bytes.LastIndexAny(r.b[from:r.start], " \n\t(<") + 1
		chunk := r.b[from:r.start]
		return bytes.Contains(chunk, []byte("://")) || bytes.Contains(chunk, []byte("www.")) ||
			r.b[r.start-1] == '/' && bytes.IndexByte(chunk, '.') > 0
	}
	return false
}
