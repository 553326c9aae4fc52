package main

import (
	"fmt"
	"io"
	"strings"

	"furat/timeline/extract"
)

type acting struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	ID    string `json:"id"`
}

type dead struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Group string `json:"group"`
	Low   *int   `json:"low"`
	Best  *int   `json:"best"`
	High  *int   `json:"high"`
	By    string `json:"by"`

	says string // "civilians, 39 or more, by Observatory"
}

type told struct {
	Date          string   `json:"date"`
	Place         string   `json:"place"`
	Kind          string   `json:"kind"`
	Actors        []string `json:"actors"`
	SentenceStart int      `json:"sentence_start"`
	SentenceEnd   int      `json:"sentence_end"`
	Score         float64  `json:"score"`

	date, trigger string // as the text has them
}

// addEvents lists the actors, the dead and the events of a text. What is quoted
// is the file's own bytes, not the prose's.
func (a *annotated) addEvents(x *extract.Text, text []byte) {
	a.Actors = make([]acting, 0, len(x.Actors))
	for _, m := range x.Actors {
		a.Actors = append(a.Actors, acting{m.Start, m.End, string(text[m.Start:m.End]), m.Actor.ID})
	}
	for _, d := range x.Casualties() {
		says := d.Group + ", " + d.Figure()
		if d.By != "" {
			says += ", by " + d.By
		}
		a.Dead = append(a.Dead, dead{d.Start, d.End, string(text[d.Start:d.End]), d.Group, d.Low, d.Best, d.High, d.By, says})
	}
	for _, e := range x.Events() {
		t := told{Date: e.Date.Date.Literal, Place: e.Place.ID, Kind: string(e.Kind), Actors: []string{}, Score: round(e.Score, 3),
			SentenceStart: e.Sentence.Start, SentenceEnd: e.Sentence.End,
			date: e.Date.Text, trigger: string(text[e.Trigger.Start:e.Trigger.End])}
		for _, actor := range e.Actors {
			t.Actors = append(t.Actors, actor.ID)
		}
		a.Events = append(a.Events, t)
	}
}

func (a *annotated) printEvents(w io.Writer) {
	for _, m := range a.Actors {
		fmt.Fprintf(w, "  %6d–%-6d actor           %s → %s\n", m.Start, m.End, onOneLine(m.Text), m.ID)
	}
	for _, d := range a.Dead {
		fmt.Fprintf(w, "  %6d–%-6d dead            %s → %s\n", d.Start, d.End, onOneLine(d.Text), d.says)
	}
	for _, e := range a.Events {
		fmt.Fprintf(w, "  %6d–%-6d event      %.2f  %s, %s, %s: %q, %q\n", e.SentenceStart, e.SentenceEnd, e.Score,
			e.Date, e.Place, e.Kind, onOneLine(e.date), onOneLine(e.trigger))
	}
}

func onOneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
