package main

import (
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

-control goes through who held which place as a sceptical reader would, and
prints what is odd about it: a place not assessed at the start (start), a party
before its time (party), two holders on one day (together), a change from a
party that was not there (order), a change told only by those whom it favours
(leaning), a state of more than 18 months without evidence (carried), a side
that appears without being near (jump). An event that is right all the same says
why:

    explained: {jump: "They were flown across the lake."}

With a doubt left it ends with status 1, as with a mistake.

-json prints one object instead:
  {"mistakes": [{"file","line","col","message","hint"}],
   "names": [{"file","line","col","text","status","candidates","also","paste",
     "paste_line","paste_col","row"}],
   "doubts": [{"file","line","col","kind","message","hint"}],
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
	Doubts   []doubt    `json:"doubts,omitempty"`
	Notes    []string   `json:"notes,omitempty"`
}

type mistake struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
	Msg  string `json:"message"`
	Hint string `json:"hint,omitempty"`
}

// doubt is one of -control.
type doubt struct {
	mistake
	Kind string `json:"kind"`
}

func runCheck(c *call) int {
	c.withContent()
	asJSON := c.flags.Bool("json", false, "print JSON")
	control := c.flags.Bool("control", false, "print what is odd about who held which place")
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
		if *control {
			report.addDoubts(s.Timeline)
		}
	}
	return c.printCheck(report, mistakes, articles, *asJSON)
}

func (r *checkReport) addDoubts(t *timeline.Timeline) {
	for _, d := range t.Review() {
		at := mistake{d.Event.Article.File, d.Event.Line, d.Event.Col, d.Msg, d.Hint}
		r.Doubts = append(r.Doubts, doubt{at, string(d.Kind)})
	}
}

func (c *call) printCheck(r checkReport, mistakes timeline.Errors, articles []*timeline.Article, asJSON bool) int {
	code := exitDone
	if len(mistakes)+len(r.Doubts) > 0 {
		code = exitMistakes
	}
	if asJSON {
		return max(code, c.printJSON(r))
	}
	if len(mistakes) > 0 {
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
	for _, d := range r.Doubts {
		fmt.Fprintf(c.out, "%s:%d:%d: %s: %s; %s\n", d.File, d.Line, d.Col, d.Kind, d.Msg, d.Hint)
	}
	fmt.Fprintf(c.out, "no mistakes; %s not resolved%s\n", plural(len(r.Names), "place name"), doubtCount(len(r.Doubts)))
	return code
}

// doubtCount ends the closing line where there are doubts.
func doubtCount(n int) string {
	if n == 0 {
		return ""
	}
	return "; " + plural(n, "doubt") + " about control"
}
