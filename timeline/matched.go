package timeline

import (
	"fmt"
	"strings"

	"furat/geo"
)

// MatchedBy says in words which of a place's names answers a name that was
// asked for: the name shown, another spelling, one without its article, one of
// which the name asked for is a part, or only one that sounds alike.
func MatchedBy(p *geo.Place, asked string) string {
	asked = beforeComma(asked)
	if name, ok := bearing(p, asked, geo.Fold); ok {
		return known(p, name, "")
	}
	if name, ok := bearing(p, asked, bareName); ok {
		return known(p, name, ", but for the article")
	}
	want := " " + bareName(asked) + " "
	for _, n := range allNames(p) {
		have := " " + bareName(n.Text) + " "
		if strings.Contains(have, want) || strings.Contains(want, have) {
			return fmt.Sprintf("in part as %q", n.Text)
		}
	}
	return fmt.Sprintf("by the sound of %q", p.Name)
}

// bearing returns the name of a place that is the one asked for in some form.
func bearing(p *geo.Place, asked string, form func(string) string) (geo.Name, bool) {
	want := form(asked)
	for _, n := range allNames(p) {
		if form(n.Text) == want {
			return n, true
		}
	}
	return geo.Name{}, false
}

func known(p *geo.Place, n geo.Name, but string) string {
	if n.Text == p.Name {
		return "as its name" + but
	}
	lang := ""
	if n.Lang != "" {
		lang = " (" + n.Lang + ")"
	}
	return fmt.Sprintf("as its other name %q%s%s", n.Text, lang, but)
}

// allNames lists the name shown and the others.
func allNames(p *geo.Place) []geo.Name {
	return append([]geo.Name{{Text: p.Name}}, p.Names...)
}

// beforeComma drops the words after a comma, which say where a place lies:
// "Karama, Syria".
func beforeComma(name string) string {
	if i := strings.IndexAny(name, ",،"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSpace(name)
}
