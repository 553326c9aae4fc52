package templates

import (
	"fmt"
	"math"
	"strconv"

	"furat/timeline"
)

// The colours that mean nothing: paper, ink and the land and water between.
// They are those of web/furat.css.
const (
	paper = "#fbfaf7"
	ink   = "#222"
	muted = "#666"
)

// rgb is a colour in sRGB, each channel from 0 to 1.
type rgb [3]float64

// parseColour reads "#rrggbb" or "#rgb"; ok is false for anything else.
func parseColour(s string) (c rgb, ok bool) {
	if len(s) == 4 && s[0] == '#' {
		s = string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	if len(s) != 7 || s[0] != '#' {
		return c, false
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return c, false
	}
	return rgb{float64(n>>16) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}, true
}

// hex writes the colour as CSS does.
func (c rgb) hex() string {
	var n [3]int
	for i, v := range c {
		n[i] = int(math.Round(max(0, min(1, v)) * 255))
	}
	return fmt.Sprintf("#%02x%02x%02x", n[0], n[1], n[2])
}

// over returns c laid over ground at the given opacity, as browsers do it.
func (c rgb) over(ground rgb, opacity float64) rgb {
	for i := range c {
		c[i] = c[i]*opacity + ground[i]*(1-opacity)
	}
	return c
}

// linear undoes the sRGB transfer curve (IEC 61966-2-1).
func (c rgb) linear() rgb {
	for i, v := range c {
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return c
}

// luminance is WCAG's relative luminance, 0 to 1.
func (c rgb) luminance() float64 {
	l := c.linear()
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

// contrast is WCAG's contrast ratio of two colours, 1 to 21.
func contrast(a, b rgb) float64 {
	la, lb := a.luminance(), b.luminance()
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// contrastInk returns the ink for text on a colour: dark or paper, whichever
// reads better, and black or white on the middling colours where neither of
// the two reaches 4.5:1 (WCAG 1.4.3). One of those always does.
func contrastInk(colour string) string {
	c, ok := parseColour(colour)
	if !ok {
		return ink
	}
	if dark, light := inkContrast(c, ink), inkContrast(c, paper); max(dark, light) >= 4.5 {
		return better(ink, dark, paper, light)
	}
	return better("#000", inkContrast(c, "#000000"), "#fff", inkContrast(c, "#ffffff"))
}

func inkContrast(c rgb, on string) float64 {
	o, _ := parseColour(on)
	return contrast(c, o)
}

func better(a string, forA float64, b string, forB float64) string {
	if forA > forB {
		return a
	}
	return b
}

// keyline returns the colour of the edge of a mark: the colour itself while it
// stands out from the paper by 3:1 (WCAG 1.4.11), else the lightest darker
// shade of it that does. SDF yellow #ebc839 is at 1.6:1 and gets #a78e28.
func keyline(colour string) string {
	c, ok := parseColour(colour)
	if !ok {
		return muted
	}
	ground, _ := parseColour(paper)
	for shade := 1.0; shade > 0; shade -= 0.02 {
		if dark := (rgb{c[0] * shade, c[1] * shade, c[2] * shade}); contrast(dark, ground) >= 3 {
			return dark.hex()
		}
	}
	return ink
}

// closest is the smallest difference that two actors' colours may have: about
// that of the closest pair that readers still kept apart in our proofs.
const closest = 12.0

// vision is how an eye sees: a matrix on linear RGB, from Machado, Oliveira
// and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency" (IEEE TVCG 15, 2009), severity 1.0.
type vision struct {
	name string
	m    [3][3]float64
}

var visions = []vision{
	{"normal", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protan", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deutan", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritan", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

// lab returns c as the eye sees it in CIELAB, white point D65.
func (v *vision) lab(c rgb) [3]float64 {
	l := c.linear()
	var seen rgb
	for i, m := range v.m {
		seen[i] = max(0, min(1, m[0]*l[0]+m[1]*l[1]+m[2]*l[2]))
	}
	x := curve((0.4124564*seen[0] + 0.3575761*seen[1] + 0.1804375*seen[2]) / 0.95047)
	y := curve(0.2126729*seen[0] + 0.7151522*seen[1] + 0.0721750*seen[2])
	z := curve((0.0193339*seen[0] + 0.1191920*seen[1] + 0.9503041*seen[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// distance is ΔE*76 of two colours as the eye sees them.
func (v *vision) distance(a, b rgb) float64 {
	p, q := v.lab(a), v.lab(b)
	return math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2])
}

func curve(t float64) float64 {
	if t > 216.0/24389 {
		return math.Cbrt(t)
	}
	return (24389.0/27*t + 16) / 116
}

// difference is the smallest ΔE*76 of two colours over all visions, and the
// vision that sees it so.
func difference(a, b rgb) (float64, string) {
	least, who := math.Inf(1), ""
	for i := range visions {
		if d := visions[i].distance(a, b); d < least {
			least, who = d, visions[i].name
		}
	}
	return least, who
}

// PaletteWarnings measures the actors' colours, on paper and on the dark page,
// and returns a sentence for each pair that some readers cannot tell apart:
// ΔE*76 below 12 in normal, protanope, deuteranope or tritanope vision. In the
// order of the actors.
func PaletteWarnings(actors []*timeline.Actor) []string {
	var warnings []string
	tones := darkTones(actors)
	for i, a := range actors {
		for _, b := range actors[i+1:] {
			if w := tooClose(a, b, tones); w != "" {
				warnings = append(warnings, w)
			}
		}
	}
	return warnings
}

func tooClose(a, b *timeline.Actor, dark map[*timeline.Actor]string) string {
	if w := near(a.Colour, b.Colour); w != "" {
		return fmt.Sprintf("colours of %s (%s) and %s (%s) are hard to tell apart %s", a.ID, a.Colour, b.ID, b.Colour, w)
	}
	if ta, tb := dark[a], dark[b]; near(ta, tb) != "" {
		return fmt.Sprintf("colours of %s (%s, in the dark scheme %s) and %s (%s, %s) are hard to tell apart there %s",
			a.ID, a.Colour, ta, b.ID, b.Colour, tb, near(ta, tb))
	}
	return ""
}

// near says by whose eyes and how little two colours differ, when that is too
// little.
func near(a, b string) string {
	ca, okA := parseColour(a)
	cb, okB := parseColour(b)
	d, who := difference(ca, cb)
	if !okA || !okB || d >= closest {
		return ""
	}
	return fmt.Sprintf("in %s vision: ΔE %.1f, want %.0f or more", who, d, closest)
}
