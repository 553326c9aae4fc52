package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestCheck: no mistakes, and the names that came to no single place, with what
// to write. Nothing is written.
func TestCheck(t *testing.T) {
	project(t)
	code, out, errs := furat(t, "", "check")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	lines := strings.Split(out, "\n")
	if len(lines) != 3 || lines[1] != "no mistakes; 1 place name not resolved" {
		t.Fatalf("printed\n%s", out)
	}
	const at = `site/content/articles/2019-05-02-two.md:8:16: "Qwertzabad" is ambiguous; pin it under ` + "`places:` as one of"
	for _, want := range []string{at, "qwertz-east (village, Hasakah)", "qwertz-west (village, Aleppo)"} {
		if !strings.Contains(lines[0], want) {
			t.Errorf("no %q in\n%s", want, lines[0])
		}
	}
	if exists("public") {
		t.Error("something was written")
	}
}

// TestCheckPinned follows the advice: with a pin, nothing is left to resolve.
func TestCheckPinned(t *testing.T) {
	project(t)
	put(t, "site/content/articles/2019-05-02-two.md", "---\ntitle: Two\nplaces:\n  Qwertzabad: qwertz-west\n---\nThe village of Qwertzabad.\n")
	if code, out, _ := furat(t, "", "check"); code != exitDone || out != "no mistakes; 0 place names not resolved\n" {
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
	if n.File != "site/content/articles/2019-05-02-two.md" || n.Line != 8 || n.Col != 16 || n.Text != "Qwertzabad" || n.Status != "ambiguous" || len(n.Candidates) != 2 {
		t.Errorf("name is %+v", n)
	}
	if !strings.Contains(out, `"mistakes": []`) {
		t.Errorf("no mistakes must be an empty list:\n%s", out)
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
