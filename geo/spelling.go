package geo

// byKey tries the capitalised words at b[word] by their transliteration key.
// Only a name that the text itself marks as one of a place is tried: after a
// preposition, in a list of places, beside a generic, or with an article.
// Which of the proposals holds, if any, the neighbourhood decides later. What
// ends at b[passed] or before has been judged under a known name.
func (f *finder) byKey(i, word, passed int) bool {
	run, least := f.unknownRun(i, word)
	if len(run) <= least {
		return false
	}
	longest := run[len(run)-1]
	if !f.mayBePlace(i, word, run) {
		return longest > passed && f.bySound(i, word, longest)
	}
	for n := len(run); n > least && run[n-1] > passed; n-- {
		r := f.read(i, run[n-1])
		r.article = word > i
		if !r.headline {
			r.seeContainer(f)
		}
		if !r.looksLikePlace(n) {
			if n == len(run) && f.bySound(i, word, longest) {
				return true
			}
			continue
		}
		if notPlace(r) != nil {
			return false
		}
		if f.takeKeyed(r, word) {
			return true
		}
	}
	return false
}

// unknownRun returns the ends of the capitalised words that may be a name of a
// place not known as written, and how many of them alone are none.
func (f *finder) unknownRun(i, word int) (run []int, least int) {
	first := token{start: word, end: wordEnd(f.b, word)}
	c := classOf(f.b, first)
	if first.end-word < 3 && !c.is(elementW) || c.is(lowWord) { // "Um Arsoum"
		return nil, 0
	}
	ends, n := f.run(word)
	if n == 0 || word == i && (c.is(organisation|headNoun) || englishWord(f.b[word:ends[0]])) {
		return nil, 0
	}
	for k := 1; k < n; k++ { // "Al-Masdar News"
		if classOf(f.b, tokenBefore(f.b, ends[k])).is(organisation) {
			n = k
			break
		}
	}
	if c.is(elementW) { // "Albu" alone is no name
		least = 1
	}
	f.runEnds = ends
	return f.runEnds[:n], least
}

// takeKeyed keeps a span for the name at hand where its key proposes places or
// the words around it say that it is one.
func (f *finder) takeKeyed(r *reading, word int) bool {
	var buf [128]byte
	folded := foldBytes(buf[:0], f.b[word:r.end])
	if len(folded) < 4 || len(folded) < 5 && !r.article || weakName(folded) { // "Seen"
		return false
	}
	lo := len(f.near)
	f.near = f.g.keys().find(f.near, folded)
	unknown := r.namesUnknown() || f.listsOn(r)
	if len(f.near) == lo && (!unknown || f.tailKnown(wordEnd(f.b, word), r.end)) {
		return false
	}
	s := span{start: r.start, end: r.end, name: -1, alt: -1, pin: -1, in: -1, article: r.article, unknown: unknown}
	s.nearLo, s.nearHi = int32(lo), int32(len(f.near))
	f.push(s, r)
	return true
}

// englishWord reports spellings that no transliteration has: "Battle",
// "Children", "Station". A key would find a village for them.
func englishWord(w []byte) bool { return endsIn(w, englishEnds) }

var englishEnds = [][]byte{[]byte("tion"), []byte("sion"), []byte("ment"), []byte("ness"), []byte("ght"), []byte("ttle"), []byte("ble"),
	[]byte("ple"), []byte("ck"), []byte("rld"), []byte("ers"), []byte("ery"), []byte("ity"), []byte("ism"), []byte("ship"), []byte("ward"),
	[]byte("land"), []byte("ren"), []byte("rch"), []byte("nce"), []byte("dge"), []byte("lls"), []byte("wn"), []byte("spor")}

// tailKnown reports that what follows a generic at b[:i] is a known name to
// its end: "Jabal Baghuz", where no such hill is known, is left to Baghuz and
// its generic.
func (f *finder) tailKnown(i, end int) bool {
	first := token{start: wordStart(f.b, i), end: i}
	next := skipSeparator(f.b, i)
	if next < 0 || next >= end || !classOf(f.b, first).is(genericBeforeW) {
		return false
	}
	f.alts = f.g.index.trie.walk(f.alts[:0], f.b, next)
	return lastEnd(f.alts) == end
}

