package site

import (
	"bytes"
	"fmt"
	"html"
	"net/url"

	"furat/timeline"
)

// namePanels makes what the preview shows an editor beside pages, by the path
// of the page: beside an article the names in it that came to no single place,
// beside a list how many there are and where. A page that has none has no
// panel. The panels are no part of a site and never stand in its files.
func namePanels(t *timeline.Timeline) map[string][]byte {
	panels := map[string][]byte{}
	var open []*timeline.Article
	for _, a := range t.Articles {
		if len(a.Open) > 0 {
			open = append(open, a)
			panels["articles/"+a.Slug+".html"] = articlePanel(a)
		}
	}
	if len(open) > 0 {
		list := listPanel(open)
		for _, page := range panelLists {
			panels[page] = list
		}
	}
	return panels
}

// panelLists are the pages beside which the count of open names stands.
var panelLists = []string{"index.html", "articles/index.html", "events/index.html", "places/index.html",
	"actors/index.html", "years/index.html", "data/index.html"}

// panel is HTML that opens and closes without a script.
type panel struct{ b bytes.Buffer }

// newPanel begins a panel. Its class says whether it stands beside the page,
// where there is room, or above it.
func newPanel(class string, count int) *panel {
	p := &panel{}
	p.html(`<section class="furat-names` + class + `" aria-label="Names not resolved"><details open><summary>`)
	p.text("%s not resolved", counted(count, "place name"))
	p.html(`</summary><div tabindex="0" role="group" aria-label="What to write">`)
	return p
}

func (p *panel) html(s string) { p.b.WriteString(s) }

func (p *panel) text(format string, args ...any) {
	p.b.WriteString(html.EscapeString(fmt.Sprintf(format, args...)))
}

func (p *panel) end() []byte {
	p.html("</div></details></section>")
	return p.b.Bytes()
}

// articlePanel says of each open name of an article what check says.
func articlePanel(a *timeline.Article) []byte {
	p := newPanel(" beside", len(a.Open))
	p.html("<p>")
	p.text("%s", a.File)
	p.html("</p>")
	for i := range a.Open {
		p.name(&a.Open[i])
	}
	p.html("<p>")
	p.text("Paste %s:", a.Pins.Where)
	p.html("</p><pre>")
	p.text("%s", a.Pins.Text)
	p.html("</pre>")
	p.rows(a.Open)
	return p.end()
}

// name writes one open name: its lines, and what it may mean.
func (p *panel) name(n *timeline.OpenName) {
	p.html("<h2>")
	p.text("%s", n.Name)
	p.html("</h2><p>")
	p.text("%s · %s", n.Status, timeline.Lines(append([]int{n.Line}, n.Also...)))
	p.html("</p>")
	p.choices(n.Choices)
	if len(n.Alike) > 0 {
		p.html("<p>No place bears the name; like it sound:</p>")
		p.choices(n.Alike)
	}
}

func (p *panel) choices(choices []timeline.Choice) {
	if len(choices) == 0 {
		return
	}
	p.html("<ul>")
	for _, c := range choices {
		p.html("<li><code>")
		p.text("%s", c.Place.ID)
		p.html("</code> ")
		p.text("%s · %.2f", c.Facts(), c.Score)
		p.html("</li>")
	}
	p.html("</ul>")
}

// rows gives unresolved names their rows for places.yaml.
func (p *panel) rows(open []timeline.OpenName) {
	said := false
	for _, n := range open {
		if n.PlaceRow == "" {
			continue
		}
		if !said {
			p.html("<p>Or, for every article, add to places.yaml:</p>")
			said = true
		}
		p.html("<pre>")
		p.text("%s", n.PlaceRow)
		p.html("</pre>")
	}
}

// listPanel leads to the articles that have open names. The preview stands at
// the root of its address.
func listPanel(open []*timeline.Article) []byte {
	total := 0
	for _, a := range open {
		total += len(a.Open)
	}
	p := newPanel("", total)
	p.html("<ul>")
	for _, a := range open {
		at := url.URL{Path: "/articles/" + a.Slug + ".html"}
		p.html(`<li><a href="` + html.EscapeString(at.EscapedPath()) + `">`)
		p.text("%s", a.Title)
		p.html("</a> ")
		p.text("%d", len(a.Open))
		p.html("</li>")
	}
	p.html("</ul>")
	return p.end()
}

// counted writes "1 place name", "2 place names".
func counted(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}
