package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"furat/geo"
	"furat/timeline"
	"furat/timeline/extract"
)

const annotateHelp = `Finds the places that a text names, the dates, and what it says happened. Files ending in .md are read as articles
(front matter skipped, its pins obeyed, Markdown understood), all others as
plain text. "-" is standard input. -date is the text's dateline. -explain says
of every name why it is read as it is, and which names were passed over.

-json prints one object a file:
  {"file","places":[{"start","end","text","id","name","kind","country",
   "lat","lon","precision_km","score","status"}]}
and, where the text has relative positions ("15 km north of Raqqa"), beside
places also
  "relatives":[{"start","end","text","kind","anchors","lat","lon",
   "precision_km"}]
whose kind is relative, whose anchors are ids of places, and whose
precision_km is the radius they surely lie in. Where it has dates, also
  "dates":[{"start","end","text","edtf","first","last"}]
whose edtf is the date as EDTF writes it, counted from -date or an article's
own date where the text does not say it in full, and whose first and last are
the days it leaves open.
Where it names actors of actors.yaml, counts dead, or seems to tell of events:
  "actors":[{"start","end","text","id"}]
  "casualties":[{"start","end","text","group","low","best","high","by"}]
  "events":[{"date","place","kind","actors","sentence_start","sentence_end",
   "score"}]
A figure that the text does not give is null; an event is a suggestion, whose
date is EDTF and whose score, 0 to 1, says how surely it is one.
start and end are offsets in UTF-8 bytes into the file, end exclusive; status
is resolved, ambiguous or unresolved. An unresolved name has an empty id and
null for lat and lon.`

// annotated is what a file holds. Its form is public contract.
type annotated struct {
	File      string     `json:"file"`
	Places    []mention  `json:"places"`
	Relatives []relative `json:"relatives,omitempty"`
	Dates     []dated    `json:"dates,omitempty"`
	Actors    []acting   `json:"actors,omitempty"`
	Dead      []dead     `json:"casualties,omitempty"`
	Events    []told     `json:"events,omitempty"`
}

type dated struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	EDTF  string `json:"edtf"`
	First string `json:"first"`
	Last  string `json:"last"`
	Mod   string `json:"mod,omitempty"` // start, mid or end of it
}

type mention struct {
	Start       int        `json:"start"`
	End         int        `json:"end"`
	Text        string     `json:"text"`
	ID          string     `json:"id"`
	Name        string     `json:"name"`
	Kind        geo.Kind   `json:"kind"`
	Country     string     `json:"country"`
	Lat         *float64   `json:"lat"`
	Lon         *float64   `json:"lon"`
	PrecisionKm *float64   `json:"precision_km"`
	Score       float64    `json:"score"`
	Status      geo.Status `json:"status"`
}

func runAnnotate(c *call) int {
	c.flags.StringVar(&c.content, "content", "site/content", "the `FOLDER` whose places.yaml and gazetteers count too")
	asJSON := c.flags.Bool("json", false, "print JSON, one object a file")
	explain := c.flags.Bool("explain", false, "say why each name is read as it is")
	date := c.flags.String("date", "", "the dateline, `YYYY-MM-DD`")
	if code, ok := c.parse(); !ok {
		return code
	}
	if len(c.args) == 0 {
		return c.usage("annotate needs a file")
	}
	if *asJSON && *explain {
		return c.usage("annotate takes -json or -explain, not both")
	}
	dateline, err := datelineOf(*date)
	if err != nil {
		return c.usage(err.Error())
	}
	by, err := c.reading(dateline)
	if err != nil {
		return c.report(err)
	}
	out := bufio.NewWriter(c.out)
	defer out.Flush()
	for _, file := range c.args {
		show := func() error { return c.annotate(out, by, file, *asJSON) }
		if *explain {
			show = func() error { return c.explain(out, by.gaz, file, dateline) }
		}
		if err := show(); err != nil {
			out.Flush()
			return c.fail(err)
		}
	}
	return exitDone
}

