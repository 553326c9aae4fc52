package templates

import (
	"html/template"
	"strconv"

	"furat/timeline"
)

// story appends the text of a story beside map and river diagram, which stand
// on the day of its first step until the script moves them along.
func (m *markup) story(p *articlePage) {
	m.raw("<div class=\"story-cols\">\n<div class=\"stage\" id=\"stage\">\n<div class=\"stage-bar\"><p><span class=\"words\">").say("story.stage").raw(" </span><span class=\"on\">")
	m.text(m.words.day(p.Article.Steps[0].On)).raw("</span></p></div>\n")
	m.raw("<figure class=\"stage-map\">").raw(p.StoryMap).raw("</figure>\n<figure class=\"stage-rows\">").raw(p.StoryRows).raw("</figure>\n</div>\n")
	m.raw("<div class=\"text\"").foreign(p.Article.Lang).raw(">\n").steps(p).raw("\n").tags(p.Article.Tags)
	m.raw("\n</div>\n</div>\n")
}

// steps appends the text, a section a step, with what comes before the first.
func (m *markup) steps(p *articlePage) *markup {
	m.raw(p.Lead)
	for i, s := range p.Article.Steps {
		m.stepHead(p, i, s)
		m.raw(p.Steps[i]).raw("</section>\n")
	}
	return m
}

// steps returns the text of a story in its parts: what comes before its first
// step, and each step's own.
func (s *Set) steps(a *timeline.Article) (lead template.HTML, steps []template.HTML) {
	for i, step := range a.Steps {
		until := len(a.Body)
		if i+1 < len(a.Steps) {
			until = a.Steps[i+1].Start
		}
		steps = append(steps, s.body(a.Body[step.Start:until]))
	}
	return s.body(a.Body[:a.Steps[0].Start]), steps
}

// stepHead begins a step's section: with its date, which leads to the step
// itself, and its event.
func (m *markup) stepHead(p *articlePage, i int, s timeline.Step) {
	id := template.HTML("step-" + strconv.Itoa(i+1))
	m.raw("<section class=\"story-step\" id=\"").raw(id).raw(`" data-on="`).text(dayNumber(s.On)).raw(`" data-of="`)
	for k, place := range stepPlaces(s) {
		if k > 0 {
			m.raw(" ")
		}
		m.text(place.ID)
	}
	if s.Event != nil {
		m.raw(`" data-sel="`).text(s.Event.ID)
	}
	m.raw("\">\n<p class=\"step-when\"").within(p.Article.Lang).raw("><a href=\"#").raw(id).raw(`"><time datetime="`).text(s.On.String()).raw(`"`).dated().raw(">").text(m.words.day(s.On)).raw("</time></a>")
	if e := s.Event; e != nil {
		title := e.TitleIn(m.words.lang)
		m.raw(`: <a href="`).url(newItem(p.Root, e).Href()).raw(`"`).foreign(title.Lang).raw(">").text(title.Text).raw("</a>")
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
	m := s.markup()
	for i, a := range s.stories() {
		if i > 0 {
			m.raw(" · ")
		}
		m.articleLink("", a)
	}
	return m.html()
}
