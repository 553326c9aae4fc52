package timeline

import (
	"slices"
)

// pinLine is one pin as an article writes it.
type pinLine struct {
	note  string // a comment to stand before it where there is room for one
	name  string // the surface form
	value string // YAML: an id, another pinned name, or {at: …}
}

const askSource = "the position must be one that a source gives; when none does, leave the name out"

// pinLines returns the pins that settle a name: one to its first choice, or,
// for a name that nobody knows, one to a position to be filled in.
func (c *articleReader) pinLines(n *OpenName) []pinLine {
	if len(n.Choices) > 0 {
		// The finder compares pins folded: one serves every spelling.
		return []pinLine{{name: n.Name, value: n.Choices[0].Place.ID}}
	}
	var lines []pinLine
	meant := c.pinnedAs(n.Name)
	if meant == "" {
		lines, meant = []pinLine{c.positionPin(n.Name)}, n.Name
	}
	for _, s := range n.spellings {
		if s != meant && (len(lines) == 0 || s != n.Name) {
			lines = append(lines, pinLine{name: s, value: yamlText(meant)})
		}
	}
	return lines
}

// positionPin is a pin to coordinates, or to a row that places.yaml must get
// where the gazetteer has the id that the pin's place would have.
func (c *articleReader) positionPin(name string) pinLine {
	if id := Slug(name); id != "" && id != "index" {
		if _, taken := c.gaz.Place(id); !taken {
			return pinLine{note: askSource, name: name, value: "{at: [LON, LAT], precision: settlement}"}
		}
	}
	return pinLine{note: "the place must be in places.yaml", name: name, value: c.freeID(name)}
}

// pinnedAs returns the surface form under which the article pins the place of
// a name to coordinates already, in another spelling; such pins are looked for
// letter for letter.
func (c *articleReader) pinnedAs(name string) string {
	var forms []string
	for form, p := range c.pinned {
		if _, known := c.gaz.Place(p.ID); !known && p.ID == Slug(name) {
			forms = append(forms, form)
		}
	}
	if len(forms) == 0 {
		return ""
	}
	return slices.Min(forms)
}
