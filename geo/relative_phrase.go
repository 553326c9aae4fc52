package geo

// The grammar of relative phrases, over the tokens around an anchor. Each
// reading begins at a token and either fits or does not; the leftmost that
// takes the anchor is the longest and wins.

// phrase is a relative phrase read, before it is placed on the earth.
type phrase struct {
	from, to int // tokens, half open
	relation Relation
	distance distance  // km is 0 where none is stated
	dir      direction // sixteenths is 0 where none is stated
	tight    bool      // just north of
	side     direction // of a bank, or
	left     int       // -1 left, +1 right, as the river flows
	along    bool      // the second anchor says in which direction: "from X towards Y"
	anchors  [2]anchor
	n        int
}

// anchor is a name in a phrase: a mention, or the words of one that is still
// to be looked up.
type anchor struct {
	mention    int
	start, end int // bytes of text
}

// leftmost returns the first phrase in the tokens that has mention i for an
// anchor, the first of the phrase's own.
func (p *phraseParser) leftmost(i int) (ph phrase, ok bool) {
	for from := range p.tokens {
		t := &p.tokens[from]
		if t.mention == i {
			return p.fromAnchor(from)
		}
		if !t.number && t.is&leadW == 0 {
			continue
		}
		if ph, ok := p.phrase(from); ok && ph.anchors[0].mention == i && !p.spoiled(ph) {
			return ph, true
		}
	}
	return ph, false
}

// spoiled reports a phrase that is half of one we cannot read: "north and
// south of X".
func (p *phraseParser) spoiled(ph phrase) bool {
	i := ph.from
	return i > 1 && ph.dir.points > 0 && ph.distance.km == 0 && p.is(i-1, andW) && p.is(i-2, directionW)
}

// phrase tries every form that does not begin with its anchor.
func (p *phraseParser) phrase(i int) (ph phrase, ok bool) {
	for _, form := range [...]func(*phraseParser, int, *phrase) (int, bool){
		(*phraseParser).measured, (*phraseParser).between, (*phraseParser).bank, (*phraseParser).acrossRiver,
		(*phraseParser).along, (*phraseParser).edge, (*phraseParser).edgeOf, (*phraseParser).directed, (*phraseParser).close,
	} {
		p.trial = phrase{from: i}
		if to, ok := form(p, i, &p.trial); ok {
			p.trial.to = to
			return p.trial, true
		}
	}
	return ph, false
}

// measured reads what begins with a distance: "15 km north of X", "10 km from
// X", "5 km upstream of X".
func (p *phraseParser) measured(i int, ph *phrase) (int, bool) {
	next, d, ok := p.distance(i)
	if !ok {
		return i, false
	}
	ph.distance = d
	for p.is(next, awayW) && !p.is(next, fromW|outsideW) {
		next++
	}
	if p.signIs(next, ',') {
		next++
	}
	if to, ok := p.directed(next, ph); ok {
		return to, true
	}
	if to, ok := p.along(next, ph); ok {
		return to, true
	}
	if d.loose {
		return i, false
	}
	return p.ring(next, ph)
}

// ring reads "from X", "of X", "outside X" behind a distance. "From X to Y" is
// the length of a way, "from X towards Y" a point on it.
func (p *phraseParser) ring(i int, ph *phrase) (int, bool) {
	if !p.is(i, fromW|outsideW) && !(ph.distance.bound && p.is(i, ofW)) {
		return i, false
	}
	if i++; p.is(i, ofW) { // outside of
		i++
	}
	to, ok := p.anchor(i, ph, toW|towardW|onW)
	if !ok {
		return i, false
	}
	ph.relation = RingAround
	if ph.distance.bound {
		ph.relation = Within
	}
	if p.is(to, toW) && p.anchorAt(to+1) {
		return i, false
	}
	j := to
	if p.is(j, onW) && p.is(j+1, theWordW) && p.is(j+2, roadW) {
		j += 3
		if p.is(j, toW) {
			return p.toward(j+1, to, ph), true
		}
	}
	if p.is(j, towardW) {
		return p.toward(j+1, to, ph), true
	}
	return to, true
}

// toward takes the second anchor of "5 km from X towards Y", or leaves the
// phrase to end before.
func (p *phraseParser) toward(i, before int, ph *phrase) int {
	first := ph.n
	to, ok := p.anchor(i, ph, 0)
	if !ok || ph.n == first {
		return before
	}
	ph.along, ph.relation = true, OffsetFrom
	return to
}

