package templates

import (
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"furat/geo"
	"furat/timeline"
)

// drawAll draws everything there is, by name.
func drawAll(d *Drawing) map[string]string {
	t := d.t
	event := func(precision geo.Precision) *timeline.Event {
		for _, e := range t.Events {
			if e.Place.Precision == precision {
				return e
			}
		}
		return &timeline.Event{}
	}
	return map[string]string{
		"map":               string(d.Map(MapOptions{On: t.Site.Start})),
		"ledger":            string(d.Ledger(LedgerOptions{On: t.Site.Start})),
		"ledger-tall":       string(d.Ledger(LedgerOptions{On: t.Site.Start, Vertical: true})),
		"histogram":         string(d.Histogram(t.Events)),
		"legend":            string(d.Legend()),
		"near":              string(d.Near(t.Places[4], NearOptions{Root: "../", On: t.Site.Start})),
		"near-narrow":       string(d.Near(t.Places[0], NearOptions{Root: "../", On: t.Site.Start, Narrow: true})),
		"base":              string(d.BaseSVG()),
		"small-place":       string(d.SmallPlace("../", t.Places[3])),
		"small-within":      string(d.SmallEvent("../", event(geo.Within25km))),
		"small-reach":       string(d.SmallEvent("../", event(geo.Reach))),
		"small-governorate": string(d.SmallEvent("../", event(geo.Governorate))),
	}
}

func sampleDrawing(t testing.TB) *Drawing { return drawingOf(sampleTimeline(t), sampleBase()) }

// The drawings of the sample are testdata/drawings/*.svg, an element a line.
// To look at them, rewrite them with FURAT_UPDATE=1 and open them in a browser.
func TestDrawings(t *testing.T) {
	for name, got := range drawAll(sampleDrawing(t)) {
		t.Run(name, func(t *testing.T) { compareDrawing(t, name+".svg", got) })
	}
}

func compareDrawing(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", "drawings", name)
	got = strings.TrimSpace(strings.ReplaceAll(got, "><", ">\n<")) + "\n"
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("%s:%d:\n got %s\nwant %s", file, i+1, a[i], b[i])
		}
	}
	t.Fatalf("%s: got %d lines, want %d", file, len(a), len(b))
}

func TestDrawingsAreWellFormed(t *testing.T) {
	for name, got := range drawAll(sampleDrawing(t)) {
		d := xml.NewDecoder(strings.NewReader(got))
		for {
			_, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s at byte %d: %v", name, d.InputOffset(), err)
			}
		}
	}
}

// Our Content-Security-Policy forbids style attributes, style elements and
// inline scripts; a browser would drop them without a word.
func TestDrawingsKeepToThePolicy(t *testing.T) {
	forbidden := regexp.MustCompile(`(?i)<style|<script| style=| on[a-z]+=|https?://[^w"]|javascript:`)
	for name, got := range drawAll(sampleDrawing(t)) {
		if found := forbidden.FindString(got); found != "" {
			t.Errorf("%s: has %q", name, found)
		}
	}
}

// Several drawings stand on one page, so an id may be given only once, and
// every url(#…) must find it in its own drawing.
func TestDrawingsShareNoID(t *testing.T) {
	all := drawAll(sampleDrawing(t))
	given := regexp.MustCompile(` id="([^"]+)"`)
	used := regexp.MustCompile(`(?:url\(|href=")#([^)"]+)`)
	seen := map[string]string{}
	for _, name := range []string{"map", "ledger", "ledger-tall", "histogram", "legend"} {
		here := map[string]bool{}
		for _, m := range given.FindAllStringSubmatch(all[name], -1) {
			if other := seen[m[1]]; other != "" {
				t.Errorf("id %q is given in %s and in %s", m[1], other, name)
			}
			seen[m[1]], here[m[1]] = name, true
		}
		for _, m := range used.FindAllStringSubmatch(all[name], -1) {
			if !here[m[1]] {
				t.Errorf("%s: refers to #%s, which it does not define", name, m[1])
			}
		}
	}
	if len(seen) < 6 {
		t.Errorf("found only %d ids: %v", len(seen), seen)
	}
}

