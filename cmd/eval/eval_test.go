package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"furat/geo"
	"furat/geo/gold"
)

const (
	sets     = "../../geo/testdata/gold"      // places and dates
	dateSets = "../../timeline/testdata/gold" // dates alone
)

// floor is what a change of rules may not fall below; `make eval` shows the
// figures themselves and what is behind them.
type floor struct {
	recognition, at5, at20 float64
	taken, wrong           float64 // at most, as shares of traps and of resolved answers
	dates, datePrecision   float64 // recall and precision; 0 in a set that marks none
	events                 float64 // F1; 0 in a set that lists none
}

// floors holds every set of marked texts. A set without a floor fails.
var floors = map[string]floor{
	"development": {0.98, 0.97, 0.97, 0, 0.01, 0.98, 0.99, 0.75},
	"second":      {0.97, 0.94, 0.96, 0.05, 0.01, 0.97, 0.98, 0.69},  // written blind, in the manner of the first; 0.63 of its events before they were read
	"third":       {0.97, 0.95, 0.96, 0.05, 0.015, 0.96, 0.95, 0.71}, // written blind, in the manner of the first
	"iraq":        {0.98, 0.95, 0.96, 0.04, 0.01, 0.95, 0.95, 0.63},  // written blind: Anbar, southern Türkiye, water, camps
	"syria":       {0.94, 0.89, 0.90, 0.07, 0.02, 0.97, 0.97, 0.55},  // written blind: Aleppo to Hasakah, villages off the river
	"names":       {0.92, 0.88, 0.88, 0.09, 0.01, 0.97, 0.96, 0.55},  // written blind: as many traps as places
	"dates":       {dates: 0.99, datePrecision: 0.98},                // written blind, half of it narrative
	"dates2":      {dates: 0.98, datePrecision: 0.98},                // written blind, a third narrative, four texts Arabic or Turkish; 0.81 and 0.94 at first sight
	"dates3":      {dates: 0.98, datePrecision: 0.97},                // written blind after those rules; 0.92 and 0.93 at first sight
	"dates4":      {dates: 0.99, datePrecision: 0.99},                // written blind after those; 0.94 and 0.91 at first sight
	"own":         {0.97, 0.96, 0.96, 0.02, 0.01, 0, 0, 0},           // written beside the rules
}

func TestFloors(t *testing.T) {
	gaz, err := geo.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	places, _ := filepath.Glob(sets + "/*")
	dates, _ := filepath.Glob(dateSets + "/*")
	folders := append(places, dates...)
	if len(folders) != len(floors) {
		t.Errorf("%d sets; want the %d that have floors", len(folders), len(floors))
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			want, ok := floors[filepath.Base(folder)]
			var got result
			if err := got.count(gaz, os.DirFS(folder)); err != nil || !ok {
				t.Fatal("no floor, or ", err)
			}
			want.check(t, &got)
		})
	}
}

func (f floor) check(t *testing.T, r *result) {
	got := &r.places
	t.Helper()
	for _, c := range []struct {
		what        string
		have, floor float64
	}{
		{"recognition", got.Recognition(), f.recognition},
		{"end to end at 5 km", got.EndToEnd5(), f.at5},
		{"end to end at 20 km", got.EndToEnd20(), f.at20},
		{"traps left alone", 1 - float64(got.Taken)/float64(max(1, got.Traps)), 1 - f.taken},
		{"not resolved wrongly", 1 - float64(got.Wrong)/float64(max(1, got.Resolved)), 1 - f.wrong},
		{"dates found with their value", r.dates.Recall(), f.dates},
		{"events", r.events.F1(), f.events},
		{"dates that are right", r.dates.Precision(), f.datePrecision},
	} {
		if c.have < c.floor {
			t.Errorf("%s %.3f; want at least %.3f", c.what, c.have, c.floor)
		}
	}
	if t.Failed() {
		for _, m := range append(got.Worst(20), r.dates.Worst(20)...) {
			t.Log(m)
		}
	}
}

func TestRunMistakes(t *testing.T) {
	for _, c := range []struct {
		folders []string
		want    string
	}{
		{nil, "no folder of marked texts"},
		{[]string{t.TempDir()}, "no *.txt"},
	} {
		if err := run(new(strings.Builder), c.folders, 1); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("run(%v): %v; want %q", c.folders, err, c.want)
		}
	}
}

func TestRunPrintsTable(t *testing.T) {
	var out strings.Builder
	if err := run(&out, []string{filepath.Join(sets, "own")}, 1); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(out.String(), "\n"); lines[0] != gold.Header || !strings.HasPrefix(lines[1], "own ") {
		t.Errorf("printed\n%s", out.String())
	}
}
