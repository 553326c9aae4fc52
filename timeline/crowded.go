package timeline

import (
	"bytes"
	"fmt"
	"regexp"
)

// maxMarks is how many columns a table may have and how deep quotations may
// nest. goldmark fills every row of a table up to the columns of its first, so
// that 40 kB of "|a" lines took 18 seconds, and nests as deep as it is told.
const maxMarks = 200

// maxInline is how many marks of emphasis, links and code one paragraph may
// have. goldmark tries each with each: 200 kB of "*a_" took longer than 20
// seconds. The fullest paragraph of the record has 51.
const maxInline = 2000

// Crowded finds where Markdown has more marks than its parser can take in a
// sensible time: the offset, and what there is too much of, empty when there is
// not. Its own cost is linear.
func Crowded(markdown []byte) (at int, what string) {
	if sparse(markdown) {
		return 0, ""
	}
	var p paragraph
	for at < len(markdown) {
		next := nextLine(markdown, at)
		line := markdown[at:next]
		for _, mark := range []string{"|", ">"} {
			if bytes.Count(line, []byte(mark)) > maxMarks {
				return at, fmt.Sprintf("a line has more than %d of %s", maxMarks, mark)
			}
		}
		if p.add(line, at, next); p.marks > maxInline {
			return p.at, fmt.Sprintf("a paragraph has more than %d marks of emphasis, links or code", maxInline)
		}
		at = next
	}
	return 0, ""
}

// inlineMarks are those that goldmark holds against each other.
var inlineMarks = []string{"[", "*", "_", "`", "<", "~"}

// sparse reports a text that is in order whatever its lines: nearly every one.
func sparse(text []byte) bool {
	return bytes.Count(text, []byte("|")) <= maxMarks && bytes.Count(text, []byte(">")) <= maxMarks && countMarks(text) <= maxInline
}

func countMarks(text []byte) (n int) {
	for _, m := range inlineMarks {
		n += bytes.Count(text, []byte(m))
	}
	return n
}

// paragraph is a run of lines that the parser reads as one.
type paragraph struct {
	at, lines, marks int
	table            bool // its lines are rows, and each is read alone
	fence            byte // of a code block that is open; 0 outside
}

var (
	blockStart = regexp.MustCompile(`^ {0,3}([-*+] |#{1,6} |>|\[\^[^\]]*\]:)`) // what interrupts a paragraph
	tableRule  = regexp.MustCompile(`^ {0,3}\|?[ :-]*-[ :|-]*$`)
	codeFence  = regexp.MustCompile("^ {0,3}(```|~~~)")
)

// add takes the line from one offset to the next.
func (p *paragraph) add(line []byte, at, next int) {
	line = bytes.TrimRight(line, " \t\r\n")
	switch {
	case codeFence.Match(line):
		if c := bytes.TrimLeft(line, " ")[0]; p.fence == 0 || p.fence == c {
			p.fence ^= c
		}
		*p = paragraph{at: at, fence: p.fence}
		return
	case p.fence != 0:
		return
	case len(line) == 0:
		*p = paragraph{at: next}
		return
	case p.table || blockStart.Match(line):
		*p = paragraph{at: at, table: p.table}
	case p.lines == 1 && bytes.IndexByte(line, '|') >= 0 && tableRule.Match(line):
		p.table = true
	}
	p.lines++
	p.marks += countMarks(line)
}
