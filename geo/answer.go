package geo

import (
	"cmp"
	"math"
	"slices"
)

// mass is the share of the answer "at this spot" among all candidates and
// none of them.
func (f *finder) mass(g *group, place int32) float64 {
	top := float64(weightNone)
	for _, c := range f.cands[g.lo:g.hi] {
		top = max(top, float64(c.score))
	}
	all, own := math.Exp(weightNone-top), 0.0
	for _, c := range f.cands[g.lo:g.hi] {
		m := math.Exp(float64(c.score) - top)
		all += m
		if f.sameAnswer(c.place, place) {
			own += m
		}
	}
	return own / all
}

// sameAnswer reports whether two candidates are one answer for a map: close
// together, a lake and what lies on it, or a town and the area that bears its
// name.
func (f *finder) sameAnswer(a, b int32) bool {
	km := apartKm(&f.g.facts[a], &f.g.facts[b])
	if a == b || km <= sameSpotKm || f.onLake(a, km) || f.onLake(b, km) {
		return true
	}
	return slices.Contains(f.g.index.parts[a], b) && f.g.facts[b].kind&areas != 0 ||
		slices.Contains(f.g.index.parts[b], a) && f.g.facts[a].kind&areas != 0
}

// onLake reports a lake whose shore may be this far from its point.
func (f *finder) onLake(place int32, km float64) bool {
	return f.g.places[place].Kind == Lake && km <= f.g.places[place].PrecisionKm
}

// conclude writes the outcome of a group.
func (f *finder) conclude(g *group) {
	if g.best < 0 {
		g.status = Unresolved
		return
	}
	g.place = f.g.places[f.cands[g.best].place]
	g.score = f.mass(g, f.cands[g.best].place)
	g.status = Ambiguous
	if g.score >= resolvedFrom {
		g.status = Resolved
	}
	if g.keyed && !f.backed(g) {
		g.status, g.place, g.score = Unresolved, nil, 0
		return
	}
	list := f.cands[g.lo:g.hi]
	slices.SortStableFunc(list, func(a, b cand) int { return cmp.Compare(b.score, a.score) })
	top := float64(max(list[0].score, weightNone))
	all := math.Exp(weightNone - top)
	for _, c := range list {
		all += math.Exp(float64(c.score) - top)
	}
	g.choices = make([]Candidate, 0, min(len(list), mostChoices))
	for _, c := range list[:min(len(list), mostChoices)] {
		g.choices = append(g.choices, Candidate{f.g.places[c.place], math.Exp(float64(c.score)-top) / all, f.reasonsOf(c)})
	}
	g.choices[0].Score = g.score
}

const mostChoices = 8

func (f *finder) reasonsOf(c cand) []Reason {
	if c.why == 0 {
		return nil
	}
	return f.reasons[c.why-1]
}

// backed reports whether a place proposed by the key lies where the text is:
// within 150 km of a place found exactly, in one of its countries.
func (f *finder) backed(g *group) bool {
	place := f.cands[g.best].place
	for _, n := range f.ctx.Near {
		if n != nil {
			facts := factsOf(n)
			if apartKm(&facts, &f.g.facts[place]) < 150 {
				return true
			}
		}
	}
	for i := range f.groups {
		o := &f.groups[i]
		if o.keyed || o.best < 0 || o.sure < resolvedFrom {
			continue
		}
		other := f.cands[o.best].place
		if f.g.facts[other].kind&wide == 0 &&
			apartKm(&f.g.facts[other], &f.g.facts[place]) < 150 {
			return true
		}
	}
	return false
}

// leastShown is the score below which a place that only sounds like the name is
// no more than none.
const leastShown = 0.15

// shown reports whether a name known only by its key, or not at all, is
// worth a mention: a name nobody knows needs "the town of" or "hill" beside
// it, a likeness without a cue must be certain.
func (s *span) shown(g *group) bool {
	switch {
	case g.status == Unresolved:
		return s.cue >= genericCue || s.unknown
	case s.cue == noCue:
		return g.status == Resolved
	case g.score < leastShown:
		return s.cue >= genericCue || s.unknown
	}
	return true
}

// mentions turns the spans and their groups into the answer.
func (f *finder) mentions() []Mention {
	out := make([]Mention, 0, len(f.spans))
	for i := range f.spans {
		s := &f.spans[i]
		g := &f.groups[s.group]
		if g.keyed && !s.shown(g) {
			f.drop(s.start, s.end, becauseSound)
			continue
		}
		if len(out) > 0 && s.start < out[len(out)-1].End {
			continue
		}
		m := Mention{
			Start: s.start, End: s.end, Text: string(f.b[s.start:s.end]), Status: g.status,
			Place: g.place, Score: g.score, Candidates: g.choices, Pinned: s.pin >= 0,
		}
		if f.explain {
			m.Because = s.because()
		}
		if m.Pinned {
			m.Score, m.Status = 1, Resolved
		}
		out = append(out, m)
	}
	return out
}
