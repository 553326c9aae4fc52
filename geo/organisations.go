package geo

import "bytes"

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

func endsLine(b []byte, i int) bool { return i >= len(b) || b[i] == '\n' || b[i] == '\r' }

// modifiesName finds "the" before the name and a capitalised word after it: a
// town takes the article only where it is part of another's name.
func modifiesName(r *reading) bool {
	t := r.next
	return r.definite && !r.headline && !r.takesArticle && t.gap == gapSpace && t.capital && !t.caps && r.after.kinds == 0 &&
		!r.nextIs.is(lowWord|areaNoun|articleW|genericAfterW|genericLinkW) && !demonym(r.b[t.start:t.end])
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
	return !r.prevIs.is(lowWord|directionWord|genericBeforeW|preposition) && !adjective(r.b[t.start:t.end]) && !tokenBefore(r.b, t.start).startsSentence()
}

func partyAfter(r *reading) bool {
	return r.weak && r.next.gap == gapSpace && r.nextIs.is(partyWord)
}

// mediaAfter finds "the Firat agency", "Al-Forat, television" and "its paper
// Dabiq".
func mediaAfter(r *reading) bool {
	if r.prev.gap == gapSpace && !r.prev.capital && r.prevIs.is(mediaWord) || r.calledAfter(mediaWord) {
		return true
	}
	return mediaBeside(r)
}

func mediaBeside(r *reading) bool {
	return (r.next.gap == gapSpace || r.next.gap == gapComma) && r.nextIs.is(mediaWord)
}

func numberedPaper(r *reading) bool {
	return r.next.gap == gapSpace && string(r.b[r.next.start:r.next.end]) == "24" && (r.cue != prepCue || r.accordingTo())
}

// accordingTo reports "according to" before the name.
func (r *reading) accordingTo() bool {
	var w wordBuf
	return string(w.lower(r.b, tokenBefore(r.b, r.lead.start))) == "according"
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
	c := classOf(r.b, t)
	if t.gap != gapSpace || !t.capital || !c.is(headNoun) || t.caps && r.headline && c.is(siegeWord) { // "SIEGE OF RAQQA BROKEN"
		return false
	}
	u := tokenBefore(r.b, t.start) // "the Baqir Brigade of Aleppo" has a name without the town
	return u.gap != gapSpace || u.line || !u.capital || u.caps || classOf(r.b, u).is(lowWord|headNoun|organisation)
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

func unitAfter(r *reading) bool {
	return r.next.gap == gapSpace && !r.next.capital && r.nextIs.is(unitWord)
}

// houseBefore finds "Hotel", "Radio" or "Café" before the name.
func houseBefore(r *reading) bool {
	return r.prev.gap == gapSpace && r.prev.capital && !r.afterSpan && r.prevIs.is(houseWord)
}

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
