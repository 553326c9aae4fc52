package geo

import (
	"slices"
	"unicode/utf8"
)

// nameKey is a folded name by which two spellings are one: without its article
// and, in Latin letters, by its loose form.
type nameKey struct {
	loose string
	key   string // the consonants of loose; where they are too few, loose itself
	few   bool   // key is loose
	hash  uint64 // of key
}

func nameKeyOf(folded string) nameKey {
	bare := dropArticle([]byte(folded))
	k := nameKey{loose: string(bare), few: true}
	if k.key = k.loose; len(bare) > 0 && bare[0] < utf8.RuneSelf {
		var looseBuf, keyBuf [96]byte
		l := loose(looseBuf[:0], bare)
		k.loose = string(l)
		k.key = k.loose
		if key := keyOf(keyBuf[:0], l); len(key) > 2 {
			k.key, k.few = string(key), false
		}
	}
	k.hash = 14695981039346656037 // FNV-1a
	for _, c := range []byte(k.key) {
		k.hash = (k.hash ^ uint64(c)) * 1099511628211
	}
	return k
}

// placeNames are the keys of a place's names.
type placeNames struct {
	shown nameKey
	all   []nameKey // shown among them
}

func namesOf(p *Place) placeNames {
	n := placeNames{shown: nameKeyOf(Fold(p.Name)), all: make([]nameKey, 0, len(p.Names)+1)}
	n.all = append(n.all, n.shown)
	for _, other := range p.Names {
		n.all = append(n.all, nameKeyOf(Fold(other.Text)))
	}
	return n
}

func (n *placeNames) has(want nameKey) bool {
	return slices.ContainsFunc(n.all, func(k nameKey) bool { return k.loose == want.loose && k.loose != "" })
}

// agree reports whether the name shown of one is among the names of the other;
// close says that the two lie so near that consonants suffice.
func (n *placeNames) agree(other *placeNames, close bool) bool {
	return n.has(other.shown) || other.has(n.shown) || close && (n.like(other.shown) || other.like(n.shown))
}

// like reports a name with the same consonants and nearly the same vowels.
func (n *placeNames) like(want nameKey) bool {
	return !want.few && slices.ContainsFunc(n.all, func(k nameKey) bool {
		return !k.few && k.key == want.key && likeness([]byte(k.loose), []byte(want.loose)) >= leastLike
	})
}
