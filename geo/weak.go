package geo

// weak reports whether the name alone is no evidence of a place.
func (f *finder) weak(s span, r *reading) bool {
	x := f.g.index
	if (s.name < 0 || x.weak[s.name]) && (s.alt < 0 || x.weak[s.alt]) || f.kunya(s) {
		return true
	}
	return s.name >= 0 && f.bareOnly(s.name) && (s.alt < 0 || f.bareOnly(s.alt)) && !r.fits(f.kindsOf(s))
}

// kunya reports a village whose name is built as a man's by-name is, "Abu
// Hassan": alone it is rather the man. Abu Kamal is a town.
func (f *finder) kunya(s span) bool {
	first := token{start: s.start, end: wordEnd(f.b, s.start)}
	return first.end < s.end && first.end-first.start < 5 && classOf(f.b, first).is(title) && f.kindsOf(s)&townKinds == 0
}

// bareOnly reports whether a name belongs to places only without their
// generic: "Baath" of the Baath Dam.
func (f *finder) bareOnly(name int32) bool {
	for _, p := range f.g.index.of(name) {
		if p.how != asBare || f.g.facts[p.place].kind&areas&^lakeKinds != 0 {
			return false
		}
	}
	return true
}

// weakHolds reports whether a name that is also a word of English, or a
// first name, is a place here: "Hit was quiet", "in Hit", "Hit, Anbar", but
// not "Hit again and again" or "Market Hit by Mortars".
func weakHolds(r *reading) bool {
	if r.end-r.start == 2 && r.definite { // "the T4"
		return true
	}
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
