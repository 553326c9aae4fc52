package geo

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"testing"

	"github.com/paulmach/orb"
)

func ExampleKMLWriter() {
	w := NewKMLWriter(os.Stdout, "Euphrates record")
	w.Write(Placemark{ID: "tabqa-dam", Name: "Tabqa Dam taken", Point: &orb.Point{38.5667, 35.8722}, Decimals: 3,
		Begin: "2017-05-10", End: "2017-05-10"})
	w.Close()
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Euphrates record</name>
	// <Placemark id="tabqa-dam"><name>Tabqa Dam taken</name><TimeStamp><when>2017-05-10</when></TimeStamp><Point><coordinates>38.567,35.872</coordinates></Point></Placemark>
	// </Document></kml>
}

func writeKML(t testing.TB, placemarks ...Placemark) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewKMLWriter(&b, `Furat <"&'>`)
	for _, p := range placemarks {
		if err := w.Write(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestKMLGolden(t *testing.T) {
	goldenFile(t, "kml/document.kml", writeKML(t,
		Placemark{ID: "raqqa", Name: "الرقة", Description: "a < b & \"c\"\n\x00\xff", Point: &orb.Point{39.00788, 35.95283}},
		Placemark{ID: "2017-report", Name: "Begins with a digit, nowhere"},
		Placemark{ID: "span", Begin: "2017-03-22", End: "2017-05-10", Point: &orb.Point{-0.00000001, 0}},
		Placemark{ID: "open", Begin: "2017-03"},
		Placemark{ID: "until", End: "2017"},
		Placemark{Name: "no id"},
	))
}

func TestKMLErrors(t *testing.T) {
	var b bytes.Buffer
	w := NewKMLWriter(&b, "x")
	want := `placemark "a": [NaN 36] is no lon, lat`
	if err := w.Write(Placemark{ID: "a", Point: &orb.Point{math.NaN(), 36}}); err == nil || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
	if w.Close() == nil || b.Len() > 0 {
		t.Error("the writer went on after an error")
	}
	w = NewKMLWriter(io.Discard, "x")
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if w.Write(Placemark{}) == nil {
		t.Error("Write after Close is no error")
	}
	if err := NewKMLWriter(brokenDisk{}, "x").Close(); !errors.Is(err, errDisk) {
		t.Errorf("disk full: %v", err)
	}
}

// Any text gives well-formed XML in which it reads back.
func FuzzKML(f *testing.F) {
	f.Add("raqqa", "Raqqa", "text", "2017")
	f.Add("1", "]]>", "<script>\x00\xff\ufffe", "&amp;")
	f.Fuzz(func(t *testing.T, id, name, description, when string) {
		data := writeKML(t, Placemark{ID: id, Name: name, Description: description, Begin: when, End: when})
		var doc struct {
			Name []string `xml:"Document>Placemark>name"`
		}
		if err := xml.Unmarshal(data, &doc); err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if name != "" && (len(doc.Name) != 1 || doc.Name[0] != readable(name)) {
			t.Fatalf("%q came back as %q", name, doc.Name)
		}
	})
}

// readable is what XML can hold of s.
func readable(s string) string {
	var b bytes.Buffer
	for _, r := range s {
		if r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xd7ff || r >= 0xe000 && r <= 0xfffd || r >= 0x10000 {
			b.WriteRune(r)
		} else {
			b.WriteRune('\ufffd')
		}
	}
	return b.String()
}
