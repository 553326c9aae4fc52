package page

import (
	"cmp"
	"slices"
	"strings"

	"furat/timeline"
)

// rank is the strength of evidence, the strongest first.
type rank int

const (
	rankStated      rank = iota // by the caller
	rankFrontMatter             // date: of a Markdown file
	rankURL
	rankData // JSON-LD
	rankMeta
	rankTime // <time>
	rankByline
	rankNever // a day of something else
)

// evidence is one statement about the day of publication.
type evidence struct {
	days  []timeline.Day // two when nobody says which number is the month
	from  string
	words string
	line  int
	rank  rank
	why   string // of rankNever: what day it is instead
}

// maxEvidence is how many statements are kept: a list of a thousand dated
// headlines is no evidence of anything.
const maxEvidence = 40

func (r *reader) evidence(e evidence) {
	same := func(f evidence) bool { return f.from == e.from && f.words == e.words && slices.Equal(f.days, e.days) }
	if len(r.dates) < maxEvidence && len(e.days) > 0 && !slices.ContainsFunc(r.dates, same) {
		r.dates = append(r.dates, e)
	}
}

// decide puts the evidence in order and takes the strongest that is sure of
// its day.
func decide(all []evidence) []Candidate {
	slices.SortStableFunc(all, func(a, b evidence) int { return cmp.Compare(a.rank, b.rank) })
	taken := slices.IndexFunc(all, evidence.sure)
	var out []Candidate
	for i, e := range all {
		for j, day := range e.days {
			c := Candidate{Day: day.String(), From: e.from, Words: firstWords(e.words, 12), Line: e.line, Taken: i == taken}
			switch {
			case c.Taken:
				c.Why = e.whyTaken()
			case e.rank == rankNever:
				c.Why = "not taken: " + e.why
			case len(e.days) == 2:
				c.Why = "not taken: may also be " + e.days[1-j].String()
			default:
				c.Why = e.whyNot(all[taken])
			}
			out = append(out, c)
		}
	}
	return out
}

func (e evidence) sure() bool { return e.rank < rankNever && len(e.days) == 1 }

func (e evidence) whyTaken() string {
	if e.rank == rankStated {
		return "taken: stated by the caller"
	}
	return "taken: nothing stronger names a day"
}

// whyNot says how weaker evidence stands to the one taken.
func (e evidence) whyNot(taken evidence) string {
	if e.days[0] == taken.days[0] {
		return "not taken: " + taken.from + " is stronger and says the same"
	}
	return "not taken: " + taken.from + " is stronger and says " + taken.days[0].String()
}

// valueEvidence reads a value that shall be a date and nothing else: that of a
// meta tag, of JSON-LD, of <time datetime>. The day counts as it is written,
// in whatever time zone: a page of New York is of the day of New York.
func (r *reader) valueEvidence(value, from string, line int, k rank, why string) {
	found := readDays(cut(strings.TrimSpace(value), maxQuote))
	if len(found) > 0 {
		r.evidence(evidence{days: found[0].days, from: from, words: value, line: line, rank: k, why: why})
	}
}

// changed is why a day of change is not taken.
const changed = "it says when the page was changed"
