package geo

import "slices"

// pins are the editor's words for a text: surface forms and the places they
// mean. They are found as names of the gazetteer are, and always win.
type pins struct {
	trie  *trie
	place []int32 // of each name of the trie
}

// newPins makes the pins of a context; surface forms are compared folded. An
// ID the gazetteer does not have is left out: naming it as a mistake is the
// content check's duty.
func newPins(g *Gazetteer, surfaces map[string]string) *pins {
	if len(surfaces) == 0 {
		return nil
	}
	byName := map[string]int32{}
	var names [][]byte
	keys := make([]string, 0, len(surfaces))
	for s := range surfaces {
		keys = append(keys, s)
	}
	slices.Sort(keys)
	for _, s := range keys {
		folded := Fold(s)
		if i := g.number(surfaces[s]); i >= 0 && folded != "" {
			byName[folded] = i
			names = append(names, []byte(folded))
		}
	}
	p := &pins{}
	names = sortNames(names)
	for _, n := range names {
		p.place = append(p.place, byName[string(n)])
	}
	p.trie = newTrie(names)
	return p
}

// pin keeps a span for the longest pinned name at b[i]; no rule is asked.
func (f *finder) pin(i int) bool {
	if f.pins == nil {
		return false
	}
	f.stops = f.pins.trie.walk(f.stops[:0], f.b, i)
	for n := len(f.stops) - 1; n >= 0; n-- {
		s := f.stops[n]
		if capitalised(f.b, i, s.end) {
			f.spans = append(f.spans, span{
				start: i, end: s.end, name: -1, alt: -1, in: -1, pin: f.pins.place[s.name],
			})
			return true
		}
	}
	return false
}
