package geo

// distance is how far a text says that something is.
type distance struct {
	km       float64 // the middle, where a range is given
	spreadKm float64 // half of "15 to 20 km", of "a few"
	roundKm  float64 // half of the step the figure seems rounded to
	approx   bool    // about, some
	bound    bool    // within, less than: a limit
	nautical bool
	loose    bool // of a unit that needs a direction behind it
}

// distance reads "about 15 km", "10-15km", "ten to fifteen miles", "a dozen
// kilometres", "20 km (12 miles)", "half a mile".
func (p *phraseParser) distance(i int) (next int, d distance, ok bool) {
	next = p.qualifiers(i, &d)
	ranged := p.is(next, betweenW) // between 10 and 15 km north of
	if ranged {
		next++
	}
	next, a, ok := p.amount(next)
	if !ok {
		return i, d, false
	}
	lo, hi := a, a
	if j, b, ok := p.upper(next, ranged); ok && b.value > a.value {
		next, hi = j, b
	} else if ranged {
		return i, d, false
	}
	next, unit, ok := p.unit(next)
	if !ok {
		return i, d, false
	}
	if p.is(next, andW) && p.is(next+1, oneW) && p.is(next+2, halfW) { // a mile and a half
		lo.value, hi.value, next = lo.value+0.5, hi.value+0.5, next+3
	}
	d.km = (lo.value + hi.value) / 2 * unit.value
	d.spreadKm = ((hi.value-lo.value)/2 + lo.spread) * unit.value
	d.roundKm = lo.rounding() * unit.value
	d.nautical, d.loose = unit.is&nauticalW != 0, unit.is&looseUnitW != 0
	return p.converted(next), d, d.km > 0 && d.km <= longestRelativeKm
}

// longestRelativeKm is beyond what anybody says of a place to find it.
const longestRelativeKm = 500

// qualifiers passes over the words before a figure: about, some, less than,
// no more than, up to.
func (p *phraseParser) qualifiers(i int, d *distance) int {
	for ; p.is(i, approxW|boundW); i++ {
		if p.is(i, boundW) {
			d.bound = true
		} else {
			d.approx = true
		}
		if p.signIs(i+1, '.') { // approx.
			i++
		}
		if p.is(i+1, thanW|toW) || p.is(i+1, oneW) && p.is(i+2, approxW) {
			i++
		}
	}
	return i
}

// amount is a figure without its unit.
type amount struct {
	value, spread float64
	decimals      int
	words         bool // "a few"
}

// amount reads 15, 12.5, 2½, twenty-five, two dozen, a hundred, a few, a
// couple of, half a, a.
func (p *phraseParser) amount(i int) (next int, a amount, ok bool) {
	if p.is(i, oneW) && p.is(i+1, fewW|dozenW|halfW) || p.is(i, theWordW) && p.is(i+1, fewW) {
		i++
	}
	switch {
	case i >= len(p.tokens):
		return i, a, false
	case p.tokens[i].number:
		return p.figure(i)
	case p.is(i, fewW):
		a = amount{value: p.tokens[i].value, spread: p.tokens[i].value * 0.6, words: true}
		return p.past(i+1, ofW), a, true
	case p.is(i, halfW) && p.tokens[i].sign == 0:
		a = amount{value: 0.5, decimals: 1}
		return p.past(p.past(i+1, oneW), dozenW), a, true
	case p.is(i, dozenW):
		return p.past(i+1, ofW), amount{value: p.tokens[i].value}, true
	case p.is(i, numberW):
		return p.spoken(i)
	case p.is(i, oneW) && p.is(i+1, unitW) && p.tokens[i+1].end-p.tokens[i+1].start > 2:
		return i + 1, amount{value: 1}, true
	}
	return i, a, false
}

// figure reads digits, and a ½ that touches them.
func (p *phraseParser) figure(i int) (next int, a amount, ok bool) {
	t := p.tokens[i]
	a = amount{value: t.value, decimals: t.decimals}
	if p.is(i+1, halfW) && p.tokens[i+1].sign != 0 {
		return i + 2, amount{value: t.value + 0.5, decimals: 1}, true
	}
	if i++; p.is(i, andW) && p.is(i+1, oneW) && p.is(i+2, halfW) {
		return i + 3, amount{value: t.value + 0.5, decimals: 1}, true
	}
	return i, a, true
}

// spoken reads twenty-five, two hundred, a hundred and fifty.
func (p *phraseParser) spoken(i int) (next int, a amount, ok bool) {
	a.value = p.tokens[i].value
	i++
	if tens := a.value >= 20; tens {
		j := i
		if p.signIs(j, '-') {
			j++
		}
		if p.is(j, numberW) && p.tokens[j].value < 10 {
			a.value, i = a.value+p.tokens[j].value, j+1
		}
	}
	if p.is(i, dozenW) {
		a.value, i = a.value*p.tokens[i].value, i+1
	}
	if p.is(i, andW) && p.is(i+1, oneW) && p.is(i+2, halfW) { // two and a half
		a.value, a.decimals, i = a.value+0.5, 1, i+3
	}
	return i, a, true
}

// upper reads the upper end of a range: -15, to fifteen, or 20, and 15.
func (p *phraseParser) upper(i int, ranged bool) (next int, a amount, ok bool) {
	switch {
	case p.signIs(i, '-'), p.is(i, toW), p.is(i, andW) && ranged, p.is(i, andW):
		return p.amount(i + 1)
	}
	return i, a, false
}

// unit reads km, -kilometre, nautical miles, mi.
func (p *phraseParser) unit(i int) (next int, unit relToken, ok bool) {
	if p.signIs(i, '-') {
		i++
	}
	if !p.is(i, unitW) {
		return i, unit, false
	}
	unit = p.tokens[i]
	if i++; unit.is&nauticalW != 0 && p.is(i, unitW) {
		i++
	}
	if p.signIs(i, '.') && p.is(i+1, directionW|ofW|fromW|toW) { // 5 mi. W
		i++
	}
	return i, unit, true
}

// converted passes over the same distance in another unit, "(12 miles)",
// "/ 12 mi", ", or 12 miles,".
func (p *phraseParser) converted(i int) int {
	j := i
	switch {
	case p.signIs(j, '('), p.signIs(j, '/'), p.signIs(j, '['):
		j++
	case p.signIs(j, ',') && p.is(j+1, andW):
		j += 2
	default:
		return i
	}
	var d distance
	j, _, ok := p.amount(p.qualifiers(j, &d))
	if !ok {
		return i
	}
	if k, _, ok := p.upper(j, false); ok {
		j = k
	}
	if j, _, ok = p.unit(j); !ok {
		return i
	}
	if p.signIs(j, ')') || p.signIs(j, ']') || p.signIs(j, ',') {
		j++
	}
	return j
}

// past returns i, or the index behind it where it is one of a class.
func (p *phraseParser) past(i int, is wordClass) int {
	if p.is(i, is) {
		return i + 1
	}
	return i
}

// is reports whether token i is a word of one of the classes.
func (p *phraseParser) is(i int, class wordClass) bool {
	return i < len(p.tokens) && p.tokens[i].is&class != 0
}

func (p *phraseParser) signIs(i int, sign byte) bool {
	if i >= len(p.tokens) || p.tokens[i].mention >= 0 {
		return false
	}
	t := p.tokens[i].sign
	return t == sign
}
