package geo

import (
	"bufio"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// stated is a position as a public source gives it, and where it truly is.
type stated struct {
	phrase, name string
	at           orb.Point
}

// statedPositions reads testdata/relatives.tsv.
func statedPositions(t *testing.T, g *Gazetteer) (all []stated) {
	t.Helper()
	f, err := os.Open("testdata/relatives.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		cells := strings.Split(s.Text(), "\t")
		if strings.HasPrefix(s.Text(), "#") {
			continue
		}
		if len(cells) != 4 || cells[3] == "" {
			t.Fatalf("%q: want phrase, name, target, source", s.Text())
		}
		all = append(all, stated{cells[0], cells[1], target(t, g, cells[2])})
	}
	return all
}

// target reads a place's id or "lat,lon".
func target(t *testing.T, g *Gazetteer, cell string) orb.Point {
	t.Helper()
	if p, ok := g.Place(cell); ok {
		return p.Point
	}
	lat, lon, _ := strings.Cut(cell, ",")
	y, err1 := strconv.ParseFloat(lat, 64)
	x, err2 := strconv.ParseFloat(lon, 64)
	if err1 != nil || err2 != nil {
		t.Fatalf("target %q is neither a place nor lat,lon", cell)
	}
	return orb.Point{x, y}
}

// misses are distances from the truth, in km.
type misses []float64

func (m misses) median() float64 {
	s := slices.Sorted(slices.Values(m))
	return s[len(s)/2]
}

// within returns the share of at most km.
func (m misses) within(km float64) float64 {
	n := 0
	for _, d := range m {
		if d <= km {
			n++
		}
	}
	return float64(n) / float64(len(m))
}

// TestRelativeAccuracy measures positions as encyclopaedias and reports state
// them against where those places are: with the offset, and by the anchor
// alone, which is what a reader of names without relatives would answer.
func TestRelativeAccuracy(t *testing.T) {
	g := embeddedT(t)
	river, err := EmbeddedRiver()
	if err != nil {
		t.Fatal(err)
	}
	var near, nearAnchor, all, allAnchor misses
	inside := 0
	for _, s := range statedPositions(t, g) {
		found, ok := g.LocateRelative(s.phrase, river)
		if !ok || len(found) == 0 {
			t.Errorf("%q (%s) is not located", s.phrase, s.name)
			continue
		}
		r := found[0]
		off, anchor := distanceKm(r.Point, s.at), distanceKm(r.Anchors[0].Point, s.at)
		all, allAnchor = append(all, off), append(allAnchor, anchor)
		if r.Relation != RingAround && r.DistanceKm > 0 && r.DistanceKm <= 30 {
			near, nearAnchor = append(near, off), append(nearAnchor, anchor)
		}
		if off <= r.PrecisionKm {
			inside++
		} else {
			t.Logf("%q (%s) is %.1f km off, and claimed ±%g", s.phrase, s.name, off, r.PrecisionKm)
		}
	}
	t.Logf("all %d: median %.1f km, %.2f within 5 km; by the anchor alone %.1f km, %.2f",
		len(all), all.median(), all.within(5), allAnchor.median(), allAnchor.within(5))
	t.Logf("%d of at most 30 km in a direction: median %.1f km, %.2f within 5 km; by the anchor alone %.1f km, %.2f",
		len(near), near.median(), near.within(5), nearAnchor.median(), nearAnchor.within(5))
	t.Logf("%d of %d lie within the radius", inside, len(all))
	if len(all) < 60 {
		t.Errorf("%d phrases; want 60 or more", len(all))
	}
	if near.within(5) < 0.6 {
		t.Errorf("%.2f of the phrases of at most 30 km in a direction lie within 5 km; want 0.60", near.within(5))
	}
	if near.median() > nearAnchor.median()/2 || all.median() > allAnchor.median()/3 {
		t.Errorf("hardly better than the anchor alone")
	}
	if share := float64(inside) / float64(len(all)); share < 0.85 {
		t.Errorf("%.2f lie within the radius; want 0.85", share)
	}
}
