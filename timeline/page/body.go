package page

import (
	"fmt"
	"strings"
)

// body finds the article in the lines of a page: from is its first line and to
// the line behind its last. A line between may be debris; text leaves it out.
//
// The lines fall into runs of prose, broken where two lines or more in a row
// are no prose: a menu, share buttons, related headlines. The run with the
// most words is the article. Runs before it belong to it unless an ending
// stands between, or they are one sentence behind a longer break; runs after
// it only when no ending and no list of headlines stands between.
func body(lines []line) (from, to int) {
	runs := proseRuns(lines)
	if len(runs) == 0 {
		return 0, 0
	}
	main := 0
	for i, run := range runs {
		if run.words > runs[main].words {
			main = i
		}
	}
	first, last := main, main
	for first > 0 && runs[first-1].joins(lines, runs[first]) {
		first--
	}
	for last+1 < len(runs) && runs[last].joins(lines, runs[last+1]) {
		last++
	}
	return runs[first].from, runs[last].to
}

// run is lines[from:to], which begins and ends with prose.
type run struct{ from, to, words int }

func proseRuns(lines []line) []run {
	var runs []run
	broken := 0 // lines that are no prose, since the last that was
	for i, l := range lines {
		switch l.sort {
		case prose:
			if len(runs) == 0 || broken > 1 {
				runs = append(runs, run{from: i})
			}
			open := &runs[len(runs)-1]
			open.to, open.words = i+1, open.words+words(l.text)
			broken = 0
		case ending:
			broken = 2
		case other, debris, byline:
			broken++
		}
	}
	return runs
}

// joins reports that a run of prose and the next are one article: only
// furniture or a heading stands between them.
func (a run) joins(lines []line, b run) bool {
	headlines := 0
	for _, l := range lines[a.to:b.from] {
		switch {
		case l.sort == ending:
			return false
		case l.sort == other && !l.heading && words(l.text) >= 4:
			headlines++
		}
	}
	return headlines < 2
}

// text returns the prose of an article's lines, with blank lines between.
func text(lines []line) []byte {
	var b strings.Builder
	for _, l := range lines {
		if l.sort < entry {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(strings.TrimLeft(l.text, bullets))
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// leftOut tells the editor of sentences behind the article that may belong to
// it: two or more together, behind a list of headlines.
func (r *reader) leftOut(lines []line) {
	for _, run := range proseRuns(lines) {
		if run.to-run.from > 1 && run.words >= 15 {
			r.note(fmt.Sprintf("line %d: left out as no part of the article: %s", lines[run.from].at, quoted(lines[run.from].text)))
			return
		}
	}
}
