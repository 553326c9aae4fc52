package site

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"furat/site/ownwords"
)

// TestOwnWords holds that the record says everything in sentences of its own:
// no eight words in a row stand in the texts it was written from as well.
// Names and figures alone do not count, nor what is cited by its title.
func TestOwnWords(t *testing.T) {
	known := othersWords(t)
	for _, found := range copied(t, os.DirFS("content"), known) {
		t.Errorf("site/content/%s; say it in words of our own", found)
	}
}

// TestOwnWordsFinds plants a known sentence wherever an article may have one.
func TestOwnWordsFinds(t *testing.T) {
	known := othersWords(t)
	const words = `"` + "Nobody copied this sentence and so it tells whether the list is read as it was written" + `"`
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"A title", ownwords.Probe, "articles/a.md:2: " + words},
		{"A description", ownwords.Probe, "articles/a.md:3: " + words},
		{"What it was", ownwords.Probe, "articles/a.md:8: " + words},
		{"In short", ownwords.Probe, "articles/a.md:9: " + words},
		{"Another version", ownwords.Probe, "articles/a.md:10: " + words},
		{"The text", "A line.\n\nNobody Copied *this* sentence,\nand so it tells", `articles/a.md:16: "Nobody Copied this sentence and so it tells"`},
		{"The text", "nobody copied this sentence, and so it", ""},
		{"A source's title", ownwords.Probe, ""},
		{"A note", ownwords.Probe, "sources.yaml:2: " + words},
		{"A page", ownwords.Probe, "pages/p.md:4: " + words},
	} {
		site := folder("articles/a.md", strings.Replace(planted, c.old, c.new, 1),
			"sources.yaml", strings.Replace("- id: a\n  note: \"A note\"\n", c.old, c.new, 1),
			"pages/p.md", strings.Replace("---\ntitle: P\n---\nA page.\n", c.old, c.new, 1))
		got := strings.Join(copied(t, site, known), "\n")
		if got != c.want {
			t.Errorf("%s → %s:\n%s, want\n%s", c.old, c.new, got, c.want)
		}
	}
}

const planted = `---
title: "A title"
description: "A description"
date: 2019-05-01
sources: [{by: A, title: "A source's title"}]
events:
  - id: a
    title: "What it was"
    summary: "In short"
    claims: [{says: "Another version", by: A}]
---
The first line.

The text and more of it.
`

// othersWords reads the list of runs that are not ours.
func othersWords(t *testing.T) map[uint64]bool {
	t.Helper()
	list, err := os.Open("testdata/own-words.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer list.Close()
	known, err := ownwords.Read(list)
	if err != nil {
		t.Fatalf("site/testdata/own-words.txt:%v", err)
	}
	return known
}

// copied lists the known runs in a content folder, as "file:line: words".
func copied(t *testing.T, content fs.FS, known map[uint64]bool) (found []string) {
	t.Helper()
	for _, name := range slices.Concat(glob(t, content, "*.yaml"), glob(t, content, "articles/*.md"), glob(t, content, "pages/*.md")) {
		src, err := fs.ReadFile(content, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range pieces(t, name, string(src)) {
			for _, r := range ownwords.Shared(ownwords.Runs(text.words, text.line), known) {
				found = append(found, fmt.Sprintf("%s:%d: %q", name, r.Line, r.Words))
			}
		}
	}
	return found
}

func glob(t *testing.T, content fs.FS, pattern string) []string {
	t.Helper()
	names, err := fs.Glob(content, pattern)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// piece is a text over whose ends no run goes, and the line it begins on.
type piece struct {
	words string
	line  int
}

// pieces are the values of a table or of an article's front matter, and the
// text of an article as a whole.
func pieces(t *testing.T, name, src string) []piece {
	t.Helper()
	front, body, article := strings.Cut(strings.TrimPrefix(src, "---\n"), "\n---\n")
	above := strings.Count(src[:strings.Index(src, front)], "\n")
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(front), &doc); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	all := values(&doc, above)
	if article {
		all = append(all, piece{body, above + strings.Count(front, "\n") + 3})
	}
	return all
}

// values lists every value but those of citations, whose titles are others'.
func values(n *yaml.Node, above int) (all []piece) {
	if n.Kind == yaml.ScalarNode {
		return []piece{{n.Value, above + n.Line}}
	}
	for i, child := range n.Content {
		cites := n.Kind == yaml.MappingNode && i%2 == 1 && slices.Contains([]string{"source", "sources"}, n.Content[i-1].Value)
		if !cites {
			all = append(all, values(child, above)...)
		}
	}
	return all
}
