package templates

import "furat/timeline"

// details is what an opened entry of the list shows more than its lines.
type details struct {
	Summary  string          `json:"summary,omitempty"`
	Lang     string          `json:"lang,omitempty"` // of the summary, where it is not the page's
	From     string          `json:"from,omitempty"` // of the versions, likewise
	Versions []detailVersion `json:"versions,omitempty"`
	Sources  []detailSource  `json:"sources,omitempty"`
}

type detailVersion struct {
	By    string `json:"by"`
	Says  string `json:"says"`
	URL   string `json:"url,omitempty"`
	Grade string `json:"grade,omitempty"`
}

type detailSource struct {
	By      string `json:"by"`
	Title   string `json:"title,omitempty"`
	URL     string `json:"url,omitempty"`
	Archive string `json:"archive,omitempty"`
	When    string `json:"when,omitempty"`
	Grade   string `json:"grade,omitempty"`
}

type allDetails struct {
	Base      string             `json:"base"` // of addresses: "" where the site has none of its own
	Site      string             `json:"site"`
	Publisher string             `json:"publisher"`
	Edition   string             `json:"edition"`
	Events    map[string]details `json:"events"`
}

func detailsOf(t *timeline.Timeline, words *messages) allDetails {
	title, _, edition, publisher := t.Site.In(words.lang)
	all := allDetails{t.Site.BaseURL, title.Text, publisher.Text, edition.Text, make(map[string]details, len(t.Events))}
	for _, e := range t.Events {
		summary := e.SummaryIn(words.lang)
		d := details{Summary: summary.Text}
		if !sameLanguage(summary.Lang, words.lang) {
			d.Lang = summary.Lang
		}
		if !sameLanguage(e.Article.Lang, words.lang) {
			d.From = e.Article.Lang
		}
		for _, c := range e.Claims {
			v := detailVersion{By: c.By, Says: c.Says, Grade: c.Grade}
			if c.Cite != nil {
				v.URL = c.Cite.URL
			}
			d.Versions = append(d.Versions, v)
		}
		for _, c := range e.Sources {
			s := detailSource{By: c.Name(), Title: c.Title, URL: c.URL, Archive: c.Archive, Grade: c.Grade}
			if !c.Published.IsZero() {
				s.When = words.date(c.Published)
			}
			d.Sources = append(d.Sources, s)
		}
		all.Events[e.ID] = d
	}
	return all
}
