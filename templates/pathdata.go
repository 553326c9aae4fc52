package templates

import "github.com/paulmach/orb"

// pathData appends the d attribute of an SVG path: relative coordinates in
// tenths of a unit, without the separators that the grammar lets go (SVG 2
// §9.3.9: "l3-.5.5-1"). Positions are rounded before they are subtracted, so
// that a long line does not drift. Against absolute coordinates the regional
// map is two fifths as long.
type pathData struct {
	b              []byte
	x, y           int // where the pen is, in tenths
	startX, startY int // where the subpath began
	drawing        bool
	dot            bool // the last number had a decimal point, so that a next ".5" needs no space
	letter         bool // the last byte is a command
}

// move begins a subpath.
func (p *pathData) move(x, y float64) {
	tx, ty := tenths(x), tenths(y)
	p.command('m')
	p.pair(tx-p.x, ty-p.y)
	p.x, p.y, p.startX, p.startY, p.drawing = tx, ty, tx, ty, true
}

// line draws to x, y; nothing when that rounds to where the pen is.
func (p *pathData) line(x, y float64) {
	tx, ty := tenths(x), tenths(y)
	if tx == p.x && ty == p.y {
		return
	}
	if !p.drawing {
		p.command('l')
		p.drawing = true
	}
	p.pair(tx-p.x, ty-p.y)
	p.x, p.y = tx, ty
}

// close draws back to where the subpath began.
func (p *pathData) close() {
	p.command('z')
	p.x, p.y, p.drawing = p.startX, p.startY, false
}

// box adds a rectangle as a subpath.
func (p *pathData) box(x, y, w, h float64) {
	p.move(x, y)
	right, bottom := tenths(x+w), tenths(y+h)
	p.command('h')
	p.number(right - p.x)
	p.command('v')
	p.number(bottom - p.y)
	p.command('h')
	p.number(p.x - right)
	p.close()
}

func (p *pathData) command(c byte) { p.b, p.dot, p.letter = append(p.b, c), false, true }

func (p *pathData) pair(dx, dy int) {
	p.number(dx)
	p.number(dy)
}

func (p *pathData) number(t int) {
	bare := t > 0 && t < 10 // begins with a point
	if !p.letter && t >= 0 && !(bare && p.dot) {
		p.b = append(p.b, ' ')
	}
	p.b = appendTenths(p.b, t)
	p.letter, p.dot = false, t%10 != 0
}

// geometry adds every line and ring of g, already in units of the drawing.
func (p *pathData) geometry(g orb.Geometry) {
	switch g := g.(type) {
	case orb.LineString:
		p.points(g)
	case orb.MultiLineString:
		for _, l := range g {
			p.points(l)
		}
	case orb.Ring:
		p.ring(g)
	case orb.Polygon:
		for _, r := range g {
			p.ring(r)
		}
	case orb.MultiPolygon:
		for _, q := range g {
			p.geometry(q)
		}
	case orb.Collection:
		for _, q := range g {
			p.geometry(q)
		}
	}
}

func (p *pathData) points(line []orb.Point) {
	for i, q := range line {
		if i == 0 {
			p.move(q[0], q[1])
			continue
		}
		p.line(q[0], q[1])
	}
}

// ring leaves the last point, which is the first, to the closing stroke.
func (p *pathData) ring(r orb.Ring) {
	if len(r) < 4 {
		return
	}
	p.points(r[:len(r)-1])
	p.close()
}
