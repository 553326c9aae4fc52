package geo

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"
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

// nameEntries lists the folded names of all places with their variants. The
// folded bytes lie in one arena.
func nameEntries(places []*Place) []entry {
	entries := make([]entry, 0, 8*len(places))
	var arena []byte
	add := func(place int32, name string, how manner) {
		if len(arena)+2*len(name)+64 > cap(arena) {
			arena = make([]byte, 0, 1<<16+2*len(name))
		}
		from := len(arena)
		arena = foldName(arena, name)
		full := arena[from:len(arena):len(arena)]
		if !longEnough(full) {
			return
		}
		entries = append(entries, newEntry(full, place, how))
		if s := dropArticle(full); longEnough(s) && len(s) < len(full) {
			entries = append(entries, newEntry(s, place, max(how, asStripped)))
		}
		if full[0] >= utf8.RuneSelf {
			return
		}
		if s := dropQualifier(string(full)); s != "" {
			part, how := []byte(s), asPart
			if kindBit(places[place].Kind)&settlements == 0 { // "Qayyarah West" is no Qayyarah
				how = asBare
			}
			entries = append(entries, newEntry(part, place, how))
			if t := dropArticle(part); len(t) > 3 && len(t) < len(part) {
				entries = append(entries, newEntry(t, place, how))
			}
		}
		if s := trimGeneric(string(full)); longEnough([]byte(s)) && !lowWords[s] {
			bare := []byte(s)
			if len(bare) == 2 && how < asPart { // "T2" of "T2 pumping station" is its name
				entries = append(entries, newEntry(bare, place, asOther), newEntry([]byte{bare[0], ' ', bare[1]}, place, asOther))
				return
			}
			entries = append(entries, newEntry(bare, place, asBare))
			if t := dropArticle(bare); len(t) > 3 && len(t) < len(bare) {
				entries = append(entries, newEntry(t, place, asBare))
			}
		}
	}
	for i, p := range places {
		addName(p.Name, int32(i), asName, add)
		for _, n := range p.Names {
			addName(n.Text, int32(i), asOther, add)
		}
	}
	return entries
}

// addName passes on a name that text may hold: in Latin letters, beginning
// with a capital or an article, or in Arabic ones. GeoNames also has "ba ge
// da" and "amd", which no writer of English means. "al-Hol (town and camp)"
// is known by what stands before the bracket.
func addName(name string, place int32, how manner, add func(int32, string, manner)) {
	if before, _, ok := strings.Cut(name, " ("); ok {
		name = before
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(name, "'`‘’ʿʾ"))
	switch {
	case 'a' <= r && r <= 'z':
		if _, rest, ok := strings.Cut(strings.ReplaceAll(name, "-", " "), " "); !ok || rest == "" || strings.ToLower(rest) == rest {
			return
		}
	case organisationName(name):
		return
	case r >= utf8.RuneSelf && (r >= foldRunes || foldIndex[r] <= foldLetter):
		return
	}
	add(place, name, how)
}

// organisationName reports names of maps' military dots that are units or
// authorities, not spots: "Anbar Operations Command".
func organisationName(name string) bool {
	_, last, _ := cutLast(name)
	switch last {
	case "Command", "Council", "Forces", "Army", "Corps", "Headquarters", "HQ":
		return true
	}
	return false
}

func cutLast(s string) (before, last string, ok bool) {
	if i := lastSpace(s); i > 0 {
		return s[:i], s[i+1:], true
	}
	return "", s, false
}

// qualifiers tell parts of one place apart; news leaves them out: upper and
// lower, great and small, the four winds.
var qualifiers = wordSet(`fawqani foqani fauqani fawqaniyah tahtani tahtaniyah tahatani tehtani kabir kabirah kabira kebir kbir saghir
	saghirah saghira sghir sharqi sharqiyah sharqiya gharbi gharbiyah gharbiya shamali shamaliyah janubi janubiyah
	wusta wustani upper lower east west north south`)

// dropQualifier cuts the last word of "al-Baghuz Fawqani" or, where the first
// is a name of its own length, of "Amiriyat al-Fallujah"; "" where neither
// holds.
func dropQualifier(folded string) string {
	before, last, ok := cutLast(folded)
	if !ok || len(before) < 4 {
		return ""
	}
	if qualifiers[last] && !ordinaryNames[before] {
		b, article, ok := cutLast(before)
		if ok && articles[article] {
			return b
		}
		return before
	}
	head, article, ok := cutLast(before)
	if ok && articles[article] && len(head) > 6 && lastSpace(head) < 0 && (strings.HasSuffix(head, "yat") || strings.HasSuffix(head, "iyat")) {
		return head
	}
	return ""
}

// longEnough keeps out names of one letter, and of two Latin ones.
func longEnough(folded []byte) bool {
	if len(folded) == 2 { // "K3", "T2"
		return folded[0] >= 'a' && folded[1] <= '9' && folded[1] >= '0'
	}
	return len(folded) > 2 && !articles[string(folded)]
}

// dropArticle returns a folded name without a leading article.
func dropArticle(folded []byte) []byte {
	if i := bytes.IndexByte(folded, ' '); i > 0 && i < 4 && articles[string(folded[:i])] {
		return folded[i+1:]
	}
	if bytes.HasPrefix(folded, []byte("ال")) && len(folded) > 8 {
		return folded[4:]
	}
	return folded
}

// partKm is how far from a town a thing named after it may lie: Tabqa air
// base is 9 km from Tabqa, Kuweires 40 from Aleppo.
const partKm = 45

// namedAfter links towns with the dams, air bases and governorates that bear
// their name, so that every spelling of the town serves them too: "Deir
// Ezzur province", "Tabqah dam".
func (x *nameIndex) namedAfter(facts []facts) map[int32][]int32 {
	parts := map[int32][]int32{}
	for i := range x.names {
		postings := x.of(int32(i))
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
