package geo

import (
	"math"
	"slices"
)

// Resolving scores every candidate of every name by what the name, the words
// beside it and the other names of the text say, and weighs the candidates
// against each other and against "none of these". The weights are the
// table below; the score of a candidate is a probability in the sense of a
// logit model, and eval_test.go keeps it honest.
const (
	weightShown    = 0.6  // the name is the one shown
	weightOther    = 0.25 // another spelling of the tables
	weightPart     = -0.3 // without its qualifier
	weightBare     = -2.5 // only without its generic, and no generic is here
	weightKey      = -0.6 // only the transliteration key agrees
	weightLike     = 4.0  // a point of likeness above leastLike+0.1
	weightKind     = 3.0  // the generic beside the name is of its kind
	weightNotKind  = -1.2 // it is of another kind
	weightIn       = 4.0  // lies in the container after the comma
	weightNotIn    = -2.5 // lies in another country than the container
	weightNear     = 3.2  // lies among the other places of the text
	weightFar      = -1.0 // the others are decided and all farther than farKm
	weightCountry  = 1.0  // lies in the country most named
	weightGiven    = 1.5  // lies in a country the context gives
	weightNotGiven = -1.2
	weightNearby   = 2.2 // near a place the context gives
	weightNone     = 1.3 // none of the places known is meant
)

const (
	resolvedFrom = 0.6 // a score from here on is Resolved
	scaleKm      = 45  // nearness falls to a half in this
	farKm        = 250
	neighbours   = 10 // names before and after that are looked at
	sameSpotKm   = 7  // candidates this close are one answer
)

// groupKey gathers the mentions that share a sense: one sense per text.
type groupKey struct {
	name, alt int32
	kinds     kindSet
	near      uint64
}

// group is one sense of the text: a name with its candidates.
type group struct {
	lo, hi  int32 // cands[lo:hi]
	best    int32 // index into cands, or -1
	sure    float32
	keyed   bool
	cue     cue
	in      [2]int32 // places that contain it, or -1
	kinds   kindSet
	status  Status
	score   float64
	place   *Place
	choices []Candidate
}

// cand is one place that a group may mean.
type cand struct {
	place       int32
	base, score float32
}

type countryVote struct {
	country string
	weight  float32
}

func (f *finder) resolve() {
	for i := range f.spans {
		f.assign(int32(i))
	}
	f.contain()
	for round := range 2 {
		f.voteCountries()
		for i := range f.groups {
			f.weigh(i, round)
		}
	}
	for i := range f.groups {
		f.conclude(&f.groups[i])
	}
}

// assign puts a span into its group, made on the first mention.
func (f *finder) assign(i int32) {
	s := &f.spans[i]
	key := groupKey{name: s.name, alt: s.alt, kinds: s.kinds}
	if s.pin >= 0 {
		key = groupKey{name: -2, alt: s.pin}
	} else if s.name < 0 && s.alt < 0 {
		key.near = hashFold(f.b[s.start:s.end])
	}
	n, ok := f.groupOf[key]
	if !ok {
		n = int32(len(f.groups))
		f.groupOf[key] = n
		f.groups = append(f.groups, f.newGroup(s))
	}
	s.group = n
	f.groups[n].cue = max(f.groups[n].cue, s.cue)
}

// hashFold is FNV-1a over the folded bytes of a surface form.
func hashFold(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(b); {
		fold, width := foldAt(b, i)
		for _, c := range []byte(foldTo[fold]) {
			h = (h ^ uint64(c)) * 1099511628211
		}
		i += width
	}
	return h
}

func (f *finder) newGroup(s *span) group {
	g := group{lo: int32(len(f.cands)), best: -1, kinds: s.kinds, in: [2]int32{-1, -1}}
	switch {
	case s.pin >= 0:
		f.cands = append(f.cands, cand{place: s.pin, base: 20})
	case s.name < 0 && s.alt < 0:
		g.keyed = true
		for _, n := range f.near[s.nearLo:s.nearHi] {
			f.add(&g, n.place, keyWeight(n, &f.g.facts[n.place]))
		}
	default:
		for k, name := range [...]int32{s.name, s.alt} {
			if name < 0 {
				continue
			}
			for _, p := range f.g.index.of(name) {
				how := p.how
				if how == asBare && !f.bareOnly(name) && f.g.facts[p.place].kind&(s.kinds|provinceKinds) == 0 {
					continue // "Euphrates" alone is no Euphrates Dam
				}
				if k == 1 && how < asStripped && s.name >= 0 {
					how = asOther
				}
				f.add(&g, p.place, f.mannerWeight(how, p.place, s.kinds))
			}
		}
	}
	g.hi = int32(len(f.cands))
	return g
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
func (f *finder) add(g *group, place int32, weight float64) {
	f.addOne(g, place, weight)
	if g.kinds == 0 || g.kinds&f.g.facts[place].kind != 0 {
		return
	}
	for _, part := range f.g.index.parts[place] {
		if f.g.facts[part].kind&g.kinds != 0 {
			f.addOne(g, part, weight)
		}
	}
}

func (f *finder) addOne(g *group, place int32, weight float64) {
	facts := &f.g.facts[place]
	base := float32(weight) + facts.prior
	switch {
	case g.kinds&facts.kind != 0:
		base += weightKind
	case g.kinds != 0:
		base += weightNotKind
	}
	if p := f.g.places[place]; len(f.ctx.Countries) > 0 && p.Kind != CountryKind && p.Country != "" {
		if slices.Contains(f.ctx.Countries, p.Country) {
			base += weightGiven
		} else {
			base += weightNotGiven
		}
	}
	base += float32(f.nearGiven(place))
	for i := int(g.lo); i < len(f.cands); i++ {
		if f.cands[i].place == place {
			f.cands[i].base = max(f.cands[i].base, base)
			return
		}
	}
	f.cands = append(f.cands, cand{place: place, base: base})
}

// nearGiven is the weight of the places that the context gives.
func (f *finder) nearGiven(place int32) float64 {
	best := 0.0
	for _, n := range f.ctx.Near {
		if n == nil {
			continue
		}
		facts := factsOf(n)
		best = max(best, nearness(apartKm(&f.g.facts[place], &facts)))
	}
	return weightNearby * best
}
