package templates

import (
	"slices"
	"testing"

	"furat/timeline"
)

func TestCarried(t *testing.T) {
	from := day(t, "2013-01-01")
	at := func(days ...int) []*timeline.Event {
		var list []*timeline.Event
		for _, n := range days {
			list = append(list, &timeline.Event{Date: timeline.Date{Literal: "x", First: from + timeline.Day(n), Last: from + timeline.Day(n)}})
		}
		return list
	}
	tests := []struct {
		name     string
		evidence []*timeline.Event
		days     int
		want     []stretch // days after from
	}{
		{"a short period is full throughout", at(0), 100, []stretch{{0, 100, 0}}},
		{"a long one pales in steps and no further", at(0), 2000, []stretch{{0, 183, 0}, {183, 548, 1}, {548, 1096, 2}, {1096, 2000, 3}}},
		{"later evidence makes it full again", at(0, 400), 500, []stretch{{0, 183, 0}, {183, 400, 1}, {400, 500, 0}}},
		{"fresh evidence joins on", at(0, 100), 200, []stretch{{0, 200, 0}}},
		{"evidence outside the period says nothing of it", at(-50, 0, 600), 300, []stretch{{0, 183, 0}, {183, 300, 1}}},
		{"no evidence listed: the period's own day", nil, 100, []stretch{{0, 100, 0}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := carried(timeline.Period{From: from, Evidence: tt.evidence}, from+timeline.Day(tt.days))
			for i := range got {
				got[i].from, got[i].until = got[i].from-from, got[i].until-from
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestBandsAndWords(t *testing.T) {
	a, b, c := &timeline.Actor{Name: "A"}, &timeline.Actor{Name: "B"}, &timeline.Actor{Name: "C"}
	tests := []struct {
		control timeline.Control
		bands   []band
		words   string
	}{
		{timeline.Control{Holder: a, Status: "held"}, []band{{a, 0, 1}}, "held by A"},
		{timeline.Control{Holder: a, With: []*timeline.Actor{b}, Status: "shared"}, []band{{a, 0, .5}, {b, .5, 1}}, "shared by A and B"},
		{timeline.Control{Holder: a, With: []*timeline.Actor{b, c, c}, Status: "contested"}, []band{{a, 0, .25}, {b, .25, .5}, {c, .5, .75}, {c, .75, 1}}, "contested between A, B, C and C"},
		{timeline.Control{Holder: a, Status: "contested"}, []band{{a, 0, .5}, {nil, .5, 1}}, "held by A, contested"},
		{timeline.Control{Holder: a, With: []*timeline.Actor{b}, Status: "besieged"}, []band{{a, 0, 1}, {b, 0, .18}, {b, .82, 1}}, "held by A, besieged by B"},
		{timeline.Control{Holder: a, With: []*timeline.Actor{b, c}, Status: "besieged"}, []band{{a, 0, 1}, {b, 0, .18}, {c, .82, 1}}, "held by A, besieged by B and C"},
		{timeline.Control{Holder: a, Status: "besieged"}, []band{{a, 0, 1}}, "held by A, besieged"},
		{timeline.Control{Status: "left"}, nil, "left by those who held it"},
		{timeline.Control{Status: "unknown"}, nil, "holder not known"},
	}
	for _, tt := range tests {
		if got := bands(tt.control); !slices.EqualFunc(got, tt.bands, sameBand) {
			t.Errorf("%s: bands %v, want %v", tt.words, got, tt.bands)
		}
		if got := english.holding(tt.control); got != tt.words {
			t.Errorf("got %q, want %q", got, tt.words)
		}
	}
}

func sameBand(a, b band) bool {
	near := func(x, y float64) bool { return x-y < 1e-9 && y-x < 1e-9 }
	return a.actor == b.actor && near(a.lo, b.lo) && near(a.hi, b.hi)
}

func TestDoubt(t *testing.T) {
	tests := []struct{ when, status, from, until string }{
		{"2014-06-11", "held", "", ""},
		{"2014-06-11~", "held", "", ""}, // fades, but no days are given
		{"2014-06", "held", "2014-06-01", "2014-06-30"},
		{"2014-06", "contested", "2014-06-01", "2014-06-30"},
		{"2014-06-11/2014-06-14", "held", "2014-06-11", "2014-06-14"},
		{"[2014-06-11,2014-07-02]", "held", "2014-06-11", "2014-07-02"},
		{"2014-06-11/..", "held", "", ""}, // open: nothing to stripe to
	}
	for _, tt := range tests {
		d := date(t, tt.when)
		p := timeline.Period{Date: d, From: d.Last}
		if tt.status == "contested" || d.Last == timeline.NoDay {
			p.From = d.First
		}
		from, until, ok := doubt(p)
		if ok != (tt.from != "") || ok && (from.String() != tt.from || until.String() != tt.until) {
			t.Errorf("%s: %s to %s, %v", tt.when, from, until, ok)
		}
	}
}

func TestPeriodTitle(t *testing.T) {
	p := timeline.Period{Control: timeline.Control{Holder: &timeline.Actor{Name: "ISIL"}, Status: "held"}, Date: date(t, "2014-01-13"),
		From: day(t, "2014-01-13"), Until: day(t, "2017-10-17")}
	if got, want := english.periodTitle("Raqqa", p), "Raqqa: held by ISIL, from 13 January 2014 until 17 October 2017"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.Date, p.From, p.Until = date(t, "2014-01"), day(t, "2014-01-31"), timeline.NoDay
	if got, want := english.periodTitle("Raqqa", p), "Raqqa: held by ISIL, by 31 January 2014"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
