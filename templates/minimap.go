package templates

import (
	"html/template"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// The small maps' size in units, and that of the base they look into.
const (
	smallWidth  = 384
	smallShare  = 0.68 // height as a share of the width
	baseWidth   = 3000
	smallDegree = 0.8 // of longitude at least: some 70 km
)

// baseWindow is the ground of assets/base.svg: all that the base map has.
func baseWindow(base *geo.BaseMap) orb.Bound {
	if base.Bound == (orb.Bound{}) {
		return corridor.Pad(1)
	}
	return base.Bound
}

// BaseSVG returns the file assets/base.svg: the base map alone, which every
// small map shows a part of, so that thousands of pages do not carry it. It is
// drawn once and must not be changed.
func (d *Drawing) BaseSVG() []byte { return d.small }

// drawBase draws the stand-alone file, generalised to about 300 m.
func (d *Drawing) drawBase() []byte {
	var s svg
	s.raw(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `)
	s.b = appendNum(s.b, d.file.w)
	s.raw(" ")
	s.b = appendNum(s.b, d.file.h)
	s.raw(`">`)
	s.b = append(s.b, d.drawGround(d.file, 0.7, 0.7)...)
	return append(s.raw("</svg>").b, '\n')
}

// SmallArticle draws the places and events of an article, with who held the
// riverside on its date; empty when nothing in it can be placed.
func (d *Drawing) SmallArticle(root string, a *timeline.Article) template.HTML {
	places, events := subjects(a)
	return d.Small(root, d.words.say("map.article"), places, events, a.Date.Last)
}

// subjects are the places that an article names and the events that it tells.
func subjects(a *timeline.Article) (places []*timeline.Place, events []*timeline.Event) {
	for _, p := range a.Places {
		if !p.Area() {
			places = append(places, p)
		}
	}
	for _, e := range a.Events {
		if !e.Report {
			events = append(events, e)
		}
	}
	return places, events
}

// SmallEvent draws where an event happened, as closely as is known, and who
// held the riverside around it then; empty when it cannot be placed.
func (d *Drawing) SmallEvent(root string, e *timeline.Event) template.HTML {
	return d.Small(root, d.words.say("map.event", "place", d.words.where(e.Place)), nil, []*timeline.Event{e}, e.Date.Last)
}

// SmallPlace draws a place among its neighbours; nothing for a line or an area,
// where a dot would claim too much.
func (d *Drawing) SmallPlace(root string, p *timeline.Place) template.HTML {
	if p.Area() {
		return ""
	}
	return d.Small(root, d.words.say("map.place", "place", d.words.place(p)), []*timeline.Place{p}, nil, timeline.NoDay)
}

// Small draws a map of places and events on the part of assets/base.svg about
// them. The holders of the riverside are shown on a day, none for NoDay. It
// returns nothing when there is nothing to place.
func (d *Drawing) Small(root, title string, places []*timeline.Place, events []*timeline.Event, on timeline.Day) template.HTML {
	bound, ok := d.smallWindow(places, events)
	if !ok {
		return ""
	}
	s := newSheet(bound, smallWidth, smallShare).trim(smallWidth * smallShare)
	p := d.newPicture(s, root, on, "s-na")
	p.weigh = standing
	room, ok := d.room.Get().(*svg)
	if !ok {
		room = new(svg)
	}
	p.b = room.b[:0]
	p.small(title, places, events)
	html := p.html()
	room.b = p.b
	d.room.Put(room)
	return html
}

func (p *picture) small(title string, places []*timeline.Place, events []*timeline.Event) {
	p.open("map mini", title, p.on.w, p.on.h)
	if p.apart {
		p.on.drawGround(&p.svg, p.d.base, p.d.t.River, 0.3, 0.3)
	} else {
		p.baseImage()
	}
	for _, q := range places {
		if m := p.spotAt(q, p.d.words.place(q), q.Point); m != nil {
			m.rank += 50
			m.main = len(places) == 1
		}
	}
	p.neighbours(p.day)
	broad := p.addStacks(events)
	p.broadMarks(broad)
	if len(events) == 1 {
		p.nameEvent(broad)
	}
	p.blockFurniture()
	p.field.soft = p.smallRiver()
	p.landmarkDots(p.d.landmarks(p.on, p.marked(), p.field.blocked, 9, 5000, 30))
	p.spotMarks()
	p.field.frame = box{2, 2, p.on.w - 2, p.on.h - 2}
	p.names("names", 1)
	p.raw("</svg>")
}

// manyWindows is how many small maps' river is kept: more than a record has
// places with events.
const manyWindows = 1000

// smallRiver samples the river of a small map. Most events share their window
// with others of the same place.
func (p *picture) smallRiver() [][2]float64 {
	if p.apart {
		return p.riverPoints(4)
	}
	if list, ok := p.d.windows.Load(p.on); ok {
		return list.([][2]float64)
	}
	list := p.riverPoints(4)
	if p.d.kept.Add(1) <= manyWindows {
		p.d.windows.Store(p.on, list)
	}
	return list
}

// nameEvent makes the place of a map's one event stand out, also when the
// event is known only to be about there.
func (p *picture) nameEvent(broad []*stack) {
	for _, s := range p.spots {
		s.main = s.main || s.stack != nil
	}
	for _, k := range broad {
		if p.index[k.place] != nil || k.name == "" {
			continue
		}
		x, y := p.on.xy(k.point)
		p.middle = append(p.middle, [2]float64{x, y})
		p.labels = append(p.labels, label{text: k.name, x: x, y: y, r: 2, rank: 99, size: 12, index: broadMiddle})
	}
}

// trim widens a sheet that is higher than h until it is h high, so that all
// small maps are of one shape.
func (s sheet) trim(h float64) sheet {
	if s.h <= h {
		return s
	}
	k := h / s.h
	s.x0 -= s.w * (1/k - 1) / 2 / s.scale
	s.scale *= k
	s.h = h
	west, east := geo.Unmercator(orb.Point{s.x0, s.y0}), geo.Unmercator(orb.Point{s.x0 + s.w/s.scale, s.y0})
	s.bound.Min[0], s.bound.Max[0] = west[0], east[0]
	return s
}

// smallWindow is the ground that shows the events and the riverside places
// whole. Other places count only where there is nothing else: an article of a
// village that quotes Damascus is not about half of Syria.
func (d *Drawing) smallWindow(places []*timeline.Place, events []*timeline.Event) (orb.Bound, bool) {
	var points, beside []orb.Point
	for _, e := range events {
		points = append(points, d.groundOf(e.Place)...)
	}
	for _, p := range places {
		if p.Riverside || len(places) == 1 {
			points = append(points, p.Point)
		} else {
			beside = append(beside, p.Point)
		}
	}
	if len(points) == 0 {
		points = beside
	}
	return windowOf(points, 0.2, smallDegree)
}

// groundOf lists points that span a location: two corners of its outline or of
// its circle, the points of its reach.
func (d *Drawing) groundOf(l timeline.Location) []orb.Point {
	if line, ok := l.Geometry.(orb.LineString); ok {
		return line
	}
	at, ok := l.Point()
	if !ok {
		return nil
	}
	if !broad(l.Precision) {
		return []orb.Point{at}
	}
	if area := d.outline(l); area != nil {
		return []orb.Point{area.Bound().Min, area.Bound().Max}
	}
	r := reachKm(l) / 111
	return []orb.Point{{at[0] - r*1.3, at[1] - r}, {at[0] + r*1.3, at[1] + r}}
}

// baseImage shows the part of assets/base.svg that lies under the sheet: the
// whole file is laid out at the sheet's scale, and the frame cuts it.
func (p *picture) baseImage() {
	f, k := p.d.file, p.on.scale/p.d.file.scale
	p.raw("<image").attr("href", p.root+p.d.shared+"assets/base.svg").raw(` preserveAspectRatio="none"`)
	p.num("x", (f.x0-p.on.x0)*p.on.scale).num("y", (f.y0-p.on.y0)*p.on.scale)
	p.num("width", f.w*k).num("height", f.h*k).raw("/>")
}

// neighbours adds the riverside places on the sheet: with their holders on the
// day, or as plain dots.
func (p *picture) neighbours(on timeline.Day) {
	for _, row := range p.d.rows {
		if on != timeline.NoDay {
			p.hold(row)
		} else {
			p.spotAt(row, p.d.words.place(row), row.Point)
		}
	}
}
