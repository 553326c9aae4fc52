package site

import (
	"bytes"
	_ "embed"
	"fmt"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed live.js
var liveJS []byte

//go:embed live.css
var liveCSS []byte

// Preview serves a site from memory, page by page as they are asked for, and
// tells open pages when to reload. While the content has mistakes it goes on
// serving the last good site and shows the mistakes on top of it.
type Preview struct {
	mu     sync.Mutex
	files  map[string]File
	panels map[string][]byte // open names, by the page beside which they stand
	errors string            // the mistakes, as text; empty when there are none
	turn   int               // counts the updates
	wake   chan struct{}
}

// NewPreview returns a preview with nothing to show yet.
func NewPreview() *Preview { return &Preview{wake: make(chan struct{})} }

// Show replaces the site that is served.
func (p *Preview) Show(s *Site) {
	files := make(map[string]File, len(s.files))
	for _, f := range s.files {
		files[f.Path] = f
	}
	panels := map[string][]byte{}
	if s.Timeline != nil {
		panels = namePanels(s.Timeline)
	}
	p.update(func() { p.files, p.panels, p.errors = files, panels, "" })
}

// Fail keeps the site that is served and shows the mistakes over it.
func (p *Preview) Fail(mistakes string) { p.update(func() { p.errors = mistakes }) }

func (p *Preview) update(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
	p.turn++
	close(p.wake)
	p.wake = make(chan struct{})
}

// ServeHTTP answers for pages, and under /_furat/ for the reload script.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case "/_furat/live.js":
		send(w, "live.js", liveJS)
	case "/_furat/live.css":
		send(w, "live.css", liveCSS)
	case "/_furat/errors":
		send(w, "errors.txt", []byte(p.mistakes()))
	case "/_furat/events":
		p.events(w, r)
	default:
		p.page(w, r)
	}
}

func (p *Preview) mistakes() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.errors
}

// events is a stream of server-sent events: one a turn.
func (p *Preview) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	flush := http.NewResponseController(w)
	for first := true; ; first = false {
		p.mu.Lock()
		kind, turn, wake := "site", p.turn, p.wake
		if p.errors != "" {
			kind = "errors"
		}
		p.mu.Unlock()
		if first && kind == "site" {
			kind = "hello"
		}
		if _, err := fmt.Fprintf(w, "event: %s\ndata: %d\n\n", kind, turn); err != nil || flush.Flush() != nil {
			return
		}
		select {
		case <-wake:
		case <-r.Context().Done():
			return
		}
	}
}

func (p *Preview) page(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	p.mu.Lock()
	f, ok := p.files[name]
	lost, found := p.files["404.html"]
	none, panel := p.files == nil, p.panels[name]
	p.mu.Unlock()
	switch {
	case none:
		w.WriteHeader(http.StatusServiceUnavailable)
		send(w, "x.html", waiting)
		return
	case !ok && found:
		f, name = lost, "404.html"
		w.Header().Set("Content-Type", mime.TypeByExtension(".html"))
		w.WriteHeader(http.StatusNotFound)
	case !ok:
		http.NotFound(w, r)
		return
	}
	var buf bytes.Buffer
	if err := f.Render(&buf); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, name, live(name, buf.Bytes(), panel))
}

// waiting stands where no site has been good yet.
var waiting = live("x.html", []byte(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Furat</title></head><body><p>The content has mistakes; the site appears when they are mended.</p></body></html>`), nil)

// live adds the reload script to a page, and before its text the panel of open
// names. They are the only difference between what is served and what is built.
func live(name string, data, panel []byte) []byte {
	if path.Ext(name) != ".html" {
		return data
	}
	const tag = `<link rel="stylesheet" href="/_furat/live.css"><script src="/_furat/live.js" defer></script></body>`
	data = bytes.Replace(data, []byte("</body>"), []byte(tag), 1)
	at := bytes.Index(data, []byte("<body"))
	if at < 0 || len(panel) == 0 {
		return data
	}
	at += bytes.IndexByte(data[at:], '>') + 1
	return slices.Concat(data[:at], panel, data[at:])
}

// send writes data with the type of its name.
func send(w http.ResponseWriter, name string, data []byte) {
	kind := mime.TypeByExtension(path.Ext(name))
	if own, ok := types[path.Ext(name)]; ok {
		kind = own
	}
	if kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	w.Write(data)
}

// types are those that not every system's table knows.
var types = map[string]string{
	".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8",
	".geojson": "application/geo+json", ".csv": "text/csv; charset=utf-8", ".svg": "image/svg+xml",
	".woff2": "font/woff2", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".sha256": "text/plain; charset=utf-8",
}
