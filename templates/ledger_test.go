package templates

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rowsOf returns the ids of the rows in the order they are drawn.
func rowsOf(svg string) []string {
	var ids []string
	for _, m := range regexp.MustCompile(`class="row" data-place="([^"]+)"`).FindAllStringSubmatch(svg, -1) {
		ids = append(ids, m[1])
	}
	return ids
}

func TestLedgerRowsRunDownstream(t *testing.T) {
	d := sampleDrawing(t)
	for _, vertical := range []bool{false, true} {
		ids := rowsOf(string(d.Ledger(LedgerOptions{Vertical: vertical})))
		if len(ids) != 12 || !slices.IsSorted(ids) { // ids of the sample hold the km
			t.Errorf("vertical %v: rows %v", vertical, ids)
		}
	}
}

func TestLedgerRowsDoNotOverlap(t *testing.T) {
	l := &ledger{d: sampleDrawing(t), thick: 14, top: 0, end: 300}
	l.places = l.d.rows
	l.layRows(17)
	for i, r := range l.rows[1:] {
		if gap := r.mid - l.rows[i].mid; gap < 16.5 { // drawn on half units
			t.Errorf("%s and %s are %.1f apart", l.rows[i].place.Name, r.place.Name, gap)
		}
	}
	first, last := l.rows[0], l.rows[len(l.rows)-1]
	if first.mid < 7 || last.mid > 293 {
		t.Errorf("rows from %.1f to %.1f leave the drawing", first.mid, last.mid)
	}
	for _, r := range l.rows {
		if r.at != l.across(r.place.Chainage.Km) {
			t.Errorf("%s: its kilometre lies at %.1f, not %.1f", r.place.Name, r.at, l.across(r.place.Chainage.Km))
		}
	}
}

// A phone has room for two dozen columns; the places with the most to tell
// have them, and the drawing says that there are more.
func TestTallLedgerChooses(t *testing.T) {
	s := newSample(t)
	s.t.Places = nil
	for km := range 40 {
		name := "P" + strconv.Itoa(km)
		s.place(name, float64(km*10))
		s.control(t, name, "2014-01-01", "held", "north")
		if km%2 == 1 {
			s.control(t, name, "2015-01-01", "held", "south")
		}
	}
	got := string(drawingOf(s.t, nil).Ledger(LedgerOptions{Vertical: true}))
	ids := rowsOf(got)
	if len(ids) != tallMost || !slices.IsSorted(ids) {
		t.Fatalf("columns %v", ids)
	}
	odd := 0
	for _, id := range ids {
		if n, _ := strconv.Atoi(id[1:]); n%20 == 10 {
			odd++
		}
	}
	if odd != 20 {
		t.Errorf("only %d of the 20 places with two periods are among %v", odd, ids)
	}
	if !strings.Contains(got, "The 24 places with the most to tell, of 40.") {
		t.Error("does not say that places are missing")
	}
}

// The page of all places has a column for each, as wide as it takes.
func TestTallLedgerOfAll(t *testing.T) {
	s := newSample(t)
	s.t.Places = nil
	for km := range 40 {
		name := "P" + strconv.Itoa(km)
		s.place(name, float64(km*10))
		s.control(t, name, "2014-01-01", "held", "north")
	}
	got := string(drawingOf(s.t, nil).Ledger(LedgerOptions{Vertical: true, All: true}))
	if n := len(rowsOf(got)); n != 40 || !strings.Contains(got, ` width="594"`) || strings.Contains(got, "most to tell") {
		t.Errorf("%d columns in %.200s", n, got)
	}
}

// barsOf returns the first days of a row's bars as the script reads them.
func barsOf(svg string) (days []string) {
	for _, m := range regexp.MustCompile(`class="bar"[^>]* data-from="(-?\d+)"`).FindAllStringSubmatch(svg, -1) {
		days = append(days, m[1])
	}
	return days
}

