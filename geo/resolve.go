package geo

import (
	"bytes"
	"cmp"
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
	base += float32(f.nearGiven(p32{place, f.g}))
	for i := int(g.lo); i < len(f.cands); i++ {
		if f.cands[i].place == place {
			f.cands[i].base = max(f.cands[i].base, base)
			return
		}
	}
	f.cands = append(f.cands, cand{place: place, base: base})
}

type p32 struct {
	place int32
	g     *Gazetteer
}

// nearGiven is the weight of the places that the context gives.
func (f *finder) nearGiven(p p32) float64 {
	best := 0.0
	for _, n := range f.ctx.Near {
		if n == nil {
			continue
		}
		facts := factsOf(n)
		best = max(best, nearness(apartKm(&p.g.facts[p.place], &facts)))
	}
	return weightNearby * best
}

// linkNeighbours reads what stands between two names that follow each other:
// a comma before a larger one is containment, "and" before a plural generic
// shares it ("Raqqa and Deir ez-Zor provinces").
func (f *finder) linkNeighbours() {
	for i := range len(f.spans) - 1 {
		s, next := &f.spans[i], &f.spans[i+1]
		between := f.b[s.end:next.start]
		if len(between) > 12 {
			continue
		}
		switch {
		case commaOnly(between):
			s.in = int32(i + 1)
		case next.plural && bytes.Equal(bytes.TrimSpace(between), []byte("and")) && s.kinds == 0:
			s.kinds = next.kinds
		}
		if word := bytes.TrimLeft(between, ", \n"); bytes.Equal(bytes.TrimSpace(word), []byte("in")) {
			s.in = int32(i + 1)
		}
	}
	for i := len(f.spans) - 2; i >= 0; i-- { // "Anbar, Nineveh and Kirkuk provinces"
		s, next := &f.spans[i], &f.spans[i+1]
		if s.kinds == 0 && next.kinds == provinceKinds && s.in == int32(i+1) && i+2 < len(f.spans) && f.spans[i+2].plural {
			s.kinds = next.kinds
		}
	}
}

func commaOnly(between []byte) bool {
	return len(between) > 1 && between[0] == ',' && len(bytes.TrimSpace(between[1:])) == 0
}

// contain tells groups which places contain them. "Hit, Anbar, Iraq" gives
// two containers.
func (f *finder) contain() {
	for i := range f.spans {
		s := &f.spans[i]
		if s.in < 0 {
			continue
		}
		g := &f.groups[s.group]
		for k, in := 0, s.in; k < 2 && in >= 0; k, in = k+1, f.spans[in].in {
			if c := f.largest(&f.groups[f.spans[in].group]); c >= 0 && g.in[k] < 0 && f.spans[in].group != s.group {
				g.in[k] = c
			}
		}
	}
}

// largest returns the country or governorate among a group's candidates, -1
// where there is none.
func (f *finder) largest(g *group) int32 {
	for _, want := range [...]kindSet{countryKinds, provinceKinds} {
		for _, c := range f.cands[g.lo:g.hi] {
			if f.g.facts[c.place].kind&want != 0 {
				return c.place
			}
		}
	}
	return -1
}

// containWeight is what a container says about a place in it or not in it.
// Only a country speaks against: the governorate after a comma may as well
// be the next town of a list.
func (f *finder) containWeight(g *group, place int32) (weight float64) {
	p := f.g.places[place]
	for _, in := range g.in {
		if in < 0 {
			continue
		}
		c := f.g.places[in]
		switch {
		case in == place:
		case c.Kind == CountryKind && c.Country == p.Country && p.Kind != CountryKind:
			weight += weightIn / 2
		case c.Kind == CountryKind && p.Kind != CountryKind && p.Kind != RiverKind:
			weight += weightNotIn
		case c.Kind == Province && inProvince(p, c):
			weight += weightIn
		}
	}
	return weight
}

func inProvince(p, province *Place) bool {
	if p.Admin1 == "" || p.Country != province.Country {
		return false
	}
	return sameAdmin(p, province.Admin1) || sameAdmin(p, province.Name) || Fold(p.Admin1) == trimGeneric(Fold(province.Name))
}

