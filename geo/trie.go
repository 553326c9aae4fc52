package geo

import (
	"bytes"
	"slices"
)

// trie holds folded names. Nodes are numbered breadth first, so that the
// children of a node stand side by side and a node is nine bytes: the label
// on the way to it, its first child, and the name that ends there.
//
// A byte trie walked from word starts needs no failure links: a name can only
// begin where a word does (the Aho–Corasick libraries tried take ten times
// the memory, or return nested matches).
type trie struct {
	label []byte  // of the edge into node i
	first []int32 // first child of node i; its children end at first[i+1]
	name  []int32 // index of the name that ends at node i, or -1
	root  [256]int32
}

// newTrie builds a trie of names, which must be sorted, distinct and not
// empty; the value of a name is its index.
func newTrie(names [][]byte) *trie {
	type open struct{ lo, hi, depth int32 }
	size := 6*len(names) + 1 // nodes, about
	t := &trie{
		label: append(make([]byte, 0, size), 0),
		name:  append(make([]int32, 0, size), -1),
		first: make([]int32, 0, size),
	}
	queue := append(make([]open, 0, size), open{0, int32(len(names)), 0})
	for n := 0; n < len(queue); n++ {
		o := queue[n]
		t.first = append(t.first, int32(len(queue)))
		for lo := o.lo; lo < o.hi; {
			if len(names[lo]) == int(o.depth) { // the name ends here
				t.name[n] = lo
				lo++
				continue
			}
			c, hi := names[lo][o.depth], lo+1
			for hi < o.hi && names[hi][o.depth] == c {
				hi++
			}
			t.label, t.name = append(t.label, c), append(t.name, -1)
			queue = append(queue, open{lo, hi, o.depth + 1})
			lo = hi
		}
	}
	t.first = append(t.first, int32(len(queue)))
	for i := t.first[0]; i < t.first[1]; i++ {
		t.root[t.label[i]] = i
	}
	return t
}

// next follows the edge c from node n; 0 where there is none.
func (t *trie) next(n int32, c byte) int32 {
	if n == 0 {
		return t.root[c]
	}
	for i, end := t.first[n], t.first[n+1]; i < end; i++ {
		if t.label[i] == c {
			return i
		}
	}
	return 0
}

// find returns the index of a folded name, or -1.
func (t *trie) find(folded []byte) int32 {
	n := int32(0)
	for _, c := range folded {
		if n = t.next(n, c); n == 0 {
			return -1
		}
	}
	return t.name[n]
}

// stop is a place where a name ends during a walk.
type stop struct {
	end  int   // offset into the text just past the name
	name int32 // which name
}

// walk matches the text from b[i], a word start, folding it on the way, and
// appends every name that ends at a word's end, shortest first.
func (t *trie) walk(stops []stop, b []byte, i int) []stop {
	node, last := int32(0), i // last: the end of the last letter
	for i < len(b) {
		if c := b[i]; 'a' <= c|0x20 && c|0x20 <= 'z' { // most of all text
			if c|0x20 == 'h' && silentH(b, i) {
				i++
				last = i
				continue
			}
			if node = t.next(node, c|0x20); node == 0 {
				return stops
			}
			i++
			last = i
			continue
		}
		f, width := foldAt(b, i)
		if f < foldLetter {
			if f == foldSkip && !possessive(b, i, width) {
				if next := afterMarks(b, i); isWordAt(b, next) {
					i = next
					continue
				}
			}
			if t.name[node] >= 0 && node != 0 {
				stops = append(stops, stop{last, t.name[node]})
			}
			if next := afterHyphenation(b, i); next > 0 {
				i = next
				continue
			}
			if i = skipSeparator(b, i); i < 0 {
				return stops
			}
			if node = t.next(node, ' '); node == 0 {
				return stops
			}
			continue
		}
		s := foldTo[f]
		for k := 0; k < len(s); k++ {
			if node = t.next(node, s[k]); node == 0 {
				return stops
			}
		}
		i += width
		last = i
	}
	if node != 0 && t.name[node] >= 0 {
		stops = append(stops, stop{last, t.name[node]})
	}
	return stops
}

// afterMarks returns the offset of the first rune from b[i] on that is not
// skipped in folding.
func afterMarks(b []byte, i int) int {
	for i < len(b) {
		f, width := foldAt(b, i)
		if f != foldSkip {
			break
		}
		i += width
	}
	return i
}

// possessive reports whether the apostrophe at b[i] begins the English
// genitive: "Baghdad's ministry" names Baghdad, "Qa'im" goes on.
func possessive(b []byte, i, width int) bool {
	j := i + width
	return j < len(b) && (b[j] == 's' || b[j] == 'S') && !isWordAt(b, j+1) && b[i] != '`'
}

// afterHyphenation returns the offset at which a word goes on that is divided
// at the end of its line, "Ru-⏎mana"; 0 where b[i] is no such hyphen.
func afterHyphenation(b []byte, i int) int {
	if b[i] != '-' || i+2 >= len(b) || b[i+1] != '\n' {
		return 0
	}
	for i += 2; i < len(b) && b[i] == ' '; i++ {
	}
	if i < len(b) && 'a' <= b[i] && b[i] <= 'z' {
		return i
	}
	return 0
}

// skipSeparator returns the offset of the letter after the separator at b[i],
// or -1 when no name goes on over it: over a dash between spaces, a blank
// line, the end of the text or punctuation. A hyphen may stand before a line
// break ("Al-⏎Qaim").
func skipSeparator(b []byte, i int) int {
	lines, hyphens, spaces := 0, 0, 0
	for i < len(b) {
		f, width := foldAt(b, i)
		switch {
		case f == foldLine:
			lines++
		case f == foldSkip:
		case f == foldSep && b[i] == '-', f == foldSep && width == 3:
			if hyphens++; spaces > 0 {
				return -1
			}
		case f == foldSep:
			spaces++
		case f >= foldLetter:
			if lines > 1 || hyphens > 1 || lines+hyphens+spaces == 0 || hyphens > 0 && spaces > 0 && lines == 0 {
				return -1
			}
			return i
		default:
			return -1
		}
		if lines > 1 {
			return -1
		}
		i += width
	}
	return -1
}

// sortNames sorts folded names and drops repeated ones.
func sortNames(names [][]byte) [][]byte {
	slices.SortFunc(names, bytes.Compare)
	return slices.CompactFunc(names, bytes.Equal)
}
