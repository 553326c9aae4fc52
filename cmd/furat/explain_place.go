package main

import (
	"fmt"
	"io"
	"strings"

	"furat/geo"
	"furat/timeline"
)

// explainPlace prints under a place that answers a name why it does, who says
// where it lies, and the line that pins the name to it. On which bank a place
// stands cannot be told from a centreline good to a kilometre.
func explainPlace(w io.Writer, asked string, c candidate) {
	facts := []string{c.Name + ", known " + timeline.MatchedBy(c.place, asked)}
	if c.RiverKm != nil {
		facts = append(facts, "bank not known")
	}
	facts = append(facts, "source: "+strings.TrimSpace(c.place.Source+" "+c.place.SourceURL))
	fmt.Fprintf(w, "        %s\n        to pin it: %s\n", strings.Join(facts, " · "), timeline.PinLine(pinned(asked), c.ID))
}

// pinned is the name as an article has it: what stands after a comma says where
// the place lies.
func pinned(asked string) string {
	if i := strings.IndexAny(asked, ",،"); i > 0 {
		asked = asked[:i]
	}
	return strings.Join(strings.Fields(asked), " ")
}

// explainUnknown says that nobody knows a name, and which names are near it.
func explainUnknown(w io.Writer, asked string, gaz *geo.Gazetteer) {
	near := timeline.NearNames(gaz, asked, 5)
	if len(near) == 0 {
		fmt.Fprintln(w, "  not known")
		return
	}
	fmt.Fprintln(w, "  not known; did you mean one of these?")
	for _, p := range near {
		fmt.Fprintf(w, "        %-24s %s, %s\n", p.ID, p.Name, timeline.Standing(p))
	}
}
