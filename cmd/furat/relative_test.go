package main

import (
	"strings"
	"testing"
)

// TestLocateRelativeJSON is the published contract, letter for letter: a
// position relative to a place has no id, but its anchor's; one between two
// places has both.
func TestLocateRelativeJSON(t *testing.T) {
	project(t)
	code, out, errs := furat(t, "", "locate", "--json", "20 km south of Alphaville, Syria", "halfway between Alphaville and Raqqa", "20 km south of Nowhereville")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	sameButScore(t, out, `{"query":"20 km south of Alphaville, Syria","candidates":[{"id":"","name":"20 km south of Alphaville, Syria","kind":"relative","country":"","admin1":"","lat":35.72975,"lon":39.12346,"precision_km":13,"river_km":null,"score":SCORE,"anchor":"alphaville"}]}
{"query":"halfway between Alphaville and Raqqa","candidates":[{"id":"","name":"halfway between Alphaville and Raqqa","kind":"relative","country":"","admin1":"","lat":35.93142,"lon":39.06567,"precision_km":6,"river_km":237.4,"score":SCORE,"anchor":"alphaville","anchors":["alphaville","raqqa"]}]}
{"query":"20 km south of Nowhereville","candidates":[]}
`)
}

func TestLocateRelativeText(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "", "locate", "12 NM NE of Alphaville")
	if want := "22.2 km at 045° from alphaville · 36.0515, 39.2979 ±7 km\n"; !strings.HasPrefix(out, "12 NM NE of Alphaville\n  0.") || !strings.HasSuffix(out, want) {
		t.Errorf("printed %q, want %q", out, want)
	}
}

// TestAnnotateRelatives: relative positions stand beside the places, which
// stay what they are.
func TestAnnotateRelatives(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "They stood 20 km south of Alphaville.\n", "annotate", "--json", "-")
	sameButScore(t, out, `{"file":"-","places":[{"start":26,"end":36,"text":"Alphaville","id":"alphaville","name":"Alphaville","kind":"town","country":"SY","lat":35.91,"lon":39.12346,"precision_km":2,"score":SCORE,"status":"resolved"}],"relatives":[{"start":11,"end":36,"text":"20 km south of Alphaville","kind":"relative","anchors":["alphaville"],"lat":35.72975,"lon":39.12346,"precision_km":13}]}
`)
	_, out, _ = furat(t, "They stood 20 km south of Alphaville.\n", "annotate", "-")
	if want := "20 km south of Alphaville → 20 km at 180° from alphaville ±13 km\n"; !strings.HasSuffix(out, want) {
		t.Errorf("printed %q, want %q", out, want)
	}
}
