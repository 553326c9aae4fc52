package geo

import "sync"

// Find returns the place names in a text, in order and not overlapping, each
// resolved as far as the text allows. Offsets are bytes into text. No name
// crosses a 0x00 byte or a blank line, so a caller blanks out what is not
// prose with 0x00. It may be called by many goroutines at once; its cost is
// linear in the text.
func (g *Gazetteer) Find(text []byte, ctx Context) []Mention {
	f := finders.Get().(*finder)
	defer finders.Put(f)
	f.reset(g, text, ctx)
	return f.find()
}

func (f *finder) find() []Mention {
	f.scan()
	if len(f.spans) == 0 {
		return nil
	}
	f.linkNeighbours()
	f.dropSurnames()
	f.resolve()
	return f.mentions()
}

var finders = sync.Pool{New: func() any { return newFinder() }}

func newFinder() *finder {
	return &finder{groupOf: map[groupKey]int32{}, surnames: map[int32]int{}, placed: map[int32]bool{}}
}

// finder is the state of one Find, kept for the next.
type finder struct {
	g    *Gazetteer
	b    []byte
	ctx  Context
	pins *pins

	spans []span
	stops []stop
	alts  []stop
	near  []near

	reading            reading // of the name at hand
	runEnds            [3]int  // of the words at hand
	lineStart, lineEnd int     // the line isHeadline read last
	lineTitle          bool

	surnames map[int32]int  // names that persons of the text bear, and where first
	placed   map[int32]bool // of these, those that are places too

	groups  []group
	groupOf map[groupKey]int32
	cands   []cand
	votes   [16]countryVote

	explain bool       // keep the reasons, and what was dropped
	reasons [][]Reason // of candidates, by cand.why-1
	dropped []Dropped
}

func (f *finder) reset(g *Gazetteer, text []byte, ctx Context) {
	f.g, f.b, f.ctx = g, text, ctx
	f.pins = newPins(g, ctx.Pins)
	f.spans, f.near = f.spans[:0], f.near[:0]
	clear(f.surnames)
	f.groups, f.cands = f.groups[:0], f.cands[:0]
	clear(f.groupOf)
	f.explain, f.reasons, f.dropped = false, nil, nil
	f.lineStart, f.lineEnd = 0, 0
}

// span is a name found, before it is resolved.
type span struct {
	start, end int
	name, alt  int32 // names of the index: as written, and without article; -1 for none
	nearLo     int32 // places proposed by the key: near[nearLo:nearHi]
	nearHi     int32
	pin        int32 // place, or -1
	kinds      kindSet
	cue        cue
	weak       bool
	article    bool
	plural     bool // the generic after it is one of several things
	// pluralBefore is the same of the generic before it, or before the list it
	// stands in: "the towns of".
	pluralBefore bool
	unknown      bool  // the words beside it say place though nothing is known of it
	in           int32 // span that contains it, by a comma: "Hit, Anbar"; or -1
	group        int32
}

// scan walks the text once. A name in Latin letters begins with a capital,
// or with a small article and a capital: "al-Bab". Everything else is passed
// over a word at a time.
func (f *finder) scan() {
	b := f.b
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case 'a' <= c && c <= 'z':
			if end := f.smallArticle(i); end > 0 {
				i = end
				continue
			}
			i = skipWord(b, i)
		case 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			i = f.word(i)
		case c < 0x80:
			if c == ':' && i+2 < len(b) && b[i+1] == '/' && b[i+2] == '/' {
				i = skipAddress(b, i)
				continue
			}
			i++
		default:
			fold, width := foldAt(b, i)
			switch {
			case fold < foldLetter:
				i += width
			case upperAt(b, i):
				i = f.word(i)
			default:
				i = skipWord(b, i)
			}
		}
	}
}

// skipWord returns the end of the word at b[i], past at least one rune.
func skipWord(b []byte, i int) int {
	for i < len(b) {
		if c := b[i]; c < 0x80 {
			if foldIndex[c] < foldLetter {
				return i
			}
			i++
			continue
		}
		fold, width := foldAt(b, i)
		if fold < foldLetter {
			return i
		}
		i += width
	}
	return i
}

