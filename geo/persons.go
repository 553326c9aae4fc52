package geo

import "bytes"

// noteSurname remembers a place's name that a person of the text bears, and
// where the text first says so.
func (f *finder) noteSurname(s span) {
	for _, name := range [...]int32{s.name, s.alt} {
		if _, known := f.surnames[name]; name >= 0 && !known {
			f.surnames[name] = s.start
		}
	}
}

// dropSurnames removes names without a cue that a person of the text bears:
// those that are formed as surnames are, "al-Baghdadi", or act as persons do,
// "Kobani said"; and, once the person has been named, all where nothing in the
// text calls the name a place.
func (f *finder) dropSurnames() {
	if len(f.surnames) == 0 {
		return
	}
	f.notePlaced()
	kept := f.spans[:0]
	for _, s := range f.spans {
		if s.cue == noCue && s.pin < 0 && f.isSurname(s) {
			f.drop(s.start, s.end, becauseSurname)
			continue
		}
		kept = append(kept, s)
	}
	f.spans = kept
}

// notePlaced remembers the names of persons that the words beside one of their
// mentions call a place.
func (f *finder) notePlaced() {
	clear(f.placed)
	for i := range f.spans {
		s := &f.spans[i]
		if _, person := f.personAt(*s); person && s.cue > noCue {
			f.placed[s.name], f.placed[s.alt] = true, true
		}
	}
	delete(f.placed, -1) // no name
}

// personAt returns the offset at which a person first bears the name.
func (f *finder) personAt(s span) (at int, ok bool) {
	if at, ok = f.surnames[s.name]; !ok {
		at, ok = f.surnames[s.alt]
	}
	return at, ok
}

func (f *finder) isSurname(s span) bool {
	at, ok := f.personAt(s)
	if !ok {
		return false
	}
	placed := f.placed[s.name] || f.placed[s.alt]
	return f.nisbaForm(s) || s.start > at && !placed || f.speaks(s)
}

// speaks reports that what follows a name is done by persons.
func (f *finder) speaks(s span) bool {
	r := f.read(s.start, s.end)
	return personFollows(r) || r.pronounFollows()
}

func (f *finder) nisbaForm(s span) bool {
	return s.article && (f.b[s.end-1]|0x20) == 'i'
}

// surnameLike reports a name formed as a surname where nothing says place.
func (f *finder) surnameLike(s span, r *reading) bool {
	if !nisba(r) || r.cue != noCue {
		return false
	}
	return personFollows(r) || r.next.gap == gapPossessive || f.kindsOf(s)&townKinds == 0
}

// aged reports a person's age after the name.
func aged(r *reading) bool {
	return r.next.gap == gapComma && !r.nextIs.is(sayingWord) && personFollows(r)
}

// pronounFollows reports "Ramadi lost his own": a pronoun within four words, in
// the same clause.
func (r *reading) pronounFollows() bool {
	t := r.next
	for n := 0; n < 4 && t.gap == gapSpace && !t.capital; n++ {
		if classOf(r.b, t).is(pronoun) {
			return true
		}
		t = tokenAfter(r.b, t.end)
	}
	return false
}

// beforeNisba reports a surname formed with -i right after the name: "Naim
// al-Kubaisi".
func (r *reading) beforeNisba() bool {
	if r.next.gap != gapSpace || !r.nextIs.is(articleW) {
		return false
	}
	word := articleEnd(r.b, r.next.start)
	if word == 0 {
		return false
	}
	end := wordEnd(r.b, word)
	var w wordBuf
	return end-word > 3 && r.b[end-1] == 'i' && !qualifiers[string(w.lower(r.b, token{start: word, end: end}))]
}

// byline reports "By" before the name.
func (r *reading) byline() bool {
	var w wordBuf
	return string(w.lower(r.b, r.prev)) == "by"
}

// prominent are kinds whose names are seldom first names.
var prominent = kindsOf(City, CountryKind, Province, RiverKind, Region, Lake, Border, Road)

// firstNameLike reports the name of a smaller place, with nothing that says
// place, before another name: "Rania Deiri fled", "Zaidan al-Jabri".
func (f *finder) firstNameLike(s span, r *reading) bool {
	var w wordBuf
	given := givenPlaces[string(w.lower(f.b, token{start: s.start, end: s.end}))]
	if r.cue == noCue && (given && personFollows(r) || aged(r)) { // "Jordan, 34,"
		return true
	}
	if r.beforeNisba() && f.kindsOf(s)&prominent == 0 {
		return true
	}
	if r.headline && !r.byline() || r.after.kinds != 0 || !r.goesOn() {
		return false
	}
	if !given && (r.cue != noCue || f.kindsOf(s)&prominent != 0) {
		return false
	}
	return !r.next.caps && !demonym(f.b[r.next.start:r.next.end]) && !r.nextIs.is(organisation|genericAfterW|genericLinkW)
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
	if r.prevIs.is(lowWord|genericBeforeW|genericAfterW|preposition|organisation) || adjective(r.b[t.start:t.end]) {
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

var demonymEnds = [][]byte{[]byte("ian"), []byte("ish"), []byte("ern"), []byte("qi"), []byte("ing"), []byte("held")}

// adjective reports those and other adjectives: "besieged Kobani".
func adjective(w []byte) bool { return demonym(w) || endsIn(w, adjectiveEnds) }

var adjectiveEnds = [][]byte{[]byte("ed"), []byte("ist"), []byte("ic"), []byte("ous")}

// demonym reports adjectives of peoples and places by their ending: "Syrian
// Kobani", "Northern Syria".
func demonym(w []byte) bool { return endsIn(w, demonymEnds) }

func endsIn(w []byte, ends [][]byte) bool {
	for _, end := range ends {
		if bytes.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// tribe reports "the Albu Nimr", "the Shaitat tribe" and "Albu Nimr, a tribe";
// "the Albu Faraj area" is a place.
func tribe(r *reading) bool {
	if r.next.gap == gapSpace && r.nextIs.is(tribeWord) || r.calledAfter(tribeWord) {
		return true
	}
	name := r.b[r.start:r.end]
	if !bytes.HasPrefix(name, []byte("Albu ")) && !bytes.HasPrefix(name, []byte("Al-Bu ")) && !bytes.HasPrefix(name, []byte("Bani ")) {
		return false
	}
	return r.definite && r.after.kinds == 0 && !nextIs(r.b, r.end, "area")
}

// calledAfter reports ", a tribe" after the name: a comma, an article and a word
// of the class within three words.
func (r *reading) calledAfter(c class) bool {
	if r.next.gap != gapComma || !r.nextIs.is(theWord|articleWord) {
		return false
	}
	t := tokenAfter(r.b, r.next.end)
	for n := 0; n < 3 && t.gap == gapSpace; n++ {
		if classOf(r.b, t).is(c) {
			return true
		}
		t = tokenAfter(r.b, t.end)
	}
	return false
}

// nisba reports a name that is as well a surname, "al-Baghdadi", "Shishani":
// formed with -i. It is a place only where something says so.
func nisba(r *reading) bool {
	return r.article && r.end-r.start > 7 && (r.b[r.end-1] == 'i' || r.b[r.end-1] == 'I')
}