func TestLedgerBars(t *testing.T) {
	s := newSample(t)
	s.control(t, "Aleph", "2012-01-01", "held", "north") // before the axis
	s.control(t, "Aleph", "2012-06-01", "held", "south") // runs into it
	s.control(t, "Aleph", "2014-01-01", "held", "east")
	s.control(t, "Aleph", "2018-01-01", "held", "west") // after it
	row := string(drawingOf(s.t, nil).Near(s.places["Aleph"], NearOptions{}))
	june, next := strconv.Itoa(int(day(t, "2012-06-01"))), strconv.Itoa(int(day(t, "2014-01-01")))
	if got, want := barsOf(row), []string{june, next}; !slices.Equal(got, want) {
		t.Errorf("bars %v, want %v", got, want)
	}
	if strings.Contains(row, "not assessed</title>") {
		t.Error("says not assessed of a place whose state is known from before the axis")
	}
}

func TestLedgerDoubts(t *testing.T) {
	tests := []struct{ when, status, want, absent string }{
		{"2014-06-11", "held", `<g class="na">`, "lr-a-"},
		{"2014-06", "held", `url(#lr-a-south)`, "lr-in"},
		{"2014-06-11~", "held", `url(#lr-in)`, "lr-a-"},
		{"2014-06-11?", "held", `<circle`, "lr-a-"},
		{"2014-06-11", "contested", `url(#lr-na)`, "lr-a-"},
		{"2014-06-11", "left", `stroke-dasharray="3 2"`, "lr-a-"},
	}
	for _, tt := range tests {
		s := newSample(t)
		s.control(t, "Aleph", tt.when, tt.status, "south")
		got := string(drawingOf(s.t, nil).Near(s.places["Aleph"], NearOptions{}))
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s %s: no %s in\n%s", tt.when, tt.status, tt.want, got)
		}
		if strings.Contains(got, tt.absent) {
			t.Errorf("%s %s: has %s", tt.when, tt.status, tt.absent)
		}
	}
}

func TestNowLine(t *testing.T) {
	d := sampleDrawing(t)
	got := string(d.Ledger(LedgerOptions{On: day(t, "2015-01-01")}))
	if want := `<g class="now" pointer-events="none" transform="translate(491.8 0)">`; !strings.Contains(got, want) {
		t.Errorf("no %s", want) // 730 of 1,461 days on 640 units from 172
	}
	if !strings.Contains(got, ">1 January 2015</text>") {
		t.Error("does not say its date")
	}
}

func TestRowMarksAreStacked(t *testing.T) {
	s := newSample(t)
	s.control(t, "Aleph", "2013-02-01", "held", "north")
	s.event(t, "Aleph", "2014-03-01", "battle", "settlement")
	s.event(t, "Aleph", "2014-03-04", "airstrike", "settlement")
	s.event(t, "Aleph", "2015-03-04", "siege", "settlement")
	s.event(t, "Aleph", "unknown", "siege", "settlement")
	l := &ledger{d: drawingOf(s.t, nil), time: newTimeAxis(s.t.Site.Period, 0, 640)}
	bins := l.bins(ledgerRow{place: s.places["Aleph"]})
	if len(bins) != 2 || len(bins[0].events) != 2 || len(bins[1].events) != 1 {
		t.Errorf("got %v", bins)
	}
}

// The method page of the record in this repository says after how many days
// without evidence a bar pales.
func TestMethodSaysWhenBarsPale(t *testing.T) {
	page, err := os.ReadFile("../site/content/pages/method.md")
	if err != nil {
		t.Fatal(err)
	}
	plain := regexp.MustCompile(`(\d),(\d{3})`).ReplaceAllString(string(page), "$1$2")
	if want := fmt.Sprintf("%d, %d and %d days", ages[0], ages[1], ages[2]); !strings.Contains(plain, want) {
		t.Errorf("method.md does not say %q", want)
	}
}
