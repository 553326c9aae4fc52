package page

import "testing"

// BenchmarkRead reads the pages of testdata: their bytes a second.
func BenchmarkRead(b *testing.B) {
	for _, kind := range []string{"html", "text", "markdown"} {
		b.Run(kind, func(b *testing.B) {
			var pages [][]byte
			names := files(b, "testdata/"+kind)
			size := 0
			for _, name := range names {
				pages = append(pages, saved(b, name))
				size += len(pages[len(pages)-1])
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for i, content := range pages {
					if _, err := Read(content, names[i], Known{}); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
