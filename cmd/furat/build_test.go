package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestBuild writes the site and says so in one line.
func TestBuild(t *testing.T) {
	project(t)
	code, out, errs := furat(t, "", "build")
	if code != exitDone || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	line, rest, _ := strings.Cut(out, "\n")
	want := regexp.MustCompile(`^public: 2 articles · 3 events · 1 place mapped · 1 place name not found · \d+ pages · \d+ files written · \d+\.\d\d s$`)
	if !want.MatchString(line) {
		t.Errorf("summary is %q", line)
	}
	for more := range strings.Lines(rest) {
		if !strings.HasPrefix(more, "built without the reader's script") {
			t.Errorf("printed besides: %s", more)
		}
	}
	for _, name := range []string{"index.html", "articles/one.html", "events/taken.html", "places/alphaville.html", "CNAME", "manifest.sha256"} {
		if !exists(filepath.Join("public", name)) {
			t.Errorf("no public/%s", name)
		}
	}
	if exists("public/articles/draft.html") {
		t.Error("a draft was published")
	}
}

// TestBuildFlags: another folder, another content, drafts.
func TestBuildFlags(t *testing.T) {
	project(t)
	if err := os.Rename("site/content", "texts"); err != nil {
		t.Fatal(err)
	}
	code, out, errs := furat(t, "", "build", "-o", "deep/out", "--content", "texts", "--drafts")
	if code != exitDone || !strings.HasPrefix(out, "deep/out: 3 articles · ") {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	if !exists("deep/out/articles/draft.html") {
		t.Error("the draft is not there")
	}
}

// TestBuildMistakes: every mistake with its line and a caret, their number,
// exit code 1, nothing written, and the last good site as it was.
func TestBuildMistakes(t *testing.T) {
	project(t)
	if code, _, errs := furat(t, "", "build"); code != exitDone {
		t.Fatal(errs)
	}
	before, err := os.ReadFile("public/manifest.sha256")
	if err != nil {
		t.Fatal(err)
	}
	put(t, "site/content/articles/broken.md", "---\ntitel: Misspelt\ndate: 2019-05-04\n---\nText.\n")
	put(t, "site/content/articles/empty.md", "---\ntitle: Empty\ndate: 2019-05-04\n---\n")
	code, out, errs := furat(t, "", "build")
	if code != exitMistakes || out != "" {
		t.Errorf("exit code %d, printed %q", code, out)
	}
	for _, want := range []string{
		`site/content/articles/broken.md:2:1: `, "\n    titel: Misspelt\n    ^\n",
		`did you mean "title"?`, `site/content/articles/empty.md:`, "; nothing was written\n",
	} {
		if !strings.Contains(errs, want) {
			t.Errorf("no %q in\n%s", want, errs)
		}
	}
	after, err := os.ReadFile("public/manifest.sha256")
	if err != nil || string(after) != string(before) {
		t.Errorf("the last good site was touched: %v", err)
	}
	if code, _, _ := furat(t, "", "build", "-o", "new"); code != exitMistakes || exists("new") || exists("new.furat-new") {
		t.Errorf("exit code %d; something was written", code)
	}
}

// TestBuildRefuses: a folder of somebody's is left as it is; that is no mistake
// in the content but a wrong call.
func TestBuildRefuses(t *testing.T) {
	project(t)
	put(t, "public/thesis.txt", "years of work")
	code, out, errs := furat(t, "", "build")
	if code != exitUsage || out != "" || !strings.Contains(errs, "was not made by Furat and is left as it is") {
		t.Errorf("exit code %d, %q, %q", code, out, errs)
	}
	if entries, _ := os.ReadDir("public"); len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
}

// TestBuildSameAddress: two files that want one address stop the build before
// anything is written.
func TestBuildSameAddress(t *testing.T) {
	project(t)
	put(t, "site/content/static/articles/one.html", "mine")
	code, _, errs := furat(t, "", "build")
	if code == exitDone || !strings.Contains(errs, "articles/one.html and articles/one.html would be one file") || exists("public") {
		t.Errorf("exit code %d, %q", code, errs)
	}
}

// TestBuildAgain: a second build has nothing to do, a third writes only what an
// edit changed, and without the folder of notes all is as before.
func TestBuildAgain(t *testing.T) {
	project(t)
	aged(t, "site/content")
	for _, step := range []struct {
		what string
		do   func()
		want string
	}{
		{"the first", func() {}, `pages · [2-9]\d files written · `},
		{"the second", func() {}, `pages · nothing to write · `},
		{"one file changed", func() { put(t, "site/content/theme.css", "h1{order:1}\n") }, `pages · 1 file written · `},
		{"the notes gone", func() { os.RemoveAll(".furat") }, `pages · 0 files written · `},
		{"the notes damaged", func() { put(t, ".furat/build", "x") }, `pages · 0 files written · .*\nnote: \.furat was not used: it is damaged\n$`},
		{"drafts too", func() {}, `3 articles · .* files written · `},
	} {
		step.do()
		args := []string{"build"}
		if step.what == "drafts too" {
			args = append(args, "--drafts")
		}
		code, out, errs := furat(t, "", args...)
		if code != exitDone || errs != "" || !regexp.MustCompile(step.want).MatchString(out) {
			t.Errorf("%s: exit code %d, %q, %q; want %s", step.what, code, out, errs, step.want)
		}
	}
}

// aged makes the files of a folder old enough for their times to be trusted.
func aged(t *testing.T, dir string) {
	t.Helper()
	yesterday := time.Now().AddDate(0, 0, -1)
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		return errors.Join(err, os.Chtimes(name, yesterday, yesterday))
	})
	if err != nil {
		t.Fatal(err)
	}
}
