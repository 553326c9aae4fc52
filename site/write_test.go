package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// TestSameBytes builds a site twice, with one processor and with four, and
// holds that nothing differs: no clock, no chance, no order of arrival.
func TestSameBytes(t *testing.T) {
	content := generate(30)
	var built []map[string][]byte
	for _, procs := range []int{1, 4} {
		before := runtime.GOMAXPROCS(procs)
		out := filepath.Join(t.TempDir(), "public")
		err := whole(t, content).Write(out)
		runtime.GOMAXPROCS(before)
		if err != nil {
			t.Fatal(err)
		}
		built = append(built, read(t, out))
	}
	compare(t, built[1], built[0])
	if len(built[0]) < 30*4 {
		t.Errorf("only %d files", len(built[0]))
	}
}

// TestManifest holds that the manifest names every file with its sum, as
// `sha256sum -c` checks it, and that what stands in a folder is what Files
// renders: what the preview shows is what is built.
func TestManifest(t *testing.T) {
	s := open(t, os.DirFS("testdata/sites/full/content"))
	out := filepath.Join(t.TempDir(), "public")
	if err := s.Write(out); err != nil {
		t.Fatal(err)
	}
	files := read(t, out)
	want := render(t, s)
	lines := strings.Split(strings.TrimSuffix(string(files["manifest.sha256"]), "\n"), "\n")
	if len(lines) != len(want) {
		t.Errorf("%d lines for %d files", len(lines), len(want))
	}
	for _, line := range lines {
		sum, name, ok := strings.Cut(line, "  ")
		if got := sha256.Sum256(files[name]); !ok || sum != hex.EncodeToString(got[:]) {
			t.Errorf("%s: the sum is not that of the file", line)
		}
	}
	for _, own := range []string{"manifest.sha256", ".furat", ".nojekyll"} {
		if _, ok := files[own]; !ok {
			t.Errorf("no %s", own)
		}
		delete(files, own)
	}
	compare(t, files, want)
}

// built writes a site and fails the test when that fails.
func built(t *testing.T, out string, namesAndTexts ...string) {
	t.Helper()
	if err := handmade(namesAndTexts...).Write(out); err != nil {
		t.Fatal(err)
	}
}

// holds compares a site's folder with the files wanted, names and texts in
// turn, and that nothing stands beside it.
func holds(t *testing.T, out string, namesAndTexts ...string) {
	t.Helper()
	files := read(t, out)
	for _, own := range []string{"manifest.sha256", ".furat", ".nojekyll"} {
		delete(files, own)
	}
	want := make(map[string][]byte)
	for i := 0; i+1 < len(namesAndTexts); i += 2 {
		want[namesAndTexts[i]] = []byte(namesAndTexts[i+1])
	}
	compare(t, files, want)
}

// alone holds that nothing is left beside the site's folder.
func alone(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the site stand %v, %v", entries, err)
	}
}

// TestRebuild replaces a site whole: what is new appears, what is gone
// disappears, and the folder is never emptied on the way.
func TestRebuild(t *testing.T) {
	out := filepath.Join(t.TempDir(), "deep", "public")
	built(t, out, "index.html", "one", "a/old.html", "old")
	built(t, out, "index.html", "two", "b/new.html", "new")
	holds(t, out, "index.html", "two", "b/new.html", "new")
	alone(t, out)
}

