package templates

import (
	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// Colours of the base map, quiet enough that a mark of any actor stands out.
const (
	landFill   = "#f5f2ea"
	lakeFill   = "#c3d8e2"
	riverBlue  = "#7ba3b8"
	streamBlue = "#a8c5d3"
	borderGrey = "#98928a"
	adminGrey  = "#dfdacf"
)

// sheet is a piece of ground to draw on: a window of Web Mercator and its
// scale. x and y of the drawing are units from its upper left corner.
type sheet struct {
	bound orb.Bound // lon, lat
	x0    float64   // unit Mercator of the corner
	y0    float64
	scale float64 // drawing units a unit of Mercator
	w, h  float64
}

// newSheet fits bound (lon, lat) into w units of width. The height is what
// that asks, and least times w or more: the window then grows to north and
// south.
func newSheet(bound orb.Bound, w, least float64) sheet {
	a := geo.Mercator(orb.Point{bound.Min[0], bound.Max[1]})
	b := geo.Mercator(orb.Point{bound.Max[0], bound.Min[1]})
	s := sheet{x0: a[0], y0: a[1], w: w}
	s.scale = w / max(b[0]-a[0], 1e-6)
	s.h = (b[1] - a[1]) * s.scale
	if grow := least*w - s.h; grow > 0 {
		s.y0 -= grow / 2 / s.scale
		s.h = least * w
	}
	north, south := geo.Unmercator(orb.Point{s.x0, s.y0}), geo.Unmercator(orb.Point{s.x0, s.y0 + s.h/s.scale})
	s.bound = orb.Bound{Min: orb.Point{bound.Min[0], south[1]}, Max: orb.Point{bound.Max[0], north[1]}}
	return s
}

// xy projects a point.
func (s sheet) xy(p orb.Point) (x, y float64) {
	return s.place(geo.Mercator(p))
}

// place is xy for a point projected already.
func (s sheet) place(m orb.Point) (x, y float64) {
	return (m[0] - s.x0) * s.scale, (m[1] - s.y0) * s.scale
}

// covers reports whether x, y is on the sheet.
func (s sheet) covers(x, y float64) bool { return x >= 0 && y >= 0 && x <= s.w && y <= s.h }

// away returns how far off the sheet x, y is at least, 0 on it.
func (s sheet) away(x, y float64) float64 { return max(0, -x, x-s.w, -y, y-s.h) }

// km returns how many units a kilometre is at latitude lat: Web Mercator's
// scale grows to the north, by 5 % from Fallujah to Birecik.
func (s sheet) km(lat float64) float64 { return s.scale / geo.MercatorKm(lat) }

// shows reports whether a point is on the sheet.
func (s sheet) shows(p orb.Point) bool { return s.bound.Contains(p) }

// project clips g to a little more than the sheet, so that cut edges stay out
// of sight, and returns it simplified to tolerance units of the drawing; nil
// when nothing of it is on the sheet.
func (s sheet) project(g orb.Geometry, tolerance float64) orb.Geometry {
	pad := (s.bound.Max[0] - s.bound.Min[0]) * 0.02
	g = geo.Clip(g, s.bound.Pad(pad))
	if g == nil {
		return nil
	}
	g = geo.Simplify(geo.Project(g), tolerance/s.scale)
	if g == nil {
		return nil
	}
	return affine(g, func(p orb.Point) orb.Point {
		return orb.Point{(p[0] - s.x0) * s.scale, (p[1] - s.y0) * s.scale}
	})
}

// affine moves every point of g, which is ours to change.
func affine(g orb.Geometry, f func(orb.Point) orb.Point) orb.Geometry {
	switch g := g.(type) {
	case orb.LineString:
		for i := range g {
			g[i] = f(g[i])
		}
	case orb.MultiLineString:
		for _, l := range g {
			affine(l, f)
		}
	case orb.Ring:
		affine(orb.LineString(g), f)
	case orb.Polygon:
		for _, r := range g {
			affine(r, f)
		}
	case orb.MultiPolygon:
		for _, p := range g {
			affine(p, f)
		}
	}
	return g
}

// layer appends g as one path with the given attributes; nothing when g is
// not on the sheet.
func (s sheet) layer(out *svg, attrs string, tolerance float64, gs ...orb.Geometry) {
	var p pathData
	for _, g := range gs {
		p.geometry(s.project(g, tolerance))
	}
	if len(p.b) > 0 {
		out.raw("<path ").raw(attrs).path(&p).raw("/>")
	}
}

// thin keeps lines as thin as they are however far the map is magnified.
const thin = ` vector-effect="non-scaling-stroke"`

// drawGround appends the base map: water, the lines of government, and last
// the river, heavy, which may be simplified less than what is about it. River is
// nil when the record has none.
func (s sheet) drawGround(out *svg, base *geo.BaseMap, river *geo.River, tolerance, riverTolerance float64) {
	var lakes []orb.Geometry
	for _, l := range base.Lakes {
		lakes = append(lakes, l.Geometry)
	}
	s.layer(out, `class="admin" fill="none" stroke="`+adminGrey+`" stroke-width=".8"`+thin, tolerance, base.Admin1Lines)
	s.layer(out, `class="lake" fill="`+lakeFill+`"`, tolerance, lakes...)
	s.drawStreams(out, base, tolerance)
	s.layer(out, `class="border" fill="none" stroke="`+borderGrey+`"`+thin, tolerance, base.Borders)
	s.layer(out, `class="border" fill="none" stroke="`+borderGrey+`" stroke-dasharray="4 3"`+thin, tolerance, base.Disputed)
	if river != nil {
		s.layer(out, `class="river" fill="none" stroke="`+riverBlue+`" stroke-width="3.6" stroke-linejoin="round" stroke-linecap="round"`+thin, riverTolerance, river.Line)
	}
}

// drawStreams appends the other rivers, the greater the wider.
func (s sheet) drawStreams(out *svg, base *geo.BaseMap, tolerance float64) {
	const great = 5 // of Natural Earth's ranks: the Tigris, not the Balikh
	var large, small []orb.Geometry
	for _, r := range base.Rivers {
		if r.Rank <= great {
			large = append(large, r.Geometry)
		} else {
			small = append(small, r.Geometry)
		}
	}
	s.layer(out, `class="stream" fill="none" stroke="`+streamBlue+`" stroke-linejoin="round"`+thin, tolerance, small...)
	s.layer(out, `class="stream" fill="none" stroke="`+streamBlue+`" stroke-width="1.8" stroke-linejoin="round"`+thin, tolerance, large...)
}

// windowOf returns the bound of points, padded by a share of its width, and at
// least least degrees wide; ok is false for no points.
func windowOf(points []orb.Point, share, least float64) (b orb.Bound, ok bool) {
	if len(points) == 0 {
		return b, false
	}
	b = orb.MultiPoint(points).Bound()
	b = b.Pad((b.Max[0] - b.Min[0]) * share)
	if lack := least - (b.Max[0] - b.Min[0]); lack > 0 {
		b = b.Pad(lack / 2)
	}
	return b, true
}

// corridor is shown by a map of a record that has nothing to show: the river
// from Jarabulus to Fallujah.
var corridor = orb.Bound{Min: orb.Point{37.2, 33}, Max: orb.Point{44.2, 37.2}}

// mapWindow is what the front page's map shows: the riverside places with a
// control history, and around.
func mapWindow(rows []*timeline.Place, events []*timeline.Event) orb.Bound {
	var points []orb.Point
	for _, p := range rows {
		points = append(points, p.Point)
	}
	for i := 0; len(rows) == 0 && i < len(events); i++ {
		if p, ok := events[i].Place.Point(); ok {
			points = append(points, p)
		}
	}
	if b, ok := windowOf(points, 0.09, 1); ok {
		return b
	}
	return corridor
}

// scaleBar draws a round number of kilometres, true at the sheet's middle
// latitude, and returns the room it takes.
func (s sheet) scaleBar(out *svg, words *messages, x, y, longest float64) box {
	mid := (s.bound.Min[1] + s.bound.Max[1]) / 2
	unit, length := s.km(mid), 1.0
	for _, n := range []float64{1, 2, 5, 10, 20, 50, 100, 200, 500} {
		if n*unit <= longest {
			length = n
		}
	}
	w := length * unit
	out.raw(`<g class="scale" fill="` + muted + `"><path fill="none" stroke="` + muted + `" d="M`)
	out.b = appendNum(out.b, x)
	out.raw(" ")
	out.b = appendNum(out.b, y-4)
	out.raw("v4h")
	out.b = appendNum(out.b, w)
	out.raw(`v-4"/><text font-size="10"`).num("x", x+w/2).num("y", y-5).raw(` text-anchor="middle">`)
	out.text(words.say("distance", "km", words.number(int(length)))).raw("</text></g>")
	return box{x - 4, y - 18, x + w + 4, y + 4}
}
