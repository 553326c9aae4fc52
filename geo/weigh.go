package geo

import "math"

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

// share is a country's share of the votes, and how many there are.
func (f *finder) share(country string) (share, votes float64) {
	all, own := float32(0), float32(0)
	if country == "" {
		return 0, 0
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
		return 0, 0
	}
	return float64(own / all), float64(all)
}

// weigh scores the candidates of one group from its base weights and, after
// the first round, from the places that its neighbours stand for.
func (f *finder) weigh(i, round int) {
	g := &f.groups[i]
	g.best = -1
	top := float32(math.Inf(-1))
	for k := g.lo; k < g.hi; k++ {
		c := &f.cands[k]
		l := ledger{sum: c.base, keep: f.explain}
		if f.explain {
			l.sum = 0
			f.enterBase(g, c, &l)
		}
		f.enterContainers(g, c.place, &l)
		if round > 0 && c.how != WhyPinned {
			f.enterNeighbours(i, c, &l)
			f.enterCountry(c.place, &l)
		}
		c.score = float32(l.sum)
		f.keep(c, &l)
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

// enterCountry enters the share of a place's country among those named; a
// village of a country that the text does not speak of loses.
func (f *finder) enterCountry(place int32, l *ledger) {
	share, votes := f.share(f.g.places[place].Country)
	l.add(WhyCountry, weightCountry*share)
	if votes >= 3 && share < 0.1 {
		l.add(WhyAbroad, weightAbroad*unknownness(&f.g.facts[place]))
	}
}

// keep remembers the reasons of a candidate where somebody asked for them.
func (f *finder) keep(c *cand, l *ledger) {
	if !f.explain {
		return
	}
	if c.why == 0 {
		f.reasons = append(f.reasons, nil)
		c.why = int32(len(f.reasons))
	}
	f.reasons[c.why-1] = l.reasons
}

// enterNeighbours enters what the neighbouring names say: near those that are
// sure, or far from all of them. Countries and other areas are too large to be
// near to.
func (f *finder) enterNeighbours(i int, c *cand, l *ledger) {
	place, facts := c.place, &f.g.facts[c.place]
	if facts.kind&wide != 0 {
		l.add(WhyArea, weightNear/3)
		return
	}
	miss, beside, strong := 1.0, nearby{km: math.Inf(1), place: -1}, nearby{km: math.Inf(1), place: -1}
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
		beside.see(other, km)
		if n.sure >= strongFrom {
			strong.see(other, km)
		}
		miss *= 1 - 0.7*float64(n.sure)*nearness(km)/(1+0.25*math.Abs(float64(i-j)))
	}
	if beside.seen == 0 {
		return
	}
	l.addOf(WhyNear, weightNear*(1-miss), f.g.places[beside.place], beside.km)
	if c.how == WhySound {
		l.addOf(WhyFar, farSound(beside.km, c.same, unknownness(facts)), f.g.places[beside.place], beside.km)
	}
	if strong.seen > 1 {
		l.addOf(WhyFar, weightFar*remote(strong.km)*unknownness(facts), f.g.places[strong.place], strong.km)
	}
}

// strongFrom is how sure a name must be to speak against another: villages
// that nothing supports are not.
const strongFrom = 0.8

// nearby is the nearest of the places seen.
type nearby struct {
	place int32
	km    float64
	seen  int
}

func (n *nearby) see(place int32, km float64) {
	n.seen++
	if km < n.km {
		n.place, n.km = place, km
	}
}

// remote is 0 up to 100 km from all others and 1 from farKm on.
func remote(km float64) float64 { return math.Max(0, math.Min(1, (km-100)/(farKm-100))) }

// unknownness is 1 for a village and 0 for a city or an air base: texts name
// these wherever they are, villages beside each other.
func unknownness(f *facts) float64 {
	if f.kind&smallKinds == 0 {
		return 0
	}
	return math.Max(0, math.Min(1, (1.8-float64(f.prior-f.river))/0.8))
}

// farSound speaks against a place that only sounds like the name and lies away
// from all others of the text, the more the less it is known.
func farSound(km float64, same bool, unknownness float64) float64 {
	from := float64(soundKm)
	if same {
		from = sameSoundKm
	} else {
		unknownness = math.Max(0.6, unknownness)
	}
	return math.Max(weightFarSound, math.Min(0, (from-km)*0.04)) * unknownness
}

// nearness falls from 1 to a half in scaleKm, and with the square beyond.
func nearness(km float64) float64 { return 1 / (1 + km*km/(scaleKm*scaleKm)) }

// wide are the kinds too large to be near to.
var wide = kindsOf(CountryKind, Region, RiverKind, Border, Road)