// TestRefused: folders that would lose something of somebody's are left as
// they are, and the message says what to do.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		prepare func(t *testing.T, out string)
		want    string
	}{
		{"a folder of somebody's", func(t *testing.T, out string) { put(t, out, "thesis.txt", "years of work") },
			"OUT was not made by Furat and is left as it is; choose another with -o, or empty it yourself"},
		{"a file", func(t *testing.T, out string) { put(t, filepath.Dir(out), "public", "a file") },
			"OUT is not a folder; choose another with -o"},
		{"a file put in by hand", func(t *testing.T, out string) {
			built(t, out, "index.html", "one")
			put(t, out, "CNAME", "example.org")
		}, "OUT/CNAME was not written by Furat and would be lost; move it to static/ beside the articles"},
		{"a deep one", func(t *testing.T, out string) {
			built(t, out, "index.html", "one")
			put(t, out, "img/logo.png", "png")
		}, "OUT/img/logo.png was not written by Furat and would be lost; move it to static/ beside the articles"},
		{"a link", func(t *testing.T, out string) {
			real := filepath.Join(t.TempDir(), "real")
			put(t, real, "thesis.txt", "years of work")
			link(t, real, out)
		}, "OUT is not a folder; choose another with -o"},
		{"a link put in by hand", func(t *testing.T, out string) {
			built(t, out, "index.html", "one")
			link(t, t.TempDir(), filepath.Join(out, "elsewhere"))
		}, "OUT/elsewhere was not written by Furat and would be lost; move it to static/ beside the articles"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "public")
			c.prepare(t, out)
			before := read(t, dir)
			err := handmade("index.html", "new").Write(out)
			if err == nil {
				t.Fatal("it was written")
			}
			if got := filepath.ToSlash(strings.ReplaceAll(err.Error(), out, "OUT")); got != c.want {
				t.Errorf("error is\n%s\nwant\n%s", got, c.want)
			}
			compare(t, read(t, dir), before)
		})
	}
}

// TestTaken: what Furat does take: an empty folder, one of its own, and one in
// which the system has left its marks.
func TestTaken(t *testing.T) {
	for name, prepare := range map[string]func(t *testing.T, out string){
		"nothing":      func(t *testing.T, out string) {},
		"empty folder": func(t *testing.T, out string) { mkdir(t, out) },
		"own folder":   func(t *testing.T, out string) { built(t, out, "index.html", "old") },
		"empty folders in it": func(t *testing.T, out string) {
			built(t, out, "index.html", "old")
			mkdir(t, filepath.Join(out, "a", "b"))
		},
		"marks of the system": func(t *testing.T, out string) {
			built(t, out, "index.html", "old", "img/x.png", "png")
			put(t, out, ".DS_Store", "x")
			put(t, out, "img/.DS_Store", "x")
		},
		"a file of it deleted by hand": func(t *testing.T, out string) {
			built(t, out, "index.html", "old", "a.html", "a")
			os.Remove(filepath.Join(out, "a.html"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			prepare(t, out)
			built(t, out, "index.html", "new")
			holds(t, out, "index.html", "new")
			alone(t, out)
		})
	}
}

// TestFailedRender holds that a site that cannot be rendered leaves the last
// one, and nothing beside it; the error is that of the first file, whichever
// came first on the clock.
func TestFailedRender(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	built(t, out, "index.html", "good")
	s := handmade("a.html", "a")
	broken := errors.New("no ink")
	for _, name := range []string{"b.html", "c.html", "d.html"} {
		s.add(name, func(*bytes.Buffer) error { return broken })
	}
	err := s.Write(out)
	if !errors.Is(err, broken) || err.Error() != "b.html: no ink" {
		t.Errorf("error is %v", err)
	}
	holds(t, out, "index.html", "good")
	alone(t, out)
}

// TestEscape holds that no address leads out of the folder, whatever comes
// before Write lets through.
func TestEscape(t *testing.T) {
	for _, name := range []string{"../evil.html", "a/../../evil.html", "/evil.html", "..", "a/../../../../../../../../../../tmp/evil.html"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "public")
			built(t, out, "index.html", "good")
			before := read(t, dir)
			if err := handmade("index.html", "new", name, "evil").Write(out); err == nil {
				t.Error("it was written")
			}
			compare(t, read(t, dir), before)
		})
	}
}

