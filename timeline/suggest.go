package timeline

import (
	"fmt"
	"iter"
	"strings"
)

// didYouMean returns the hint for a word that is not among the known ones:
// `did you mean "title"?`, or "" when nothing is near.
func didYouMean(word string, known iter.Seq[string]) string {
	if near := nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return ""
}

// nearest returns the first of the known words that is the fewest slips away
// from word, or "" when even that one is too far to be what was meant: about a
// third of the letters may differ, and never more than three.
func nearest(word string, known iter.Seq[string]) string {
	w := []rune(strings.ToLower(word))
	if len(w) > 60 {
		return ""
	}
	best, limit := "", min(3, (len(w)+1)/3)
	for k := range known {
		if d := slips(w, []rune(strings.ToLower(k)), limit); d <= limit {
			best, limit = k, d-1
		}
	}
	return best
}

// slips returns how many letters must be added, dropped, changed or swapped
// with their neighbour to turn a into b (the optimal string alignment
// distance), or limit+1 as soon as it is more than limit.
func slips(a, b []rune, limit int) int {
	if d := len(a) - len(b); limit < 0 || d > limit || -d > limit {
		return limit + 1
	}
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	next := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			next[j+1] = min(row[j]+differs(a[i], b[j]), row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return min(row[len(b)], limit+1)
}

func differs(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}

// oneOf lists words for a hint: `write one of a, b or c`.
func oneOf[T ~string](words []T) string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	last := len(all) - 1
	if last < 1 {
		return "write " + strings.Join(all, "")
	}
	return "write one of " + strings.Join(all[:last], ", ") + " or " + all[last]
}