// directed reads "north of X", "to the north-east of X", "due west of X", "NE
// X" behind a distance, "just south of X".
func (p *phraseParser) directed(i int, ph *phrase) (int, bool) {
	measured := ph.distance.km > 0
	if p.is(i, tightW) {
		ph.tight = true
		i++
	}
	if p.is(i, toW|onW|towardW) && p.is(i+1, theWordW) {
		i += 2
	}
	for p.is(i, dueW) {
		i++
	}
	next, d, ok := p.direction(i)
	if !ok || d.adjective && !measured {
		return i, false
	}
	ph.dir, ph.relation = d, OffsetFrom
	if p.is(next, sideW|bankW) { // on the north side of
		next++
	}
	if p.signIs(next, '.') && d.letters { // 5 km N. of
		next++
	}
	switch {
	case p.is(next, ofW), p.is(next, fromW):
		return p.offsetAnchor(next+1, ph)
	case measured && (p.mentions == nil || p.tokens[next-1].short):
		return p.offsetAnchor(next, ph)
	}
	return i, false
}

// offsetAnchor takes the anchor of a direction, and a distance behind it:
// "north of X by about 15 km".
func (p *phraseParser) offsetAnchor(i int, ph *phrase) (int, bool) {
	to, ok := p.anchor(i, ph, byW)
	if !ok || ph.distance.km > 0 || !p.is(to, byW) {
		return to, ok
	}
	if next, d, ok := p.distance(to + 1); ok {
		ph.distance = d
		return next, true
	}
	return to, true
}

// along reads "upstream of X", "down the river from X".
func (p *phraseParser) along(i int, ph *phrase) (int, bool) {
	if !p.is(i, flowW) {
		return i, false
	}
	t := p.tokens[i]
	next := i + 1
	if short := t.end-t.start <= 4; short { // up, down
		if !p.is(next, theWordW) || !p.is(next+1, riverW) {
			return i, false
		}
		next += 2
	}
	if !p.is(next, fromW|ofW) {
		return i, false
	}
	if ph.relation = Upstream; t.value > 0 {
		ph.relation = Downstream
	}
	return p.anchor(next+1, ph, 0)
}

// close reads "near X", "in the vicinity of X", "vic. X", "just outside X".
func (p *phraseParser) close(i int, ph *phrase) (int, bool) {
	for p.is(i, tightW|onW|theWordW) || p.is(i, approxW) && p.is(i+1, nearW) {
		i++
	}
	if !p.is(i, nearW|outsideW) {
		return i, false
	}
	t := p.tokens[i]
	ph.relation = Near
	next := i + 1
	if p.signIs(next, '.') {
		next++
	}
	if p.is(next, toW|ofW) {
		next++
	} else if closeTo := relWordIs(p, t, "close", "adjacent", "vicinity", "environs", "area", "surroundings"); closeTo {
		return i, false
	}
	return p.anchor(next, ph, 0)
}

// relWordIs reports whether a token is one of the words, in any case.
func relWordIs(p *phraseParser, t relToken, words ...string) bool {
	for _, w := range words {
		if len(w) == t.end-t.start && foldedEqual(p.text[t.start:t.end], w) {
			return true
		}
	}
	return false
}

// foldedEqual compares ASCII letters without regard to case.
func foldedEqual(b []byte, small string) bool {
	for i := range b {
		if b[i]|0x20 != small[i] {
			return false
		}
	}
	return true
}

// edge reads "the northern outskirts of X", "the countryside of X".
func (p *phraseParser) edge(i int, ph *phrase) (int, bool) {
	for p.is(i, onW|theWordW) {
		i++
	}
	if next, d, ok := p.direction(i); ok {
		ph.dir, i = d, next
	}
	to, ok := p.edgeWord(i, ph)
	if !ok || !p.is(to, ofW) {
		return i, false
	}
	return p.anchor(to+1, ph, 0)
}

// edgeOf reads "northern Raqqa countryside", "the eastern Manbij outskirts".
func (p *phraseParser) edgeOf(i int, ph *phrase) (int, bool) {
	for p.is(i, onW|theWordW) {
		i++
	}
	next, d, ok := p.direction(i)
	if !ok || d.letters {
		return i, false
	}
	ph.dir = d
	if next, ok = p.anchor(next, ph, outskirtsW|countrysideW); !ok {
		return i, false
	}
	return p.edgeWord(next, ph)
}

// edgeWord reads outskirts, edge, countryside.
func (p *phraseParser) edgeWord(i int, ph *phrase) (int, bool) {
	switch {
	case p.is(i, outskirtsW), p.is(i, sidedW) && ph.dir.points > 0:
		ph.relation = Outskirts
	case p.is(i, countrysideW):
		ph.relation = Countryside
	default:
		return i, false
	}
	return i + 1, true
}
