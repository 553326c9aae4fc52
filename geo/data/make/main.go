// Make checks the tables under geo/data and puts them in order:
//
//	go run ./geo/data/make [FOLDER]
//
// The tables are kept by hand: a row is added, mended or taken out in the
// file itself, anywhere in it. Make then sorts the rows by id, drops spaces
// around cells and spellings that stand twice, and writes coordinates the
// same way, so that a diff shows what changed and nothing else. What a row
// says is not touched, and no table is rebuilt from its source: the sources
// were read once, and SOURCES.md says what was changed since.
//
// A mistake ends it with status 1, and nothing is written. Whether places are
// where they are said to be is for the tests of package geo.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	folder := filepath.Join("geo", "data")
	if len(os.Args) > 1 {
		folder = os.Args[1]
	}
	if err := run(folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run orders every table of the folder, or none when one has a mistake.
func run(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s: no tables; run this at the top of the project", folder)
	}
	ordered := make([][]byte, len(files))
	idFile := map[string]string{}
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if ordered[i], err = order(file, text, idFile); err != nil {
			return err
		}
	}
	for i, file := range files {
		if err := write(file, ordered[i]); err != nil {
			return err
		}
	}
	return nil
}

func write(file string, ordered []byte) error {
	old, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if bytes.Equal(old, ordered) {
		fmt.Printf("%s: in order\n", file)
		return nil
	}
	fmt.Printf("%s: put in order\n", file)
	return os.WriteFile(file, ordered, 0o666)
}
