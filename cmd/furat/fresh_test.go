package main

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestWriteNewFiles: when the second file cannot be written, the first is taken
// away again, and what stood there before stays.
func TestWriteNewFiles(t *testing.T) {
	project(t)
	const taken = "site/content/articles/b.md"
	put(t, taken, "years of work")
	before := contents(t, "site/content")
	err := writeNewFiles([]newFile{{"site/content/articles/a.md", []byte("A")}, {taken, []byte("B")}})
	if !errors.Is(err, fs.ErrExist) || err.Error() != taken+" is there already; nothing was written" {
		t.Errorf("%v", err)
	}
	if after := contents(t, "site/content"); !maps.Equal(before, after) {
		t.Errorf("left behind: %q", slices.Sorted(maps.Keys(after)))
	}
}

// TestReplaceFile: the new text stands in the old file's place, with nothing
// left beside it; a left-over of an interrupted run is not written over.
func TestReplaceFile(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "a.md", "old")
	if err := replaceFile("a.md", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile("a.md"); string(text) != "new" {
		t.Errorf("%q", text)
	}
	if names, _ := filepath.Glob("*"); len(names) != 1 {
		t.Errorf("left behind: %q", names)
	}
	put(t, "a.md.new", "half")
	if err := replaceFile("a.md", []byte("newer")); err == nil || err.Error() != "a.md cannot be written anew: a.md.new is there already; nothing was written" {
		t.Errorf("%v", err)
	}
}
