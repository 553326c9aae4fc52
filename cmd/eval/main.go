// Command eval says how well places, dates and events are found in marked texts: a
// line of figures for each folder, then the worst misses. `make eval` runs it over the
// sets in geo/testdata; a folder of your own is read as well. The marks are
// explained in package furat/geo/gold.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"furat/geo"
	"furat/geo/gold"
	"furat/timeline"
	"furat/timeline/extract"
)

func main() {
	misses := flag.Int("misses", 12, "show the `N` worst misses of each set")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *misses); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, folders []string, misses int) error {
	if len(folders) == 0 {
		return errors.New("no folder of marked texts; write for example: make eval EVAL=my-texts")
	}
	gaz, err := geo.Embedded()
	if err != nil {
		return err
	}
	results := make([]result, len(folders))
	for i, folder := range folders {
		results[i].name = filepath.Base(folder)
		if err := results[i].count(gaz, os.DirFS(folder)); err != nil {
			return fmt.Errorf("%s: %w", folder, err)
		}
	}
	printTables(w, results)
	for i := range results {
		r := &results[i]
		printMisses(w, r.name, len(r.places.Misses), r.places.Worst(misses))
		printMisses(w, r.name+", dates", len(r.dates.Misses), r.dates.Worst(misses))
		printMisses(w, r.name+", events", len(r.events.Misses), r.events.Worst(misses))
	}
	return nil
}

// result is what was counted in one folder.
type result struct {
	name   string
	places gold.Tally
	dates  gold.DateTally
	events gold.EventTally
}

func printTables(w io.Writer, results []result) {
	fmt.Fprintln(w, gold.Header)
	var scores gold.Calibration
	for i := range results {
		if results[i].places.Marked > 0 { // a set may mark dates alone
			fmt.Fprintln(w, results[i].places.Row(results[i].name))
		}
		scores.Merge(results[i].places.Scores)
	}
	fmt.Fprintf(w, "\n%s\n%s\n", scores, gold.DateHeader)
	for i := range results {
		if results[i].dates.Marked > 0 { // a set may mark places alone
			fmt.Fprintln(w, results[i].dates.Row(results[i].name))
		}
	}
	fmt.Fprintf(w, "\n%s\n", gold.EventHeader)
	for i := range results {
		if results[i].events.Marked > 0 {
			fmt.Fprintln(w, results[i].events.Row(results[i].name))
		}
	}
}

func printMisses(w io.Writer, name string, all int, worst []gold.Miss) {
	if len(worst) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s, the worst of %d misses:\n", name, all)
	for _, m := range worst {
		fmt.Fprintln(w, " ", m)
	}
}

func (r *result) count(gaz *geo.Gazetteer, fsys fs.FS) error {
	docs, err := gold.ReadDocs(fsys)
	if err != nil {
		return err
	}
	places, err := placesOf(fsys, docs, gaz)
	if err != nil {
		return err
	}
	for _, doc := range docs {
		dateline, _ := timeline.ParseDate(doc.Published) // the zero date where it is not known
		text := extract.Text{Prose: doc.Text, Dateline: dateline, Dates: timeline.Timexes(doc.Text, doc.File, dateline)}
		if len(places) > 0 {
			text.Places = gaz.Find(doc.Text, geo.Context{})
			r.places.Add(doc, places, answers(text.Places))
		}
		r.dates.Add(doc, dateAnswers(text.Dates))
		if len(doc.Events) > 0 {
			r.events.Add(doc, places, eventAnswers(&text))
		}
	}
	return nil
}

// eventAnswers suggests the events of a text.
func eventAnswers(text *extract.Text) (all []gold.EventAnswer) {
	for _, e := range text.Events() {
		all = append(all, gold.EventAnswer{Date: e.Date.Date.Literal, Point: e.Place.Point,
			Says: fmt.Sprintf("%s, %s (%s) %.2f", e.Place.ID, e.Kind, text.Prose[e.Trigger.Start:e.Trigger.End], e.Score)})
	}
	return all
}

func dateAnswers(found []timeline.Timex) []gold.DateAnswer {
	all := make([]gold.DateAnswer, len(found))
	for i, x := range found {
		all[i] = gold.DateAnswer{Start: x.Start, End: x.End, Value: x.Date.Literal}
	}
	return all
}

// placesOf reads where the marked places lie: from places.tsv, or, in a folder
// without, from the gazetteer, whose ids the keys then are. The second says
// nothing of how good the gazetteer is.
func placesOf(fsys fs.FS, docs []gold.Doc, gaz *geo.Gazetteer) (map[string]gold.Place, error) {
	places, err := gold.ReadPlaces(fsys)
	if !errors.Is(err, fs.ErrNotExist) {
		return places, err
	}
	places = map[string]gold.Place{}
	for _, doc := range docs {
		for _, m := range doc.Places {
			p, ok := gaz.Place(m.Value)
			if !ok {
				return nil, fmt.Errorf("%s: %q is no id of the gazetteer, and there is no places.tsv", doc.File, m.Value)
			}
			places[m.Value] = gold.Place{Point: p.Point, Country: p.Kind == geo.CountryKind, ToleranceKm: p.PrecisionKm}
		}
	}
	return places, nil
}

func answers(found []geo.Mention) []gold.Answer {
	all := make([]gold.Answer, len(found))
	for i, m := range found {
		all[i] = gold.Answer{Start: m.Start, End: m.End, Resolved: m.Status == geo.Resolved, Says: says(m), Score: m.Score}
		if m.Place != nil {
			all[i].Point, all[i].Country = m.Place.Point, m.Place.Kind == geo.CountryKind
		}
	}
	return all
}

// says writes an answer as "ambiguous karamah 0.55 karama-iraq 0.30".
func says(m geo.Mention) string {
	s := string(m.Status)
	for _, c := range m.Candidates[:min(3, len(m.Candidates))] {
		s += fmt.Sprintf(" %s %.2f", c.Place.ID, c.Score)
	}
	return s
}
