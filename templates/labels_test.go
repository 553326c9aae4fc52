package templates

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// scatter makes n labels at places that a fixed generator gives, so that the
// test is the same every time.
func scatter(n int) []label {
	seed := uint32(7)
	next := func(limit float64) float64 {
		seed = seed*1664525 + 1013904223
		return float64(seed>>8) / (1 << 24) * limit
	}
	list := make([]label, n)
	for i := range list {
		list[i] = label{text: strings.Repeat("n", 3+int(next(12))), x: next(600), y: next(400), r: 3, rank: next(30), size: 11, index: i}
	}
	return list
}

func TestLabelsDoNotCollide(t *testing.T) {
	for _, n := range []int{1, 20, 100, 400} {
		labels := scatter(n)
		f := labelField{frame: box{0, 0, 600, 400}, blocked: []box{{0, 350, 200, 400}}}
		for _, l := range labels {
			f.marks = append(f.marks, markBox{boxAround(l.x, l.y, l.r), l.rank})
		}
		f.place(labels)
		placed := 0
		for i, l := range labels {
			if !l.placed {
				continue
			}
			placed++
			if !l.box.within(f.frame) || l.box.meets(box{0, 350, 200, 400}) {
				t.Errorf("%d: label %d at %v leaves its field", n, i, l.box)
			}
			for j, m := range labels[:i] {
				if m.placed && m.box.meets(l.box) {
					t.Errorf("%d: labels %d and %d meet: %v %v", n, j, i, m.box, l.box)
				}
				if l.box.holds(m.x, m.y) && m.rank > l.rank {
					t.Errorf("%d: label %d hides the weightier mark %d", n, i, j)
				}
			}
		}
		if placed == 0 || n == 20 && placed < 17 {
			t.Errorf("%d: placed only %d", n, placed)
		}
	}
}

func TestLabelsPreferTheRight(t *testing.T) {
	labels := []label{{text: "Raqqa", x: 100, y: 100, r: 4, size: 11}}
	f := labelField{frame: box{0, 0, 600, 400}}
	f.place(labels)
	if l := labels[0]; l.anchor != "" || l.dx <= 0 || math.Abs(l.dy-11*.35) > 1e-9 {
		t.Errorf("got %+v", l)
	}
	labels = []label{{text: "Raqqa", x: 590, y: 100, r: 4, size: 11}} // no room there
	f = labelField{frame: box{0, 0, 600, 400}}
	f.place(labels)
	if l := labels[0]; l.anchor != "end" || l.dx >= 0 {
		t.Errorf("at the right edge: got %+v", l)
	}
}

func TestLabelsKeepOffTheRiver(t *testing.T) {
	labels := []label{{text: "Raqqa", x: 100, y: 100, r: 4, size: 11}}
	f := labelField{frame: box{0, 0, 600, 400}}
	for x := 104.0; x < 160; x += 3 { // the river runs to the right
		f.soft = append(f.soft, [2]float64{x, 100})
	}
	f.place(labels)
	if l := labels[0]; !l.placed || l.anchor != "end" {
		t.Errorf("got %+v", l)
	}
}

func TestSpread(t *testing.T) {
	tests := []struct {
		name        string
		want        []float64
		gap, lo, hi float64
		out         []float64
	}{
		{"far apart: nothing moves", []float64{10, 30, 60}, 10, 0, 100, []float64{10, 30, 60}},
		{"two on one spot part evenly", []float64{50, 50}, 10, 0, 100, []float64{45, 55}},
		{"pushed off the edge", []float64{0, 1, 2}, 10, 0, 100, []float64{0, 10, 20}},
		{"and off the other", []float64{98, 99, 100}, 10, 0, 100, []float64{80, 90, 100}},
		{"a chain moves as one", []float64{40, 45, 50, 90}, 10, 0, 100, []float64{35, 45, 55, 90}},
		{"too many: evenly", []float64{1, 2, 3}, 10, 0, 10, []float64{0, 5, 10}},
		{"one", []float64{7}, 10, 0, 100, []float64{7}},
		{"none", nil, 10, 0, 100, []float64{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := spread(tt.want, tt.gap, tt.lo, tt.hi)
			same := slices.EqualFunc(got, tt.out, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
			if !same {
				t.Errorf("got %v, want %v", got, tt.out)
			}
		})
	}
}

// Whatever is asked, rows stay in order, apart and inside.
func FuzzSpread(f *testing.F) {
	f.Add([]byte{1, 1, 2, 200, 201}, 10.0)
	f.Add([]byte{0, 255}, 0.5)
	f.Fuzz(func(t *testing.T, steps []byte, gap float64) {
		if !(gap >= 0 && gap < 100) {
			t.Skip()
		}
		var want []float64
		at := 0.0
		for _, s := range steps {
			at += float64(s) / 8
			want = append(want, at)
		}
		out := spread(want, gap, 0, 500)
		if len(out) != len(want) {
			t.Fatalf("%d of %d", len(out), len(want))
		}
		if n := len(out); n > 1 {
			gap = min(gap, 500/float64(n-1))
		}
		for i, x := range out {
			if x < -1e-6 || x > 500+1e-6 || i > 0 && x-out[i-1] < gap-1e-6 {
				t.Fatalf("%v with gap %v: %v", want, gap, out)
			}
		}
	})
}

func TestFit(t *testing.T) {
	tests := []struct {
		name  string
		width float64
		want  string
		size  float64
	}{
		{"Raqqa", 100, "Raqqa", 11.5},
		{"al-Qaim - Abu Kamal crossing", 100, "al-Qaim - Abu Kamal…", 10},
		{"مطار الجراح العسكري", 60, "مطار الجراح…\u200f", 10}, // the dots at its end, on the left
		{strings.Repeat("i", 1_000_000), 20, "iiiii…", 10},    // at once: not letter by letter
	}
	for _, tt := range tests {
		got, size := fit(tt.name, 11.5, 10, tt.width)
		if got != tt.want || size != tt.size {
			t.Errorf("%.40s: got %q at %.1f, want %q at %.1f", tt.name, got, size, tt.want, tt.size)
		}
		if w := textWidth(got, size); w > tt.width {
			t.Errorf("%s: %.1f wide, more than %.1f", got, w, tt.width)
		}
	}
}

func TestTextWidth(t *testing.T) {
	if got := textWidth("Raqqa", 100); got != 286 { // R 64, a 53, q 58, as Chromium sets them
		t.Errorf("Raqqa is %v wide, want 286", got)
	}
	if plain, marked := textWidth("رقة", 10), textWidth("رَقّة", 10); plain != marked {
		t.Errorf("vowel marks widen a name: %v and %v", plain, marked)
	}
}