// voteCountries counts the countries of the senses that are fairly sure.
func (f *finder) voteCountries() {
	f.votes = [16]countryVote{}
	for i := range f.groups {
		g := &f.groups[i]
		if g.best < 0 || g.sure < 0.5 {
			continue
		}
		p := f.g.places[f.cands[g.best].place]
		if p.Country == "" {
			continue
		}
		for k := range f.votes {
			if v := &f.votes[k]; v.country == p.Country || v.country == "" {
				v.country = p.Country
				v.weight += g.sure
				break
			}
		}
	}
}

// share is a country's share of the votes, 0 where there are none.
func (f *finder) share(country string) float64 {
	all, own := float32(0), float32(0)
	if country == "" {
		return 0
	}
	for i := range f.votes {
		v := &f.votes[i]
		if v.country == "" {
			break
		}
		all += v.weight
		if v.country == country {
			own = v.weight
		}
	}
	if all == 0 {
		return 0
	}
	return float64(own / all)
}

// weigh scores the candidates of one group from its base weights and, after
// the first round, from the places that its neighbours stand for.
func (f *finder) weigh(i, round int) {
	g := &f.groups[i]
	g.best = -1
	top := float32(math.Inf(-1))
	for k := g.lo; k < g.hi; k++ {
		c := &f.cands[k]
		score := float64(c.base) + f.containWeight(g, c.place)
		if round > 0 {
			score += f.among(i, c.place) + weightCountry*f.share(f.g.places[c.place].Country)
		}
		c.score = float32(score)
		if c.score > top {
			top, g.best = c.score, k
		}
	}
	g.sure = 0
	if g.best >= 0 {
		g.sure = float32(f.mass(g, f.cands[g.best].place))
	}
	if g.keyed && round == 0 {
		g.sure = 0 // a key is no evidence for other names
	}
}

// among is the weight of the neighbouring names: near those that are sure,
// or far from all of them. Countries and other areas are too large to be
// near to.
func (f *finder) among(i int, place int32) float64 {
	facts := &f.g.facts[place]
	if facts.kind&wide != 0 {
		return weightNear / 3
	}
	miss, seen, nearest := 1.0, 0.0, math.Inf(1)
	for j := max(0, i-neighbours); j < min(len(f.groups), i+neighbours+1); j++ {
		n := &f.groups[j]
		if j == i || n.best < 0 || n.sure < 0.4 {
			continue
		}
		other := f.cands[n.best].place
		of := &f.g.facts[other]
		if other == place || of.kind&wide != 0 {
			continue
		}
		km := apartKm(facts, of)
		nearest = min(nearest, km)
		miss *= 1 - 0.7*float64(n.sure)*nearness(km)/(1+0.25*math.Abs(float64(i-j)))
		seen++
	}
	weight := weightNear * (1 - miss)
	if seen > 1 && nearest > farKm && facts.prior < 2.5 {
		weight += weightFar
	}
	return weight
}

// nearness falls from 1 to a half in scaleKm, and with the square beyond.
func nearness(km float64) float64 { return 1 / (1 + km*km/(scaleKm*scaleKm)) }

// wide are the kinds too large to be near to.
var wide = kindsOf(CountryKind, Region, RiverKind)

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
// together, or a town and the area that bears its name.
func (f *finder) sameAnswer(a, b int32) bool {
	if a == b || apartKm(&f.g.facts[a], &f.g.facts[b]) <= sameSpotKm {
		return true
	}
	return slices.Contains(f.g.index.parts[a], b) && f.g.facts[b].kind&areas != 0 ||
		slices.Contains(f.g.index.parts[b], a) && f.g.facts[a].kind&areas != 0
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
		g.choices = append(g.choices, Candidate{f.g.places[c.place], math.Exp(float64(c.score)-top) / all})
	}
	g.choices[0].Score = g.score
}

const mostChoices = 8

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

// shown reports whether a name known only by its key, or not at all, is
// worth a mention: a name nobody knows needs "the town of" or "hill" beside
// it, a likeness without a cue must be certain.
func (s *span) shown(g *group) bool {
	switch {
	case g.status == Unresolved:
		return s.cue >= genericCue || s.unknown
	case s.cue == noCue:
		return g.status == Resolved
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
			continue
		}
		if len(out) > 0 && s.start < out[len(out)-1].End {
			continue
		}
		m := Mention{
			Start: s.start, End: s.end, Text: string(f.b[s.start:s.end]), Status: g.status,
			Place: g.place, Score: g.score, Candidates: g.choices, Pinned: s.pin >= 0,
		}
		if m.Pinned {
			m.Score, m.Status = 1, Resolved
		}
		out = append(out, m)
	}
	return out
}
