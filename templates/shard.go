package templates

import (
	"bytes"
	"slices"

	"furat/timeline"
)

// Shard is a part of the record that the script fetches as one file: a year, or
// a month of a year that has many events.
type Shard struct {
	ID     string // "2014", "2014-07", "undated"
	Events []*timeline.Event
}

// wholeYear is how many events one file has at most, unless a single month has more.
const wholeYear = 250

// shard names the file that a month's events are in.
func (y *yearView) shard(m monthView) string {
	if y.Count > wholeYear {
		return m.ID
	}
	return y.ID
}

// Shards lists the parts of the record, in the order of the list.
func (s *Set) Shards() []Shard {
	var list []Shard
	for i := range s.years {
		for _, m := range s.years[i].Months {
			id := s.years[i].shard(m)
			if len(list) == 0 || list[len(list)-1].ID != id {
				list = append(list, Shard{ID: id})
			}
			last := &list[len(list)-1]
			last.Events = slices.Concat(last.Events, m.events)
		}
	}
	return list
}

// ShardScript is the script that hands the reader's script one part of the
// record, by the name of the function that takes it.
func ShardScript(b *bytes.Buffer, taker, id string, value any) {
	b.WriteString(taker + "(" + string(island(id)) + "," + string(island(value)) + ");\n")
}

// entry is what an entry of the list says, and what it shows more when opened.
// What follows from the index (kind, actors, how many versions) is not in it.
type entry struct {
	Title    string         `json:"title"`
	Lang     string         `json:"lang,omitempty"` // of the title, where it is not the page's
	Href     string         `json:"href,omitempty"` // where it is not the event's own page
	When     string         `json:"when"`
	DateTime string         `json:"time,omitempty"`  // a machine's form of it
	Where    string         `json:"where,omitempty"` // where it is no place of the gazetteer
	From     string         `json:"from,omitempty"`  // language of that and of the versions, where it is not the page's
	Km       string         `json:"km,omitempty"`
	Draft    bool           `json:"draft,omitempty"`
	Dead     string         `json:"dead,omitempty"`
	Summary  string         `json:"summary,omitempty"`
	Said     string         `json:"said,omitempty"` // language of the summary, where it is not the page's
	Versions []entryVersion `json:"versions,omitempty"`
	Sources  []entrySource  `json:"sources,omitempty"`
}

type entryVersion struct {
	By    string `json:"by"`
	Says  string `json:"says"`
	URL   string `json:"url,omitempty"`
	Grade string `json:"grade,omitempty"`
}

type entrySource struct {
	By      string `json:"by"`
	Title   string `json:"title,omitempty"`
	URL     string `json:"url,omitempty"`
	Archive string `json:"archive,omitempty"`
	When    string `json:"when,omitempty"`
	Grade   string `json:"grade,omitempty"`
}

// writeShard writes the entries of a part of the record.
func (s *Set) writeShard(b *bytes.Buffer, shard Shard) error {
	entries := make(map[string]entry, len(shard.Events))
	for _, e := range shard.Events {
		entries[e.ID] = s.words.entryOf(e)
	}
	ShardScript(b, "furatShard", shard.ID, entries)
	return nil
}

func (m *messages) entryOf(e *timeline.Event) entry {
	i, title, summary := newItem("", e), e.TitleIn(m.lang), e.SummaryIn(m.lang)
	v := entry{Title: title.Text, Lang: m.other(title.Lang), When: m.date(e.Date), DateTime: i.DateTime(), From: m.other(e.Article.Lang),
		Km: m.kmOf(e.Place), Draft: e.Article.Draft, Dead: m.dead(e.Casualties), Summary: summary.Text, Said: m.other(summary.Lang)}
	if e.Report {
		v.Href = i.Href()
	}
	if e.Place.Place == nil {
		v.Where = e.Place.Name
	}
	for _, c := range e.Claims {
		v.Versions = append(v.Versions, versionOf(c))
	}
	for _, c := range e.Sources {
		v.Sources = append(v.Sources, m.sourceOf(c))
	}
	return v
}

// other is a language that is not the page's, "" where it is.
func (m *messages) other(lang string) string {
	if sameLanguage(lang, m.lang) {
		return ""
	}
	return lang
}

func versionOf(c timeline.Claim) entryVersion {
	v := entryVersion{By: c.By, Says: c.Says, Grade: c.Grade}
	if c.Cite != nil {
		v.URL = c.Cite.URL
	}
	return v
}

func (m *messages) sourceOf(c *timeline.Citation) entrySource {
	s := entrySource{By: c.Name(), Title: c.Title, URL: c.URL, Archive: c.Archive, Grade: c.Grade}
	if !c.Published.IsZero() {
		s.When = m.date(c.Published)
	}
	return s
}
