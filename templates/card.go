package templates

import (
	"io"
	"slices"
	"strings"

	"furat/timeline"
)

// The size of a card in pixels, as the places that show cards ask for it.
const (
	cardWidth  = 1200
	cardHeight = 630
)

// card is a page in one picture, for where others link to it: what the page is
// about, and the map or the row that it shows. The drawings are those of the
// pages, set anew for the room there is.
type card struct {
	over, title, sub string
	actor            *timeline.Actor // whose code stands above the title; nil for none
	places           []*timeline.Place
	events           []*timeline.Event
	on               timeline.Day
	row              *timeline.Place // whose row stands below; nil for none
	whole            bool            // the map shows the whole river
	foot             string
}

// The card's grid, in pixels.
const (
	cardMargin = 64
	cardMap    = 520 // width of the map, at the right edge
	cardGap    = 44
	cardRow    = 400 // where a place's row begins, under text and map
	cardFoot   = 592 // baseline of the site's title
	cardScale  = 2   // pixels a unit of the drawings
)

// cardSections are the sections whose pages have cards, by what site.yaml says.
var cardSections = map[string][]string{
	"all":  {"index", "articles", "places", "events", "actors", "years"},
	"main": {"index", "articles", "places"},
}

// CardPath is where the card of a page stands.
func CardPath(page string) string { return "cards/" + strings.TrimSuffix(page, ".html") + ".png" }

// HasCards reports whether the pages of a section have cards. Without a base
// URL none has: a card is only ever asked for by its full address.
func (s *Set) HasCards(section string) bool {
	site := &s.t.Site
	return site.BaseURL != "" && slices.Contains(cardSections[site.Cards], section)
}

// hasCard reports whether a page has one: the lists of sections have none.
func (s *Set) hasCard(page, section string) bool {
	return s.HasCards(section) && (section == "index" || !strings.HasSuffix(page, "/index.html"))
}

// IndexCard writes the card of the front page.
func (s *Set) IndexCard(w io.Writer) error {
	site := &s.t.Site
	return s.writeCard(w, card{over: s.words.date(site.Period), title: s.title().Text, sub: s.standfirst().Text, on: site.Start, whole: true, foot: bareAddress(site.BaseURL)})
}

// ArticleCard writes the card of an article.
func (s *Set) ArticleCard(w io.Writer, a *timeline.Article) error {
	places, events := subjects(a)
	return s.writeCard(w, card{over: dotted(s.words.date(a.Date), a.Series), title: a.TitleIn(s.words.lang).Text, sub: a.DescriptionIn(s.words.lang).Text, places: places, events: events, on: a.Date.Last})
}

// EventCard writes the card of an event.
func (s *Set) EventCard(w io.Writer, e *timeline.Event) error {
	where := s.words.where(e.Place)
	if p := e.Place.Place; p != nil && p.Riverside {
		where = dotted(where, s.words.km(p.Chainage.Km))
	}
	return s.writeCard(w, card{over: dotted(s.words.date(e.Date), s.words.kind(e.Kind)), title: e.TitleIn(s.words.lang).Text, sub: where, events: []*timeline.Event{e}, on: e.Date.Last})
}

// PlaceCard writes the card of a place.
func (s *Set) PlaceCard(w io.Writer, p *timeline.Place) error {
	c := card{over: dotted(s.words.say("placekind."+string(p.Kind)), s.admin(p), s.words.country(p.Country)), title: s.words.place(p), sub: s.words.otherPlaceName(p).Text, on: timeline.NoDay}
	if p.Riverside {
		c.sub = dotted(s.words.km(p.Chainage.Km), c.sub)
	}
	if !p.Area() {
		c.places = []*timeline.Place{p}
	}
	if len(p.Periods) > 0 {
		c.row = p
	}
	return s.writeCard(w, c)
}

// ActorCard writes the card of an actor, with the river on the opening day.
func (s *Set) ActorCard(w io.Writer, a *timeline.Actor) error {
	return s.writeCard(w, card{over: a.Side, actor: a, title: s.words.actor(a), sub: dotted(s.words.otherActorName(a).Text, s.words.count("count.events", len(a.Events))), on: s.t.Site.Start, whole: true})
}

// YearCard writes the card of the i-th of Years, with the river at its end.
func (s *Set) YearCard(w io.Writer, i int) error {
	y := s.years[i]
	c := card{over: s.title().Text, title: y.Label, sub: s.words.count("count.events", y.Count), on: y.last, whole: true}
	return s.writeCard(w, c)
}

// bareAddress is an address as people read it: "example.org/furat".
func bareAddress(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	return strings.TrimSuffix(rest, "/")
}

// dotted puts a dot between what there is.
func dotted(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " · ")
}
