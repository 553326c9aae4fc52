package templates

import (
	"math"
	"strings"
	"testing"

	"furat/timeline"
)

// count2014 counts dates on an axis of the year 2014.
func count2014(t *testing.T, dates ...string) *histogram {
	t.Helper()
	var events []*timeline.Event
	for _, d := range dates {
		events = append(events, &timeline.Event{Date: date(t, d)})
	}
	return newHistogram(newTimeAxis(date(t, "2014"), 0, 365), events)
}

func TestHistogram(t *testing.T) {
	tests := []struct {
		name   string
		dates  []string
		known  map[int]float64 // by month, from 0
		spread map[int]float64
	}{
		{"a day, and a month, lie whole in their month", []string{"2014-03-04", "2014-03", "2014-12-31"}, map[int]float64{2: 2, 11: 1}, nil},
		{"days over two months lie in both", []string{"2014-01-31/2014-02-02"}, nil, map[int]float64{0: 1. / 3, 1: 2. / 3}},
		{"a season", []string{"2014-21"}, nil, map[int]float64{2: 31. / 92, 3: 30. / 92, 4: 31. / 92}},
		{"what falls outside is not moved inside", []string{"2013-12-31/2014-01-01", "2013-05", "2015"}, nil, map[int]float64{0: .5}},
		{"undated and open dates are not counted", []string{"unknown", "2014-03-01/..", "/2014-03-01"}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := count2014(t, tt.dates...)
			if len(h.known) != 12 {
				t.Fatalf("%d months", len(h.known))
			}
			for i := range h.known {
				if h.known[i] != tt.known[i] || math.Abs(h.spread[i]-tt.spread[i]) > 1e-9 {
					t.Errorf("month %d: %v known, %v spread; want %v, %v", i, h.known[i], h.spread[i], tt.known[i], tt.spread[i])
				}
			}
		})
	}
}

// An event is one event however widely it is spread.
func TestHistogramKeepsTheSum(t *testing.T) {
	h := count2014(t, "2014", "2014-02/2014-11", "2014-24/2014-12", "2014-06-11")
	sum := 0.0
	for i := range h.known {
		sum += h.known[i] + h.spread[i]
	}
	// 2014-24 is winter: December 2014 to February 2015; the interval ends on
	// the last of December.
	if math.Abs(sum-4) > 1e-9 {
		t.Errorf("four events make %v", sum)
	}
}

func TestHistogramRound(t *testing.T) {
	for most, want := range map[float64]float64{0: 1, 0.4: 1, 1: 1, 4: 4, 7: 5, 10: 10, 16: 10, 39: 20, 50: 50, 240: 200, 1234: 1000} {
		h := histogram{most: most}
		if got := h.round(); got != want {
			t.Errorf("%v: scale line at %v, want %v", most, got, want)
		}
	}
}

func TestHistogramTitles(t *testing.T) {
	d := drawingOf(&timeline.Timeline{Site: timeline.Site{Period: date(t, "2014")}}, nil)
	got := string(d.Histogram([]*timeline.Event{{Date: date(t, "2014-01-31/2014-02-01")}, {Date: date(t, "2014-02-03")}, {Date: date(t, "2014-02-04")}}))
	for _, want := range []string{"<title>January 2014: 0.5 spread from events dated less closely</title>",
		"<title>February 2014: 2 events and 0.5 spread from events dated less closely</title>"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestTimeAxis(t *testing.T) {
	a := newTimeAxis(date(t, "2013-06-15/2015-02-10"), 100, 200)
	if got := a.at(day(t, "2013-06-15")); got != 100 {
		t.Errorf("begins at %v", got)
	}
	if got := a.at(day(t, "2015-02-11")); got != 200 {
		t.Errorf("ends at %v", got)
	}
	if early, late := a.at(0), a.at(30000); early != 100 || late != 200 {
		t.Errorf("days off the axis lie at %v and %v", early, late)
	}
	if got := a.until(timeline.NoDay); got != 200 {
		t.Errorf("what lasts ends at %v", got)
	}
	years := a.years()
	if len(years) != 2 || english.year(years[0]) != "2014" || english.year(years[1]) != "2015" {
		t.Errorf("years %v", years)
	}
	months := a.months()
	if len(months) != 22 || months[1].String() != "2013-07-01" || months[21] != a.end {
		t.Errorf("months %v", months)
	}
}

// A record of no dated event has no period; its axis is a year all the same.
func TestTimeAxisOfNothing(t *testing.T) {
	a := newTimeAxis(timeline.Date{First: timeline.NoDay, Last: timeline.NoDay}, 0, 1)
	if a.end-a.first != 365 || len(a.months()) != 13 {
		t.Errorf("got %+v with %d months", a, len(a.months())-1)
	}
}
