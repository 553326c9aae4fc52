package templates

import (
	"fmt"
	"math"
	"testing"

	"furat/timeline"
)

// The seven colours of the Euphrates record, chosen for the largest smallest
// difference; 23.8 is what was measured when they were chosen.
var euphratesColours = []string{"#a1292c", "#2046a5", "#408c66", "#201e1d", "#ebc839", "#a16db9", "#95c7e2"}

func TestDifferenceOfTheChosenPalette(t *testing.T) {
	least := math.Inf(1)
	for i, a := range euphratesColours {
		for _, b := range euphratesColours[i+1:] {
			ca, _ := parseColour(a)
			cb, _ := parseColour(b)
			d, _ := difference(ca, cb)
			least = min(least, d)
		}
	}
	if math.Abs(least-23.8) > 0.05 {
		t.Errorf("smallest difference %.2f, want 23.8", least)
	}
}

func TestLab(t *testing.T) {
	tests := []struct {
		colour string
		want   [3]float64
	}{
		{"#ffffff", [3]float64{100, 0, 0}},
		{"#000000", [3]float64{0, 0, 0}},
		{"#ff0000", [3]float64{53.24, 80.09, 67.20}}, // Lindbloom's calculator
	}
	for _, tt := range tests {
		c, _ := parseColour(tt.colour)
		for i, v := range visions[0].lab(c) {
			if math.Abs(v-tt.want[i]) > 0.02 {
				t.Errorf("%s: got %.2f, want %v", tt.colour, visions[0].lab(c), tt.want)
				break
			}
		}
	}
}

func TestParseColour(t *testing.T) {
	for in, want := range map[string]string{"#ebc839": "#ebc839", "#222": "#222222", "#ABC": "#aabbcc"} {
		if c, ok := parseColour(in); !ok || c.hex() != want {
			t.Errorf("%s: got %s, %v", in, c.hex(), ok)
		}
	}
	for _, in := range []string{"", "red", "#12", "#12345g", "#1234567", "ebc839", "#+12345"} {
		if _, ok := parseColour(in); ok {
			t.Errorf("%q: taken for a colour", in)
		}
	}
}

func TestKeyline(t *testing.T) {
	ground, _ := parseColour(paper)
	for _, colour := range append(euphratesColours, "#ffffff", "#ffff00") {
		edge, ok := parseColour(keyline(colour))
		if got := contrast(edge, ground); !ok || got < 3 {
			t.Errorf("%s: its keyline %s is at %.2f:1, want 3:1", colour, keyline(colour), got)
		}
	}
	if got := keyline("#201e1d"); got != "#201e1d" {
		t.Errorf("a dark colour is its own keyline, got %s", got)
	}
}

func TestContrastInk(t *testing.T) {
	for colour, want := range map[string]string{"#201e1d": paper, "#2046a5": paper, "#ebc839": ink, "#95c7e2": ink, "no colour": ink} {
		if got := contrastInk(colour); got != want {
			t.Errorf("%s: got %s, want %s", colour, got, want)
		}
	}
	for _, colour := range euphratesColours { // the code in a bar, WCAG 1.4.3
		p := newPaint(&timeline.Actor{Colour: colour})
		c, _ := parseColour(colour)
		ground, _ := parseColour(paper)
		word, _ := parseColour(p.ink)
		if got := contrast(c.over(ground, tints[0]), word); got < 3.5 {
			t.Errorf("%s: its code is at %.2f:1", colour, got)
		}
	}
}

func ExamplePaletteWarnings() {
	for _, w := range PaletteWarnings([]*timeline.Actor{
		{ID: "red", Colour: "#c0392b"}, {ID: "green", Colour: "#6b7a1f"}, {ID: "blue", Colour: "#2046a5"},
	}) {
		fmt.Println(w)
	}
	// Output:
	// colours of red (#c0392b) and green (#6b7a1f) are hard to tell apart in deutan vision: ΔE 1.1, want 12 or more
}
