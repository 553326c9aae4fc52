package timeline

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

const smallestSite = "the smallest one is a single line: title: My archive"

var siteKeys = &keys{what: "site.yaml", required: []string{"title"},
	known: []string{"title", "standfirst", "lang", "base_url", "licence", "licence_url",
		"publisher", "edition", "period", "start", "riverside_km", "gazetteers", "publish_restricted",
		"fields", "extra", "basemap"}}

// siteFile is site.yaml, with what the checks at the end need.
type siteFile struct {
	*reader
	Site
	periodAt, startAt *yaml.Node // nil when not written
	start             Date
	gazetteers        []gazetteerEntry
	publishRestricted []string     // tables that may be published though their licence is restricted
	restrictedAt      []*yaml.Node // of each
	foreign           foreignForm  // of the articles
}

// readSite reads site.yaml. What it does not say is filled in by finish, when
// the events are known.
func readSite(f *file) *siteFile {
	s := &siteFile{Site: Site{Lang: "en", RiversideKm: RiversideKm, Start: NoDay}}
	r, root, ok := f.parseYAML(skipBOM(f.content), len(f.content))
	s.reader = r
	if ok && root == nil {
		r.mistake(0, "site.yaml is empty", smallestSite)
	} else if ok {
		r.mapping(root, siteKeys, s.field)
	}
	return s
}

func (s *siteFile) field(key string, v *yaml.Node) {
	switch key {
	case "title":
		s.Title = s.string(v, key)
	case "standfirst":
		s.Standfirst = s.prose(v, key)
	case "lang":
		s.Lang = s.language(v, key)
	case "base_url":
		if s.BaseURL = s.url(v, key); s.BaseURL != "" {
			s.BaseURL = strings.TrimRight(s.BaseURL, "/") + "/"
		}
	case "licence":
		s.Licence = s.string(v, key)
	case "licence_url":
		s.LicenceURL = s.url(v, key)
	case "publisher":
		s.Publisher = s.string(v, key)
	case "edition":
		s.Edition = s.string(v, key)
	case "period":
		s.readPeriod(v)
	case "start":
		s.startAt, s.start = v, s.day(v, key)
	case "riverside_km":
		s.readRiverside(v)
	case "gazetteers":
		s.gazetteers = s.readGazetteers(v)
	case "publish_restricted":
		s.list(v, key, func(n *yaml.Node) {
			s.publishRestricted, s.restrictedAt = append(s.publishRestricted, s.string(n, key)), append(s.restrictedAt, n)
		})
	case "basemap":
		s.Tiles = s.readTiles(v)
	case "fields":
		s.readFields(v)
	case "extra":
		s.foreign.keep = choice(s.reader, v, key, []string{"keep"}) == "keep"
	}
}

func (s *siteFile) readPeriod(v *yaml.Node) {
	s.periodAt = v
	s.Period = s.interval(v, "period")
	if !s.Period.IsZero() && (s.Period.First == NoDay || s.Period.Last == NoDay) {
		s.wrong(v, "write both, for example 2013/2019", "period %q has an open end", s.Period.Literal)
		s.Period = Date{}
	}
}

func (s *siteFile) readRiverside(v *yaml.Node) {
	km, ok := s.number(v, "riverside_km")
	if ok && (km <= 0 || km > 500) {
		s.wrong(v, "write for example 15", "riverside_km must be between 0 and 500")
	}
	s.RiversideKm = km
}

// finish fills in the period from the events where site.yaml gives none, and
// the opening day, and checks that the day lies inside. That nothing has a date
// is a mistake only when all articles could be read.
func (s *siteFile) finish(events []*Event, read bool) {
	if s.periodAt == nil {
		s.Period = spanOf(events)
	}
	if s.Period.IsZero() {
		if s.periodAt == nil && read {
			s.mistake(0, "nothing in the articles has a date that could give the period", "write period: 2013/2019")
		}
		return
	}
	s.Start = s.Period.First
	if s.startAt == nil || s.start.IsZero() {
		return
	}
	if s.Start = s.start.First; s.Start < s.Period.First || s.Start > s.Period.Last {
		s.wrong(s.startAt, fmt.Sprintf("write a day from %s to %s", s.Period.First, s.Period.Last),
			"start %s is outside the period", s.start.Literal)
	}
}

// spanOf returns the interval from the first day to the last that any event
// can have been, zero when there is none.
func spanOf(events []*Event) Date {
	first, last := NoDay, NoDay
	for _, e := range events {
		for _, d := range []Day{e.Date.First, e.Date.Last} {
			if d == NoDay {
				continue
			}
			if first == NoDay || d < first {
				first = d
			}
			last = max(last, d)
		}
	}
	if first == NoDay {
		return Date{}
	}
	span, err := ParseDate(first.String() + "/" + last.String())
	if err != nil { // a year that EDTF does not write
		return Date{}
	}
	return span
}

func skipBOM(text []byte) int {
	if strings.HasPrefix(string(text[:min(len(bom), len(text))]), string(bom)) {
		return len(bom)
	}
	return 0
}
