package timeline

import (
	"bytes"
	"os"
	"testing"

	"furat/geo"
	"furat/geo/gold"
)

// BenchmarkAnnotate reads the development texts, in which every tenth word or
// so names a place, as an article and as plain text. Both are to stay above
// 20 MB/s on one core.
func BenchmarkAnnotate(b *testing.B) {
	gaz, err := geo.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	docs, err := gold.ReadDocs(os.DirFS("../geo/testdata/gold/development"))
	if err != nil {
		b.Fatal(err)
	}
	var body bytes.Buffer
	for _, d := range docs {
		body.Write(bytes.ReplaceAll(d.Text, []byte("\n    "), []byte("\n"))) // an indent is code in Markdown
		body.WriteString("\n\n")
	}
	article := append([]byte("---\ntitle: All of them\ndate: 2019-03-24\n---\n"), body.Bytes()...)
	for _, c := range []struct {
		name string
		text []byte
	}{{"article.md", article}, {"plain.txt", body.Bytes()}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Annotate(c.text, c.name, gaz, Date{})
			}
		})
		b.Run("all of "+c.name, func(b *testing.B) { // places, relative positions and dates
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				text := Read(c.text, c.name)
				text.Relatives(gaz, nil, text.Places(gaz, Date{}))
				text.Dates(Date{})
			}
		})
	}
}