// TestEscapeByLink holds that a link inside the folder is not followed out of
// it: the file it leads to stays as it is.
func TestEscapeByLink(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	built(t, out, "articles/one.html", "one")
	outside := t.TempDir()
	put(t, outside, "one.html", "somebody's")
	if err := os.RemoveAll(filepath.Join(out, "articles")); err != nil {
		t.Fatal(err)
	}
	link(t, outside, filepath.Join(out, "articles"))
	if err := handmade("articles/one.html", "new").Write(out); err == nil {
		t.Error("a link put in by hand was not noticed")
	}
	compare(t, read(t, outside), map[string][]byte{"one.html": []byte("somebody's")})
}

// TestWhere: output folders that are reached in odd ways.
func TestWhere(t *testing.T) {
	t.Run("through a link", func(t *testing.T) {
		dir := t.TempDir()
		mkdir(t, filepath.Join(dir, "real"))
		link(t, filepath.Join(dir, "real"), filepath.Join(dir, "link"))
		built(t, filepath.Join(dir, "link", "public"), "index.html", "one")
		holds(t, filepath.Join(dir, "real", "public"), "index.html", "one")
	})
	t.Run("relative, with a slash", func(t *testing.T) {
		t.Chdir(t.TempDir())
		built(t, "a/b/../public/", "index.html", "one")
		holds(t, "a/public", "index.html", "one")
	})
	t.Run("the root", func(t *testing.T) {
		err := handmade("index.html", "x").Write(string(filepath.Separator))
		if err == nil || !strings.Contains(err.Error(), "cannot be an output folder; name one inside it") {
			t.Errorf("error is %v", err)
		}
	})
	t.Run("below a file", func(t *testing.T) {
		dir := t.TempDir()
		put(t, dir, "file", "x")
		if err := handmade("index.html", "x").Write(filepath.Join(dir, "file", "public")); err == nil {
			t.Error("it was written")
		}
	})
	t.Run("nobody may write", func(t *testing.T) {
		if os.Geteuid() == 0 {
			t.Skip("root may write everywhere")
		}
		dir := t.TempDir()
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o755)
		if err := handmade("index.html", "x").Write(filepath.Join(dir, "public")); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("error is %v", err)
		}
	})
}

// TestAtOnce starts builds of one folder side by side: some may be told off,
// but what stands there afterwards is one whole site, and the next build works.
func TestAtOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	built(t, out, "index.html", "0")
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			text := string(rune('1' + i))
			s := handmade()
			for k := range 60 {
				s.add("p"+string(rune('A'+k))+".html", func(b *bytes.Buffer) error { b.WriteString(text); return nil })
			}
			s.add("index.html", func(b *bytes.Buffer) error { b.WriteString(text); return nil })
			s.Write(out)
		})
	}
	wg.Wait()
	files := read(t, out)
	for name, data := range files {
		if strings.HasSuffix(name, ".html") && !bytes.Equal(data, files["index.html"]) {
			t.Fatalf("%s is of build %s, index.html of %s", name, data, files["index.html"])
		}
	}
	built(t, out, "index.html", "last")
	holds(t, out, "index.html", "last")
	alone(t, out)
}

// TestInParallel calls a thing for every index once, and returns the error of
// the lowest.
func TestInParallel(t *testing.T) {
	var mu sync.Mutex
	calls := make(map[int]int)
	err := inParallel(100, func(i int, buf *bytes.Buffer) error {
		mu.Lock()
		defer mu.Unlock()
		calls[i]++
		if buf.Len() != 0 {
			t.Errorf("the buffer holds %q of another's", buf)
		}
		buf.WriteString("left over")
		if i == 70 || i == 30 {
			return errors.New("error of " + string(rune('0'+i/10)))
		}
		return nil
	})
	if err == nil || err.Error() != "error of 3" {
		t.Errorf("error is %v", err)
	}
	for i := range 100 {
		if calls[i] != 1 {
			t.Errorf("%d was called %d times", i, calls[i])
		}
	}
	if err := inParallel(0, nil); err != nil {
		t.Error(err)
	}
}

func put(t testing.TB, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	mkdir(t, filepath.Dir(file))
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func mkdir(t testing.TB, dir string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip("no symbolic links here:", err)
	}
}
