package site

import (
	"bytes"
	"crypto/sha1"
	"encoding/xml"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"furat/timeline"
)

// feedLength is how many articles the feed carries, newest first.
const feedLength = 50

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Rights  string      `xml:"rights,omitempty"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title     string     `xml:"title"`
	ID        string     `xml:"id"`
	Published string     `xml:"published"`
	Updated   string     `xml:"updated"`
	Summary   string     `xml:"summary"`
	Links     []atomLink `xml:"link"`
}

// addFeeds adds the Atom feed, robots.txt and, where the site has a base URL,
// the sitemap, which must name full addresses.
func (s *Site) addFeeds() {
	for _, e := range s.languages {
		s.add(e.folder+"feed.xml", func(b *bytes.Buffer) error { return s.feed(b, e) })
	}
	s.add("robots.txt", s.robots)
	if s.Timeline.Site.BaseURL != "" {
		s.add("sitemap.xml", s.sitemap)
	}
}

// feed writes the newest articles in one language as Atom (RFC 4287). Days stand as midnight
// UTC: the format wants a time, and the build has no clock.
func (s *Site) feed(b *bytes.Buffer, of language) error {
	site := s.Timeline.Site
	title, _, _, _ := site.In(of.lang)
	f := atomFeed{Lang: of.lang, Title: title.Text, ID: s.urn(of.folder), Author: author(site), Rights: site.Licence, Updated: "1970-01-01T00:00:00Z",
		Links: []atomLink{{"self", "application/atom+xml", s.address(of.folder + "feed.xml")}, {"alternate", "text/html", s.address(of.folder + "index.html")}}}
	for _, a := range slices.Backward(s.Timeline.Articles) {
		if len(f.Entries) == feedLength {
			break
		}
		if a.Table != "" { // a month of a table was never published as news
			continue
		}
		e := s.entry(a, of)
		f.Updated = max(f.Updated, e.Updated)
		f.Entries = append(f.Entries, e)
	}
	b.WriteString(xml.Header)
	enc := xml.NewEncoder(b)
	enc.Indent("", " ")
	return enc.Encode(f)
}

func (s *Site) entry(a *timeline.Article, of language) atomEntry {
	published := midnight(a.Date.Last)
	updated := published
	if !a.LastMod.IsZero() {
		updated = midnight(a.LastMod.Last)
	}
	title, summary := a.TitleIn(of.lang), a.DescriptionIn(of.lang).Text
	if summary == "" {
		summary = a.Text
	}
	return atomEntry{Title: title.Text, ID: s.urn(of.folder + a.Slug), Published: published, Updated: updated, Summary: summary,
		Links: []atomLink{{"alternate", "text/html", s.address(of.folder + "articles/" + a.Slug + ".html")}}}
}

func midnight(d timeline.Day) string { return d.String() + "T00:00:00Z" }

func author(site timeline.Site) string {
	if site.Publisher != "" {
		return site.Publisher
	}
	return site.Title
}

// address is where a file can be asked for: whole where the site has a base
// URL, and with letters beyond ASCII escaped, as the sitemap wants them.
func (s *Site) address(file string) string {
	return s.Timeline.Site.BaseURL + (&url.URL{Path: file}).EscapedPath()
}

// urn is a stable identifier of an article (RFC 4122, version 5, of the site's
// address or title and the slug): it outlives a move to another host.
func (s *Site) urn(slug string) string {
	space := s.Timeline.Site.BaseURL
	if space == "" {
		space = s.Timeline.Site.Title
	}
	h := sha1.Sum([]byte(space + "\x00" + slug))
	h[6] = h[6]&0x0f | 0x50
	h[8] = h[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", h[0:4], h[4:6], h[6:8], h[8:10], h[10:16])
}

// robots lets every crawler in and names the sitemap.
func (s *Site) robots(b *bytes.Buffer) error {
	b.WriteString("User-agent: *\nAllow: /\n")
	if base := s.Timeline.Site.BaseURL; base != "" {
		b.WriteString("Sitemap: " + base + "sitemap.xml\n")
	}
	return nil
}

type sitemapURL struct {
	Loc     string        `xml:"loc"`
	LastMod string        `xml:"lastmod,omitempty"`
	In      []sitemapLink `xml:"xhtml:link,omitempty"` // all languages of the page
}

// sitemapLink names the address of a page in a language.
type sitemapLink struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

// sitemap lists every page (sitemaps.org 0.9) but the error page and the
// redirects.
func (s *Site) sitemap(b *bytes.Buffer) error {
	changed := make(map[string]string)
	for _, a := range s.Timeline.Articles {
		for _, e := range s.languages {
			changed[e.folder+"articles/"+a.Slug+".html"] = a.LastMod.Literal
		}
	}
	hidden := map[string]bool{"404.html": true}
	for _, a := range s.Timeline.Articles {
		for _, alias := range a.Aliases {
			hidden[alias] = true
		}
	}
	urls := struct {
		XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		XHTML   string       `xml:"xmlns:xhtml,attr,omitempty"`
		URLs    []sitemapURL `xml:"url"`
	}{}
	for _, f := range s.files {
		if strings.HasSuffix(f.Path, ".html") && !hidden[f.Path] {
			urls.URLs = append(urls.URLs, sitemapURL{s.address(f.Path), changed[f.Path], s.twins(f.Path)})
		}
	}
	if len(s.languages) > 1 {
		urls.XHTML = "http://www.w3.org/1999/xhtml"
	}
	b.WriteString(xml.Header)
	return xml.NewEncoder(b).Encode(urls)
}

// twins are the addresses of a page in all languages of the site; none where
// there is one only.
func (s *Site) twins(file string) (links []sitemapLink) {
	if len(s.languages) < 2 {
		return nil
	}
	for _, e := range s.languages[1:] {
		file = strings.TrimPrefix(file, e.folder)
	}
	for _, e := range s.languages {
		links = append(links, sitemapLink{"alternate", e.lang, s.address(e.folder + file)})
	}
	return append(links, sitemapLink{"alternate", "x-default", s.address(file)})
}
