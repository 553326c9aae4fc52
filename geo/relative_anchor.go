package geo

import "bytes"

// anchor takes the name that token i begins, with the words that may stand
// before it ("the town of", "nearby", "rebel-held"). In a running text the
// name is a mention; in a phrase standing alone it is whatever stands between
// here and a word of the class stop, or the end.
func (p *phraseParser) anchor(i int, ph *phrase, stop wordClass) (next int, ok bool) {
	if ph.n == len(ph.anchors) {
		return i, false
	}
	a := anchor{mention: -1}
	if p.mentions == nil {
		a, next, ok = p.spelled(p.introduced(i), stop)
	} else if i = p.introduced(i); p.anchorAt(i) {
		t := p.tokens[i]
		a, next, ok = anchor{t.mention, t.start, t.end}, i+1, true
	}
	if !ok {
		return i, false
	}
	ph.anchors[ph.n] = a
	ph.n++
	return next, true
}

// anchorAt reports a mention at token i that positions can be reckoned from.
func (p *phraseParser) anchorAt(i int) bool {
	return p.mentions != nil && i < len(p.tokens) && p.tokens[i].mention >= 0 && anchors(&p.mentions[p.tokens[i].mention])
}

// introduced passes over "the town of", "the Iraqi city of", "the centre of",
// "nearby", "the rebel-held town of", "Syria's" before a name.
func (p *phraseParser) introduced(i int) int {
	start := i
	i = p.past(i, theWordW|oneW)
	for range 4 {
		switch {
		case p.is(i, genericW|centreW) && p.is(i+1, ofW):
			return p.introduced(i + 2)
		case p.is(i, centreW), p.is(i, heldW), p.signIs(i, '-') && p.is(i+1, heldW):
			i++
		case p.possessor(i):
			i += 3
		case p.wordAt(i) && (p.is(i+1, heldW) || p.signIs(i+1, '-') && p.is(i+2, heldW)):
			i++
		case p.wordAt(i) && p.is(i+1, genericW) && (p.is(i+2, ofW) || p.anchorAt(i+2)):
			i++
		case p.is(i, genericW) && p.mentions != nil:
			i++
		}
	}
	if p.mentions == nil && i >= len(p.tokens) {
		return start
	}
	return i
}

// possessor reports "Syria's" or "group's" at token i of a running text.
func (p *phraseParser) possessor(i int) bool {
	if p.mentions == nil || i+2 >= len(p.tokens) || p.anchorAt(i) || p.tokens[i].sign != 0 || !p.signIs(i+1, '\'') {
		return false
	}
	s := p.tokens[i+2]
	return s.start == p.tokens[i+1].end && s.end-s.start == 1
}

// wordAt reports a plain word at token i: "Iraqi", "rebel".
func (p *phraseParser) wordAt(i int) bool {
	return i < len(p.tokens) && p.tokens[i].mention < 0 && p.tokens[i].sign == 0 && !p.tokens[i].number &&
		p.tokens[i].is&^(centreW|heldW|genericW) == 0
}

// spelled takes the words up to a word of the class stop as a name.
func (p *phraseParser) spelled(i int, stop wordClass) (a anchor, next int, ok bool) {
	next = i
	letters := false
	for next < len(p.tokens) && !(next > i && p.is(next, stop)) && !p.ends(next, stop) {
		letters = letters || p.tokens[next].sign == 0 && !p.tokens[next].number
		next++
	}
	if !letters || next == i {
		return a, i, false
	}
	a = anchor{mention: -1, start: p.tokens[i].start, end: p.tokens[next-1].end}
	return a, next, true
}

// ends reports a sign that ends a name: a bracket, a semicolon, and a dash
// where a road is looked for.
func (p *phraseParser) ends(i int, stop wordClass) bool {
	t := p.tokens[i]
	if t.sign == '-' && stop&toW != 0 {
		return p.text[t.start] >= 0x80 || t.end < len(p.text) && p.text[t.end] == ' '
	}
	return t.sign != 0 && bytes.IndexByte([]byte("();[]\n?/"), t.sign) >= 0
}
