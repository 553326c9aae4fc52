package templates

import (
	"html/template"
	"io"

	"furat/timeline"
)

type articlePage struct {
	Page
	Article    *timeline.Article
	Text       template.HTML
	TextDir    string
	Map        template.HTML
	StoryMap   template.HTML
	StoryRows  template.HTML
	Record     template.JS // of a story
	Places     []*timeline.Place
	Items      template.HTML
	Prev, Next *timeline.Article
}

// Article writes the page of one article.
func (s *Set) Article(w io.Writer, a *timeline.Article) error {
	p := articlePage{
		Page:    s.page("articles/"+a.Slug+".html", "articles", a.Title, articleDescription(a)),
		Article: a, Text: template.HTML(a.Body), TextDir: direction(a.Lang),
		Places: mentioned(a), Map: s.draw.SmallArticle("../", a),
	}
	p.JSONLD = s.articleLD(a)
	if len(a.Events) > 0 && !a.Events[0].Report {
		p.Items = s.pick(a.Events)
	}
	if a.Story {
		on := a.Steps[0].On
		p.StoryMap = s.draw.Map(MapOptions{Root: "../", On: on, Story: a})
		p.StoryRows = s.draw.StoryLedger(a, "../", on)
		p.Record = s.record()
	}
	p.Prev, p.Next = around(s.t.Articles, s.order.article[a])
	return s.append(w, func(m *markup) { m.article(&p) })
}

// article appends the page.
func (m *markup) article(p *articlePage) {
	a := p.Article
	m.head(&p.Page).raw("<main id=\"main\" class=\"page article-page").raw(storyClass(a)).raw("\">\n<article lang=\"").text(a.Lang).raw(`" dir="`).text(p.TextDir)
	m.raw("\">\n").dateline(a)
	m.raw("<h1>").text(a.Title).raw("</h1>\n").standfirst(a.Description)
	if a.Story {
		m.story(p)
	} else {
		m.articleText(p)
	}
	if p.Items != "" {
		m.raw("<section><h2>Events</h2>\n<ol class=\"events\">\n").raw(p.Items).raw("</ol></section>\n")
	}
	m.articleSources(p)
	m.raw("<nav class=\"step\" aria-label=\"Articles in order of time\">\n")
	if p.Prev != nil {
		m.step("prev", "Before", p.Prev.Slug, p.Prev.Title)
	}
	m.raw("\n")
	if p.Next != nil {
		m.step("next", "After", p.Next.Slug, p.Next.Title)
	}
	m.raw("\n</nav>\n</article>\n</main>\n")
	if p.Record != "" {
		m.raw(`<script type="application/json" id="record">`).raw(template.HTML(p.Record)).raw("</script>\n")
	}
	m.raw(p.Foot)
}

func storyClass(a *timeline.Article) template.HTML {
	if a.Story {
		return " story-page"
	}
	return ""
}

// articleText appends the text of an article beside a small map.
func (m *markup) articleText(p *articlePage) {
	m.raw("<div class=\"cols\">\n<div class=\"text\">\n").raw(p.Text).raw("\n").tags(p.Article.Tags)
	m.raw("\n</div>\n<aside>\n").smallMap(p.Map).raw("\n").placesNamed(p.Root, p.Places).raw("\n</aside>\n</div>\n")
}

// dateline appends when an article appeared, in which series, and whose it is.
func (m *markup) dateline(a *timeline.Article) {
	m.raw(`<p class="over">`).articleDate(a)
	if a.Series != "" {
		m.raw(" · ").text(a.Series)
	}
	if a.Author != "" {
		m.raw(" · ").text(a.Author)
	}
	m.draft(a).raw("</p>\n")
}

// articleDate appends the date of an article. A table's events without a date
// stand on one that has none, of which HTML has no machine's form.
func (m *markup) articleDate(a *timeline.Article) *markup {
	if a.Date.Unknown {
		return m.text(a.Date.Format("en"))
	}
	return m.raw(`<time datetime="`).text(a.Date.Literal).raw(`">`).text(a.Date.Format("en")).raw("</time>")
}

func (m *markup) tags(tags []string) {
	if len(tags) == 0 {
		return
	}
	m.raw(`<p class="tags">`)
	for i, tag := range tags {
		if i > 0 {
			m.raw(" · ")
		}
		m.text(tag)
	}
	m.raw("</p>")
}

func (m *markup) placesNamed(root string, places []*timeline.Place) *markup {
	if len(places) == 0 {
		return m
	}
	m.raw("<h2>Places in this article</h2>\n<ul class=\"inline\">")
	for _, p := range places {
		m.raw("<li>").placeLink(root, p).raw("</li>")
	}
	return m.raw("</ul>")
}

func (m *markup) articleSources(p *articlePage) {
	none := template.HTML("The article names no source.")
	if p.Items != "" {
		none = "Each event above names its own sources."
	}
	if p.Article.Story {
		none = "Each step names the event that it stands on, and the event its sources."
	}
	m.raw("<section><h2>Sources</h2>\n").sources(p.Article.Sources, none)
	if changed := p.Article.LastMod; !changed.IsZero() {
		m.raw(`<p class="note">Last changed `).text(changed.Format("en")).raw(".</p>")
	}
	m.raw("</section>\n")
}

func articleDescription(a *timeline.Article) string {
	if a.Description != "" {
		return a.Description
	}
	return a.Text
}

// mentioned lists the places an article's text names, each once, in order.
func mentioned(a *timeline.Article) []*timeline.Place {
	var places []*timeline.Place
	seen := make(map[*timeline.Place]bool)
	for _, m := range a.Mentions {
		if m.In != nil && !seen[m.In] {
			seen[m.In] = true
			places = append(places, m.In)
		}
	}
	return places
}
