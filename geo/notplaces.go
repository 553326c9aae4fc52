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

// organisationAfter follows the capitalised words after the name; one that
// ends organisations' names decides.
func organisationAfter(r *reading) bool {
	t, c := r.next, r.nextIs
	for n := 0; n < 5 && (t.gap == gapSpace || t.gap == gapHyphen && n == 0 || t.gap == gapPossessive && n > 0); n++ {
		switch {
		case t.gap == gapPossessive: // "Raqqa Women's Union"
		case !t.capital:
			if n == 0 && !(r.definite && c.is(andWord)) || !c.is(ofWord|andWord) {
				return false
			}
		case c.is(organisation) && !(r.headline && (n > 1 || c.is(headlineNoun))):
			return true
		case c.is(organisation) && n == 0 && r.prev.startsSentence() && endsLine(r.b, t.end): // a line of its own
			return true
		case n == 0 && c.is(lowWord) && !c.is(staffWord):
			return false
		}
		t = tokenAfter(r.b, t.end)
		c = classOf(r.b, t)
	}
	return false
}

// riverAsName finds a river's name before another capitalised word: what bears
// a river's name is no river.
func riverAsName(r *reading) bool {
	t := r.next
	if r.river && r.before&provinceKinds != 0 { // "the Province of the Euphrates"
		return true
	}
	return r.river && !r.headline && t.gap == gapSpace && t.capital && !t.caps && r.after.kinds == 0 &&
		!r.nextIs.is(lowWord|areaNoun) && !(r.nextIs.is(articleW) && r.article)
}

// inMatch finds "v", "vs" or a score beside the name.
func inMatch(r *reading) bool {
	return r.prev.gap == gapSpace && versus(r.b, r.prev) || r.next.gap == gapSpace && versus(r.b, r.next)
}

func versus(b []byte, t token) bool {
	switch w := string(b[t.start:t.end]); {
	case w == "v", w == "vs":
		return true
	case len(w) == 1 && '0' <= w[0] && w[0] <= '9': // 2-0
		return t.start > 1 && b[t.start-1] == '-' && '0' <= b[t.start-2] && b[t.start-2] <= '9' ||
			t.end+1 < len(b) && b[t.end] == '-' && '0' <= b[t.end+1] && b[t.end+1] <= '9'
	}
	return false
}

func endsLine(b []byte, i int) bool { return i >= len(b) || b[i] == '\n' || b[i] == '\r' }

// modifiesName finds "the" before the name and a capitalised word after it: a
// town takes the article only where it is part of another's name.
func modifiesName(r *reading) bool {
	t := r.next
	return r.definite && !r.headline && !r.takesArticle && t.gap == gapSpace && t.capital && !t.caps && r.after.kinds == 0 &&
		!r.nextIs.is(lowWord|areaNoun|articleW|genericAfterW|genericLinkW) && !demonym(r.b[t.start:t.end])
}

