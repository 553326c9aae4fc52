package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"furat/site"
	"furat/templates"
	"furat/timeline"
)

const buildHelp = `Reads site/content and writes the whole site. When the content has a mistake,
each is printed as file:line:col with what to write instead, and nothing is
written: the last good site stays. An output folder that Furat did not make is
refused.

What was read and written is noted in the folder .furat, so that the next build
makes only what has changed, and writes only the files that say something else.
The folder may be deleted at any time.`

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
	cache := c.openCache(*out, began)
	if said, ok := cache.Unchanged(c.content, *out); ok {
		c.summary(said, "nothing to write", began)
		return exitDone
	}
	c.memory = cache.Memory()
	s, err := c.site()
	if err != nil {
		return c.report(err)
	}
	done, err := s.WriteOver(*out, cache)
	if err != nil {
		return c.fail(err)
	}
	said := describe(s, *out)
	c.summary(said, plural(done.Written, "file")+" written", began)
	if err := cache.Save(said); err != nil {
		fmt.Fprintln(c.out, "note: the next build will take as long:", err)
	}
	for _, n := range cache.Notes() {
		fmt.Fprintln(c.out, "note:", n)
	}
	return exitDone
}

// summary prints what was built in one line, with what was done and how long it
// took, and under it what the reader should know.
func (c *call) summary(said, did string, began time.Time) {
	line, notes, _ := strings.Cut(said, "\n")
	fmt.Fprintf(c.out, "%s · %s · %.2f s\n%s", line, did, time.Since(began).Seconds(), notes)
}

// describe says what a site is made of, in one line, and then what the reader
// should know.
func describe(s *site.Site, out string) string {
	t := s.Timeline
	parts := []string{plural(len(t.Articles), "article"), plural(len(t.Events), "event"),
		plural(mapped(t), "place") + " mapped", plural(len(unknownNames(t)), "place name") + " not found", plural(pages(s), "page")}
	said := out + ": " + strings.Join(parts, " · ") + "\n"
	if !templates.HasScript() {
		said += "built without the reader's script (npm was not there): every page is complete, the date does not move\n"
	}
	for _, n := range slices.Concat(t.Notes, templates.PaletteWarnings(templates.Holders(t))) {
		said += "note: " + n + "\n"
	}
	return said
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
		for _, name := range a.Unplaced {
			if !seen[name] {
				seen[name] = true
				names = append(names, name)
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
