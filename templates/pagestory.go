package templates

import (
	"html/template"
	"strconv"

	"furat/timeline"
)

// story appends the text of a story beside map and river diagram, which stand
// on the day of its first step until the script moves them along.
func (m *markup) story(p *articlePage) {
	m.raw("<div class=\"story-cols\">\n<div class=\"stage\" id=\"stage\">\n<div class=\"stage-bar\"><p><span class=\"words\">Map and diagram on </span><span class=\"on\">")
	m.text(p.Article.Steps[0].On.Format("en")).raw("</span></p></div>\n")
	m.raw("<figure class=\"stage-map\">").raw(p.StoryMap).raw("</figure>\n<figure class=\"stage-rows\">").raw(p.StoryRows).raw("</figure>\n</div>\n")
	m.raw("<div class=\"text\">\n").steps(p).raw("\n").tags(p.Article.Tags)
	m.raw("\n</div>\n</div>\n")
}

// steps appends the text, a section a step, with what comes before the first.
func (m *markup) steps(p *articlePage) *markup {
	a, end := p.Article, len(p.Article.Body)
	m.raw(template.HTML(a.Body[:a.Steps[0].Start]))
	for i, s := range a.Steps {
		until := end
		if i+1 < len(a.Steps) {
			until = a.Steps[i+1].Start
		}
		m.stepHead(p.Root, i, s)
		m.raw(template.HTML(a.Body[s.Start:until])).raw("</section>\n")
	}
	return m
}

// stepHead begins a step's section: with its date, which leads to the step
// itself, and its event.
func (m *markup) stepHead(root string, i int, s timeline.Step) {
	id := template.HTML("step-" + strconv.Itoa(i+1))
	m.raw("<section class=\"story-step\" id=\"").raw(id).raw(`" data-on="`).text(dayNumber(s.On)).raw(`" data-of="`)
	for k, p := range stepPlaces(s) {
		if k > 0 {
			m.raw(" ")
		}
		m.text(p.ID)
	}
	if s.Event != nil {
		m.raw(`" data-sel="`).text(s.Event.ID)
	}
	m.raw("\">\n<p class=\"step-when\"><a href=\"#").raw(id).raw(`"><time datetime="`).text(s.On.String()).raw(`">`).text(s.On.Format("en")).raw("</time></a>")
	if e := s.Event; e != nil {
		m.raw(`: <a href="`).url(newItem(root, e).Href()).raw(`">`).text(e.Title).raw("</a>")
	}
	m.raw("</p>\n")
}

// stories lists the stories of the record, in the order of their dates.
func (s *Set) stories() (list []*timeline.Article) {
	for _, a := range s.t.Articles {
		if a.Story {
			list = append(list, a)
		}
	}
	return list
}

// storyLinks appends links to all stories, for the front page.
func (s *Set) storyLinks() template.HTML {
	var m markup
	for i, a := range s.stories() {
		if i > 0 {
			m.raw(" · ")
		}
		m.link("", "articles/", a.Slug, a.Title)
	}
	return m.html()
}
