package templates

import (
	"cmp"
	"slices"

	"furat/geo"
	"furat/timeline"
)

// spotMarks draws every spot: the ring of its events, and over it the disc of
// who holds it. What matters most is drawn last.
func (p *picture) spotMarks() {
	order := slices.Clone(p.spots)
	slices.SortStableFunc(order, func(a, b *spot) int { return cmp.Compare(a.rank, b.rank) })
	p.raw(`<g class="events">`)
	for _, s := range order {
		p.measure(s)
		if s.stack != nil {
			p.ring(s)
		}
	}
	p.raw("</g>")
	p.raw(`<g class="places">`)
	for _, s := range order {
		if s.held || s.stack == nil {
			p.placeMark(s)
		}
	}
	p.raw("</g>")
}

const smallerDisc = 0.75

// discRadius is larger for towns: dots of villages and works would else hide
// the town they lie about.
func discRadius(p *timeline.Place) float64 {
	if p.Kind == geo.City || p.Kind == geo.Town {
		return stateRadius
	}
	return stateRadius * smallerDisc
}

// measure reckons how far a spot's marks reach, for its name to stand clear.
func (p *picture) measure(s *spot) {
	s.r = 2.6
	if s.held {
		s.r = discRadius(s.place) + 1
	}
	if s.main {
		s.r = 5
	}
	if k := s.stack; k != nil && (len(k.events) > 1 || k.precision == geo.Settlement || s.held) {
		s.r = max(s.r, s.radius())
	}
	p.field.marks = append(p.field.marks, markBox{boxAround(s.x, s.y, s.r*.8), s.rank})
}

// radius is that of the ring of a spot's events: of those gathered no larger than
// their square.
func (s *spot) radius() float64 {
	r := spotRadius(max(1, s.stack.happened), s.held)
	if s.gathered() {
		r = min(r, cellSize/2)
	}
	return r
}

func (s *spot) gathered() bool { return s.stack != nil && s.stack.spots > 0 }

// ring draws a spot's events. One event: the centre says how sure it is, a
// ring about it that the settlement is known and not the spot. Several: a
// ring that grows with their number.
func (p *picture) ring(s *spot) {
	k := s.stack
	k.open(&p.svg, p.root, p.day)
	p.at(s.x, s.y).raw(">").title(k.title(p.d.words))
	strong := p.day != timeline.NoDay && k.near(p.day)
	if len(k.events) > 1 || k.precision == geo.Settlement || s.held {
		p.raw(`<circle class="ring"`).num("r", s.radius())
		p.raw(` fill="#222" fill-opacity="` + opacity(strong, ".2", ".05") + `" stroke="#222" stroke-opacity="` + opacity(strong, "1", ".34") + `"`)
		if strong {
			p.raw(` stroke-width="1.6"`)
		}
		p.raw("/>")
	}
	if !s.held {
		r := 2.1
		if len(k.events) == 1 && k.precision == geo.Exact {
			r = 2.8
		}
		p.centre(k.confidence(), r)
	}
	p.raw("</a>")
}

// placeMark draws a place's own mark: the disc of its holder, or a plain dot.
func (p *picture) placeMark(s *spot) {
	if s.held && !p.shared && p.told == nil {
		p.heldMark(s)
		return
	}
	end := p.openPlace(s.place)
	p.at(s.x, s.y).raw(">").title(p.placeTitle(s))
	switch {
	case s.held:
		p.holderDisc(s)
	case s.main:
		p.raw(`<circle r="5" fill="` + paper + `" stroke="` + ink + `" stroke-width="1.6"/><circle r="2.2"/>`)
	default:
		p.raw(`<circle r="2.6" fill="` + paper + `" stroke="` + ink + `"/>`)
	}
	p.raw(end)
}

// heldKey is what the mark of a holder on a small map follows from, but for where
// it stands.
type heldKey struct {
	place       *timeline.Place
	from        timeline.Day // of the period; NoDay for none
	root, hatch string
}

