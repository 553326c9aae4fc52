package geo

import "testing"

// TestEvalOwn runs the project's own texts: other places than those of the
// development set, keys are ids of the embedded gazetteer.
func TestEvalOwn(t *testing.T) {
	g := embeddedT(t)
	var c tally
	for _, doc := range readMarked(t, "testdata/texts") {
		gold := map[string]goldPlace{}
		for _, k := range doc.places {
			p, ok := g.Place(k.key)
			if !ok {
				t.Errorf("%s: no place %q", doc.file, k.key)
				continue
			}
			gold[k.key] = goldPlace{p.Point, string(p.Kind), p.PrecisionKm}
		}
		c.count(doc, gold, g.Find(doc.text, Context{}))
	}
	c.check(t, floors{0.97, 0.96, 0.96, 1, 1})
}
