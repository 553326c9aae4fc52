package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// served is a running `furat serve`.
type served struct {
	t      *testing.T
	url    string
	events chan string // "site 2"
}

// serving starts the preview of a project on a free port and stops it when the
// test ends.
func serving(t *testing.T) *served {
	t.Helper()
	project(t)
	return servingHere(t)
}

// servingHere serves the folder that the test stands in.
func servingHere(t *testing.T) *served {
	t.Helper()
	out, printed := io.Pipe()
	c := newCall(&commands[1], "", env{strings.NewReader(""), printed, io.Discard})
	c.content, c.drafts = "site/content", true
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- c.serve(ctx, "127.0.0.1:0")
		printed.Close()
	}()
	urls := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if strings.HasPrefix(lines.Text(), "http://") {
				urls <- lines.Text()
			}
		}
	}()
	t.Cleanup(func() {
		stop()
		select {
		case err := <-ended:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(patience):
			t.Error("it does not stop")
		}
	})
	s := &served{t: t, events: make(chan string, 100)}
	select {
	case s.url = <-urls:
	case err := <-ended:
		ended <- err
		t.Fatal("it has ended: ", err)
	case <-time.After(patience):
		t.Fatal("it prints no address")
	}
	s.listen()
	return s
}

// listen follows the stream of events.
func (s *served) listen() {
	resp, err := http.Get(s.url + "_furat/events")
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { resp.Body.Close() })
	go func() {
		for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
			if kind, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				s.events <- kind
			}
		}
	}()
}

// wait waits for an event of a kind. Others may come before: an editor's save
// can be seen in two steps.
func (s *served) wait(kind string) {
	s.t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case got := <-s.events:
			if got == kind {
				return
			}
		case <-timeout:
			s.t.Fatalf("no %q event", kind)
		}
	}
}

// until waits for a page to have a text: a change may be seen in two steps.
func (s *served) until(path, text string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if _, body := s.get(path); strings.Contains(body, text) {
			return
		}
	}
	s.t.Fatalf("%s never had %q", path, text)
}

func (s *served) get(path string) (code int, body string) {
	s.t.Helper()
	resp, err := http.Get(s.url + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return resp.StatusCode, string(data)
}

const oneFile = "site/content/articles/2019-05-01-one.md"

// TestServe follows an editor: a change, a mistake, its mending, a new article
// in a new folder, one taken away.
func TestServe(t *testing.T) {
	s := serving(t)
	s.wait("hello")
	if _, body := s.get("articles/one.html"); !strings.Contains(body, "<h1>One article</h1>") {
		t.Fatalf("the article is\n%s", body)
	}
	if code, _ := s.get("articles/draft.html"); code != http.StatusOK {
		t.Error("drafts are not shown")
	}

	put(t, oneFile, "---\ntitle: One article, changed\n---\nThe text names Alphaville.\n")
	s.wait("site")
	s.until("articles/one.html", "<h1>One article, changed</h1>")

	put(t, oneFile, "---\ntitel: Misspelt\n---\nText.\n")
	s.wait("errors")
	s.until("_furat/errors", "site/content/articles/2019-05-01-one.md:2:1: ")
	if _, text := s.get("_furat/errors"); !strings.Contains(text, "    titel: Misspelt\n    ^\n") {
		t.Errorf("mistakes are\n%s", text)
	}
	if code, body := s.get("articles/one.html"); code != http.StatusOK || !strings.Contains(body, "<h1>One article, changed</h1>") {
		t.Errorf("the last good site is gone: %d", code)
	}

	put(t, oneFile, "---\ntitle: Mended\n---\nText.\n")
	s.wait("site")
	s.until("articles/one.html", "<h1>Mended</h1>")
	if _, text := s.get("_furat/errors"); text != "" {
		t.Errorf("mistakes are still\n%s", text)
	}

	put(t, "site/content/articles/2018/new.md", "---\ntitle: New\ndate: 2018-01-01\n---\nText.\n")
	s.until("articles/new.html", "<h1>New</h1>")
	put(t, "site/content/articles/2018/new.md", "---\ntitle: New again\ndate: 2018-01-01\n---\nText.\n")
	s.until("articles/new.html", "<h1>New again</h1>")

	if err := os.Remove(oneFile); err != nil {
		t.Fatal(err)
	}
	s.until("articles/one.html", "This page is not here")
}

// TestServeSave: editors that write a new file and move it over the old one.
func TestServeSave(t *testing.T) {
	s := serving(t)
	put(t, "site/content/articles/.one.md.swp", "---\ntitle: Saved by renaming\n---\nText.\n")
	if err := os.Rename("site/content/articles/.one.md.swp", oneFile); err != nil {
		t.Fatal(err)
	}
	s.until("articles/one.html", "<h1>Saved by renaming</h1>")
}

// namesPanel is what the preview puts beside a page that has open names.
var namesPanel = regexp.MustCompile(`(?s)<section class="furat-names.*?</section>`)

// TestServeSameBytes holds that the preview serves what build writes, but for
// the tag that reloads pages and the panel of open names.
func TestServeSameBytes(t *testing.T) {
	s := serving(t)
	if code, _, errs := furat(t, "", "build", "-drafts"); code != exitDone {
		t.Fatal(errs)
	}
	n := 0
	err := filepath.WalkDir("public", func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") || d.Name() == "manifest.sha256" {
			return err
		}
		want, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		n++
		_, body := s.get(strings.TrimPrefix(filepath.ToSlash(name), "public/"))
		body = strings.Replace(body, `<link rel="stylesheet" href="/_furat/live.css"><script src="/_furat/live.js" defer></script>`, "", 1)
		body = namesPanel.ReplaceAllString(body, "")
		if !bytes.Equal([]byte(body), want) {
			t.Errorf("%s is served in another form than it is built", name)
		}
		return nil
	})
	if err != nil || n < 20 {
		t.Errorf("%d files, %v", n, err)
	}
}

