package templates

import (
	"image"
	"strings"
	"testing"
)

// painted paints a drawing of 40 by 40 on white, at two pixels a unit.
func painted(t *testing.T, drawing string) *painter {
	t.Helper()
	p, err := newPainter(80, 80)
	if err != nil {
		t.Fatal(err)
	}
	p.wash(0xffffff)
	if err := p.paint(drawing, matrix{a: 2, d: 2}); err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPaint looks at single pixels of what each form paints.
func TestPaint(t *testing.T) {
	for _, c := range []struct {
		drawing string
		at      image.Point
		want    pixel
	}{
		{`<rect x="5" y="5" width="10" height="10" fill="#123456"/>`, image.Pt(11, 11), 0x123456},
		{`<rect x="5" y="5" width="10" height="10" fill="#123456"/>`, image.Pt(9, 9), 0xffffff},
		{`<path fill="#00f" d="m5 5h10v10h-10z"/>`, image.Pt(29, 29), 0x0000ff},
		{`<path fill="#00f" d="M5 5l10 .5.5 10-11-.5z"/>`, image.Pt(20, 20), 0x0000ff},
		{`<path fill="none" stroke="#f00" stroke-width="4" d="m2 20h30"/>`, image.Pt(30, 40), 0xff0000},
		{`<path fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="4 4" d="m0 20h40"/>`, image.Pt(4, 40), 0xff0000},
		{`<path fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="4 4" d="m0 20h40"/>`, image.Pt(12, 40), 0xffffff},
		{`<path fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="4 4" d="m0 20h40"/>`, image.Pt(20, 40), 0xff0000},
		{`<g transform="translate(20 20)"><circle r="6" fill="#0f0"/></g>`, image.Pt(40, 40), 0x00ff00},
		{`<g opacity=".5"><circle cx="20" cy="20" r="6" fill="#000"/></g>`, image.Pt(40, 40), 0x7f7f7f},
		{`<g transform="translate(20 20)"><path d="m0 0v-10a10 10 0 0 1 10 10z"/></g>`, image.Pt(45, 35), 0},
		{`<g transform="translate(20 20)"><path d="m0 0v-10a10 10 0 0 1 10 10z"/></g>`, image.Pt(35, 45), 0xffffff},
		{`<path d="M20-0a10 10 0 100 20 10 10 0 000-20z" transform="translate(0 10)"/>`, image.Pt(40, 40), 0},
		{`<svg viewBox="0 0 10 10"><rect width="40" height="40" fill="#f00"/></svg>`, image.Pt(10, 10), 0xff0000},
		{`<svg viewBox="0 0 10 10"><rect width="40" height="40" fill="#f00"/></svg>`, image.Pt(30, 10), 0xffffff},
		{`<defs><pattern id="p" width="10"><path d="M0 0h5v10h-5z" fill="#f00"/></pattern></defs><rect width="40" height="40" fill="url(#p)"/>`, image.Pt(3, 3), 0xff0000},
		{`<defs><pattern id="p" width="10"><path d="M0 0h5v10h-5z" fill="#f00"/></pattern></defs><rect width="40" height="40" fill="url(#p)"/>`, image.Pt(10, 10), 0xffffff},
		{`<title>words</title><g class="axis tall"><rect width="40" height="40"/></g>`, image.Pt(20, 20), 0xffffff},
	} {
		p := painted(t, c.drawing)
		if got := p.pix[c.at.Y*p.w+c.at.X]; got != c.want {
			t.Errorf("%s\nis %06x at %v, want %06x", c.drawing, got, c.at, c.want)
		}
	}
}

// TestPaintRefusesWhatItDoesNotKnow: a drawing that gains a form must not lose
// it on cards.
func TestPaintRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, drawing := range []string{`<ellipse rx="3"/>`, `<path d="m0 0q1 1 2 2"/>`, `<g transform="skewX(3)"/>`, `<g></a>`, `<path d="m0 zz"/>`, `<rect `} {
		p, err := newPainter(8, 8)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.paint(drawing, identity); err == nil {
			t.Errorf("%s is painted", drawing)
		}
	}
}

// TestPaintDrawings: every drawing that cards may show can be painted.
func TestPaintDrawings(t *testing.T) {
	for name, drawing := range drawAll(sampleDrawing(t)) {
		if strings.Contains(drawing, "<use") || strings.Contains(drawing, "<image") || !strings.HasPrefix(drawing, "<svg") {
			continue // the front page's map and the small maps on pages
		}
		p, err := newPainter(80, 80)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.paint(drawing, identity); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
