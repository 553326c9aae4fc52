package timeline

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/yuin/goldmark"
	"gopkg.in/yaml.v3"

	"furat/geo"
)

// generated is a record of n articles of some 3.6 kB with three events each,
// in a file system in memory.
func generated(n int) fstest.MapFS {
	towns := []string{"raqqa", "deir-ez-zor", "mayadin", "tabqa", "manbij", "hajin", "rawa", "haditha", "ramadi", "jarabulus"}
	names := []string{"Raqqa", "Deir ez-Zor", "Al-Mayadin", "Tabqa", "Manbij", "Hajin", "Rawa", "Haditha", "Ramadi", "Jarabulus"}
	fsys := fstest.MapFS{
		"site.yaml": {Data: []byte("title: Generated\nperiod: 2013/2019\n")},
		"actors.yaml": {Data: []byte("- {id: isil, name: Islamic State, code: IS, colour: \"#201e1d\"}\n" +
			"- {id: sdf, name: Syrian Democratic Forces, code: SDF, colour: \"#ebc839\"}\n")},
		"sources.yaml": {Data: []byte("- {id: agency, name: An agency, reliability: C}\n- {id: monitor, name: A monitor}\n")},
	}
	for i := range n {
		var b bytes.Buffer
		day := fmt.Sprintf("%d-%02d-%02d", 2013+i%7, 1+i/7%12, 1+i/84%28)
		fmt.Fprintf(&b, "---\ntitle: Report %d from the river\ndate: %s\nlang: en\ntags: [%s, river]\n", i, day, names[i%10])
		fmt.Fprintf(&b, "source: {publisher: agency, url: \"https://example.org/%d\", accessed: 2020-05-24, grade: C3}\nevents:\n", i)
		for k := range 3 {
			fmt.Fprintf(&b, "  - id: event-%d-%d\n    when: %s\n    title: Change at %s\n    place: %s\n    kind: control-change\n"+
				"    control: {holder: %s, from: %s}\n    actors: [isil, sdf]\n    casualties: {civilians: unknown, fighters: {low: %d, best: %d, high: %d}}\n"+
				"    confidence: probable\n    sources: [agency, {publisher: monitor, url: \"https://example.org/m/%d\", grade: B2}]\n",
				i, k, day, names[(i+k)%10], towns[(i+k)%10], []string{"isil", "sdf"}[k%2], []string{"sdf", "isil"}[k%2], k, k+1, k+2, i)
		}
		b.WriteString("---\n\n")
		for p := 0; b.Len() < 3600; p++ {
			a, c := names[(i+p)%10], names[(i+3*p+1)%10]
			fmt.Fprintf(&b, "The column left %s at night and reached the road to\n%s before dawn, an officer said on the %dth day. Nobody in\nthe town had seen the \"bridge\" standing since the spring; **two boats** carried\nthe sick across, as [the agency wrote](https://example.org/%d/%d).\n\n", a, c, p+4, i, p)
		}
		fsys[fmt.Sprintf("articles/%s-report-%d.md", day, i)] = &fstest.MapFile{Data: b.Bytes()}
	}
	return fsys
}

// BenchmarkLoad loads generated records whole.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		fsys := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := Load(fsys, Options{}); err != nil {
					b.Fatal(strings.SplitN(err.Error(), "\n", 2)[0])
				}
			}
			perArticle(b, n)
		})
	}
}

// BenchmarkFloor is what no loader of such articles can do without: each file
// parsed by yaml.v3 into a struct and rendered by goldmark, one after the other.
func BenchmarkFloor(b *testing.B) {
	const n = 1000
	fsys := generated(n)
	for b.Loop() {
		names, _ := fs.Glob(fsys, "articles/*.md")
		for _, name := range names {
			text, _ := fs.ReadFile(fsys, name)
			parts := bytes.SplitN(text, []byte("---\n"), 3)
			var front struct {
				Title  string
				Date   string
				Events []struct {
					ID, When, Title, Place, Kind string
					Actors                       []string
				}
			}
			if err := yaml.Unmarshal(parts[1], &front); err != nil {
				b.Fatal(err)
			}
			var out bytes.Buffer
			if err := goldmark.Convert(parts[2], &out); err != nil {
				b.Fatal(err)
			}
		}
	}
	perArticle(b, n)
}

// BenchmarkFind is the share of Load that is geo's.
func BenchmarkFind(b *testing.B) {
	gaz, err := geo.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	const n = 1000
	fsys := generated(n)
	var texts [][]byte
	names, _ := fs.Glob(fsys, "articles/*.md")
	for _, name := range names {
		text, _ := fs.ReadFile(fsys, name)
		texts = append(texts, bytes.SplitN(text, []byte("---\n"), 3)[2])
	}
	for b.Loop() {
		for _, text := range texts {
			gaz.Find(text, geo.Context{})
		}
	}
	perArticle(b, n)
}

func perArticle(b *testing.B, n int) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
}
