package templates

import (
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
)

func setWords(t *testing.T, text string) []setGlyph {
	t.Helper()
	set, err := newTypesetter()
	if err != nil {
		t.Fatal(err)
	}
	lines := set.lines(text, sans, 20, unlimited, 0)
	if len(lines) != 1 {
		t.Fatalf("%q is set in %d lines", text, len(lines))
	}
	return lines[0].glyphs
}

// TestArabicIsShaped: letters take the forms that join, and stand from right
// to left.
func TestArabicIsShaped(t *testing.T) {
	const word = "سيس" // seen, yeh, seen: an initial, a medial and a final form
	glyphs := setWords(t, word)
	var plain, got []font.GID
	for _, r := range word {
		id, _ := glyphs[0].face.NominalGlyph(r)
		plain = append(plain, id)
	}
	for _, g := range glyphs {
		got = append(got, g.id)
	}
	if slices.Equal(got, plain) || got[0] == got[len(got)-1] {
		t.Errorf("%q is set with glyphs %v; unshaped they are %v", word, got, plain)
	}
	if !slices.IsSortedFunc(glyphs, func(a, b setGlyph) int { return int(a.x - b.x) }) {
		t.Error("the glyphs do not come from left to right")
	}
}

// TestBothScriptsInOneLine: the words stand in the order of the line's first
// letter, the figures after them.
func TestBothScriptsInOneLine(t *testing.T) {
	glyphs := setWords(t, "Raqqa الرقة 2017")
	var faces []*font.Face
	for _, g := range glyphs {
		if len(faces) == 0 || faces[len(faces)-1] != g.face {
			faces = append(faces, g.face)
		}
	}
	if len(faces) != 3 || faces[0] != faces[2] || faces[0] == faces[1] {
		t.Errorf("%d runs of faces in a line of Latin, Arabic and figures", len(faces))
	}
}

func TestLinesEndInAnEllipsis(t *testing.T) {
	set, err := newTypesetter()
	if err != nil {
		t.Fatal(err)
	}
	lines := set.lines("one two three four five six seven eight nine ten", serif, 40, 300, 2)
	dots, _ := set.faces[serif][0].NominalGlyph('…')
	if len(lines) != 2 || !slices.ContainsFunc(lines[1].glyphs, func(g setGlyph) bool { return g.id == dots }) {
		t.Errorf("%d lines, and no ellipsis in the last", len(lines))
	}
	if w := widest(lines); w > 300 {
		t.Errorf("a line of %v pixels in a column of 300", w)
	}
}
