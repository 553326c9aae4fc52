package templates

import (
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

func TestAppendNum(t *testing.T) {
	tests := []struct {
		v    float64
		want string
	}{
		{0, "0"}, {12, "12"}, {0.5, ".5"}, {-0.5, "-.5"}, {-3.25, "-3.3"}, {1.04, "1"}, {0.04, "0"}, {-0.04, "0"}, {99.96, "100"},
		{math.NaN(), "0"}, {math.Inf(1), "10000000"}, {math.Inf(-1), "-10000000"},
	}
	for _, tt := range tests {
		if got := string(appendNum(nil, tt.v)); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.v, got, tt.want)
		}
	}
}

func TestPathData(t *testing.T) {
	tests := []struct {
		name string
		g    orb.Geometry
		want string
	}{
		{"a line begins with a move and goes on relatively", orb.LineString{{1, 2}, {3, 2}, {3, 1.5}}, "m1 2 2 0 0-.5"},
		{"no space before a minus, nor between two points", orb.LineString{{0, 0}, {0.5, 0.5}, {1.5, 2}}, "m0 0 .5.5 1 1.5"},
		{"rounding does not add up", orb.LineString{{0, 0}, {0.14, 0}, {0.28, 0}, {0.42, 0}}, "m0 0 .1 0 .2 0 .1 0"},
		{"a point that rounds to the one before is left out", orb.LineString{{0, 0}, {0.04, 0.04}, {1, 1}}, "m0 0 1 1"},
		{"a ring ends in z, and the next begins from its start", orb.Polygon{{{0, 0}, {4, 0}, {4, 4}, {0, 0}}, {{1, 1}, {2, 1}, {2, 2}, {1, 1}}},
			"m0 0 4 0 0 4zm1 1 1 0 0 1z"},
		{"a ring of no area is left out", orb.Ring{{0, 0}, {1, 1}, {0, 0}}, ""},
		{"nothing", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var p pathData
			p.geometry(tt.g)
			if string(p.b) != tt.want {
				t.Errorf("got %s, want %s", p.b, tt.want)
			}
		})
	}
}

func TestPathBox(t *testing.T) {
	var p pathData
	p.box(10, 20, 5, -2.5)
	p.box(0, 0, 1, 1)
	if got, want := string(p.b), "m10 20h5v-2.5h-5zm-10-20h1v1h-1z"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Whatever a record says, the drawing stays well-formed and says the same.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"Deir ez-Zor", "دير الزور", `<a b="c">&amp;'`, "\x00\x1f\xff\ufffe", "a\nb\tc\r"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s svg
		s.raw("<a").attr("b", text).raw(">").text(text).raw("</a>")
		var back struct {
			B    string `xml:"b,attr"`
			Text string `xml:",chardata"`
		}
		d := xml.NewDecoder(strings.NewReader(string(s.b)))
		if err := d.Decode(&back); err != nil {
			t.Fatalf("%q: %v", s.b, err)
		}
		if _, err := d.Token(); err != io.EOF {
			t.Fatalf("%q: goes on after the element", s.b)
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
				return '\uFFFD'
			}
			return r
		}, text)
		if want = strings.ToValidUTF8(want, "\uFFFD"); back.Text != want || back.B != want {
			t.Errorf("%q came back as %q and %q", text, back.Text, back.B)
		}
	})
}
