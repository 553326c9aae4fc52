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
	Precision  string
	Map        template.HTML
	Prev, Next *timeline.Event
}

// Event writes the page of one event. Reports have none: their article is it.
func (s *Set) Event(w io.Writer, e *timeline.Event) error {
	p := eventPage{item: newItem("../", e)}
	p.Page = s.page("events/"+e.ID+".html", "events", e.Title, s.describe(p.item))
	p.Page.JSONLD = s.eventLD(e)
	p.Year, _ = yearOf(e.Date)
	p.Span = span(e.Date)
	p.Precision = precisionWords[e.Place.Precision]
	p.Map = s.draw.SmallEvent("../", e)
	p.Prev, p.Next = around(s.order.events, s.order.event[e])
	return s.append(w, func(m *markup) { m.event(&p) })
}

// event appends the page.
func (m *markup) event(p *eventPage) {
	m.head(&p.Page).raw("<main id=\"main\" class=\"page event-page\">\n<article>\n")
	m.raw(`<p class="over"><a href="`).url(p.Root).raw("years/").path(p.Year).raw(`.html">`).text(p.When()).raw("</a>").draft(p.Event.Article).raw("</p>\n")
	m.raw("<h1>").text(p.Event.Title).raw("</h1>\n").standfirst(p.Event.Summary)
	m.raw("<div class=\"cols\">\n<dl class=\"table\">\n")
	m.eventFacts(p)
	m.raw("</dl>\n").smallMap(p.Map).raw("\n</div>\n")
	m.claims(p.Event.Claims)
	m.raw("<section><h2>Sources</h2>\n").sources(p.Event.Sources, "The article names no source.").raw("</section>\n")
	m.raw("<nav class=\"step\" aria-label=\"Events in order of time\">\n")
	if p.Prev != nil {
		m.step("prev", "Before", p.Prev.ID, p.Prev.Title)
	}
	m.raw("\n")
	if p.Next != nil {
		m.step("next", "After", p.Next.ID, p.Next.Title)
	}
	m.raw("\n</nav>\n</article>\n</main>\n").raw(p.Page.Foot)
}

// eventFacts appends the table of when, where, what and who.
func (m *markup) eventFacts(p *eventPage) {
	e := p.Event
	m.raw("<dt>When</dt><dd>").text(p.When()).raw(` <span class="note">written <code>`).text(e.Date.Literal).raw("</code>")
	if p.Span != "" {
		m.raw("; ").text(p.Span)
	}
	m.raw("</span></dd>\n<dt>Where</dt><dd>").where(p.item).raw(` <span class="note">`).text(p.Precision)
	m.raw("</span></dd>\n<dt>What</dt><dd>").text(e.Kind.Label()).raw("</dd>\n")
	m.parties(p.Root, e.Actors).states(p.Root, e.Control).deaths(e.Casualties)
	m.raw("<dt>Confidence</dt><dd>").text(cmp.Or(string(e.Confidence), "not stated")).raw("</dd>\n")
	if !e.Report {
		m.raw("<dt>").raw(kindOfArticle(e.Article)).raw("</dt><dd>").link(p.Root, "articles/", e.Article.Slug, e.Article.Title).raw("</dd>\n")
	}
}

func kindOfArticle(a *timeline.Article) template.HTML {
	if a.Table != "" {
		return "Table"
	}
	return "Article"
}

func (m *markup) parties(root string, actors []*timeline.Actor) *markup {
	if len(actors) == 0 {
		return m
	}
	m.raw("<dt>Parties</dt><dd>")
	for i, a := range actors {
		m.comma(i).actorCode(a).actorLink(root, a)
	}
	return m.raw("</dd>\n")
}

func (m *markup) states(root string, list []timeline.Control) *markup {
	if len(list) == 0 {
		return m
	}
	m.raw("<dt>Control</dt><dd>")
	for _, c := range list {
		m.raw("<p>").state(root, c).raw("</p>")
	}
	return m.raw("</dd>\n")
}

func (m *markup) deaths(list []timeline.Casualties) *markup {
	if len(list) == 0 {
		return m
	}
	m.raw("<dt>Casualties</dt><dd>")
	for _, c := range list {
		m.raw("<p>").text(casualties(c))
		if c.By != "" {
			m.raw(` <span class="note">according to `).text(c.By).raw("</span>")
		}
		m.raw("</p>")
	}
	return m.raw("</dd>\n")
}

// claims appends the versions of an event side by side.
func (m *markup) claims(list []timeline.Claim) {
	if len(list) == 0 {
		return
	}
	m.raw("<section><h2>Versions</h2>\n<table class=\"claims\"><thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Says</th><th scope=\"col\">Grade</th></tr></thead><tbody>\n")
	for _, c := range list {
		m.raw("<tr><td>").claimant(c).raw("</td><td>").text(c.Says).raw("</td><td>")
		if c.Grade != "" {
			m.grade(c.Grade)
		} else {
			m.raw("–")
		}
		m.raw("</td></tr>\n")
	}
	m.raw("</tbody></table></section>\n")
}

func (m *markup) claimant(c timeline.Claim) *markup {
	if c.Cite == nil {
		return m.text(c.By)
	}
	return m.outward(c.Cite.URL, c.By)
}

// describe is the event in one line, for search results and previews.
func (s *Set) describe(i item) string {
	d := i.When()
	if n := i.Event.Place.Name; n != "" {
		d += ", " + n
	}
	if i.Event.Summary != "" {
		return d + ": " + i.Event.Summary
	}
	return d + ". " + i.Event.Title
}

// span says which days an inexact date covers.
func span(d timeline.Date) string {
	first, last := d.First, d.Last
	switch {
	case first == last || d.Unknown:
		return ""
	case last == timeline.NoDay:
		return first.String() + " or later"
	case first == timeline.NoDay:
		return last.String() + " or earlier"
	}
	if d.Interval {
		return "from " + first.String() + " to " + last.String()
	}
	return "some day from " + first.String() + " to " + last.String()
}
