package geo

import "bytes"

// reading is one occurrence of a name with the words around it, which the
// rules and the resolver look at.
type reading struct {
	b            []byte
	start, end   int
	prev, next   token // the words beside it
	lead         token // the word before it, "the" left out
	prevIs       class
	nextIs       class
	leadIs       class
	headline     bool // its line is written With Capitals Or ALL OF THEM
	article      bool // written with its article: "al-Baghdadi"
	weak         bool // the name alone is no evidence
	river        bool // the name is a river's
	takesArticle bool // the name is of a kind that "the" stands before: rivers, regions
	country      bool // the name is a country's
	town         bool // the name is that of settlements only
	lastSpan     int  // end of the place name before, 0 for none
	afterSpan    bool // prev is part of it
	definite     bool // "the Jazira"
	after        generic
	before       kindSet // "the province of"
	beforePlural bool    // "the provinces of"
	cue          cue
}

// cue is evidence that a name is that of a place.
type cue uint8

const (
	noCue         cue = iota
	listCue           // "Hit, Haditha and Ana"
	verbCue           // "retook Hit"
	prepCue           // "in Hit"
	genericCue        // "Hit district"
	containerCue      // "Hit, Anbar"
	placeNounsCue     // "the town of Hit"
)

// read looks around b[start:end]. The reading is good until the next.
func (f *finder) read(start, end int) *reading {
	r := &f.reading
	*r = reading{b: f.b, start: start, end: end}
	r.prev, r.next = tokenBefore(f.b, start), tokenAfter(f.b, end)
	r.headline = f.isHeadline(start)
	if r.headline { // headlines stand one a line
		r.prev.endLine()
		r.next.endLine()
	}
	r.prevIs, r.nextIs = classOf(f.b, r.prev), classOf(f.b, r.next)
	r.lead, r.leadIs = r.prev, r.prevIs
	if r.prev.gap == gapSpace && r.prevIs.is(theWord) {
		r.lead = tokenBefore(f.b, r.prev.start)
		r.leadIs = classOf(f.b, r.lead)
		r.definite = true
	}
	if n := len(f.spans); n > 0 {
		r.lastSpan = f.spans[n-1].end
		r.afterSpan = r.lastSpan == r.prev.end
	}
	r.after = genericAt(f.b, r.next)
	r.before = r.genericLead()
	if r.cue = r.findCue(); r.cue < containerCue && r.apposed() {
		r.cue = containerCue
	}
	return r
}

func (t *token) endLine() {
	if t.line {
		t.gap = max(t.gap, gapStop)
	}
}

// genericLead reads "province of" before the name, or "Lake".
func (r *reading) genericLead() kindSet {
	if r.prev.gap != gapSpace {
		return 0
	}
	t, c := r.lead, r.leadIs
	if t.gap != gapSpace {
		return 0
	}
	if c.is(ofWord) {
		t = tokenBefore(r.b, t.start)
		c = classOf(r.b, t)
		if t.gap != gapSpace {
			return 0
		}
	} else if r.prev.capital && r.headline {
		return 0
	}
	if !c.is(genericBeforeW) {
		return 0
	}
	var buf wordBuf
	w := buf.lower(r.b, t)
	r.beforePlural = w[len(w)-1] == 's'
	return genericBefore[string(w)]
}

// findCue returns the strongest cue around the name.
func (r *reading) findCue() cue {
	switch {
	case r.before != 0:
		return placeNounsCue
	case r.after.kinds != 0, r.besideArea():
		return genericCue
	case r.prev.gap == gapSpace:
		return r.spacedCue()
	case r.afterThings():
		return listCue
	case r.afterSpan && (r.prev.gap == gapComma || r.prev.gap == gapSlash || r.prev.gap == gapHyphen):
		return listCue
	}
	return noCue
}

// afterThings reports "two towns, X and Y", "the suburbs: X, Y": a plural
// generic and a comma or a colon before the name.
func (r *reading) afterThings() bool {
	t := r.prev
	if t.capital || !r.prevIs.is(genericBeforeW|areaNoun) || t.end == t.start || r.b[t.end-1] != 's' {
		return false
	}
	return t.gap == gapComma || t.gap == gapStop && r.b[t.end] == ':'
}

