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
	if y.n > wholeYear {
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
	Href     string         `json:"href,omitempty"` // where it is not the event's own page
	When     string         `json:"when"`
	DateTime string         `json:"time,omitempty"`  // a machine's form of it
	Where    string         `json:"where,omitempty"` // where it is no place of the gazetteer
	Km       string         `json:"km,omitempty"`
	Draft    bool           `json:"draft,omitempty"`
	Dead     string         `json:"dead,omitempty"`
	Summary  string         `json:"summary,omitempty"`
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

// WriteShard writes the entries of a part of the record.
func (s *Set) WriteShard(b *bytes.Buffer, shard Shard) error {
	entries := make(map[string]entry, len(shard.Events))
	for _, e := range shard.Events {
		entries[e.ID] = entryOf(e)
	}
	ShardScript(b, "furatShard", shard.ID, entries)
	return nil
}

func entryOf(e *timeline.Event) entry {
	i := newItem("", e)
	v := entry{Title: e.Title, When: i.When(), DateTime: i.DateTime(), Km: i.Km(), Draft: e.Article.Draft, Dead: i.Casualties(), Summary: e.Summary}
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
		v.Sources = append(v.Sources, sourceOf(c))
	}
	return v
}

func versionOf(c timeline.Claim) entryVersion {
	v := entryVersion{By: c.By, Says: c.Says, Grade: c.Grade}
	if c.Cite != nil {
		v.URL = c.Cite.URL
	}
	return v
}

func sourceOf(c *timeline.Citation) entrySource {
	s := entrySource{By: c.Name(), Title: c.Title, URL: c.URL, Archive: c.Archive, Grade: c.Grade}
	if !c.Published.IsZero() {
		s.When = c.Published.Format("en")
	}
	return s
}
