package site

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
)

// Edition is what a published site states, read from its own downloads: those
// are a contract that outlives the program, so that an edition of years ago can
// still be compared.
type Edition struct {
	Events map[string]csvRow // events.csv, by id
	States []state           // control.csv, in its order
}

// csvRow is one line of a table by the names of its columns.
type csvRow map[string]string

// state is who held a place in a stretch of days. Days are written YYYY-MM-DD,
// which sorts as time does; until is exclusive, and empty while it lasts.
type state struct {
	place, name, from, until string
	words                    string // "isil", "contested: isil, sdf"
}

// ReadEdition reads an edition from the folder of a built site. The error says
// which download is missing or broken.
func ReadEdition(site fs.FS) (*Edition, error) {
	return editionFrom(func(name string) ([]byte, error) { return fs.ReadFile(site, name) })
}

// Edition returns what the site would publish.
func (s *Site) Edition() (*Edition, error) {
	return editionFrom(func(name string) ([]byte, error) {
		var b bytes.Buffer
		i := slices.IndexFunc(s.files, func(f File) bool { return f.Path == name })
		err := s.files[i].Render(&b)
		return b.Bytes(), err
	})
}

// editionFrom makes an edition of the downloads that read returns.
func editionFrom(read func(name string) ([]byte, error)) (*Edition, error) {
	events, err := readTable(read, "data/events.csv", "id", "title", "date")
	if err != nil {
		return nil, err
	}
	control, err := readTable(read, "data/control.csv", "place_id", "place", "from", "until", "holder", "status")
	if err != nil {
		return nil, err
	}
	e := &Edition{Events: make(map[string]csvRow, len(events)), States: states(control)}
	for _, r := range events {
		e.Events[r["id"]] = r
	}
	return e, nil
}

// readTable reads a CSV file whose head has at least the columns needed.
func readTable(read func(name string) ([]byte, error), name string, needed ...string) ([]csvRow, error) {
	data, err := read(name)
	if err != nil {
		return nil, err
	}
	lines, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s: is empty", name)
	}
	for _, column := range needed {
		if !slices.Contains(lines[0], column) {
			return nil, fmt.Errorf("%s:1:1: has no column %q; it is not a download of Furat", name, column)
		}
	}
	rows := make([]csvRow, len(lines)-1)
	for i, line := range lines[1:] {
		rows[i] = make(csvRow, len(line))
		for k, value := range line {
			rows[i][lines[0][k]] = value
		}
	}
	return rows, nil
}

// states joins the rows of those who are in a place together.
func states(control []csvRow) (all []state) {
	for _, r := range control {
		s := state{r["place_id"], r["place"], r["from"], r["until"], r["holder"]}
		if last := len(all) - 1; last >= 0 && all[last].place == s.place && all[last].from == s.from {
			all[last].words += ", " + s.words
			continue
		}
		if r["status"] != "held" {
			s.words = r["status"] + ": " + s.words
		}
		all = append(all, s)
	}
	return all
}
