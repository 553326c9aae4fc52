package main

import (
	"os"
	"strings"
	"testing"
)

// ownGazetteer gives the project a table of its own with one bad row.
func ownGazetteer(t *testing.T, entry string) {
	t.Helper()
	project(t)
	site, err := os.ReadFile("site/content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	put(t, "site/content/site.yaml", string(site)+"\ngazetteers: "+entry+"\n")
	put(t, "site/content/gazetteers/own.csv", "name,lat,lon,kind\nZettabad,35.9,39.3,village\nYottabad,north,39.3,village\n")
	put(t, "site/content/articles/own.md", "---\ntitle: Own\ndate: 2019-05-09\n---\nThe village of Zettabad was left.\n")
}

// TestOwnGazetteer: one line in site.yaml, and every command knows the places;
// what was left out is said, and the file itself is not published.
func TestOwnGazetteer(t *testing.T) {
	ownGazetteer(t, "{file: gazetteers/own.csv, skip_damaged: true, credit: A survey of 2019, licence: CC0}")
	note := `note: site/content/gazetteers/own.csv:3:10: lat "north" is not a number; 1 damaged row was left out, this the first`
	code, out, errs := furat(t, "", "build")
	if code != exitDone || !strings.Contains(out, "\n"+note+"\n") {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	if !exists("public/places/zettabad.html") || exists("public/gazetteers") || exists("public/own.csv") {
		t.Error("its page is not there, or the table was copied")
	}
	for file, want := range map[string]string{"public/index.html": "A survey of 2019, CC0<", "public/data/places.geojson": "A survey of 2019 (CC0)"} {
		if text, _ := os.ReadFile(file); !strings.Contains(string(text), want) {
			t.Errorf("%s does not credit the table with %q", file, want)
		}
	}
	if _, out, _ = furat(t, "", "check"); !strings.Contains(out, note+"\n") {
		t.Errorf("check printed %s", out)
	}
	if _, out, _ = furat(t, "", "check", "-json"); !strings.Contains(out, `"notes": [`) {
		t.Errorf("check -json printed %s", out)
	}
	if _, out, _ = furat(t, "", "locate", "Zettabad"); !strings.Contains(out, "zettabad") || !strings.Contains(out, "own.csv") {
		t.Errorf("locate printed %s", out)
	}
	if _, out, _ = furat(t, "", "annotate", "site/content/articles/own.md"); !strings.Contains(out, "Zettabad → zettabad") {
		t.Errorf("annotate printed %s", out)
	}
}

// TestOwnGazetteerDamaged: without the flag a damaged row is a mistake like any
// other, for every command.
func TestOwnGazetteerDamaged(t *testing.T) {
	ownGazetteer(t, "gazetteers/own.csv")
	want := `site/content/gazetteers/own.csv:3:10: lat "north" is not a number; write degrees such as 35.95` +
		"\n    Yottabad,north,39.3,village\n             ^\n"
	for _, args := range [][]string{{"build"}, {"check"}, {"locate", "Zettabad"}, {"annotate", "site/content/articles/own.md"}} {
		code, out, errs := furat(t, "", args...)
		if code != exitMistakes || !strings.Contains(out+errs, want) || exists("public") {
			t.Errorf("%v: exit code %d: %s%s", args, code, out, errs)
		}
	}
}

// TestServeOwnGazetteer: the preview is made again when the table changes.
func TestServeOwnGazetteer(t *testing.T) {
	ownGazetteer(t, "{file: gazetteers/own.csv, skip_damaged: true}")
	s := servingHere(t)
	s.until("articles/own.html", "../places/zettabad.html")
	put(t, "site/content/gazetteers/own.csv", "id,name,lat,lon,kind\nzet,Zettabad,35.9,39.3,village\n")
	s.until("articles/own.html", "../places/zet.html")
}
