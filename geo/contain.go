package geo

import "bytes"

// linkNeighbours reads what stands between two names that follow each other:
// a comma, or "in", before a larger one is containment.
func (f *finder) linkNeighbours() {
	for i := range len(f.spans) - 1 {
		between := f.between(i)
		if commaOnly(between) || string(bytes.TrimSpace(bytes.TrimLeft(between, ", \n"))) == "in" {
			f.spans[i].in = int32(i + 1)
		}
	}
	f.shareGenerics()
}

// between returns the text between span i and the next where it is short, nil
// where it is not.
func (f *finder) between(i int) []byte {
	between := f.b[f.spans[i].end:f.spans[i+1].start]
	if len(between) > 12 {
		return nil
	}
	return between
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

// enterContainers enters what a container says about a place in it or not in
// it. Only a country speaks against: the governorate after a comma may as well
// be the next town of a list.
func (f *finder) enterContainers(g *group, place int32, l *ledger) {
	p := f.g.places[place]
	for _, in := range g.in {
		if in < 0 {
			continue
		}
		c := f.g.places[in]
		switch {
		case in == place:
		case c.Kind == CountryKind && c.Country == p.Country && p.Kind != CountryKind:
			l.addOf(WhyIn, weightIn/2, c, 0)
		case c.Kind == CountryKind && p.Kind != CountryKind && p.Kind != RiverKind:
			l.addOf(WhyNotIn, weightNotIn, c, 0)
		case c.Kind == Province && inProvince(p, c):
			l.addOf(WhyIn, weightIn, c, 0)
		}
	}
}

func inProvince(p, province *Place) bool {
	if p.Admin1 == "" || p.Country != province.Country {
		return false
	}
	return sameAdmin(p, province.Admin1) || sameAdmin(p, province.Name) || Fold(p.Admin1) == trimGeneric(Fold(province.Name))
}

// seeContainer looks for ", Anbar" or ", Syria" after the name, and for the
// next name of a list.
func (r *reading) seeContainer(f *finder) {
	next := r.next
	if next.gap == gapSpace && r.nextIs.is(andWord) { // "Hit and Haditha"
		if next = tokenAfter(f.b, next.end); next.gap != gapSpace {
			return
		}
	} else if next.gap != gapComma {
		return
	}
	if r.cue >= containerCue || !next.capital {
		return
	}
	f.alts = f.g.index.trie.walk(f.alts[:0], f.b, next.start)
	for _, s := range f.alts {
		if r.cue == noCue && !f.g.index.weak[s.name] {
			r.cue = listCue
		}
		if next != r.next {
			continue
		}
		for _, p := range f.g.index.of(s.name) {
			if f.g.facts[p.place].kind&(provinceKinds|countryKinds) != 0 {
				r.cue = containerCue
			}
		}
	}
	f.alts = f.alts[:0]
	if r.cue == noCue && next == r.next && f.listGoesOn(next) {
		r.cue = listCue
	}
}

// listGoesOn reports a known name among the next members of a list: "Abu
// al-Khatir, Abul Hassan, Shafa". Three are looked at.
func (f *finder) listGoesOn(t token) bool {
	for range 3 {
		for words := 0; t.gap != gapComma || words == 0; words++ {
			if t = tokenAfter(f.b, t.end); t.gap > gapComma || !t.capital && !classOf(f.b, t).is(articleW) || words > 3 {
				return false
			}
		}
		f.alts = f.g.index.trie.walk(f.alts[:0], f.b, t.start)
		for _, s := range f.alts {
			if !f.g.index.weak[s.name] {
				return true
			}
		}
	}
	return false
}
