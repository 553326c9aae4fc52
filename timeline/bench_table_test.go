package timeline

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// bigTable is a content folder with one table of n rows in the 49 columns of
// UCDP GED, some 700 bytes a row.
func bigTable(n int) fstest.MapFS {
	towns := []string{"Raqqa town", "Dayr az Zawr town", "Al Mayadin village", "Manbij town", "Village nobody knows", "Haditha town"}
	lats := []string{"35.95", "35.34", "35.02", "36.53", "35.5", "34.14"}
	lons := []string{"39.01", "40.14", "40.45", "37.95", "38.5", "42.38"}
	var b strings.Builder
	b.WriteString(ucdpHeader + "\n")
	for i := range n {
		at := i % len(towns)
		day := DayOf(2013, 1, 1) + Day(i*2500/n)
		fmt.Fprintf(&b, "%d,SYR-2017-1-%d,2017,True,Clear,%d,900,900,Invented: conflict,901,901,A - B,1,1,Government of Syria,2,2,IS,1,"+
			"\"\"\"Agency %d,2017-04-24,Fighting was reported on the road, and a bridge was closed\"\"\",Agency %d,2017-04-24,"+
			"\"Fighting was reported on the road, and a bridge was closed, on day %d\",residents of the town and a spokesman,%d,%s,\"%s, on the river, where the road from the north meets the one along the bank\","+
			"Ar Raqqah governorate,Ar Raqqah district,%s,%s,POINT (%s %s),180439,Syria,652,Middle East,1,%d,%s 00:00:00.000,%s 00:00:00.000,2,3,1,0,6,9,4,652,\n",
			i+1, i+1, i%3+1, i%7, i%7, i%900, i%3+1, towns[at], towns[at], lats[at], lons[at], lons[at], lats[at], i%2+1, day, day+Day(i%2*3))
	}
	return fstest.MapFS{
		"site.yaml":        {Data: []byte("title: Generated\n")},
		"actors.yaml":      {Data: []byte("- {id: isil, name: Islamic State, code: IS, colour: \"#201e1d\"}\n")},
		"events/ucdp.yaml": {Data: []byte(ucdpDescription)},
		"events/ucdp.csv":  {Data: []byte(b.String())},
	}
}

// BenchmarkTable loads a table whole: every row is an event of its own.
func BenchmarkTable(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		fsys := bigTable(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t, err := Load(fsys, Options{})
				if err != nil || len(t.Events) != n {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/row")
		})
	}
}
