package templates

import (
	"math"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// Event marks say two things by form, since hue means actor: how closely the
// place is known, by what surrounds the centre; how sure the event is, by how
// the centre is filled.

// centre draws the middle of an event's mark: filled when confirmed (or not
// judged), at 60 % when probable, hollow when possible, half when disputed.
func (s *svg) centre(c timeline.Confidence, r float64) {
	switch c {
	case "probable":
		s.raw("<circle").num("r", r).raw(` fill="` + ink + `" fill-opacity=".6"/>`)
	case "possible":
		s.raw("<circle").num("r", r).raw(` fill="` + paper + `" stroke="` + ink + `"/>`)
	case "disputed":
		s.raw("<circle").num("r", r).raw(` fill="` + paper + `" stroke="` + ink + `"/>`)
		s.raw(`<path fill="` + ink + `"`).path(sector(r, 0.5, 1)).raw("/>")
	default:
		s.raw("<circle").num("r", r).raw(` fill="` + ink + `"/>`)
	}
}

// sector is a slice of a disc about the origin, from one fraction of the turn
// to another, clockwise from noon.
func sector(r, from, to float64) *pathData {
	var p pathData
	x0, y0 := r*math.Sin(2*math.Pi*from), -r*math.Cos(2*math.Pi*from)
	x1, y1 := r*math.Sin(2*math.Pi*to), -r*math.Cos(2*math.Pi*to)
	p.move(0, 0)
	p.line(x0, y0)
	p.arc(r, to-from > 0.5, x1, y1)
	p.close()
	return &p
}

// arc draws clockwise along a circle of radius r to x, y.
func (p *pathData) arc(r float64, large bool, x, y float64) {
	tx, ty := tenths(x), tenths(y)
	p.command('a')
	p.pair(tenths(r), tenths(r))
	p.number(0)
	if large {
		p.number(10)
	} else {
		p.number(0)
	}
	p.number(10)
	p.pair(tx-p.x, ty-p.y)
	p.x, p.y, p.drawing = tx, ty, false
}

// stateID names the drawing of a state on the front page's map: every state
// that occurs is drawn there once, and the script only points a place's disc at
// another. Actors' ids hold hyphens, so they are joined by underscores.
func stateID(c timeline.Control) string {
	switch c.Status {
	case "unknown":
		return stateNone
	case "left":
		return "st-left"
	}
	id := "st-" + string(c.Status)
	for _, a := range append([]*timeline.Actor{c.Holder}, c.With...) {
		if a != nil {
			id += "_" + a.ID
		}
	}
	return id
}

// stateNone is the drawing of a place that is not assessed.
const stateNone = "st-none"

// stateRadius is the disc's size in the shared drawings.
const stateRadius = 4.8

// states defines the drawing of every state of the given places, in the order
// in which they first occur.
func (s *svg) states(d *Drawing, places []*timeline.Place, hatch string) {
	seen := make(map[string]bool)
	define := func(id string, p timeline.Period, known bool) {
		if seen[id] {
			return
		}
		seen[id] = true
		s.raw("<g").attr("id", id).raw(">")
		s.disc(d, p, known, stateRadius, hatch)
		s.raw("</g>")
	}
	s.raw("<defs>")
	define(stateNone, timeline.Period{}, false)
	for _, p := range places {
		for _, q := range p.Periods {
			define(stateID(q.Control), q, true)
		}
	}
	s.raw("</defs>")
}

// disc draws who holds a place: one disc, equal sectors for those who share or
// contest it, a ring of the besieger about the besieged, a hatched hollow for
// not assessed. hatch is the id of the drawing's pattern.
func (s *svg) disc(d *Drawing, p timeline.Period, known bool, r float64, hatch string) {
	s.raw(`<g stroke="none"><circle fill="`+paper+`"`).num("r", r+1).raw("/>")
	switch {
	case !known || p.Status == "unknown":
		s.raw(`<circle stroke="#8a857b" fill="url(#`+hatch+`)"`).num("r", r-.5).raw("/>")
	case p.Status == "left":
		s.raw(`<circle stroke="#8a857b" stroke-dasharray="2 1.4" fill="`+paper+`"`).num("r", r-.5).raw("/>")
	default:
		s.raw(`<circle fill="`+ink+`"`).num("r", r).raw("/>")
		s.holders(d, p.Control, r-.8)
	}
	s.raw("</g>")
}

// holders fills a disc with the colours of those inside and around.
func (s *svg) holders(d *Drawing, c timeline.Control, r float64) {
	if c.Status == "besieged" && len(c.With) > 0 {
		s.circle(d.paint(c.With[0]), r)
		s.raw(`<circle fill="`+paper+`"`).num("r", r*0.68).raw("/>")
		s.circle(d.paint(c.Holder), r*0.56)
		return
	}
	list := bands(c)
	if len(list) < 2 || c.Status == "besieged" {
		s.circle(d.paint(c.Holder), r)
		return
	}
	for _, b := range list {
		s.raw("<path")
		if p := d.paint(b.actor); p != nil {
			p.filled(s)
		} else {
			s.raw(` fill="` + paper + `"`)
		}
		s.path(sector(r, b.lo-0.25, b.hi-0.25)).raw("/>")
	}
}

func (s *svg) circle(p *paint, r float64) {
	s.raw("<circle")
	if p != nil {
		p.filled(s)
	}
	s.num("r", r).raw("/>")
}

// glyphs are the kinds of event on the rows of the diagram, about the origin,
// six units wide. Plain forms: no flames, no sirens.
var glyphs = map[timeline.Kind]string{
	"battle":                     "M-3-2l1-1 2 2 2-2 1 1-2 2 2 2-1 1-2-2-2 2-1-1 2-2z",
	"airstrike":                  "M-3.2-2.6h6.4l-3.2 5.6z",
	"shelling":                   "M0-3.3l3.3 3.3-3.3 3.3-3.3-3.3z",
	"explosive-attack":           "M-2.6-2.6h5.2v5.2h-5.2z",
	"siege":                      "M0-3.1a3.1 3.1 0 100 6.2 3.1 3.1 0 000-6.2zm0 1.7a1.4 1.4 0 110 2.8 1.4 1.4 0 010-2.8z",
	"control-change":             "M-2.6-3.2h5.6l-1.6 2 1.6 2h-4.4v2.6h-1.2z",
	"violence-against-civilians": "M0-2.8a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6z",
	"displacement":               "M-3.2-1h2.8v-2.1l3.6 3.1-3.6 3.1v-2.1h-2.8z",
	"infrastructure":             "M-3.2-2.6h1.5v1.9h3.4v-1.9h1.5v5.2h-1.5v-1.9h-3.4v1.9h-1.5z",
	"agreement":                  "M-3-2.3h6v1.6h-6zm0 3h6v1.6h-6z",
	"statement":                  "M-3-.9h6v1.8h-6z",
	"other":                      "M0-1.6a1.6 1.6 0 100 3.2 1.6 1.6 0 000-3.2z",
	"report":                     "M-2.2-3h4.4v6h-4.4zm1 1.2v1h2.4v-1zm0 2v1h2.4v-1z",
}

// glyph appends the mark of a kind.
func (s *svg) glyph(k timeline.Kind) {
	d, ok := glyphs[k]
	if !ok {
		d = glyphs["other"]
	}
	s.raw(`<path d="`).raw(d).raw(`"/>`)
}

// spotRadius is how large the ring of n events at one spot is.
func spotRadius(n int, held bool) float64 {
	r := 4.2 + 1.1*(math.Sqrt(float64(n))-1)
	if held {
		r += 2
	}
	return min(r, 16)
}

// reachKm is the radius in km of the disc of an event whose place is an area
// that has no outline here: the place's own where the gazetteer has one.
func reachKm(l timeline.Location) float64 {
	km := map[geo.Precision]float64{geo.Within25km: 25, geo.DistrictP: 15, geo.Governorate: 45, geo.CountryP: 60}[l.Precision]
	if l.Precision != geo.Within25km && l.Place != nil && l.Place.PrecisionKm > 0 {
		km = max(10, min(80, l.Place.PrecisionKm))
	}
	return km
}

// broad reports whether a precision covers ground rather than a spot.
func broad(p geo.Precision) bool {
	switch p {
	case geo.Within25km, geo.DistrictP, geo.Governorate, geo.CountryP:
		return true
	}
	return false
}

// outline returns the area of a governorate that an event is placed in, when
// the base map has it; nil otherwise.
func (d *Drawing) outline(l timeline.Location) orb.Geometry {
	if l.Precision != geo.Governorate || l.Place == nil || l.Place.Kind != geo.Province {
		return nil
	}
	for _, a := range d.base.Admin1 {
		if a.Country == l.Place.Country && (a.Name == l.Place.Admin1 || a.Name == l.Place.Name) {
			return a.Geometry
		}
	}
	return nil
}
