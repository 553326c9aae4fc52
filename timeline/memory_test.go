package timeline

import (
	"io/fs"
	"os"
	"reflect"
	"testing"
	"time"
)

// TestMemoryOfRecord loads the Euphrates record twice, the second time from
// memory: both are alike in everything.
func TestMemoryOfRecord(t *testing.T) {
	content := os.DirFS("../site/content")
	m := NewMemory("test")
	first := mustLoad(t, content, Options{Memory: m, OpenNames: true})
	plain := mustLoad(t, content, Options{OpenNames: true})
	if len(m.read) < 100 {
		t.Fatalf("%d articles are remembered", len(m.read))
	}
	kept, err := ReadMemory("test", string(m.Append(nil)))
	if err != nil {
		t.Fatal(err)
	}
	second := mustLoad(t, content, Options{Memory: kept, OpenNames: true, Began: time.Now()})
	fromMemory := 0
	for i, a := range first.Articles {
		b := second.Articles[i]
		body, err := b.HTML()
		if err != nil || body != a.Body {
			t.Errorf("%s: the text differs, %v", a.File, err)
		}
		if b.reread != nil {
			fromMemory++
			a.Body, b.reread = "", nil
		}
		if len(a.Places) != len(plain.Articles[i].Places) || len(a.Unplaced) != len(plain.Articles[i].Unplaced) {
			t.Errorf("%s: other places with a memory than without", a.File)
		}
	}
	if fromMemory < 100 {
		t.Errorf("only %d articles were from memory", fromMemory)
	}
	if !reflect.DeepEqual(first.Articles, second.Articles) {
		t.Error("the articles are not the same")
	}
}

func mustLoad(t *testing.T, content fs.FS, opt Options) *Timeline {
	t.Helper()
	tl, err := Load(content, opt)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}
