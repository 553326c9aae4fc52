package templates

import (
	"html/template"

	"furat/geo"
	"furat/timeline"
)

// The types below are the few of schema.org that the pages use. An event page
// is a Report, never an Event: search engines read Event as something one can
// buy a ticket for, and people were killed here.

type ldThing struct {
	Context  string   `json:"@context,omitempty"`
	Type     string   `json:"@type"`
	Name     string   `json:"name,omitempty"`
	Headline string   `json:"headline,omitempty"`
	About    string   `json:"description,omitempty"`
	URL      string   `json:"url,omitempty"`
	Lang     string   `json:"inLanguage,omitempty"`
	Date     string   `json:"datePublished,omitempty"`
	Modified string   `json:"dateModified,omitempty"`
	Time     string   `json:"temporalCoverage,omitempty"`
	Space    *ldThing `json:"spatialCoverage,omitempty"`
	Where    *ldThing `json:"contentLocation,omitempty"`
	Geo      *ldGeo   `json:"geo,omitempty"`
	Author   *ldThing `json:"author,omitempty"`
	Licence  string   `json:"license,omitempty"`
	Cites    []string `json:"citation,omitempty"`
	Files    []ldFile `json:"distribution,omitempty"`
}

type ldGeo struct {
	Type string  `json:"@type"`
	Lat  float64 `json:"latitude"`
	Lon  float64 `json:"longitude"`
}

type ldFile struct {
	Type   string `json:"@type"`
	Format string `json:"encodingFormat"`
	URL    string `json:"contentUrl"`
}

const schema = "https://schema.org"

func (s *Set) datasetLD() template.JS {
	site := s.t.Site
	title, standfirst, _, _ := site.In(s.words.lang)
	d := ldThing{Context: schema, Type: "Dataset", Name: title.Text, About: standfirst.Text, URL: site.BaseURL,
		Lang: s.words.lang, Licence: licence(site), Time: interval(site.Period), Author: organisation(site.Publisher)}
	for _, f := range s.files {
		d.Files = append(d.Files, ldFile{"DataDownload", mediaType(string(f)), site.BaseURL + "data/" + string(f)})
	}
	return island(d)
}

func (s *Set) articleLD(a *timeline.Article) template.JS {
	site := s.t.Site
	d := ldThing{Context: schema, Type: "Report", Headline: a.Title, About: articleDescription(a, a.Lang), Lang: a.Lang,
		Date: published(a), Modified: a.LastMod.Literal, Licence: textLicence(site, a), Cites: cites(a.Sources), Author: person(a.Author)}
	if d.Author == nil {
		d.Author = organisation(site.Publisher)
	}
	if site.BaseURL != "" {
		d.URL = site.BaseURL + "articles/" + a.Slug + ".html"
	}
	return island(d)
}

func (s *Set) eventLD(e *timeline.Event) template.JS {
	d := ldThing{Context: schema, Type: "Report", Headline: e.Title, About: e.Summary, Lang: e.Article.Lang,
		Date: published(e.Article), Time: interval(e.Date), Cites: cites(e.Sources), Licence: textLicence(s.t.Site, e.Article)}
	if base := s.t.Site.BaseURL; base != "" {
		d.URL = base + "events/" + e.ID + ".html"
	}
	if p, ok := e.Place.Point(); ok {
		d.Where = &ldThing{Type: "Place", Name: e.Place.Name, Geo: &ldGeo{"GeoCoordinates", p.Lat(), p.Lon()}}
	}
	return island(d)
}

// published is the day of an article's publication. The month of a table is
// none: it says when its events were.
func published(a *timeline.Article) string {
	if a.Table != "" {
		return ""
	}
	return a.Date.Literal
}

// textLicence is the site's, for what its people wrote; a table has its own,
// which stands on its pages in words.
func textLicence(site timeline.Site, a *timeline.Article) string {
	if a.Table != "" {
		return ""
	}
	return licence(site)
}

func (s *Set) placeLD(p *timeline.Place) template.JS {
	kind := "Place"
	if p.Kind == geo.CountryKind || p.Kind == geo.Province {
		kind = "AdministrativeArea"
	}
	return island(ldThing{Context: schema, Type: kind, Name: s.words.place(p), Geo: &ldGeo{"GeoCoordinates", p.Point.Lat(), p.Point.Lon()}})
}

// interval writes a date as schema.org wants it: ISO 8601, ".." for open ends.
func interval(d timeline.Date) string {
	first, last := d.First.String(), d.Last.String()
	switch {
	case first == last:
		return first
	case first == "":
		first = ".."
	case last == "":
		last = ".."
	}
	return first + "/" + last
}

func licence(s timeline.Site) string {
	if s.LicenceURL != "" {
		return s.LicenceURL
	}
	return s.Licence
}

func person(name string) *ldThing {
	if name == "" {
		return nil
	}
	return &ldThing{Type: "Person", Name: name}
}

func organisation(name string) *ldThing {
	if name == "" {
		return nil
	}
	return &ldThing{Type: "Organization", Name: name}
}

func cites(sources []*timeline.Citation) []string {
	var out []string
	for _, c := range sources {
		if c.URL != "" {
			out = append(out, c.URL)
		} else {
			out = append(out, c.Name())
		}
	}
	return out
}
