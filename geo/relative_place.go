package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// longestBetweenKm is how far apart two places may be for "between" to say
// where something is.
const longestBetweenKm = 150

// place puts a phrase on the earth: the bearing, the likeliest point and the
// radius. It is false where that cannot be done: no river near, the same place
// twice, places too far apart.
func (r *Relative) place(ph phrase, river *River) bool {
	a := r.Anchors[0]
	r.Relation, r.DistanceKm = ph.relation, ph.distance.km
	if ph.dir.points > 0 {
		r.HasBearing, r.Bearing = true, ph.dir.bearing()
	}
	switch ph.relation {
	case OffsetFrom:
		return r.offset(ph, a)
	case RingAround, Within:
		r.Point = a.Point
		r.PrecisionKm = ph.distance.km + ph.distance.spreadKm + reachKm(a)
		if ph.relation == RingAround {
			r.PrecisionKm += ph.distance.km / 5
		}
	case Near:
		r.Point, r.PrecisionKm = a.Point, reachKm(a)+nearKm(a)
	case Outskirts, Countryside:
		r.edge(a)
	case BetweenTwo, Halfway, RoadBetween:
		return r.amid()
	case OnBank, Opposite, Upstream, Downstream:
		return river != nil && r.onRiver(ph, a, river)
	}
	r.PrecisionKm = shownKm(r.PrecisionKm)
	return true
}

// offset is so far from the anchor in a direction. Where no distance is stated
// it is between the anchor's edge and the end of what still is near it.
func (r *Relative) offset(ph phrase, a *Place) bool {
	d, dir := ph.distance, ph.dir
	if ph.along {
		if r.Anchors[0] == r.Anchors[1] {
			return false
		}
		r.HasBearing, r.Bearing = true, Bearing(a.Point, r.Anchors[1].Point)
		dir = direction{points: 8}
	}
	reach := reachKm(a)
	if d.km == 0 {
		d.km = reach + nearKm(a)/2
		if ph.tight {
			d.km = reach + 1
		}
		d.spreadKm = d.km - reach/2
	}
	r.Point = Offset(a.Point, r.Bearing, d.km)
	r.PrecisionKm = shownKm(offsetKm(d, dir, reach))
	return true
}

// edge is the outskirts or the countryside of a place, on one side of it where
// the text says so.
func (r *Relative) edge(a *Place) {
	reach := reachKm(a)
	away, width := reach, reach/2+1
	if r.Relation == Countryside {
		away, width = reach+nearKm(a), reach+nearKm(a)
	}
	if r.HasBearing {
		r.Point, r.PrecisionKm = Offset(a.Point, r.Bearing, away), away/2+width
		return
	}
	r.Point, r.PrecisionKm = a.Point, away+width
}

// amid is between two places.
func (r *Relative) amid() bool {
	a, b := r.Anchors[0], r.Anchors[1]
	apart := distanceKm(a.Point, b.Point)
	if a == b || apart > longestBetweenKm || apart == 0 {
		return false
	}
	r.Point = between(a.Point, b.Point, 0.5)
	half := apart / 2
	if r.Relation == Halfway { // a third of the way is not halfway
		half = apart / 6
	}
	r.PrecisionKm = shownKm(half + max(reachKm(a), reachKm(b)))
	return true
}

// atRiverKm is how near the river an anchor must be for phrases that follow it.
const atRiverKm = 15

// onRiver is on a bank, across the river, or up or down it.
func (r *Relative) onRiver(ph phrase, a *Place, river *River) bool {
	at := river.Locate(a.Point)
	if at.OffKm > atRiverKm {
		return false
	}
	km := at.Km
	reach := reachKm(a) + lineKm
	switch ph.relation {
	case Upstream, Downstream:
		return r.upOrDown(ph, at, reach, river)
	case Opposite:
		r.Point, _ = river.At(km)
		if at.OffKm > lineKm { // nearer, the line does not know the bank
			r.Point = Offset(r.Point, Bearing(a.Point, r.Point), 1)
		}
	default:
		r.Point, _ = river.At(km)
		r.Bearing, r.HasBearing = bankBearing(ph, a, km, river)
		if r.HasBearing {
			r.Point = Offset(r.Point, r.Bearing, 1)
		}
	}
	r.PrecisionKm = shownKm(reach + nearKm(a)/2)
	return true
}

// upOrDown is on the river so far from the anchor as the crow flies: that is
// how dams are said to lie "22 km upstream" of a town. Who means the way along
// the bends is nearer by what the radius adds.
func (r *Relative) upOrDown(ph phrase, at Chainage, reach float64, river *River) bool {
	d := ph.distance
	if d.km == 0 {
		d.km, d.spreadKm = 10, 10
	}
	p, ok := river.apart(at.Km, d.km, ph.relation == Downstream)
	r.Point = p
	r.PrecisionKm = shownKm(max(d.alongKm(), d.spreadKm+d.km/4) + reach)
	return ok
}

// apart returns the first point of the line, up or down it from km, that is
// away kilometres from the point at km in a straight line; false where the
// line ends before.
func (r *River) apart(km, away float64, down bool) (p orb.Point, ok bool) {
	from, _ := r.At(km)
	step := away / 40
	if !down {
		step = -step
	}
	for n := 1.0; n <= 160; n++ { // no reach winds as much as to four times its length
		if p, ok = r.At(km + n*step); !ok || distanceKm(from, p) >= away {
			return p, ok
		}
	}
	return p, true
}

// bankBearing is the direction from the river's middle to the bank meant. The
// east bank of a river that runs east is the one nearer to east than the
// other; where neither is, the text's word stands.
func bankBearing(ph phrase, a *Place, km float64, river *River) (bearing float64, ok bool) {
	up, _ := river.At(km - 2)
	down, _ := river.At(km + 2)
	flow := Bearing(up, down)
	switch {
	case ph.left != 0:
		return turn(flow + 90*float64(ph.left)), true
	case ph.side.points > 0:
		right := turn(flow + 90)
		if off := math.Abs(math.Remainder(right-ph.side.bearing(), 360)); off > 90 {
			right = turn(right + 180)
		}
		return right, true
	}
	mid, _ := river.At(km)
	return Bearing(a.Point, mid), distanceKm(a.Point, mid) > lineKm
}