// TestServeNames: beside an article stand its open names as check prints them;
// once they are pinned the panel is gone. The build never has it.
func TestServeNames(t *testing.T) {
	s := serving(t)
	_, body := s.get("articles/two.html")
	for _, want := range []string{"1 place name not resolved", "<h2>Qwertzabad</h2>", "qwertz-west", "<pre>places:\n  Qwertzabad: qwertz-east\n</pre>"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in\n%s", want, body)
		}
	}
	if _, body := s.get("index.html"); !strings.Contains(body, `<a href="/articles/two.html">Two events</a> 1`) {
		t.Error("the front page does not lead to the article")
	}
	put(t, twoFile, "---\ntitle: Two, pinned\nplaces:\n  Qwertzabad: qwertz-east\n---\nThe village of Qwertzabad.\n")
	s.until("articles/two.html", "Two, pinned")
	for _, page := range []string{"articles/two.html", "index.html"} {
		if _, body := s.get(page); strings.Contains(body, "furat-names") {
			t.Errorf("%s has the panel still", page)
		}
	}
}

// TestServeBroken: content with a mistake from the start is served as a page
// that says so, and the site appears when it is mended.
func TestServeBroken(t *testing.T) {
	project(t)
	put(t, "site/content/site.yaml", "titel: Misspelt\n")
	s := servingHere(t)
	s.wait("errors")
	if code, body := s.get("index.html"); code != http.StatusServiceUnavailable || !strings.Contains(body, "The content has mistakes") {
		t.Errorf("%d %s", code, body)
	}
	put(t, "site/content/site.yaml", "title: Mended at last\n")
	s.wait("site")
	s.until("index.html", "Mended at last")
}

// TestServeStops: Ctrl-C ends it with exit code 0, although a page is listening.
func TestServeStops(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a program cannot send itself Ctrl-C here")
	}
	project(t)
	out, printed := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run([]string{"serve", "-addr", "127.0.0.1:0"}, env{strings.NewReader(""), printed, io.Discard})
	}()
	lines := bufio.NewScanner(out)
	url := ""
	for url == "" && lines.Scan() {
		if strings.HasPrefix(lines.Text(), "http://") {
			url = lines.Text()
		}
	}
	resp, err := http.Get(url + "_furat/events")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	select {
	case got := <-code:
		if got != exitDone {
			t.Errorf("exit code %d", got)
		}
	case <-time.After(patience):
		t.Fatal("it does not stop")
	}
}

// TestServeTaken: an address that is in use is an error, not a silent second
// server.
func TestServeTaken(t *testing.T) {
	s := serving(t)
	host := strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/")
	code, _, errs := furat(t, "", "serve", "-addr", host)
	if code != exitUsage || !strings.Contains(errs, host) {
		t.Errorf("exit code %d, %q", code, errs)
	}
}
