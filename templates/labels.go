package templates

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// box is a rectangle of the drawing that something stands in.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) meets(c box) bool { return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1 }
func (b box) within(c box) bool {
	return b.x0 >= c.x0 && b.x1 <= c.x1 && b.y0 >= c.y0 && b.y1 <= c.y1
}
func (b box) holds(x, y float64) bool { return x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1 }

// around returns the square about a point.
func boxAround(x, y, r float64) box { return box{x - r, y - r, x + r, y + r} }

// label is one name to be placed beside its mark.
type label struct {
	text  string
	x, y  float64 // the mark's centre
	r     float64 // the mark's radius
	rank  float64 // higher is placed first
	size  float64 // of the type
	index int     // which thing it names, for the caller

	placed bool
	dx, dy float64 // of the text's anchor point from the mark's centre
	anchor string  // "" (start), "middle" or "end"
	box    box
}

// position is one of the eight places about a mark where a name may stand:
// the direction from the mark, and what a reader of maps pays for it (Imhof,
// "Positioning Names on Maps", 1975: right and above first).
type labelPosition struct {
	dx, dy float64
	cost   float64
}

const diagonal = math.Sqrt2 / 2

var labelPositions = []labelPosition{
	{1, 0, 0}, {-1, 0, 1}, {diagonal, -diagonal, 1.2}, {diagonal, diagonal, 1.4},
	{-diagonal, -diagonal, 2}, {-diagonal, diagonal, 2.2}, {0, -1, 2.6}, {0, 1, 2.8},
}

// labelField is where labels may stand and what they must keep off.
type labelField struct {
	frame   box
	blocked []box        // never covered: the scale bar, names set before
	marks   []markBox    // covered only by names of greater rank, and at a price
	soft    [][2]float64 // better not covered: points along the river
}

// markBox is the room of a mark. Deir ez-Zor lies among so many bases and
// bridges that its name must cover some or be missing.
type markBox struct {
	box
	rank float64
}

// place sets labels in the order of their rank, each at the cheapest of its
// eight positions that meets no mark and no label set before it, or if there is
// none, that covers the fewest lesser marks; those that find no room stay
// unplaced. The time is linear in labels times obstacles.
func (f *labelField) place(labels []label) {
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(labels[j].rank, labels[i].rank) })
	for _, i := range order[:min(len(order), mostNames)] {
		f.placeOne(&labels[i])
	}
}

// mostNames are tried: a map has no room for so many, and a record of ten
// thousand places would spend minutes to learn it.
const mostNames = 250

func (f *labelField) placeOne(l *label) {
	best := math.Inf(1)
	width := textWidth(l.text, l.size)
	for _, p := range labelPositions {
		cost := p.cost
		if cost >= best {
			continue
		}
		t := *l
		t.stand(p, width)
		if !t.box.within(f.frame) || f.hits(&t) {
			continue
		}
		if cost += f.coverage(&t); cost >= best { // before the river's many points
			continue
		}
		if cost += f.softness(t.box); cost < best {
			best = cost
			t.placed = true
			*l = t
		}
	}
	if l.placed {
		f.blocked = append(f.blocked, l.box)
	}
}

// stand puts the label, w wide, at a position and reckons its box.
func (l *label) stand(p labelPosition, w float64) {
	const gap = 2.5
	h := l.size
	reach := l.r + gap
	l.dx, l.dy = p.dx*reach, p.dy*reach
	left := l.x + l.dx
	switch {
	case p.dx < -0.1:
		l.anchor, left = "end", left-w
	case p.dx < 0.1:
		l.anchor, left = "middle", left-w/2
		l.dy += p.dy * h * 0.45
	default:
		l.anchor = ""
	}
	middle := l.y + l.dy
	l.dy += h * 0.35 // from the middle of the small letters to the baseline
	l.box = box{left - 1, middle - h*0.52, left + w + 1, middle + h*0.52}
}

// hits reports whether the label would cover what must not be covered.
func (f *labelField) hits(l *label) bool {
	return slices.ContainsFunc(f.blocked, l.box.meets)
}

// coverage is what covering lesser marks costs: without bound for a mark that
// matters nearly as much as the name's own, or more.
func (f *labelField) coverage(l *label) float64 {
	const price, margin = 3, 6 // only a town's name may cover a bridge's mark
	cost := 0.0
	for _, m := range f.marks {
		if !m.meets(l.box) || m.holds(l.x, l.y) && m.rank <= l.rank {
			continue
		}
		if m.rank+margin > l.rank {
			return math.Inf(1)
		}
		cost += price
	}
	return cost
}

