package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"furat/timeline"
)

// BenchmarkAgain builds a record over its last build, each time as a new process
// would: with nothing changed, with one text changed, with the title of one event
// changed, beside a clean build of the same.
func BenchmarkAgain(b *testing.B) {
	for _, n := range sizes {
		e := newEdited(b, n)
		for _, c := range []struct {
			what string
			edit func(int)
		}{
			{"unchanged", func(int) {}},
			{"text", func(i int) { e.write(string(generateArticle(n/2)) + fmt.Sprintf("\nSentence %d.\n", i)) }},
			{"title", func(i int) {
				e.write(strings.Replace(string(generateArticle(n/2)), "    title: \"", fmt.Sprintf("    title: \"%d ", i), 1))
			}},
			{"clean", func(int) { e.clear() }},
		} {
			b.Run(fmt.Sprintf("%d/%s", n, c.what), func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					b.StopTimer()
					c.edit(i)
					b.StartTimer()
					e.build()
				}
			})
		}
	}
}

// edited is a generated record on disk with its last build.
type edited struct {
	b    *testing.B
	dir  string
	name string // of the article that is edited
	turn int
}

func newEdited(b *testing.B, n int) *edited {
	e := &edited{b: b, dir: b.TempDir(), name: fmt.Sprintf("articles/%s-report-%05d.md", generatedDay(n/2), n/2)}
	for name, f := range generate(n) {
		put(b, filepath.Join(e.dir, "content"), name, string(f.Data))
		e.age(name)
	}
	e.build()
	return e
}

// age gives a file a time of its own, long ago, by which it is known.
func (e *edited) age(name string) {
	e.turn++
	at := time.Date(2000, 1, 1, 0, 0, e.turn, 0, time.UTC)
	if err := os.Chtimes(filepath.Join(e.dir, "content", filepath.FromSlash(name)), at, at); err != nil {
		e.b.Fatal(err)
	}
}

func (e *edited) write(text string) {
	put(e.b, filepath.Join(e.dir, "content"), e.name, text)
	e.age(e.name)
}

func (e *edited) clear() {
	for _, made := range []string{"public", ".furat"} {
		if err := os.RemoveAll(filepath.Join(e.dir, made)); err != nil {
			e.b.Fatal(err)
		}
	}
}

func (e *edited) build() {
	began := time.Now()
	content := filepath.Join(e.dir, "content")
	c := OpenCache(filepath.Join(e.dir, ".furat"), "bench", "", began)
	if _, ok := c.Unchanged(content, filepath.Join(e.dir, "public")); ok {
		return
	}
	tl, err := timeline.Load(os.DirFS(content), timeline.Options{Memory: c.Memory(), Began: began})
	if err != nil {
		e.b.Fatal(err)
	}
	s, err := New(tl, nil)
	if err != nil {
		e.b.Fatal(err)
	}
	if _, err := s.WriteOver(filepath.Join(e.dir, "public"), c); err != nil {
		e.b.Fatal(err)
	}
	if err := c.Save("built"); err != nil {
		e.b.Fatal(err)
	}
}

// BenchmarkPreview is a save in the preview: the record read again from memory,
// and one page rendered.
func BenchmarkPreview(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			e := newEdited(b, n)
			memory := timeline.NewMemory("bench")
			show := func() {
				tl, err := timeline.Load(os.DirFS(filepath.Join(e.dir, "content")), timeline.Options{Memory: memory, Began: time.Now(), OpenNames: true})
				if err != nil {
					b.Fatal(err)
				}
				s, err := New(tl, nil)
				if err != nil {
					b.Fatal(err)
				}
				p := NewPreview()
				p.Show(s)
				get(p, "/articles/"+tl.Articles[n/2].Slug+".html")
			}
			show()
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				e.write(string(generateArticle(n/2)) + fmt.Sprintf("\nSentence %d.\n", i))
				b.StartTimer()
				show()
			}
		})
	}
}
