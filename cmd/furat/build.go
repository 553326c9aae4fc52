package main

import (
	"fmt"
	"strings"
	"time"

	"furat/geo"
	"furat/site"
	"furat/templates"
	"furat/timeline"
)

const buildHelp = `Reads site/content and writes the whole site. When the content has a mistake,
each is printed as file:line:col with what to write instead, and nothing is
written: the last good site stays. An output folder that Furat did not make is
refused.`

func runBuild(c *call) int {
	began := time.Now()
	c.withContent()
	out := c.flags.String("o", "public", "write the site to `FOLDER`")
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.none(); !ok {
		return code
	}
	s, err := c.site()
	if err != nil {
		return c.report(err)
	}
	if err := s.Write(*out); err != nil {
		return c.fail(err)
	}
	c.summary(s, *out, time.Since(began))
	return exitDone
}

// summary prints what was built, in one line, and what the reader should know.
func (c *call) summary(s *site.Site, out string, took time.Duration) {
	t := s.Timeline
	parts := []string{plural(len(t.Articles), "article"), plural(len(t.Events), "event"),
		plural(mapped(t), "place") + " mapped", plural(len(unknownNames(t)), "place name") + " not found",
		plural(pages(s), "page"), fmt.Sprintf("%.2f s", took.Seconds())}
	fmt.Fprintf(c.out, "%s: %s\n", out, strings.Join(parts, " · "))
	if !templates.HasScript() {
		fmt.Fprintln(c.out, "built without the reader's script (npm was not there): every page is complete, the date does not move")
	}
	for _, n := range t.Notes {
		fmt.Fprintln(c.out, "note:", n)
	}
	for _, w := range templates.PaletteWarnings(templates.Holders(t)) {
		fmt.Fprintln(c.out, "note:", w)
	}
}

// mapped counts the places that stand on a map as spots; a country or a
// governorate does not.
func mapped(t *timeline.Timeline) int {
	n := 0
	for _, p := range t.Places {
		if !p.Area() {
			n++
		}
	}
	return n
}

// unknownNames lists the names that no single place was found for, each once.
func unknownNames(t *timeline.Timeline) []string {
	var names []string
	seen := make(map[string]bool)
	for _, a := range t.Articles {
		for _, m := range a.Mentions {
			if m.Status != geo.Resolved && !seen[m.Text] {
				seen[m.Text] = true
				names = append(names, m.Text)
			}
		}
	}
	return names
}

func pages(s *site.Site) int {
	n := 0
	for _, f := range s.Files() {
		if strings.HasSuffix(f.Path, ".html") {
			n++
		}
	}
	return n
}
