package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestAnnotateJSON is the published contract, letter for letter: one object a
// file and line; offsets in bytes, end exclusive; an ambiguous name bears its
// likeliest place or none.
func TestAnnotateJSON(t *testing.T) {
	project(t)
	put(t, "news.txt", "Was führt nach Alphaville?\n")
	put(t, "empty.txt", "")
	code, out, errs := furat(t, "", "annotate", "--json", "--date", "2017-04-24", "news.txt", "empty.txt")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	sameButScore(t, out, `{"file":"news.txt","places":[{"start":16,"end":26,"text":"Alphaville","id":"alphaville","name":"Alphaville","kind":"town","country":"SY","lat":35.91,"lon":39.12346,"precision_km":2,"score":SCORE,"status":"resolved"}]}
{"file":"empty.txt","places":[]}
`)
}

// TestAnnotateDates: the dates of a text, counted from the flag, in the article
// from its own date.
func TestAnnotateDates(t *testing.T) {
	project(t)
	put(t, "news.txt", "It fell on Sunday\nevening.\n")
	_, out, _ := furat(t, "", "annotate", "--json", "--date", "2017-04-24", "news.txt")
	if want := `"dates":[{"start":11,"end":25,"text":"Sunday\nevening","edtf":"2017-04-23","first":"2017-04-23","last":"2017-04-23"}]}`; !strings.Contains(out, want) {
		t.Errorf("printed %s; want %s", out, want)
	}
	put(t, "a.md", "---\ntitle: A\ndate: 2017-04-24\n---\nIt fell last month.\n")
	if _, out, _ = furat(t, "", "annotate", "a.md"); !strings.Contains(out, "date            last month → 2017-03") {
		t.Errorf("printed %s", out)
	}
	put(t, "mod.txt", "It fell in mid-June 2016.\n")
	if _, out, _ = furat(t, "", "annotate", "-json", "mod.txt"); !strings.Contains(out, `"last":"2016-06-30","mod":"mid"}`) {
		t.Errorf("printed %s", out)
	}
	if _, out, _ = furat(t, "", "annotate", "mod.txt"); !strings.Contains(out, "mid-June 2016 → 2016-06, mid") {
		t.Errorf("printed %s", out)
	}
}

// TestAnnotateOffsets holds that start and end cut the text out of the file,
// front matter and all, in an article and in plain text.
func TestAnnotateOffsets(t *testing.T) {
	project(t)
	for _, file := range []string{"site/content/articles/2019-05-01-one.md", "site/content/articles/2019-05-02-two.md"} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, out, _ := furat(t, "", "annotate", "-json", file)
		var a annotated
		if err := json.Unmarshal([]byte(out), &a); err != nil {
			t.Fatal(err)
		}
		if len(a.Places) == 0 {
			t.Errorf("%s: no place", file)
		}
		for _, p := range a.Places {
			if got := string(src[p.Start:p.End]); got != p.Text {
				t.Errorf("%s: [%d:%d] is %q, want %q", file, p.Start, p.End, got, p.Text)
			}
			if !strings.Contains(string(src), "\n---\n") || p.Start < strings.Index(string(src), "\n---\n") {
				t.Errorf("%s: %q was found in the front matter", file, p.Text)
			}
		}
	}
}

// TestAnnotateStatus: a name that several places bear, of which none is meant
// more than another, is ambiguous and not guessed.
func TestAnnotateStatus(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "The village of Qwertzabad is quiet.\n", "annotate", "-json", "-")
	var a annotated
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	if a.File != "-" || len(a.Places) != 1 || a.Places[0].Status != "ambiguous" {
		t.Errorf("printed %s", out)
	}
}

// TestAnnotateUnresolved: what has no place has an empty id, and null where a
// number would be a claim.
func TestAnnotateUnresolved(t *testing.T) {
	project(t)
	_, out, _ := furat(t, "The town of Xyzzyabad fell, and the village of Plughabad.\n", "annotate", "-json", "-")
	if !strings.Contains(out, `"text":"Xyzzyabad","id":"","name":"","kind":"","country":"","lat":null,"lon":null,"precision_km":null,"score":0,"status":"unresolved"}`) {
		t.Errorf("printed %s", out)
	}
}

func TestAnnotateText(t *testing.T) {
	project(t)
	code, out, _ := furat(t, "From Alphaville.", "annotate", "-")
	if code != exitDone || !strings.HasPrefix(out, "-: 1 place\n") || !strings.Contains(out, "Alphaville → alphaville\n") {
		t.Errorf("exit code %d, %q", code, out)
	}
}

// TestAnnotateExplain: in the order of the text, what each name came to, its
// rivals, and the names passed over.
func TestAnnotateExplain(t *testing.T) {
	project(t)
	put(t, "a.md", "---\ntitle: A\ndate: 2017-04-24\nplaces:\n  Tabqa: tabqa-dam\n---\n"+
		"The Raqqa Civil Council met near Tabqa,\nin the village of Umm Nowhere.\n")
	code, out, errs := furat(t, "", "annotate", "--explain", "a.md")
	if code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	at := 0
	for _, want := range []string{
		`a.md:7:5: "Raqqa": no place here: organisation that begins with a place`,
		`a.md:7:34: "Tabqa": resolved, tabqa-dam; read as a place by the editor's pin`,
		"1.00  tabqa-dam (dam, Raqqa, SY)", "pinned by the editor (+20.0)",
		`a.md:8:19: "Umm Nowhere": is not known; read as a place by the generic word before it`,
		"a.md: 2 places, 1 name passed over",
	} {
		i := strings.Index(out[at:], want)
		if i < 0 {
			t.Fatalf("printed\n%s\nwant, in this order, %s", out, want)
		}
		at += i
	}
	if code, _, errs := furat(t, "", "annotate", "--json", "--explain", "a.md"); code != exitUsage || !strings.Contains(errs, "not both") {
		t.Errorf("-json -explain: exit %d, %s", code, errs)
	}
}
