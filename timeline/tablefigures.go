package timeline

import (
	"strconv"
	"strings"
)

// mostPeople is more than any row can have killed.
const mostPeople = 100_000_000

// casualties reads the deaths of a row: of all, then by group. An empty cell is
// unknown, never 0. So is ACLED's 0, which its codebook gives to "none or not
// known"; and of the groups in which UCDP divides its best figure, those with 0
// are left out, since it puts 0 down for whom nobody counted.
func (r *tableRow) casualties() (all []Casualties) {
	c := Casualties{Group: "killed", Low: r.figure(lowCol), Best: r.figure(bestCol), High: r.figure(highCol)}
	r.ascending(lowCol, c.Low, bestCol, c.Best)
	r.ascending(bestCol, c.Best, highCol, c.High)
	if c.Best == nil {
		r.ascending(lowCol, c.Low, highCol, c.High)
	}
	if r.columns[lowCol] >= 0 || r.columns[bestCol] >= 0 || r.columns[highCol] >= 0 {
		all = append(all, c)
	}
	for _, g := range []struct {
		key   tableKey
		group string
	}{
		{civiliansCol, "civilians"}, {fightersCol, "fighters"},
		{deathsACol, r.plain(actor1Col)}, {deathsBCol, r.plain(actor2Col)}, {deathsUnknownCol, "side not known"},
	} {
		n := r.figure(g.key)
		if n == nil || *n == 0 && r.table.format == UCDPGED {
			continue
		}
		if g.group == "" {
			g.group = strings.ReplaceAll(TableKeys[g.key], "_", " ")
		}
		all = append(all, Casualties{Group: g.group, Best: n})
	}
	return all
}

// figure reads a number of people; nil is unknown.
func (r *tableRow) figure(key tableKey) *int {
	s := r.cell(key)
	if s == "" || strings.EqualFold(s, "unknown") || s == "0" && r.table.format == ACLED {
		return nil
	}
	whole := strings.TrimSuffix(strings.TrimSuffix(s, ".0"), ".00") // a column of figures with a gap, as some programs write it
	n, err := strconv.Atoi(whole)
	if err != nil || n < 0 || n > mostPeople {
		r.wrong(key, "write a whole number, or nothing when it is not known", "%s %q is not a number of people", r.header(key), clipLiteral(s))
		return nil
	}
	return &n
}

// ascending reports two figures that stand the wrong way round.
func (r *tableRow) ascending(small tableKey, a *int, large tableKey, b *int) {
	if a != nil && b != nil && *a > *b {
		r.wrong(small, "look it up in the source, and empty the one that is not known", "%s %d > %s %d", r.header(small), *a, r.header(large), *b)
	}
}
