package main

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

const twoFile = "site/content/articles/2019-05-02-two.md"

// TestCheck: no mistakes, and the names that came to no single place: where they
// stand, what they may mean, and at the margin the lines to paste. Nothing is
// written.
func TestCheck(t *testing.T) {
	project(t)
	code, out, errs := furat(t, "", "check")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	want := `site/content/articles/2019-05-02-two.md:8:16: "Qwertzabad" is ambiguous
    The village of Qwertzabad is not one place, and Alphaville is.
                   ^
    SCORE  qwertz-east  village, Hasakah, SY · 145 km from Alphaville
    SCORE  qwertz-west  village, Aleppo, SY · 201 km from Alphaville

paste in front of line 4, "events:" of site/content/articles/2019-05-02-two.md, with another id where that is meant:

places:
  Qwertzabad: qwertz-east

no mistakes; 1 place name not resolved
`
	if got := figure.ReplaceAllString(out, "    SCORE  "); got != want {
		t.Errorf("printed\n%s\nwant\n%s", got, want)
	}
	if exists("public") {
		t.Error("something was written")
	}
}

// figure is a score as people are shown it.
var figure = regexp.MustCompile(`(?m)^    0\.\d\d  `)

// TestCheckPasted follows the advice: what check prints at the margin, put where
// it says, leaves nothing to resolve.
func TestCheckPasted(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "", "check", "-json")
	var r checkReport
	if err := json.Unmarshal([]byte(out), &r); err != nil || len(r.Pastes) != 1 {
		t.Fatalf("%v\n%s", err, out)
	}
	p := r.Pastes[0]
	if _, text, _ := furat(t, "", "check"); !strings.Contains(text, "\n\n"+p.Text+"\n") {
		t.Errorf("%q does not stand at the margin of\n%s", p.Text, text)
	}
	src, err := os.ReadFile(p.File)
	if err != nil || p.Col != 1 {
		t.Fatalf("%v, col %d", err, p.Col)
	}
	lines := strings.SplitAfter(string(src), "\n")
	put(t, p.File, strings.Join(lines[:p.Line-1], "")+p.Text+strings.Join(lines[p.Line-1:], ""))
	if code, out, _ := furat(t, "", "check"); code != exitDone || out != "no mistakes; 0 place names not resolved\n" {
		t.Errorf("exit code %d, %s", code, out)
	}
}

// TestCheckControl: what is odd about who held which place, where it can be
// mended or explained; a doubt fails, as a mistake does.
func TestCheckControl(t *testing.T) {
	project(t)
	const file = "site/content/articles/2019-05-03-three.md"
	put(t, "site/content/site.yaml", "title: A small archive\nperiod: 2019-01-01/2019-12-31\n")
	article := "---\ntitle: Three\ndate: 2019-05-03\nsource: {by: Wire, url: \"https://example.org\"}\nevents:\n" +
		"  - {id: held, when: 2019-05-01, title: Held, place: alphaville, kind: control-change, control: {holder: north}%s}\n---\nText.\n"
	put(t, file, strings.Replace(article, "%s", "", 1))
	code, out, _ := furat(t, "", "check", "-control")
	if want := file + ":6:10: start: "; code != exitMistakes || !strings.Contains(out, want) || !strings.HasSuffix(out, "; 1 doubt about control\n") {
		t.Errorf("exit code %d, want %s in\n%s", code, want, out)
	}
	put(t, file, strings.Replace(article, "%s", ", explained: {start: No report.}", 1))
	if code, out, _ := furat(t, "", "check", "-control"); code != exitDone {
		t.Errorf("explained: exit code %d\n%s", code, out)
	}
}

// TestCheckUnresolved: for a name that nobody knows there are two ways, and both
// ask for a source; pasted as they stand they are mistakes.
func TestCheckUnresolved(t *testing.T) {
	project(t)
	put(t, twoFile, "---\ntitle: Two\nplaces:\n  - Qwertzabad: qwertz-west\n---\nThe village of Xyzzyabad, and\nthe village of Xyzzyabad\nagain near Qwertzabad and the village of Xyzzyabad.\n")
	_, out, _ := furat(t, "", "check")
	want := twoFile + `:6:16: "Xyzzyabad" is unresolved; also at lines 7, 8
    The village of Xyzzyabad, and
                   ^

paste in front of line 4, "- Qwertzabad: qwertz-west" of ` + twoFile + `:

  # Xyzzyabad: the position must be one that a source gives; when none does, leave the name out
  - Xyzzyabad: {at: [LON, LAT], precision: settlement}

or, for every article, add to places.yaml:

- id: xyzzyabad
  name: Xyzzyabad
  at: [LON, LAT]     # in degrees, from the source
  kind: KIND         # town, village, quarter, camp, hill, …
  precision_km: KM   # radius within which it surely lies
  source: SOURCE     # who says where it lies

no mistakes; 1 place name not resolved
`
	if out != want {
		t.Errorf("printed\n%s\nwant\n%s", out, want)
	}
	put(t, twoFile, "---\ntitle: Two\nplaces:\n  - Xyzzyabad: {at: [LON, LAT], precision: settlement}\n---\nThe village of Xyzzyabad.\n")
	code, out, _ := furat(t, "", "check")
	if code != exitMistakes || !strings.HasPrefix(out, twoFile+":4:22: lon has still the placeholder LON; write the longitude in degrees that a source gives") {
		t.Errorf("exit code %d, %s", code, out)
	}
}

// TestCheckMistakes: exit code 1, each mistake as build prints it.
func TestCheckMistakes(t *testing.T) {
	project(t)
	put(t, "site/content/articles/broken.md", "---\ntitel: Misspelt\ndate: 2019-05-04\n---\nText.\n")
	code, out, errs := furat(t, "", "check")
	if code != exitMistakes || errs != "" || !strings.HasPrefix(out, "site/content/articles/broken.md:2:1: ") || !strings.Contains(out, " mistake") {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
}

// TestCheckJSON reads both reports back.
func TestCheckJSON(t *testing.T) {
	project(t)
	code, out, _ := furat(t, "", "check", "--json")
	var r checkReport
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != exitDone {
		t.Fatalf("exit code %d, %v", code, err)
	}
	if len(r.Mistakes) != 0 || len(r.Names) != 1 {
		t.Fatalf("report is %+v", r)
	}
	n := r.Names[0]
	if n.File != "site/content/articles/2019-05-02-two.md" || n.Line != 8 || n.Col != 16 || n.Text != "Qwertzabad" || n.Status != "ambiguous" || len(n.Candidates) != 2 ||
		n.Paste != "places:\n  Qwertzabad: qwertz-east\n" || n.PasteLine != 4 || n.PasteCol != 1 || n.Row != "" {
		t.Errorf("name is %+v", n)
	}
	for _, empty := range []string{`"mistakes": []`, `"also": []`} {
		if !strings.Contains(out, empty) {
			t.Errorf("none must be an empty list, %s:\n%s", empty, out)
		}
	}
	put(t, "site/content/articles/broken.md", "---\ntitel: Misspelt\ndate: 2019-05-04\n---\nText.\n")
	code, out, _ = furat(t, "", "check", "--json")
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != exitMistakes {
		t.Fatalf("exit code %d, %v", code, err)
	}
	if m := r.Mistakes[0]; m.File != "site/content/articles/broken.md" || m.Line != 2 || m.Col != 1 || m.Msg == "" {
		t.Errorf("mistake is %+v", m)
	}
}
