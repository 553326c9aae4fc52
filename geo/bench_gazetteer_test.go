package geo

import (
	"fmt"
	"strings"
	"testing"
)

// bigDump writes a dump of n villages on a grid, with names that differ.
func bigDump(n int) string {
	syllables := strings.Fields("ba ta ja ha da ra za sa sha ma na ka la wa fa qa")
	var b strings.Builder
	for i := range n {
		name := "Al "
		for k, rest := 0, i*2654435761%(1<<20); k < 5; k, rest = k+1, rest/16 {
			s := syllables[rest%16]
			if k == 0 {
				s = strings.ToUpper(s[:1]) + s[1:]
			}
			name += s
		}
		lat, lon := 32.5+float64(i%300)*0.015, 36+float64(i/300)*0.02
		fmt.Fprintf(&b, "%d\t%s\t%s\t%sh,Tall %s,قرية\t%.5f\t%.5f\tP\tPPL\tSY\t\t04\t\t\t\t0\t\t300\tAsia/Damascus\t2020-01-01\n",
			5000000+i, name, name, name, name[3:], lat, lon)
	}
	return b.String()
}

// The three steps by which a dump becomes places to be found.
func BenchmarkGeoNamesDump(b *testing.B) {
	base, err := Embedded()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{30000, 100000} {
		dump := bigDump(n)
		read := func() []Place {
			rows, err := GazetteerFile{Name: "SY.txt", Format: GeoNamesDump}.Read(strings.NewReader(dump))
			if err != nil || len(rows.Places) != n {
				b.Fatal(err, rows.Mistakes)
			}
			return rows.Places
		}
		places := read()
		b.Run(fmt.Sprintf("read/%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(dump)))
			b.ReportAllocs()
			for b.Loop() {
				read()
			}
		})
		b.Run(fmt.Sprintf("match/%d", n), func(b *testing.B) {
			for b.Loop() {
				m := newMerger(base)
				for i := range places {
					m.take(&places[i])
				}
			}
		})
		b.Run(fmt.Sprintf("merge/%d", n), func(b *testing.B) { // match and index
			for b.Loop() {
				base.Merge(places)
			}
		})
	}
}
