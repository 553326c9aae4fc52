package geo

import (
	"slices"
	"strconv"
)

// Merged counts what became of the places of other sources.
type Merged struct {
	Added  int // new places
	Joined int // places that were there; their spellings were added
}

// Merge returns a gazetteer that also has the places of other sources, list by
// list. A place that is there already is not added a second time: the known
// place stays as it is, its point and its name too, and takes the spellings
// that are new. g does not change.
//
// Two rows are one place when they have the same GeoNames id, or when the name
// of one is among the names of the other, as written or by its transliteration,
// their kinds agree and they lie as near as points of such things do in two
// gazetteers (sameKm). A spelling that is already the name of another place
// close by is not taken over: GeoNames calls Husaybah's point "Al Qā'im". The
// time is linear in the number of places, but for those that share a square of
// 0.1°.
func (g *Gazetteer) Merge(lists ...[]Place) (*Gazetteer, Merged) { return g.MergeOver(lists, nil) }

// MergeOver is Merge, and puts over what was merged the places that over
// returns, as With does. over is given a look-up by id among them; it may be nil.
// The index of names, half the cost of a large gazetteer, is made once.
func (g *Gazetteer) MergeOver(lists [][]Place, over func(known func(id string) (*Place, bool)) []Place) (*Gazetteer, Merged) {
	m := newMerger(g)
	for _, places := range lists {
		for i := range places {
			m.take(&places[i])
		}
	}
	n := len(m.places)
	if over != nil {
		for _, p := range over(m.place) {
			m.places = append(m.places, &p)
		}
	}
	if m.count == (Merged{}) && len(m.places) == n {
		return g, m.count
	}
	return newGazetteer(m.places), m.count
}

func (m *merger) place(id string) (*Place, bool) {
	i, ok := m.byID[id]
	if !ok {
		return nil, false
	}
	return m.places[i], true
}

// merger is a gazetteer while others are merged into it.
type merger struct {
	places []*Place
	known  int            // places[:known] are those of the gazetteer, not to be written to
	names  []placeNames   // of places[i]
	byID   map[string]int // id -> index
	byGN   map[int]int    // geonameid -> index
	byLand map[string]int // country code -> index of the country
	near   nameGrid
	meant  map[string]int    // loose form of a name -> known place shown by it, or city or division that has it
	admin1 map[string]string // country and loose form of a governorate's name -> Admin1
	copied map[int]bool      // places that are no longer the gazetteer's own
	count  Merged
}

func newMerger(g *Gazetteer) *merger {
	n := len(g.places)
	m := &merger{places: slices.Clone(g.places), known: n, names: make([]placeNames, 0, 2*n), byID: make(map[string]int, 2*n),
		byGN: make(map[int]int, n), byLand: map[string]int{}, near: nameGrid{first: make(map[gridName]int32, 2*n)},
		meant: make(map[string]int, n), admin1: map[string]string{}, copied: map[int]bool{}}
	for i, p := range m.places {
		m.index(i, p, namesOf(p))
		m.mean(i, p)
	}
	return m
}

// index makes a place findable.
func (m *merger) index(i int, p *Place, names placeNames) {
	m.names = append(m.names, names)
	m.byID[p.ID] = i
	if id := geoNameID(p.SourceURL); id != 0 {
		m.byGN[id] = i
	}
	if p.Kind == CountryKind {
		m.byLand[p.Country] = i
	}
	m.near.add(int32(i), p, &names)
	if p.Kind == Province && p.Admin1 != "" {
		for _, n := range append([]string{p.Admin1, p.Name}, texts(p.Names)...) {
			m.admin1[p.Country+divisionKey(n)] = p.Admin1
		}
	}
}

func texts(names []Name) (all []string) {
	for _, n := range names {
		all = append(all, n.Text)
	}
	return all
}

// divisionKey makes "Ar-Raqqa", "Raqqah Governorate" and "Raqqa" one.
func divisionKey(s string) string {
	folded := Fold(divisionName(s))
	return string(loose(nil, []byte(folded)))
}

// take merges one place.
func (m *merger) take(given *Place) {
	p := *given
	if name, ok := m.admin1[p.Country+divisionKey(p.Admin1)]; ok {
		p.Admin1 = name
	}
	names := namesOf(&p)
	if i := m.same(&p, &names); i >= 0 {
		m.join(i, &p)
		m.count.Joined++
		return
	}
	p.ID = m.freeID(p.ID)
	p.Names = slices.Clone(p.Names)
	m.places = append(m.places, &p)
	m.index(len(m.places)-1, &p, names)
	m.count.Added++
}

// freeID is the id wanted, with a number behind it where it is taken: "raqqa-2".
func (m *merger) freeID(id string) string {
	free := id
	for n := 2; ; n++ {
		if _, taken := m.byID[free]; !taken && free != "index" { // index.html is the list itself
			return free
		}
		free = id + "-" + strconv.Itoa(n)
	}
}

// join adds the spellings of a place to a known one.
func (m *merger) join(i int, p *Place) {
	old := m.places[i]
	fresh := spellings{country: old.Country, known: []string{Fold(old.Name)}}
	for _, n := range old.Names {
		fresh.known = append(fresh.known, Fold(n.Text))
	}
	for _, n := range append([]Name{{Text: p.Name}}, p.Names...) {
		if !m.misleads(i, n.Text) {
			fresh.add(n.Text, n.Lang)
		}
	}
	if len(fresh.names) == 0 {
		return
	}
	if i < m.known && !m.copied[i] {
		own := *old
		m.places[i], m.copied[i], old = &own, true, &own
	}
	old.Names = slices.Concat(old.Names, fresh.names)
	m.names[i] = namesOf(old)
	m.near.add(int32(i), old, &placeNames{shown: m.names[i].shown, all: m.names[i].all[len(m.names[i].all)-len(fresh.names):]})
}

// misleadKm is how near a place must lie whose name another may not take.
const misleadKm = 30

// misleads reports whether a spelling would send readers of places[i] astray:
// a word that names nothing by itself, a name of another place close by, or
// the name that is shown of another known place or any name of a city or a
// division. What our rows lack of GeoNames' spellings was mostly taken out by
// hand for this: "Anbar" of the village of Ambar, "Suweidiya" of Suwayda.
func (m *merger) misleads(i int, text string) bool {
	folded := Fold(text)
	if ordinaryNames[string(dropArticle([]byte(folded)))] {
		return true
	}
	want := nameKeyOf(folded)
	if m.names[i].has(want) {
		return false
	}
	if wrong, ok := struck[m.places[i].ID]; ok && nameKeyOf(Fold(wrong)).loose == want.loose {
		return true
	}
	if j, ok := m.meant[want.loose]; ok && j != i {
		return true
	}
	at := m.places[i].Point
	for j := range m.near.around(at, misleadKm, want, false) {
		if int(j) != i && m.names[j].has(want) && !m.places[j].Area() && pointsKm(at, m.places[j].Point) <= misleadKm {
			return true
		}
	}
	return false
}

// struck are spellings of GeoNames that our tables have taken from a place as
// wrong (data/SOURCES.md).
var struck = map[string]string{"husaybah": "al-Qa'im", "anah": "Rayhanah", "suwayda": "Suweidiya"}

// mean notes which known place the loose form of a name means first.
func (m *merger) mean(i int, p *Place) {
	for n, k := range m.names[i].all {
		if n == 0 || kindBit(p.Kind)&kindsOf(City, Province, Region, CountryKind, RiverKind) != 0 {
			if _, ok := m.meant[k.loose]; !ok {
				m.meant[k.loose] = i
			}
		}
	}
}
