package timeline

import (
	"fmt"
	"testing"

	"furat/geo"
)

// TestRelativesOfText: in plain text every line counts, in an article only its
// prose, with offsets into the file.
func TestRelativesOfText(t *testing.T) {
	for _, c := range []struct{ name, file, text string }{
		{"plain text", "a.txt", "Struck «15 km north\n  of Raqqa», they left `10 km south of Nowhere`.\n"},
		{"article", "a.md", "---\ntitle: 10 km north of Raqqa\n---\nStruck «15 km north\nof Raqqa» `10 km south of Raqqa`.\n"},
		{"emphasis", "a.md", "---\ntitle: X\n---\nStruck «15 km north of **Raqqa»**.\n"},
		{"pin", "a.md", "---\nplaces: [{name: Camp Z, at: [39, 36]}]\n---\nStruck «15 km north of Camp Z».\n"},
		{"two paragraphs", "a.md", "---\ntitle: X\n---\nIt is 15 km\n\nnorth. Of Raqqa.\n"},
		{"no front matter", "a.md", "Struck «15 km north of Raqqa».\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, want := marked(c.text)
			var got []string
			read := Read([]byte(text), c.file)
			for _, r := range read.Relatives(smallGazetteer, nil, read.Places(smallGazetteer, Date{})) {
				got = append(got, fmt.Sprintf("%d %q", r.Start, r.Text))
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("found %v, want %v", got, want)
			}
		})
	}
}

// TestPrecisionWithin: a radius is never said to be finer than it is.
func TestPrecisionWithin(t *testing.T) {
	for km, want := range map[float64]geo.Precision{
		0.5: geo.Settlement, 2: geo.Settlement, 2.5: geo.Within25km, 25: geo.Within25km, 25.5: geo.DistrictP, 80: geo.DistrictP,
	} {
		if got := precisionWithin(km); got != want {
			t.Errorf("±%g km: %s, want %s", km, got, want)
		}
	}
}
