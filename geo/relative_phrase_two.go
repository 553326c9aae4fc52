package geo

// between reads "between X and Y", "halfway between X and Y", "midway from X
// to Y", "on the road from X to Y", "the road linking X with Y".
func (p *phraseParser) between(i int, ph *phrase) (int, bool) {
	ph.relation = BetweenTwo
	for p.is(i, onW|theWordW|approxW) && !p.is(i, halfwayW) {
		i++
	}
	switch {
	case p.is(i, halfwayW):
		ph.relation = Halfway
		i++
	case p.is(i, halfW) && p.is(i+1, roadW): // half way
		ph.relation = Halfway
		i += 2
	}
	for p.is(i, onW|theWordW) && p.is(i+1, theWordW|roadW) { // along the road
		i++
	}
	if p.is(i, roadW) {
		if i++; ph.relation == BetweenTwo {
			ph.relation = RoadBetween
		}
		if p.is(i, linkW) && !p.is(i+1, fromW) {
			return p.pair(i+1, ph, andW|toW|withW)
		}
		i = p.past(i, linkW)
	}
	switch {
	case p.is(i, betweenW):
		return p.pair(i+1, ph, andW)
	case p.is(i, fromW) && ph.relation != BetweenTwo:
		return p.pair(i+1, ph, toW)
	}
	return i, false
}

// pair reads X and Y, X to Y.
func (p *phraseParser) pair(i int, ph *phrase, link wordClass) (int, bool) {
	next, ok := p.anchor(i, ph, link)
	if !ok || !p.is(next, link) {
		return i, false
	}
	return p.anchor(next+1, ph, 0)
}

// bank reads "the east bank of the Euphrates near X", "the left bank of the
// river opposite X".
func (p *phraseParser) bank(i int, ph *phrase) (int, bool) {
	for p.is(i, onW|theWordW) {
		i++
	}
	next, ok := p.bankSide(i, ph)
	if !ok || !p.is(next, bankW) {
		return i, false
	}
	ph.relation = OnBank
	if next++; p.is(next, ofW) {
		if next = p.past(next+1, theWordW); !p.is(next, riverW) {
			return i, false
		}
		next = p.past(next+1, riverW)
	} else if ph.left == 0 && ph.side.points == 0 && p.is(next, fromW) { // the opposite bank from X
		return p.anchor(next+1, ph, 0)
	}
	if p.signIs(next, ',') {
		next++
	}
	return p.beside(next, ph)
}

// bankSide reads east, northern, left, right, opposite.
func (p *phraseParser) bankSide(i int, ph *phrase) (next int, ok bool) {
	if p.is(i, sideW) {
		switch {
		case relWordIs(p, p.tokens[i], "left"):
			ph.left = -1
		case relWordIs(p, p.tokens[i], "right"):
			ph.left = 1
		}
		return i + 1, true
	}
	next, ph.side, ok = p.direction(i)
	return next, ok
}

// beside takes the anchor that a bank is near: "near X", "at X", "opposite X",
// "across from X".
func (p *phraseParser) beside(i int, ph *phrase) (int, bool) {
	switch {
	case p.is(i, acrossW) && p.is(i+1, fromW):
		i += 2
	case p.is(i, nearW|onW|oppositeW|byW|outsideW):
		i++
		if p.is(i, toW) {
			i++
		}
	default:
		return i, false
	}
	return p.anchor(i, ph, 0)
}

// acrossRiver reads "across the river from X", "opposite X".
func (p *phraseParser) acrossRiver(i int, ph *phrase) (int, bool) {
	ph.relation = Opposite
	i = p.past(i, tightW)
	switch {
	case p.is(i, oppositeW):
		return p.anchor(i+1, ph, 0)
	case p.is(i, acrossW):
		if i = p.past(i+1, theWordW); !p.is(i, riverW) {
			return i, false
		}
		if i = p.past(i+1, riverW); !p.is(i, fromW) {
			return i, false
		}
		return p.anchor(i+1, ph, 0)
	}
	return i, false
}

// fromAnchor reads the forms that begin with their anchor: "X (8 km N)", "X's
// northern outskirts", "the X–Y road", "the X to Y highway".
func (p *phraseParser) fromAnchor(i int) (ph phrase, ok bool) {
	ph = phrase{from: i}
	next, ok := p.anchor(i, &ph, toW)
	if !ok {
		return ph, false
	}
	for _, form := range [...]func(*phraseParser, int, *phrase) (int, bool){
		(*phraseParser).bracketed, (*phraseParser).ownEdge, (*phraseParser).roadBehind,
	} {
		p.trial = ph
		if to, ok := form(p, next, &p.trial); ok {
			p.trial.to = to
			return p.trial, true
		}
	}
	return ph, false
}

// bracketed reads "(8 km N)" behind a name.
func (p *phraseParser) bracketed(i int, ph *phrase) (int, bool) {
	if !p.signIs(i, '(') {
		return i, false
	}
	next, ok := p.distanceAndDirection(i+1, ph)
	return next + 1, ok && p.signIs(next, ')')
}

// distanceAndDirection reads "8 km N", with nothing behind that it is north of.
func (p *phraseParser) distanceAndDirection(i int, ph *phrase) (int, bool) {
	next, d, ok := p.distance(i)
	if !ok {
		return i, false
	}
	if p.is(next, toW) && p.is(next+1, theWordW) {
		next += 2
	}
	for p.is(next, dueW) {
		next++
	}
	to, dir, ok := p.direction(next)
	if !ok || p.is(to, ofW|fromW) {
		return i, false
	}
	ph.distance, ph.dir, ph.relation = d, dir, OffsetFrom
	return to, true
}

// ownEdge reads "'s northern outskirts", "outskirts".
func (p *phraseParser) ownEdge(i int, ph *phrase) (int, bool) {
	if p.signIs(i, '\'') {
		i++
		if i < len(p.tokens) && p.tokens[i].end-p.tokens[i].start == 1 && p.tokens[i].start == p.tokens[i-1].end {
			i++
		}
	}
	if next, d, ok := p.direction(i); ok {
		ph.dir, i = d, next
	}
	to, ok := p.edgeWord(i, ph)
	if !ok || ph.dir.points == 0 && relWordIs(p, p.tokens[i], "gate", "gates", "entrance", "entrances", "approaches", "limits") {
		return i, false
	}
	return to, true
}

// roadBehind reads "–Y road", "to Y highway" behind a name.
func (p *phraseParser) roadBehind(i int, ph *phrase) (int, bool) {
	if !p.signIs(i, '-') && !p.is(i, toW) {
		return i, false
	}
	to, ok := p.anchor(i+1, ph, roadW)
	if !ok || !p.is(to, roadW) {
		return i, false
	}
	ph.relation = RoadBetween
	return to + 1, true
}
