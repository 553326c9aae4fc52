package geo

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Locate returns the places that a name may mean, best first, or nil when
// none is known. The name may carry its governorate, its country or another
// place it lies near after a comma: "Karama, Syria", "Hit, Anbar". Scores are
// those of Find: from 0.6 on there is hardly another reading, below it there
// are rivals or only a likeness of spelling.
func (g *Gazetteer) Locate(name string) []Candidate {
	parts := strings.Split(name, ",")
	base := g.named(parts[0])
	for i := range base {
		base[i].score += g.containerWeight(base[i].place, parts[1:])
	}
	if len(parts) > 1 {
		base = slices.DeleteFunc(base, func(c scored) bool { return c.score < -50 })
	}
	return g.ranked(base)
}

// scored is a place with its weight, before weights become scores.
type scored struct {
	place int32
	score float64
}

// named returns the places of a name standing alone: by its folded form, by
// that without its article or generic, else by key.
func (g *Gazetteer) named(name string) []scored {
	folded := foldName(nil, name)
	kinds := trailingKinds(string(folded))
	var out []scored
	add := func(place int32, weight float64) {
		k := g.facts[place].kind
		if kinds&k != 0 {
			weight += weightKind
		}
		for i := range out {
			if out[i].place == place {
				out[i].score = max(out[i].score, weight)
				return
			}
		}
		out = append(out, scored{place, weight})
	}
	g.addFolded(folded, 0, add)
	if s := dropArticle(folded); len(s) < len(folded) {
		g.addFolded(s, -0.3, add)
	}
	if bare := trimGeneric(string(folded)); bare != "" && kinds != 0 {
		g.addBare([]byte(bare), kinds, add)
	}
	if len(out) == 0 {
		for _, n := range g.keys().find(nil, folded) {
			add(n.place, float64(g.facts[n.place].prior)+keyWeight(n, &g.facts[n.place])-1.5)
		}
	}
	return out
}

func (g *Gazetteer) addFolded(folded []byte, weight float64, add func(int32, float64)) {
	for _, p := range g.index.lookup(folded) {
		w := weight + float64(g.facts[p.place].prior)
		switch p.how {
		case asName:
			w += weightShown
		case asOther:
			w += weightOther
		case asBare:
			w += weightBare / 2
		}
		add(p.place, w)
	}
}

// addBare answers "Raqqa province" by what is named after Raqqa.
func (g *Gazetteer) addBare(bare []byte, kinds kindSet, add func(int32, float64)) {
	for _, p := range g.index.lookup(bare) {
		if g.facts[p.place].kind&kinds != 0 {
			add(p.place, float64(g.facts[p.place].prior))
		}
		for _, part := range g.index.parts[p.place] {
			if g.facts[part].kind&kinds != 0 {
				add(part, float64(g.facts[part].prior))
			}
		}
	}
}

// trailingKinds returns the kinds that the last word of a folded name asks for.
func trailingKinds(folded string) kindSet {
	if i := lastSpace(folded); i > 0 {
		return genericAfter[folded[i+1:]]
	}
	return 0
}

// containerWeight judges a place by the containers named after it; a place
// outside of them is out.
func (g *Gazetteer) containerWeight(place int32, containers []string) (weight float64) {
	p := g.places[place]
	for _, c := range containers {
		switch in, known := g.inside(p, &g.facts[place], c); {
		case in:
			weight += weightIn / 2
		case known:
			return -100
		}
	}
	return weight
}

// containerKm is how near a place named after the comma must be when it is
// no area: "Karama, Raqqa".
const containerKm = 80

// inside reports whether p lies in a container, and whether the container is
// known at all.
func (g *Gazetteer) inside(p *Place, facts *facts, container string) (in, known bool) {
	for _, c := range g.named(container) {
		q := g.places[c.place]
		known = true
		switch {
		case q.Kind == CountryKind:
			in = in || q.Country == p.Country
		case q.Kind == Province:
			in = in || inProvince(p, q)
		default:
			in = in || apartKm(facts, &g.facts[c.place]) < containerKm
		}
	}
	return in, known
}

// ranked turns weights into scores.
func (g *Gazetteer) ranked(list []scored) []Candidate {
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.place, b.place))
	})
	top := max(list[0].score, weightNone)
	all := math.Exp(weightNone - top)
	for _, c := range list {
		all += math.Exp(c.score - top)
	}
	out := make([]Candidate, len(list))
	for i, c := range list {
		out[i] = Candidate{Place: g.places[c.place], Score: math.Exp(c.score-top) / all}
	}
	return out
}
