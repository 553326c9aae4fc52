package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"

	"furat/geo"
	"furat/timeline"
)

const locateHelp = `A name may carry its country or governorate after a comma: "Karama, Syria".
"-" reads one name a line from standard input. The places of the site's own
places.yaml and gazetteers count too, where there is a content folder.

It may be a position relative to a place: "12 nautical miles NE of Al Asad,
Iraq", "halfway between Hit and Haditha", "Fallujah (8 km N)".

Under each place stand the name by which it was found, its source, and the line
that pins the name to it in an article's front matter. Of a name that nobody
knows, those a few slips away.

-json prints one object a name, in order:
  {"query","candidates":[{"id","name","kind","country","admin1","lat","lon",
   "precision_km","river_km","score"}]}
best first, and an empty list when the name is unknown. river_km is null away
from the river. A relative position has kind "relative", no id, country or
admin1, the words of the query for its name, the radius it surely lies in for
precision_km, and beside these "anchor", the id of the place it is reckoned
from ("anchors", two ids, where it is between two).`

// located is the answer to one name. Its form is public contract.
type located struct {
	Query      string      `json:"query"`
	Candidates []candidate `json:"candidates"`
}

type candidate struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Kind        geo.Kind `json:"kind"`
	Country     string   `json:"country"`
	Admin1      string   `json:"admin1"`
	Lat         float64  `json:"lat"`
	Lon         float64  `json:"lon"`
	PrecisionKm float64  `json:"precision_km"`
	RiverKm     *float64 `json:"river_km"`
	Score       float64  `json:"score"`
	Anchor      string   `json:"anchor,omitempty"`  // of a relative position
	Anchors     []string `json:"anchors,omitempty"` // where it has two
	how         string   // for people: "22 km at 045° from al-asad-airbase"
	place       *geo.Place
}

func runLocate(c *call) int {
	c.flags.StringVar(&c.content, "content", "site/content", "the `FOLDER` whose places.yaml and gazetteers count too")
	asJSON := c.flags.Bool("json", false, "print JSON, one object a name")
	if code, ok := c.parse(); !ok {
		return code
	}
	names, err := c.names()
	if err != nil {
		return c.fail(err)
	}
	if len(names) == 0 {
		return c.usage("locate needs a name")
	}
	gaz, river, err := c.gazetteer()
	if err != nil {
		return c.report(err)
	}
	out := bufio.NewWriter(c.out)
	defer out.Flush()
	for _, name := range names {
		a := located{name, answer(name, gaz, river)}
		if *asJSON {
			printJSON(out, a)
		} else {
			printLocated(out, a, gaz)
		}
	}
	return exitDone
}

// names takes the arguments, "-" standing for the lines of standard input.
func (c *call) names() ([]string, error) {
	var names []string
	for _, a := range c.args {
		if a != "-" {
			names = append(names, a)
			continue
		}
		text, err := io.ReadAll(c.in)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(text)) {
			names = append(names, strings.TrimRight(line, "\r\n"))
		}
	}
	return names, nil
}

// gazetteer is the embedded one with the site's own places.
func (c *call) gazetteer() (*geo.Gazetteer, *geo.River, error) {
	gaz, err := geo.Embedded()
	if err != nil {
		return nil, nil, err
	}
	river, err := geo.EmbeddedRiver()
	if err != nil {
		return nil, nil, err
	}
	if _, err := os.Stat(c.content); err == nil {
		gaz, err = timeline.SiteGazetteer(os.DirFS(c.content), timeline.Options{Gazetteer: gaz, River: river, Dir: filepath.ToSlash(c.content)})
		if err != nil {
			return nil, nil, err
		}
	}
	return gaz, river, nil
}

// answer reads a query as a relative position, else as a name.
func answer(query string, gaz *geo.Gazetteer, river *geo.River) []candidate {
	if found, ok := gaz.LocateRelative(query, river); ok {
		return relativeCandidates(found, river)
	}
	return candidates(gaz.Locate(query), river)
}

// candidates writes places as they are published: the position no finer than
// it is known.
func candidates(cs []geo.Candidate, river *geo.River) []candidate {
	out := make([]candidate, len(cs))
	for i, c := range cs {
		p := c.Place
		out[i] = candidate{ID: p.ID, Name: p.Name, Kind: p.Kind, Country: p.Country, Admin1: p.Admin1,
			Lat: round(p.Point.Lat(), 5), Lon: round(p.Point.Lon(), 5), PrecisionKm: p.PrecisionKm,
			RiverKm: riverKm(p, river), Score: round(c.Score, 3), place: p}
	}
	return out
}

// riverKm is the chainage of a riverside place, nil for others.
func riverKm(p *geo.Place, river *geo.River) *float64 {
	at := river.Locate(p.Point)
	if p.Area() || at.OffKm > timeline.RiversideKm {
		return nil
	}
	km := round(at.Km, 1)
	return &km
}

func round(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(x*scale) / scale
}

func printJSON(w io.Writer, v any) {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.Encode(v)
}

func printLocated(w io.Writer, a located, gaz *geo.Gazetteer) {
	fmt.Fprintln(w, a.Query)
	for _, c := range a.Candidates {
		km := ""
		if c.RiverKm != nil {
			km = fmt.Sprintf(" · river km %.0f", *c.RiverKm)
		}
		if c.how != "" {
			fmt.Fprintf(w, "  %.2f  %s · %.4f, %.4f ±%g km%s\n", c.Score, c.how, c.Lat, c.Lon, c.PrecisionKm, km)
			continue
		}
		fmt.Fprintf(w, "  %.2f  %-24s %s, %s, %s · %.4f, %.4f ±%g km%s\n", c.Score, c.ID, c.Kind, c.Admin1, c.Country, c.Lat, c.Lon, c.PrecisionKm, km)
		explainPlace(w, a.Query, c)
	}
	if len(a.Candidates) == 0 {
		explainUnknown(w, a.Query, gaz)
	}
}
