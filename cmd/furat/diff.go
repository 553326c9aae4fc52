package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"furat/site"
)

const diffHelp = `OLD and NEW are each the folder of a built site, or a content folder (with
site.yaml in it), which is read as build would. Of built sites only the
downloads data/events.csv and data/control.csv are read, so that an edition of
any age can be compared.

A line each:
    + an event that is new, with its date
    - an event that is gone
    ~ an event of which something is stated otherwise: date, title, kind, place,
      precision, actors, confidence, casualties, summary or sources
    = the days on which a place is held otherwise; the day after "until" is not
      among them

-json prints one object: {"changes": [{"what","id","name","of","old","new"}]}`

func runDiff(c *call) int {
	asJSON := c.flags.Bool("json", false, "print JSON")
	if code, ok := c.parse(); !ok {
		return code
	}
	if len(c.args) != 2 {
		return c.usage("diff needs two folders, the older first")
	}
	var editions [2]*site.Edition
	for i, dir := range c.args {
		var err error
		if editions[i], err = c.edition(dir); err != nil {
			return c.report(err)
		}
	}
	changes := site.Compare(editions[0], editions[1])
	if *asJSON {
		return c.printJSON(map[string][]site.Change{"changes": append([]site.Change{}, changes...)})
	}
	for _, change := range changes {
		fmt.Fprintln(c.out, change)
	}
	fmt.Fprintln(c.out, plural(len(changes), "change"))
	return exitDone
}

// edition reads a folder, whichever it is.
func (c *call) edition(dir string) (*site.Edition, error) {
	if _, err := os.Stat(filepath.Join(dir, "site.yaml")); err == nil {
		c.content = dir
		s, err := c.site()
		if err != nil {
			return nil, err
		}
		return s.Edition()
	}
	e, err := site.ReadEdition(os.DirFS(dir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is neither a built site (it has no data/events.csv and data/control.csv) nor a content folder (it has no site.yaml)", dir)
	}
	return e, err
}

func (c *call) printJSON(value any) int {
	enc := json.NewEncoder(c.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return c.fail(err)
	}
	return exitDone
}
