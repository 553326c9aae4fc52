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
	{"newspaper with a number", "The site Deir «Ezzor» 24 published pictures.", numberedPaper},
	{"sentence as a name", "«Raqqa» Is Being Slaughtered Silently named the dead.", isBeing},
	{"organisation or battle of a place", "The Battle for «Tabqa» lasted seven weeks.", headOfPlace},
	{"the caliphate's own name", "The Islamic State in «Iraq» and the Levant took the base.", islamicStateOf},
	{"operation", "Turkey began Operation «Euphrates» Shield.", operationBefore},
	{"person with a title", "The gunmen followed Sheikh «Ramadi» into the yard.", titleBefore},
	{"person with a first name", "We spoke to Mahmoud «Raqqa» on the roof.", givenNameBefore},
	{"person with an unknown first name", "A gunner, Siwan «Kobani», lost his brother.", unknownNameBefore},
	{"tribe", "A sheikh of the «Albu Nimr» refused.", tribe},
	{"party", "He had joined the «Baath» Party as a boy.", partyAfter},
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
	t, end := r.next, r.end
	var buf wordBuf
	for n := 0; n < 5 && (t.gap == gapSpace || t.gap == gapHyphen && n == 0); n++ {
		w := buf.lower(r.b, t)
		if !t.capital {
			small := string(w) == "for" || string(w) == "and" || string(w) == "of"
			if !small || n == 0 {
				return false
			}
		} else if organisationNouns[string(w)] && !(r.headline && headlineNouns[string(w)]) && !verbHere(r, t, w, n) {
			return true
		} else if n == 0 && lowWords[string(w)] && len(w) > 2 {
			return false
		}
		end = t.end
		t = tokenAfter(r.b, end)
	}
	return false
}

// verbHere keeps "Raqqa Hit by" and lines of capitals out of
// organisationAfter; far words of a headline belong to something else.
func verbHere(r *reading, t token, w []byte, n int) bool {
	return r.headline && n > 1
}

func partyAfter(r *reading) bool {
	var buf wordBuf
	w := string(buf.lower(r.b, r.next))
	return r.next.gap == gapSpace && r.weak && (w == "party" || w == "regime" || w == "government" || w == "family")
}

func numberedPaper(r *reading) bool {
	var buf wordBuf
	return r.next.gap == gapSpace && string(buf.lower(r.b, r.next)) == "24" && r.cue != prepCue
}

func isBeing(r *reading) bool {
	t := r.next
	return t.gap == gapSpace && t.capital && nextIs(r.b, r.end, "is") && nextIs(r.b, t.end, "being")
}

// headOfPlace finds "Battle of", "Friends of" before the name. The head is
// capitalised: "the battle for Tabqa" is fought at a place.
func headOfPlace(r *reading) bool {
	var buf wordBuf
	if r.prev.gap != gapSpace || r.lead.gap != gapSpace {
		return false
	}
	w := buf.lower(r.b, r.lead)
	if r.lead.capital && !r.headline || string(w) != "of" && string(w) != "for" {
		return false
	}
	t := tokenBefore(r.b, r.lead.start)
	return t.gap == gapSpace && t.capital && heads[string(buf.lower(r.b, t))]
}

var stateNames = [][]byte{
	[]byte("islamic state of"), []byte("islamic state in"), []byte("state of iraq and"), []byte("state in iraq and"),
	[]byte("state of iraq and the"), []byte("state in iraq and the"), []byte("state of iraq and al"), []byte("state in iraq and al"),
}

// islamicStateOf matches the words just before the name; "Islamic State in
// Raqqa" stays a place, as only the two countries are in the group's name.
func islamicStateOf(r *reading) bool {
	var buf [72]byte
	before := foldName(buf[:0], string(r.b[max(0, r.start-60):r.start]))
	for i, s := range stateNames {
		if bytes.HasSuffix(before, s) {
			return i != 1 || followedByAnd(r)
		}
	}
	return false
}

func followedByAnd(r *reading) bool {
	return nextIs(r.b, r.end, "and")
}

func operationBefore(r *reading) bool {
	var buf wordBuf
	return r.prev.gap == gapSpace && r.prev.capital && string(buf.lower(r.b, r.prev)) == "operation"
}

