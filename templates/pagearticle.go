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
	Places     []*timeline.Place
	Items      []template.HTML
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
	p.Prev, p.Next = around(s.t.Articles, s.order.article[a])
	return s.write(w, "article", p)
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
