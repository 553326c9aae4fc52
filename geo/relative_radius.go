package geo

import "math"

// How wide the circle around a relative position is.
//
// The model is that of the point-radius method (J. Wieczorek, Q. Guo and R. J.
// Hijmans, International Journal of Geographical Information Science 18, 2004):
// the point is where the words put it if all of them are exact, and the radius
// is the distance to the farthest spot that they still allow. What adds to it:
//
//   - the anchor: how well its point is known, and how far the named thing
//     reaches from it, since "15 km north of Raqqa" may be reckoned from the
//     middle or from the edge;
//   - the distance: half of the step it seems rounded to (15 is 12.5 to 17.5,
//     12.5 is 12 to 13, 12 is hardly 11), half of a range, and more for
//     "about";
//   - roads: unless the unit is the nautical mile, writers may mean the way
//     rather than the air line, which is shorter; a tenth of the distance;
//   - the direction: half of the sector that the word stands for, 11.25° of a
//     rose of sixteen, 22.5° of eight; "north" in prose is as wide as 30°.
//
// The sector's far corner gives the radius: the errors along and across it,
// squared and added, and the anchor on top. Where no figure is stated the
// field of the words is the circle, after Y. Liu, Q. Guo, J. Wieczorek and M.
// F. Goodchild, Positioning localities based on spatial assertions (the same
// journal 23, 2009): "near" scales with the size of what is near, "between" is
// half of what lies between.

// reachKm is how far the named thing reaches from its point, and how well that
// is known, whichever is more.
func reachKm(p *Place) float64 {
	reach := p.PrecisionKm
	if p.Population > 0 { // 5,000 people on a square kilometre
		reach = max(reach, math.Sqrt(float64(p.Population)/5000/math.Pi))
	}
	return max(reach, reachOf[p.Kind])
}

// reachOf is the reach of what is more than a spot, in km.
var reachOf = map[Kind]float64{City: 3, Town: 1.5, Airbase: 2, Base: 1, Field: 4, Dam: 1.5}

// nearKm is how far from a place things still are said to be near it.
func nearKm(p *Place) float64 {
	if p.Kind == City {
		return 10
	}
	return 5
}

// rounding returns half of the step that a figure seems rounded to, in its
// own unit.
func (a amount) rounding() float64 {
	v := a.value
	multiple := func(of float64) bool { return math.Mod(v, of) == 0 }
	switch {
	case a.words:
		return 0
	case a.decimals > 1:
		return 0.05
	case a.decimals == 1:
		return 0.5
	case multiple(10):
		return max(2.5, v/10)
	case multiple(5):
		return min(2.5, v/4)
	}
	return 0.5 + v/50
}

// alongKm is the error of a distance, in km.
func (d distance) alongKm() float64 {
	round := d.roundKm
	if d.approx {
		round *= 1.5
	}
	if !d.nautical {
		round += d.km / 10
	}
	return d.spreadKm + round
}

// sector returns half the angle that a direction stands for, in degrees.
func (d direction) sector(measured bool) float64 {
	switch {
	case d.points == 16 || measured:
		return 11.25
	case d.points == 8 || d.letters:
		return 22.5
	}
	return 30
}

// offsetKm is the radius of a distance and a direction from a place.
func offsetKm(dist distance, dir direction, reach float64) float64 {
	across := dist.km * math.Sin(dir.sector(dist.nautical)*math.Pi/180)
	return math.Hypot(dist.alongKm(), across) + reach
}

// lineKm is how far the centreline of a river may be off its banks.
const lineKm = 2

// shown rounds a radius up to half a kilometre: no more is known of it.
func shownKm(km float64) float64 { return math.Ceil(km*2) / 2 }
