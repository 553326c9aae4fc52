package geo

import "fmt"

// String says where the position is by its anchors' ids: "22 km at 045° from
// al-asad-airbase". The radius is not in it.
func (r Relative) String() string {
	a := r.Anchors[0].ID
	far, dir := "", ""
	if r.DistanceKm > 0 {
		far = fmt.Sprintf("%.3g km ", r.DistanceKm)
	}
	if r.HasBearing {
		dir = fmt.Sprintf("at %03.0f° ", r.Bearing)
	}
	switch r.Relation {
	case RingAround:
		return far + "from " + a
	case Within:
		return "within " + far + "of " + a
	case Near:
		return "near " + a
	case Outskirts:
		return "outskirts " + dir + "of " + a
	case Countryside:
		return "countryside " + dir + "of " + a
	case BetweenTwo:
		return "between " + a + " and " + r.Anchors[1].ID
	case Halfway:
		return "halfway between " + a + " and " + r.Anchors[1].ID
	case RoadBetween:
		return "on the road between " + a + " and " + r.Anchors[1].ID
	case OnBank:
		return "bank of the river " + dir + "near " + a
	case Opposite:
		return "across the river from " + a
	case Upstream, Downstream:
		return far + string(r.Relation) + " of " + a
	}
	return far + dir + "from " + a
}
