package geo

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// largeGazetteer is the embedded gazetteer with made-up villages until it has
// the given number of names: as large as a country dump with its alternate
// names. The same number gives the same names.
func largeGazetteer(tb testing.TB, names int) *Gazetteer {
	g := embeddedT(tb)
	var more []Place
	dice := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("al ba dar ham sin ray qa tam mush ir hal jur zan kor bel shi fad ruq nam dei wal ghar sun tir aqa mos lim han dur kaf bih sal")
	word := func() string {
		w := ""
		for range 3 + dice.IntN(3) {
			w += syllables[dice.IntN(len(syllables))]
		}
		return strings.ToUpper(w[:1]) + w[1:]
	}
	for n := len(g.index.names); n < names; n += 3 {
		p := Place{
			ID: fmt.Sprintf("made-%d", len(more)), Name: word(), Kind: Village, Country: "SY", Admin1: "Aleppo",
			Point: orb.Point{36 + float64(dice.IntN(1200))/100, 29 + float64(dice.IntN(1100))/100}, PrecisionKm: 1, Source: "made up",
		}
		p.Names = []Name{{Text: word() + " " + word()}, {Text: "Tall " + word()}}
		more = append(more, p)
	}
	return g.With(more)
}

// BenchmarkLarge is finding with 300,000 names: the walk alone, and all of it.
func BenchmarkLarge(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g := largeGazetteer(b, 330_000) // some fall together
	runtime.GC()
	runtime.ReadMemStats(&after)
	text := evalText(b)
	b.Run("walk", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			walkAll(g, text)
		}
		b.ReportMetric(float64(len(g.index.names)), "names")
		b.ReportMetric(float64(len(g.index.trie.label)*9)/1e6, "trieMB")
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "heapMB")
	})
	b.Run("find", func(b *testing.B) {
		g.Find(text, Context{})
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			g.Find(text, Context{})
		}
	})
	runtime.KeepAlive(g)
}

// walkAll is finding alone: the trie walked from every capital.
func walkAll(g *Gazetteer, text []byte) (names int) {
	var stops []stop
	for i := 0; i < len(text); {
		if c := text[i]; 'A' <= c && c <= 'Z' {
			stops = g.index.trie.walk(stops[:0], text, i)
			names += len(stops)
		}
		i = max(skipWord(text, i), i+1)
	}
	return names
}
