package migrate

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// gazetteer is what the articles of the tests name.
var gazetteer = geo.NewGazetteer([]geo.Place{
	{ID: "raqqa", Name: "Raqqa", Kind: geo.City, Country: "SY", Point: orb.Point{39.01, 35.95}, PrecisionKm: 1, Population: 5000, Source: "test"},
})

func record() timeline.Options {
	return timeline.Options{Gazetteer: gazetteer, Dir: "site/content", Drafts: true}
}

// TestGood takes over each folder testdata/good/*/in, one of every generator,
// and compares the articles with out/ and the report with report.txt. The
// articles are then read once more as a record of their own, as anybody would.
func TestGood(t *testing.T) {
	for _, dir := range cases(t, "testdata/good") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			taken, err := Folder(os.DirFS(filepath.Join(dir, "in")), Options{Name: "in", Record: record()})
			if err != nil {
				t.Fatalf("unexpected mistakes:\n%v", err)
			}
			got := map[string]string{}
			for _, a := range taken.Articles {
				got["articles/"+a.Name] = string(a.Text)
			}
			goldenFolder(t, filepath.Join(dir, "out"), got)
			golden(t, filepath.Join(dir, "report.txt"), taken.String())
			readable(t, got)
		})
	}
}

// TestBroken takes over each folder testdata/broken/*/in into the record beside
// it, if there is one; want.txt has every reason why nothing comes over.
func TestBroken(t *testing.T) {
	for _, dir := range cases(t, "testdata/broken") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			taken, err := Folder(os.DirFS(filepath.Join(dir, "in")), Options{Name: "in", Into: os.DirFS(filepath.Join(dir, "record")), Record: record()})
			var mistakes timeline.Errors
			if !errors.As(err, &mistakes) || taken != nil {
				t.Fatalf("want mistakes, got %v, %v", taken, err)
			}
			golden(t, filepath.Join(dir, "want.txt"), mistakes.Error()+"\n")
			for _, m := range mistakes {
				pointsInto(t, dir, m)
			}
		})
	}
}

// pointsInto checks that a mistake stands on a line of the author's own file
// and carries it.
func pointsInto(t *testing.T, dir string, m *timeline.Error) {
	t.Helper()
	name, ours := strings.CutPrefix(m.File, "in/")
	if !ours {
		return // of the record: the older of two doubles
	}
	text, err := os.ReadFile(filepath.Join(dir, "in", name))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	if m.Line < 1 || m.Line > len(lines) || m.Col < 1 || m.Col > len(lines[m.Line-1])+1 {
		t.Fatalf("%v: no such place in the file", m)
	}
	if want := strings.ToValidUTF8(strings.TrimSuffix(lines[m.Line-1], "\r"), "\ufffd"); m.Source != want {
		t.Errorf("%v: the line is %q, want %q", m, m.Source, want)
	}
}

// TestNothing: a folder without articles is an error, not an import of none.
func TestNothing(t *testing.T) {
	for _, files := range []fstest.MapFS{{}, {"README.md": {Data: []byte("x")}}, {"_site/a.md": {Data: []byte("x")}}} {
		if taken, err := Folder(files, Options{Record: record()}); taken != nil || !errors.Is(err, errNothing) {
			t.Errorf("%v, %v", taken, err)
		}
	}
}

// TestTooBig: a log that somebody called .md is named, not read.
func TestTooBig(t *testing.T) {
	files := fstest.MapFS{"a.md": {Data: make([]byte, maxFile+1)}}
	_, err := Folder(files, Options{Name: "in", Record: record()})
	want := "in/a.md:1:1: the file is too big for an article; leave it out, or make several of it"
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestGenerators: what lies in a folder says whose it is.
func TestGenerators(t *testing.T) {
	for file, want := range map[string]string{
		"hugo.toml": "Hugo", "config.toml": "Hugo", "archetypes/default.md": "Hugo", "_config.yml": "Jekyll", "_posts/a.md": "Jekyll",
		".eleventy.js": "Eleventy", "eleventy.config.mjs": "Eleventy", ".obsidian/app.json": "Obsidian", "a.md": "",
	} {
		if got := generatorOf(fstest.MapFS{file: {}}); got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}

// readable reads articles as a record of their own.
func readable(t *testing.T, articles map[string]string) *timeline.Timeline {
	t.Helper()
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: The river\nperiod: 2013/2019\n")}}
	for name, text := range articles {
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	tl, err := timeline.Load(content, record())
	if err != nil {
		t.Fatalf("what was written has mistakes:\n%v", err)
	}
	for _, a := range tl.Articles {
		if !a.Draft {
			t.Errorf("%s would be published unasked", a.File)
		}
	}
	return tl
}

// cases returns the folders in a folder, which must have some.
func cases(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		t.Fatalf("no cases in %s: %v", dir, err)
	}
	for _, e := range entries {
		all = append(all, filepath.Join(dir, e.Name()))
	}
	return all
}

// golden compares a text with a file; FURAT_UPDATE=1 writes the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(got), 0o644)); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s (FURAT_UPDATE=1 rewrites it)\n--- got\n%s--- want\n%s", name, got, want)
	}
}

// goldenFolder compares files with those of a folder; extra ones fail too.
func goldenFolder(t *testing.T, dir string, got map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(got)) {
		golden(t, filepath.Join(dir, name), got[name])
	}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if _, ok := got[name]; err == nil && !e.IsDir() && !ok {
			t.Errorf("%s/%s was not written", dir, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
