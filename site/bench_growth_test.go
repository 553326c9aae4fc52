package site

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"
)

// BenchmarkGrowth builds records in which one thing is many, and the same with
// four times as many: x-linear is 1 where the cost grows with the number.
func BenchmarkGrowth(b *testing.B) {
	for _, g := range []struct {
		what string
		n    int
		of   func(n int) fs.FS
	}{
		{"articles", 1000, func(n int) fs.FS { return generate(n) }},
		{"events in one article", 5000, func(n int) fs.FS { return grown("", eventsOf(n, "raqqa"), "A word.\n") }},
		{"events at one place", 12500, func(n int) fs.FS { return tableOf(n) }},
		{"names in one text", 20000, func(n int) fs.FS { return grown("", "", strings.Repeat("From Raqqa to Hit.\n\n", n/2)) }},
		{"tags", 1250, func(n int) fs.FS {
			return grown("tags: ["+strings.TrimSuffix(strings.Repeat("a tag, ", n), ", ")+"]\n", "", "A word.\n")
		}},
		{"places of its own", 1000, func(n int) fs.FS { return grown("", eventsAt(n), "A word.\n") }},
	} {
		b.Run(strings.ReplaceAll(g.what, " ", "-"), func(b *testing.B) {
			few, many := g.of(g.n), g.of(4*g.n)
			var one, four time.Duration
			for b.Loop() {
				one += cost(b, few, buildSite)
				four += cost(b, many, buildSite)
			}
			b.ReportMetric(four.Seconds()/4/one.Seconds(), "x-linear")
			b.ReportMetric(one.Seconds()*1e6/float64(b.N)/float64(g.n), "cpu-µs/each")
		})
	}
}

// grown is a record of one article.
func grown(keys, events, text string) fs.FS {
	front := "---\ntitle: Grown\nsource: {by: Nobody, url: \"https://example.org/\"}\n" + keys
	if events != "" {
		front += "events:\n" + events
	}
	return folder("site.yaml", generatedSite, "articles/2014-02-03-grown.md", front+"---\n"+text)
}

// eventsOf are events at a place, a day after the other.
func eventsOf(n int, place string) string {
	var list strings.Builder
	for i := range n {
		fmt.Fprintf(&list, "  - {id: e%d, when: %s, title: Event %d, place: %s, kind: battle}\n", i, generatedDay(i), i, place)
	}
	return list.String()
}

// eventsAt are events each at coordinates of its own.
func eventsAt(n int) string {
	var list strings.Builder
	for i := range n {
		fmt.Fprintf(&list, "  - {id: e%d, when: %s, title: Event %d, place: {at: [%d.%03d, 35.%03d], name: Spot %d}, kind: battle}\n", i, generatedDay(i), i, 38+i%3, i%1000, i/3%1000, i)
	}
	return list.String()
}

// tableOf is a record of a table with so many rows at one place.
func tableOf(n int) fs.FS {
	var rows strings.Builder
	rows.WriteString("id,date,what,place,kind\n")
	for i := range n {
		fmt.Fprintf(&rows, "r%d,%s,Event %d,raqqa,battle\n", i, generatedDay(i), i)
	}
	return folder("site.yaml", generatedSite, "events/rows.csv", rows.String(), "events/rows.yaml",
		"title: Rows\nsource: {by: Nobody, url: \"https://example.org/\"}\nlicence: CC0 1.0\nformat: table\ncolumns: {id: id, date: date, title: what, place: place, kind: kind}\n")
}
