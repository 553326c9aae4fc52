package templates

import "furat/timeline"

// state appends a state that an event begins: "Raqqa: ISIL, held from FSA".
func (m *markup) state(root string, c timeline.Control) *markup {
	m.placeLink(root, c.Place).raw(": ").holding(root, c)
	if c.From != nil {
		m.raw(` <span class="note">from `).actorLink(root, c.From).raw("</span>")
	}
	return m
}

// holding appends who holds a place and how, with links; holding in holding.go
// says the same in words alone.
func (m *markup) holding(root string, c timeline.Control) *markup {
	if c.Holder != nil {
		m.actorCode(c.Holder).actorLink(root, c.Holder)
	} else {
		m.raw("nobody named")
	}
	m.raw(", ").text(string(c.Status))
	switch {
	case len(c.With) == 0:
		return m
	case c.Status == "shared":
		m.raw(" with ")
	default:
		m.raw(" by ")
	}
	m.actorLinks(root, c.With)
	return m
}

// periodRow appends a period in the table of a place: when, who, and how that
// is known.
func (m *markup) periodRow(root string, v periodView) {
	m.raw(`<tr data-from="`).text(dayNumber(v.Period.From)).raw(`"><td>`).text(v.From).raw("</td><td>").text(v.Until).raw("</td><td>").holding(root, v.Control)
	m.raw("</td><td>").link(root, "events/", v.Event.ID, v.Event.Title)
	m.raw(", ").link(root, "articles/", v.Event.Article.Slug, "article").raw("</td><td>")
	for i, c := range v.Event.Sources {
		if i > 0 {
			m.raw("; ")
		}
		m.citeShort(c)
	}
	m.raw("</td></tr>\n")
}

// heldRow appends a period in the table of an actor: where, when and as what.
func (m *markup) heldRow(root string, v periodView) {
	m.raw("<tr><td>").placeLink(root, v.Control.Place).raw("</td><td>").text(v.Km())
	m.raw("</td><td>").text(v.From).raw("</td><td>").text(v.Until).raw("</td><td>").text(string(v.Control.Status))
	m.raw("</td><td>").link(root, "events/", v.Event.ID, v.Event.Title).raw("</td></tr>\n")
}
