package templates

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// bandsOf returns how far every band of the bars beginning on a day reaches
// along time, [from, to], as drawn by box.
func bandsOf(t *testing.T, svg, from string) (list [][2]float64) {
	t.Helper()
	bar := regexp.MustCompile(`<a class="bar[^"]*"[^>]* data-from="` + strconv.Itoa(int(day(t, from))) + `".*?</a>`).FindString(svg)
	for _, m := range regexp.MustCompile(`class="a-[^>]* d="m(-?[\d.]+)[ -][\d.]+h(-?[\d.]+)v`).FindAllStringSubmatch(bar, -1) {
		x, _ := strconv.ParseFloat(m[1], 64)
		w, _ := strconv.ParseFloat(m[2], 64)
		list = append(list, [2]float64{x, x + w})
	}
	return list
}

// A siege of three days in a record of years is seen, whatever the dates
// beside it leave open, and by a mark that no bar has.
func TestAFewDaysAreSeen(t *testing.T) {
	for _, tt := range []struct{ status, next string }{{"contested", "2014-03-02/2014-03-04"}, {"besieged", "2014-03-04"}, {"shared", "2014-03-04~"}, {"held", "2014-03-02/2014-03-04"}} {
		s := newSample(t)
		s.control(t, "Aleph", "2013-02-01", "held", "north")
		s.control(t, "Aleph", "2014-03-01", tt.status, "south", "west")
		s.control(t, "Aleph", tt.next, "held", "east")
		s.control(t, "Beth", "2013-02-01", "held", "north")
		got := string(drawingOf(s.t, nil).Ledger(LedgerOptions{}))
		drawn := bandsOf(t, got, "2014-03-01")
		if len(drawn) == 0 {
			t.Fatalf("%s: not drawn", tt.status)
		}
		for _, b := range drawn {
			if w := b[1] - b[0]; w < tickWidth-0.1 || w > tickWidth+0.1 {
				t.Errorf("%s before %s: %.1f units wide", tt.status, tt.next, w)
			}
		}
		if n := strings.Count(got, `class="tick"`); n != 1 {
			t.Errorf("%s: %d ticks", tt.status, n)
		}
	}
}

// What is short covers nothing that is short, too, and lies over its
// neighbours by no more than its own width.
func TestTicksStandApart(t *testing.T) {
	s := newSample(t)
	s.control(t, "Aleph", "2013-02-01", "held", "north")
	starts := []string{"2014-03-01", "2014-03-02", "2014-03-04"}
	for i, from := range starts {
		s.control(t, "Aleph", from, "held", []string{"south", "west", "south"}[i])
	}
	s.control(t, "Aleph", "2014-03-06", "held", "east")
	d := drawingOf(s.t, nil)
	got, last := string(d.Near(s.places["Aleph"], NearOptions{})), 0.0
	for _, from := range starts {
		b := bandsOf(t, got, from)[0]
		if b[0] < last-0.05 {
			t.Errorf("the tick of %s begins at %.1f, before %.1f", from, b[0], last)
		}
		last = b[1]
	}
	scale := newTimeAxis(s.t.Site.Period, wideNear.from, wideNear.to)
	if late := last - scale.at(day(t, "2014-03-06")); late > 3*tickWidth {
		t.Errorf("three ticks reach %.1f units too far", late)
	}
}

// The last day of the axis has room for a tick, too.
func TestTickAtTheEnd(t *testing.T) {
	s := newSample(t)
	s.control(t, "Aleph", "2013-02-01", "held", "north")
	s.control(t, "Aleph", "2016-12-31", "held", "south")
	b := bandsOf(t, string(drawingOf(s.t, nil).Near(s.places["Aleph"], NearOptions{})), "2016-12-31")[0]
	if b[1] > wideNear.to+0.05 || b[1]-b[0] < tickWidth-0.1 {
		t.Errorf("drawn from %.1f to %.1f", b[0], b[1])
	}
}
