// Package timeline reads a record: the articles, events, actors and sources of
// a folder of Markdown and YAML, checked whole, dated, placed and folded into
// who held which place when.
package timeline

import (
	"github.com/paulmach/orb"

	"furat/geo"
)

// Timeline is a whole record, checked and complete: every reference in it has
// been followed, so that nobody after Load looks anything up twice.
type Timeline struct {
	Site       Site
	Actors     []*Actor          // in the order of actors.yaml, which is the order of every legend
	Publishers []*Publisher      // in the order of sources.yaml
	Articles   []*Article        // by date, then slug
	Pages      []*StandalonePage // by order, then name
	Events     []*Event          // by Date.Compare, then ID
	Places     []*Place          // with an event, a control state or a mention: riverside by km, then the rest by name
	Gazetteer  *geo.Gazetteer
	River      *geo.River
	Theme      []byte       // of theme.css, which goes behind our own style sheet; nil when there is none
	Notes      []string     // what the editor should know and need not mend: rows of a gazetteer left out
	Ground     Digest       // of everything that the record rests on but its articles; zero without Options.Memory
	Credits    []geo.Credit // of the site's own gazetteers, to be printed after geo.Credits, and of its tables (EventCredit)

	places map[string]*Place
}

// EventCredit is the layer of a credit for a table of events, which is to be
// printed apart from those of map and gazetteer.
const EventCredit = "events"

// Place returns the place with the given gazetteer id, if the record uses it.
func (t *Timeline) Place(id string) (*Place, bool) { p, ok := t.places[id]; return p, ok }

// Site is what site.yaml says of the whole.
type Site struct {
	Title        string
	Standfirst   string   // one or two sentences under the title
	Lang         string   // BCP 47, the first of Languages, and of articles that do not say: "en"
	Languages    []string // that the site has pages in: those of the first stand in its root, of "ar" in ar/
	Translations Translations
	BaseURL      string // "https://example.org/furat/", always ending in a slash, or empty
	Licence      string // of the articles: "CC BY 4.0"
	LicenceURL   string
	Publisher    string  // who publishes the site
	Edition      string  // as written, for the footer: "November 2026"
	Period       Date    // what the time axis shows; First and Last are always known
	RiversideKm  float64 // a place this near the centreline is riverside; default 15
	Start        Day     // the day the page opens on; inside Period
	Tiles        *Tiles  // that a reader may lay under the map; nil for none
	Cards        string  // which pages have a picture for links to them: "all", "main" or "none"
}

// Actor is a party to events, as actors.yaml defines it.
type Actor struct {
	ID      string
	Name    string
	NameAr  string
	Code    string // 2 to 4 letters: "SDF"
	Colour  string // "#ebc839"
	Side    string // free word that groups allies; may be empty
	Aliases []string
	Active  Date // zero when not stated
	Note    string

	Events []*Event // that name the actor, in Timeline order
}

// Publisher is one row of sources.yaml.
type Publisher struct {
	ID          string
	Name        string
	URL         string
	Leaning     string   // in words: "Russian state", "pro-opposition monitor"; empty when not assessed
	Reliability string   // Admiralty A to F; empty when not assessed
	Favours     []string // sides of actors (Actor.Side) for whom it speaks: it is a party, or the outlet of one
	Note        string   // the grounds for the grade, one line
}

// Citation points at one published item.
type Citation struct {
	Publisher *Publisher // nil when the publisher is not in sources.yaml and By is used
	By        string     // publisher's name as written when Publisher is nil
	Title     string
	URL       string
	Archive   string
	Published Date // zero when not known
	Accessed  Date
	Grade     string // Admiralty grade of this claim: "B2"; empty when not graded
}

// Name returns the publisher's name.
func (c *Citation) Name() string {
	if c.Publisher != nil {
		return c.Publisher.Name
	}
	return c.By
}

// Article is one Markdown file, or what stands for a month of a table of events.
type Article struct {
	Digest       Digest // of the file; zero without Options.Memory
	Telling      Digest // of all that it says but the text and its mentions; zero without Options.Memory
	File         string // path as errors print it: "site/content/articles/2017-04-24-x.md"
	Slug         string // address: articles/<slug>.html
	Title        string
	Description  string
	Author       string
	Lang         string
	Translations Translations
	Date         Date // of publication, to the day: the dateline; of a table the month or year of its events, or unknown
	LastMod      Date // zero when not stated
	Tags         []string
	Aliases      []string // old addresses as files under the site's root, old/x/index.html; each becomes a redirect page
	Series       string
	Draft        bool
	Story        bool        // read as a walk: its Steps drive map and diagram
	Steps        []Step      // of a story, in the order of the text
	Table        string      // the table whose rows are its events: "ucdp" of events/ucdp.csv; empty for a Markdown file
	Extra        []Extra     // what the front matter says beyond Furat's own keys, in order
	Sources      []*Citation // `source` first, then `sources`
	Body         string      // HTML of the text; empty when the article is from memory: see HTML
	Text         string      // plain text of the first paragraph, for descriptions
	Mentions     []Mention   // in order of the file; none with Options.Memory
	Places       []*Place    // that the text names, each once, in order of the file
	Unplaced     []string    // names in the text that came to no single place, each once
	Events       []*Event    // in order of the file

	reread func() (*Article, error) // from the file; nil when it was read

	Open []OpenName // names that came to no single place, in order of the file; only with Options.OpenNames
	Pins Paste      // settles all of Open
}

