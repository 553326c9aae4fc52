package sheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"furat/timeline"
)

// describe writes the description: valid as it stands, a draft, with the map of
// columns for the editor to correct and a comment why each was taken for it.
func (t *Table) describe(opt Options) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# What stands in %s%s and how its rows are read. They are not published while the status is draft.\n", t.Name, t.Ending)
	pub := publishers[t.Format]
	title := t.title()
	if pub.title != "" {
		title = pub.title
	}
	fmt.Fprintf(&b, "title: %s\nstatus: draft             # published, when the columns below are right\nformat: %s\n", quoted(title), t.Format)
	b.WriteString(pub.licence)
	t.source(&b, pub, opt)
	if t.Headless {
		b.WriteString("header: false             # the first row is a row; columns are #1, #2, …\n")
	}
	if t.Dates != "" {
		fmt.Fprintf(&b, "dates: %s                # the order of day and month between slashes\n", t.Dates)
	}
	if opt.SkipDamaged {
		b.WriteString("skip_damaged: true\n")
	}
	if len(t.Kinds) > 0 {
		b.WriteString("kinds:                    # what the table calls it, and what it is; \"other\" where that was not clear\n")
		for _, k := range t.Kinds {
			fmt.Fprintf(&b, "  %s: %s\n", quoted(k.Word), k.Kind)
		}
	}
	b.WriteString("# actors: {name in the table: id in actors.yaml}\ncolumns:\n")
	for _, c := range t.Columns {
		fmt.Fprintf(&b, "  %-25s # %s\n", c.Key+": "+quoted(c.Name), c.Why)
	}
	t.describeRest(&b)
	return []byte(b.String())
}

// describeRest lists the columns that nothing is made of.
func (t *Table) describeRest(b *strings.Builder) {
	if len(t.Unmapped) == 0 {
		return
	}
	b.WriteString("# Not read:\n")
	for _, c := range t.Unmapped {
		fmt.Fprintf(b, "#   %s", quoted(c.Name))
		if c.Why != "" {
			fmt.Fprintf(b, ", for example %q", c.Why)
		}
		b.WriteString("\n")
	}
}

// title makes words of the file's name.
func (t *Table) title() string {
	words := strings.ReplaceAll(t.Name, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// publisher is what a format says of its table by itself.
type publisher struct {
	title, licence, source string // lines of the description
}

var publishers = map[timeline.TableFormat]publisher{
	timeline.UCDPGED: {
		title: "UCDP Georeferenced Event Dataset",
		licence: "licence: CC BY 4.0        # UCDP's own; look whether your version says so\n" +
			"citation: \"Sundberg, Ralph and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523–532\"\n" +
			"# UCDP asks to cite the article of the year's version, too; add it there.\n",
		source: `{by: Uppsala Conflict Data Program, title: UCDP Georeferenced Event Dataset, url: "https://ucdp.uu.se/downloads/"`,
	},
	timeline.ACLED: {
		title: "ACLED",
		licence: "licence: restricted       # ACLED's terms: its rows are not handed on without leave\n" +
			"citation: \"Raleigh, Clionadh, Roudabeh Kishi and Andrew Linke (2023): Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences Communications 10, 74\"\n",
		source: `{by: Armed Conflict Location & Event Data, title: ACLED, url: "https://acleddata.com/"`,
	},
	timeline.PlainTable: {licence: "# licence: of the table, as its publisher words it; restricted when it must not be handed on\n# citation: as its publisher wants to be cited\n"},
}

func (t *Table) source(b *strings.Builder, pub publisher, opt Options) {
	source, ask := pub.source, ""
	if source == "" {
		source, ask = "{by: "+timeline.TableSource, "       # who keeps the table; nobody can guess that"
	}
	if opt.Accessed != "" {
		source += ", accessed: " + opt.Accessed
	}
	fmt.Fprintf(b, "source: %s}%s\n", source, ask)
}

// plainYAML is a text that YAML takes for nothing but a text.
var plainYAML = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*$`)

// quoted writes a text as YAML reads it back.
func quoted(s string) string {
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "null", "y", "n":
	default:
		if plainYAML.MatchString(s) {
			return s
		}
	}
	return yamlQuoted(s)
}

// yamlQuoted quotes by rules that Go and YAML share: \" \\ \n \t \xNN \uNNNN.
func yamlQuoted(s string) string { return strconv.Quote(s) }
