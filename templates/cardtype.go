package templates

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// The fonts of web/fonts once more, as the shaper reads them: of each face the
// part for Western Europe, the rest of Latin, and Arabic for both.
//
//go:embed fonts/*.ttf
var cardFonts embed.FS

// typeface is one of the three in which cards are set.
type typeface int

const (
	sans typeface = iota
	bold
	serif
	typefaces
)

var typefaceFiles = [typefaces][]string{
	sans:  {"sans", "sans-ext", "arabic"},
	bold:  {"bold", "bold-ext", "arabic"},
	serif: {"serif", "serif-ext", "arabic"},
}

// parsedFonts are read once: a font may be used by many at a time, a face by one.
var parsedFonts = sync.OnceValues(func() (map[string]*font.Font, error) {
	fonts := make(map[string]*font.Font)
	for _, name := range slices.Concat(typefaceFiles[:]...) {
		data, err := cardFonts.ReadFile("fonts/" + name + ".ttf")
		if err != nil {
			return nil, err
		}
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("fonts/%s.ttf: %w", name, err)
		}
		fonts[name] = face.Font
	}
	return fonts, nil
})

// typesetter sets lines of text, in Latin and Arabic script and both in one
// line. It may not be used by two at a time.
type typesetter struct {
	faces  [typefaces]fallback
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter
	wrap   shaping.LineWrapper
}

func newTypesetter() (*typesetter, error) {
	fonts, err := parsedFonts()
	if err != nil {
		return nil, err
	}
	t := new(typesetter)
	own := make(map[string]*font.Face)
	for i, names := range typefaceFiles {
		for _, name := range names {
			if own[name] == nil {
				own[name] = font.NewFace(fonts[name])
			}
			t.faces[i] = append(t.faces[i], own[name])
		}
	}
	return t, nil
}

// fallback is faces of which the first that has a letter sets it.
type fallback []*font.Face

// ResolveFace implements shaping.Fontmap.
func (f fallback) ResolveFace(r rune) *font.Face {
	for _, face := range f {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return f[0]
}

// setLine is a line of text, its glyphs from left to right.
type setLine struct {
	glyphs []setGlyph
	width  float64 // pixels
}

type setGlyph struct {
	face  *font.Face
	id    font.GID
	x, y  float64 // pixels, from where the line begins on its baseline
	scale float64 // pixels a unit of the font
}

// unlimited is the width of a line that is not broken.
const unlimited = 1 << 20

// lines sets text of a size in pixels into lines no wider than width, at most
// most of them (0: any number); what is left over ends in an ellipsis.
func (t *typesetter) lines(text string, face typeface, size float64, width, most int) []setLine {
	in := t.input(text, face, size)
	if len(in.Text) == 0 {
		return nil
	}
	config := shaping.WrapConfig{Direction: in.Direction, TruncateAfterLines: most}
	if most > 0 {
		config.Truncator = t.shaper.Shape(t.input("…", face, size))
	}
	var runs []shaping.Output
	for _, run := range t.split.Split(in, t.faces[face]) {
		runs = append(runs, t.shaper.Shape(run))
	}
	wrapped, _ := t.wrap.WrapParagraph(config, width, in.Text, shaping.NewSliceIterator(runs))
	lines := make([]setLine, len(wrapped))
	for i, line := range wrapped {
		lines[i].set(line)
	}
	return lines
}

// longestSet is how many letters of a text are set: more than any card shows.
const longestSet = 400

func (t *typesetter) input(text string, face typeface, size float64) shaping.Input {
	runes := []rune(strings.Join(strings.FieldsFunc(text, blank), " "))
	runes = runes[:min(len(runes), longestSet)]
	return shaping.Input{Text: runes, RunEnd: len(runes), Direction: direct(runes), Face: t.faces[face][0],
		Size: fixed.Int26_6(math.Round(size * 64)), Language: language.NewLanguage("en")}
}

// blank is what ends a word: spaces, and what is no text at all.
func blank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// direct is the direction of a text: that of its first letter that has one.
func direct(text []rune) di.Direction {
	for _, r := range text {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac) {
			return di.DirectionRTL
		}
		if unicode.IsLetter(r) {
			break
		}
	}
	return di.DirectionLTR
}

// set lays the runs of a line side by side, in the order of the eye.
func (l *setLine) set(runs shaping.Line) {
	runs = slices.Clone(runs)
	slices.SortStableFunc(runs, func(a, b shaping.Output) int { return cmp.Compare(a.VisualIndex, b.VisualIndex) })
	var x fixed.Int26_6
	for _, run := range runs {
		scale := float64(run.Size) / 64 / float64(run.Face.Upem())
		for _, g := range run.Glyphs {
			l.glyphs = append(l.glyphs, setGlyph{run.Face, g.GlyphID, pixels(x + g.XOffset), -pixels(g.YOffset), scale})
			x += g.Advance
		}
	}
	l.width = pixels(x)
}

func pixels(v fixed.Int26_6) float64 { return float64(v) / 64 }

// outline adds the forms of a line whose baseline begins at x, y.
func (l setLine) outline(s *shape, x, y float64) {
	for _, g := range l.glyphs {
		data, ok := g.face.GlyphData(g.id).(font.GlyphOutline)
		if !ok {
			continue
		}
		m := matrix{a: g.scale, d: -g.scale, e: x + g.x, f: y + g.y}
		for _, seg := range data.Segments {
			s.segment(m, seg)
		}
	}
}

// segment adds a piece of a glyph.
func (s *shape) segment(m matrix, seg opentype.Segment) {
	var p [3][2]float64
	for i, a := range seg.Args {
		p[i] = m.at(float64(a.X), float64(a.Y))
	}
	switch seg.Op {
	case opentype.SegmentOpMoveTo:
		s.move(p[0])
	case opentype.SegmentOpLineTo:
		s.line(p[0])
	case opentype.SegmentOpQuadTo:
		s.curve(p[0], p[1])
	case opentype.SegmentOpCubeTo:
		s.curve(p[0], p[1], p[2])
	}
}
