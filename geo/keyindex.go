package geo

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"
)

// keyIndex finds names by transliteration key; sorted by key, place, form.
type keyIndex []keyed

type keyed struct {
	key, loose []byte
	place      int32
}

func newKeyIndex(places []*Place, x *nameIndex) keyIndex {
	all := make(keyIndex, 0, len(x.postings))
	arena := make([]byte, 0, 1<<18)
	for i, name := range x.names {
		if name[0] >= utf8.RuneSelf {
			continue
		}
		from := len(arena)
		arena = loose(arena, name)
		mid := len(arena)
		arena = append(arena, keyOf(nil, arena[from:])...)
		if len(arena)-mid < 2 {
			continue
		}
		for _, p := range x.of(int32(i)) {
			if p.how <= asPart {
				all = append(all, keyed{arena[mid:len(arena):len(arena)], arena[from:mid:mid], p.place})
			}
		}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.place, b.place), bytes.Compare(a.loose, b.loose))
	})
	return slices.CompactFunc(all, func(a, b keyed) bool {
		return a.place == b.place && bytes.Equal(a.loose, b.loose) && bytes.Equal(a.key, b.key)
	})
}

// near is a place whose name is like a name looked for.
type near struct {
	place int32
	like  float64 // of the names' loose forms, 0 to 1
}

// leastLike is how alike the vowels of two names with one key must be: it
// keeps Sha'fah and Shaafah together, and al-Qusour and Kasrah apart.
const leastLike = 0.81

// leastLikeLong is the same for keys of four consonants or more, which are
// seldom shared by chance: Akerbat and Uqayribat.
const leastLikeLong = 0.74

// leastLikeShort is the same for keys of two consonants: al-Sinaa is no Siin.
const leastLikeShort = 0.9

// find appends the places whose name has the key of the folded name, the
// likest first.
func (ks keyIndex) find(found []near, folded []byte) []near {
	var looseBuf, keyBuf [64]byte
	l := loose(looseBuf[:0], folded)
	k := keyOf(keyBuf[:0], l)
	from := len(found)
	if len(k) < 2 {
		return found
	}
	i, _ := slices.BinarySearchFunc(ks, k, func(e keyed, k []byte) int { return bytes.Compare(e.key, k) })
	for ; i < len(ks) && bytes.Equal(ks[i].key, k); i++ {
		like := likeness(l, ks[i].loose)
		if like < leastLikeLong || like < leastLike && len(k) < 4 || like < leastLikeShort && len(k) < 3 {
			continue
		}
		if n := len(found); n > from && found[n-1].place == ks[i].place {
			found[n-1].like = max(found[n-1].like, like)
			continue
		}
		found = append(found, near{ks[i].place, like})
	}
	slices.SortStableFunc(found[from:], func(a, b near) int { return cmp.Compare(b.like, a.like) })
	return found[:min(len(found), from+mostNear)]
}

// same appends the places with a name whose loose form is that of the folded
// name: the same but for what transliteration changes by rule. Names of two
// consonants say too little.
func (ks keyIndex) same(found []near, folded []byte) []near {
	var looseBuf, keyBuf [64]byte
	l := loose(looseBuf[:0], folded)
	k := keyOf(keyBuf[:0], l)
	if len(k) < 3 {
		return found
	}
	from := len(found)
	i, _ := slices.BinarySearchFunc(ks, k, func(e keyed, k []byte) int { return bytes.Compare(e.key, k) })
	for ; i < len(ks) && bytes.Equal(ks[i].key, k) && len(found) < from+mostNear; i++ {
		if n := len(found); bytes.Equal(ks[i].loose, l) && (n == from || found[n-1].place != ks[i].place) {
			found = append(found, near{ks[i].place, 1})
		}
	}
	return found
}

const mostNear = 12
