package templates

import (
	"fmt"
	"html"
	"image"
	"math"
	"strconv"
	"strings"
)

// painter paints the drawings of this package on a canvas: the SVG that they
// write, no other. What it does not know is an error, so that a drawing cannot
// gain a form that cards then lack.
type painter struct {
	*canvas
	set    *typesetter
	style  style
	outer  []style // of the elements that are open
	names  []string
	defs   map[string]*pattern
	define *pattern // the pattern or gradient read last
}

// style is what an element hands on to those inside.
type style struct {
	m                              matrix
	clip                           image.Rectangle
	fill, stroke                   string
	alpha, fillAlpha, strokeAlpha  float64
	strokeWidth, fontSize, spacing float64
	dashes                         []float64
	anchor                         string
	face                           typeface
	halo                           bool // the stroke lies under the fill
	x, y                           float64
	text                           bool
	quiet                          bool // no picture: a title, a definition
	round                          bool
}

// pattern is stripes or a gradient of a drawing's defs.
type pattern struct {
	width         float64 // of one stripe and its gap, in units
	stripe        float64 // of the stripe
	colour        string
	alpha         float64
	ground        string // between the stripes; empty for nothing
	gradient      bool
	first, second float64 // opacity at its ends
	stops         int
}

func newPainter(w, h int) (*painter, error) {
	set, err := newTypesetter()
	return &painter{canvas: newCanvas(w, h), set: set}, err
}

// paint paints a drawing, mapped by m.
func (p *painter) paint(drawing string, m matrix) error {
	p.style = style{m: m, clip: image.Rect(0, 0, p.w, p.h), fill: "#000", alpha: 1, fillAlpha: 1, strokeAlpha: 1, strokeWidth: 1, fontSize: 16}
	p.outer, p.names, p.defs, p.define = p.outer[:0], p.names[:0], make(map[string]*pattern), nil
	for drawing != "" {
		text, rest, ok := strings.Cut(drawing, "<")
		if err := p.words(text); err != nil {
			return err
		}
		if !ok {
			break
		}
		tag, rest, ok := cutTag(rest)
		if !ok {
			return fmt.Errorf("a tag is not closed: %.40q", tag)
		}
		if err := p.tag(tag); err != nil {
			return err
		}
		drawing = rest
	}
	return nil
}

// cutTag cuts at the end of a tag, which is no > inside quotes: those are
// escaped in all that we write.
func cutTag(s string) (tag, rest string, ok bool) { return strings.Cut(s, ">") }

// tag begins or ends an element.
func (p *painter) tag(tag string) error {
	if name, ok := strings.CutPrefix(tag, "/"); ok {
		return p.end(name)
	}
	tag, empty := strings.CutSuffix(tag, "/")
	name, rest, _ := strings.Cut(tag, " ")
	e := element{name: name, attrs: rest}
	p.outer, p.names = append(p.outer, p.style), append(p.names, name)
	if err := p.begin(e); err != nil {
		return fmt.Errorf("<%s>: %w", tag, err)
	}
	if empty {
		return p.end(name)
	}
	return nil
}

func (p *painter) end(name string) error {
	last := len(p.names) - 1
	if last < 0 || p.names[last] != name {
		return fmt.Errorf("</%s> ends what is not open", name)
	}
	p.style, p.outer, p.names = p.outer[last], p.outer[:last], p.names[:last]
	return nil
}

// begin takes over what an element says, and paints what it is.
func (p *painter) begin(e element) error {
	if p.style.quiet {
		return p.definition(e)
	}
	if p.style.quiet = e.name == "title" || e.name == "defs" || forPhones(e); p.style.quiet {
		return nil
	}
	if err := p.style.take(e); err != nil {
		return err
	}
	switch e.name {
	case "svg":
		p.frame(e)
	case "g", "a", "text":
	case "path":
		var s shape
		if err := s.path(p.style.m, e.value("d")); err != nil {
			return err
		}
		p.shape(&s)
	case "circle":
		var s shape
		s.circle(p.style.m, e.number("cx", 0), e.number("cy", 0), e.number("r", 0))
		p.shape(&s)
	case "rect":
		p.shape(rectangle(p.style.m, e.number("x", 0), e.number("y", 0), e.number("width", 0), e.number("height", 0)))
	default:
		return fmt.Errorf("the element is not one of those that our drawings use")
	}
	return nil
}

// forPhones reports whether an element says over again what another says, set
// for a phone.
func forPhones(e element) bool { return strings.HasSuffix(e.value("class"), " tall") }

