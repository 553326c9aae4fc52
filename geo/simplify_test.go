package geo

import (
	"math"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func TestSimplify(t *testing.T) {
	square := orb.Ring{{0, 0}, {0.5, 0.01}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}
	speck := orb.Ring{{5, 5}, {5.01, 5}, {5.01, 5.01}, {5, 5}}
	plain := orb.Ring{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}
	tests := []struct {
		name string
		in   orb.Geometry
		want orb.Geometry
	}{
		{"nothing", nil, nil},
		{"a point", orb.Point{1, 2}, orb.Point{1, 2}},
		{"a line", orb.LineString{{0, 0}, {1, 0.05}, {2, 0}}, orb.LineString{{0, 0}, {2, 0}}},
		{"a corner stays", orb.LineString{{0, 0}, {1, 0.2}, {2, 0}}, orb.LineString{{0, 0}, {1, 0.2}, {2, 0}}},
		{"a ring", square, plain},
		{"a speck is gone", speck, nil},
		{"a hole too small is filled", orb.Polygon{square, speck}, orb.Polygon{plain}},
		{"an island too small is gone", orb.MultiPolygon{{speck}, {square}}, orb.MultiPolygon{{plain}}},
		{"only specks", orb.MultiPolygon{{speck}, {speck}}, nil},
	}
	for _, test := range tests {
		if got := Simplify(test.in, 0.1); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	if !square.Equal(orb.Ring{{0, 0}, {0.5, 0.01}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}) {
		t.Error("Simplify changed its argument")
	}
}

// No vertex of the river lies further from the simplified line than asked.
func TestSimplifyRiver(t *testing.T) {
	line := Project(euphrates(t).Line).(orb.LineString)
	const tolerance = 1e-5 // 0.3 km
	simple := Simplify(line, tolerance).(orb.LineString)
	if len(simple) > len(line)/2 {
		t.Errorf("%d of %d vertices left", len(simple), len(line))
	}
	worst := 0.0
	for _, p := range line {
		worst = math.Max(worst, planar.DistanceFrom(simple, p))
	}
	if worst > tolerance*1.0001 {
		t.Errorf("off by %v, want %v or less", worst, tolerance)
	}
	if simple[0] != line[0] || simple[len(simple)-1] != line[len(line)-1] {
		t.Error("the ends have moved")
	}
}

func TestClip(t *testing.T) {
	bound := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{2, 2}}
	tests := []struct {
		name string
		in   orb.Geometry
		want orb.Geometry
	}{
		{"nothing", nil, nil},
		{"outside", orb.LineString{{5, 5}, {6, 6}}, nil},
		{"inside", orb.LineString{{1, 1}, {2, 2}}, orb.LineString{{1, 1}, {2, 2}}},
		{"through", orb.LineString{{-1, 1}, {3, 1}}, orb.LineString{{0, 1}, {2, 1}}},
		{"out and in", orb.LineString{{1, 1}, {3, 1}, {3, 0.5}, {1, 0.5}}, orb.MultiLineString{{{1, 1}, {2, 1}}, {{2, 0.5}, {1, 0.5}}}},
		{"around", orb.Polygon{{{-1, -1}, {3, -1}, {3, 3}, {-1, 3}, {-1, -1}}}, orb.Polygon{{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}}}},
	}
	for _, test := range tests {
		before := orb.Clone(test.in)
		got := Clip(test.in, bound)
		if p, ok := test.want.(orb.Polygon); ok { // the ring may begin anywhere
			if q, ok := got.(orb.Polygon); !ok || planar.Area(q) != planar.Area(p) || !q.Bound().Equal(p.Bound()) {
				t.Errorf("%s: %v, want %v", test.name, got, test.want)
			}
		} else if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
		if !reflect.DeepEqual(before, test.in) {
			t.Errorf("%s: Clip changed its argument", test.name)
		}
	}
}
