package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"furat/geo"
	"furat/timeline"
)

// sizes are the numbers of articles that are measured, three events each.
var sizes = []int{100, 1000, 10000}

// BenchmarkBuild is the whole chain: read, check, find, fold, draw, write.
func BenchmarkBuild(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) { measure(b, n, buildSite) })
	}
}

// BenchmarkPlainChain is the floor under it: see plainChain.
func BenchmarkPlainChain(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) { measure(b, n, plainChain) })
	}
}

// BenchmarkRatio sets both side by side in one run: x-floor is how many times
// the floor's processor time a build takes, 3 at most by the project's aim.
func BenchmarkRatio(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			content := onDisk(b, n)
			var build, floor time.Duration
			for b.Loop() {
				build += cost(b, content, buildSite)
				floor += cost(b, content, plainChain)
			}
			b.ReportMetric(build.Seconds()/floor.Seconds(), "x-floor")
		})
	}
}

// BenchmarkFlat sets the cost of one article among 10,000 against one among
// 1,000: x-1000 is 1 when it is flat, 1.2 at most by the project's aim.
func BenchmarkFlat(b *testing.B) {
	few, many := onDisk(b, 1000), onDisk(b, 10000)
	var one, ten time.Duration
	for b.Loop() {
		one += cost(b, few, buildSite)
		ten += cost(b, many, buildSite)
	}
	b.ReportMetric(ten.Seconds()/10/one.Seconds(), "x-1000")
}

// BenchmarkLoad times the stages of a build of 1,000 articles one by one: load
// is everything before the pages, of which find and fold are parts; draw
// renders every file and writes none.
func BenchmarkLoad(b *testing.B) {
	content := onDisk(b, 1000)
	tl := loaded(b, content)
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			loaded(b, content)
		}
	})
	b.Run("find", func(b *testing.B) { find(b, content, tl.Gazetteer) })
	b.Run("fold", func(b *testing.B) {
		for b.Loop() {
			timeline.Fold(tl.Events)
		}
	})
	b.Run("draw", func(b *testing.B) {
		for b.Loop() {
			draw(b, tl)
		}
	})
}

func find(b *testing.B, content fs.FS, gaz *geo.Gazetteer) {
	names, err := fs.Glob(content, "articles/*.md")
	if err != nil {
		b.Fatal(err)
	}
	var texts [][]byte
	size := 0
	for _, name := range names {
		text, err := fs.ReadFile(content, name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, text)
		size += len(text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, text := range texts {
			gaz.Find(text, geo.Context{})
		}
	}
}

func draw(b *testing.B, tl *timeline.Timeline) {
	s, err := New(tl, nil)
	if err != nil {
		b.Fatal(err)
	}
	err = inParallel(len(s.files), func(i int, buf *bytes.Buffer) error { return s.files[i].Render(buf) })
	if err != nil {
		b.Fatal(err)
	}
}

func loaded(b *testing.B, content fs.FS) *timeline.Timeline {
	tl, err := timeline.Load(content, timeline.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return tl
}

func buildSite(content fs.FS, out string) error {
	tl, err := timeline.Load(content, timeline.Options{})
	if err != nil {
		return err
	}
	s, err := New(tl, nil)
	if err != nil {
		return err
	}
	return s.Write(out)
}

// measure times a build, each into a folder that is not there yet, and reports
// it by the article: µs/article is time on the clock, cpu-µs/article that of
// all processors together.
func measure(b *testing.B, n int, build func(fs.FS, string) error) {
	content := onDisk(b, n)
	var total time.Duration
	for b.Loop() {
		total += cost(b, content, build)
	}
	perOp := total.Seconds() / float64(b.N)
	b.ReportMetric(perOp*1e3, "cpu-ms/op")
	b.ReportMetric(perOp*1e6/float64(n), "cpu-µs/article")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*1e6/float64(n), "µs/article")
}

// cost is the processor time of one build. Making and removing its folder does
// not count.
func cost(b *testing.B, content fs.FS, build func(fs.FS, string) error) time.Duration {
	b.StopTimer()
	parent, err := os.MkdirTemp(b.TempDir(), "")
	if err != nil {
		b.Fatal(err)
	}
	defer os.RemoveAll(parent)
	out := filepath.Join(parent, "public")
	b.StartTimer()
	began := cpu()
	if err := build(content, out); err != nil {
		b.Fatal(err)
	}
	took := cpu() - began
	b.StopTimer()
	defer b.StartTimer()
	return took
}

// onDisk writes a generated content folder and returns it.
func onDisk(b *testing.B, n int) fs.FS {
	b.Helper()
	dir := b.TempDir()
	for name, f := range generate(n) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, f.Data, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return os.DirFS(dir)
}
