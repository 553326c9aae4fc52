package timeline

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// one reads a record of one article, which must fail, and returns its mistakes.
func one(t *testing.T, text []byte) Errors {
	t.Helper()
	_, err := Load(fstest.MapFS{
		"site.yaml":     {Data: []byte("title: T\n")},
		"articles/x.md": {Data: text},
	}, options())
	var errs Errors
	if !errors.As(err, &errs) {
		t.Fatalf("want mistakes, got %v", err)
	}
	return errs
}

func TestFileOfTenMegabytes(t *testing.T) {
	text := append([]byte("---\ntitle: X\ndate: 2017-04-24\n---\n"), bytes.Repeat([]byte("word "), 2<<20)...)
	want := "site/content/articles/x.md:1:1: file is 10 MB; an article may have at most 5 MB"
	if got := one(t, text).Error(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestLongLineIsCut(t *testing.T) {
	e := one(t, []byte("---\ntitle: X\ndate: nonsense\ntags: "+strings.Repeat("x", 5000)+"\n---\nText.\n"))[1]
	if e.Line != 4 || len(e.Source) > maxSource {
		t.Errorf("%v carries a line of %d bytes", e, len(e.Source))
	}
}

// TestErrorIs checks that the cause of a mistake can be got at.
func TestErrorIs(t *testing.T) {
	errs := one(t, []byte("---\ntitle: X\ndate: 2017-02-30\n---\nText.\n"))
	var date *DateError
	if !errors.As(error(errs), &date) || date.Literal != "2017-02-30" {
		t.Errorf("no DateError in %v", errs)
	}
	if !strings.HasSuffix(errs[0].Detail(), "\n    date: 2017-02-30\n          ^") {
		t.Errorf("detail:\n%s", errs[0].Detail())
	}
}

// TestLinks reads a real folder with symbolic links: one to a file is read, one
// to a folder above is not followed, one to itself is a mistake.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	link := func(to, name string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	write("site.yaml", "title: T\n")
	write("articles/a.md", "---\ntitle: X\ndate: 2017-04-24\n---\nText.\n")
	link("..", "articles/up")
	link("a.md", "articles/b.md")
	tl, err := Load(os.DirFS(dir), options())
	if err != nil || len(tl.Articles) != 2 {
		t.Fatalf("%v, %v", tl, err)
	}
	link("self.md", "articles/self.md")
	_, err = Load(os.DirFS(dir), options())
	if err == nil || !strings.HasPrefix(err.Error(), "site/content/articles/self.md:1:1: cannot be read: ") {
		t.Errorf("a link to itself: %v", err)
	}
}

func TestUnreadable(t *testing.T) {
	_, err := Load(noPermission{fstest.MapFS{
		"site.yaml":     {Data: []byte("title: T\n")},
		"articles/x.md": {Data: []byte("---\n")},
	}}, options())
	want := "site/content/articles/x.md:1:1: cannot be read: permission denied"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	if !errors.Is(err, fs.ErrPermission) {
		t.Error("the cause is lost")
	}
}

// noPermission is a file system whose articles may be seen but not read.
type noPermission struct{ fstest.MapFS }

func (n noPermission) ReadFile(name string) ([]byte, error) {
	if strings.HasSuffix(name, ".md") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return n.MapFS.ReadFile(name)
}