// softness is what covering the river costs: at most as much as the worst
// position, so that a name is rather on the water than far off or missing.
func (f *labelField) softness(b box) float64 {
	n := 0.0
	for i := range f.soft {
		if b.holds(f.soft[i][0], f.soft[i][1]) {
			n++
		}
	}
	return min(2.5, n*0.3)
}

// advance is the width of the printing ASCII characters of IBM Plex Sans in
// hundredths of the type size, as Chromium measures them. Other sans-serif
// faces are narrower on the whole: a label may be narrower than its box, never
// much wider.
var advance = [95]uint8{24, 28, 42, 71, 60, 93, 69, 24, 33, 33, 45, 60, 27, 40, 27, 38,
	60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 29, 29, 60, 60, 60, 48,
	89, 64, 65, 62, 67, 58, 56, 69, 71, 40, 51, 63, 50, 81, 71, 71, 61, 71, 64, 58, 57, 68, 61, 89, 61, 59, 58, 32, 38, 32, 60, 56,
	60, 53, 58, 50, 58, 55, 32, 53, 57, 25, 25, 53, 27, 87, 57, 56, 58, 58, 37, 49, 35, 57, 49, 77, 51, 50, 46, 34, 31, 34, 60}

// joined are the widths of Arabic letters in Plex Arabic as furat.css sets it,
// likewise: letters of about one width together, each a little wider than in the
// middle of a word, since it is wider at the end.
var joined = func() map[rune]int {
	widths := make(map[rune]int)
	for width, letters := range map[int]string{29: "اأإآرز", 46: "بتثنيىئلء", 54: "دذوؤهة", 62: "فقعغمك", 86: "جحخطظ", 110: "سشصض"} {
		for _, r := range letters {
			widths[r] = width
		}
	}
	return widths
}()

// textWidth estimates how wide text is set at the given size.
func textWidth(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~':
			sum += int(advance[r-' '])
		case joined[r] > 0:
			sum += joined[r]
		case unicode.In(r, unicode.Mn, unicode.Cf): // a mark over the letter before, or none
		default:
			sum += 60
		}
	}
	return float64(sum) * size / 100
}

// fit sets a name into a width: smaller, down to least, and then cut short.
// "al-Qaim - Abu Kamal crossing" is half as long again as the diagram's margin.
func fit(name string, size, least, width float64) (string, float64) {
	w := textWidth(name, size)
	if w <= width {
		return name, size
	}
	if size = max(least, size*width/w); size > least {
		return name, size
	}
	letters := []rune(name)
	over := func(n int) bool { return textWidth(string(letters[:n+2])+"…", size) > width }
	letters = letters[:1+sort.Search(len(letters)-1, over)]
	short := strings.TrimRight(string(letters), " -") + "…"
	if unicode.Is(unicode.Arabic, letters[0]) {
		short += "\u200f" // or the dots would stand before the name, in a drawing from left to right
	}
	return short, size
}

// spread moves the wanted positions, which are in order, as little as can be
// (least squares) so that neighbours lie at least gap apart and all lie in
// lo..hi. It is isotonic regression by pooling (Best and Chakravarti, 1990)
// on the positions less i gaps; linear in their number. When there is no room
// for all, they stand evenly from lo to hi.
func spread(want []float64, gap, lo, hi float64) []float64 {
	n := len(want)
	if n > 1 && gap*float64(n-1) > hi-lo {
		gap = (hi - lo) / float64(n-1)
	}
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	for i, w := range want {
		pools = append(pools, pool{w - gap*float64(i), 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].sum*float64(pools[k].n) > pools[k].sum*float64(pools[k-1].n); k-- {
			pools[k-1].sum += pools[k].sum
			pools[k-1].n += pools[k].n
			pools = pools[:k]
		}
	}
	out := make([]float64, 0, n)
	top := max(lo, hi-gap*float64(max(0, n-1)))
	for _, p := range pools {
		mean := max(lo, min(top, p.sum/float64(p.n)))
		for range p.n {
			out = append(out, mean+gap*float64(len(out)))
		}
	}
	return out
}
