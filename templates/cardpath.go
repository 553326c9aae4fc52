package templates

import (
	"fmt"
	"math"
	"strconv"
)

// matrix maps the units of a drawing to pixels: x' = a·x + c·y + e.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// at maps a point. The conversions keep a processor that multiplies and adds at
// once from rounding otherwise than one that does not.
func (m matrix) at(x, y float64) [2]float64 {
	return [2]float64{float64(m.a*x) + float64(m.c*y) + m.e, float64(m.b*x) + float64(m.d*y) + m.f}
}

// then returns the map of a group inside: first n, then m.
func (m matrix) then(n matrix) matrix {
	p, q, o := m.at(n.a, n.b), m.at(n.c, n.d), m.at(n.e, n.f)
	return matrix{p[0] - m.e, p[1] - m.f, q[0] - m.e, q[1] - m.f, o[0], o[1]}
}

// scale is how many pixels a unit is.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(float64(m.a*m.d) - float64(m.b*m.c))) }

// shape is lines in pixels. A line that is filled is taken as closed.
type shape struct {
	lines  [][][2]float64
	closed []bool
}

func (s *shape) move(p [2]float64) {
	s.lines, s.closed = append(s.lines, [][2]float64{p}), append(s.closed, false)
}

func (s *shape) line(p [2]float64) {
	last := len(s.lines) - 1
	s.lines[last] = append(s.lines[last], p)
}

func (s *shape) close() { s.closed[len(s.closed)-1] = true }

// curve draws a Bézier curve of the second or third degree, in so many straight
// steps that none is off by more than a fifth of a pixel.
func (s *shape) curve(p ...[2]float64) {
	line := s.lines[len(s.lines)-1]
	points := append([][2]float64{line[len(line)-1]}, p...)
	bend := 0.0
	for i := 1; i+1 < len(points); i++ {
		for k := range 2 {
			bend = max(bend, math.Abs(points[i-1][k]-2*points[i][k]+points[i+1][k]))
		}
	}
	steps := 1 + math.Floor(math.Sqrt(bend*1.5))
	for i := 1.0; i <= steps; i++ {
		s.line(bezier(points, i/steps))
	}
}

// bezier is the point of a curve at t, by de Casteljau.
func bezier(points [][2]float64, t float64) [2]float64 {
	var p [4][2]float64
	n := copy(p[:], points)
	for ; n > 1; n-- {
		for i := range n - 1 {
			for k := range 2 {
				p[i][k] += float64((p[i+1][k] - p[i][k]) * t)
			}
		}
	}
	return p[0]
}

// circle adds a circle about x, y.
func (s *shape) circle(m matrix, x, y, r float64) {
	s.move(m.at(x+r, y))
	s.turn(m, x, y, r, 0, 2*math.Pi)
	s.close()
}

// turn draws along a circle from an angle by another, clockwise as y runs down.
func (s *shape) turn(m matrix, x, y, r, from, by float64) {
	steps := math.Ceil(math.Abs(by) / (2 * math.Pi) * (8 + 4*math.Sqrt(r*m.scale())))
	for i := 1.0; i <= steps; i++ {
		sin, cos := math.Sincos(from + float64(by*i/steps))
		s.line(m.at(x+float64(r*cos), y+float64(r*sin)))
	}
}

// arc draws along a circle of radius r from x0, y0 to x1, y1, both in units.
func (s *shape) arc(m matrix, x0, y0, r float64, large, clockwise bool, x1, y1 float64) {
	dx, dy := (x1-x0)/2, (y1-y0)/2
	half := math.Hypot(dx, dy)
	r = max(r, half)
	away := math.Sqrt(max(0, float64(r*r)-float64(half*half))) / max(half, 1e-9)
	if large == clockwise {
		away = -away
	}
	cx, cy := (x0+x1)/2-float64(away*dy), (y0+y1)/2+float64(away*dx)
	from, to := math.Atan2(y0-cy, x0-cx), math.Atan2(y1-cy, x1-cx)
	if clockwise && to <= from {
		to += 2 * math.Pi
	} else if !clockwise && to >= from {
		to -= 2 * math.Pi
	}
	s.turn(m, cx, cy, r, from, to-from)
}

// stroke returns the ground that a pen of the given width covers along the
// lines: a bar for each stretch and, where that would show, a disc for each
// bend. All turn the same way, since what turns against each other is a hole.
func (s *shape) stroke(width float64, round bool) *shape {
	var out shape
	for i, line := range s.lines {
		if s.closed[i] {
			line = append(line[:len(line):len(line)], line[0])
		}
		for k, p := range line {
			if k > 0 {
				out.bar(line[k-1], p, width/2)
			}
			if round && width > 1.6 && (k == 0 || k+1 == len(line) || bent(line[k-1], p, line[k+1])) {
				out.circle(identity, p[0], p[1], width/2)
			}
		}
	}
	return &out
}

// bent reports whether a line turns at q so far that its two bars gape.
func bent(p, q, r [2]float64) bool {
	ax, ay, bx, by := q[0]-p[0], q[1]-p[1], r[0]-q[0], r[1]-q[1]
	along, aside := float64(ax*bx)+float64(ay*by), float64(ax*by)-float64(ay*bx)
	return along <= 0 || math.Abs(aside) > along/4
}

