package sheet

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"furat/timeline"
)

// sampled is how many rows are looked at to guess what the columns are.
const sampled = 500

// guess works out what the columns of a table are.
type guess struct {
	*Table
	header []string   // "#1", "#2" where there is none
	rows   [][]string // the first rows behind the header
	known  *known     // nil of a table that nobody knows
	taken  []string   // of each column the key it was mapped to
}

// look finds out what sort of table it is and where its rows begin.
func (g *guess) look() error {
	g.rows = g.cells(sampled)
	if len(g.rows) == 0 {
		return errors.New("the table is empty")
	}
	first := g.rows[0]
	if g.known = headed(first); g.known == nil {
		if g.known = headless(g.rows[:min(len(g.rows), 20)]); g.known != nil || !isHeader(first) {
			g.Headless = true
		}
	}
	if g.Headless {
		for i := range first {
			g.header = append(g.header, fmt.Sprintf("#%d", i+1))
		}
	} else {
		g.header, g.rows = first, g.rows[1:]
	}
	g.taken = make([]string, len(g.header))
	g.Format = timeline.PlainTable
	if g.known != nil {
		g.Format = g.known.format
	}
	if len(g.rows) == 0 {
		return errors.New("the table has a header and no rows")
	}
	return nil
}

// isHeader reports a row of names: it has one of the usual ones, or nothing
// that could only be a value.
func isHeader(row []string) bool {
	values := 0
	for _, cell := range row {
		for _, u := range usual {
			if slices.Contains(strings.Fields(u.names), wordOf(cell)) {
				return true
			}
		}
		if isNumber(cell) || isDate(cell) || strings.Contains(cell, "://") {
			values++
		}
	}
	return values == 0
}

// columns maps the columns: as the caller says, as the format says, by the usual
// names, and without a header by the values. What has no date cannot be read.
func (g *guess) columns(given map[string]string) error {
	if err := g.given(given); err != nil {
		return err
	}
	switch {
	case g.known != nil:
		g.byFormat()
	case g.Headless:
		g.byValues()
	default:
		g.byName()
	}
	g.collect()
	for _, key := range []string{"lat", "lon"} {
		if _, ok := g.Key(key); !ok && given[key] != "" {
			return fmt.Errorf("%s is one half of a position; say with --columns which column is the other", key)
		}
	}
	g.dateOrder()
	_, dated := g.Key("date")
	_, begun := g.Key("first")
	if !dated && !begun {
		return fmt.Errorf("which column has the date? say it with --columns date=NAME; the columns are %s", g.shown())
	}
	g.kinds()
	return nil
}

// shown lists the columns with a value of each, for a question.
func (g *guess) shown() string {
	all := make([]string, len(g.header))
	for i, name := range g.header {
		all[i] = strconv.Quote(name)
		if v := g.sample(i); v != "" {
			all[i] += " (" + v + ")"
		}
	}
	return strings.Join(all, ", ")
}

// sample is the first value of a column, cut when long.
func (g *guess) sample(i int) string {
	for _, row := range g.rows {
		if i >= 0 && i < len(row) && row[i] != "" {
			if r := []rune(strings.Join(strings.Fields(row[i]), " ")); len(r) > 30 {
				return string(r[:29]) + "…"
			}
			return strings.Join(strings.Fields(row[i]), " ")
		}
	}
	return ""
}

func (g *guess) given(given map[string]string) error {
	for _, key := range timeline.TableKeys {
		name, ok := given[key]
		if !ok || name == "" { // key= leaves a column unmapped
			continue
		}
		i := g.column(name)
		if i < 0 {
			return fmt.Errorf("there is no column %q to be %s; the columns are %s", name, key, g.shown())
		}
		g.take(key, i, "as you said")
	}
	for _, key := range slices.Sorted(maps.Keys(given)) {
		if !slices.Contains(timeline.TableKeys[:], key) {
			return fmt.Errorf("there is no %q to be found in a column; write one of %s", key, strings.Join(timeline.TableKeys[:], ", "))
		}
		if given[key] == "" {
			g.Columns = append(g.Columns, Column{Key: key})
		}
	}
	return nil
}

// column finds a column by its name or by its number: "#3".
func (g *guess) column(name string) int {
	if n, ok := strings.CutPrefix(name, "#"); ok {
		if i, err := strconv.Atoi(n); err == nil && i >= 1 && i <= len(g.header) {
			return i - 1
		}
	}
	return slices.IndexFunc(g.header, func(h string) bool { return strings.EqualFold(h, name) })
}

// take maps a key to a column, if neither is mapped yet.
func (g *guess) take(key string, i int, why string) {
	if _, mapped := g.Key(key); mapped || i < 0 || g.taken[i] != "" {
		return
	}
	g.taken[i] = key
	g.Columns = append(g.Columns, Column{key, g.nameOf(i), why})
}

// nameOf is how a description names a column: by its header, or by its number
// where the header does not tell it from another or is no word of one line.
func (g *guess) nameOf(i int) string {
	name, number := g.header[i], fmt.Sprintf("#%d", i+1)
	unfit := func(c rune) bool { return c != ' ' && !unicode.IsPrint(c) }
	if name == "" || name[0] == '#' || !utf8.ValidString(name) || strings.ContainsFunc(name, unfit) {
		return number
	}
	for k, other := range g.header {
		if k != i && strings.EqualFold(other, name) {
			return number
		}
	}
	return name
}

