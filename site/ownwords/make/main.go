// Make writes the list of runs of words that the record must not share:
//
//	go run ./site/ownwords/make FILE… > site/testdata/own-words.txt
//
// The files are the texts themselves, which are not part of the project. Of a
// YAML file the values are read one by one, of a TSV file the cells, and any
// other file as one text. Name all of them: the list is written anew.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/site/ownwords"
)

const comment = `Every run of eight words in the summaries of facts and the source texts that the
record was written from, as 64-bit FNV-1a hashes of the folded words, in order.
TestOwnWords of package site looks for them in the record. Made by hand with
go run ./site/ownwords/make FILE… > site/testdata/own-words.txt
`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(files []string) error {
	if len(files) == 0 {
		return fmt.Errorf("no texts; write go run ./site/ownwords/make FILE…")
	}
	var runs []ownwords.Run
	for _, file := range files {
		texts, err := texts(file)
		if err != nil {
			return err
		}
		for _, text := range texts {
			runs = append(runs, ownwords.Runs(text, 1)...)
		}
	}
	return ownwords.Write(os.Stdout, comment, runs)
}

// texts reads a file as pieces over whose ends no run goes.
func texts(file string) ([]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	switch filepath.Ext(file) {
	case ".yaml", ".yml":
		var doc yaml.Node
		if err := yaml.Unmarshal(data, &doc); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		return values(&doc), nil
	case ".tsv":
		return strings.FieldsFunc(string(data), func(r rune) bool { return r == '\t' || r == '\n' }), nil
	}
	return []string{string(data)}, nil
}

// values lists every scalar of a document.
func values(n *yaml.Node) (all []string) {
	if n.Kind == yaml.ScalarNode {
		return []string{n.Value}
	}
	for _, child := range n.Content {
		all = append(all, values(child)...)
	}
	return all
}