func (s *shape) bar(p, q [2]float64, half float64) {
	dx, dy := q[0]-p[0], q[1]-p[1]
	length := math.Hypot(dx, dy)
	if length < 1e-6 {
		return
	}
	nx, ny := dy/length*half, -dx/length*half
	s.move([2]float64{p[0] + nx, p[1] + ny})
	s.line([2]float64{q[0] + nx, q[1] + ny})
	s.line([2]float64{q[0] - nx, q[1] - ny})
	s.line([2]float64{p[0] - nx, p[1] - ny})
}

// dashed cuts the lines into dashes: so many pixels of line, so many of gap.
func (s *shape) dashed(pattern []float64) *shape {
	var out shape
	for i, line := range s.lines {
		if s.closed[i] {
			line = append(line[:len(line):len(line)], line[0])
		}
		part, left := 0, pattern[0]
		out.move(line[0])
		for k := 1; k < len(line); k++ {
			p, q := line[k-1], line[k]
			length := math.Hypot(q[0]-p[0], q[1]-p[1])
			for done := 0.0; length-done > left; {
				done += left
				cut := [2]float64{p[0] + float64((q[0]-p[0])*done/length), p[1] + float64((q[1]-p[1])*done/length)}
				out.dash(cut, part%2 == 0)
				part++
				left = max(pattern[part%len(pattern)], 0.1)
				if length-done <= left {
					left += done
					break
				}
			}
			left -= length
			out.dash(q, part%2 == 0)
		}
	}
	return &out
}

// dash draws on to p, or lifts the pen and puts it down there.
func (s *shape) dash(p [2]float64, down bool) {
	if down {
		s.line(p)
		return
	}
	s.move(p)
}

// path adds the lines of the d attribute of an SVG path, as pathData and the
// glyphs write it.
func (s *shape) path(m matrix, d string) error {
	r := pathReader{rest: d}
	for c := r.command(); c != 0; c = r.command() {
		if err := s.command(m, &r, c); err != nil {
			return fmt.Errorf("path %.40q: %w", d, err)
		}
	}
	return nil
}

func (s *shape) command(m matrix, r *pathReader, c byte) error {
	x, y := r.x, r.y
	if c >= 'A' && c <= 'Z' {
		x, y = 0, 0
	}
	switch c | 0x20 {
	case 'm', 'l':
		r.x, r.y = x+r.number(), y+r.number()
	case 'h':
		r.x = x + r.number()
	case 'v':
		r.y = y + r.number()
	case 'a':
		return s.arcCommand(m, r, x, y)
	case 'z':
		s.close()
		r.x, r.y = r.startX, r.startY
		return r.err
	default:
		return fmt.Errorf("the command %q is not one of those that our drawings use", c)
	}
	if c|0x20 == 'm' {
		r.startX, r.startY = r.x, r.y
		r.last = c - 'm' + 'l' // further pairs are lines
		s.move(m.at(r.x, r.y))
	} else {
		s.line(m.at(r.x, r.y))
	}
	return r.err
}

func (s *shape) arcCommand(m matrix, r *pathReader, x, y float64) error {
	radius := r.number()
	r.number() // the other radius: ours are circles
	r.number() // rotation, which a circle has not
	large, clockwise := r.flag(), r.flag()
	x0, y0 := r.x, r.y
	r.x, r.y = x+r.number(), y+r.number()
	s.arc(m, x0, y0, radius, large, clockwise, r.x, r.y)
	return r.err
}

// pathReader reads the d attribute of a path from the left.
type pathReader struct {
	rest           string
	last           byte    // the command that numbers without one repeat
	x, y           float64 // where the pen is
	startX, startY float64
	err            error
}

func (r *pathReader) skip() {
	for len(r.rest) > 0 && (r.rest[0] == ' ' || r.rest[0] == ',') {
		r.rest = r.rest[1:]
	}
}

// command returns the next command, 0 at the end.
func (r *pathReader) command() byte {
	r.skip()
	if r.rest == "" {
		return 0
	}
	if c := r.rest[0]; c|0x20 >= 'a' && c|0x20 <= 'z' {
		r.last, r.rest = c, r.rest[1:]
	}
	return r.last
}

func (r *pathReader) number() float64 {
	r.skip()
	n, dots := 0, 0
	for n < len(r.rest) {
		switch c := r.rest[n]; {
		case c == '.' && dots == 0:
			dots++
		case c >= '0' && c <= '9', c == '-' && n == 0:
		default:
			return r.cut(n)
		}
		n++
	}
	return r.cut(n)
}

func (r *pathReader) cut(n int) float64 {
	v, err := strconv.ParseFloat(r.rest[:n], 64)
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("no number at %.10q", r.rest)
	}
	r.rest = r.rest[n:]
	return v
}

// flag is one digit, which needs nothing behind it.
func (r *pathReader) flag() bool {
	r.skip()
	if r.rest == "" {
		r.err = fmt.Errorf("an arc ends early")
		return false
	}
	c := r.rest[0]
	r.rest = r.rest[1:]
	return c == '1'
}
