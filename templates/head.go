package templates

import (
	"html/template"
	"strconv"
	"strings"
)

// policy is a page's Content-Security-Policy: nothing from any other host but,
// on the page whose map can show them, the tiles that the site names.
func policy(p *Page) template.HTML {
	var tiles template.HTML
	if p.Section == "index" && p.Site.Tiles != nil {
		tiles = " " + template.HTML(p.Site.Tiles.Origin())
	}
	return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + tiles + "; connect-src 'self'; font-src 'self'"
}

// head appends all of a page that stands above its text.
func (m *markup) head(p *Page) *markup {
	m.raw("<!doctype html>\n<html lang=\"").text(p.Lang).raw(`" dir="`).text(p.Dir())
	m.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	m.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(p) + "\">\n")
	m.raw("<title>").text(p.HeadTitle()).raw("</title>\n")
	m.meta("name", "description", p.Description).meta("name", "generator", "Furat")
	m.preview(p)
	if p.Script { // before the style sheets, for which scripts behind them would wait
		m.raw(`<script src="`).url(p.Shared).raw(`assets/early.js" data-fonts="` + template.HTML(strings.Join(firstFonts(p), " ")) + "\"></script>\n")
	}
	m.relations(p)
	m.preloads(p)
	if p.JSONLD != "" {
		m.raw(`<script type="application/ld+json">`).raw(template.HTML(p.JSONLD)).raw("</script>\n")
	}
	m.raw("</head>\n<body class=\"").text(p.Body)
	m.raw("\">\n<a class=\"skip\" href=\"#main\">").say("nav.skip").raw("</a>\n<header class=\"mast\">\n")
	return m.raw(p.Nav).raw("\n").languages(p).raw("</header>\n")
}

// firstFonts are the files of the fonts that a page is first drawn in.
func firstFonts(p *Page) []string {
	if p.Dir() == "rtl" {
		return []string{"plex-arabic-400", "plex-arabic-600", "plex-sans-400", "plex-sans-600"}
	}
	return []string{"source-serif-4-names", "plex-sans-names-400", "source-serif-4", "plex-sans-400", "plex-sans-600"}
}

// preloads appends what asks for the fonts where no script does.
func (m *markup) preloads(p *Page) {
	m.raw("<noscript>")
	for _, file := range firstFonts(p) {
		m.raw(`<link rel="preload" as="font" crossorigin href="`).url(p.Shared).raw("assets/fonts/").path(file).raw(`.woff2">`)
	}
	m.raw("</noscript>\n")
}

func (m *markup) meta(by, name template.HTML, content string) *markup {
	m.raw("<meta ").raw(by).raw(`="`).raw(name).raw(`" content="`)
	return m.text(content).raw("\">\n")
}

// preview appends what other sites show of a page that they link to, and the
// page's own address where it has one.
func (m *markup) preview(p *Page) *markup {
	if address := p.Canonical(); address != "" {
		m.raw(`<link rel="canonical" href="`).url(address).raw("\">\n")
		m.meta("property", "og:url", address)
	}
	m.meta("property", "og:title", p.Title).meta("property", "og:description", p.Description)
	m.meta("property", "og:type", p.OGType).meta("property", "og:site_name", p.SiteTitle.Text)
	return m.card(p)
}

// card appends the picture that other sites show of a page, if it has one.
func (m *markup) card(p *Page) *markup {
	if !p.Card {
		return m.meta("name", "twitter:card", "summary")
	}
	m.meta("property", "og:image", p.Site.BaseURL+p.Folder+CardPath(p.Path)).meta("property", "og:image:type", "image/png")
	m.meta("property", "og:image:width", strconv.Itoa(cardWidth)).meta("property", "og:image:height", strconv.Itoa(cardHeight))
	m.meta("property", "og:image:alt", p.HeadTitle())
	return m.meta("name", "twitter:card", "summary_large_image")
}

// relations appends the links to the files that every page shares.
func (m *markup) relations(p *Page) *markup {
	m.raw(`<link rel="icon" href="`).url(p.Shared).raw("favicon.svg\" type=\"image/svg+xml\">\n")
	m.raw(`<link rel="stylesheet" href="`).url(p.Shared).raw("assets/furat.css\">\n")
	m.raw(`<link rel="stylesheet" href="`).url(p.Shared).raw("assets/print.css\" media=\"print\">\n")
	m.raw(`<link rel="alternate" type="application/atom+xml" title="`).text(p.SiteTitle.Text)
	m.raw(`" href="`).url(p.Root).raw("feed.xml\">\n")
	m.alternates(p)
	if p.Script {
		m.raw(`<script src="`).url(p.Root).raw("assets/words.js\" defer></script>\n")
		m.raw(`<script src="`).url(p.Shared).raw("assets/furat.js\" defer></script>\n")
	}
	return m
}
