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
	Lead       template.HTML   // of a story: what comes before its first step
	Steps      []template.HTML // and the text of each
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
	text, err := a.HTML()
	if err != nil {
		return err
	}
	p := articlePage{
		Page:    s.page("articles/"+a.Slug+".html", "articles", a.TitleIn(s.words.lang).Text, articleDescription(a, s.words.lang)),
		Article: a, Text: s.body(text),
		Places: a.Places, Map: s.draw.SmallArticle("../", a),
	}
	p.JSONLD = s.articleLD(a)
	if len(a.Events) > 0 && !a.Events[0].Report {
		p.Items = s.pick(a.Events)
	}
	if a.Story {
		on := a.Steps[0].On
		p.Lead, p.Steps = s.steps(a)
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
	m.head(&p.Page).raw("<main id=\"main\" class=\"page article-page").raw(storyClass(a)).raw("\">\n<article>\n").dateline(a)
	title := a.TitleIn(m.words.lang)
	m.raw("<h1").foreign(title.Lang).raw(">").text(title.Text).raw("</h1>\n").translated(title, timeline.Words{Text: a.Title, Lang: a.Lang}).standfirst(a.DescriptionIn(m.words.lang))
	m.textLanguage("article.in", a.Lang)
	if a.Story {
		m.story(p)
	} else {
		m.articleText(p)
	}
	if p.Items != "" {
		m.raw("<section><h2>").say("section.events").raw("</h2>\n<ol class=\"events\">\n").raw(p.Items).raw("</ol></section>\n")
	}
	m.articleSources(p)
	m.raw("<nav class=\"step\" aria-label=\"").text(m.words.say("step.articles")).raw("\">\n")
	if p.Prev != nil {
		m.step("prev", "step.before", p.Prev.Slug, p.Prev.TitleIn(m.words.lang))
	}
	m.raw("\n")
	if p.Next != nil {
		m.step("next", "step.after", p.Next.Slug, p.Next.TitleIn(m.words.lang))
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
	m.raw("<div class=\"cols\">\n<div class=\"text\"").foreign(p.Article.Lang).raw(">\n").raw(p.Text).raw("\n").tags(p.Article.Tags)
	m.raw("\n</div>\n<aside>\n").smallMap(p.Map).raw("\n").placesNamed(p.Root, p.Places).raw("\n</aside>\n</div>\n")
}

// dateline appends when an article appeared, in which series, and whose it is.
func (m *markup) dateline(a *timeline.Article) {
	m.raw(`<p class="over">`).articleDate(a)
	if a.Series != "" {
		m.raw(" · ").original(timeline.Words{Text: a.Series, Lang: a.Lang})
	}
	if a.Author != "" {
		m.raw(" · ").aside(a.Author)
	}
	m.draft(a).raw("</p>\n")
}

// articleDate appends the date of an article. A table's events without a date
// stand on one that has none, of which HTML has no machine's form.
func (m *markup) articleDate(a *timeline.Article) *markup {
	if a.Date.Unknown {
		return m.text(m.words.date(a.Date))
	}
	return m.raw(`<time datetime="`).text(a.Date.Literal).raw(`"`).dated().raw(">").text(m.words.date(a.Date)).raw("</time>")
}

// textLanguage says by a key that a text is not in the page's language.
func (m *markup) textLanguage(key, lang string) {
	if sameLanguage(lang, m.words.lang) {
		return
	}
	m.raw(`<p class="note">`).say(key, "language", m.words.language(lang)).raw("</p>\n")
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
	m.raw("<h2>").say("article.places").raw("</h2>\n<ul class=\"inline\">")
	for _, p := range places {
		m.raw("<li>").placeLink(root, p).raw("</li>")
	}
	return m.raw("</ul>")
}

func (m *markup) articleSources(p *articlePage) {
	none := "sources.none"
	if p.Items != "" {
		none = "sources.events"
	}
	if p.Article.Story {
		none = "sources.steps"
	}
	m.raw("<section><h2>").say("sources").raw("</h2>\n").sources(p.Article.Sources, none)
	if changed := p.Article.LastMod; !changed.IsZero() {
		m.raw(`<p class="note">`).say("article.changed", "date", m.words.date(changed)).raw("</p>")
	}
	m.raw("</section>\n")
}

func articleDescription(a *timeline.Article, lang string) string {
	if a.Description != "" {
		return a.DescriptionIn(lang).Text
	}
	return a.Text
}
