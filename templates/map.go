package templates

import (
	"html/template"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// MapOptions says how to draw the front page's map.
type MapOptions struct {
	Root  string            // way up to the site's root: "" or "../"
	On    timeline.Day      // whose holders are shown
	Story *timeline.Article // only the events of its steps are marked, and discs are links for the pointer only; nil: all events

	marks *markBook // where the events of its marks are noted; nil: on the marks themselves
}

// The map's size in units, of which one is a pixel on a desk.
const (
	mapWidth = 620
	mapLeast = 0.8 // height at least, as a share of the width
)

// picture is a map being drawn, large or small.
type picture struct {
	svg
	d      *Drawing
	on     sheet
	root   string
	day    timeline.Day      // NoDay: holders are not shown
	hatch  string            // id of the "not assessed" pattern
	shared bool              // discs are references to the states' drawings
	apart  bool              // a small map that stands on no page, and draws its own ground
	told   []*timeline.Place // by the story whose map it is: discs of other places are ground, and no links
	spots  []*spot
	index  map[*timeline.Place]*spot
	weigh  func(*timeline.Place) float64 // what matters most
	field  labelField
	labels []label      // of what is no spot: landmarks, the middles of broad places
	middle [][2]float64 // of broad places
}

// What a label names, when it is no spot: label.index.
const (
	landmark    = -1
	broadMiddle = -2
)

// spot is a place on the map with all that is drawn there.
type spot struct {
	name   string
	x, y   float64
	place  *timeline.Place // nil for coordinates
	stack  *stack          // events known to the spot; nil for none
	period timeline.Period // who holds it, when shown
	held   bool            // a disc of its holder is drawn
	known  bool            // and the holder is known
	main   bool            // what the map is about
	rank   float64
	r      float64 // of all its marks
}

// Map draws the corridor: the river, the riverside places in the colour of
// who holds them on opt.On, and every event of the record, placed no closer
// than its source does.
func (d *Drawing) Map(opt MapOptions) template.HTML {
	p := d.newPicture(d.sheet, opt.Root, opt.On, "m-na")
	p.open("map", d.words.say("map.title", "day", d.words.day(opt.On)), p.on.w, p.on.h)
	p.shared, p.marks = true, opt.marks
	p.states(d, d.rows, p.hatch)
	p.raw(`<g class="ground">`)
	p.b = append(p.b, d.ground...)
	p.raw("</g>")
	for _, row := range d.rows {
		p.hold(row)
	}
	events := d.t.Events
	if opt.Story != nil {
		p.told, events = storyPlaces(opt.Story), stepEvents(opt.Story)
	}
	broad := p.addStacks(events)
	p.blockFurniture()
	p.raw(`<g class="areas">`)
	p.broadMarks(broad)
	p.raw("</g>")
	p.backdrop()
	p.spotMarks()
	p.field.frame = box{2, 2, p.on.w - 2, p.on.h - 2}
	p.nameSpots()
	p.raw("</svg>")
	return p.html()
}

func (d *Drawing) newPicture(on sheet, root string, day timeline.Day, hatch string) *picture {
	return &picture{d: d, on: on, root: root, day: day, hatch: hatch, weigh: weight, index: make(map[*timeline.Place]*spot)}
}

// open begins the svg element, its pattern and the ground's colour.
func (p *picture) open(class, title string, w, h float64) {
	p.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="`).raw(class).raw(`" role="group" viewBox="0 0 `)
	p.b = appendNum(p.b, w)
	p.raw(" ")
	p.b = appendNum(p.b, h)
	p.raw(`"`).attr("aria-label", title)
	p.raw(` direction="ltr" font-family="Plex Sans,system-ui,sans-serif" font-size="11" fill="` + ink + `">`)
	p.raw(`<defs><pattern id="`).raw(p.hatch).raw(`" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h3v3h-3z" fill="` + paper + `"/><path d="M0 0h1v3h-1z" fill="#8a857b"/></pattern></defs>`)
	p.raw(`<rect class="land" fill="`+landFill+`"`).num("width", w).num("height", h).raw("/>")
}

// spotAt returns the spot of a place, made when it is not there yet; nil when
// the place lies off the sheet.
func (p *picture) spotAt(place *timeline.Place, name string, at orb.Point) *spot {
	if place != nil && p.index[place] != nil {
		return p.index[place]
	}
	if !p.on.shows(at) {
		return nil
	}
	s := &spot{name: name, place: place}
	s.x, s.y = p.on.xy(at)
	if place != nil {
		p.index[place] = s
		s.rank = p.weigh(place)
	}
	p.spots = append(p.spots, s)
	return s
}

// hold adds a place with the disc of its holder.
func (p *picture) hold(place *timeline.Place) *spot {
	s := p.spotAt(place, p.d.words.place(place), place.Point)
	if s == nil || s.held {
		return s
	}
	s.held = true
	s.period, s.known = place.Holder(p.day)
	s.rank += 6
	return s
}

// addStacks hands every stack of events that is known to a spot to its spot, and
// returns those that cover ground.
func (p *picture) addStacks(events []*timeline.Event) (broads []*stack) {
	for _, k := range byWeight(p.gathered(stacksOf(events, p.d.words), events)) {
		if broad(k.precision) || k.precision == geo.Reach {
			broads = append(broads, k)
			continue
		}
		s := p.spotAt(k.place, k.name, k.point)
		if s == nil {
			continue
		}
		if s.stack != nil { // one place, exact and settlement
			s.stack.events = append(s.stack.events, k.events...)
			s.stack.happened += k.happened
		} else {
			s.stack = k
		}
		s.rank += min(1, float64(k.happened))
	}
	return broads
}

// broadMarks draws the events whose ground is known but not their spot: a
// circle of true size, the outline of a governorate, a reach of the river; and
// their centre, small.
func (p *picture) broadMarks(stacks []*stack) {
	for _, k := range stacks {
		x, y := p.on.xy(k.point)
		if k.precision != geo.Reach && !p.on.shows(k.point) {
			continue
		}
		k.open(&p.svg, p.root, p.day)
		p.raw(">").title(k.title(p.d.words))
		strong := p.day != timeline.NoDay && k.near(p.day)
		switch {
		case k.precision == geo.Reach:
			p.reach(k, strong)
		case p.d.outline(k.events[0].Place) != nil:
			p.on.layer(&p.svg, `class="area" fill="#222" fill-opacity=".03" stroke="#222" stroke-dasharray="5 4" stroke-opacity="`+opacity(strong, ".8", ".3")+`"`,
				0.6, p.d.outline(k.events[0].Place))
		default:
			p.raw(`<circle class="area"`).num("cx", x).num("cy", y).num("r", reachKm(k.events[0].Place)*p.on.km(k.point.Lat()))
			p.raw(` fill="#222" fill-opacity="` + opacity(strong, ".06", ".02") + `" stroke="#222" stroke-opacity="` + opacity(strong, ".7", ".24") + `"`)
			if k.precision != geo.Within25km {
				p.raw(` stroke-dasharray="5 4"`)
			}
			p.raw("/>")
		}
		p.raw("<g").at(x, y).raw(">")
		p.centre(k.confidence(), 1.8)
		p.raw("</g></a>")
	}
}

func opacity(strong bool, yes, no string) string {
	if strong {
		return yes
	}
	return no
}

// reach lays a broad band over a stretch of the river.
func (p *picture) reach(k *stack, strong bool) {
	var lines []orb.Geometry
	for _, e := range k.events {
		lines = append(lines, e.Place.Geometry)
	}
	p.on.layer(&p.svg, `class="reach" fill="none" stroke="#222" stroke-width="11" stroke-linecap="round" stroke-linejoin="round" stroke-opacity="`+
		opacity(strong, ".3", ".12")+`"`, 0.4, lines...)
}

// backdrop names the countries and the towns that help to find one's way.
func (p *picture) backdrop() {
	taken := append(p.marked(), p.riverPoints(24)...)
	p.field.blocked = append(p.field.blocked, p.d.countryNames(&p.svg, p.on, taken)...)
	p.field.soft = p.riverPoints(3)
	p.landmarkDots(p.d.landmarks(p.on, p.marked(), p.field.blocked, 14, 60000, 34))
}

// landmarkDots draws the dots of towns and asks for their names, last of all.
func (p *picture) landmarkDots(towns []town) {
	p.raw(`<g class="towns" fill="#8a857b">`)
	for _, t := range towns {
		x, y := p.on.place(t.at)
		p.raw("<circle").num("cx", x).num("cy", y).raw(` r="1.7"/>`)
		p.field.marks = append(p.field.marks, markBox{boxAround(x, y, 1.7), -10})
		p.labels = append(p.labels, label{text: t.name, x: x, y: y, r: 1.7, rank: -10 + math.Log10(float64(t.population)), size: 9.5, index: landmark})
	}
	p.raw("</g>")
}

// marked lists where marks stand.
func (p *picture) marked() [][2]float64 {
	list := slices.Clone(p.middle)
	for _, s := range p.spots {
		list = append(list, [2]float64{s.x, s.y})
	}
	return list
}

// riverPoints samples the river on the sheet about every step units. Its points
// lie so close that most are passed over: none can be a step away, or back on
// the sheet, that is not so far along the river.
func (p *picture) riverPoints(step float64) [][2]float64 {
	list := make([][2]float64, 0, 128) // enough for most small maps
	lx, ly := math.Inf(-1), 0.0
	for i := 0; i < len(p.d.river); {
		x, y := p.on.place(p.d.river[i])
		lack := p.on.away(x, y)
		if lack == 0 {
			if lack = step - math.Hypot(x-lx, y-ly); lack <= 0 {
				list = append(list, [2]float64{x, y})
				lx, ly, lack = x, y, step
			}
		}
		i = p.d.downstream(i, lack/p.on.scale)
	}
	return list
}

// downstream returns the first point of the river after the i-th that lies a
// distance or more from it along the river.
func (d *Drawing) downstream(i int, distance float64) int {
	const slack = 1 - 1e-9 // of summing the way and of rounding
	rest := d.along[i+1:]
	n, _ := slices.BinarySearch(rest, d.along[i]+distance*slack)
	return i + 1 + n
}

// blockFurniture draws the scale bar and keeps names off it.
func (p *picture) blockFurniture() {
	p.field.blocked = append(p.field.blocked, p.on.scaleBar(&p.svg, p.d.words, 14, p.on.h-12, p.on.w/5))
}

// upper is for the names of countries: Türkiye has its own capital İ in
// Turkish, and none of that in the English that these names are in.
func upper(s string) string { return strings.ToUpper(s) }
