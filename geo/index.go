package geo

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
)

// manner says how a name belongs to a place, best first.
type manner uint8

const (
	asName     manner = iota // the name shown
	asOther                  // another spelling of the tables
	asStripped               // without its article: "Mayadin" of "Al Mayadin"
	asPart                   // without its qualifier: "Baghuz" of "Baghuz Fawqani"
	asBare                   // without its generic: "Tabqa" of "Tabqa Dam"
	asKey                    // only the transliteration key agrees
)

// posting says that a name belongs to a place.
type posting struct {
	place int32
	how   manner
}

// nameIndex finds places by folded name.
type nameIndex struct {
	names    [][]byte // sorted, distinct
	trie     *trie
	first    []int32 // postings of name i are postings[first[i]:first[i+1]]
	postings []posting
	weak     []bool            // name i needs a cue before it is taken for a place
	inside   []kindSet         // of the generic that name i holds: "tabqa dam"
	parts    map[int32][]int32 // town -> dams, airports, governorates … named after it
}

func (x *nameIndex) of(name int32) []posting { return x.postings[x.first[name]:x.first[name+1]] }

// lookup returns the postings of a folded name.
func (x *nameIndex) lookup(folded []byte) []posting {
	if i := x.trie.find(folded); i >= 0 {
		return x.of(i)
	}
	return nil
}

// entry is a posting before names are numbered.
type entry struct {
	prefix uint64 // the first bytes of name, so that most comparisons are one
	name   []byte
	posting
}

func newEntry(name []byte, place int32, how manner) entry {
	var p [8]byte
	copy(p[:], name)
	return entry{binary.BigEndian.Uint64(p[:]), name, posting{place, how}}
}

func newNameIndex(places []*Place, facts []facts) *nameIndex {
	entries := nameEntries(places)
	slices.SortFunc(entries, func(a, b entry) int {
		if a.prefix != b.prefix {
			return cmp.Compare(a.prefix, b.prefix)
		}
		if c := bytes.Compare(a.name, b.name); c != 0 {
			return c
		}
		if c := cmp.Compare(a.place, b.place); c != 0 {
			return c
		}
		return cmp.Compare(a.how, b.how)
	})
	x := &nameIndex{postings: make([]posting, 0, len(entries)), names: make([][]byte, 0, len(entries))}
	for i, e := range entries {
		same := i > 0 && bytes.Equal(e.name, entries[i-1].name)
		if !same {
			x.names = append(x.names, e.name)
			x.first = append(x.first, int32(len(x.postings)))
			x.weak = append(x.weak, weakName(e.name))
			x.inside = append(x.inside, genericInside(e.name))
		}
		if same && e.place == entries[i-1].place {
			continue // a better manner stands already
		}
		x.postings = append(x.postings, e.posting)
	}
	x.first = append(x.first, int32(len(x.postings)))
	x.trie = newTrie(x.names)
	x.parts = x.namedAfter(facts)
	return x
}

// partKm is how far from a town a thing named after it may lie: Tabqa air
// base is 9 km from Tabqa, Kuweires 40 from Aleppo.
const partKm = 45

// mostNamesakes bounds the pairs that namedAfter looks at: a name that so many
// places bear tells nothing of what is named after which.
const mostNamesakes = 200

// namedAfter links towns with the dams, air bases and governorates that bear
// their name, so that every spelling of the town serves them too: "Deir
// Ezzur province", "Tabqah dam".
func (x *nameIndex) namedAfter(facts []facts) map[int32][]int32 {
	parts := map[int32][]int32{}
	for i := range x.names {
		postings := x.of(int32(i))
		if len(postings) > mostNamesakes {
			continue
		}
		for _, thing := range postings {
			k := facts[thing.place].kind
			if thing.how != asBare && k&kindsOf(Province, District) == 0 || k&(settlements|kindsOf(CountryKind, Region)) != 0 {
				continue
			}
			for _, town := range postings {
				if town.how > asStripped || facts[town.place].kind&settlements == 0 {
					continue
				}
				km := apartKm(&facts[town.place], &facts[thing.place])
				if km > partKm && (k&provinceKinds == 0 || km > 200) {
					continue
				}
				if !slices.Contains(parts[town.place], thing.place) {
					parts[town.place] = append(parts[town.place], thing.place)
				}
			}
		}
	}
	return parts
}
