package geo

import "encoding/binary"

// wordTable finds what words of up to 16 bytes mean. It is asked for every word
// beside every name and in every sentence with one, and was a seventh of all
// finding, and a quarter of all relative phrases, as a map.
type wordTable[V any] struct {
	slots []wordSlot[V] // a power of two, at most half full
}

type wordSlot[V any] struct {
	word    packed
	meaning V
}

// packed is a word of up to 16 bytes, the rest zeros; no word is all zeros.
type packed [2]uint64

func pack(w []byte) packed {
	var b [16]byte
	copy(b[:], w)
	return packed{binary.LittleEndian.Uint64(b[:8]), binary.LittleEndian.Uint64(b[8:])}
}

func (p packed) hash() uint64 {
	h := (p[0] ^ p[1]*0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
	return h ^ h>>32
}

// newWordTable makes a table of words; those longer than 16 bytes are a
// mistake in the lists.
func newWordTable[V any](words map[string]V) wordTable[V] {
	size := 1
	for size < 2*len(words)+1 {
		size *= 2
	}
	t := wordTable[V]{make([]wordSlot[V], size)}
	for w, v := range words {
		if len(w) > 16 || w == "" {
			panic("geo: no place in the word table for " + w)
		}
		p := pack([]byte(w))
		t.slots[t.find(p)] = wordSlot[V]{p, v}
	}
	return t
}

// find returns the slot of a word, or the empty one where it would stand.
func (t *wordTable[V]) find(p packed) uint64 {
	mask := uint64(len(t.slots) - 1)
	i := p.hash() & mask
	for t.slots[i].word != p && t.slots[i].word != (packed{}) {
		i = (i + 1) & mask
	}
	return i
}

// of returns what a word means; the zero meaning if it is in no list.
func (t *wordTable[V]) of(w []byte) (meaning V) {
	if len(w) == 0 || len(w) > 16 {
		return meaning
	}
	return t.slots[t.find(pack(w))].meaning
}
