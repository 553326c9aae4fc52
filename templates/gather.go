package templates

import (
	"math"
	"slices"

	"furat/geo"
	"furat/timeline"
)

// mostStacks is how many marks a map shows each for itself: of more than these
// nobody can tell one from the other, and a page of 50,000 weighs 20 MB.
const mostStacks = 1000

// cellSize is how wide a square of the drawing is whose marks are one, at least: as
// wide as the mark.
const cellSize = 13.0

// gathered returns a map's stacks; of very many those that stand close together
// as one, which says so. What bears a disc of its own, an outline or a reach of
// the river stands alone, and what is known less closely is not taken for more.
func (p *picture) gathered(list []*stack, events []*timeline.Event) []*stack {
	if len(list) <= mostStacks {
		return list
	}
	var cells [][]*stack
	for size := cellSize; size < p.on.w; size *= 1.5 {
		if cells = p.cells(list, size); len(cells) <= mostStacks {
			break
		}
	}
	rank := make(map[*timeline.Event]int, len(events))
	for i, e := range events {
		rank[e] = i
	}
	list = nil
	for _, cell := range cells {
		list = append(list, gather(cell, rank))
	}
	return list
}

// cellKey is a square of the drawing, for each precision; or a stack that stands alone.
type cellKey struct {
	x, y      int
	precision geo.Precision
	alone     *stack
}

// cells sorts the stacks on the sheet into squares, in the order of their first.
func (p *picture) cells(list []*stack, size float64) (cells [][]*stack) {
	index := make(map[cellKey]int)
	for _, k := range list {
		x, y := p.on.xy(k.point)
		key := cellKey{x: int(math.Floor(x / size)), y: int(math.Floor(y / size)), precision: k.precision}
		switch {
		case p.alone(k):
			key = cellKey{alone: k}
		case !p.on.shows(k.point):
			continue
		}
		i, ok := index[key]
		if !ok {
			i = len(cells)
			index[key], cells = i, append(cells, nil)
		}
		cells[i] = append(cells[i], k)
	}
	return cells
}

func (p *picture) alone(k *stack) bool {
	return k.precision == geo.Reach || k.place != nil && p.index[k.place] != nil || p.d.outline(k.events[0].Place) != nil
}

// gather makes one stack of those of a cell. It stands where the most of it is,
// and bears that name; rank is the order of events.
func gather(cell []*stack, rank map[*timeline.Event]int) *stack {
	if len(cell) == 1 {
		return cell[0]
	}
	most := *cell[0]
	for _, k := range cell[1:] {
		if len(k.events) > len(most.events) {
			most = *k
		}
	}
	most.events, most.happened, most.spots = nil, 0, len(cell)
	for _, k := range cell {
		most.events = append(most.events, k.events...)
	}
	slices.SortFunc(most.events, func(a, b *timeline.Event) int { return rank[a] - rank[b] })
	most.events = slices.Compact(most.events) // a report may name several places of a cell
	for _, e := range most.events {
		if !e.Report {
			most.happened++
		}
	}
	return &most
}
