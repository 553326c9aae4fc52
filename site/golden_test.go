package site

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSites builds each folder testdata/sites/NAME/content and compares what
// came out with the folder want beside it, file by file; a file too many fails
// as one too few does. FURAT_UPDATE=1 writes want anew.
func TestSites(t *testing.T) {
	for _, name := range sites(t) {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join("testdata/sites", name)
			got := kept(render(t, open(t, os.DirFS(dir+"/content"))))
			want := filepath.Join(dir, "want")
			if os.Getenv("FURAT_UPDATE") != "" {
				update(t, want, got)
			}
			compare(t, got, read(t, want))
		})
	}
}

// Files that are the same in every site, or have tests of their own, are only
// listed, in files.txt: the assets, the river, and the drawings inside pages.
var (
	onlyListed = regexp.MustCompile(`^((?:[a-z-]+/)?(?:assets|cards)/.*|favicon\.svg|data/river\.geojson)$`)
	drawings   = regexp.MustCompile(`(?s)<svg\b[^>]*>.*?</svg>`)
	// The script is there or not as npm was when the program was built.
	scripts = regexp.MustCompile(`<script src="[^"]*assets/(?:embed|furat|words)\.js"(?: defer)?></script>\n`)
)

// kept keeps of a site what its golden folder holds.
func kept(files map[string][]byte) map[string][]byte {
	out := make(map[string][]byte)
	var list strings.Builder
	for _, name := range sortedKeys(files) {
		if strings.HasPrefix(name, "assets/") && strings.HasSuffix(name, ".js") {
			continue
		}
		list.WriteString(name + "\n")
		if onlyListed.MatchString(name) {
			continue
		}
		data := files[name]
		if strings.HasSuffix(name, ".html") {
			data = drawings.ReplaceAll(scripts.ReplaceAll(data, nil), []byte("<svg>…</svg>"))
		}
		out[name] = data
	}
	out["files.txt"] = []byte(list.String())
	return out
}

func compare(t *testing.T, got, want map[string][]byte) {
	t.Helper()
	both := maps.Clone(got)
	maps.Copy(both, want)
	for _, name := range slices.Sorted(maps.Keys(both)) {
		g, made := got[name]
		w, wanted := want[name]
		switch {
		case !made:
			t.Errorf("%s was not made", name)
		case !wanted:
			t.Errorf("%s is not wanted", name)
		case !bytes.Equal(g, w):
			t.Errorf("%s differs:\n%s\n(FURAT_UPDATE=1 writes the golden files anew)", name, firstDifference(g, w))
		}
	}
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		a, b := lineOf(g, i), lineOf(w, i)
		if a != b {
			return "  got  " + a + "\n  want " + b
		}
	}
	return ""
}

func lineOf(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(end)"
}

// read reads a folder whole. Links are noted, not followed.
func read(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := make(map[string][]byte)
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if !d.Type().IsRegular() {
			files[name] = []byte(d.Type().String())
			return nil
		}
		files[name], err = fs.ReadFile(fsys, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func update(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
