package geo

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/paulmach/orb"
)

// Feature is one feature of a GeoJSON collection.
type Feature struct {
	ID         string       // stable, never an index; required
	Geometry   orb.Geometry // degrees lon, lat; nil for what cannot be placed
	Decimals   int          // of the coordinates, 1 to 7; 0 means MaxDecimals
	Properties []Member     // in the order in which they are written
	Foreign    []Member     // members beside the properties: when, provenance

	// In place of these two, what appends them; names that RFC 7946 keeps for
	// itself are not looked for then.
	AppendProperties, AppendForeign func(*Object)
}

// Member is one name and value of a JSON object. The value is a string, bool,
// int, float64, nil, []string, []float64, []Member (an object), [][]Member (a
// list of objects) or Raw; anything else is an error when it is written.
type Member struct {
	Name  string
	Value any
}

// Raw is a value that is JSON already; the writer copies it unseen.
type Raw []byte

// MaxDecimals is the number of decimals of a degree that is ever worth
// writing here: the fifth is a metre.
const MaxDecimals = 5

// Decimals returns how many decimals of a degree to write of a place known to
// precisionKm: the fewest, 1 to MaxDecimals, whose last is worth no more than
// a third of it, so that rounding never moves a place out of its precision and
// the number claims little more than is known. A town known to 1 km gets 3, a
// spot known to 10 m or better, or not at all stated (0), gets 5.
func Decimals(precisionKm float64) int {
	if !(precisionKm > 0) {
		return MaxDecimals
	}
	unit := 111.32 // km of a degree on the equator
	for d := 1; d < MaxDecimals; d++ {
		if unit /= 10; unit <= precisionKm/3 {
			return d
		}
	}
	return MaxDecimals
}

// FeatureWriter writes a GeoJSON FeatureCollection (RFC 7946) as it goes, one
// feature a line so that two editions can be compared with diff, and nothing
// held in memory. Longitude stands before latitude, on WGS 84; coordinates are
// rounded; outer rings run counter-clockwise and holes clockwise whichever way
// they came, and are closed. The bbox stands after the features, where it is
// known. The same features give the same bytes.
//
// A feature that cannot be written (no id, NaN, a ring of two points) is an
// error and leaves nothing of itself behind; the writer stays in error.
type FeatureWriter struct {
	out   io.Writer
	buf   []byte
	count int
	bound orb.Bound
	err   error
}

// flushAt is the size in bytes at which the buffer goes to the writer.
const flushAt = 32 << 10

// NewFeatureWriter begins a collection on out. The members given stand before
// the features: name, licence, credits.
func NewFeatureWriter(out io.Writer, head ...Member) *FeatureWriter {
	w := &FeatureWriter{out: out, bound: emptyBound}
	w.buf = append(w.buf, `{"type":"FeatureCollection",`...)
	for _, m := range head {
		w.buf, w.err = appendMember(w.buf, m, reservedInCollection)
		if w.err != nil {
			return w
		}
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, `"features":[`...)
	return w
}

// Write writes one feature.
func (w *FeatureWriter) Write(f Feature) error {
	if w.err != nil {
		return w.err
	}
	whole := len(w.buf)
	if w.count > 0 {
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, '\n')
	if w.buf, w.err = w.appendFeature(w.buf, &f); w.err != nil {
		w.buf = w.buf[:whole]
		w.err = fmt.Errorf("feature %q: %w", f.ID, w.err)
		return w.err
	}
	w.count++
	if len(w.buf) >= flushAt {
		w.flush()
	}
	return w.err
}

// Close writes the end of the collection. It does not close the writer that
// was given to NewFeatureWriter.
func (w *FeatureWriter) Close() error {
	if w.err != nil {
		return w.err
	}
	w.buf = append(w.buf, "\n]"...)
	if !w.bound.IsEmpty() {
		w.buf = append(w.buf, `,"bbox":[`...)
		for i, v := range []float64{w.bound.Min[0], w.bound.Min[1], w.bound.Max[0], w.bound.Max[1]} {
			if i > 0 {
				w.buf = append(w.buf, ',')
			}
			w.buf = appendFloat(w.buf, v)
		}
		w.buf = append(w.buf, ']')
	}
	w.buf = append(w.buf, "}\n"...)
	w.flush()
	if w.err == nil {
		w.err = errClosed
		return nil
	}
	return w.err
}

var errClosed = errors.New("geojson: the collection is closed")

func (w *FeatureWriter) flush() {
	_, w.err = w.out.Write(w.buf)
	w.buf = w.buf[:0]
}

func (w *FeatureWriter) appendFeature(buf []byte, f *Feature) ([]byte, error) {
	if f.ID == "" {
		return buf, errors.New("no id")
	}
	buf = append(buf, `{"type":"Feature","id":`...)
	buf = appendString(buf, f.ID)
	for _, m := range f.Foreign {
		var err error
		if buf, err = appendMember(append(buf, ','), m, reservedInFeature); err != nil {
			return buf, err
		}
	}
	buf, err := f.appended(buf)
	if err != nil {
		return buf, err
	}
	buf = append(buf, `,"geometry":`...)
	g := geometryWriter{buf: buf, scale: scaleOf(f.Decimals), bound: emptyBound}
	if err := g.geometry(f.Geometry); err != nil {
		return g.buf, err
	}
	w.bound = w.bound.Union(g.bound)
	return append(g.buf, '}'), nil
}

// appended appends the properties, and what is to be appended beside them.
func (f *Feature) appended(buf []byte) ([]byte, error) {
	o := Object{buf: buf, member: true}
	if f.AppendForeign != nil {
		f.AppendForeign(&o)
	}
	if f.AppendProperties != nil {
		o.Object("properties", f.AppendProperties)
		return o.buf, o.err
	}
	buf, err := appendObject(append(o.buf, `,"properties":`...), f.Properties)
	return buf, errors.Join(o.err, err)
}

// Members that RFC 7946, section 7.1, keeps for GeoJSON's own use.
var (
	reservedInCollection = []string{"type", "features", "bbox", "crs", "coordinates", "geometries", "geometry", "properties"}
	reservedInFeature    = []string{"type", "id", "geometry", "properties", "bbox", "crs", "coordinates", "geometries", "features"}
)

// emptyBound is the bound of nothing: every union with it is the other.
var emptyBound = orb.Bound{Min: orb.Point{1, 1}, Max: orb.Point{-1, -1}}

// scaleOf returns the power of ten by which a coordinate of so many decimals
// becomes whole.
func scaleOf(decimals int) float64 {
	if decimals <= 0 {
		decimals = MaxDecimals
	}
	return math.Pow10(min(decimals, 7))
}