func titleBefore(r *reading) bool {
	var buf wordBuf
	t := r.prev
	if t.gap == gapStop && t.end < len(r.b) && r.b[t.end] == '.' { // "Gen. Raqqa"
		return t.capital && t.end-t.start <= 4 && titles[string(buf.lower(r.b, t))] && !bytes.ContainsAny(r.b[t.end+1:r.start], ".\n")
	}
	return t.gap == gapSpace && t.capital && !r.afterSpan && titles[string(buf.lower(r.b, t))]
}

func givenNameBefore(r *reading) bool {
	var buf wordBuf
	return r.prev.gap == gapSpace && r.prev.capital && !r.afterSpan && givenNames[string(buf.lower(r.b, r.prev))]
}

// unknownNameBefore takes a capitalised word that is no place and no word of
// English, before the name and not first in its sentence, for a first name.
// At the head of a sentence it must be followed as persons are.
func unknownNameBefore(r *reading) bool {
	var buf wordBuf
	t := r.prev
	if t.gap != gapSpace || !t.capital || t.caps || r.afterSpan || r.headline || r.before != 0 || r.after.kinds != 0 {
		return false
	}
	w := buf.lower(r.b, t)
	if lowWords[string(w)] || genericBefore[string(w)] != 0 || genericAfter[string(w)] != 0 || demonym(w) || prepositions[string(w)] {
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
	var buf wordBuf
	t := r.next
	if t.gap == gapComma && t.end-t.start == 2 && r.b[t.start] <= '9' {
		return true
	}
	w := string(buf.lower(r.b, t))
	return (t.gap == gapSpace || t.gap == gapComma) && (w == "said" || w == "told" || w == "who" || w == "says" || w == "whose")
}

// demonym reports adjectives of peoples by their ending: "Syrian Kobani".
func demonym(w []byte) bool {
	return bytes.HasSuffix(w, []byte("ian")) || bytes.HasSuffix(w, []byte("ish")) || bytes.HasSuffix(w, []byte("ern")) ||
		bytes.HasSuffix(w, []byte("qi")) || bytes.HasSuffix(w, []byte("ing"))
}

func tribe(r *reading) bool {
	var buf wordBuf
	w := buf.lower(r.b, token{start: r.start, end: min(len(r.b), r.start+4)})
	if string(w) != "albu" && string(w) != "bani" {
		return nextIs(r.b, r.end, "tribe") || nextIs(r.b, r.end, "tribesmen") || nextIs(r.b, r.end, "clan")
	}
	var p wordBuf
	return string(p.lower(r.b, r.prev)) == "the" && r.prev.gap == gapSpace && r.after.kinds == 0 && !nextIs(r.b, r.end, "area") ||
		nextIs(r.b, r.end, "tribe") || nextIs(r.b, r.end, "tribesmen") || nextIs(r.b, r.end, "clan")
}

func insideAddress(r *reading) bool {
	if r.start == 0 {
		return false
	}
	switch r.b[r.start-1] {
	case '@', '=', '%':
		return true
	case '/', '.', '_', '-':
		from := bytes.LastIndexAny(r.b[max(0, r.start-100):r.start], " \n\t(<") + 1 + max(0, r.start-100)
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
	var buf wordBuf
	switch r.cue {
	case prepCue:
		return !(r.headline && r.lead.capital && len(buf.lower(r.b, r.lead)) < 2)
	case genericCue, placeNounsCue, verbCue, containerCue:
		return true
	case listCue:
		return !r.headline
	}
	w := string(buf.lower(r.b, r.next))
	if r.next.gap == gapPossessive || r.next.gap == gapSpace && placeVerbs[w] && !r.next.capital {
		return r.prev.startsSentence() || r.prev.gap == gapComma || r.prev.gap >= gapQuote
	}
	return r.article && !nisba(r)
}

// nisba reports a name that is as well a surname, "al-Baghdadi", "Shishani":
// formed with -i. It is a place only where something says so.
func nisba(r *reading) bool {
	var buf wordBuf
	t := tokenBefore(r.b, r.end)
	w := buf.lower(r.b, t)
	return len(w) > 4 && w[len(w)-1] == 'i' && r.article
}
