package templates

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

func TestSheet(t *testing.T) {
	s := newSheet(corridor, 620, 0)
	for _, tt := range []struct {
		p    orb.Point
		x, y float64
	}{{orb.Point{37.2, 37.2}, 0, 0}, {orb.Point{44.2, 33}, 620, s.h}, {orb.Point{40.7, 37.2}, 310, 0}} {
		if x, y := s.xy(tt.p); math.Abs(x-tt.x) > 1e-6 || math.Abs(y-tt.y) > 1e-6 {
			t.Errorf("%v lies at %v, %v; want %v, %v", tt.p, x, y, tt.x, tt.y)
		}
	}
	// One degree of latitude is 111 km everywhere; drawn, it must be so long.
	_, y0 := s.xy(orb.Point{40, 35.5})
	_, y1 := s.xy(orb.Point{40, 34.5})
	if km := (y1 - y0) / s.km(35); math.Abs(km-111.3) > 0.5 {
		t.Errorf("a degree of latitude measures %.1f km", km)
	}
	high := newSheet(corridor, 620, 1)
	if high.h != 620 || !high.shows(orb.Point{40, 32.5}) || s.shows(orb.Point{40, 32.5}) {
		t.Errorf("a higher sheet shows no more to the south: %+v", high)
	}
}

