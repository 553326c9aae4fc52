// Package sheet turns a table that somebody keeps elsewhere into a table of
// events of the content folder: the rows as they are, and beside them a
// description that says which column tells what, for an editor to correct.
//
// It reads CSV with commas, semicolons or tabs, in UTF-8 or UTF-16, and workbooks
// (.xlsx). The columns of UCDP GED and of ACLED are known by their names, and
// where the header is missing by their number and values; those of other tables
// are guessed by the usual names. It neither reads nor writes files, and takes
// nothing for granted that only the source can say: what it cannot guess it
// leaves unmapped, and names.
package sheet

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"furat/timeline"
)

// Options says what the caller knows of a table. Its zero value guesses all.
type Options struct {
	Sheet       string            // of a workbook; empty: the first
	Columns     map[string]string // key of timeline.TableKeys -> column, over what is guessed
	Dates       string            // "dmy" or "mdy": the order of day and month between slashes; empty: by the values
	Accessed    string            // the day on which the table was fetched, EDTF; may be empty
	SkipDamaged bool              // the description lets damaged rows be left out
}

// Table is a table on its way into the content folder.
type Table struct {
	Name        string // of the two files and in front of each event's id: "ucdp-ged-2017"
	Ending      string // of the rows: ".csv" or ".tsv"
	Rows        []byte // what to write: CSV in UTF-8, every cell as it came
	Description []byte // what to write beside it
	Format      timeline.TableFormat
	Headless    bool
	Dates       string     // the order found or given
	Columns     []Column   // what is mapped, in the order of timeline.TableKeys
	Unmapped    []Column   // what is not
	Kinds       []KindWord // words for what happened that had to be guessed
	Notes       []string   // what was left out on the way

	book *book // of a workbook
}

// Column is one column of a table.
type Column struct {
	Key  string // of timeline.TableKeys; empty when it is not mapped
	Name string // in the header, or "#3"
	Why  string // it is taken for that; of one not mapped a value of it
}

// KindWord is a word of a table for what happened, and the kind it was taken for.
type KindWord struct {
	Word string
	Kind timeline.Kind
}

// Import reads a table. The name is its file's, whose ending says what it is.
func Import(name string, content []byte, opt Options) (*Table, error) {
	t := &Table{Name: tableName(name), Ending: ".csv", Dates: opt.Dates}
	if t.Name == "" {
		return nil, fmt.Errorf("no address can be made of the name %q; call the file by Latin letters and digits", path.Base(name))
	}
	if err := t.read(name, content, opt); err != nil {
		return nil, err
	}
	g := &guess{Table: t}
	if err := g.look(); err != nil {
		return nil, err
	}
	if err := g.columns(opt.Columns); err != nil {
		return nil, err
	}
	t.Description = t.describe(opt)
	return t, nil
}

// read makes CSV of whatever the file is.
func (t *Table) read(name string, content []byte, opt Options) (err error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm":
		if t.book, err = openBook(content, opt.Sheet); err != nil {
			return err
		}
		t.Rows, err = t.book.csv()
		t.Notes = t.book.notes
		return err
	case ".tsv":
		t.Ending = ".tsv"
	}
	if opt.Sheet != "" {
		return fmt.Errorf("there is no sheet %q in a table that is no workbook", opt.Sheet)
	}
	t.Rows, err = utf8Of(content)
	return err
}

// tableName makes the name of a table of its file's: lower-case ASCII letters,
// digits and hyphens, since every event's address begins with it.
func tableName(file string) string {
	base := path.Base(file)
	var b strings.Builder
	for _, c := range timeline.Slug(strings.TrimSuffix(base, path.Ext(base))) {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' {
			b.WriteRune(c)
		}
	}
	name := strings.Trim(b.String(), "-")
	return strings.Trim(name[:min(len(name), 60)], "-")
}

// At turns a position in Rows into one in the file that was imported: the same
// for CSV, the row and column of the sheet for a workbook.
func (t *Table) At(line, col int) (row, column int) {
	if t.book == nil {
		return line, col
	}
	return t.book.at(t.Rows, line, col)
}

// Key returns the column that was mapped to a key.
func (t *Table) Key(key string) (Column, bool) {
	i := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Key == key })
	if i < 0 {
		return Column{}, false
	}
	return t.Columns[i], true
}

// cells returns the first rows of the table.
func (t *Table) cells(most int) (rows [][]string) {
	for row := range timeline.TableRows(t.Rows) {
		if rows = append(rows, slices.Clone(row)); len(rows) == most {
			break
		}
	}
	return rows
}

// utf8Of turns the "Unicode text" of spreadsheets, UTF-16 with a mark in front,
// into UTF-8, and leaves all else as it is.
func utf8Of(text []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(text, []byte{0xff, 0xfe}):
		return decode16(text[2:], 0, 1)
	case bytes.HasPrefix(text, []byte{0xfe, 0xff}):
		return decode16(text[2:], 1, 0)
	}
	return text, nil
}
