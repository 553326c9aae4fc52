package geo

import (
	"math"
	"slices"
)

// newGroup gathers the places that a span may mean, each with what can be said
// for it before the other names of the text are known.
func (f *finder) newGroup(s *span) group {
	g := group{lo: int32(len(f.cands)), best: -1, kinds: s.kinds, in: [2]int32{-1, -1}}
	switch {
	case s.pin >= 0:
		f.cands = append(f.cands, cand{place: s.pin, base: weightPinned, how: WhyPinned, weight: weightPinned})
	case s.name < 0 && s.alt < 0:
		g.keyed = true
		for _, n := range f.near[s.nearLo:s.nearHi] {
			f.add(&g, n.place, WhySound, keyWeight(n, &f.g.facts[n.place]))
			f.cands[len(f.cands)-1].same = n.like == 1
		}
	default:
		f.addNamed(&g, s.name, s)
		f.addNamed(&g, s.alt, s)
	}
	g.hi = int32(len(f.cands))
	f.waiveKinds(&g)
	return g
}

// farKinds may lie far from the place they are named after: Mosul Dam is 42 km
// from Mosul. All else stands in it or beside it.
var farKinds = damKinds | provinceKinds

// waiveKinds forgets a generic that no candidate fits: the "Razzaza
// checkpoint" is at Lake Razzaza, the "Hajin bridge" at Hajin.
func (f *finder) waiveKinds(g *group) {
	if g.kinds == 0 || g.kinds&^farKinds == 0 {
		return
	}
	for _, c := range f.cands[g.lo:g.hi] {
		if f.g.facts[c.place].kind&g.kinds != 0 {
			return
		}
	}
	g.waived = true
	for i := g.lo; i < g.hi; i++ {
		var l ledger
		f.enterBase(g, &f.cands[i], &l)
		f.cands[i].base = l.sum
	}
}

// addNamed adds the places of a name of the index, -1 for none.
func (f *finder) addNamed(g *group, name int32, s *span) {
	if name < 0 {
		return
	}
	for _, p := range f.g.index.of(name) {
		how := p.how
		if how == asBare && f.wholeName(name) && f.g.facts[p.place].kind&(s.kinds|provinceKinds) == 0 {
			continue // "Euphrates" alone is no Euphrates Dam
		}
		if name == s.alt && how < asStripped && s.name >= 0 {
			how = asOther
		}
		f.add(g, p.place, Why(how), f.mannerWeight(how, p.place, s.kinds))
	}
}

// wholeName reports a name that some place bears as it is, without a generic
// left out.
func (f *finder) wholeName(name int32) bool {
	for _, p := range f.g.index.of(name) {
		if p.how != asBare {
			return true
		}
	}
	return false
}

// keyWeight is low for large places: they have every spelling in the tables
// already.
func keyWeight(n near, facts *facts) float64 {
	weight := weightKey + weightLike*(n.like-leastLike-0.1) - 0.6*math.Max(0, float64(facts.prior)-1.5)
	if n.like == 1 {
		weight++
	}
	return weight
}

func (f *finder) mannerWeight(how manner, place int32, kinds kindSet) float64 {
	switch how {
	case asName:
		return weightShown
	case asOther:
		return weightOther
	case asPart:
		return weightPart
	case asBare:
		k := f.g.facts[place].kind
		switch {
		case k&kinds != 0:
			return weightShown
		case k&areas != 0:
			return weightBare / 3
		}
		return weightBare
	}
	return 0
}

// add puts a candidate, and the things named after it that the generic asks
// for, into a group.
func (f *finder) add(g *group, place int32, how Why, weight float64) {
	f.addOne(g, place, how, weight)
	if g.kinds == 0 || g.kinds&f.g.facts[place].kind != 0 {
		return
	}
	for _, part := range f.g.index.parts[place] {
		if f.g.facts[part].kind&g.kinds != 0 {
			f.addOne(g, part, how, weight)
		}
	}
}

// addOne puts a candidate into a group, once, with the better of its weights.
func (f *finder) addOne(g *group, place int32, how Why, weight float64) {
	c := cand{place: place, how: how, weight: float32(weight)}
	var l ledger
	f.enterBase(g, &c, &l)
	c.base = l.sum
	for i := int(g.lo); i < len(f.cands); i++ {
		if f.cands[i].place == place {
			if f.cands[i].base < c.base {
				f.cands[i] = c
			}
			return
		}
	}
	f.cands = append(f.cands, c)
}

// enterBase enters what is known of a candidate without the other names.
func (f *finder) enterBase(g *group, c *cand, l *ledger) {
	facts := &f.g.facts[c.place]
	l.add(c.how, float64(c.weight))
	if c.how == WhyPinned {
		return
	}
	l.add(WhyImportance, float64(facts.prior-facts.river))
	l.add(WhyRiver, float64(facts.river))
	switch {
	case g.kinds&facts.kind != 0:
		l.add(WhyKind, weightKind)
	case g.kinds != 0 && g.kinds&^farKinds == 0 && !(g.kinds == provinceKinds && facts.kind&cityKinds != 0): // named after their seats
		l.add(WhyNotKind, weightNotFar)
	case g.waived && facts.kind&areas&^lakeKinds == 0:
	case g.kinds != 0:
		l.add(WhyNotKind, weightNotKind)
	}
	f.enterGiven(c.place, l)
}

// enterGiven enters what the context says of a place: its countries, and the
// nearest of the places it gives.
func (f *finder) enterGiven(place int32, l *ledger) {
	if p := f.g.places[place]; len(f.ctx.Countries) > 0 && p.Kind != CountryKind && p.Country != "" {
		if slices.Contains(f.ctx.Countries, p.Country) {
			l.add(WhyGiven, weightGiven)
		} else {
			l.add(WhyNotGiven, weightNotGiven)
		}
	}
	var nearest *Place
	least := math.Inf(1)
	for _, n := range f.ctx.Near {
		if n == nil {
			continue
		}
		facts := factsOf(n)
		if km := apartKm(&f.g.facts[place], &facts); km < least {
			nearest, least = n, km
		}
	}
	if nearest != nil {
		l.addOf(WhyEvents, weightNearby*nearness(least), nearest, least)
	}
}