// listsOn reports a name that goes on a list whose head says that places
// follow: "the villages of X, Y and Z".
func (f *finder) listsOn(r *reading) bool {
	return r.cue == listCue && len(f.spans) > 0 && f.spans[len(f.spans)-1].pluralBefore
}

// bySound takes a name without a cue where it is a known one but for what
// transliteration changes by rule: "Shmaytiyah" for Shumaytiyah. It must stand
// alone, neither before nor after another capitalised word, and is shown only
// where its neighbourhood bears it out.
func (f *finder) bySound(i, word, end int) bool {
	r := f.read(i, end)
	r.article = word > i
	if r.headline && !r.alone() || r.prev.gap == gapSpace && r.prev.capital && !r.afterSpan || r.next.gap == gapSpace && r.next.capital {
		return false
	}
	if nisba(r) || personFollows(r) || demonym(f.b[word:end]) || notPlace(r) != nil {
		return false
	}
	var buf [128]byte
	folded := foldBytes(buf[:0], f.b[word:end])
	if len(folded) < 5 || weakName(folded) || classes[string(folded)] != 0 {
		return false
	}
	lo := len(f.near)
	f.near = f.g.keys().same(f.near, folded)
	if len(f.near) == lo {
		return false
	}
	f.push(span{
		start: i, end: end, name: -1, alt: -1, pin: -1, in: -1,
		nearLo: int32(lo), nearHi: int32(len(f.near)), article: r.article,
	}, r)
	return true
}

// personsWord reports a first name or a title at b[i].
func personsWord(b []byte, i int) bool {
	var w wordBuf
	first := token{start: i, end: wordEnd(b, i)}
	c := classOf(b, first)
	return c.is(givenName|title) || !c.is(elementW) && ordinaryNames[string(w.lower(b, first))]
}

// alone reports punctuation, or the end of a line, on both sides.
func (r *reading) alone() bool { return r.prev.gap >= gapComma && r.next.gap >= gapComma }

// longerByKey tries the two or three capitalised words at b[i], of which the
// first alone is only part of known names: "Suwaydiya Gharbi".
func (f *finder) longerByKey(i int) bool {
	ends, n := f.run(i)
	if personsWord(f.b, i) { // "Omar Fallujah", "Sabah al-Hiti"
		return false
	}
	for k := 1; k < n; k++ {
		if classOf(f.b, tokenBefore(f.b, ends[k])).is(organisation | headNoun) {
			return false // "Mosul Eye"
		}
	}
	for ; n > 1; n-- {
		var buf [128]byte
		lo := len(f.near)
		f.near = f.g.keys().find(f.near, foldBytes(buf[:0], f.b[i:ends[n-1]]))
		if len(f.near) == lo || f.near[lo].like < leastLike {
			f.near = f.near[:lo]
			continue
		}
		r := f.read(i, ends[n-1])
		if notPlace(r) != nil {
			return false
		}
		f.push(span{
			start: i, end: ends[n-1], name: -1, alt: -1, pin: -1, in: -1,
			nearLo: int32(lo), nearHi: int32(len(f.near)),
		}, r)
		return true
	}
	return false
}

// mayBePlace is the quick look before the full one: most capitalised words
// that are no known names have nothing of a place around them.
func (f *finder) mayBePlace(i, word int, ends []int) bool {
	if word > i {
		return true
	}
	prev := tokenBefore(f.b, i)
	switch {
	case len(ends) > 1 && prev.gap == gapSpace && !prev.capital:
		return true
	case prev.gap == gapSpace && classOf(f.b, prev).is(placePreposed|nearbyWord|theWord|ofWord|andWord|genericBeforeW):
		return true
	case len(f.spans) > 0 && prev.gap <= gapComma && prev.end == f.spans[len(f.spans)-1].end:
		return true
	}
	next := tokenAfter(f.b, ends[len(ends)-1])
	return next.gap == gapComma || classOf(f.b, next).is(genericAfterW|genericLinkW)
}

