package timeline

import (
	"regexp"
	"strconv"
)

// plainName is what may stand in YAML without quotes, among braces and brackets
// too: words with single spaces, hyphens and apostrophes between them.
var plainName = regexp.MustCompile(`^\p{L}[\p{L}\p{M}\p{Nd}]*([ '’-][\p{L}\p{M}\p{Nd}]+)*$`)

// yamlText writes a name as YAML that reads back as the same text. Go's quotes
// are YAML's double ones.
func yamlText(name string) string {
	if plainName.MatchString(name) {
		return name
	}
	return strconv.Quote(name)
}

// PinLine returns the line under `places:` that says what a name means in one
// article: "Karama: karamah".
func PinLine(name, id string) string { return yamlText(name) + ": " + id }
