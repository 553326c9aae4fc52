package templates

import "furat/timeline"

// state appends a state that an event begins: "Raqqa: ISIL, held from FSA".
func (m *markup) state(root string, c timeline.Control) *markup {
	m.placeLink(root, c.Place).raw(": ").holding(root, c)
	if c.From != nil {
		m.raw(` <span class="note">`).say("state.from").raw(" ").actorLink(root, c.From).raw("</span>")
	}
	return m
}

// holding appends who holds a place and how, with links; holding in holding.go
// says the same in words alone.
func (m *markup) holding(root string, c timeline.Control) *markup {
	if c.Holder != nil {
		m.actorCode(c.Holder).actorLink(root, c.Holder)
	} else {
		m.say("holder.nobody")
	}
	m.comma(1).say("status." + string(c.Status))
	if len(c.With) > 0 {
		m.raw(" ").say("with."+string(c.Status)).raw(" ").actorLinks(root, c.With)
	}
	return m
}

// periodRow appends a period in the table of a place: when, who, and how that
// is known.
func (m *markup) periodRow(root string, v periodView) {
	m.raw(`<tr data-from="`).text(dayNumber(v.Period.From)).raw(`"><td>`).text(v.From).raw("</td><td>").text(v.Until).raw("</td><td>").holding(root, v.Control)
	m.raw("</td><td>").eventLink(root, v.Event)
	m.comma(1).raw(`<a href="`).url(root).raw("articles/").path(v.Event.Article.Slug).raw(`.html">`).say("period.article").raw("</a></td><td>")
	for i, c := range v.Event.Sources {
		if i > 0 {
			m.text(m.words.say("list.semicolon"))
		}
		m.citeShort(c)
	}
	m.raw("</td></tr>\n")
}

// heldRow appends a period in the table of an actor: where, when and as what.
func (m *markup) heldRow(root string, v periodView) {
	m.raw("<tr><td>").placeLink(root, v.Control.Place).raw("</td><td>").text(v.km)
	m.raw("</td><td>").text(v.From).raw("</td><td>").text(v.Until).raw("</td><td>").say("status." + string(v.Control.Status))
	m.raw("</td><td>").eventLink(root, v.Event).raw("</td></tr>\n")
}
