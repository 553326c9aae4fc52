package geo

import "bytes"

// rule recognises one way in which a place's name is not a place. A new rule
// goes here, with the sentence that made it necessary; notplaces_test.go runs
// every example.
type rule struct {
	name    string
	example string // the name in «»
	holds   func(r *reading) bool
}

var notPlaces = []rule{
	{"organisation that begins with a place", "The «Raqqa» Civil Council has hired 200 teachers.", organisationAfter},
	{"country office", "Rights Monitor «Iraq» asked for access.", countryOffice},
	{"newspaper with a number", "The site Deir «Ezzor» 24 published pictures.", numberedPaper},
	{"sentence as a name", "«Raqqa» Is Being Slaughtered Silently named the dead.", isBeing},
	{"organisation or battle of a place", "The Battle for «Tabqa» lasted seven weeks.", headOfPlace},
	{"the caliphate's own name", "The Islamic State in «Iraq» and the Levant took the base.", islamicStateOf},
	{"operation", "Turkey began Operation «Euphrates» Shield.", operationBefore},
	{"person with a title", "The gunmen followed Sheikh «Ramadi» into the yard.", titleBefore},
	{"person with a first name", "We spoke to Mahmoud «Raqqa» on the roof.", givenNameBefore},
	{"person with an unknown first name", "A gunner, Siwan «Kobani», lost his brother.", unknownNameBefore},
	{"organisation in Arabic", "He led Liwa Thuwar «al-Raqqa» for a year.", arabicBefore},
	{"tribe", "A sheikh of the «Albu Nimr» refused.", tribe},
	{"party", "He had joined the «Baath» Party as a boy.", partyAfter},
	{"news agency", "He told the «Firat» agency that the road was open.", mediaAfter},
	{"handle or address", "See example.org/«Raqqa» for more.", insideAddress},
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
	for n := 0; n < 5 && (t.gap == gapSpace || t.gap == gapHyphen && n == 0); n++ {
		switch {
		case !t.capital:
			if n == 0 || !c.is(ofWord|andWord) {
				return false
			}
		case c.is(organisation) && !(r.headline && (n > 1 || c.is(headlineNoun))):
			return true
		case n == 0 && c.is(lowWord) && !c.is(staffWord):
			return false
		}
		t = tokenAfter(r.b, t.end)
		c = classOf(r.b, t)
	}
	return false
}

// countryOffice finds an organisation, or its letters, right before a country.
func countryOffice(r *reading) bool {
	t := r.prev
	if t.gap != gapSpace || !t.capital || r.headline || r.afterSpan || !r.country {
		return false
	}
	return r.prevIs.is(organisation) || t.caps && t.end-t.start > 2
}

func partyAfter(r *reading) bool {
	return r.weak && r.next.gap == gapSpace && r.nextIs.is(partyWord)
}

func mediaAfter(r *reading) bool { return r.next.gap == gapSpace && r.nextIs.is(mediaWord) }

func numberedPaper(r *reading) bool {
	return r.next.gap == gapSpace && string(r.b[r.next.start:r.next.end]) == "24" && r.cue != prepCue
}

func isBeing(r *reading) bool {
	t := r.next
	return t.gap == gapSpace && t.capital && string(r.b[t.start:t.end]) == "Is" && nextIs(r.b, t.end, "being")
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
	var buf [80]byte
	before := foldBytes(buf[:0], r.b[max(0, r.start-50):r.start])
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
	if !t.capital || !r.prevIs.is(title) {
		return false
	}
	if t.gap == gapStop && r.b[t.end] == '.' { // "Gen. Raqqa"
		return t.end-t.start <= 4 && !bytes.ContainsAny(r.b[t.end+1:r.start], ".\n")
	}
	return t.gap == gapSpace && !r.afterSpan
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
		return personFollows(r)
	}
	return true
}

// personFollows reports ", 34," or "said", "told" after the name.
func personFollows(r *reading) bool {
	t := r.next
	if t.gap == gapComma && t.end-t.start == 2 && r.b[t.start] <= '9' {
		return true
	}
	return (t.gap == gapSpace || t.gap == gapComma) && r.nextIs.is(sayingWord)
}

var demonymEnds = [][]byte{[]byte("ian"), []byte("ish"), []byte("ern"), []byte("qi"), []byte("ing"), []byte("held")}

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
