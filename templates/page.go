package templates

import (
	"html/template"
	"strings"

	"furat/timeline"
)

// Page is what every page's head and foot need.
type Page struct {
	Site        *timeline.Site
	Root        string // way up to the root of the language: "" or "../"
	Shared      string // way up to the site's root, where the files of all languages stand
	Path        string // address from the language's root: "events/x.html"
	Section     string // which entry of the navigation is current
	Body        string // class of the body
	Title       string
	Description string
	OGType      string
	Lang        string
	Script      bool
	Views       bool // a frame may show a part of it alone, by ?embed=
	Card        bool // it has a picture, see CardPath
	JSONLD      template.JS
	Nav, Foot   template.HTML
	SiteTitle   timeline.Words
	Editions    []edition // of the page: all languages that it is in, its own too
	Folder      string    // of the page's language: "" or "ar/"
}

// page fills what all pages of the set share. Root follows from the path.
func (s *Set) page(path, section, title, description string) Page {
	root := strings.Repeat("../", strings.Count(path, "/"))
	frame := s.frame(root, section)
	return Page{
		Site: &s.t.Site, Root: root, Shared: s.shared(root), Path: path, SiteTitle: s.title(), Editions: s.editions, Folder: s.folder,
		Section: section, Body: section, Title: title, Description: clip(description, 200),
		OGType: "article", Lang: s.words.lang, Script: s.script, Card: s.hasCard(path, section), Nav: frame.nav, Foot: frame.foot,
	}
}

// HeadTitle is the title of the browser's tab.
func (p Page) HeadTitle() string {
	if p.Section == "index" {
		return p.Title
	}
	return p.Title + " · " + p.SiteTitle.Text
}

// Canonical is the page's full address, or "" when the site has no base URL.
func (p Page) Canonical() string {
	if p.Site.BaseURL == "" {
		return ""
	}
	return p.Site.BaseURL + p.Folder + p.Path
}

// Dir is the direction of the page's language.
func (p Page) Dir() string { return direction(p.Lang) }

// standfirst appends the sentences under a title.
func (m *markup) standfirst(words timeline.Words) *markup {
	if words.Text == "" {
		return m
	}
	return m.raw(`<p class="standfirst"`).foreign(words.Lang).raw(">").text(words.Text).raw("</p>\n")
}

// smallMap appends the map beside the text, if there is one.
func (m *markup) smallMap(drawing template.HTML) *markup {
	if drawing == "" {
		return m
	}
	return m.raw(`<figure class="small">`).raw(drawing).raw("</figure>")
}

// direction returns "rtl" for languages written from right to left.
func direction(lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	switch base {
	case "ar", "arc", "ckb", "dv", "fa", "he", "ps", "syr", "ug", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}

// clip shortens text to at most n bytes at a word's end.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut <= 0 {
		return strings.ToValidUTF8(s[:n], "") + "…"
	}
	return s[:cut] + "…"
}
