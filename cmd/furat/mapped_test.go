package main

import (
	"testing"

	"furat/geo"
	"furat/timeline"
)

// A country named in an article has a page and no spot on the map, so the
// summary does not count it as mapped.
func TestMappedLeavesAreasOut(t *testing.T) {
	record := &timeline.Timeline{Places: []*timeline.Place{
		{Place: &geo.Place{ID: "raqqa", Kind: geo.City}},
		{Place: &geo.Place{ID: "raqqa-governorate", Kind: geo.Province}},
		{Place: &geo.Place{ID: "syria", Kind: geo.CountryKind}},
	}}
	if got := mapped(record); got != 1 {
		t.Errorf("%d places mapped, want 1", got)
	}
}
