// Package ownwords cuts texts into runs of words, so that a test can tell
// whether the record says something in words that are not its own. A run is
// kept as a number: the texts it came from need not be in the project, and
// cannot be read out of it.
package ownwords

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Length is how many words in a row are a sentence of somebody's.
const Length = 8

// Probe stands in every list of runs: whoever reads the list tries it with
// this sentence and knows that both sides cut and count alike.
const Probe = "Nobody copied this sentence, and so it tells whether the list is read as it was written."

// Run is Length words in a row.
type Run struct {
	Hash  uint64 // of the words, folded
	Line  int    // of the first of them
	Words string // as written
	Names bool   // nothing but names, figures and what joins them
}

// word is an address or the target of a link, which is passed over, or a word.
// An apostrophe and the comma of thousands belong to it.
var word = regexp.MustCompile(`\S+://\S+|\]\([^)\s]*\)|([\pL\pM\pN]+(?:['’ʼ‘][\pL\pM\pN]+|,\d{3})*)`)

// Runs cuts a text whose first line is the given one of its file.
func Runs(text string, line int) []Run {
	var words, folded []string
	var lines []int
	read := 0
	for _, at := range word.FindAllStringSubmatchIndex(text, -1) {
		line += strings.Count(text[read:at[0]], "\n")
		read = at[0]
		if at[2] < 0 {
			continue
		}
		w := text[at[2]:at[3]]
		words, folded, lines = append(words, w), append(folded, fold(w)), append(lines, line)
	}
	var runs []Run
	for i := 0; i+Length <= len(words); i++ {
		w := words[i : i+Length]
		runs = append(runs, Run{hash(folded[i : i+Length]), lines[i], strings.Join(w, " "), !slices.ContainsFunc(w, says)})
	}
	return runs
}

// fold makes the spellings of a word equal: case, accents, apostrophes and the
// comma of thousands do not count.
func fold(w string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(w))
}

func hash(words []string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, strings.Join(words, " "))
	return h.Sum64()
}

// joins are the small words within names and between dates.
var joins = strings.Fields("al and at ed el ez from in of on the to")

// says reports whether a word is more than a name, a figure or what joins them.
func says(w string) bool {
	for _, r := range w {
		return unicode.IsLower(r) && !slices.Contains(joins, w)
	}
	return false
}

// Write writes a list of runs: comment lines, then the numbers in order.
func Write(w io.Writer, comment string, runs []Run) error {
	all := make([]uint64, 0, len(runs))
	for _, r := range append(Runs(Probe, 1), runs...) {
		all = append(all, r.Hash)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	out := bufio.NewWriter(w)
	for line := range strings.Lines(comment) {
		fmt.Fprintf(out, "# %s", line)
	}
	for _, h := range all {
		fmt.Fprintf(out, "%016x\n", h)
	}
	return out.Flush()
}

// Read reads a list that Write has written.
func Read(r io.Reader) (map[uint64]bool, error) {
	known := map[uint64]bool{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		h, err := strconv.ParseUint(lines.Text(), 16, 64)
		if err != nil {
			return nil, fmt.Errorf("%d:1: %q is not the number of a run: 16 hexadecimal digits", n, lines.Text())
		}
		known[h] = true
	}
	return known, lines.Err()
}

// Shared returns the runs that are known, each stretch of them as one, and
// leaves out what is only names.
func Shared(runs []Run, known map[uint64]bool) []Run {
	var shared []Run
	open := false // the run before is shared too
	for _, r := range runs {
		hit := known[r.Hash] && !r.Names
		switch {
		case hit && open:
			last := r.Words[strings.LastIndexByte(r.Words, ' '):]
			shared[len(shared)-1].Words += last
		case hit:
			shared = append(shared, r)
		}
		open = hit
	}
	return shared
}
