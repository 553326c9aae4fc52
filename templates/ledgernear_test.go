package templates

import (
	"slices"
	"strings"
	"testing"
)

func TestNearShowsTwoNeighboursEachWay(t *testing.T) {
	d := sampleDrawing(t)
	tests := []struct {
		place int
		want  []string
	}{
		{0, []string{"p000", "p012", "p090"}},
		{1, []string{"p000", "p012", "p090", "p094"}},
		{5, []string{"p094", "p097", "p180", "p260", "p300"}},
		{11, []string{"p420", "p500", "p505"}},
	}
	for _, tt := range tests {
		for _, narrow := range []bool{false, true} {
			got := string(d.Near(d.t.Places[tt.place], NearOptions{On: d.t.Site.Start, Narrow: narrow}))
			if ids := rowsOf(got); !slices.Equal(ids, tt.want) {
				t.Errorf("place %d: rows %v, want %v", tt.place, ids, tt.want)
			}
			if !strings.Contains(got, `class="now"`) {
				t.Errorf("place %d: no date line", tt.place)
			}
		}
	}
}

func TestPlacePageCarriesItsPart(t *testing.T) {
	set, err := New(sampleTimeline(t), sampleBase(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err = set.Place(&b, set.t.Places[5]); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, want := range []string{`data-place="p180">`, `<script type="application/json" id="record">`, `["p300",`, `<li data-place="p094"><span class="note">upstream, 86 km</span>`, `<tr data-from="`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(page, `["p505",`) {
		t.Error("carries a place that it does not speak of")
	}
}
