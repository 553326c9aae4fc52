package site

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// get asks a preview for one address.
func get(p *Preview, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

const tinyPage = "<!doctype html><html><body><h1>x</h1></body></html>"

// TestPreviewAnswers lists addresses, and what stands there.
func TestPreviewAnswers(t *testing.T) {
	p := NewPreview()
	p.Show(handmade("index.html", tinyPage, "404.html", tinyPage, "articles/index.html", tinyPage, "articles/مقال.html", tinyPage,
		"data/a.geojson", "{}", "data/a.csv", "a\n", "feed.xml", "<a/>", "assets/f.woff2", "font", "assets/m.svg", "<svg/>", "CNAME", "example.org"))
	for _, c := range []struct {
		path string
		code int
		kind string
	}{
		{"/", 200, "text/html; charset=utf-8"},
		{"/index.html", 200, "text/html; charset=utf-8"},
		{"/articles/", 200, "text/html; charset=utf-8"},
		{"/articles/%D9%85%D9%82%D8%A7%D9%84.html", 200, "text/html; charset=utf-8"},
		{"/index.html?on=2017-04-24", 200, "text/html; charset=utf-8"},
		{"/data/a.geojson", 200, "application/geo+json"},
		{"/data/a.csv", 200, "text/csv; charset=utf-8"},
		{"/feed.xml", 200, "application/xml"},
		{"/assets/f.woff2", 200, "font/woff2"},
		{"/assets/m.svg", 200, "image/svg+xml"},
		{"/CNAME", 200, ""},
		{"/nowhere.html", 404, "text/html; charset=utf-8"},
		{"/data/../../secret", 404, "text/html; charset=utf-8"},
		{"/_furat/live.js", 200, "text/javascript; charset=utf-8"},
		{"/_furat/live.css", 200, "text/css; charset=utf-8"},
	} {
		w := get(p, c.path)
		if kind := w.Header().Get("Content-Type"); w.Code != c.code || c.kind != "" && kind != c.kind {
			t.Errorf("%s: %d %q, want %d %q", c.path, w.Code, kind, c.code, c.kind)
		}
		if w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be cached", c.path)
		}
	}
}

// TestPreviewBytes holds that what is served is what is built, but for the one
// tag that reloads pages.
func TestPreviewBytes(t *testing.T) {
	s := open(t, folder("site.yaml", "title: T", "articles/one.md", smallestArticle))
	p := NewPreview()
	p.Show(s)
	for name, want := range render(t, s) {
		got := get(p, "/"+name).Body.Bytes()
		if strings.HasSuffix(name, ".html") {
			if n := bytes.Count(got, []byte("/_furat/live.js")); n != 1 {
				t.Errorf("%s has the reload script %d times", name, n)
			}
			got = bytes.Replace(got, []byte(`<link rel="stylesheet" href="/_furat/live.css"><script src="/_furat/live.js" defer></script>`), nil, 1)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is served in another form than it is built", name)
		}
	}
}

// TestPreviewMistakes: before the first good site there is a page that says so;
// afterwards mistakes never take the last good site away.
func TestPreviewMistakes(t *testing.T) {
	p := NewPreview()
	p.Fail("a.md:1:1: first")
	if w := get(p, "/"); w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "The content has mistakes") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if got := get(p, "/_furat/errors").Body.String(); got != "a.md:1:1: first" {
		t.Errorf("mistakes are %q", got)
	}
	p.Show(handmade("index.html", tinyPage))
	if w := get(p, "/"); w.Code != http.StatusOK || get(p, "/_furat/errors").Body.Len() != 0 {
		t.Errorf("%d, mistakes are %q", w.Code, get(p, "/_furat/errors").Body)
	}
	p.Fail("a.md:2:1: second")
	if w := get(p, "/"); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "<h1>x</h1>") {
		t.Errorf("the last good site is gone: %d", w.Code)
	}
	if got := get(p, "/_furat/errors").Body.String(); got != "a.md:2:1: second" {
		t.Errorf("mistakes are %q", got)
	}
	if w := get(p, "/gone.html"); w.Code != http.StatusNotFound {
		t.Errorf("a site without an error page answers %d", w.Code)
	}
}

// TestPreviewRenderError: a page that cannot be rendered is an error of the
// server, not half a page.
func TestPreviewRenderError(t *testing.T) {
	s := handmade()
	s.add("index.html", func(b *bytes.Buffer) error { b.WriteString("half"); return errors.New("no ink") })
	p := NewPreview()
	p.Show(s)
	if w := get(p, "/"); w.Code != http.StatusInternalServerError || strings.TrimSpace(w.Body.String()) != "no ink" {
		t.Errorf("%d %q", w.Code, w.Body)
	}
}

// TestPreviewEvents follows the stream that open pages listen to: a greeting,
// which reloads nothing, then one event a change; a page opened while there are
// mistakes is told at once.
func TestPreviewEvents(t *testing.T) {
	p := NewPreview()
	p.Show(handmade("index.html", tinyPage))
	next := listen(t, p)
	if got := next(); got != "hello 1" {
		t.Errorf("first event is %q", got)
	}
	p.Show(handmade("index.html", tinyPage))
	if got := next(); got != "site 2" {
		t.Errorf("after a change: %q", got)
	}
	p.Fail("wrong")
	if got := next(); got != "errors 3" {
		t.Errorf("after a mistake: %q", got)
	}
	if got := listen(t, p)(); got != "errors 3" {
		t.Errorf("a page opened meanwhile: %q", got)
	}
	p.Show(handmade("index.html", tinyPage))
	if got := next(); got != "site 4" {
		t.Errorf("mended: %q", got)
	}
}

// listen opens the event stream and returns a function that waits for the next
// event: "site 2".
func listen(t *testing.T, p *Preview) func() string {
	t.Helper()
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	resp, err := http.Get(server.URL + "/_furat/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { resp.Body.Close() })
	if kind := resp.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Errorf("the stream is %q", kind)
	}
	lines := make(chan string)
	go func() {
		defer close(lines)
		for in := bufio.NewReader(resp.Body); ; {
			event, err := in.ReadString('\n')
			if err != nil {
				return
			}
			data, err := in.ReadString('\n')
			if err != nil {
				return
			}
			if _, err := in.ReadString('\n'); err != nil && err != io.EOF {
				return
			}
			lines <- strings.TrimSpace(strings.TrimPrefix(event, "event: ")) + " " + strings.TrimSpace(strings.TrimPrefix(data, "data: "))
		}
	}()
	return func() string {
		select {
		case line := <-lines:
			return line
		case <-time.After(10 * time.Second):
			return "nothing came"
		}
	}
}

// TestLiveNames holds that the script asks only for addresses that the preview
// answers.
func TestLiveNames(t *testing.T) {
	p := NewPreview()
	p.Show(handmade("index.html", tinyPage))
	for _, quoted := range strings.Split(string(liveJS), `"`) {
		if strings.HasPrefix(quoted, "/_furat/") && quoted != "/_furat/events" && get(p, quoted).Code != http.StatusOK {
			t.Errorf("live.js asks for %s", quoted)
		}
	}
}
