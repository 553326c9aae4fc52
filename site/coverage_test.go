package site

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"furat/timeline"
)

// unbrokenWanted is how many riverside places the record aims to follow without
// a gap through all its years. It is not there yet: see TestUnbroken.
const unbrokenWanted = 45

// TestUnbroken counts the riverside places of which the record says from January
// 2013 to December 2019 who held them, by a first state with a source. The
// method page names the number, and fewer than it names are a mistake; more are
// none, so that a place may be added without a word about it.
func TestUnbroken(t *testing.T) {
	record := whole(t, os.DirFS("content")).Timeline
	unbroken, unknown, late := unbrokenPlaces(record, timeline.DayOf(2013, 1, 31))
	t.Logf("%d of %d riverside places with a history are followed without a gap, %d are wanted", len(unbroken), len(unbroken)+len(late), unbrokenWanted)
	t.Logf("of those, a part is unknown at: %s", strings.Join(unknown, ", "))
	t.Logf("the others begin late, or without a source: %s", strings.Join(late, ", "))
	if promised := said(t, `(\d+) riverside places have an unbroken history`); len(unbroken) < promised {
		t.Errorf("%d riverside places are followed without a gap, content/pages/method.md says %d", len(unbroken), promised)
	}
}

// unbrokenPlaces sorts the riverside places that have a history: those with a
// state by the given day, those among them that are unknown for a while, and
// the others with the day on which their first state begins. The states of a
// place have no gaps between them, and the last lasts.
func unbrokenPlaces(record *timeline.Timeline, by timeline.Day) (unbroken, unknown, late []string) {
	for _, p := range record.Places {
		switch {
		case !p.Riverside || len(p.Periods) == 0:
		case p.Periods[0].From > by || !sourced(p.Periods[0].Event):
			late = append(late, fmt.Sprintf("%s (%s)", p.ID, p.Periods[0].From))
		default:
			unbroken = append(unbroken, p.ID)
			for _, q := range p.Periods {
				if q.Status == "unknown" {
					unknown = append(unknown, fmt.Sprintf("%s (%s to %s)", p.ID, q.From, q.Until))
				}
			}
		}
	}
	return unbroken, unknown, late
}

func sourced(e *timeline.Event) bool {
	return slices.ContainsFunc(e.Sources, func(c *timeline.Citation) bool { return c.URL != "" })
}

// TestMethodFigures holds the figures of the method page to the record's own.
func TestMethodFigures(t *testing.T) {
	record := whole(t, os.DirFS("content")).Timeline
	if km := said(t, `riverside within (\d+) km`); float64(km) != record.Site.RiversideKm {
		t.Errorf("content/pages/method.md says %d km, site.yaml %g", km, record.Site.RiversideKm)
	}
	if days := said(t, `(\d+) days without evidence`); days != timeline.CarriedDays {
		t.Errorf("content/pages/method.md says %d days, the review asks after %d", days, timeline.CarriedDays)
	}
}

// said is a figure of the method page, the first group of a pattern.
func said(t *testing.T, pattern string) int {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(source(t, "content/pages/method.md"))
	if m == nil {
		t.Fatalf("content/pages/method.md says nothing like %q", pattern)
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}