// looksLikePlace reports whether the words around an unknown name of n words
// are those around a place.
func (r *reading) looksLikePlace(n int) bool {
	switch r.cue {
	case placeNounsCue, genericCue, containerCue:
		return true
	case listCue:
		return !r.headline
	case prepCue:
		return !r.headline && !r.goesOn()
	case verbCue:
		return !r.headline && !nisba(r) && !r.goesOn()
	}
	if r.article {
		return !nisba(r) && r.prev.startsSentence()
	}
	if n > 1 && !r.headline && r.element() && (r.prev.gap != gapSpace || !r.prev.capital) {
		return true
	}
	return n == 2 && !r.headline && r.prev.gap == gapSpace && !r.prev.capital && !r.prevIs.is(sayingWord) &&
		!personsWord(r.b, r.start) && r.b[r.end-1] != 'i'
}

// namesUnknown reports whether the words beside a name that nothing is known
// of still say that it is a place: "the village of X", "X hill".
func (r *reading) namesUnknown() bool {
	if r.headline || r.prev.capital && r.prev.gap == gapSpace {
		return false
	}
	if r.prev.gap == gapSpace && r.leadIs.is(nearWord) && !r.definite {
		return true // "near Ithriya", but not "near the Children's Hospital"
	}
	if r.article && r.lead == r.prev && r.prev.gap == gapSpace && !organisations[r.ending()] {
		if r.leadIs.is(placePreposed) || r.leadIs.is(takingVerb) && !r.lead.capital && !nisba(r) {
			return true // "into al-Meshleb", "entered al-Haouz"
		}
	}
	if r.element() {
		return true // "Tell Shamiram", "Humeima al-Kabira"
	}
	return r.before != 0 && r.leadIs.is(ofWord) || r.after.kinds&^unknownToo != 0 && !r.after.capital
}

// element reports a name of two words or more that begins as names of hills,
// springs and hamlets do, or ends as those of parts of villages.
func (r *reading) element() bool {
	var w wordBuf
	first := token{start: r.start, end: wordEnd(r.b, r.start)}
	return first.end < r.end && (placeElements[string(w.lower(r.b, first))] || qualifiers[r.ending()])
}

// organisations begin with an article as places do: "to al-Qaeda".
var organisations = wordSet(`sumaria sumariya hadath mada sabah rafidain forat mayadin24 qaeda qaida nusra shabaab jazeera jazira arabiya hayat ahram watan qassam quds aqsa azhar akhbar hashd
	shaabi sham bayan amaq asaib manar mayadeen hezbollah sharqiya iraqiya`)

// ending returns the last word of the name, in small letters.
func (r *reading) ending() string {
	var w wordBuf
	return string(w.lower(r.b, tokenBefore(r.b, r.end)))
}

// unknownToo are generics that follow much else than names of places: "Delta
// field", "Army base", "Friendship bridge".
var unknownToo = kindsOf(Field, Base, Site, Other, Region, Camp)

// run returns the ends of the one to three capitalised words at b[i]; words
// of capitals only are abbreviations, unless the line is all capitals.
func (f *finder) run(i int) (ends [3]int, n int) {
	for n < 3 {
		end := wordEnd(f.b, i)
		t := token{start: i, end: end}.shape(f.b)
		if end <= i || !t.capital || t.caps && end-i < 5 || f.b[i] <= '9' || n > 0 && classOf(f.b, t).is(lowWord) {
			return ends, n
		}
		ends[n] = end
		n++
		next := skipSeparator(f.b, end)
		if next < 0 || next-end > 4 { // "Albu ‘Asi"
			return ends, n
		}
		if word := articleEnd(f.b, next); word > 0 {
			next = word
		}
		if !upperAt(f.b, next) {
			return ends, n
		}
		i = next
	}
	return ends, n
}
