package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const importHelp = `Reads what was written elsewhere and writes it into the content folder as a
draft: nothing imported is published before an editor says so. An existing file
is never overwritten; with one mistake nothing is written.

A page (.html, .txt, .md, or "-" for standard input) becomes a draft article: what
the page says of itself, the day of publication by evidence (-date, -url, JSON-LD,
meta tags, <time>, byline; never a page's clock), names of places that may mean
several, and suggested events, each value beside the words it came from. The
page's text is not copied; -keep FILE keeps it. A page or an event that the record
has already is named; -update adds to the article of the same page what it has not.

A folder of articles for Hugo, Jekyll, Eleventy or Obsidian becomes articles, all
of them or none. A table (.csv, .tsv, .xlsx) becomes a file of events under
events/ with a description of its columns; UCDP GED and ACLED are recognised.`

// importing is a call of import with its flags.
type importing struct {
	*call
	url      string // --url, the page's address
	date     string // --date, the day of publication
	accessed string // --accessed, the day the page was read
	keep     string // --keep, where the source text goes
	update   bool   // --update, merge into the article that is there
	sheet    string // --sheet, of a workbook
	columns  string // --columns, of a table: key=column,…
	dates    string // --dates, of a table: dmy or mdy
	skip     bool   // --skip-damaged, of a table
}

func runImport(c *call) int {
	i := &importing{call: c}
	c.flags.StringVar(&c.content, "content", "site/content", "the `FOLDER` of site.yaml and articles/")
	c.flags.StringVar(&i.url, "url", "", "the page's `ADDRESS`")
	c.flags.StringVar(&i.date, "date", "", "the day of publication, `YYYY-MM-DD`")
	c.flags.StringVar(&i.accessed, "accessed", "", "the day the page was read, `YYYY-MM-DD`")
	c.flags.StringVar(&i.keep, "keep", "", "write the source text to `FILE`; else it is kept nowhere")
	c.flags.BoolVar(&i.update, "update", false, "merge into the article of the same source, touching nothing that a person wrote")
	c.flags.StringVar(&i.sheet, "sheet", "", "the `NAME` of the sheet in a workbook (default: the first)")
	c.flags.StringVar(&i.columns, "columns", "", "what the columns of a table are where the guess is wrong: `KEY=COLUMN,…`, such as date=Day,lat=#4")
	c.flags.StringVar(&i.dates, "dates", "", "the `ORDER` of day and month between slashes in a table, dmy or mdy")
	c.flags.BoolVar(&i.skip, "skip-damaged", false, "leave damaged rows of a table out")
	if code, ok := c.parse(); !ok {
		return code
	}
	if len(c.args) != 1 {
		return c.usage("import needs one file, folder, or - for standard input")
	}
	return i.take(c.args[0])
}

// take imports a file or folder by what it is.
func (i *importing) take(name string) int {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return i.takeFolder(name)
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv", ".xlsx", ".xlsm":
		return i.takeSheet(name)
	case ".xls", ".ods":
		return i.fail(fmt.Errorf("%s: save it as .xlsx or .csv first", name))
	}
	return i.takePage(name)
}