func (g *guess) byFormat() {
	for _, key := range timeline.TableKeys {
		name, ok := g.known.keys[key]
		if !ok {
			continue
		}
		if i := slices.Index(g.known.columns, name); g.Headless {
			g.take(key, i, name+" of "+g.known.name+", by its place")
			continue
		}
		if i := g.column(name); key == "source" && g.format("source_article") && g.sample(i) == "" {
			name = "source_article" // older versions have no offices
		}
		g.take(key, g.column(name), "of "+g.known.name)
	}
}

// format reports whether the format has a column.
func (g *guess) format(column string) bool { return slices.Contains(g.known.columns, column) }

func (g *guess) byName() {
	for _, u := range usual {
		for name := range strings.FieldsSeq(u.names) {
			for i, h := range g.header {
				if wordOf(h) == name && g.share(i, plausible[u.key]) >= 0.5 && (u.key != "id" || g.distinct(i)) {
					g.take(u.key, i, fmt.Sprintf("called so; the first is %q", g.sample(i)))
				}
			}
		}
	}
}

// pair takes half a position back, which is none.
func (g *guess) pair() {
	if _, ok := g.Key("lat"); !ok {
		g.drop("lon")
	}
	if _, ok := g.Key("lon"); !ok {
		g.drop("lat")
	}
}

func (g *guess) drop(key string) {
	for i, k := range g.taken {
		if k == key {
			g.taken[i] = ""
		}
	}
	g.Columns = slices.DeleteFunc(g.Columns, func(c Column) bool { return c.Key == key })
}

// fits reports whether nearly all of the values of a column are of a sort: what
// is known of a column that has no name.
func (g *guess) fits(i int, sort func(string) bool) bool { return g.share(i, sort) >= 0.8 }

// share is how many of the values of a column are of a sort, 0 to 1. A column
// that is called right and has every other value wrong is taken, and its values
// are mistakes; of no sort in particular is every value.
func (g *guess) share(i int, sort func(string) bool) float64 {
	if sort == nil {
		return 1
	}
	have, good := 0, 0
	for _, row := range g.rows {
		if i < len(row) && row[i] != "" {
			have++
			if sort(row[i]) {
				good++
			}
		}
	}
	if have == 0 {
		return 0
	}
	return float64(good) / float64(have)
}

// distinct reports whether every row has a value of its own in a column.
func (g *guess) distinct(i int) bool {
	seen := map[string]bool{}
	for _, row := range g.rows {
		if i >= len(row) || row[i] == "" || seen[row[i]] {
			return false
		}
		seen[row[i]] = true
	}
	return true
}

// collect puts the mapping in the order of timeline.TableKeys and lists the
// columns that nothing was made of.
func (g *guess) collect() {
	g.Columns = slices.DeleteFunc(g.Columns, func(c Column) bool { return c.Name == "" })
	g.pair()
	slices.SortFunc(g.Columns, func(a, b Column) int {
		return slices.Index(timeline.TableKeys[:], a.Key) - slices.Index(timeline.TableKeys[:], b.Key)
	})
	for i, key := range g.taken {
		if key == "" {
			g.Unmapped = append(g.Unmapped, Column{Name: g.nameOf(i), Why: g.sample(i)})
		}
	}
}

// dateOrder looks whether the days between slashes say by themselves which
// comes first, the day or the month.
func (g *guess) dateOrder() {
	if g.Dates != "" {
		return
	}
	for i, key := range g.taken {
		if key != "date" && key != "first" && key != "last" {
			continue
		}
		for _, row := range g.rows {
			if i < len(row) {
				g.Dates = orderIn(row[i])
			}
			if g.Dates != "" {
				return
			}
		}
	}
}

// orderIn is the order of "24/04/2017" or "04/24/2017"; empty where both are
// possible, or it is no such date.
func orderIn(cell string) string {
	date, _, _ := strings.Cut(cell, " ")
	n := strings.FieldsFunc(date, func(r rune) bool { return r == '/' || r == '.' })
	if len(n) != 3 || len(n[2]) != 4 {
		return ""
	}
	a, err1 := strconv.Atoi(n[0])
	b, err2 := strconv.Atoi(n[1])
	switch {
	case err1 != nil || err2 != nil:
	case a > 12 && b <= 12:
		return "dmy"
	case b > 12 && a <= 12:
		return "mdy"
	}
	return ""
}

// kinds lists the words for what happened that are none of ours, with what they
// may mean. Of a table whose format is known they are known.
func (g *guess) kinds() {
	i := slices.Index(g.taken, "kind")
	if g.known != nil || i < 0 {
		return
	}
	seen := map[string]bool{}
	for row := range timeline.TableRows(g.Rows) {
		if i >= len(row) || row[i] == "" || seen[wordOf(row[i])] {
			continue
		}
		seen[wordOf(row[i])] = true
		if strings.ContainsFunc(strings.Join(strings.Fields(row[i]), ""), unicode.IsControl) {
			continue // a mistake of its row
		}
		if word := strings.Join(strings.Fields(row[i]), " "); !oneOf(strings.ReplaceAll(wordOf(word), "_", "-"), timeline.Kinds) && (g.Headless || row[i] != g.header[i]) {
			g.Kinds = append(g.Kinds, KindWord{word, kindOf(word)})
		}
	}
}
