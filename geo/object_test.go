package geo

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// TestObject: what is appended is, to the byte, what the same Members give.
func TestObject(t *testing.T) {
	seven := 7
	members := []Member{
		{"text", "a \"b\" \u2028"}, {"none", nil}, {"some", "x"}, {"yes", true}, {"seven", 7}, {"nobody", nil},
		{"km", 1.5}, {"reach", []float64{1, 2.25}}, {"nowhere", nil},
		{"inner", []Member{{"a", "b"}, {"c", []Member{}}}},
		{"list", [][]Member{{{"i", 0}}, {{"i", 1}}}}, {"empty", [][]Member{}}, {"names", []string{"p", "q"}},
	}
	appended := func(o *Object) {
		o.Text("text", "a \"b\" \u2028")
		o.TextOrNull("none", "")
		o.TextOrNull("some", "x")
		o.Bool("yes", true)
		o.IntOrNull("seven", &seven)
		o.IntOrNull("nobody", nil)
		o.Numbers("km", 1.5)
		o.Numbers("reach", 1, 2.25)
		o.Numbers("nowhere")
		o.Object("inner", func(o *Object) {
			o.Text("a", "b")
			o.Object("c", func(*Object) {})
		})
		o.List("list", 2, func(i int, o *Object) { o.Int("i", i) })
		o.List("empty", 0, nil)
		o.Texts("names", 2, func(i int) string { return string(rune('p' + i)) })
	}
	var want, got strings.Builder
	for out, f := range map[*strings.Builder]Feature{
		&want: {ID: "x", Geometry: orb.Point{1, 2}, Properties: members, Foreign: members[:3]},
		&got: {ID: "x", Geometry: orb.Point{1, 2}, AppendProperties: appended, AppendForeign: func(o *Object) {
			o.Text("text", "a \"b\" \u2028")
			o.TextOrNull("none", "")
			o.TextOrNull("some", "x")
		}},
	} {
		w := NewFeatureWriter(out)
		if err := w.Write(f); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if got.String() != want.String() {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want.String())
	}
}

// TestObjectNoNumber: NaN has no JSON, and the feature leaves nothing behind.
func TestObjectNoNumber(t *testing.T) {
	var out strings.Builder
	w := NewFeatureWriter(&out)
	err := w.Write(Feature{ID: "x", AppendProperties: func(o *Object) { o.Numbers("km", math.NaN()) }})
	if err == nil || err.Error() != `feature "x": NaN is no number in JSON` || strings.Contains(out.String(), "km") {
		t.Errorf("%v, %s", err, out.String())
	}
}
