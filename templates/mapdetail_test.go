package templates

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// detailOf reads the data of the magnified map back.
func detailOf(t *testing.T, tl *timeline.Timeline, base *geo.BaseMap) (v mapDetail) {
	t.Helper()
	text := string(NewDrawing(tl, base).Detail())
	text, ok := strings.CutPrefix(text, "var furatDetail=")
	if !ok {
		t.Fatalf("no assignment: %.40s", text)
	}
	if err := json.Unmarshal([]byte(strings.TrimSuffix(text, ";\n")), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

var sampleTiles = &timeline.Tiles{Name: "N", URL: "https://t.example.org:8443/{z}/{x}/{y}.png", MaxZoom: 12, Attribution: "© N", AttributionURL: "https://example.org"}

// A point of the world, by the numbers that the script has, lies where the map
// draws it.
func TestTilesLieUnderTheMap(t *testing.T) {
	tl := sampleTimeline(t)
	if v := detailOf(t, tl, sampleBase()); v.Tiles != nil {
		t.Errorf("tiles of a site that names none: %+v", v.Tiles)
	}
	tl.Site.Tiles = sampleTiles
	v := detailOf(t, tl, sampleBase()).Tiles
	if v == nil || v.Host != "t.example.org:8443" || v.Most != 12 || v.Link != "https://example.org" {
		t.Fatalf("tiles: %+v", v)
	}
	s := NewDrawing(tl, sampleBase()).sheet
	for _, p := range []orb.Point{s.bound.Min, s.bound.Max, s.bound.Center()} {
		x, y := s.xy(p)
		m := geo.Mercator(p)
		if dx, dy := v.Corner[0]+m[0]*v.World-x, v.Corner[1]+m[1]*v.World-y; math.Hypot(dx, dy) > 0.01 {
			t.Errorf("%v lies %f, %f beside the map", p, dx, dy)
		}
	}
}

// Small rivers stand in the detail of the magnified map, and not on the page.
func TestFinerGround(t *testing.T) {
	base, err := geo.EmbeddedBaseMap()
	if err != nil {
		t.Fatal(err)
	}
	tl := &timeline.Timeline{}
	v := detailOf(t, tl, base)
	if len(v.Finer) != 2 || v.Finer[0].Class != "brook" || v.Finer[1].Class != "wadi" {
		t.Fatalf("finer ground: %d paths", len(v.Finer))
	}
	d := NewDrawing(tl, base)
	for _, p := range v.Finer {
		if strings.Contains(string(d.Map(MapOptions{})), p.Class) || strings.Contains(string(d.BaseSVG()), p.Class) {
			t.Errorf("%s stands in the first view or in base.svg", p.Class)
		}
	}
}

// The policy names the host of the tiles on the front page, and nowhere else.
func TestPolicyOfTiles(t *testing.T) {
	site := &timeline.Site{Tiles: sampleTiles}
	host := "https://t.example.org:8443"
	if p := string(policy(&Page{Site: site, Section: "index"})); !strings.Contains(p, "img-src 'self' data: "+host+";") || strings.Count(p, host) != 1 {
		t.Errorf("front page: %s", p)
	}
	if p := string(policy(&Page{Site: site, Section: "events"})); strings.Contains(p, host) {
		t.Errorf("events: %s", p)
	}
	if p := string(policy(&Page{Site: &timeline.Site{}, Section: "index"})); strings.Contains(p, "http") {
		t.Errorf("no tiles: %s", p)
	}
}
