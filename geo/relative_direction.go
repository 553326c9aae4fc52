package geo

// direction is a point of the compass as a text names it.
type direction struct {
	sixteenths float64 // of a circle, clockwise from north; north is 16, so that 0 is none
	points     int     // of the rose the word belongs to: 4 (north), 8 (north-east) or 16 (NNE)
	letters    bool    // NE rather than north-east
	adjective  bool    // northern
}

func (d direction) bearing() float64 { return turn(d.sixteenths * 22.5) }

// direction reads north, north-east, north east, NNE, east-south-east.
func (p *phraseParser) direction(i int) (next int, d direction, ok bool) {
	d, ok = p.directionWord(i)
	if !ok {
		return i, d, false
	}
	next = i + 1
	if p.signIs(next, '-') {
		next++
	}
	if d.letters || !p.is(next, directionW) {
		return i + 1, d, true
	}
	if end, e, ok := p.direction(next); ok {
		if joined, ok := join(d, e); ok {
			return end, joined, true
		}
	}
	return i + 1, d, true
}

func (p *phraseParser) directionWord(i int) (d direction, ok bool) {
	if !p.is(i, directionW) {
		return d, false
	}
	t := &p.tokens[i]
	d = direction{sixteenths: t.value, letters: t.end-t.start <= 3, adjective: t.is&adjectiveW != 0}
	switch {
	case int(t.value)%4 == 0:
		d.points = 4
	case int(t.value)%2 == 0:
		d.points = 8
	default:
		d.points = 16
	}
	return d, true
}

// join makes north-east of north and east, east-north-east of east and
// north-east. North and south make nothing.
func join(a, b direction) (d direction, ok bool) {
	x, y := a.sixteenths, b.sixteenths
	if y-x > 8 {
		x += 16
	} else if x-y > 8 {
		y += 16
	}
	d = direction{sixteenths: (x + y) / 2, points: 2 * b.points, adjective: b.adjective}
	if d.sixteenths > 16 {
		d.sixteenths -= 16
	}
	apart := max(x-y, y-x)
	return d, !b.letters && a.points == 4 && (b.points == 4 && apart == 4 || b.points == 8 && apart == 2)
}