// heldMark draws the mark of a spot's holder. Thousands of small maps show the
// same few, so it is kept: a third of what a map took.
func (p *picture) heldMark(s *spot) {
	key := heldKey{s.place, timeline.NoDay, p.root, p.hatch}
	if s.known {
		key.from = s.period.From
	}
	mark, ok := p.d.held.Load(key)
	if !ok {
		room := &picture{d: p.d, root: p.root, hatch: p.hatch}
		end := room.openPlace(s.place)
		open := string(room.b)
		room.b = room.b[:0]
		room.raw(">").title(p.placeTitle(s))
		room.holderDisc(s)
		mark, _ = p.d.held.LoadOrStore(key, [2]string{open, string(room.b) + end})
	}
	parts := mark.([2]string)
	p.raw(parts[0]).at(s.x, s.y).raw(parts[1])
}

// openPlace begins a place's element, and returns its end. On a story's map only
// the places it tells of lead anywhere, and those by the names of its diagram too:
// their discs are no stops of the tab key.
func (p *picture) openPlace(place *timeline.Place) (end string) {
	if p.told != nil && !slices.Contains(p.told, place) {
		p.raw(`<g class="pl"`).attr("data-place", place.ID)
		return "</g>"
	}
	p.raw(`<a class="pl"`)
	if p.told != nil {
		p.raw(` tabindex="-1"`)
	}
	p.attr("data-place", place.ID).attr("href", p.root+"places/"+place.ID+".html")
	return "</a>"
}

// holderDisc draws the disc of a spot's holder: on the front page's map as a
// reference to the state's drawing, which the script can change.
func (p *picture) holderDisc(s *spot) {
	r := discRadius(s.place)
	if !p.shared {
		p.disc(p.d, s.period, s.known, r, p.hatch)
		return
	}
	id := stateNone
	if s.known {
		id = stateID(s.period.Control)
	}
	p.raw("<use").attr("href", "#"+id)
	if r < stateRadius {
		p.raw(` transform="scale(.75)"`)
	}
	p.raw("/>")
}

func (p *picture) placeTitle(s *spot) string {
	words := p.d.words
	name := words.place(s.place)
	if s.place.Riverside {
		name += words.say("list.comma") + words.km(s.place.Chainage.Km)
	}
	switch {
	case s.held && s.known:
		return words.say("place.state", "place", name, "state", words.holding(s.period.Control))
	case s.held:
		return words.say("place.state", "place", name, "state", words.say("state.none"))
	}
	return name
}

// nameSpots sets the names twice over: for a desk, and larger and fewer for a
// phone, where the whole map is little more than half as wide.
func (p *picture) nameSpots() {
	p.names("names wide", 1)
	p.names("names tall", 1.8)
}

// names sets one choice of names at a magnification of their type.
func (p *picture) names(class string, zoom float64) {
	field := p.field
	field.blocked = slices.Clone(p.field.blocked)
	labels := slices.Clone(p.labels)
	for i, s := range p.spots {
		if s.gathered() {
			continue // a name is of one spot
		}
		labels = append(labels, label{text: s.name, x: s.x, y: s.y, r: s.r, rank: s.rank, size: nameSize(s), index: i})
	}
	for i := range labels {
		labels[i].size *= zoom
	}
	field.place(labels)
	p.raw(`<g class="`).raw(class).raw(`" pointer-events="none" stroke="` + landFill + `" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">`)
	for i := range labels {
		if labels[i].placed {
			p.name(&labels[i])
		}
	}
	p.raw("</g>")
}

// nameSize is larger for what has a history than for what only had an event.
func nameSize(s *spot) float64 {
	switch {
	case s.main:
		return 12
	case s.held:
		return 11
	}
	return 9.5
}

func (p *picture) name(l *label) {
	p.raw("<text").num("x", l.x+l.dx).num("y", l.y+l.dy)
	if l.anchor != "" {
		p.raw(` text-anchor="`).raw(l.anchor).raw(`"`)
	}
	if l.size != 11 {
		p.num("font-size", l.size)
	}
	switch {
	case l.index == landmark:
		p.raw(` fill="#7d786e"`)
	case l.index == broadMiddle:
		p.raw(` font-weight="600"`)
	case p.spots[l.index].main:
		p.raw(` font-weight="600"`)
	case !p.spots[l.index].held:
		p.raw(` fill="#4a4a4a"`)
	}
	p.raw(">").text(l.text).raw("</text>")
}
