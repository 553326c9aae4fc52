package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"furat/timeline"
)

// noted is a small record on disk, built once with a cache. Its files are of
// yesterday, so that their times can be trusted.
func noted(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	put(t, filepath.Join(dir, "content"), "site.yaml", "title: Noted\nperiod: 2014/2015\n")
	put(t, filepath.Join(dir, "content"), "articles/2014-02-03-one.md", "---\ntitle: One\n---\nIn Raqqa.\n")
	put(t, filepath.Join(dir, "content"), "static/a.txt", "a")
	for name := range times(t, filepath.Join(dir, "content")) {
		yesterday := time.Now().AddDate(0, 0, -1)
		if err := os.Chtimes(filepath.Join(dir, "content", name), yesterday, yesterday); err != nil {
			t.Fatal(err)
		}
	}
	again(t, dir, "test")
	return dir
}

// again builds the record as the command does, and returns the notes.
func again(t *testing.T, dir, program string) (notes []string) {
	t.Helper()
	began := time.Now()
	c := OpenCache(filepath.Join(dir, ".furat"), program, "", began)
	c.Unchanged(filepath.Join(dir, "content"), filepath.Join(dir, "public"))
	content := os.DirFS(filepath.Join(dir, "content"))
	tl, err := timeline.Load(content, timeline.Options{Memory: c.Memory(), Began: began})
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(tl, staticOf(content))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.WriteOver(filepath.Join(dir, "public"), c); err != nil {
		t.Fatal(err)
	}
	if err := c.Save("what was said"); err != nil {
		t.Fatal(err)
	}
	return c.Notes()
}

// unchanged asks a cache that is opened anew.
func unchanged(dir string) (string, bool) {
	c := OpenCache(filepath.Join(dir, ".furat"), "test", "", time.Now())
	return c.Unchanged(filepath.Join(dir, "content"), filepath.Join(dir, "public"))
}

// TestUnchanged: nothing is to be done where content and site stand as the last
// build left them, and something after each of these.
func TestUnchanged(t *testing.T) {
	dir := noted(t)
	if said, ok := unchanged(dir); !ok || said != "what was said" {
		t.Fatalf("%q, %v", said, ok)
	}
	for what, do := range map[string]func(dir string) error{
		"an article changed": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "content/articles/2014-02-03-one.md"), []byte("---\ntitle: One\n---\nIn Hit.\n"), 0o644)
		},
		"an article touched": func(dir string) error {
			return os.Chtimes(filepath.Join(dir, "content/articles/2014-02-03-one.md"), time.Now(), time.Now())
		},
		"a file more": func(dir string) error { return os.WriteFile(filepath.Join(dir, "content/static/b.txt"), nil, 0o644) },
		"a file less": func(dir string) error { return os.Remove(filepath.Join(dir, "content/static/a.txt")) },
		"a page damaged": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "public/index.html"), []byte("x"), 0o644)
		},
		"a page gone":            func(dir string) error { return os.Remove(filepath.Join(dir, "public/index.html")) },
		"a stranger in the site": func(dir string) error { return os.WriteFile(filepath.Join(dir, "public/CNAME"), nil, 0o644) },
		"the site gone":          func(dir string) error { return os.RemoveAll(filepath.Join(dir, "public")) },
		"a killed build":         func(dir string) error { return os.WriteFile(filepath.Join(dir, "public.furat-journal"), nil, 0o644) },
		"a build killed earlier": func(dir string) error { return os.Mkdir(filepath.Join(dir, "public.furat-new"), 0o755) },
		"the cache gone":         func(dir string) error { return os.RemoveAll(filepath.Join(dir, ".furat")) },
		"the cache of other words": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, ".furat/build"), []byte("other words"), 0o644)
		},
	} {
		dir := noted(t)
		if err := do(dir); err != nil {
			t.Fatal(err)
		}
		if _, ok := unchanged(dir); ok {
			t.Errorf("%s, and nothing is to be done", what)
		}
	}
}

// TestCacheNotUsed: what is damaged, or another version's, is said once, and the
// site is right all the same.
func TestCacheNotUsed(t *testing.T) {
	for what, c := range map[string]struct {
		do      func(dir string) error
		program string
		want    []string
	}{
		"nothing":         {func(string) error { return nil }, "test", nil},
		"gone":            {func(dir string) error { return os.RemoveAll(dir) }, "test", nil},
		"another version": {func(string) error { return nil }, "newer", []string{".furat was not used: it is another version's of the program"}},
		"cut":             {func(dir string) error { return os.Truncate(filepath.Join(dir, "build"), 40) }, "test", []string{".furat was not used: it is damaged"}},
		"emptied":         {func(dir string) error { return os.Truncate(filepath.Join(dir, "articles"), 0) }, "test", []string{".furat was not used: it is damaged"}},
		"half of it gone": {func(dir string) error { return os.Remove(filepath.Join(dir, "articles")) }, "test", nil},
	} {
		dir := noted(t)
		if err := c.do(filepath.Join(dir, ".furat")); err != nil {
			t.Fatal(err)
		}
		was := read(t, filepath.Join(dir, "public"))
		got := again(t, dir, c.program)
		for i := range got {
			got[i] = strings.TrimPrefix(got[i], dir+string(filepath.Separator))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: it says %q; want %q", what, got, c.want)
		}
		compare(t, read(t, filepath.Join(dir, "public")), was)
	}
}

// TestCacheBits turns every bit of a small cache in turn: none makes a panic, or
// is believed.
func TestCacheBits(t *testing.T) {
	dir := noted(t)
	for _, name := range []string{"build", "articles"} {
		file := filepath.Join(dir, ".furat", name)
		whole, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for at := 0; at < len(whole); at += 1 + len(whole)/400 {
			damaged := slices.Clone(whole)
			damaged[at] ^= 1 << (at % 8)
			if err := os.WriteFile(file, damaged, 0o644); err != nil {
				t.Fatal(err)
			}
			c := OpenCache(filepath.Join(dir, ".furat"), "test", "", time.Now())
			c.Memory()
			if len(c.Notes()) != 1 {
				t.Fatalf("%s: byte %d of %d may be anything", name, at, len(whole))
			}
		}
		if err := os.WriteFile(file, whole, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestNoCache: a build goes on without one.
func TestNoCache(t *testing.T) {
	var c *Cache
	if _, ok := c.Unchanged("nowhere", "nowhere"); ok || c.Memory() != nil || c.Save("") != nil || c.Notes() != nil {
		t.Error("a nil cache knows something")
	}
}
