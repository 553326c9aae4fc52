package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// explain prints, in the order of the text, why each name was read as it was:
// the place it came to, its rivals with what speaks for and against them, and
// the names that were passed over.
func (c *call) explain(w io.Writer, gaz *geo.Gazetteer, file string, dateline timeline.Date) error {
	text, err := c.read(file)
	if err != nil {
		return err
	}
	ex := timeline.Read(text, file).Explain(gaz, dateline)
	at := position{file: file, text: text, line: 1}
	dropped := ex.Dropped
	for _, m := range ex.Mentions {
		for len(dropped) > 0 && dropped[0].Start < m.Start {
			printDropped(w, &at, dropped[0])
			dropped = dropped[1:]
		}
		printExplained(w, &at, m)
	}
	for _, d := range dropped {
		printDropped(w, &at, d)
	}
	fmt.Fprintf(w, "%s: %s, %s passed over\n", file, plural(len(ex.Mentions), "place"), plural(len(ex.Dropped), "name"))
	return nil
}

// rivals is how many candidates are explained.
const rivals = 4

func printExplained(w io.Writer, at *position, m geo.Mention) {
	said := "is not known"
	if m.Place != nil {
		said = string(m.Status) + ", " + m.Place.ID
	}
	fmt.Fprintf(w, "%s: %s: %s; read as a place by %s\n", at.of(m.Start), oneLine(m.Text), said, m.Because)
	for _, c := range m.Candidates[:min(rivals, len(m.Candidates))] {
		fmt.Fprintf(w, "    %.2f  %s (%s)\n", c.Score, c.Place.ID, whereabouts(c.Place))
		if len(c.Reasons) > 0 {
			fmt.Fprintf(w, "          %s\n", reasons(c.Reasons))
		}
	}
	if n := len(m.Candidates) - rivals; n > 0 {
		fmt.Fprintf(w, "          and %d more\n", n)
	}
}

func printDropped(w io.Writer, at *position, d geo.Dropped) {
	fmt.Fprintf(w, "%s: %s: no place here: %s\n", at.of(d.Start), oneLine(d.Text), d.Because)
}

// oneLine quotes a name that may run over a line break.
func oneLine(name string) string { return fmt.Sprintf("%q", strings.Join(strings.Fields(name), " ")) }

func whereabouts(p *geo.Place) string {
	words := []string{string(p.Kind)}
	for _, w := range []string{p.Admin1, p.Country} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

func reasons(all []geo.Reason) string {
	words := make([]string, len(all))
	for i, r := range all {
		words[i] = r.String()
	}
	return strings.Join(words, "; ")
}

// position turns offsets that only grow into file:line:col, the column in
// bytes from 1.
type position struct {
	file       string
	text       []byte
	done, line int // the text before done has been counted; its last line
	lineStart  int
}

func (p *position) of(offset int) string {
	p.line += bytes.Count(p.text[p.done:offset], []byte("\n"))
	if i := bytes.LastIndexByte(p.text[p.done:offset], '\n'); i >= 0 {
		p.lineStart = p.done + i + 1
	}
	p.done = offset
	return fmt.Sprintf("%s:%d:%d", p.file, p.line, offset-p.lineStart+1)
}
