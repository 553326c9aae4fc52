package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"furat/timeline"
)

const checkHelp = `Prints every mistake in the content, as build does, and then the place names
that were found in the articles but not resolved, each with its line, with the
places that an ambiguous one may mean, and with the lines to paste into the
article's front matter. They pin the likeliest place; write the id of another
where that is meant:

    places:
      Karama: karamah

-json prints one object instead:
  {"mistakes": [{"file","line","col","message","hint"}],
   "names": [{"file","line","col","text","status","candidates","also","paste",
     "paste_line","paste_col","row"}],
   "pastes": [{"file","line","col","text"}], "notes": ["…"]}
A name stands once for each article; also lists its further lines. paste goes in
front of what stands at paste_line and paste_col, and settles that name alone;
pastes has one text for all the names of an article. row, of an unresolved name,
is for places.yaml. notes, where there are any, say which rows of the site's own
gazetteers were left out.`

// checkReport is what -json prints.
type checkReport struct {
	Mistakes []mistake  `json:"mistakes"`
	Names    []openName `json:"names"`
	Pastes   []paste    `json:"pastes"`
	Notes    []string   `json:"notes,omitempty"`
}

type mistake struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
	Msg  string `json:"message"`
	Hint string `json:"hint,omitempty"`
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
	c.advise = true
	s, err := c.site()
	var mistakes timeline.Errors
	if err != nil && !errors.As(err, &mistakes) {
		return c.fail(err)
	}
	report := checkReport{Mistakes: []mistake{}, Names: []openName{}, Pastes: []paste{}}
	for _, m := range mistakes {
		report.Mistakes = append(report.Mistakes, mistake{m.File, m.Line, m.Col, m.Msg, m.Hint})
	}
	var articles []*timeline.Article
	if s != nil {
		articles = s.Timeline.Articles
		report.addNames(s.Timeline)
		report.Notes = s.Timeline.Notes
	}
	return c.printCheck(report, mistakes, articles, *asJSON)
}

func (c *call) printCheck(r checkReport, mistakes timeline.Errors, articles []*timeline.Article, asJSON bool) int {
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
	for _, a := range articles {
		printOpenNames(c.out, a)
	}
	for _, n := range r.Notes {
		fmt.Fprintln(c.out, "note:", n)
	}
	fmt.Fprintf(c.out, "no mistakes; %s not resolved\n", plural(len(r.Names), "place name"))
	return code
}