func skipAddress(b []byte, i int) int {
	for i < len(b) && b[i] > ' ' && b[i] != ')' && b[i] != '>' && b[i] != '"' {
		i++
	}
	return i
}

// smallArticle tries a name that begins with an article in small letters; it
// returns the offset to go on from, 0 where there is no article.
func (f *finder) smallArticle(i int) int {
	c := f.b[i]
	if c != 'a' && c != 'e' && c != 'u' {
		return 0
	}
	word := articleEnd(f.b, i)
	if word == 0 || !upperAt(f.b, word) {
		return 0
	}
	return f.name(i, word)
}

// word tries a name at the capital, digit or caseless letter at b[i] and
// returns the offset to go on from.
func (f *finder) word(i int) int {
	if word := articleEnd(f.b, i); word > 0 && upperAt(f.b, word) {
		return f.name(i, word)
	}
	return f.name(i, i)
}

// articleEnd returns the start of the word after an article at b[i], joined
// by a hyphen or a space: "al-Bab", "Al Asad"; 0 where there is none. "As
// Raqqa fell" and "at Hit" begin with words of English, so those articles
// need their hyphen.
func articleEnd(b []byte, i int) int {
	n := i
	for n < len(b) && n-i < 4 && (b[n]|0x20) >= 'a' && (b[n]|0x20) <= 'z' {
		n++
	}
	if n-i < 2 || n-i > 3 || n+1 >= len(b) {
		return 0
	}
	if c := b[n+1]; 'a' <= c && c <= 'z' { // "as the", "an hour"
		return 0
	}
	joined := b[n] == '-' || n+2 < len(b) && b[n] == 0xE2 && b[n+1] == 0x80 && b[n+2] <= 0x91
	if !joined && b[n] != ' ' && b[n] != '\n' {
		return 0
	}
	var w wordBuf
	article := w.lower(b, token{start: i, end: n})
	if string(article) == "us" && b[i] == 'U' && b[i+1] == 'S' { // "US-Syria"
		return 0
	}
	if !articles[string(article)] || !joined && englishArticles[string(article)] {
		return 0
	}
	start := skipSeparator(b, n)
	if start < 0 || !isWordAt(b, start) {
		return 0
	}
	return start
}

// englishArticles are Arabic articles that are English words as well.
var englishArticles = wordSet("as at an us en un er ur es et ed ad ar ul l ush esh")

// name tries the names that begin at b[i], and those without its article at
// b[word] (word == i where it has none).
func (f *finder) name(i, word int) int {
	if f.pin(i) || word > i && f.pin(word) {
		return f.spans[len(f.spans)-1].end
	}
	t := f.g.index.trie
	f.stops = t.walk(f.stops[:0], f.b, i)
	f.alts = f.alts[:0]
	if word > i {
		f.alts = t.walk(f.alts, f.b, word)
	}
	passed := 0
	for len(f.stops)+len(f.alts) > 0 {
		s := span{start: i, name: -1, alt: -1, pin: -1, in: -1, article: word > i}
		s.end = max(lastEnd(f.stops), lastEnd(f.alts))
		if n := len(f.stops); n > 0 && f.stops[n-1].end == s.end {
			s.name = f.stops[n-1].name
			f.stops = f.stops[:n-1]
		}
		if n := len(f.alts); n > 0 && f.alts[n-1].end == s.end {
			s.alt = f.alts[n-1].name
			f.alts = f.alts[:n-1]
		}
		if !capitalised(f.b, word, s.end) && f.kindsOf(s)&smallTailed == 0 {
			continue
		}
		if f.take(s) {
			return max(f.spans[len(f.spans)-1].end, s.end)
		}
		passed = max(passed, s.end)
	}
	if f.byKey(i, word, passed) {
		return f.spans[len(f.spans)-1].end
	}
	return skipWord(f.b, word)
}

// smallTailed are the kinds whose names end in a small generic that is part of
// them: "the Syrian-Iraqi border".
var smallTailed = kindsOf(Border)

