package site

import (
	"cmp"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"furat/geo"
	"furat/timeline"
)

// TestRecord holds what the record owes its readers beyond what Load asks of
// every site.
func TestRecord(t *testing.T) {
	for _, problem := range recordProblems(t, os.DirFS("content"), nil) {
		t.Error(problem)
	}
}

// recordProblems lists what is wrong with a record: a party or a publisher of
// whom too little is said, an event without a source
// that can be opened, a place that nobody vouches for, a date that cannot have
// been known, a name spelt as no gazetteer does, a name left open, a doubt
// about who held a place.
func recordProblems(t *testing.T, content fs.FS, gaz *geo.Gazetteer) (all []string) {
	t.Helper()
	tl, err := timeline.Load(content, timeline.Options{Gazetteer: gaz, Dir: "site/content", OpenNames: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range tl.Places {
		if p.Source == "" {
			all = append(all, fmt.Sprintf("%s: nobody says where it lies; give it a source", p.ID))
		}
	}
	for _, a := range tl.Articles {
		for _, name := range a.Open {
			all = append(all, fmt.Sprintf("%s:%d: %q came to no single place", a.File, name.Line, name.Text))
		}
		all = append(all, misspelt(tl.Gazetteer, a)...)
	}
	for _, d := range tl.Review() {
		all = append(all, fmt.Sprintf("%s:%d: %s: %s", d.Event.Article.File, d.Event.Line, d.Kind, d.Msg))
	}
	all = append(all, untold(tl)...)
	all = append(all, unsourced(tl)...)
	return append(all, misdated(tl, lastDay(t, tl.Site.Edition))...)
}

// untold lists the parties and publishers of whom the tables do not say what a
// reader must know to weigh them, and the publishers that are there twice.
func untold(tl *timeline.Timeline) (all []string) {
	for _, a := range tl.Actors {
		if a.Side == "" || len(a.Aliases) == 0 || a.Note == "" {
			all = append(all, fmt.Sprintf("site/content/actors.yaml: %s needs side, aliases and note", a.ID))
		}
	}
	hosts := map[string]string{}
	for _, p := range tl.Publishers {
		if p.Reliability == "" || p.Note == "" || p.URL == "" {
			all = append(all, fmt.Sprintf("site/content/sources.yaml: %s needs url, reliability and note", p.ID))
		}
		host := hostOf(p.URL)
		if other := hosts[host]; other != "" {
			all = append(all, fmt.Sprintf("site/content/sources.yaml: %s and %s are both %s", other, p.ID, host))
		}
		hosts[host] = p.ID
	}
	return all
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// unsourced lists the events, and with them the changes of control, that no
// source with an address tells of.
func unsourced(tl *timeline.Timeline) (all []string) {
	for _, e := range tl.Events {
		if !slices.ContainsFunc(e.Sources, func(c *timeline.Citation) bool { return c.URL != "" }) {
			all = append(all, fmt.Sprintf("%s:%d: %s has no source with an address", e.Article.File, e.Line, e.ID))
		}
		for _, c := range e.Sources {
			if p := publisherNamed(tl, c.By); p != nil {
				all = append(all, fmt.Sprintf("%s:%d: %s cites %q; write publisher: %s", e.Article.File, e.Line, e.ID, c.By, p.ID))
			}
		}
	}
	return all
}

// publisherNamed is the publisher of the table who bears a name, or nil.
func publisherNamed(tl *timeline.Timeline, name string) *timeline.Publisher {
	for _, p := range tl.Publishers {
		if strings.EqualFold(p.Name, name) {
			return p
		}
	}
	return nil
}

// misdated lists what an article cannot have known on its date, and what is
// dated after the edition.
func misdated(tl *timeline.Timeline, edition timeline.Day) (all []string) {
	late := func(a *timeline.Article, line int, what string, d timeline.Date) {
		if d.First != timeline.NoDay && d.First > edition {
			all = append(all, fmt.Sprintf("%s:%d: %s is dated %s, after the edition", a.File, line, what, d.First))
		}
	}
	cited := func(a *timeline.Article, line int, sources []*timeline.Citation) {
		for _, c := range sources {
			late(a, line, c.Name(), c.Published)
			late(a, line, c.Name(), c.Accessed)
		}
	}
	for _, a := range tl.Articles {
		late(a, 1, "the article", a.Date)
		late(a, 1, "the article", a.LastMod)
		cited(a, 1, a.Sources)
	}
	for _, e := range tl.Events {
		if e.Date.First > e.Article.Date.Last {
			all = append(all, fmt.Sprintf("%s:%d: %s begins on %s, after its article's date", e.Article.File, e.Line, e.ID, e.Date.First))
		}
		late(e.Article, e.Line, e.ID, e.Date)
		cited(e.Article, e.Line, e.Sources)
	}
	return all
}

// lastDay is the last day of the month that an edition is named after.
func lastDay(t *testing.T, edition string) timeline.Day {
	t.Helper()
	month, err := time.Parse("January 2006", edition)
	if err != nil {
		t.Fatalf("site.yaml: edition %q is no month: write November 2026", edition)
	}
	y, m, d := month.AddDate(0, 1, -1).Date()
	return timeline.DayOf(y, int(m), d)
}

// notThePlace are names that only sound like the place they would be taken for.
var notThePlace = map[string]string{
	"Bukhamis": "a tribe",
	"Kebish":   "as a spokesman spelt it; which of the villages is meant is not known",
	"Mesken":   "as a spokesman spelt it; not Maskanah, which lies elsewhere",
}

// misspelt lists the places in titles, descriptions and summaries that are
// spelt as the gazetteer has them nowhere.
func misspelt(gaz *geo.Gazetteer, a *timeline.Article) (all []string) {
	var near []*geo.Place
	for _, e := range a.Events {
		if e.Place.Place != nil {
			near = append(near, e.Place.Place.Place)
		}
	}
	look := func(line int, text string) {
		for _, m := range gaz.Find([]byte(text), geo.Context{Near: near}) {
			if m.Status == geo.Resolved && notThePlace[m.Text] == "" && !spelt(m.Place, m.Text) {
				all = append(all, fmt.Sprintf("%s:%d: %q is spelt %q in the gazetteer", a.File, line, m.Text, m.Place.Name))
			}
		}
	}
	look(1, a.Title)
	look(1, a.Description)
	for _, e := range a.Events {
		look(cmp.Or(e.Line, 1), e.Title)
		look(cmp.Or(e.Line, 1), e.Summary)
	}
	return all
}

// spelt reports whether a place is listed under a name, or under one that says
// further what sort of place it is: "Jirah" of "Jirah Airbase".
func spelt(p *geo.Place, name string) bool {
	within := func(listed string) bool {
		words := strings.Fields(geo.Fold(listed))
		for _, w := range strings.Fields(geo.Fold(name)) {
			if !slices.Contains(articles, w) && !slices.Contains(words, w) {
				return false
			}
		}
		return true
	}
	return within(p.Name) || slices.ContainsFunc(p.Names, func(n geo.Name) bool { return within(n.Text) })
}

// articles are the Arabic article as it is written before a name.
var articles = strings.Fields("al el ad an ar as ash at az ed er es ez")

// TestRecordProblems tries the checks themselves on a record that is sound and
// then is spoilt in one place each.
func TestRecordProblems(t *testing.T) {
	vague := smallGazetteer.With([]geo.Place{
		{ID: "qwertz", Name: "Qwertzabad", Kind: geo.Town, Country: "SY", Admin1: "Raqqa", Point: smallGazetteer.All()[0].Point, PrecisionKm: 1}})
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{`, url: "https://example.org/a"`, "", "site/content/articles/a.md:7: a has no source with an address"},
		{"place: raqqa", "place: qwertz", "qwertz: nobody says where it lies; give it a source"},
		{"when: 2019-04-30", "when: 2019-05-02", "site/content/articles/a.md:7: a begins on 2019-05-02, after its article's date"},
		{"date: 2019-05-01", "date: 2020-02-01", "site/content/articles/a.md:1: the article is dated 2020-02-01, after the edition"},
		{"published: 2019-05-01", "published: 2020-02", "site/content/articles/a.md:1: A is dated 2020-02-01, after the edition\nsite/content/articles/a.md:7: A is dated 2020-02-01, after the edition"},
		{"reopened at Raqqa", "reopened in ar-Raqa", `site/content/articles/a.md:1: "ar-Raqa" is spelt "Raqqa" in the gazetteer`},
		{"cars pass", "the town of Jarablous is", `site/content/articles/a.md:7: "Jarablous" is spelt "Jarabulus" in the gazetteer`},
		{"{by: A,", "{by: Paper B,", `site/content/articles/a.md:7: a cites "Paper B"; write publisher: b`},
		{"side: Up, ", "", "site/content/actors.yaml: east needs side, aliases and note"},
		{"reliability: B, ", "", "site/content/sources.yaml: b needs url, reliability and note"},
		{"example.com", "example.net", "site/content/sources.yaml: b and c are both example.net"},
		{"The text", "The village of Xyzzyabad", `site/content/articles/a.md:14: "Xyzzyabad" came to no single place`},
		{"summary:", "control: {holder: east}\n    summary:", "site/content/articles/a.md:7: start: Raqqa is not assessed before 2019-04-30; the record begins on 2019-01-01"},
	} {
		content := folder("site.yaml", "title: T\nedition: December 2019\nperiod: 2019/2019\nstart: 2019-05-01\n",
			"actors.yaml", strings.Replace(soundActors, c.old, c.new, 1), "sources.yaml", strings.Replace(soundPublishers, c.old, c.new, 1),
			"articles/a.md", strings.Replace(soundArticle, c.old, c.new, 1))
		if got := strings.Join(recordProblems(t, content, vague), "\n"); got != c.want {
			t.Errorf("%s → %s:\n%s, want\n%s", c.old, c.new, got, c.want)
		}
	}
}

const soundArticle = `---
title: Bridge reopened at Raqqa
date: 2019-05-01
sources:
  - {by: A, url: "https://example.org/a", published: 2019-05-01}
events:
  - id: a
    when: 2019-04-30
    title: The bridge is open
    place: raqqa
    kind: infrastructure
    summary: Again cars pass near Raqqa.
---
The text names Raqqa.
`

const soundActors = `- {id: east, name: East, code: EA, colour: "#aa0000", side: Up, aliases: [Easterners], note: A party.}
`

const soundPublishers = `- {id: b, name: Paper B, url: "https://example.com/", reliability: B, note: A paper.}
- {id: c, name: Paper C, url: "https://www.example.net/news", reliability: C, note: Another.}
`

// TestRecordLengths holds articles to 120 to 400 words: enough to say how a
// thing is known, and one development each. Stories are walks over years.
func TestRecordLengths(t *testing.T) {
	tl, err := timeline.Load(os.DirFS("content"), timeline.Options{Dir: "site/content"})
	if err != nil {
		t.Fatal(err)
	}
	tags := regexp.MustCompile(`<[^>]*>`)
	for _, a := range tl.Articles {
		if n := len(strings.Fields(tags.ReplaceAllString(a.Body, " "))); !a.Story && (n < 120 || n > 400) {
			t.Errorf("%s has %d words; want 120 to 400", a.File, n)
		}
	}
}
