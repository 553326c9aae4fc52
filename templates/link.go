package templates

import (
	"html/template"

	"furat/timeline"
)

// eventLink and articleLink append a title that leads to its page.
func (m *markup) eventLink(root string, e *timeline.Event) *markup {
	return m.link(root, "events/", e.ID, e.TitleIn(m.words.lang))
}

func (m *markup) articleLink(root string, a *timeline.Article) *markup {
	return m.link(root, "articles/", a.Slug, a.TitleIn(m.words.lang))
}

// link appends a link to a page of a folder ("places/").
func (m *markup) link(root string, folder template.HTML, id string, title timeline.Words) *markup {
	m.raw(`<a href="`).url(root).raw(folder).path(id).raw(`.html"`).foreign(title.Lang).raw(">")
	return m.text(title.Text).raw("</a>")
}

func (m *markup) actorLink(root string, a *timeline.Actor) *markup {
	m.raw(`<a href="`).url(root).raw("actors/").path(a.ID).raw(`.html">`)
	return m.actorName(a).raw("</a>")
}

// actorName appends an actor's name in the language of the page, or kept apart
// as the record has it.
func (m *markup) actorName(a *timeline.Actor) *markup {
	name := m.words.actor(a)
	if name == a.Name {
		return m.ours(name)
	}
	return m.text(name)
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
	m.raw(`<a href="`).url(root).raw("places/").path(p.ID).raw(`.html">`)
	return m.placeName(p).raw("</a>")
}

// placeName appends a place's name in the language of the page, or kept apart
// as the gazetteer has it.
func (m *markup) placeName(p *timeline.Place) *markup {
	name, own := m.words.placeIn(p.Place)
	if own {
		return m.text(name)
	}
	return m.raw("<bdi>").text(name).raw("</bdi>")
}

// outward appends a link to the web, or the words alone when there is nowhere
// to go.
func (m *markup) outward(url, words string) *markup {
	if url == "" {
		return m.aside(words)
	}
	return m.raw(`<a href="`).url(url).raw(`" rel="external">`).aside(words).raw("</a>")
}

// comma stands before all members of a list but the first.
func (m *markup) comma(i int) *markup {
	if i > 0 {
		m.text(m.words.say("list.comma"))
	}
	return m
}

// step appends one of the two links to a page's neighbours, which stand in its
// own folder.
func (m *markup) step(rel template.HTML, word, id string, title timeline.Words) {
	m.raw(`<a rel="`).raw(rel).raw(`" href="`).url(id).raw(`.html"><span>`).say(word).raw("</span> ")
	m.original(title).raw("</a>")
}
