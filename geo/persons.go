package geo

// bearer is a name that a person of the text bears, and where the text first
// says so.
type bearer struct {
	name int32
	at   int
}

// noteSurname remembers a place's name that a person of the text bears.
func (f *finder) noteSurname(s span) {
	for _, name := range [...]int32{s.name, s.alt} {
		if name >= 0 && f.borneBy(name) < 0 {
			f.surnames = append(f.surnames, bearer{name, s.start})
		}
	}
}

// borneBy returns the offset at which a person first bears the name, -1 where
// none does.
func (f *finder) borneBy(name int32) int {
	for _, b := range f.surnames {
		if b.name == name {
			return b.at
		}
	}
	return -1
}

// dropSurnames removes names without a cue that a person of the text bears:
// those that are formed as surnames are, "al-Baghdadi", or act as persons do,
// "Kobani said"; and, once the person has been named, all where nothing in the
// text calls the name a place.
func (f *finder) dropSurnames() {
	if len(f.surnames) == 0 {
		return
	}
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

func (f *finder) isSurname(s span) bool {
	at := max(f.borneBy(s.name), f.borneBy(s.alt))
	return at >= 0 && (f.nisbaForm(s) || s.start > at && !f.placed(s) || f.speaks(s))
}

// speaks reports that what follows a name is done by persons.
func (f *finder) speaks(s span) bool {
	r := f.read(s.start, s.end)
	return personFollows(r) || r.pronounFollows()
}

// placed reports whether the words beside one of a name's mentions say that it
// is a place.
func (f *finder) placed(s span) bool {
	for i := range f.spans {
		if o := &f.spans[i]; o.cue > noCue && o.name == s.name && o.alt == s.alt {
			return true
		}
	}
	return false
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
	if r.headline && !r.byline() || r.after.kinds != 0 || !r.goesOn() {
		return false
	}
	if !given && (r.cue != noCue || f.kindsOf(s)&prominent != 0) {
		return false
	}
	return !r.next.caps && !demonym(f.b[r.next.start:r.next.end]) && !r.nextIs.is(organisation|genericAfterW|genericLinkW)
}