// reading is what texts are read by.
type reading struct {
	gaz      *geo.Gazetteer
	river    *geo.River
	actors   []*timeline.Actor
	dateline timeline.Date // zero when not stated
}

func (c *call) reading(dateline timeline.Date) (by reading, err error) {
	by.dateline = dateline
	if by.gaz, by.river, err = c.gazetteer(); err != nil {
		return by, err
	}
	by.actors, err = timeline.ReadActors(os.DirFS(c.content), filepath.ToSlash(c.content))
	return by, err
}

func (c *call) annotate(w io.Writer, by reading, file string, asJSON bool) error {
	text, err := c.read(file)
	if err != nil {
		return err
	}
	if a := by.annotated(file, text); asJSON {
		printJSON(w, a)
	} else {
		printAnnotated(w, a)
	}
	return nil
}

// annotated reads a text for all that annotate lists.
func (by reading) annotated(file string, text []byte) annotated {
	read := timeline.Read(text, file)
	x := &extract.Text{Prose: read.Prose(), Dateline: read.Dateline(by.dateline), Dates: read.Dates(by.dateline)}
	x.Places = read.Places(by.gaz, by.dateline)
	x.NameActors(by.actors)
	a := annotated{File: file, Places: make([]mention, 0, len(x.Places)), Dates: make([]dated, 0, len(x.Dates))}
	for _, m := range x.Places {
		a.Places = append(a.Places, asMention(m))
	}
	for _, r := range read.Relatives(by.gaz, by.river, x.Places) {
		a.Relatives = append(a.Relatives, asRelative(r))
	}
	for _, t := range x.Dates {
		d := t.Date
		a.Dates = append(a.Dates, dated{t.Start, t.End, t.Text, d.Literal, d.First.String(), d.Last.String(), t.Mod})
	}
	a.addEvents(x, text)
	return a
}

// says writes the date for people: "2016-06, mid".
func (d dated) says() string {
	if d.Mod == "" {
		return d.EDTF
	}
	return d.EDTF + ", " + d.Mod
}

// datelineOf reads the flag -date; none is the zero date.
func datelineOf(day string) (timeline.Date, error) {
	if day == "" {
		return timeline.Date{}, nil
	}
	if _, err := timeline.ParseDay(day); err != nil {
		return timeline.Date{}, fmt.Errorf("-date: %w", err)
	}
	return timeline.ParseDate(day)
}

func (c *call) read(file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(c.in)
	}
	return os.ReadFile(file)
}

func asMention(m geo.Mention) mention {
	out := mention{Start: m.Start, End: m.End, Text: m.Text, Score: round(m.Score, 3), Status: m.Status}
	if p := m.Place; p != nil {
		lat, lon, km := round(p.Point.Lat(), 5), round(p.Point.Lon(), 5), p.PrecisionKm
		out.ID, out.Name, out.Kind, out.Country = p.ID, p.Name, p.Kind, p.Country
		out.Lat, out.Lon, out.PrecisionKm = &lat, &lon, &km
	}
	return out
}

func printAnnotated(w io.Writer, a annotated) {
	fmt.Fprintf(w, "%s: %s\n", a.File, plural(len(a.Places), "place"))
	for _, p := range a.Places {
		fmt.Fprintf(w, "  %6d–%-6d %-10s %.2f  %s → %s\n", p.Start, p.End, p.Status, p.Score, p.Text, p.ID)
	}
	for _, r := range a.Relatives {
		fmt.Fprintf(w, "  %6d–%-6d relative        %s → %s ±%g km\n", r.Start, r.End, r.Text, r.how, r.PrecisionKm)
	}
	for _, d := range a.Dates {
		fmt.Fprintf(w, "  %6d–%-6d date            %s → %s\n", d.Start, d.End, strings.Join(strings.Fields(d.Text), " "), d.says())
	}
	a.printEvents(w)
}
