package geo

import "github.com/paulmach/orb"

// Relative is a position that a text gives by way of a place that has a name:
// "15 km north of Raqqa", "halfway between Hit and Haditha", "on the east bank
// of the Euphrates near Mayadin".
type Relative struct {
	Start, End  int    // byte offsets into the text, half open; the anchor included
	Text        string // the text's own bytes, text[Start:End]
	Relation    Relation
	Anchors     []*Place  // the places it is reckoned from: one, or both of "between"
	Names       []string  // the anchors' names as the text has them
	HasBearing  bool      // Bearing holds
	Bearing     float64   // degrees clockwise from true north
	DistanceKm  float64   // as stated; 0 when the text states none
	Point       orb.Point // lon, lat in degrees: the likeliest spot
	PrecisionKm float64   // radius in km within which it surely lies, see relative_radius.go
	Score       float64   // 0 to 1, that the anchors are the places meant
}

// RelativeKind is the kind of a position that has no name of its own. No table
// takes it: such a position is a reading of a text, not a place.
const RelativeKind Kind = "relative"

// Relation says how a relative position hangs on its anchors.
type Relation string

// The relations, with the phrase that is typical of each.
const (
	OffsetFrom  Relation = "offset"      // 15 km north of X; north of X
	RingAround  Relation = "ring"        // 15 km from X
	Within      Relation = "within"      // within 15 km of X
	Near        Relation = "near"        // near X, outside X
	Outskirts   Relation = "outskirts"   // on the northern outskirts of X
	Countryside Relation = "countryside" // in the northern countryside of X
	BetweenTwo  Relation = "between"     // between X and Y
	Halfway     Relation = "halfway"     // halfway between X and Y
	RoadBetween Relation = "road"        // on the road from X to Y
	OnBank      Relation = "bank"        // on the east bank of the Euphrates near X
	Opposite    Relation = "opposite"    // across the river from X
	Upstream    Relation = "upstream"    // 10 km upstream of X
	Downstream  Relation = "downstream"  // 10 km downstream of X
)

// Relatives returns the relative positions of a text, in order and not
// overlapping. The mentions are those that Find has made of the same text;
// they stay what they are. Only resolved mentions of spots are anchors: north
// of a governorate is nowhere in particular. With a nil river, phrases that
// need one are passed over. Only the words within relativeReach of a mention
// are looked at, so the cost is linear in the text.
func (g *Gazetteer) Relatives(text []byte, mentions []Mention, river *River) []Relative {
	var out []Relative
	p := phraseParser{}
	end := 0
	for i := range mentions {
		if !anchors(&mentions[i]) || mentions[i].Start < end {
			continue
		}
		p.readAround(text, mentions, i, end)
		ph, ok := p.leftmost(i)
		if !ok {
			continue
		}
		if r, ok := p.relative(ph, river); ok {
			r.Start, r.End = p.tokens[ph.from].start, p.tokens[ph.to-1].end
			r.Text = string(text[r.Start:r.End])
			out = append(out, r)
			end = r.End
		}
	}
	return out
}

// anchors reports whether a position can be reckoned from a mention.
func anchors(m *Mention) bool {
	return m.Status == Resolved && m.Place != nil && spot(m.Place)
}

// spot reports whether a place is small enough to be north of.
func spot(p *Place) bool { return !p.Area() }

// relative places a phrase whose anchors are mentions.
func (p *phraseParser) relative(ph phrase, river *River) (Relative, bool) {
	r := Relative{Score: 1}
	for _, a := range ph.anchors[:ph.n] {
		m := &p.mentions[a.mention]
		r.Anchors = append(r.Anchors, m.Place)
		r.Names = append(r.Names, m.Text)
		r.Score *= m.Score
	}
	return r, r.place(ph, river)
}
