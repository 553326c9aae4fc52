package geo

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// LocateRelative answers a phrase standing alone, "12 nautical miles NE of Al
// Asad, Iraq", with a position for each place that its anchor may mean, best
// first. Ok says that the phrase reads as relative; it may be so while the
// list is empty, because no place of that name is known or a river is needed
// and none is near. The score of each is its anchor's.
func (g *Gazetteer) LocateRelative(phrase string, river *River) (found []Relative, ok bool) {
	if len(phrase) > longestPhrase || len(g.index.lookup(foldName(nil, phrase))) > 0 { // "Damascus-Aleppo highway" is a name
		return nil, false
	}
	p := phraseParser{text: []byte(phrase)}
	p.read(0, len(p.text), 0)
	ph, ok := p.whole()
	if !ok {
		return nil, false
	}
	for _, r := range g.meanings(&p, ph) {
		if r.place(ph, river) {
			r.Start, r.End = p.tokens[ph.from].start, p.tokens[ph.to-1].end
			r.Text = phrase[r.Start:r.End]
			found = append(found, r)
		}
	}
	slices.SortStableFunc(found, func(a, b Relative) int { return cmp.Compare(b.Score, a.Score) })
	found = slices.DeleteFunc(found, func(r Relative) bool { return r.Score < found[0].Score*plausible })
	return found[:min(len(found), mostCandidates)], true
}

const (
	longestPhrase  = 300 // bytes
	mostCandidates = 5   // positions given for one phrase
	plausible      = 0.1 // share of the best score below which a reading is left out
)

// whole reads all tokens as one phrase.
func (p *phraseParser) whole() (ph phrase, ok bool) {
	for len(p.tokens) > 0 && bytes.IndexByte([]byte(".,;:!\n"), p.tokens[len(p.tokens)-1].sign) > -1 && p.tokens[len(p.tokens)-1].sign != 0 {
		p.tokens = p.tokens[:len(p.tokens)-1]
	}
	for from := range p.tokens {
		if ph, ok := p.phrase(from); ok && ph.to == len(p.tokens) {
			return ph, true
		}
		if t := p.tokens[from]; !p.is(from, whereW) && (t.upper || t.number || t.sign != 0 && t.sign != ',') { // the desert 20 km west of
			break
		}
	}
	return p.nameFirst()
}

// nameFirst reads "Fallujah (8 km N)", "Ramadi, 5 km W", "Raqqa outskirts",
// "the Raqqa–Tabqa road": the name ends where something else makes sense.
func (p *phraseParser) nameFirst() (ph phrase, ok bool) {
	from := p.past(0, theWordW)
	for i := from + 1; i < len(p.tokens); i++ {
		ph = phrase{from: from, n: 1}
		ph.anchors[0] = anchor{mention: -1, start: p.tokens[from].start, end: p.tokens[i-1].end}
		for _, form := range [...]func(*phraseParser, int, *phrase) (int, bool){
			(*phraseParser).bracketed, (*phraseParser).trailing, (*phraseParser).ownEdge, (*phraseParser).roadBehind,
		} {
			try := ph
			if to, ok := form(p, i, &try); ok && to == len(p.tokens) {
				try.to = to
				return try, true
			}
		}
	}
	return ph, false
}

// trailing reads ", 8 km N" and "8 km N" behind a name.
func (p *phraseParser) trailing(i int, ph *phrase) (int, bool) {
	if p.signIs(i, ',') {
		i++
	}
	return p.distanceAndDirection(i, ph)
}

// meanings returns a relative for each reading of the phrase's names.
func (g *Gazetteer) meanings(p *phraseParser, ph phrase) []Relative {
	first := g.anchorsNamed(p, ph.anchors[0])
	if ph.n < 2 {
		return first
	}
	var all []Relative
	for _, a := range first {
		for _, b := range g.anchorsNamed(p, ph.anchors[1]) {
			apart := distanceKm(a.Anchors[0].Point, b.Anchors[0].Point)
			near := apart / longestBetweenKm
			all = append(all, Relative{
				Anchors: []*Place{a.Anchors[0], b.Anchors[0]}, Names: []string{a.Names[0], b.Names[0]},
				Score: a.Score * b.Score / (1 + near*near),
			})
		}
	}
	return all
}

// anchorsNamed returns the places that an anchor may mean.
func (g *Gazetteer) anchorsNamed(p *phraseParser, a anchor) (all []Relative) {
	name := strings.Trim(string(p.text[a.start:a.end]), " .,;:'\"")
	if p, ok := g.Place(name); ok && spot(p) { // an id, as editors write it
		return []Relative{{Anchors: []*Place{p}, Names: []string{name}, Score: 1}}
	}
	found := g.Locate(name)
	if i := strings.LastIndex(strings.ToLower(name), " in "); len(found) == 0 && i > 0 { // Hit in Iraq
		found = g.Locate(name[:i] + "," + name[i+3:])
	}
	for _, c := range found {
		if spot(c.Place) && c.Score >= found[0].Score*plausible && len(all) < mostCandidates {
			all = append(all, Relative{Anchors: []*Place{c.Place}, Names: []string{name}, Score: c.Score})
		}
	}
	return all
}
