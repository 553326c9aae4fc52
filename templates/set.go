// Package templates is the look of the site: it turns a checked timeline into
// HTML pages, SVG drawings and the data the script reads.
//
// A Set is made once for a timeline; its methods each write one whole page and
// may run at the same time. Every page is complete without scripts, links only
// to files and only by relative addresses, and carries a Content-Security-
// Policy that allows nothing from any other host.
//
// The drawings (map, river diagram, histogram, small maps) are SVG appended by
// Go in map.go, ledger.go, histogram.go and minimap.go. So are the pages of
// which a site has thousands (pageevent.go, pagearticle.go) and the pieces that
// stand on pages by the hundred (head.go, item.go, cite.go, state.go): see
// markup. The other pages are html/template files under html/ and ask for those
// pieces by functions. Style, fonts and script live under web/.
package templates

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"furat/geo"
	"furat/timeline"
)

//go:embed html/*.html
var pages embed.FS

// Set writes the pages of one timeline.
type Set struct {
	t         *timeline.Timeline
	shelf     fs.FS     // of the message files
	words     *messages // what the pages say
	editions  []edition
	folder    string // of the language's pages: "" or "ar/"
	draw      *Drawing
	html      *template.Template
	script    bool       // the bundled script is there
	items     []lazyItem // of events, by order.all
	years     []yearView
	months    []monthPage // of crowded years
	keys      *keys
	credits   []geo.Credit
	files     []DataFile
	order     order
	frames    map[string]frame  // by section
	room      sync.Pool         // of *markup
	provinces map[string]string // see provincesOf
	namesakes map[string]int    // see namesakesOf
	painters  sync.Pool         // of *painter

	frontPage func() *frontPage // drawn once
}

// DataFile is one downloadable file, as the data page lists it: its address
// under data/. What it is, the messages say under "file." and the address.
type DataFile string

// New prepares the set of the site's main language. It draws what pages share
// (base map, list entries) once.
func New(t *timeline.Timeline, base *geo.BaseMap, files []DataFile) (*Set, error) {
	return newSet(t, base, files, messageFiles)
}

func newSet(t *timeline.Timeline, base *geo.BaseMap, files []DataFile, shelf fs.FS) (*Set, error) {
	s := &Set{t: t, shelf: shelf, script: hasScript(), credits: Credits(t), files: files, order: orderOf(t)}
	var err error
	if s.editions, err = editionsOf(t.Site, shelf); err != nil {
		return nil, err
	}
	if s.words, err = messagesIn(shelf, t.Site.Lang, t.Site.Lang); err != nil {
		return nil, err
	}
	s.draw = newDrawing(t, base, s.words)
	return s, s.prepare()
}

// In returns the set of another language of the site, whose pages stand in a
// folder of its name. What no language changes is shared with s.
func (s *Set) In(lang string) (*Set, error) {
	words, err := messagesIn(s.shelf, lang, s.t.Site.Lang)
	if err != nil {
		return nil, err
	}
	other := &Set{t: s.t, shelf: s.shelf, editions: s.editions, script: s.script, credits: s.credits, files: s.files, order: s.order, words: words}
	other.folder = lang + "/"
	other.draw = s.draw.in(words)
	return other, other.prepare()
}

// prepare renders what the pages of a language share.
func (s *Set) prepare() (err error) {
	if s.html, err = template.New("furat").Funcs(s.funcs()).ParseFS(pages, "html/*.html"); err != nil {
		return err
	}
	s.provinces = s.words.provincesOf(s.t)
	if err = s.renderFrames(); err != nil {
		return err
	}
	s.namesakes = namesakesOf(s.t, s.words)
	s.items = make([]lazyItem, len(s.t.Events))
	s.years = s.yearViews()
	s.months = s.monthPagesOf(s.years)
	s.keys = s.newKeys()
	s.frontPage = sync.OnceValue(s.drawFront)
	return nil
}

// Credits lists the sources of what a site shows of the map and gazetteer,
// each once: those of the tables within, then those of its own.
func Credits(t *timeline.Timeline) []geo.Credit {
	all := geo.Credits()
	for _, c := range t.Credits {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// lazyItem is an event's list entry for pages one folder deep, rendered once: an
// event stands in some six lists, or in none that is made.
type lazyItem struct {
	once sync.Once
	html template.HTML
}

// item returns the list entry of an event.
func (s *Set) item(e *timeline.Event) template.HTML {
	i := &s.items[s.order.all[e]]
	i.once.Do(func() {
		m := s.borrow()
		defer s.room.Put(m)
		m.item(newItem("../", e))
		i.html = m.html()
	})
	return i.html
}

// pick returns the list entries of some events, one after the other.
func (s *Set) pick(events []*timeline.Event) template.HTML {
	size := 0
	for _, e := range events {
		size += len(s.item(e))
	}
	var b strings.Builder
	b.Grow(size)
	for _, e := range events {
		b.WriteString(string(s.item(e)))
	}
	return template.HTML(b.String())
}

// markup is room for HTML in the set's language.
func (s *Set) markup() *markup { return &markup{words: s.words} }

// append writes a page that is markup, in room that pages use in turn.
func (s *Set) append(w io.Writer, page func(*markup)) error {
	m := s.borrow()
	defer s.room.Put(m)
	page(m)
	_, err := w.Write(m.b)
	return err
}

// borrow returns empty room that is to be put back.
func (s *Set) borrow() *markup {
	m, ok := s.room.Get().(*markup)
	if !ok {
		m = s.markup()
	}
	m.b = m.b[:0]
	return m
}

// write executes one page template.
func (s *Set) write(w io.Writer, name string, data any) error {
	if err := s.html.ExecuteTemplate(w, name, data); err != nil {
		return fmt.Errorf("page %s: %w", name, err)
	}
	return nil
}
