package templates

import (
	"strings"
	"testing"

	"furat/timeline"
)

func TestDarkTones(t *testing.T) {
	var actors []*timeline.Actor
	for _, colour := range append(euphratesColours, "#102246", "#6a4f61") {
		actors = append(actors, &timeline.Actor{ID: colour, Colour: colour})
	}
	ground, _ := parseColour(darkPaper)
	for a, hex := range darkTones(actors) {
		was, _ := parseColour(a.Colour)
		tone, ok := parseColour(hex)
		if !ok || contrast(tone, ground) < 3 {
			t.Errorf("%s: tone %s is at %.2f:1 from the dark ground, want 3", a.ID, hex, contrast(tone, ground))
		}
		if contrast(was, ground) >= 3 && hex != a.Colour {
			t.Errorf("%s: changed to %s though it stands out", a.ID, hex)
		}
		if got := contrastInk(hex); inkContrast(tone, long(got)) < 4.5 {
			t.Errorf("%s: ink %s on %s is below 4.5:1", a.ID, got, hex)
		}
	}
	if w := PaletteWarnings(actors); w != nil {
		t.Errorf("tones too close: %q", w)
	}
}

func long(colour string) string {
	c, _ := parseColour(colour)
	return c.hex()
}

// Black is apart from these greys on paper; as a grey among them it cannot be.
func TestPaletteWarningsMeasureTheDarkScheme(t *testing.T) {
	var actors []*timeline.Actor
	for _, colour := range []string{"#6a6a6a", "#8b8b8b", "#aeaeae", "#d2d2d2", "#f6f6f6", "#000000"} {
		actors = append(actors, &timeline.Actor{ID: colour, Colour: colour})
	}
	got := PaletteWarnings(actors)
	if len(got) == 0 || !strings.Contains(got[0], "in the dark scheme") {
		t.Errorf("got %q, want sentences about the dark scheme", got)
	}
}

func TestDarkPaperIsThatOfTheStyleSheet(t *testing.T) {
	css, err := web.ReadFile(styles)
	if err != nil || !strings.Contains(string(css), ":root:root{--paper:"+darkPaper+";") {
		t.Errorf("furat.css has another dark paper than %s (%v)", darkPaper, err)
	}
}
