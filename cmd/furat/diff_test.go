package main

import (
	"os"
	"strings"
	"testing"
)

// TestDiff compares what was built with the content as it is now: the two forms
// in which an edition may be at hand.
func TestDiff(t *testing.T) {
	project(t)
	if code, _, errs := furat(t, "", "build", "-o", "public"); code != exitDone {
		t.Fatal(errs)
	}
	if code, out, errs := furat(t, "", "diff", "public", "site/content"); code != exitDone || out != "0 changes\n" {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
	put(t, "site/content/articles/2019-05-03-three.md", "---\ntitle: Three\ndate: 2019-05-03\nsource: {by: Wire, url: \"https://example.org\"}\nevents:\n"+
		"  - {id: held, when: 2019-05-01, title: Held, place: alphaville, kind: control-change, control: {holder: north}}\n---\nText.\n")
	want := "+ held, 2019-05-01: Held\n= Alphaville from 2019-05-01 until 2019-05-31: not assessed → north\n2 changes\n"
	if code, out, errs := furat(t, "", "diff", "public", "site/content"); code != exitDone || out != want {
		t.Errorf("exit code %d: %s%s\nwant\n%s", code, out, errs, want)
	}
	_, out, _ := furat(t, "", "diff", "-json", "public", "site/content")
	if !strings.Contains(out, `"what": "holder changed"`) || !strings.Contains(out, `"of": "2019-05-01/2019-05-31"`) {
		t.Errorf("as JSON: %s", out)
	}
}

// TestDiffWrong: what is no edition, and content with a mistake.
func TestDiffWrong(t *testing.T) {
	project(t)
	if err := os.Mkdir("empty", 0o755); err != nil {
		t.Fatal(err)
	}
	code, _, errs := furat(t, "", "diff", "empty", "site/content")
	if code != exitUsage || !strings.HasPrefix(errs, "furat: empty is neither a built site") {
		t.Errorf("exit code %d: %s", code, errs)
	}
	put(t, "site/content/articles/x.md", "---\ntitle: X\n---\n")
	if code, _, errs := furat(t, "", "diff", "site/content", "site/content"); code != exitMistakes || !strings.Contains(errs, "site/content/articles/x.md:") {
		t.Errorf("exit code %d: %s", code, errs)
	}
	if code, _, _ := furat(t, "", "diff", "public"); code != exitUsage {
		t.Errorf("one folder: exit code %d", code)
	}
}