func TestStacks(t *testing.T) {
	s := newSample(t)
	s.event(t, "Aleph", "2014-01-01", "battle", "settlement")
	s.event(t, "Aleph", "2014-01-02", "battle", "exact") // the same place
	s.event(t, "Aleph", "2014-01-03", "battle", "within-25km")
	s.event(t, "Beth", "unknown", "battle", "settlement")
	spot := s.event(t, "Beth", "2014-01-04", "battle", "exact")
	spot.Place = timeline.Location{Name: "a field", Geometry: orb.Point{40, 35}, Precision: geo.Exact}
	report := s.event(t, "Beth", "2014-01-05", timeline.ReportKind, "settlement")
	report.Report = true
	report.Place = timeline.Location{Also: []*timeline.Place{s.places["Beth"], {Place: &geo.Place{ID: "syria", Kind: geo.CountryKind}}}}
	s.event(t, "Beth", "2014", "battle", "settlement").Place = timeline.Location{Name: "nowhere"}

	var got []string
	for _, k := range stacksOf(s.t.Events, english) {
		got = append(got, k.String())
	}
	want := []string{"Aleph/settlement×2", "Aleph/within-25km×1", "Beth/settlement×2", "a field/exact×1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	k := stacksOf(s.t.Events, english)[2]
	if k.happened != 1 || k.title(english) != "Beth: 1 event, 1 report" || k.href("../") != "../places/p012.html" {
		t.Errorf("got %d, %q, %s", k.happened, k.title(english), k.href("../"))
	}
}

func TestStackNear(t *testing.T) {
	k := &stack{events: []*timeline.Event{{Date: date(t, "2014-06")}, {Date: date(t, "unknown")}}}
	for when, want := range map[string]bool{"2014-05-31": false, "2014-06-01": true, "2014-06-20": true, "2014-07-30": true, "2014-07-31": false} {
		if got := k.near(day(t, when)); got != want {
			t.Errorf("%s: %v", when, got)
		}
	}
}

// What the map says of an event's place: the circle of "within 25 km" is one
// of 25 km, and nothing vague is drawn as a spot.
func TestPrecisionIsDrawnHonestly(t *testing.T) {
	s := newSample(t)
	s.event(t, "Waw", "2014-07-15", "battle", "within-25km")
	got := string(drawingOf(s.t, nil).SmallEvent("", s.t.Events[0]))
	m := regexp.MustCompile(`<circle class="area" cx="192" cy="[\d.]+" r="([\d.]+)" fill="#222" fill-opacity=".06"`).FindStringSubmatch(got)
	bar := regexp.MustCompile(`v4h([\d.]+)v-4"/><text[^>]*>20 km`).FindStringSubmatch(got)
	if m == nil || bar == nil {
		t.Fatalf("no circle or scale bar in %s", got)
	}
	if r, km := number(t, m[1]), number(t, bar[1])/20; math.Abs(r/km-25) > 0.3 {
		t.Errorf("the circle's radius is %.1f km by the map's own scale", r/km)
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	var whole, frac, scale float64 = 0, 0, 1
	a, b, _ := strings.Cut(s, ".")
	for _, c := range a {
		whole = whole*10 + float64(c-'0')
	}
	for _, c := range b {
		scale /= 10
		frac += float64(c-'0') * scale
	}
	return whole + frac
}

func TestDiscs(t *testing.T) {
	s := newSample(t)
	d := drawingOf(s.t, nil)
	n, e := s.actors["north"], s.actors["east"]
	tests := []struct {
		status  timeline.Status
		holder  *timeline.Actor
		with    []*timeline.Actor
		known   bool
		classes string
	}{
		{"held", n, nil, true, "a-north"},
		{"shared", n, []*timeline.Actor{e}, true, "a-north a-east"},
		{"contested", n, []*timeline.Actor{e}, true, "a-north a-east"},
		{"besieged", n, []*timeline.Actor{e}, true, "a-east a-north"}, // the besieger around
		{"left", nil, nil, true, ""},
		{"unknown", nil, nil, true, ""},
		{"held", n, nil, false, ""}, // not assessed on that day
	}
	class := regexp.MustCompile(`class="(a-[a-z]+)"`)
	for _, tt := range tests {
		var out svg
		out.disc(d, timeline.Period{Control: timeline.Control{Holder: tt.holder, With: tt.with, Status: tt.status}}, tt.known, 5, "h")
		var got []string
		for _, m := range class.FindAllStringSubmatch(string(out.b), -1) {
			got = append(got, m[1])
		}
		if strings.Join(got, " ") != tt.classes {
			t.Errorf("%s %v: classes %v, want %s", tt.status, tt.known, got, tt.classes)
		}
		if hatched := strings.Contains(string(out.b), "url(#h)"); hatched != (!tt.known || tt.status == "unknown") {
			t.Errorf("%s %v: hatched %v", tt.status, tt.known, hatched)
		}
	}
}

// The script shows another day by pointing a place's disc at another state's
// drawing: the map has one of every state of its places, and no other ids.
func TestMapDrawsEveryState(t *testing.T) {
	d := sampleDrawing(t)
	got := string(d.Map(MapOptions{On: d.t.Site.Start}))
	for _, p := range d.rows {
		for _, q := range p.Periods {
			if n := strings.Count(got, `<g id="`+stateID(q.Control)+`">`); n != 1 {
				t.Errorf("%s: state %s is drawn %d times", p.Name, stateID(q.Control), n)
			}
		}
	}
	uses := regexp.MustCompile(`data-place="([^"]+)"[^>]*><title>[^<]*</title><use href="#([^"]+)"`).FindAllStringSubmatch(got, -1)
	shown := map[string]string{}
	for _, m := range uses {
		shown[m[1]] = m[2]
	}
	want := map[string]string{"p000": "st-held_west", "p012": "st-held_south", "p090": "st-held_north", "p094": "st-shared_north_east",
		"p097": "st-besieged_south_west", "p180": "st-held_east", "p260": "st-contested_west", "p300": "st-besieged_north_south_east",
		"p306": "st-held_south", "p420": "st-held_south", "p500": "st-none", "p505": "st-none"}
	if !maps.Equal(shown, want) {
		t.Errorf("on %s: got %v, want %v", d.t.Site.Start, shown, want)
	}
}

func TestStateID(t *testing.T) {
	a, b := &timeline.Actor{ID: "turkey-sna"}, &timeline.Actor{ID: "sdf"}
	for want, c := range map[string]timeline.Control{
		"st-held_sdf":                 {Holder: b, Status: "held"},
		"st-contested_turkey-sna_sdf": {Holder: a, With: []*timeline.Actor{b}, Status: "contested"},
		"st-left":                     {Status: "left"},
		"st-none":                     {Status: "unknown"},
	} {
		if got := stateID(c); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestSector(t *testing.T) {
	for _, tt := range []struct {
		from, to float64
		want     string
	}{
		{0, .5, "m0 0 0-4a4 4 0 0 1 0 8z"},
		{.5, 1, "m0 0 0 4a4 4 0 0 1 0-8z"},
		{-.25, .5, "m0 0-4 0a4 4 0 1 1 4 4z"},
	} {
		if got := string(sector(4, tt.from, tt.to).b); got != tt.want {
			t.Errorf("%v to %v: %s, want %s", tt.from, tt.to, got, tt.want)
		}
	}
}

// Every kind has a glyph of its own.
func TestGlyphs(t *testing.T) {
	seen := map[string]timeline.Kind{}
	for _, k := range append(slices.Clone(timeline.Kinds), timeline.ReportKind) {
		var s svg
		s.glyph(k)
		if other, twice := seen[string(s.b)]; twice {
			t.Errorf("%s is drawn as %s", k, other)
		}
		seen[string(s.b)] = k
	}
}

// The small maps look into base.svg: a point must lie at the same spot in the
// shown part of the file as on the sheet.
func TestSmallMapLiesOnItsBase(t *testing.T) {
	d := sampleDrawing(t)
	p := d.t.Places[3]
	got := string(d.SmallPlace("../", p))
	m := regexp.MustCompile(`<image href="\.\./assets/base\.svg" preserveAspectRatio="none" x="-?([\d.]+)" y="-?([\d.]+)" width="([\d.]+)" height="([\d.]+)"/>`).FindStringSubmatch(got)
	at := regexp.MustCompile(`data-place="` + p.ID + `"[^>]*translate\(([\d.]+) ([\d.]+)\)`).FindStringSubmatch(got)
	if m == nil || at == nil {
		t.Fatalf("no image or mark in %s", got)
	}
	x, y := d.file.xy(p.Point)
	x, y = x/d.file.w*number(t, m[3])-number(t, m[1]), y/d.file.h*number(t, m[4])-number(t, m[2])
	if math.Abs(x-number(t, at[1])) > 0.2 || math.Abs(y-number(t, at[2])) > 0.2 {
		t.Errorf("%s is marked at %s, %s; the base has it at %.1f, %.1f", p.Name, at[1], at[2], x, y)
	}
}

// Passing over points must find those that looking at every point finds.
func TestRiverPoints(t *testing.T) {
	d := drawingOf(sampleTimeline(t), sampleBase())
	for _, width := range []float64{0.05, 0.8, 3, 9} {
		for _, step := range []float64{1, 4, 24} {
			at := d.t.River.Line[20]
			on := newSheet(orb.Bound{Min: at, Max: at}.Pad(width/2), smallWidth, smallShare)
			p := d.newPicture(on, "", timeline.NoDay, "x")
			var want [][2]float64
			lx, ly := math.Inf(-1), 0.0
			for _, m := range d.river {
				if x, y := on.place(m); on.covers(x, y) && math.Hypot(x-lx, y-ly) >= step {
					want = append(want, [2]float64{x, y})
					lx, ly = x, y
				}
			}
			if got := p.riverPoints(step); len(want) == 0 || !slices.Equal(got, want) {
				t.Errorf("%v degrees by steps of %v: %d points, want %d", width, step, len(got), len(want))
			}
		}
	}
}

// TestNoDotForAnArea: a border or a governorate has no small map of its own; a
// dot at its representative point would say that it lies there.
func TestNoDotForAnArea(t *testing.T) {
	d := sampleDrawing(t)
	border := timeline.Place{Place: &geo.Place{Name: "Border", Kind: geo.Border}}
	if got := d.SmallPlace("../", &border); got != "" {
		t.Errorf("a map of %d bytes; want none", len(got))
	}
}

// TestCountryNamesStandApart: of two neighbours whose emptiest ground is on
// either side of their border, the second looks elsewhere; side by side they
// would read as one name.
func TestCountryNamesStandApart(t *testing.T) {
	d := sampleDrawing(t)
	ground := func(code string, west, east float64) geo.Area {
		return geo.Area{Country: code, Geometry: orb.MultiPolygon{{{{west, 30}, {east, 30}, {east, 40}, {west, 40}, {west, 30}}}}}
	}
	base := *d.base
	base.Countries = []geo.Area{ground("SY", 30, 40.5), ground("IQ", 40.5, 50)}
	d.base = &base
	taken := [][2]float64{{0, 150}, {50, 100}, {150, 250}, {450, 350}}
	boxes := d.countryNames(&svg{}, d.sheet, taken)
	if len(boxes) != 2 {
		t.Fatalf("%d names; want 2", len(boxes))
	}
	if gap := math.Hypot(boxes[0].x0-boxes[1].x0, boxes[0].y0-boxes[1].y0); gap < 150 {
		t.Errorf("the names stand %.0f units apart: %v; want 150", gap, boxes)
	}
}
