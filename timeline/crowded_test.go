package timeline

import (
	"strings"
	"testing"
)

// TestCrowded: what a person writes is let pass, however long; what the parser
// would take minutes over is not.
func TestCrowded(t *testing.T) {
	for _, c := range []struct {
		why, text, want string
	}{
		{"a long list of links", strings.Repeat("- [a_b](https://x.example/a_b_c)\n", 2000), ""},
		{"a long table of links", "|a|b|\n|-|-|\n" + strings.Repeat("|[a](b)|*c*|\n", 2000), ""},
		{"many footnotes", strings.Repeat("[^1]: See [a](b), *c*.\n", 2000), ""},
		{"long code", "```\n" + strings.Repeat("a[*_]<b>`c`\n", 2000) + "```\n", ""},
		{"many paragraphs", strings.Repeat("A *b* [c](d).\n\n", 2000), ""},
		{"emphasis without end", "Text.\n\n" + strings.Repeat("*a_", 1500), "a paragraph has more than 2000 marks of emphasis, links or code"},
		{"over many lines", strings.Repeat("[a](\n", 3000), "a paragraph has more than 2000 marks of emphasis, links or code"},
		{"behind a fence that is closed", "~~~\na\n~~~\n" + strings.Repeat("*a_", 1500), "a paragraph has more than 2000 marks of emphasis, links or code"},
		{"bars that are no table", strings.Repeat("|*a_\n", 1500), "a paragraph has more than 2000 marks of emphasis, links or code"},
		{"wide table", strings.Repeat("|a", 300), "a line has more than 200 of |"},
		{"deep quotation", strings.Repeat(">", 300), "a line has more than 200 of >"},
	} {
		if _, what := Crowded([]byte(c.text)); what != c.want {
			t.Errorf("%s: %q; want %q", c.why, what, c.want)
		}
	}
}
