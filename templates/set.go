// Package templates is the look of the site: it turns a checked timeline into
// HTML pages, SVG drawings and the data the script reads.
//
// A Set is made once for a timeline; its methods each write one whole page and
// may run at the same time. Every page is complete without scripts, links only
// to files and only by relative addresses, and carries a Content-Security-
// Policy that allows nothing from any other host.
//
// The drawings (map, river diagram, histogram, small maps) are SVG appended by
// Go in map.go, ledger.go, histogram.go and minimap.go; the pages are
// html/template files under html/; style, fonts and script live under web/.
package templates

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"

	"furat/geo"
	"furat/timeline"
)

//go:embed html/*.html
var pages embed.FS

// Set writes the pages of one timeline.
type Set struct {
	t       *timeline.Timeline
	draw    *Drawing
	html    *template.Template
	script  bool // the bundled script is there
	items   map[*timeline.Event]template.HTML
	years   []yearView
	credits []geo.Credit
	files   []DataFile
	order   order
	frames  map[string]frame // by section
}

// DataFile is one downloadable file, as the data page lists it.
type DataFile struct {
	Path  string // relative to data/
	About string // one sentence
}

// New prepares a set. It draws what pages share (base map, list entries) once.
func New(t *timeline.Timeline, base *geo.BaseMap, files []DataFile) (*Set, error) {
	tmpl, err := template.New("furat").Funcs(funcs).ParseFS(pages, "html/*.html")
	if err != nil {
		return nil, err
	}
	s := &Set{t: t, html: tmpl, script: hasScript(), credits: geo.Credits(), files: files}
	s.draw = NewDrawing(t, base)
	s.order = orderOf(t)
	if err = s.renderFrames(); err != nil {
		return nil, err
	}
	if s.items, err = s.renderItems("../"); err != nil {
		return nil, err
	}
	s.years = s.yearViews("../", s.items)
	return s, nil
}

// renderItems writes every event's list entry once, for pages one folder deep;
// an event stands in some six lists, and a template costs ten times a copy.
func (s *Set) renderItems(root string) (map[*timeline.Event]template.HTML, error) {
	items := make(map[*timeline.Event]template.HTML, len(s.t.Events))
	var buf bytes.Buffer
	for _, e := range s.t.Events {
		buf.Reset()
		if err := s.html.ExecuteTemplate(&buf, "item", newItem(root, e)); err != nil {
			return nil, fmt.Errorf("event %s: %w", e.ID, err)
		}
		items[e] = template.HTML(buf.String())
	}
	return items, nil
}

// pick returns the list entries of some events.
func (s *Set) pick(events []*timeline.Event) []template.HTML {
	out := make([]template.HTML, len(events))
	for i, e := range events {
		out[i] = s.items[e]
	}
	return out
}

// write executes one page template.
func (s *Set) write(w io.Writer, name string, data any) error {
	if err := s.html.ExecuteTemplate(w, name, data); err != nil {
		return fmt.Errorf("page %s: %w", name, err)
	}
	return nil
}