func lastEnd(stops []stop) int {
	if len(stops) == 0 {
		return -1
	}
	return stops[len(stops)-1].end
}

// capitalised reports whether the words of a name from b[i] to b[end] are
// written as a name's: the last with a capital, or joined to an article.
// So "Tabqa dam" is left to the shorter "Tabqa", whose generic it is.
func capitalised(b []byte, i, end int) bool {
	last := tokenBefore(b, end)
	if last.capital || last.start <= i || b[last.start] <= '9' || last.gap == gapHyphen && last.line {
		return true
	}
	before := tokenBefore(b, last.start)
	var w wordBuf
	return last.gap == gapHyphen && before.start >= i && articles[string(w.lower(b, before))]
}

// take judges a name found and keeps it where it is a place.
func (f *finder) take(s span) bool {
	r := f.read(s.start, s.end)
	if !r.headline && r.goesOn() {
		if classOf(f.b, token{start: s.start, end: s.end}).is(elementW) {
			f.drop(s.start, s.end, becauseElement)
			return false
		}
		if f.longerByKey(s.start) {
			return true
		}
		r = f.read(s.start, s.end)
	}
	r.article = s.article
	r.weak = f.weak(s, r)
	kinds := f.kindsOf(s)
	r.town = kinds&settlements != 0 && kinds&(countryKinds|definiteKinds|lakeKinds) == 0
	r.takesArticle = kinds&(definiteKinds|countryKinds|roadKinds) != 0
	r.country, r.river = kinds&countryKinds != 0, kinds&riverKinds != 0
	if rule := notPlace(r); rule != nil {
		if rule.person || nisba(r) {
			f.noteSurname(s)
		}
		f.drop(s.start, s.end, rule.name)
		return false
	}
	r.seeContainer(f)
	if r.weak && !weakHolds(r) {
		f.drop(s.start, s.end, becauseWeak)
		return false
	}
	if f.surnameLike(s, r) {
		f.noteSurname(s)
		f.drop(s.start, s.end, becauseSurname)
		return false
	}
	if f.firstNameLike(s, r) {
		f.drop(s.start, s.end, becauseFirstName)
		return false
	}
	f.push(s, r)
	return true
}

// goesOn reports a capitalised word, or an article, right after the name.
func (r *reading) goesOn() bool {
	return r.next.gap == gapSpace && (r.next.capital && !r.nextIs.is(lowWord) || r.nextIs.is(articleW) && articleEnd(r.b, r.next.start) > 0)
}

func (f *finder) kindsOf(s span) (set kindSet) {
	for _, name := range [...]int32{s.name, s.alt} {
		if name >= 0 {
			for _, p := range f.g.index.of(name) {
				set |= f.g.facts[p.place].kind
			}
		}
	}
	return set
}

// fits reports whether a generic beside the name is of one of the kinds.
func (r *reading) fits(kinds kindSet) bool { return (r.after.kinds|r.before)&kinds != 0 }

// definiteKinds take "the" in English: the Euphrates, the Jazira, the Badia.
var definiteKinds = kindsOf(RiverKind, Region)

// push keeps a span; a capitalised generic beside the name joins it.
func (f *finder) push(s span, r *reading) {
	s.kinds, s.plural = r.after.kinds, r.after.plural
	if s.kinds == 0 {
		s.kinds, s.pluralBefore = r.before, r.beforePlural
	}
	s.pluralBefore = s.pluralBefore || f.listsOn(r)
	if have := f.kindsOf(s) & definiteKinds; s.kinds == 0 && r.definite && have != 0 {
		s.kinds = have
	}
	if r.after.kinds != 0 && r.after.capital && !r.headline {
		s.end = r.after.end
	}
	if r.before != 0 && r.prev.capital && r.prev.gap == gapSpace && !r.prev.startsSentence() && !r.afterSpan {
		s.start = r.prev.start
	}
	if s.kinds == 0 && s.name >= 0 {
		s.kinds = f.g.index.inside[s.name]
	}
	s.cue, s.weak = r.cue, r.weak
	f.spans = append(f.spans, s)
}
