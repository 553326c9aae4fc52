package templates

import "furat/timeline"

// cite appends a citation in full: who, what, when, how good.
func (m *markup) cite(c *timeline.Citation) *markup {
	m.raw(`<span class="by">`).aside(c.Name()).raw("</span>")
	switch {
	case c.Title != "":
		m.raw(": ").outward(c.URL, c.Title)
	case c.URL != "":
		m.raw(" ").outward(c.URL, c.URL)
	}
	if !c.Published.IsZero() {
		m.comma(1).text(m.words.date(c.Published))
	}
	if c.Archive != "" {
		m.raw(` · <a href="`).url(c.Archive).raw(`" rel="external">`).say("cite.archived").raw("</a>")
	}
	if !c.Accessed.IsZero() {
		m.raw(" · ").say("cite.read", "date", m.words.date(c.Accessed))
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
	m.raw(` <span class="lean">(`).ours(p.Leaning)
	if p.Leaning != "" && p.Reliability != "" {
		m.text(m.words.say("list.semicolon"))
	}
	if p.Reliability != "" {
		m.say("cite.graded", "grade", p.Reliability)
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
	return m.raw(`<abbr class="grade" title="`).text(m.words.gradeWords(g)).raw(`">`).text(g).raw("</abbr>")
}

// sources appends the list of an article's or an event's citations, or says
// what it is that there are none, by a key.
func (m *markup) sources(list []*timeline.Citation, none string) *markup {
	if len(list) == 0 {
		return m.raw("<p>").say(none).raw("</p>\n")
	}
	m.raw("<ol class=\"sources\">\n")
	for _, c := range list {
		m.raw("<li>").cite(c).raw("</li>\n")
	}
	return m.raw("</ol>\n")
}
