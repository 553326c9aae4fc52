package extract

import (
	"slices"

	"furat/geo"
)

// topic is what a text is about: for sentences that name no place, "the town
// fell the next day".
type topic struct {
	weight map[*geo.Place]float64 // by how early and how often it is named
	best   *geo.Place             // of the most weight so far, the first of equals
	lead   *geo.Place             // the same of the whole text, for a lead that does not say where
	lastOf map[geo.Kind]seen      // the last scene of each kind
	n      int                    // scenes seen
	opens  *geo.Place             // the place that the paragraph begins with
	within int                    // that paragraph
}

// seen is a scene and its number.
type seen struct {
	place *geo.Place
	n     int
}

func newTopic(spots []spot) topic {
	t := topic{weight: map[*geo.Place]float64{}, lastOf: map[geo.Kind]seen{}}
	for _, s := range spots {
		if s.role >= fromRole {
			t.weight[s.place] += weigh.mention
		}
	}
	for _, s := range spots {
		if s.role >= nearRole {
			t.lead = t.heavier(t.lead, s.place)
		}
	}
	return t
}

// heavier returns b where it outweighs a; a line or an area is no scene.
func (t *topic) heavier(a, b *geo.Place) *geo.Place {
	if !b.Area() && (a == nil || t.weight[b] > t.weight[a]) {
		return b
	}
	return a
}

// add takes a place of an earlier sentence.
func (t *topic) add(p *geo.Place, weight float64) {
	t.weight[p] += weight
	t.n++
	t.lastOf[p.Kind] = seen{p, t.n}
	t.best = t.heavier(t.best, p)
}

// heads takes a place with which its paragraph begins.
func (t *topic) heads(s spot, words []word) {
	paragraph := words[s.word].paragraph
	for i := s.word; i >= 0 && i > s.word-headWords; i-- {
		if i == 0 || words[i-1].paragraph != paragraph {
			t.opens, t.within = s.place, paragraph
		}
	}
}

// headWords is how many words may stand before the place that a paragraph
// begins with.
const headWords = 4

// head returns the place that a paragraph begins with.
func (t *topic) head(paragraph int) *geo.Place {
	if t.opens == nil || t.within != paragraph {
		return nil
	}
	return t.opens
}

// last returns the place of one of the kinds that a noun stands for: what the
// text is about, where it is of them, else the last.
func (t *topic) last(kinds []geo.Kind) *geo.Place {
	if m := t.main(); m != nil && slices.Contains(kinds, m.Kind) {
		return m
	}
	var last seen
	for _, k := range kinds {
		if s := t.lastOf[k]; s.n > last.n {
			last = s
		}
	}
	return last.place
}

// main returns the place that the text is about.
func (t *topic) main() *geo.Place {
	if t.best != nil {
		return t.best
	}
	return t.lead
}
