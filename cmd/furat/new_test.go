package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestNew writes an article that is valid as it stands: check and build agree.
func TestNew(t *testing.T) {
	project(t)
	code, out, errs := furat(t, "", "new", "-date", "2019-06-01", `Bridge reopened: "at last", at Raqqa`)
	const file = "site/content/articles/2019-06-01-bridge-reopened-at-last-at-raqqa.md"
	if code != exitDone || out != file+"\n" || errs != "" {
		t.Fatalf("exit code %d, %q, %q", code, out, errs)
	}
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), "date: 2019-06-01\n") {
		t.Fatalf("%v\n%s", err, text)
	}
	if code, out, _ := furat(t, "", "check", "-drafts"); code != exitDone {
		t.Errorf("it has mistakes:\n%s", out)
	}
	if code, _, errs := furat(t, "", "build", "-drafts"); code != exitDone || !exists("public/articles/bridge-reopened-at-last-at-raqqa.html") {
		t.Errorf("it has no page: %s", errs)
	}
}

// TestNewTitles: titles of every kind give valid articles.
func TestNewTitles(t *testing.T) {
	for _, title := range []string{"Raqqa: yes", "# not a comment", "جسر الرقة", "'quoted' \"twice\"", "true", "2017", "- a dash", "Trailing: ", "{a: b}", "a\tb", "…and on"} {
		t.Run(title, func(t *testing.T) {
			project(t)
			if code, _, errs := furat(t, "", "new", "-date", "2019-06-01", "--", title); code != exitDone {
				t.Fatalf("exit code %d: %s", code, errs)
			}
			if code, out, errs := furat(t, "", "check", "-drafts"); code != exitDone {
				t.Errorf("it has mistakes:\n%s%s", out, errs)
			}
		})
	}
}

// TestNewToday: without -date the article is of today; the title may come as
// several words.
func TestNewToday(t *testing.T) {
	project(t)
	before := time.Now().Format(time.DateOnly)
	code, out, _ := furat(t, "", "new", "Several", "words")
	after := time.Now().Format(time.DateOnly)
	name := strings.TrimSuffix(strings.TrimPrefix(out, "site/content/articles/"), "-several-words.md\n")
	if code != exitDone || name != before && name != after {
		t.Errorf("exit code %d, %q", code, out)
	}
}

// TestNewNeverOverwrites: the second of a name is refused and the first stays.
func TestNewNeverOverwrites(t *testing.T) {
	project(t)
	const file = "site/content/articles/2019-06-01-title.md"
	put(t, file, "years of work")
	code, out, errs := furat(t, "", "new", "-date", "2019-06-01", "Title")
	if code != exitUsage || out != "" || errs != "furat: "+file+" is there already; give another title or -date\n" {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
	if text, _ := os.ReadFile(file); string(text) != "years of work" {
		t.Errorf("it holds %q", text)
	}
}

// TestNewFirst: in an empty folder the first article makes its folders.
func TestNewFirst(t *testing.T) {
	t.Chdir(t.TempDir())
	if code, out, errs := furat(t, "", "new", "-content", "texts", "-date", "2019-06-01", "Title"); code != exitDone || !exists("texts/articles/2019-06-01-title.md") {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
}
