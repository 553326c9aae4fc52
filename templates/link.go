package templates

import (
	"html/template"

	"furat/timeline"
)

// link appends a link to a page of a folder ("places/").
func (m *markup) link(root string, folder template.HTML, id, name string) *markup {
	m.raw(`<a href="`).url(root).raw(folder).path(id).raw(`.html">`)
	return m.text(name).raw("</a>")
}

func (m *markup) actorLink(root string, a *timeline.Actor) *markup {
	return m.link(root, "actors/", a.ID, a.Name)
}

// actorLinks appends actors by name: "A, B".
func (m *markup) actorLinks(root string, actors []*timeline.Actor) {
	for i, a := range actors {
		m.comma(i).actorLink(root, a)
	}
}

// actorCode appends an actor's code in its colour, and a space.
func (m *markup) actorCode(a *timeline.Actor) *markup {
	return m.raw(`<span class="code a-`).text(a.ID).raw(`">`).text(a.Code).raw("</span> ")
}

func (m *markup) placeLink(root string, p *timeline.Place) *markup {
	return m.link(root, "places/", p.ID, p.Name)
}

// outward appends a link to the web, or the words alone when there is nowhere
// to go.
func (m *markup) outward(url, words string) *markup {
	if url == "" {
		return m.text(words)
	}
	return m.raw(`<a href="`).url(url).raw(`" rel="external">`).text(words).raw("</a>")
}

// comma stands before all members of a list but the first.
func (m *markup) comma(i int) *markup {
	if i > 0 {
		m.raw(", ")
	}
	return m
}

// step appends one of the two links to a page's neighbours, which stand in its
// own folder.
func (m *markup) step(rel, word template.HTML, id, title string) {
	m.raw(`<a rel="`).raw(rel).raw(`" href="`).url(id).raw(`.html"><span>`).raw(word).raw("</span> ")
	m.text(title).raw("</a>")
}