// besideArea reports "area" or "countryside" after the name, an adjective
// between them or not: "Sijariya area", "al-Bukamal's eastern countryside".
func (r *reading) besideArea() bool {
	t := r.next
	if t.gap == gapPossessive {
		t = tokenAfter(r.b, t.end)
	}
	for n := 0; n < 2 && t.gap == gapSpace && !t.capital; n++ {
		c := classOf(r.b, t)
		if c.is(areaNoun) {
			return true
		}
		if !c.is(directionWord) {
			return false
		}
		t = tokenAfter(r.b, t.end)
	}
	return false
}

// apart reports ", east of" or ", 12 km west of" after the name.
func (r *reading) apart() bool {
	t, direction := r.next, false
	for n := 0; n < 5; n++ {
		c := classOf(r.b, t)
		if direction && c.is(ofWord) {
			return true
		}
		if direction = direction || c.is(directionWord); direction && c.is(compassWord) && r.next.start < t.start && r.b[r.next.start] <= '9' {
			return true // ", 33 km to the south"
		}
		if t = tokenAfter(r.b, t.end); t.gap > gapHyphen || t.capital {
			return false
		}
	}
	return false
}

// apposed reports ", a farming village" after the name, within four words.
func (r *reading) apposed() bool {
	if r.next.gap != gapComma {
		return false
	}
	if r.nextIs.is(directionWord) || '0' <= r.b[r.next.start] && r.b[r.next.start] <= '9' {
		return r.apart()
	}
	if !r.nextIs.is(theWord | articleWord) {
		return false
	}
	t := tokenAfter(r.b, r.next.end)
	for n := 0; n < 4 && t.gap <= gapHyphen && !t.capital; n++ {
		c := classOf(r.b, t)
		if c.is(genericAfterW) {
			return true
		}
		if c.is(preposition) {
			return false
		}
		t = tokenAfter(r.b, t.end)
	}
	return false
}

// spacedCue reads the word right before the name.
func (r *reading) spacedCue() cue {
	switch {
	case r.leadIs.is(nearbyWord), r.leadIs.is(placePreposed) && r.lead.gap == gapSpace:
		return prepCue
	case r.leadIs.is(takingVerb) && !r.lead.capital:
		return verbCue
	case r.leadIs.is(andWord):
		if t := tokenBefore(r.b, r.lead.start); t.gap <= gapComma && t.end == r.lastSpan {
			return listCue
		}
	}
	return noCue
}

// isHeadline reports whether the line of b[i] is written in capitals: every
// word of four letters or more begins with one. The last line is remembered,
// so that a long line is read once.
func (f *finder) isHeadline(i int) bool {
	if i >= f.lineStart && i < f.lineEnd {
		return f.lineTitle
	}
	f.lineStart = bytes.LastIndexByte(f.b[:i], '\n') + 1
	f.lineEnd = len(f.b)
	if n := bytes.IndexByte(f.b[i:], '\n'); n >= 0 {
		f.lineEnd = i + n + 1
	}
	f.lineTitle = titleCase(f.b[f.lineStart:f.lineEnd])
	return f.lineTitle
}

// titleCase reports whether a line of three words or more is written as
// headlines are: every word with a capital but those that headlines write
// small. A word after an apostrophe or a hyphen is not a word here.
func titleCase(line []byte) bool {
	words := 0
	for i := 0; i < len(line); {
		if !isWordAt(line, i) {
			_, n := foldAt(line, i)
			i += n
			continue
		}
		end := max(wordEnd(line, i), i+1)
		if 'a' <= line[i] && line[i] <= 'z' && (i == 0 || line[i-1] == ' ') && !headlineSmall[string(line[i:end])] {
			return false
		}
		words++
		i = end
	}
	return words >= 3
}

// headlineSmall are the words that headlines write small, and the Arabic
// articles.
var headlineSmall = wordSet(`a an the and or but nor of in on at to by for from with as up via vs off per into near over amid
	after than upon until al el ar as ash ad an at az ez`)