func rectangle(m matrix, x, y, w, h float64) *shape {
	return &shape{lines: [][][2]float64{{m.at(x, y), m.at(x+w, y), m.at(x+w, y+h), m.at(x, y+h)}}, closed: []bool{true}}
}

// frame cuts what stands inside an svg element at its edge.
func (p *painter) frame(e element) {
	box := strings.Fields(e.value("viewBox"))
	if len(box) != 4 || e.value("overflow") == "visible" {
		return
	}
	w, _ := strconv.ParseFloat(box[2], 64)
	h, _ := strconv.ParseFloat(box[3], 64)
	edge := rectangle(p.style.m, 0, 0, w, h).lines[0]
	p.style.clip = p.style.clip.Intersect(image.Rect(nearestInt(edge[0][0]), nearestInt(edge[0][1]), nearestInt(edge[2][0]), nearestInt(edge[2][1])))
}

func nearestInt(v float64) int { return int(math.Round(v)) }

// definition notes a pattern or a gradient. Other definitions are states,
// which only the front page's map refers to.
func (p *painter) definition(e element) error {
	switch {
	case e.name == "pattern" || e.name == "linearGradient":
		p.define = &pattern{width: e.number("width", 0), gradient: e.name == "linearGradient"}
		p.defs[e.value("id")] = p.define
	case e.name == "stop" && p.define != nil:
		p.define.stop(e)
	case e.name == "path" && p.define != nil:
		return p.define.stripes(e)
	}
	return nil
}

func (d *pattern) stop(e element) {
	d.colour = e.value("stop-color")
	if d.stops++; d.stops == 1 {
		d.first = e.number("stop-opacity", 1)
	} else {
		d.second = e.number("stop-opacity", 1)
	}
}

// stripes reads a rectangle of a pattern: its ground, or a stripe.
func (d *pattern) stripes(e element) error {
	var s shape
	if err := s.path(identity, e.value("d")); err != nil {
		return err
	}
	width := s.lines[0][1][0] - s.lines[0][0][0]
	if width >= d.width {
		d.ground = e.value("fill")
		return nil
	}
	d.stripe, d.colour, d.alpha = width, e.value("fill"), e.number("opacity", 1)
	return nil
}

// shape fills and strokes a shape in the style that holds.
func (p *painter) shape(s *shape) {
	st := &p.style
	fill := func() { p.cover(s, st.fill, st.alpha*st.fillAlpha) }
	if !st.halo {
		fill()
	}
	if st.stroke != "" && st.stroke != "none" && st.strokeWidth > 0 {
		line := s
		if len(st.dashes) > 0 {
			line = s.dashed(scaled(st.dashes, st.m.scale()))
		}
		p.cover(line.stroke(st.strokeWidth*st.m.scale(), st.round), st.stroke, st.alpha*st.strokeAlpha)
	}
	if st.halo {
		fill()
	}
}

func scaled(list []float64, k float64) []float64 {
	out := make([]float64, len(list))
	for i, v := range list {
		out[i] = v * k
	}
	return out
}

// cover fills a shape with a colour, stripes or a gradient.
func (p *painter) cover(s *shape, paint string, alpha float64) {
	if paint == "none" || alpha <= 0 {
		return
	}
	if id, ok := strings.CutPrefix(paint, "url(#"); ok {
		if d := p.defs[strings.TrimSuffix(id, ")")]; d != nil {
			p.coverPattern(s, d, alpha)
		}
		return
	}
	p.canvas.fill(s, p.style.clip, paintwork{colour: pixelOf(paint), alpha: alpha})
}

func (p *painter) coverPattern(s *shape, d *pattern, alpha float64) {
	if d.ground != "" {
		p.canvas.fill(s, p.style.clip, paintwork{colour: pixelOf(d.ground), alpha: alpha})
	}
	work := paintwork{alpha: alpha}
	colour := pixelOf(d.colour)
	if d.gradient {
		b := s.bounds()
		work.over = func(x, _ int) (pixel, float64) {
			t := (float64(x-b.Min.X) + .5) / float64(b.Dx())
			return colour, math.Round((d.first+float64((d.second-d.first)*t))*16) / 16
		}
	} else {
		work.over = func(x, y int) (pixel, float64) { return colour, d.at(x, y, p.style.m.scale()) }
	}
	p.canvas.fill(s, p.style.clip, work)
}

// at is how much of a pixel the stripes cover, which run up to the right.
func (d *pattern) at(x, y int, scale float64) float64 {
	across := float64((float64(x)+float64(y)+1)*math.Sqrt2/2) / scale
	across -= math.Floor(across/d.width) * d.width
	edge := min(across, d.stripe-across) // into the stripe, in units
	if across > d.stripe {
		edge = -min(across-d.stripe, d.width-across)
	}
	return math.Round(max(0, min(1, edge*scale+.5))*8) / 8 * d.alpha
}

