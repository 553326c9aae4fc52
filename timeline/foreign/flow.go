package foreign

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// flow writes a value as YAML on one line.
func flow(n *yaml.Node) string {
	var b strings.Builder
	writeFlow(&b, n)
	return b.String()
}

func writeFlow(b *strings.Builder, n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		b.WriteByte('{')
		for i := 0; i+1 < len(n.Content); i += 2 {
			if i > 0 {
				b.WriteString(", ")
			}
			writeFlow(b, n.Content[i])
			b.WriteString(": ")
			writeFlow(b, n.Content[i+1])
		}
		b.WriteByte('}')
	case yaml.SequenceNode:
		b.WriteByte('[')
		for i, c := range n.Content {
			if i > 0 {
				b.WriteString(", ")
			}
			writeFlow(b, c)
		}
		b.WriteByte(']')
	case yaml.AliasNode:
		b.WriteString(quoted("*" + n.Value))
	default:
		b.WriteString(scalar(n))
	}
}

// bare is what a number, a date or a truth value looks like in every YAML.
var bare = regexp.MustCompile(`^[0-9A-Za-z+-][0-9A-Za-z_.+-]*$`)

func scalar(n *yaml.Node) string {
	switch n.Tag {
	case "!!int", "!!float", "!!bool", "!!timestamp":
		if bare.MatchString(n.Value) {
			return n.Value
		}
	case "!!null":
		return "null"
	}
	return quoted(n.Value)
}

// plain is text that means itself in YAML without quotes, in lists too.
var plain = regexp.MustCompile(`^\pL[\pL\pM\pN]*([ '’_-][\pL\pM\pN]+)*$`)

// words mean something else than themselves in some YAML.
var words = []string{"true", "false", "yes", "no", "on", "off", "null", "y", "n"}

// quoted writes a text as YAML. Go's quotes are YAML's double ones.
func quoted(s string) string {
	if plain.MatchString(s) && !slices.Contains(words, strings.ToLower(s)) {
		return s
	}
	return strconv.Quote(s)
}
