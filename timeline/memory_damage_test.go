package timeline

import (
	"math/rand/v2"
	"os"
	"testing"
	"time"
)

// TestMemoryDamaged changes bytes of a memory at random, or cuts it: it is refused.
func TestMemoryDamaged(t *testing.T) {
	content := generated(6)
	m := NewMemory("test")
	if _, err := Load(content, Options{Memory: m}); err != nil {
		t.Fatal(err)
	}
	whole := m.Append(nil)
	random := rand.New(rand.NewPCG(1, 0))
	for range 2000 {
		damaged := append([]byte{}, whole...)
		at := random.IntN(len(damaged))
		damaged[at] ^= byte(1 + random.IntN(255))
		if random.IntN(2) == 0 {
			damaged = whole[:at]
		}
		if _, err := ReadMemory("test", string(damaged)); err == nil {
			t.Fatalf("%d bytes of %d, byte %d another, and it is believed", len(damaged), len(whole), at)
		}
	}
}

// TestMemoryForgets: an article is read anew when its bytes, its size or what it
// is read against change, and only then.
func TestMemoryForgets(t *testing.T) {
	m := NewMemory("test")
	load := func(content map[string]string) (fromMemory int) {
		dir := t.TempDir()
		for name, text := range content {
			if err := os.MkdirAll(dir+"/articles", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(dir+"/"+name, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		tl, err := Load(os.DirFS(dir), Options{Memory: m, Began: time.Now()})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range tl.Articles {
			if a.reread != nil {
				fromMemory++
			}
		}
		return fromMemory
	}
	content := map[string]string{
		"site.yaml":                  "title: Forgetful\n",
		"articles/2014-01-01-one.md": "---\ntitle: One\n---\nIn Raqqa.\n",
		"articles/2014-01-02-two.md": "---\ntitle: Two\n---\nIn Hit.\n",
	}
	for _, step := range []struct {
		what, name, text string
		want             int
	}{
		{"the first time", "site.yaml", "title: Forgetful\n", 0},
		{"nothing changed", "site.yaml", "title: Forgetful\n", 2},
		{"a text of the same length", "articles/2014-01-01-one.md", "---\ntitle: One\n---\nIn Tabqa.\n", 1},
		{"nothing changed again", "site.yaml", "title: Forgetful\n", 2},
		{"one more", "articles/2014-01-03-three.md", "---\ntitle: Three\n---\nIn Rawa.\n", 2},
		{"a setting", "site.yaml", "title: Forgets\n", 0},
		{"a table that was not there", "actors.yaml", "- {id: x, name: X, code: XX, colour: \"#112233\"}\n", 0},
		{"a story is read every time", "articles/2014-01-03-three.md", "---\ntitle: Three\nstory: true\nsteps: [{at: On, on: 2014-01-01}]\n---\nOn.\n", 2},
		{"so it is", "site.yaml", "title: Forgets\n", 2},
	} {
		content[step.name] = step.text
		if got := load(content); got != step.want {
			t.Errorf("%s: %d articles were from memory; want %d", step.what, got, step.want)
		}
	}
}