// Extra is a value under the front matter's `extra`. Inside mappings and lists
// the key is a path: "seo.title", "gallery.2.src".
type Extra struct {
	Key   string
	Value string // as written
}

// Mention is a toponym found in an article's text. Start and End are byte
// offsets into the file. Only names that are open have Candidates.
type Mention struct {
	geo.Mention
	Line, Col int    // from 1; Col in bytes
	In        *Place // the record's place when Resolved, else nil
}

// Event is one dated happening.
type Event struct {
	ID           string // of a Report "report-" and the article's slug
	Title        string
	Summary      string
	Translations Translations
	Date         Date
	Kind         Kind
	Place        Location
	Control      []Control // the states this event begins
	Actors       []*Actor
	Casualties   []Casualties // by group, in the order written
	Confidence   Confidence   // "" when not stated
	Claims       []Claim
	Sources      []*Citation // never empty, except for a report with no source
	Article      *Article
	Report       bool // not written under `events:`: the article itself, standing at its own date
	Explained    []Explanation
	Line, Col    int // where its id stands in Article.File, from 1; 0 when it is not written as a mapping
}

// Location is where an event happened, as closely as its source says.
type Location struct {
	Place     *Place       // nil when placed by coordinates, by the river's km, or not at all
	Also      []*Place     // a Report's places: those its text mentions
	Name      string       // for people: the place's name, or what the editor wrote
	Geometry  orb.Geometry // orb.Point, orb.MultiPoint (Report), orb.LineString (reach); nil when not mappable
	Precision geo.Precision
	River     bool    // Km and KmTo hold
	Km, KmTo  float64 // chainage; equal for a point
}

// Mappable reports whether the location can be drawn.
func (l Location) Mappable() bool { return l.Geometry != nil }

// Point returns a representative point of the location; ok is false when it
// is not mappable.
func (l Location) Point() (p orb.Point, ok bool) {
	switch g := l.Geometry.(type) {
	case orb.Point:
		return g, true
	case orb.MultiPoint:
		return g[0], true
	case orb.LineString:
		return g[len(g)/2], true
	}
	return orb.Point{}, false
}

// Kind says what sort of event it was.
type Kind string

// Kinds lists the kinds of event an article may write, in the order of every
// list and filter. "report" is an article standing for itself.
var Kinds = []Kind{"battle", "airstrike", "shelling", "explosive-attack", "siege", "control-change",
	"violence-against-civilians", "displacement", "infrastructure", "agreement", "statement", "other"}

// ReportKind is the kind of an article that lists no events.
const ReportKind Kind = "report"

// Label returns the kind as people read it: "control change".
func (k Kind) Label() string { return labels[k] }

var labels = map[Kind]string{
	"battle": "battle", "airstrike": "air strike", "shelling": "shelling", "explosive-attack": "explosive attack",
	"siege": "siege", "control-change": "control change", "violence-against-civilians": "violence against civilians",
	"displacement": "displacement", "infrastructure": "infrastructure", "agreement": "agreement",
	"statement": "statement", "other": "other", "report": "report",
}

// Confidence is the editor's judgement of an event.
type Confidence string

// Confidences lists the judgements, surest first.
var Confidences = []Confidence{"confirmed", "probable", "possible", "disputed"}

// Casualties are deaths in one group. A nil figure is unknown, which is never 0.
type Casualties struct {
	Group           string // "civilians", "fighters", "killed", …
	Low, Best, High *int   // low ≤ best ≤ high where known
	By              string // who says so; empty when the event's sources do
}

// Unknown reports whether no figure is known.
func (c Casualties) Unknown() bool { return c.Low == nil && c.Best == nil && c.High == nil }

// Claim is one of several versions of an event.
type Claim struct {
	Says  string
	By    string    // the claimant's name
	Cite  *Citation // where it can be read; nil when not given
	Grade string
}

// Place is a gazetteer place as this record uses it.
type Place struct {
	*geo.Place
	Chainage  geo.Chainage
	Riverside bool       // within Site.RiversideKm of the centreline
	Events    []*Event   // that happened here or changed who holds it, in Timeline order
	Articles  []*Article // that mention it, by date
	Periods   []Period   // who held it when, in order of time; empty when nothing is known
	Up, Down  *Place     // riverside neighbours that have Periods; nil at the ends
}
