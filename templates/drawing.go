package templates

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// Drawing draws one timeline: the map, the small maps, the river diagram and
// the histogram. It is made once for a site, projects and simplifies the base
// map then, and but for what it keeps to draw faster is not changed afterwards:
// its methods may run at the same time and return the same bytes for the same
// arguments.
//
// A drawing carries no style attribute and no style element, which the site's
// Content-Security-Policy forbids: presentation attributes and classes only.
// What an actor did carries the class a-<id>, for the generated sheet and the
// script, and the colour as an attribute beside it. Groups of the classes wide
// and tall are the same words twice, set for a desk and for a phone.
type Drawing struct {
	t      *timeline.Timeline
	words  *messages // what is written and said in it
	shared string    // way up to the site's root from the language's: "" or "../"
	base   *geo.BaseMap
	paints map[*timeline.Actor]*paint
	rows   []*timeline.Place // riverside with a control history, downstream
	dams   []riverMark
	towns  []town
	river  []orb.Point // the centreline in unit Mercator
	along  []float64   // how far each of its points lies along it, in the same
	sheet  sheet       // of the front page's map
	ground []byte      // the base map on it
	file   sheet       // of the small maps' base
	small  []byte      // base.svg
	room   sync.Pool   // of *svg, which small maps use in turn

	windows sync.Map // of sheet: [][2]float64, see smallRiver
	kept    atomic.Int64
	held    sync.Map // of heldKey: [2]string, see heldMark
}

// paint is how an actor is drawn.
type paint struct {
	class string // "a-isil"
	fill  string
	edge  string // of a mark, see keyline
	ink   string // of the code on the fill
	code  string
}

// newDrawing prepares the drawings of t. The base map may be nil: the drawings
// then show the record alone.
func newDrawing(t *timeline.Timeline, base *geo.BaseMap, words *messages) *Drawing {
	if base == nil {
		base = &geo.BaseMap{}
	}
	d := &Drawing{t: t, words: words, base: base, paints: make(map[*timeline.Actor]*paint, len(t.Actors))}
	for _, a := range t.Actors {
		d.paints[a] = newPaint(a)
	}
	for _, p := range t.Places {
		if p.Riverside && len(p.Periods) > 0 {
			d.rows = append(d.rows, p)
		}
	}
	slices.SortStableFunc(d.rows, func(a, b *timeline.Place) int { return cmp.Compare(a.Chainage.Km, b.Chainage.Km) })
	d.dams = damsOf(t, words)
	d.towns = townsOf(t, words)
	d.projectRiver()
	d.sheet = newSheet(mapWindow(d.rows, t.Events), mapWidth, mapLeast)
	d.ground = d.drawGround(d.sheet, 0.6, 0.3) // half a pixel where the map is shown whole; magnified, ground.js brings the rest
	d.file = newSheet(baseWindow(base), baseWidth, 0)
	d.small = d.drawBase()
	return d
}

// in returns the drawings in another language, over the same ground.
func (d *Drawing) in(words *messages) *Drawing {
	return &Drawing{t: d.t, words: words, shared: "../", base: d.base, paints: d.paints, rows: d.rows, dams: damsOf(d.t, words), towns: townsOf(d.t, words),
		river: d.river, along: d.along, sheet: d.sheet, ground: d.ground, file: d.file, small: d.small}
}

func newPaint(a *timeline.Actor) *paint {
	fill := a.Colour
	if _, ok := parseColour(fill); !ok {
		fill = muted
	}
	return &paint{class: "a-" + a.ID, fill: fill, edge: keyline(fill), ink: barInk(fill), code: a.Code}
}

// barInk is contrastInk on the tint that bars have.
func barInk(fill string) string {
	c, _ := parseColour(fill)
	ground, _ := parseColour(paper)
	return contrastInk(c.over(ground, tints[0]).hex())
}

// paint returns how to draw an actor; nil is drawn as "not assessed".
func (d *Drawing) paint(a *timeline.Actor) *paint {
	if a == nil {
		return nil
	}
	if p := d.paints[a]; p != nil {
		return p
	}
	return newPaint(a)
}

// filled appends the attributes of a shape in an actor's colour.
func (p *paint) filled(s *svg) { s.attr("class", p.class).attr("fill", p.fill) }

// riverMark is a thing in or across the river.
type riverMark struct {
	name string
	km   float64
}

// damsOf lists the dams and barrages of the gazetteer that stand in the river.
func damsOf(t *timeline.Timeline, words *messages) []riverMark {
	if t.Gazetteer == nil || t.River == nil {
		return nil
	}
	const acrossKm = 2.5 // the line runs by up to 1.6 km beside the dam of Tabqa
	var dams []riverMark
	for _, p := range t.Gazetteer.All() {
		if p.Kind != geo.Dam && p.Kind != geo.Barrage {
			continue
		}
		if c := t.River.Locate(p.Point); c.OffKm <= acrossKm {
			name, _ := words.placeIn(p)
			dams = append(dams, riverMark{name, c.Km})
		}
	}
	slices.SortFunc(dams, func(a, b riverMark) int {
		return cmp.Or(cmp.Compare(a.km, b.km), cmp.Compare(a.name, b.name))
	})
	return dams
}

func (d *Drawing) projectRiver() {
	if d.t.River == nil {
		return
	}
	along := 0.0
	for i, p := range d.t.River.Line {
		m := geo.Mercator(p)
		if i > 0 {
			along += math.Hypot(m[0]-d.river[i-1][0], m[1]-d.river[i-1][1])
		}
		d.river, d.along = append(d.river, m), append(d.along, along)
	}
}

// drawGround draws the base map of a sheet once, for all its uses.
func (d *Drawing) drawGround(on sheet, tolerance, river float64) []byte {
	var s svg
	on.drawGround(&s, d.base, d.t.River, tolerance, river)
	return s.b
}
