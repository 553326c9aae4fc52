package templates

import (
	"html/template"

	"furat/timeline"
)

// cite appends a citation in full: who, what, when, how good.
func (m *markup) cite(c *timeline.Citation) *markup {
	m.raw(`<span class="by">`).text(c.Name()).raw("</span>")
	switch {
	case c.Title != "":
		m.raw(": ").outward(c.URL, c.Title)
	case c.URL != "":
		m.raw(" ").outward(c.URL, c.URL)
	}
	if !c.Published.IsZero() {
		m.raw(", ").text(c.Published.Format("en"))
	}
	if c.Archive != "" {
		m.raw(" · ").outward(c.Archive, "archived copy")
	}
	if !c.Accessed.IsZero() {
		m.raw(" · read ").text(c.Accessed.Format("en"))
	}
	if c.Grade != "" {
		m.raw(" · ").grade(c.Grade)
	}
	return m.standing(c.Publisher)
}

// standing appends what sources.yaml says of a publisher.
func (m *markup) standing(p *timeline.Publisher) *markup {
	if p == nil || p.Leaning == "" && p.Reliability == "" {
		return m
	}
	m.raw(` <span class="lean">(`).text(p.Leaning)
	if p.Leaning != "" && p.Reliability != "" {
		m.raw("; ")
	}
	if p.Reliability != "" {
		m.raw("publisher graded ").text(p.Reliability)
	}
	return m.raw(")</span>")
}

// citeShort appends who said it and how good it is, for a table.
func (m *markup) citeShort(c *timeline.Citation) *markup {
	m.outward(c.URL, c.Name())
	if c.Grade != "" {
		m.raw(" ").grade(c.Grade)
	}
	return m
}

// grade appends an Admiralty grade, spelled out on demand.
func (m *markup) grade(g string) *markup {
	return m.raw(`<abbr class="grade" title="`).text(gradeWords(g)).raw(`">`).text(g).raw("</abbr>")
}

// sources appends the list of an article's or an event's citations, or says
// what it is that there are none.
func (m *markup) sources(list []*timeline.Citation, none template.HTML) *markup {
	if len(list) == 0 {
		return m.raw("<p>").raw(none).raw("</p>\n")
	}
	m.raw("<ol class=\"sources\">\n")
	for _, c := range list {
		m.raw("<li>").cite(c).raw("</li>\n")
	}
	return m.raw("</ol>\n")
}
