package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// score is the one field of the contract whose value is nobody's promise.
var score = regexp.MustCompile(`"score":(0\.\d{1,3}|1)([,}])`)

// sameButScore compares JSON lines with those wanted, in which SCORE stands for
// any figure from 0 to 1 of at most three decimals.
func sameButScore(t *testing.T, got, want string) {
	t.Helper()
	if got = score.ReplaceAllString(got, `"score":SCORE$2`); got != want {
		t.Errorf("printed\n%s\nwant\n%s", got, want)
	}
}

// TestLocateJSON is the published contract, letter for letter: one object a
// name and line, in order; the best first; an empty list for a name that nobody
// knows; positions to five decimals; river_km null away from the river.
func TestLocateJSON(t *testing.T) {
	project(t)
	code, out, errs := furat(t, "", "locate", "--json", "Alphaville", "Qwertzabad, Aleppo", "Nowhereville")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	km := regexp.MustCompile(`"river_km":\d+(\.\d)?`)
	sameButScore(t, km.ReplaceAllString(out, `"river_km":KM`),
		`{"query":"Alphaville","candidates":[{"id":"alphaville","name":"Alphaville","kind":"town","country":"SY","admin1":"Raqqa","lat":35.91,"lon":39.12346,"precision_km":2,"river_km":KM,"score":SCORE}]}
{"query":"Qwertzabad, Aleppo","candidates":[{"id":"qwertz-west","name":"Qwertzabad","kind":"village","country":"SY","admin1":"Aleppo","lat":36.1,"lon":36.9,"precision_km":1,"river_km":null,"score":SCORE}]}
{"query":"Nowhereville","candidates":[]}
`)
}

// TestLocateOrder: all candidates, the best first.
func TestLocateOrder(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "", "locate", "-json", "Qwertzabad")
	var a located
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Candidates) != 2 || a.Candidates[0].Score < a.Candidates[1].Score {
		t.Errorf("candidates are %+v", a.Candidates)
	}
}

// TestLocateInput: "-" is standard input, a name a line; every line has its
// answer, so that answers can be counted off against names.
func TestLocateInput(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "Alphaville\r\n\nNowhereville <&>\nألفافيل", "locate", "--json", "First", "-")
	var queries []string
	for line := range strings.Lines(out) {
		var a located
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		queries = append(queries, a.Query)
	}
	if got, want := strings.Join(queries, "|"), "First|Alphaville||Nowhereville <&>|ألفافيل"; got != want {
		t.Errorf("answered %q, want %q", got, want)
	}
	if !strings.Contains(out, `"query":"Nowhereville <&>"`) {
		t.Errorf("signs are escaped: %s", out)
	}
}

func TestLocateText(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "", "locate", "Alphaville", "Nowhereville")
	for _, want := range []string{"Alphaville\n  ", "alphaville ", "town, Raqqa, SY · 35.9100, 39.1235 ±2 km · river km ", "Nowhereville\n  not known\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestLocateExplains: under each place by which name it was found, who says
// where it lies, and what to paste; of a name that nobody knows those near it.
func TestLocateExplains(t *testing.T) {
	project(t)
	for asked, want := range map[string]string{
		"Alfaville, Syria": `        Alphaville, known as its other name "Alfaville" (en) · bank not known · source: the tests
        to pin it: Alfaville: alphaville
`,
		"qwertzabad": `        Qwertzabad, known as its name · source: the tests
        to pin it: qwertzabad: qwertz-west
`,
		"Qlphaville": `Qlphaville
  not known; did you mean one of these?
        alphaville               Alphaville, town, Raqqa, SY
`,
	} {
		if _, out, _ := furat(t, "", "locate", asked); !strings.Contains(out, want) {
			t.Errorf("no\n%s\nin\n%s", want, out)
		}
	}
}

// TestLocateAnywhere: without a content folder the embedded places answer.
func TestLocateAnywhere(t *testing.T) {
	t.Chdir(t.TempDir())
	code, out, errs := furat(t, "", "locate", "-json", "Raqqa")
	if code != exitDone || !strings.Contains(out, `"id":"raqqa"`) {
		t.Errorf("exit code %d, %s%s", code, out, errs)
	}
}

// TestLocateMistake: a broken places.yaml is a mistake in the content.
func TestLocateMistake(t *testing.T) {
	project(t)
	put(t, "site/content/places.yaml", "- {id: x, nmae: X}\n")
	code, out, errs := furat(t, "", "locate", "Raqqa")
	if code != exitMistakes || out != "" || !strings.HasPrefix(errs, "site/content/places.yaml:1:") {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
}
