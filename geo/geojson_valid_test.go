package geo

import (
	"fmt"
	"strings"
	"testing"
)

// oneFeature wraps a geometry's JSON into a collection of one feature.
func oneFeature(geometry string) string {
	return `{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":null,"geometry":` + geometry + `}]}`
}

func ExampleValidateGeoJSON() {
	fmt.Println(ValidateGeoJSON([]byte(`{"type":"FeatureCollection","features":[
		{"type":"Feature","id":"raqqa","properties":{},"geometry":{"type":"Point","coordinates":[35.95,139.01]}}]}`)))
	// Output: features[0].geometry: [35.95 139.01] is no lon, lat
}

func TestValidateGeoJSONAccepts(t *testing.T) {
	for _, geometry := range []string{
		`null`,
		`{"type":"Point","coordinates":[39,36]}`,
		`{"type":"Point","coordinates":[39,36,240]}`,
		`{"type":"MultiPoint","coordinates":[[39,36]]}`,
		`{"type":"LineString","coordinates":[[39,36],[40,36]]}`,
		`{"type":"MultiLineString","coordinates":[[[39,36],[40,36]]]}`,
		`{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,0.5],[2,1],[2,0.5],[1,0.5]]]}`,
		`{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]]]}`,
	} {
		if err := ValidateGeoJSON([]byte(oneFeature(geometry))); err != nil {
			t.Errorf("%s: %v", geometry, err)
		}
	}
}

func TestValidateGeoJSONRefuses(t *testing.T) {
	at := "features[0].geometry: "
	tests := []struct{ data, want string }{
		{``, "not a JSON object: EOF"},
		{`[]`, "not a JSON object: json: cannot unmarshal array into Go value of type map[string]interface {}"},
		{"{\"a\":\"\xff\"}", "not UTF-8"},
		{oneFeature(`null`) + `x`, "something follows the JSON object"},
		{`{"type":"Feature"}`, "collection: type is Feature; want FeatureCollection\ncollection: features is no list"},
		{`{"type":"FeatureCollection","features":[],"crs":{}}`, `collection: member "crs" has no place here`},
		{`{"type":"FeatureCollection","features":[7]}`, "features[0]: no object"},
		{`{"type":"FeatureCollection","features":[{}]}`, "features[0]: type is <nil>; want Feature\nfeatures[0]: id is <nil>; want a string or number\n" +
			"features[0]: no properties; want an object or null\nfeatures[0].geometry: not there; want an object or null"},
		{strings.Replace(oneFeature(`null`), `"properties":null`, `"properties":[]`, 1), "features[0]: properties is neither object nor null"},
		{oneFeature(`null},{"type":"Feature","id":"a","properties":{},"geometry":null`), `features[1]: id "a" is that of features[0] too`},
		{oneFeature(`7`), at + "neither object nor null"},
		{oneFeature(`{"type":"GeometryCollection","geometries":[]}`), at + "type is GeometryCollection; want a plain geometry"},
		{oneFeature(`{"type":"Point","coordinates":[39]}`), at + "a position is [39]; want [lon, lat]"},
		{oneFeature(`{"type":"Point","coordinates":["39",36]}`), at + "39 is no number of at most seven decimals"},
		{oneFeature(`{"type":"Point","coordinates":[39.12345678,36]}`), at + "39.12345678 is no number of at most seven decimals"},
		{oneFeature(`{"type":"Point","coordinates":[36,139]}`), at + "[36 139] is no lon, lat"},
		{oneFeature(`{"type":"LineString","coordinates":[[39,36]]}`), at + "want a list of 2 or more, found [[39 36]]"},
		{oneFeature(`{"type":"Polygon","coordinates":[]}`), at + "want a list of 1 or more, found []"},
		{oneFeature(`{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}`), at + "a ring is not closed: it begins at [0 0] and ends at [0 1]"},
		{oneFeature(`{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,0]]]}`), at + "an outer ring runs clockwise"},
		{oneFeature(`{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,0.5],[2,0.5],[2,1],[1,0.5]]]}`), at + "a hole runs counter-clockwise"},
		{`{"type":"FeatureCollection","features":[],"bbox":[1]}`, "bbox: [1]; want [west, south, east, north]"},
	}
	for _, test := range tests {
		if err := ValidateGeoJSON([]byte(test.data)); err == nil || err.Error() != test.want {
			t.Errorf("%s:\n%v\nwant:\n%s", test.data, err, test.want)
		}
	}
}

func TestValidateGeoJSONBBox(t *testing.T) {
	data := strings.TrimSuffix(oneFeature(`{"type":"MultiPoint","coordinates":[[39,36],[40,35]]}`), "}")
	if err := ValidateGeoJSON([]byte(data + `,"bbox":[39,35,40,36]}`)); err != nil {
		t.Error(err)
	}
	want := "bbox: [35 39 36 40]; the positions have [39 35 40 36]"
	if err := ValidateGeoJSON([]byte(data + `,"bbox":[35,39,36,40]}`)); err == nil || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
}

// The validator stands up to anything; two runs find the same.
func FuzzValidateGeoJSON(f *testing.F) {
	f.Add([]byte(oneFeature(`{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}`)))
	f.Add([]byte(`{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[[[[]]]]}}],"bbox":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, b := ValidateGeoJSON(data), ValidateGeoJSON(data)
		if fmt.Sprint(a) != fmt.Sprint(b) {
			t.Fatalf("%v, then %v", a, b)
		}
	})
}