// townWithArticle finds "the" before a town and a verb, a preposition or a stop
// after it: a tribe, a hotel, a ship bears its name. "The Hague" is known with
// its article.
func townWithArticle(r *reading) bool {
	if !r.definite || r.headline || !r.town || r.cue >= genericCue || r.lead.gap != gapSpace {
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

// titleGoesOn finds a function word with a capital after the name, within a
// sentence: titles of works and lists are written so.
func titleGoesOn(r *reading) bool {
	return !r.headline && r.next.gap == gapSpace && r.next.capital && !r.next.caps && r.nextIs.is(functionWord)
}

// countryOffice finds an organisation, or its letters, right before a country.
func countryOffice(r *reading) bool {
	t := r.prev
	if t.gap != gapSpace || !t.capital || r.headline || r.afterSpan || !r.country {
		return false
	}
	if r.prevIs.is(organisation) || t.caps && t.end-t.start > 2 {
		return true
	}
	return !r.prevIs.is(lowWord|directionWord|genericBeforeW|preposition) && !demonym(r.b[t.start:t.end]) && !tokenBefore(r.b, t.start).startsSentence()
}

func partyAfter(r *reading) bool {
	return r.weak && r.next.gap == gapSpace && r.nextIs.is(partyWord)
}

func mediaAfter(r *reading) bool {
	return (r.next.gap == gapSpace || r.next.gap == gapComma) && r.nextIs.is(mediaWord)
}

func numberedPaper(r *reading) bool {
	return r.next.gap == gapSpace && string(r.b[r.next.start:r.next.end]) == "24" && (r.cue != prepCue || r.accordingTo())
}

func isBeing(r *reading) bool {
	t := r.next
	return t.gap == gapSpace && string(bytes.ToLower(r.b[t.start:t.end])) == "is" && nextIs(r.b, t.end, "being") &&
		tokenAfter(r.b, t.end).capital
}

// headOfPlace finds "Battle of", "Friends of" before the name. The head is
// capitalised: "the battle for Tabqa" is fought at a place.
func headOfPlace(r *reading) bool {
	if !r.leadIs.is(ofWord) || r.prev.gap != gapSpace || r.lead.gap != gapSpace || r.lead.capital && !r.headline {
		return false
	}
	t := tokenBefore(r.b, r.lead.start)
	return t.gap == gapSpace && t.capital && classOf(r.b, t).is(headNoun)
}

var stateNames = [][]byte{
	[]byte("islamic state in"), []byte("islamic state of"), []byte("state of iraq and"), []byte("state in iraq and"),
	[]byte("state of iraq and the"), []byte("state in iraq and the"), []byte("state of iraq and al"), []byte("state in iraq and al"),
}

// islamicStateOf matches the words just before the name; "Islamic State in
// Raqqa" stays a place, as only the two countries are in the group's name.
func islamicStateOf(r *reading) bool {
	if r.prev.gap != gapSpace || !r.leadIs.is(ofWord|andWord|placePreposed|articleW) || bytes.IndexByte([]byte("ISLal"), r.b[r.start]) < 0 {
		return false
	}
	near := r.b[max(0, r.start-50):r.start]
	if !bytes.Contains(near, []byte("tate ")) {
		return false
	}
	var buf [80]byte
	before := foldBytes(buf[:0], near)
	for i, s := range stateNames {
		if bytes.HasSuffix(before, s) {
			return i > 0 || r.nextIs.is(andWord)
		}
	}
	return false
}

func operationBefore(r *reading) bool {
	return r.prev.gap == gapSpace && r.prev.capital && string(bytes.ToLower(r.b[r.prev.start:r.prev.end])) == "operation"
}

func arabicBefore(r *reading) bool {
	return r.prev.gap == gapSpace && r.prev.capital && r.prevIs.is(arabicHead)
}

func titleBefore(r *reading) bool {
	t := r.prev
	if !t.capital && !r.prevIs.is(smallTitle) || !r.prevIs.is(title) {
		return false
	}
	if t.gap == gapStop && r.b[t.end] == '.' { // "Gen. Raqqa"
		return t.end-t.start <= 4 && !bytes.ContainsAny(r.b[t.end+1:r.start], ".\n")
	}
	return t.gap == gapSpace && !r.afterSpan
}

// initialBefore finds "H." before the name, but not the last letter of "U.S.".
func initialBefore(r *reading) bool {
	t := r.prev
	return t.gap == gapStop && t.capital && t.end-t.start == 1 && string(r.b[t.end:r.start]) == ". " && !r.afterDot()
}

func (r *reading) afterDot() bool { return r.prev.start > 0 && r.b[r.prev.start-1] == '.' }

func shipBefore(r *reading) bool {
	if r.prev.gap != gapSpace {
		return false
	}
	switch string(r.b[r.prev.start:r.prev.end]) {
	case "HMS", "USS", "SS", "MV", "TCG", "USNS":
		return true
	}
	return false
}

func unitAfter(r *reading) bool {
	return r.next.gap == gapSpace && !r.next.capital && r.nextIs.is(unitWord)
}

// accordingTo reports "according to" before the name.
func (r *reading) accordingTo() bool {
	var w wordBuf
	return string(w.lower(r.b, tokenBefore(r.b, r.lead.start))) == "according"
}

func givenNameBefore(r *reading) bool {
	return r.prev.gap == gapSpace && r.prev.capital && !r.afterSpan && r.prevIs.is(givenName)
}

// unknownNameBefore takes a capitalised word that is no place and no word of
// English, before the name and not first in its sentence, for a first name.
// At the head of a sentence it must be followed as persons are.
func unknownNameBefore(r *reading) bool {
	t := r.prev
	if t.gap != gapSpace || !t.capital || t.caps || r.afterSpan || r.headline || r.before != 0 || r.after.kinds != 0 {
		return false
	}
	if r.prevIs.is(lowWord|genericBeforeW|genericAfterW|preposition|organisation) || demonym(r.b[t.start:t.end]) {
		return false
	}
	p := tokenBefore(r.b, t.start)
	if p.startsSentence() || p.gap >= gapQuote {
		return personFollows(r) || r.article && r.b[r.start] == 'a' || r.next.gap == gapComma && r.prevIs == 0 && p.gap != gapEnd
	}
	return true
}

// personFollows reports ", 34," or "said", "told" after the name.
func personFollows(r *reading) bool {
	t := r.next
	if t.gap == gapComma && t.end-t.start == 2 && r.b[t.start] <= '9' && t.end < len(r.b) && bytes.IndexByte([]byte(",.;)"), r.b[t.end]) >= 0 {
		return true
	}
	return (t.gap == gapSpace || t.gap == gapComma) && r.nextIs.is(sayingWord)
}

var demonymEnds = [][]byte{[]byte("ian"), []byte("ish"), []byte("ern"), []byte("qi"), []byte("ing"), []byte("ed"), []byte("held"), []byte("ist"), []byte("ic"), []byte("ous")}

// demonym reports adjectives of peoples and places by their ending: "Syrian
// Kobani", "Northern Syria".
func demonym(w []byte) bool {
	for _, end := range demonymEnds {
		if bytes.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// tribe reports "the Albu Nimr" and "the Shaitat tribe"; "the Albu Faraj
// area" is a place.
func tribe(r *reading) bool {
	if r.next.gap == gapSpace && r.nextIs.is(tribeWord) {
		return true
	}
	name := r.b[r.start:r.end]
	if !bytes.HasPrefix(name, []byte("Albu ")) && !bytes.HasPrefix(name, []byte("Al-Bu ")) && !bytes.HasPrefix(name, []byte("Bani ")) {
		return false
	}
	return r.definite && r.after.kinds == 0 && !nextIs(r.b, r.end, "area")
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

// weakHolds reports whether a name that is also a word of English, or a
// first name, is a place here: "Hit was quiet", "in Hit", "Hit, Anbar", but
// not "Hit again and again" or "Market Hit by Mortars".
func weakHolds(r *reading) bool {
	switch r.cue {
	case prepCue, genericCue, placeNounsCue, verbCue, containerCue:
		return true
	case listCue:
		return !r.headline
	}
	if r.next.capital && (r.next.gap == gapHyphen || r.next.gap == gapSlash) && r.definite { // "the Hit-Haditha road"
		return true
	}
	if r.b[r.end-1] == 'i' && r.next.gap == gapPossessive { // "Baghdadi's death"
		return false
	}
	if r.next.gap == gapPossessive || r.next.gap == gapSpace && r.nextIs.is(placeVerb) && !r.next.capital {
		return r.prev.startsSentence() || r.prev.gap == gapComma || r.prev.gap >= gapQuote
	}
	return r.article && !nisba(r) && !organisations[r.ending()]
}

// nisba reports a name that is as well a surname, "al-Baghdadi", "Shishani":
// formed with -i. It is a place only where something says so.
func nisba(r *reading) bool {
	return r.article && r.end-r.start > 7 && (r.b[r.end-1] == 'i' || r.b[r.end-1] == 'I')
}
