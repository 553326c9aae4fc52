package geo

import "bytes"

// reading is one occurrence of a name with the words around it, which the
// rules and the resolver look at.
type reading struct {
	b          []byte
	start, end int
	prev, next token // the words beside it
	lead       token // the word before it, "the" left out
	headline   bool  // its line is written With Capitals Or ALL OF THEM
	article    bool  // written with its article: "al-Baghdadi"
	weak       bool  // the name alone is no evidence
	lastSpan   int   // end of the place name before, 0 for none
	afterSpan  bool  // prev is part of it
	definite   bool  // "the Jazira"
	spanAfter  bool  // a comma, then perhaps its container
	after      generic
	before     kindSet // "the province of"
	cue        cue
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

// read looks around b[start:end].
func (f *finder) read(start, end int) reading {
	r := reading{b: f.b, start: start, end: end}
	r.prev, r.next = tokenBefore(f.b, start), tokenAfter(f.b, end)
	r.lead = r.prev
	var w wordBuf
	if r.prev.gap == gapSpace && string(w.lower(f.b, r.prev)) == "the" {
		r.lead = tokenBefore(f.b, r.prev.start)
		r.definite = true
	}
	r.headline = f.isHeadline(start)
	if n := len(f.spans); n > 0 {
		r.lastSpan = f.spans[n-1].end
		r.afterSpan = r.lastSpan == r.prev.end
	}
	r.after = genericAt(f.b, end)
	r.before = r.genericLead()
	r.cue = r.findCue()
	return r
}

// genericLead reads "province of" before the name, or "Lake".
func (r *reading) genericLead() kindSet {
	var w wordBuf
	if r.prev.gap != gapSpace {
		return 0
	}
	t := r.lead
	word := w.lower(r.b, t)
	if string(word) == "of" {
		t = tokenBefore(r.b, t.start)
		if t.gap != gapSpace {
			return 0
		}
		return genericBefore[string(w.lower(r.b, t))]
	}
	if r.prev.capital == r.prev.startsSentence() {
		return 0
	}
	return genericBefore[string(word)]
}

// findCue returns the strongest cue around the name.
func (r *reading) findCue() cue {
	var w wordBuf
	switch {
	case r.before != 0:
		return placeNounsCue
	case r.after.kinds != 0:
		return genericCue
	}
	if r.prev.gap > gapSpace && r.prev.gap != gapHyphen && r.prev.gap != gapQuote && r.prev.gap != gapSlash && r.prev.gap != gapComma {
		return noCue
	}
	word := w.lower(r.b, r.lead)
	switch {
	case r.prev.gap == gapSpace && (string(word) == "nearby" || string(word) == "neighbouring" || string(word) == "neighboring"):
		return prepCue
	case r.prev.gap == gapSpace && placePrepositions[string(word)] && r.lead.gap == gapSpace:
		return prepCue
	case r.prev.gap == gapSpace && takingVerbs[string(word)] && !r.lead.capital:
		return verbCue
	case r.afterSpan && (r.prev.gap == gapComma || r.prev.gap == gapSlash):
		return listCue
	case r.prev.gap == gapSpace && (string(word) == "and" || string(word) == "or"):
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
// headlines are. A word after an apostrophe or a hyphen is not a word here.
func titleCase(line []byte) bool {
	words := 0
	for i := 0; i < len(line); {
		if !isWordAt(line, i) {
			_, n := foldAt(line, i)
			i += n
			continue
		}
		end := wordEnd(line, i)
		if end <= i {
			end = i + 1
		}
		if 'a' <= line[i] && line[i] <= 'z' && (i == 0 || line[i-1] == ' ') && end-i >= 4 && !headlineSmall[string(line[i:end])] {
			return false
		}
		words++
		i = end
	}
	return words >= 3
}

// headlineSmall are words of four letters or more that headlines write small.
var headlineSmall = wordSet(`from with over into near amid after that than upon until what when`)
