package geo

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"
)

// Gazetteer is a set of places with an index of their names. It does not
// change after it is made and may be used by many goroutines at once.
type Gazetteer struct {
	places []*Place // sorted by ID
	facts  []facts  // of places[i]
	index  *nameIndex
	keys   func() keyIndex // made on first use
}

var embedded = sync.OnceValues(func() (*Gazetteer, error) {
	places, err := embeddedPlaces()
	if err != nil {
		return nil, err
	}
	return NewGazetteer(places), nil
})

// Embedded returns the gazetteer of the tables under geo/data. It is made on
// the first call, in some 20 ms; an error means that a table is damaged.
func Embedded() (*Gazetteer, error) { return embedded() }

// NewGazetteer makes a gazetteer of places. Where an ID stands twice, the
// later place counts.
func NewGazetteer(places []Place) *Gazetteer {
	kept := make([]*Place, len(places))
	for i := range places {
		p := places[i]
		kept[i] = &p
	}
	return newGazetteer(kept)
}

func newGazetteer(places []*Place) *Gazetteer {
	slices.SortStableFunc(places, func(a, b *Place) int { return cmp.Compare(a.ID, b.ID) })
	g := &Gazetteer{places: places[:0]}
	for _, p := range places {
		if n := len(g.places); n > 0 && g.places[n-1].ID == p.ID {
			g.places[n-1] = p
			continue
		}
		g.places = append(g.places, p)
	}
	g.facts = make([]facts, len(g.places))
	for i, p := range g.places {
		g.facts[i] = factsOf(p)
	}
	g.index = newNameIndex(g.places, g.facts)
	g.keys = sync.OnceValue(func() keyIndex { return newKeyIndex(g.places, g.index) })
	return g
}

// With returns a gazetteer that also has the given places; a place with an ID
// that g has stands in its stead. g itself does not change, and its other
// *Place values are those of the new gazetteer too.
func (g *Gazetteer) With(places []Place) *Gazetteer {
	all := slices.Clone(g.places)
	for i := range places {
		p := places[i]
		all = append(all, &p)
	}
	return newGazetteer(all)
}

// Place returns the place with the given ID.
func (g *Gazetteer) Place(id string) (*Place, bool) {
	i := g.number(id)
	if i < 0 {
		return nil, false
	}
	return g.places[i], true
}

// number returns the index of the place with the given ID, or -1.
func (g *Gazetteer) number(id string) int32 {
	i, ok := slices.BinarySearchFunc(g.places, id, func(p *Place, id string) int { return cmp.Compare(p.ID, id) })
	if !ok {
		return -1
	}
	return int32(i)
}

// All returns every place, sorted by ID.
func (g *Gazetteer) All() []*Place { return slices.Clone(g.places) }

// facts are what ranking asks of a place again and again.
type facts struct {
	lon, lat float32
	cosLat   float32
	prior    float32 // how likely a text of this region means it, before reading
	river    float32 // of that, what the river prior gives
	kind     kindSet
}

func factsOf(p *Place) facts {
	river := nearCorridor(p.Point)
	return facts{
		lon: float32(p.Point[0]), lat: float32(p.Point[1]),
		cosLat: float32(math.Cos(p.Point[1] * math.Pi / 180)),
		prior:  float32(importance(p) + river),
		river:  float32(river),
		kind:   kindBit(p.Kind),
	}
}

// importance ranks by what a place is, then by its people: 197 of 290 Syrian
// rows of GeoNames have population 0, so numbers alone put a village of Iraq
// before Manbij.
func importance(p *Place) float64 {
	v := classWeight[p.Kind]
	if p.Population > 1000 {
		v += 0.3 * math.Log10(float64(p.Population)/1000)
	}
	return v + 0.1*math.Min(float64(len(p.Names)), 15)/5 // much written about
}

var classWeight = map[Kind]float64{
	CountryKind: 4, City: 2.2, Province: 1.9, RiverKind: 1.8, Town: 1.4, Region: 1.2,
	Lake: 1.2, Dam: 1, Airbase: 1, Barrage: 0.9, Crossing: 0.9, Camp: 0.9, Field: 0.9,
	Bridge: 0.8, Base: 0.8, Quarter: 0.5, Site: 0.5, Island: 0.5, Village: 0.5,
	District: 0.9, Border: 1.5, Road: 1.2, Hill: 0.4, Other: 0.2,
}

// corridor is the valley from Jarabulus to Fallujah, by towns, as lon, lat:
// fine enough for "near the river or not", too coarse for anything else.
var corridor = []orb.Point{
	{38.01, 36.82}, {38.25, 36.38}, {38.55, 35.84}, {39.01, 35.95}, {39.82, 35.68},
	{40.14, 35.34}, {40.45, 35.02}, {40.92, 34.45}, {41.98, 34.37}, {42.38, 34.14},
	{42.83, 33.64}, {43.31, 33.42}, {43.79, 33.35},
}

// nearCorridor is the river prior: up to 1 within 25 km of the valley, none
// from 200 km on.
func nearCorridor(p orb.Point) float64 {
	best, k := math.Inf(1), math.Cos(p[1]*math.Pi/180)
	for i := 1; i < len(corridor); i++ {
		best = min(best, segmentKm(p, corridor[i-1], corridor[i], k))
	}
	return math.Max(0, math.Min(1, (200-best)/175))
}

const degreeKm = 111.2

// segmentKm is the distance of p from the straight line a–b, in km, on a
// plane touching the earth at p; k is the cosine of p's latitude.
func segmentKm(p, a, b orb.Point, k float64) float64 {
	ax, ay := (a[0]-p[0])*k, a[1]-p[1]
	bx, by := (b[0]-p[0])*k, b[1]-p[1]
	dx, dy := bx-ax, by-ay
	t := math.Max(0, math.Min(1, -(ax*dx+ay*dy)/(dx*dx+dy*dy)))
	return degreeKm * math.Sqrt((ax+t*dx)*(ax+t*dx)+(ay+t*dy)*(ay+t*dy))
}

// apartKm is the distance of two places in km, good to 1 % below 500 km.
func apartKm(a, b *facts) float64 {
	dy := float64(a.lat - b.lat)
	dx := math.Abs(float64(a.lon - b.lon))
	if dx > 180 {
		dx = 360 - dx
	}
	dx *= float64(a.cosLat+b.cosLat) / 2
	return degreeKm * math.Sqrt(dx*dx+dy*dy)
}

// kindSet is a set of kinds.
type kindSet uint32

var kindOrder = []Kind{
	City, Town, Village, Quarter, Camp, Dam, Barrage, Bridge, Crossing, Airbase, Base, Field,
	Hill, Island, Site, Other, Lake, RiverKind, District, Province, Region, Border, Road, CountryKind,
}

var kindBits = func() map[Kind]kindSet {
	m := map[Kind]kindSet{}
	for i, k := range kindOrder {
		m[k] = 1 << i
	}
	return m
}()

func kindBit(k Kind) kindSet { return kindBits[k] }

// kindsOf makes a set of the named kinds.
func kindsOf(kinds ...Kind) (set kindSet) {
	for _, k := range kinds {
		set |= kindBit(k)
	}
	return set
}

var (
	settlements = kindsOf(City, Town, Village, Quarter, Camp)
	areas       = kindsOf(Province, Region, CountryKind, RiverKind, Lake, District, Border, Road)
)

// sameAdmin reports whether p lies in the governorate of the given name.
func sameAdmin(p *Place, province string) bool {
	return p.Admin1 != "" && strings.EqualFold(p.Admin1, province)
}
