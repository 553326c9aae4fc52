package geo

import "slices"

// noteSurname remembers a place's name that a person of the text bears.
func (f *finder) noteSurname(s span) {
	for _, name := range [...]int32{s.name, s.alt} {
		if name >= 0 && !slices.Contains(f.surnames, name) {
			f.surnames = append(f.surnames, name)
		}
	}
}

// dropSurnames removes names without a cue that a person of the text bears:
// all that are formed as surnames are, "al-Baghdadi", and of the others those
// that act as persons do, "Kobani said".
func (f *finder) dropSurnames() {
	if len(f.surnames) == 0 {
		return
	}
	kept := f.spans[:0]
	for _, s := range f.spans {
		if s.cue == noCue && s.pin < 0 && f.isSurname(s) && (s.speaks || f.nisbaForm(s)) {
			f.drop(s.start, s.end, becauseSurname)
			continue
		}
		kept = append(kept, s)
	}
	f.spans = kept
}

func (f *finder) isSurname(s span) bool {
	return slices.Contains(f.surnames, s.name) || slices.Contains(f.surnames, s.alt)
}

func (f *finder) nisbaForm(s span) bool {
	return s.article && (f.b[s.end-1]|0x20) == 'i'
}

// surnameLike reports a name formed as a surname where nothing says place.
func (f *finder) surnameLike(s span, r *reading) bool {
	if !nisba(r) || r.cue != noCue {
		return false
	}
	return personFollows(r) || r.next.gap == gapPossessive || f.kindsOf(s)&kindsOf(City, Town) == 0
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
	if given && r.cue == noCue && personFollows(r) { // "Jordan, 34,"
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
