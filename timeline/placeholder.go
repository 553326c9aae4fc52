package timeline

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// placeholders stand in the lines that an editor is given to paste where only
// a source can say what belongs there, and what to write in their stead. Left
// as they are, they are mistakes.
var placeholders = map[string]string{
	"ID":     "write an id of lower-case letters, digits and hyphens",
	"LON":    "write the longitude in degrees that a source gives; when none does, take the lines out again",
	"LAT":    "write the latitude in degrees that a source gives; when none does, take the lines out again",
	"KM":     "write the radius in km within which the place surely lies",
	"SOURCE": "write who says where the place lies",
}

// unfilled reports a placeholder that was pasted and not filled in.
func (r *reader) unfilled(n *yaml.Node, what string) bool {
	hint, is := placeholders[n.Value]
	if !is || n.Kind != yaml.ScalarNode {
		return false
	}
	r.wrong(n, hint, "%s has still the placeholder %s", what, n.Value)
	return true
}

// placeRowFor is a row of places.yaml for a name that nobody knows, with an id
// that the gazetteer does not have.
func (c *articleReader) placeRowFor(name string) string {
	return fmt.Sprintf(`- id: %s
  name: %s
  at: [LON, LAT]     # in degrees, from the source
  kind: KIND         # town, village, quarter, camp, hill, …
  precision_km: KM   # radius within which it surely lies
  source: SOURCE     # who says where it lies
`, c.freeID(name), yamlText(name))
}

// freeID makes an id of a name: "mistanour", or "mistanour-2" where the
// gazetteer has the first.
func (c *articleReader) freeID(name string) string {
	id := asciiSlug(name)
	if id == "" || id == "index" {
		return "ID"
	}
	free := id
	for i := 2; ; i++ {
		if _, taken := c.gaz.Place(free); !taken {
			return free
		}
		free = fmt.Sprintf("%s-%d", id, i)
	}
}
