package templates

import (
	"cmp"
	"html/template"
	"io"

	"furat/timeline"
)

// eventPage embeds the item, so that the shared pieces of a list entry serve
// here too; Page's Root and the item's are the same.
type eventPage struct {
	item
	Page       Page
	Year, Span string
	Map        template.HTML
	Prev, Next *timeline.Event
}

// Event writes the page of one event. Reports have none: their article is it.
func (s *Set) Event(w io.Writer, e *timeline.Event) error {
	p := eventPage{item: newItem("../", e)}
	p.Page = s.page("events/"+e.ID+".html", "events", e.TitleIn(s.words.lang).Text, s.describe(p.item))
	p.Page.JSONLD = s.eventLD(e)
	p.Year = yearOf(e.Date)
	p.Span = s.words.span(e.Date)
	p.Map = s.draw.SmallEvent("../", e)
	p.Prev, p.Next = around(s.order.events, s.order.event[e])
	return s.append(w, func(m *markup) { m.event(&p) })
}

// event appends the page.
func (m *markup) event(p *eventPage) {
	m.head(&p.Page).raw("<main id=\"main\" class=\"page event-page\">\n<article>\n")
	e, title := p.Event, p.Event.TitleIn(m.words.lang)
	m.raw(`<p class="over"><a href="`).url(p.Root).raw("years/").path(p.Year).raw(`.html">`).text(m.words.date(e.Date)).raw("</a>").draft(e.Article).raw("</p>\n")
	m.raw("<h1").foreign(title.Lang).raw(">").text(title.Text).raw("</h1>\n").translated(title, timeline.Words{Text: e.Title, Lang: e.Article.Lang})
	m.standfirst(e.SummaryIn(m.words.lang))
	m.raw("<div class=\"cols\">\n<dl class=\"table\">\n")
	m.eventFacts(p)
	m.raw("</dl>\n").smallMap(p.Map).raw("\n</div>\n")
	m.claims(e)
	m.raw("<section><h2>").say("sources").raw("</h2>\n").sources(e.Sources, "sources.none").raw("</section>\n")
	m.raw("<nav class=\"step\" aria-label=\"").text(m.words.say("step.events")).raw("\">\n")
	if p.Prev != nil {
		m.step("prev", "step.before", p.Prev.ID, p.Prev.TitleIn(m.words.lang))
	}
	m.raw("\n")
	if p.Next != nil {
		m.step("next", "step.after", p.Next.ID, p.Next.TitleIn(m.words.lang))
	}
	m.raw("\n</nav>\n</article>\n</main>\n").raw(p.Page.Foot)
}

// eventFacts appends the table of when, where, what and who.
func (m *markup) eventFacts(p *eventPage) {
	e := p.Event
	m.term("event.when").text(m.words.date(e.Date)).raw(` <span class="note">`).say("event.written").raw(` <code>`).text(e.Date.Literal).raw("</code>")
	if p.Span != "" {
		m.text(m.words.say("list.semicolon") + p.Span)
	}
	m.raw("</span></dd>\n").term("event.where").where(p.item).raw(` <span class="note">`)
	if e.Place.Precision != "" {
		m.say("precision." + string(e.Place.Precision))
	}
	m.raw("</span></dd>\n").term("event.what").say("kind." + string(e.Kind)).raw("</dd>\n")
	m.parties(p.Root, e.Actors).states(p.Root, e.Control).deaths(e.Casualties)
	m.term("event.confidence").say("confidence." + cmp.Or(string(e.Confidence), "unstated")).raw("</dd>\n")
	m.explained(e)
	if !e.Report {
		m.term(kindOfArticle(e.Article)).articleLink(p.Root, e.Article).raw("</dd>\n")
	}
}

// term begins a row of a table of facts, of which dd is still open.
func (m *markup) term(key string) *markup { return m.raw("<dt>").say(key).raw("</dt><dd>") }

func kindOfArticle(a *timeline.Article) (key string) {
	if a.Table != "" {
		return "event.table"
	}
	return "event.article"
}

func (m *markup) parties(root string, actors []*timeline.Actor) *markup {
	if len(actors) == 0 {
		return m
	}
	m.term("event.parties")
	for i, a := range actors {
		m.comma(i).actorCode(a).actorLink(root, a)
	}
	return m.raw("</dd>\n")
}

func (m *markup) states(root string, list []timeline.Control) *markup {
	if len(list) == 0 {
		return m
	}
	m.term("event.control")
	for _, c := range list {
		m.raw("<p>").state(root, c).raw("</p>")
	}
	return m.raw("</dd>\n")
}

// explained appends what the editor answers to what looks odd about the event:
// see timeline.Review.
func (m *markup) explained(e *timeline.Event) {
	if len(e.Explained) == 0 {
		return
	}
	m.term("event.explained")
	for _, x := range e.Explained {
		m.raw("<p").foreign(e.Article.Lang).raw(">").text(x.Why).raw("</p>")
	}
	m.raw("</dd>\n")
}

func (m *markup) deaths(list []timeline.Casualties) *markup {
	if len(list) == 0 {
		return m
	}
	m.term("event.casualties")
	for _, c := range list {
		m.dead(c)
	}
	return m.raw("</dd>\n")
}

// dead appends one count of the dead, and whose it is.
func (m *markup) dead(c timeline.Casualties) {
	m.raw("<p>").text(m.words.casualties(c))
	if c.By != "" {
		m.raw(` <span class="note">`).say("event.according").raw(" ").aside(c.By).raw("</span>")
	}
	m.raw("</p>")
}

// claims appends the versions of an event side by side.
func (m *markup) claims(e *timeline.Event) {
	if len(e.Claims) == 0 {
		return
	}
	m.raw("<section><h2>").say("versions").raw("</h2>\n<table class=\"claims\"><thead><tr>").columns("versions.who", "versions.says", "versions.grade")
	m.raw("</tr></thead><tbody>\n")
	for _, c := range e.Claims {
		m.raw("<tr><td>").claimant(c).raw("</td><td").foreign(e.Article.Lang).raw(">").text(c.Says).raw("</td><td>")
		if c.Grade != "" {
			m.grade(c.Grade)
		} else {
			m.raw("–")
		}
		m.raw("</td></tr>\n")
	}
	m.raw("</tbody></table></section>\n")
}

// columns appends the heads of a table.
func (m *markup) columns(keys ...string) *markup {
	for _, key := range keys {
		m.raw(`<th scope="col">`).say(key).raw("</th>")
	}
	return m
}

func (m *markup) claimant(c timeline.Claim) *markup {
	if c.Cite == nil {
		return m.aside(c.By)
	}
	return m.outward(c.Cite.URL, c.By)
}

// describe is the event in one line, for search results and previews.
func (s *Set) describe(i item) string {
	e, d := i.Event, s.words.date(i.Event.Date)
	if n := s.words.where(e.Place); n != "" {
		d += s.words.say("list.comma") + n
	}
	if summary := e.SummaryIn(s.words.lang).Text; summary != "" {
		return d + ": " + summary
	}
	return d + ". " + e.TitleIn(s.words.lang).Text
}

// span says which days an inexact date covers.
func (m *messages) span(d timeline.Date) string {
	first, last := m.day(d.First), m.day(d.Last)
	switch {
	case d.First == d.Last || d.Unknown:
		return ""
	case d.Last == timeline.NoDay:
		return m.say("span.later", "day", first)
	case d.First == timeline.NoDay:
		return m.say("span.earlier", "day", last)
	case d.Interval:
		return m.say("span.from-to", "first", first, "last", last)
	}
	return m.say("span.some-day", "first", first, "last", last)
}
