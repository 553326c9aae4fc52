package geo

import (
	"errors"
	"fmt"
	"math"

	"github.com/paulmach/orb"
)

// geometryWriter appends geometries to a buffer, rounded, and gathers the
// bound of what it wrote.
type geometryWriter struct {
	buf   []byte
	scale float64   // power of ten of the last decimal kept
	bound orb.Bound // of the rounded positions
	line  []orb.Point
}

func (w *geometryWriter) geometry(g orb.Geometry) error {
	switch g := g.(type) {
	case nil:
		w.buf = append(w.buf, "null"...)
		return nil
	case orb.Point:
		return w.object("Point", func() error { return w.point(g) })
	case orb.MultiPoint:
		return w.object("MultiPoint", func() error { return each(w, g, w.point) })
	case orb.LineString:
		return w.object("LineString", func() error { return w.lineString(g) })
	case orb.MultiLineString:
		return w.object("MultiLineString", func() error { return each(w, g, w.lineString) })
	case orb.Ring:
		return w.geometry(orb.Polygon{g})
	case orb.Bound:
		return w.geometry(g.ToPolygon())
	case orb.Polygon:
		return w.object("Polygon", func() error { return w.polygon(g) })
	case orb.MultiPolygon:
		return w.object("MultiPolygon", func() error { return each(w, g, w.polygon) })
	}
	// RFC 7946, section 3.1.8, advises against collections.
	return fmt.Errorf("cannot write a %s", g.GeoJSONType())
}

func (w *geometryWriter) object(kind string, coordinates func() error) error {
	w.buf = append(w.buf, `{"type":"`...)
	w.buf = append(w.buf, kind...)
	w.buf = append(w.buf, `","coordinates":`...)
	if err := coordinates(); err != nil {
		return fmt.Errorf("%s: %w", kind, err)
	}
	w.buf = append(w.buf, '}')
	return nil
}

// each writes a list, which must not be empty: a geometry without positions is
// no geometry, and the caller means nil.
func each[T any](w *geometryWriter, list []T, write func(T) error) error {
	if len(list) == 0 {
		return errors.New("no coordinates")
	}
	for i, item := range list {
		w.buf = append(w.buf, ",["[b2i(i == 0)])
		if err := write(item); err != nil {
			return err
		}
	}
	w.buf = append(w.buf, ']')
	return nil
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (w *geometryWriter) lineString(ls orb.LineString) error {
	if err := w.round(ls, 2); err != nil {
		return err
	}
	return each(w, w.line, w.position)
}

func (w *geometryWriter) polygon(p orb.Polygon) error {
	hole := false
	return each(w, p, func(r orb.Ring) error {
		defer func() { hole = true }()
		return w.ring(r, hole)
	})
}

// ring writes r closed, counter-clockwise, or clockwise for a hole.
func (w *geometryWriter) ring(r orb.Ring, hole bool) error {
	if n := len(r); n > 0 && r[0] != r[n-1] {
		r = append(r[:n:n], r[0])
	}
	if err := w.round(r, 4); err != nil {
		return err
	}
	if area := ringArea(w.line); area < 0 != hole && area != 0 {
		for i, j := 0, len(w.line)-1; i < j; i, j = i+1, j-1 {
			w.line[i], w.line[j] = w.line[j], w.line[i]
		}
	}
	return each(w, w.line, w.position)
}

// round puts the rounded points into w.line. Points that fall together become
// one, unless fewer than least would be left: a ring rounded away is still a
// ring of four positions, as the format wants.
func (w *geometryWriter) round(points []orb.Point, least int) error {
	if len(points) < least {
		return fmt.Errorf("%d positions; want %d or more", len(points), least)
	}
	w.line = w.line[:0]
	for _, p := range points {
		q, err := w.rounded(p)
		if err != nil {
			return err
		}
		if n := len(w.line); n == 0 || w.line[n-1] != q {
			w.line = append(w.line, q)
		}
	}
	if len(w.line) >= least {
		return nil
	}
	w.line = w.line[:0]
	for _, p := range points {
		q, _ := w.rounded(p)
		w.line = append(w.line, q)
	}
	return nil
}

func (w *geometryWriter) rounded(p orb.Point) (orb.Point, error) {
	if !onEarth(p) {
		return p, fmt.Errorf("%v is no lon, lat", [2]float64(p))
	}
	return orb.Point{roundTo(p[0], w.scale), roundTo(p[1], w.scale)}, nil
}

func (w *geometryWriter) point(p orb.Point) error {
	q, err := w.rounded(p)
	if err != nil {
		return err
	}
	return w.position(q)
}

// position writes a point that is rounded already.
func (w *geometryWriter) position(p orb.Point) error {
	w.buf = appendFloat(append(w.buf, '['), p[0])
	w.buf = appendFloat(append(w.buf, ','), p[1])
	w.buf = append(w.buf, ']')
	w.bound = w.bound.Extend(p)
	return nil
}

// Round rounds v to a number of decimals, 0 to 9, halves away from zero. It
// never returns minus zero, which JSON would show.
func Round(v float64, decimals int) float64 { return roundTo(v, math.Pow10(decimals)) }

// roundTo rounds v to a multiple of 1/scale. The quotient of two whole numbers
// reads back in no more decimals than scale has noughts.
func roundTo(v, scale float64) float64 { return math.Round(v*scale)/scale + 0 }

// ringArea returns twice the area of a closed ring in square degrees, positive
// when it runs counter-clockwise. It reckons from the first point, or small
// rings far from 0,0 would lose their area in the rounding.
func ringArea(ring []orb.Point) (area float64) {
	for i := 1; i < len(ring); i++ {
		a, b := ring[i-1], ring[i]
		area += (a[0]-ring[0][0])*(b[1]-ring[0][1]) - (b[0]-ring[0][0])*(a[1]-ring[0][1])
	}
	return area
}
