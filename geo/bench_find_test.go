package geo

import (
	"bytes"
	"strings"
	"testing"
)

// BenchmarkFind finds and resolves in the development texts, where every
// tenth word or so names a place, and in prose that names none: between them
// lies the text of a real site.
func BenchmarkFind(b *testing.B) {
	g := embeddedT(b)
	dense := evalText(b)
	plain := []byte(strings.Repeat("The engineers said on the second day that nothing had been heard of the boats. ", 200))
	mixed := append(append([]byte{}, dense...), bytes.Repeat(plain, 1)...)
	for _, c := range []struct {
		name string
		text []byte
	}{{"dense", dense}, {"mixed", mixed}, {"plain", plain}} {
		g.Find(c.text, Context{})
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				g.Find(c.text, Context{})
			}
		})
	}
}

// BenchmarkWalk is finding alone: the trie walked from every word start.
func BenchmarkWalk(b *testing.B) {
	g := embeddedT(b)
	text := evalText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		walkAll(g, text)
	}
}

// BenchmarkEmbedded is the start-up: reading the tables and indexing them.
func BenchmarkEmbedded(b *testing.B) {
	for b.Loop() {
		places, err := embeddedPlaces()
		if err != nil {
			b.Fatal(err)
		}
		NewGazetteer(places)
	}
}

func BenchmarkLocate(b *testing.B) {
	g := embeddedT(b)
	for b.Loop() {
		g.Locate("Dayr Hafeer, Syria")
	}
}
