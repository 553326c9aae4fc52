package geo

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/paulmach/orb"
)

// Placemark is one placemark of a KML file: an event or a place, as Google
// Earth, QGIS and their like show it.
type Placemark struct {
	ID          string     // stable; one that begins with a digit gets _ before it
	Name        string     // shown as the label
	Description string     // plain text; markup in it is shown, not obeyed
	Point       *orb.Point // degrees lon, lat; nil for what cannot be placed
	Decimals    int        // of the coordinates; 0 means MaxDecimals

	// Begin and End are the first and the last day, month or year: "2017-04-23",
	// "2017-04", "2017". Either may be empty for an open end; when both are the
	// same the placemark has a TimeStamp, else a TimeSpan.
	Begin, End string
}

// KMLWriter writes a KML 2.2 document (OGC 07-147r2) as it goes, one
// placemark a line. What XML cannot hold, such as control characters, becomes
// U+FFFD.
type KMLWriter struct {
	out io.Writer
	buf strings.Builder
	err error
}

// NewKMLWriter begins a document with a name on out.
func NewKMLWriter(out io.Writer, name string) *KMLWriter {
	w := &KMLWriter{out: out}
	w.buf.WriteString(xml.Header + `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>`)
	w.element("name", name)
	w.buf.WriteByte('\n')
	return w
}

// Write writes one placemark. A point that is no lon, lat is an error; nothing
// of that placemark is written, and the writer stays in error.
func (w *KMLWriter) Write(p Placemark) error {
	if w.err != nil {
		return w.err
	}
	if p.Point != nil && !onEarth(*p.Point) {
		w.err = fmt.Errorf("placemark %q: %v is no lon, lat", p.ID, [2]float64(*p.Point))
		return w.err
	}
	w.buf.WriteString("<Placemark")
	if p.ID != "" {
		w.buf.WriteString(` id="`)
		w.text(xmlID(p.ID))
		w.buf.WriteByte('"')
	}
	w.buf.WriteByte('>')
	w.element("name", p.Name)
	w.element("description", p.Description)
	w.time(p.Begin, p.End)
	w.point(p.Point, scaleOf(p.Decimals))
	w.buf.WriteString("</Placemark>\n")
	return w.flush()
}

// Close writes the end of the document. It does not close the writer that was
// given to NewKMLWriter.
func (w *KMLWriter) Close() error {
	if w.err != nil {
		return w.err
	}
	w.buf.WriteString("</Document></kml>\n")
	if err := w.flush(); err != nil {
		return err
	}
	w.err = errors.New("kml: the document is closed")
	return nil
}

func (w *KMLWriter) flush() error {
	_, w.err = io.WriteString(w.out, w.buf.String())
	w.buf.Reset()
	return w.err
}

// element writes <name>text</name>, nothing when text is empty.
func (w *KMLWriter) element(name, text string) {
	if text == "" {
		return
	}
	w.buf.WriteString("<" + name + ">")
	w.text(text)
	w.buf.WriteString("</" + name + ">")
}

func (w *KMLWriter) text(s string) {
	xml.EscapeText(&w.buf, []byte(s)) // a strings.Builder never fails
}

func (w *KMLWriter) time(begin, end string) {
	switch {
	case begin == "" && end == "":
	case begin == end:
		w.buf.WriteString("<TimeStamp>")
		w.element("when", begin)
		w.buf.WriteString("</TimeStamp>")
	default:
		w.buf.WriteString("<TimeSpan>")
		w.element("begin", begin)
		w.element("end", end)
		w.buf.WriteString("</TimeSpan>")
	}
}

func (w *KMLWriter) point(p *orb.Point, scale float64) {
	if p == nil {
		return
	}
	lonLat := appendFloat(nil, roundTo(p[0], scale))
	lonLat = appendFloat(append(lonLat, ','), roundTo(p[1], scale))
	w.buf.WriteString("<Point><coordinates>")
	w.buf.Write(lonLat)
	w.buf.WriteString("</coordinates></Point>")
}

// xmlID returns id as an XML identifier, which must begin with a letter or an
// underscore: the event "2017-04-24-report" becomes "_2017-04-24-report".
func xmlID(id string) string {
	if c := id[0]; c >= '0' && c <= '9' || c == '-' || c == '.' {
		return "_" + id
	}
	return id
}
