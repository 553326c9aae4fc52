package geo

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

func TestReadGeometry(t *testing.T) {
	tests := []struct {
		data string
		want orb.Geometry
	}{
		{`null`, nil},
		{`{"type":"Point","coordinates":[39.00788,-35.95283]}`, orb.Point{39.00788, -35.95283}},
		{`{"type":"Point","coordinates":[ 39 , 36e0 ,240]}`, orb.Point{39, 36}},
		{`{"type":"MultiPoint","coordinates":[[39,36],[40,36]]}`, orb.MultiPoint{{39, 36}, {40, 36}}},
		{"{\"type\":\"LineString\",\"coordinates\":[\n[39,36],\n[40,36]\n]}", orb.LineString{{39, 36}, {40, 36}}},
		{`{"type":"MultiLineString","coordinates":[[[39,36],[40,36]]]}`, orb.MultiLineString{{{39, 36}, {40, 36}}}},
		{`{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}`, orb.Polygon{{{0, 0}, {4, 0}, {4, 4}, {0, 0}}}},
		{`{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]]]}`, orb.MultiPolygon{{{{0, 0}, {4, 0}, {4, 4}, {0, 0}}}}},
	}
	for _, test := range tests {
		var g geometry
		if err := json.Unmarshal([]byte(test.data), &g); err != nil || !orb.Equal(g.Geometry, test.want) {
			t.Errorf("%s: %v, %v; want %v", test.data, g.Geometry, err, test.want)
		}
	}
}

func TestReadGeometryErrors(t *testing.T) {
	tests := []struct{ data, want string }{
		{`{"type":"Heap"}`, `geometry of type "Heap"`},
		{`{"type":"Point"}`, "coordinates, byte 0: want a list"},
		{`{"type":"Point","coordinates":7}`, "coordinates, byte 0: want a list"},
		{`{"type":"Point","coordinates":[39]}`, "coordinates, byte 4: want [lon, lat]"},
		{`{"type":"Point","coordinates":[39,"36"]}`, "coordinates, byte 4: want a number"},
		{`{"type":"Point","coordinates":[[39,36]]}`, "coordinates, byte 1: want a number"},
		{`{"type":"LineString","coordinates":[39,36]}`, "coordinates, byte 1: want a list"},
		{`{"type":"Polygon","coordinates":[{}]}`, "coordinates, byte 1: want a list"},
	}
	for _, test := range tests {
		var g geometry
		if err := json.Unmarshal([]byte(test.data), &g); err == nil || err.Error() != test.want {
			t.Errorf("%s: %v; want %s", test.data, err, test.want)
		}
	}
}

// Reading gives what encoding/json gives, or an error where that gives one.
func FuzzReadGeometry(f *testing.F) {
	f.Add(`[[[0,0],[4,0],[4,4],[0,0]]]`)
	f.Add(`[[[1e400,-0],[ ],[,]]]`)
	f.Fuzz(func(t *testing.T, data string) {
		if !json.Valid([]byte(data)) || strings.Contains(data, "null") {
			return // coordinates is only given what is well-formed
		}
		var g geometry
		err := json.Unmarshal(fmt.Appendf(nil, `{"type":"Polygon","coordinates":%s}`, data), &g)
		var want [][][]float64
		wantErr := json.Unmarshal([]byte(data), &want)
		if wantErr == nil && err == nil {
			if got := fmt.Sprint(len(g.Geometry.(orb.Polygon))); got != fmt.Sprint(len(want)) {
				t.Fatalf("%s rings, want %d", got, len(want))
			}
			for i, ring := range g.Geometry.(orb.Polygon) {
				for j, p := range ring {
					if p[0] != want[i][j][0] || p[1] != want[i][j][1] {
						t.Fatalf("%v, want %v", p, want[i][j])
					}
				}
			}
		}
		if wantErr != nil && err == nil {
			t.Fatalf("no error; encoding/json: %v", wantErr)
		}
	})
}
