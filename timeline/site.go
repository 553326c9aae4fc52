package timeline

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

const smallestSite = "the smallest one is a single line: title: My archive"

var siteKeys = &keys{what: "site.yaml", required: []string{"title"},
	known: []string{"title", "standfirst", "lang", "languages", "translations", "base_url", "licence", "licence_url",
		"publisher", "edition", "period", "start", "riverside_km", "gazetteers", "publish_restricted",
		"fields", "extra", "basemap", "cards"}}

// siteFile is site.yaml, with what the checks at the end need.
type siteFile struct {
	*reader
	Site
	periodAt, startAt                   *yaml.Node // nil when not written
	cardsAt                             *yaml.Node // the same
	langAt, languagesAt, translationsAt *yaml.Node
	start                               Date
	gazetteers                          []gazetteerEntry
	publishRestricted                   []string     // tables that may be published though their licence is restricted
	restrictedAt                        []*yaml.Node // of each
	foreign                             foreignForm  // of the articles
}

// readSite reads site.yaml. What it does not say is filled in by finish, when
// the events are known.
func readSite(f *file) *siteFile {
	s := &siteFile{Site: Site{Lang: "en", RiversideKm: RiversideKm, Start: NoDay, Cards: "main"}}
	r, root, ok := f.parseYAML(skipBOM(f.content), len(f.content))
	s.reader = r
	if ok && root == nil {
		r.mistake(0, "site.yaml is empty", smallestSite)
	} else if ok {
		r.mapping(root, siteKeys, s.field)
		s.checkCards()
	}
	s.settleLanguages()
	return s
}

// checkCards asks for the address by which alone a card is ever shown.
func (s *siteFile) checkCards() {
	if s.cardsAt != nil && s.Cards != "" && s.Cards != "none" && s.BaseURL == "" {
		s.wrong(s.cardsAt, "write base_url: https://example.org/ too, or cards: none", "cards %q without a base_url could be found by nobody", s.Cards)
	}
}

func (s *siteFile) field(key string, v *yaml.Node) {
	switch key {
	case "title":
		s.Title = s.string(v, key)
	case "standfirst":
		s.Standfirst = s.prose(v, key)
	case "lang":
		s.langAt, s.Lang = v, s.language(v, key)
	case "languages":
		s.readLanguages(v)
	case "translations":
		s.translationsAt = v
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
	case "cards":
		s.cardsAt, s.Cards = v, choice(s.reader, v, key, []string{"all", "main", "none"})
	case "fields":
		s.readFields(v)
	case "extra":
		s.foreign.keep = choice(s.reader, v, key, []string{"keep"}) == "keep"
	}
}

// readLanguages reads the languages of the pages, the main one first.
func (s *siteFile) readLanguages(v *yaml.Node) {
	s.languagesAt = v
	s.list(v, "languages", func(n *yaml.Node) {
		lang := s.language(n, "language")
		if slices.Contains(s.Languages, lang) {
			s.wrong(n, "keep one of them", "language %q is named twice", lang)
		} else if lang != "" {
			s.Languages = append(s.Languages, lang)
		}
	})
}

// settleLanguages lets `lang` alone be the single language, and `languages`
// alone say the main one. Translations can be judged only then.
func (s *siteFile) settleLanguages() {
	switch {
	case s.languagesAt == nil || len(s.Languages) == 0:
		if s.languagesAt != nil && len(s.languagesAt.Content) == 0 && s.languagesAt.Kind == yaml.SequenceNode {
			s.wrong(s.languagesAt, "write for example languages: [en, ar]", "the list of languages is empty")
		}
		if s.Lang == "" { // a mistake, reported already
			s.Lang = "en"
		}
		s.Languages = []string{s.Lang}
	case s.langAt != nil && s.Lang != "" && s.Lang != s.Languages[0]:
		s.wrong(s.langAt, fmt.Sprintf("delete it, or put %s first in languages", s.Lang), "lang is %q, but the first of languages is %q", s.Lang, s.Languages[0])
		fallthrough
	default:
		s.Lang = s.Languages[0]
	}
	if s.translationsAt != nil {
		s.Translations = s.translations(s.translationsAt, siteTranslation, s.Lang, s.Languages)
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
