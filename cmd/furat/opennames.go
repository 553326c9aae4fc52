package main

import (
	"fmt"
	"io"

	"furat/geo"
	"furat/timeline"
)

// openName is a name of an article that came to no single place, as -json
// prints it. Its form is public contract.
type openName struct {
	File       string      `json:"file"`
	Line       int         `json:"line"`
	Col        int         `json:"col"`
	Text       string      `json:"text"`
	Status     geo.Status  `json:"status"`
	Candidates []candidate `json:"candidates"`
	Also       []int       `json:"also"`
	Paste      string      `json:"paste"`
	PasteLine  int         `json:"paste_line"`
	PasteCol   int         `json:"paste_col"`
	Row        string      `json:"row,omitempty"`
}

// paste is what settles all names of an article.
type paste struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
	Text string `json:"text"`
}

// addNames adds the open names of every article, in order.
func (r *checkReport) addNames(t *timeline.Timeline) {
	for _, a := range t.Articles {
		for _, n := range a.Open {
			r.Names = append(r.Names, openName{a.File, n.Line, n.Col, n.Text, n.Status, candidates(n.Candidates, t.River),
				append([]int{}, n.Also...), n.Pin.Text, n.Pin.Line, n.Pin.Col, n.PlaceRow})
		}
		if len(a.Open) > 0 {
			r.Pastes = append(r.Pastes, paste{a.File, a.Pins.Line, a.Pins.Col, a.Pins.Text})
		}
	}
}

// printOpenNames prints the open names of an article, and at the margin, so
// that they can be copied as they stand, the lines that settle them.
func printOpenNames(w io.Writer, a *timeline.Article) {
	if len(a.Open) == 0 {
		return
	}
	var rows []string
	for i := range a.Open {
		n := &a.Open[i]
		fmt.Fprintln(w, n.Detail(a.File))
		printChoices(w, n.Choices)
		if len(n.Alike) > 0 {
			fmt.Fprintln(w, "    no place bears the name; like it sound")
			printChoices(w, n.Alike)
		}
		if n.PlaceRow != "" {
			rows = append(rows, n.PlaceRow)
		}
	}
	fmt.Fprintf(w, "\npaste %s of %s%s:\n\n%s\n", a.Pins.Where, a.File, orAnother(a.Open), a.Pins.Text)
	for i, row := range rows {
		if i == 0 {
			fmt.Fprint(w, "or, for every article, add to places.yaml:\n\n")
		}
		fmt.Fprintf(w, "%s\n", row)
	}
}

func printChoices(w io.Writer, choices []timeline.Choice) {
	width := 0
	for _, c := range choices {
		width = max(width, len(c.Place.ID))
	}
	for _, c := range choices {
		fmt.Fprintf(w, "    %.2f  %-*s  %s\n", c.Score, width, c.Place.ID, c.Facts())
	}
}

// orAnother reminds the editor that the first of several places is a proposal.
func orAnother(open []timeline.OpenName) string {
	for _, n := range open {
		if len(n.Choices) > 1 {
			return ", with another id where that is meant"
		}
	}
	return ""
}
