package site

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
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
	events, err := readTable(site, "data/events.csv", "id", "title", "date")
	if err != nil {
		return nil, err
	}
	control, err := readTable(site, "data/control.csv", "place_id", "place", "from", "until", "holder", "status")
	if err != nil {
		return nil, err
	}
	e := &Edition{Events: make(map[string]csvRow, len(events)), States: states(control)}
	for _, r := range events {
		e.Events[r["id"]] = r
	}
	return e, nil
}

// Edition returns what the site would publish.
func (s *Site) Edition() (*Edition, error) {
	downloads := memory{}
	for _, f := range s.Files() {
		if f.Path == "data/events.csv" || f.Path == "data/control.csv" {
			var b bytes.Buffer
			if err := f.Render(&b); err != nil {
				return nil, err
			}
			downloads[f.Path] = b.Bytes()
		}
	}
	return ReadEdition(downloads)
}

// memory is a folder of files that have not been written.
type memory map[string][]byte

// Open opens a file for reading alone: no more is asked of it here.
func (m memory) Open(name string) (fs.File, error) {
	data, ok := m[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return memoryFile{bytes.NewReader(data)}, nil
}

type memoryFile struct{ io.Reader }

func (memoryFile) Stat() (fs.FileInfo, error) { return nil, errors.ErrUnsupported }
func (memoryFile) Close() error               { return nil }

// readTable reads a CSV file whose head has at least the columns needed.
func readTable(site fs.FS, name string, needed ...string) ([]csvRow, error) {
	f, err := site.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
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