// words sets the text of an element.
func (p *painter) words(text string) error {
	if !p.style.text || p.style.quiet || strings.TrimSpace(text) == "" {
		return nil
	}
	st := &p.style
	at := st.m.at(st.x, st.y)
	size := st.fontSize * st.m.scale()
	for _, line := range p.set.lines(html.UnescapeString(text), st.face, size, unlimited, 0) {
		line.spread(st.spacing * st.m.scale())
		var s shape
		line.outline(&s, at[0]-line.width*map[string]float64{"middle": .5, "end": 1}[st.anchor], at[1])
		for i := range s.closed {
			s.closed[i] = true
		}
		p.shape(&s)
	}
	return nil
}

// spread sets the letters further apart.
func (l *setLine) spread(by float64) {
	for i := range l.glyphs {
		l.glyphs[i].x += by * float64(i)
	}
	l.width += by * float64(max(0, len(l.glyphs)-1))
}

// take takes over the attributes that say how to paint.
func (s *style) take(e element) error {
	s.text = e.name == "text"
	for name, value := range e.all() {
		if err := s.attribute(name, value); err != nil {
			return err
		}
	}
	s.x, s.y = e.number("x", 0), e.number("y", 0)
	return nil
}

func (s *style) attribute(name, value string) error {
	switch name {
	case "fill":
		s.fill = value
	case "stroke":
		s.stroke = value
	case "text-anchor":
		s.anchor = value
	case "paint-order":
		s.halo = value == "stroke"
	case "stroke-linejoin":
		s.round = value == "round"
	case "font-weight":
		if s.face = sans; value == "600" {
			s.face = bold
		}
	case "font-family":
		if strings.HasPrefix(value, "Source Serif") {
			s.face = serif
		}
	case "transform":
		return s.transform(value)
	case "stroke-dasharray":
		s.dashes = s.dashes[:0:0]
		for _, n := range strings.Fields(value) {
			v, _ := strconv.ParseFloat(n, 64)
			s.dashes = append(s.dashes, v)
		}
	default:
		s.number(name, value)
	}
	return nil
}

func (s *style) number(name, value string) {
	v, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return
	}
	switch name {
	case "opacity":
		s.alpha *= v
	case "fill-opacity":
		s.fillAlpha = v
	case "stroke-opacity":
		s.strokeAlpha = v
	case "stroke-width":
		s.strokeWidth = v
	case "font-size":
		s.fontSize = v
	case "letter-spacing":
		s.spacing = v
	}
}

// transform reads translate(), scale() and rotate(), one after the other.
func (s *style) transform(list string) error {
	for list != "" {
		name, rest, _ := strings.Cut(list, "(")
		numbers, rest, _ := strings.Cut(rest, ")")
		list = strings.TrimSpace(rest)
		var v [2]float64
		for i, n := range strings.Fields(numbers) {
			v[min(i, 1)], _ = strconv.ParseFloat(n, 64)
		}
		switch name {
		case "translate":
			s.m = s.m.then(matrix{1, 0, 0, 1, v[0], v[1]})
		case "scale":
			s.m = s.m.then(matrix{v[0], 0, 0, v[0], 0, 0})
		case "rotate":
			sin, cos := math.Sincos(v[0] * math.Pi / 180)
			s.m = s.m.then(matrix{cos, sin, -sin, cos, 0, 0})
		default:
			return fmt.Errorf("the transform %q is not one of those that our drawings use", name)
		}
	}
	return nil
}

// element is a tag's name and its attributes as written.
type element struct{ name, attrs string }

// all ranges over the attributes.
func (e element) all() func(func(name, value string) bool) {
	return func(yield func(name, value string) bool) {
		rest := e.attrs
		for {
			name, after, ok := strings.Cut(rest, `="`)
			if !ok {
				return
			}
			value, after, _ := strings.Cut(after, `"`)
			if !yield(strings.TrimSpace(name), value) {
				return
			}
			rest = after
		}
	}
}

func (e element) value(name string) string {
	for n, v := range e.all() {
		if n == name {
			return v
		}
	}
	return ""
}

func (e element) number(name string, none float64) float64 {
	if v, err := strconv.ParseFloat(e.value(name), 64); err == nil {
		return v
	}
	return none
}

// pixelOf reads a colour; what is none is the ink.
func pixelOf(colour string) (p pixel) {
	c, ok := parseColour(colour)
	if !ok {
		c, _ = parseColour(ink)
	}
	for _, v := range c {
		p = p<<8 | pixel(math.Round(v*255))
	}
	return p
}
