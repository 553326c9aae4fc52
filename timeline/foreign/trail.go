package foreign

import (
	"cmp"
	"slices"
	"sort"
)

// piece is a run of a new text: copied from the old one, byte for byte, or
// written for what stands there.
type piece struct {
	at     int // offset into the new text
	from   int // offset into the old
	copied bool
}

// trail leads from an article back to its source, step by step.
type trail struct{ steps [][]piece }

// Source returns the offset into the source of what stands at an offset of the
// article.
func (t trail) Source(at int) int {
	for _, pieces := range t.steps {
		at = backTo(pieces, at)
	}
	return at
}

func backTo(pieces []piece, at int) int {
	i := sort.Search(len(pieces), func(i int) bool { return pieces[i].at > at }) - 1
	switch {
	case i < 0:
		return 0
	case pieces[i].copied:
		return pieces[i].from + at - pieces[i].at
	}
	return pieces[i].from
}

// builder writes a new text and keeps the pieces of it.
type builder struct {
	text   []byte
	pieces []piece
}

// copy takes old[from:to] over as it is.
func (b *builder) copy(old []byte, from, to int) {
	if from >= to {
		return
	}
	b.pieces = append(b.pieces, piece{len(b.text), from, true})
	b.text = append(b.text, old[from:to]...)
}

// write puts text in for what stands at an offset of the old one.
func (b *builder) write(text string, from int) {
	b.pieces = append(b.pieces, piece{len(b.text), from, false})
	b.text = append(b.text, text...)
}

// span is a run of bytes.
type span struct{ from, to int }

// edit puts text in the place of a span.
type edit struct {
	span
	text string
}

// edited copies old from an offset on with the edits made. Where two overlap,
// the first holds.
func (b *builder) edited(old []byte, from int, edits []edit) {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	for _, e := range edits {
		if e.from < from {
			continue
		}
		b.copy(old, from, e.from)
		if e.text != "" {
			b.write(e.text, e.from)
		}
		from = e.to
	}
	b.copy(old, from, len(old))
	b.write("", len(old)) // a mistake at the very end
}
