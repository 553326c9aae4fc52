package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"furat/geo"
	"furat/timeline"
)

const checkHelp = `Prints every mistake in the content, as build does, and then the place names
that were found in the articles but not resolved: unknown ones, and ambiguous
ones with the places they may mean. Pin a name in the article's front matter:

    places:
      Karama: karamah

-json prints one object {"mistakes": […], "names": […]} instead.`

// checkReport is what -json prints.
type checkReport struct {
	Mistakes []mistake  `json:"mistakes"`
	Names    []openName `json:"names"`
}

type mistake struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
	Msg  string `json:"message"`
	Hint string `json:"hint,omitempty"`
}

type openName struct {
	File       string      `json:"file"`
	Line       int         `json:"line"`
	Col        int         `json:"col"`
	Text       string      `json:"text"`
	Status     geo.Status  `json:"status"`
	Candidates []candidate `json:"candidates"`
}

func runCheck(c *call) int {
	c.withContent()
	asJSON := c.flags.Bool("json", false, "print JSON")
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.none(); !ok {
		return code
	}
	s, err := c.site()
	var mistakes timeline.Errors
	if err != nil && !errors.As(err, &mistakes) {
		return c.fail(err)
	}
	report := checkReport{Mistakes: []mistake{}, Names: []openName{}}
	for _, m := range mistakes {
		report.Mistakes = append(report.Mistakes, mistake{m.File, m.Line, m.Col, m.Msg, m.Hint})
	}
	if s != nil {
		report.Names = openNames(s.Timeline)
	}
	return c.printCheck(report, mistakes, *asJSON)
}

// openNames lists the mentions that came to no single place, in order of the
// articles.
func openNames(t *timeline.Timeline) []openName {
	names := []openName{}
	for _, a := range t.Articles {
		for _, m := range a.Mentions {
			if m.Status == geo.Resolved {
				continue
			}
			names = append(names, openName{a.File, m.Line, m.Col, m.Text, m.Status, candidates(m.Candidates, t.River)})
		}
	}
	return names
}

func (c *call) printCheck(r checkReport, mistakes timeline.Errors, asJSON bool) int {
	code := exitDone
	if len(mistakes) > 0 {
		code = exitMistakes
	}
	if asJSON {
		enc := json.NewEncoder(c.out)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r); err != nil {
			return c.fail(err)
		}
		return code
	}
	if code == exitMistakes {
		for _, m := range mistakes {
			fmt.Fprintln(c.out, m.Detail())
		}
		fmt.Fprintln(c.out, plural(len(mistakes), "mistake"))
		return code
	}
	for _, n := range r.Names {
		fmt.Fprintf(c.out, "%s:%d:%d: %q is %s%s\n", n.File, n.Line, n.Col, n.Text, n.Status, mayBe(n.Candidates))
	}
	fmt.Fprintf(c.out, "no mistakes; %s not resolved\n", plural(len(r.Names), "place name"))
	return code
}

// mayBe says what to write for an ambiguous name.
func mayBe(cs []candidate) string {
	if len(cs) == 0 {
		return "; add it to places.yaml with a source, or pin it under `places:`"
	}
	s := "; pin it under `places:` as one of"
	for i, c := range cs[:min(5, len(cs))] {
		if i > 0 {
			s += ","
		}
		s += fmt.Sprintf(" %s (%s, %s)", c.ID, c.Kind, c.Admin1)
	}
	return s
}