// Every link leads to the page of a place, an event or an article of the
// record, by the root that was asked for, and has a name.
func TestDrawingsLinks(t *testing.T) {
	d := sampleDrawing(t)
	pages := map[string]bool{"../articles/report.html": true}
	for _, p := range d.t.Places {
		pages["../places/"+p.ID+".html"] = true
	}
	for _, e := range d.t.Events {
		pages["../events/"+e.ID+".html"] = true
	}
	link := regexp.MustCompile(`<a [^>]*href="([^"]*)"[^>]*>(<title>[^<]+</title>)?`)
	n := 0
	for _, got := range []string{string(d.Map(MapOptions{Root: "../"})), string(d.Ledger(LedgerOptions{Root: "../"})),
		string(d.Near(d.t.Places[0], NearOptions{Root: "../"})), string(d.SmallPlace("../", d.t.Places[0]))} {
		for _, m := range link.FindAllStringSubmatch(got, -1) {
			n++
			if !pages[m[1]] {
				t.Errorf("%s: leads nowhere", m[0])
			}
			if m[2] == "" && !strings.Contains(m[0], "aria-label=") {
				t.Errorf("%s: has no name", m[0])
			}
		}
	}
	if n < 60 {
		t.Errorf("found only %d links", n)
	}
}

func TestDrawingsAreTheSameEveryTime(t *testing.T) {
	d := sampleDrawing(t)
	first := drawAll(d)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for name, got := range drawAll(d) {
				if got != first[name] {
					t.Errorf("%s: drawn differently the second time", name)
				}
			}
		})
	}
	wg.Wait()
	for name, got := range drawAll(sampleDrawing(t)) {
		if got != first[name] {
			t.Errorf("%s: a second Drawing draws it differently", name)
		}
	}
}

// A record without a river, places or events draws a map of the corridor and
// otherwise nothing, and does not fail.
func TestDrawingOfNothing(t *testing.T) {
	d := drawingOf(&timeline.Timeline{Site: timeline.Site{Period: timeline.Date{First: timeline.NoDay, Last: timeline.NoDay}}}, nil)
	if got := d.Map(MapOptions{}); !strings.Contains(string(got), "<svg") {
		t.Errorf("map: %s", got)
	}
	if got := d.Ledger(LedgerOptions{}) + d.Ledger(LedgerOptions{Vertical: true}); got != "" {
		t.Errorf("ledger of no places: %s", got)
	}
	if got := d.SmallEvent("", &timeline.Event{}); got != "" {
		t.Errorf("small map of an event that is nowhere: %s", got)
	}
	if got := d.Near(&timeline.Place{Place: &geo.Place{}}, NearOptions{}); got != "" {
		t.Errorf("row of a place nothing is known of: %s", got)
	}
	for _, part := range []string{string(d.Histogram(nil)), string(d.Legend()), string(d.BaseSVG())} {
		if !strings.HasPrefix(part, "<") {
			t.Errorf("got %q", part)
		}
	}
}

// What a record says can stand in a title, an attribute and a label.
func TestDrawingsEscape(t *testing.T) {
	s := newSample(t)
	s.places["Aleph"].Name = `"><script>alert(1)</script>`
	s.actors["north"].Name = "A & B's <b>"
	s.control(t, "Aleph", "2014-01-01", "held", "north")
	d := drawingOf(s.t, sampleBase())
	for _, got := range []string{string(d.Map(MapOptions{On: 16200})), string(d.Ledger(LedgerOptions{})), string(d.SmallPlace("", s.places["Aleph"]))} {
		if strings.Contains(got, "<script") || strings.Contains(got, "<b>") {
			t.Errorf("not escaped: %s", got)
		}
	}
}

func ExampleDrawing_Ledger() {
	t := &testing.T{}
	d := drawingOf(sampleTimeline(t), sampleBase())
	svg := string(d.Ledger(LedgerOptions{On: d.t.Site.Start}))
	fmt.Println(regexp.MustCompile(`data-[dx]\d="[^"]*"`).FindAllString(svg, 4))
	fmt.Println(strings.Count(svg, `class="row"`), "rows,", strings.Count(svg, `class="bar"`), "bars")
	// Output:
	// [data-d0="15706" data-d1="17167" data-x0="172" data-x1="812"]
	// 12 rows, 17 bars
}

func BenchmarkDrawing(b *testing.B) {
	t, base := sampleTimeline(b), sampleBase()
	for b.Loop() {
		drawingOf(t, base)
	}
}

func BenchmarkMap(b *testing.B) {
	d := sampleDrawing(b)
	for b.Loop() {
		d.Map(MapOptions{On: d.t.Site.Start})
	}
}

func BenchmarkLedger(b *testing.B) {
	d := sampleDrawing(b)
	for b.Loop() {
		d.Ledger(LedgerOptions{On: d.t.Site.Start})
	}
}

// The small map is drawn on every article's, event's and place's page.
func BenchmarkSmall(b *testing.B) {
	d := sampleDrawing(b)
	e := d.t.Events[len(d.t.Events)/2]
	for b.Loop() {
		d.SmallEvent("../", e)
	}
}
