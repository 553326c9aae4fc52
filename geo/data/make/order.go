package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The columns that order looks at; all tables have the same twelve.
const (
	colID, colNames, colLat, colLon, colPrecision = 0, 2, 6, 7, 8

	columns = 12
)

// order returns a table in order: its comments first, then the header, then
// the rows by id. The first mistake ends it, as "file:line: what". Ids are
// noted in idFile, where those of the other tables stand already.
func order(file string, text []byte, idFile map[string]string) ([]byte, error) {
	var comments, rows []string
	header := ""
	for i, s := range strings.Split(string(text), "\n") {
		s = strings.TrimRight(s, "\r")
		switch {
		case strings.TrimSpace(s) == "":
		case s[0] == '#':
			comments = append(comments, s)
		case header == "":
			header = s
		default:
			row, err := orderRow(s)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
			}
			id, _, _ := strings.Cut(row, "\t")
			if first := idFile[id]; first != "" {
				return nil, fmt.Errorf("%s:%d: id %q stands in %s already", file, i+1, id, first)
			}
			idFile[id] = file
			rows = append(rows, row)
		}
	}
	if strings.Count(header, "\t")+1 != columns {
		return nil, fmt.Errorf("%s: header %q; want %d columns", file, header, columns)
	}
	slices.Sort(rows) // as their ids do, for a tab comes before all that an id is made of
	all := slices.Concat(comments, []string{header}, rows)
	return []byte(strings.Join(all, "\n") + "\n"), nil
}

func orderRow(s string) (string, error) {
	cells := strings.Split(s, "\t")
	if len(cells) != columns {
		return "", fmt.Errorf("%d columns; want %d", len(cells), columns)
	}
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	cells[colNames] = orderNames(cells[colNames])
	for _, c := range []struct{ col, decimals int }{{colLat, 5}, {colLon, 5}, {colPrecision, 2}} {
		n, err := strconv.ParseFloat(cells[c.col], 64)
		if err != nil {
			return "", fmt.Errorf("column %d: %q; want a number", c.col+1, cells[c.col])
		}
		cells[c.col] = number(n, c.decimals)
	}
	return strings.Join(cells, "\t"), nil
}

// orderNames drops empty and repeated spellings. Their order stays: the first
// of a language is the one that is shown.
func orderNames(s string) string {
	var names []string
	for name := range strings.SplitSeq(s, "|") {
		name = strings.TrimSpace(name)
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "|")
}

// number writes n to at most so many decimals, without idle zeros: 36.4, 38.
func number(n float64, decimals int) string {
	s := strconv.FormatFloat(n, 'f', decimals, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
