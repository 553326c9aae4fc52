package templates

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"furat/timeline"
)

// darkPaper is the ground of the dark page, as web/furat.css sets it.
const darkPaper = "#1c1b19"

// darkTones gives the actors their colours on the dark page: their own while
// these stand out from the ground by 3:1 (WCAG 1.4.11), else the nearest of the
// same hue that does and that readers can tell from the colours given before.
// The strongest hues choose first: what is nearly black, as #201e1d, may become
// any grey.
func darkTones(actors []*timeline.Actor) map[*timeline.Actor]string {
	tones := make(map[*timeline.Actor]string, len(actors))
	var given []rgb
	var dark []*timeline.Actor
	for _, a := range actors {
		if c, ok := parseColour(a.Colour); !ok {
			tones[a] = muted
		} else if standsOut(c) {
			tones[a], given = c.hex(), append(given, c)
		} else {
			dark = append(dark, a)
		}
	}
	slices.SortStableFunc(dark, func(a, b *timeline.Actor) int { return cmp.Compare(chroma(b.Colour), chroma(a.Colour)) })
	for _, a := range dark {
		c, _ := parseColour(a.Colour)
		tone := darkTone(c, given)
		tones[a], given = tone.hex(), append(given, tone)
	}
	return tones
}

// standsOut reports whether a colour is to be seen on the dark page.
func standsOut(c rgb) bool {
	ground, _ := parseColour(darkPaper)
	return contrast(c, ground) >= 3
}

// chroma is how far a colour is from the grey of its lightness.
func chroma(colour string) float64 {
	c, _ := parseColour(colour)
	return max(c[0], c[1], c[2]) - min(c[0], c[1], c[2])
}

// darkTone is the nearest colour of c's hue that stands out and is apart from
// those given; where none is, that which is farthest from them.
func darkTone(c rgb, given []rgb) rgb {
	best, apart, near := c, 0.0, math.Inf(1)
	for _, tone := range lighter(c) {
		if !standsOut(tone) {
			continue
		}
		d := min(closest, leastDifference(tone, given))
		if far := visions[0].distance(tone, c); d > apart || d == apart && far < near {
			best, apart, near = tone, d, far
		}
	}
	return best
}

// lighter are the colours of one hue from c to white, as strong as it is,
// stronger and weaker.
func lighter(c rgb) (list []rgb) {
	hi, lo := max(c[0], c[1], c[2]), min(c[0], c[1], c[2])
	light, spread := (hi+lo)/2, max(hi-lo, 1e-9)
	saturation := spread / (1 - math.Abs(2*light-1))
	for l := light; l < 0.95; l += 0.01 {
		for _, strength := range []float64{1, 1.25, 1.4, 1.5, 0.6} {
			wide := min(1, saturation*strength) * (1 - math.Abs(2*l-1))
			var tone rgb
			for i := range c {
				tone[i] = l + wide*((c[i]-lo)/spread-0.5)
			}
			list = append(list, tone)
		}
	}
	return list
}

func leastDifference(c rgb, from []rgb) float64 {
	least := math.Inf(1)
	for _, other := range from {
		d, _ := difference(c, other)
		least = min(least, d)
	}
	return least
}

// darkInk is contrastInk on the tint that bars of a tone have on the dark page.
func darkInk(tone string) string {
	c, _ := parseColour(tone)
	ground, _ := parseColour(darkPaper)
	return contrastInk(c.over(ground, tints[0]).hex())
}

// darkStyles is the part of the actors' sheet for the dark page on a screen.
// The drawings carry the colours of paper as attributes, which rules go
// before; the code on a bar stands right behind the bar.
func darkStyles(t *timeline.Timeline) string {
	var b strings.Builder
	tones := darkTones(holdersFirst(t))
	b.WriteString("@media screen and (prefers-color-scheme:dark){\n")
	for _, a := range t.Actors {
		tone := tones[a]
		fmt.Fprintf(&b, "[fill].a-%s{fill:%s}svg .a-%s+text{fill:%s}.code.a-%s{background:%s;color:%s;border-color:%s}\n",
			a.ID, tone, a.ID, darkInk(tone), a.ID, tone, contrastInk(tone), tone)
	}
	b.WriteString("}\n")
	return b.String()
}

// holdersFirst are all actors, in front those whose colours stand side by side.
func holdersFirst(t *timeline.Timeline) []*timeline.Actor {
	list := slices.Clone(Holders(t))
	for _, a := range t.Actors {
		if !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}

// byNight gives the base map its colours for the dark page as a rule of its
// own: pages show the file as a picture, into which no rule of theirs reaches,
// nor does their policy.
func byNight(svg []byte) []byte {
	var b strings.Builder
	b.WriteString("<style>@media (prefers-color-scheme:dark){")
	for _, c := range [...][2]string{{lakeFill, "#2c4150"}, {riverBlue, "#5f8ea6"}, {streamBlue, "#3d5c6c"}, {borderGrey, "#6f695f"}, {adminGrey, "#37342f"}} {
		fmt.Fprintf(&b, `[fill="%s"]{fill:%s}[stroke="%s"]{stroke:%s}`, c[0], c[1], c[0], c[1])
	}
	b.WriteString("}</style>")
	root := bytes.IndexByte(svg, '>') + 1
	return slices.Concat(svg[:root], []byte(b.String()), svg[root:])
}
