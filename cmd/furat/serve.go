package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"furat/site"
	"furat/timeline"
)

const serveHelp = `Serves the site from memory and reloads open pages when a file of the content
changes. A mistake is shown in the browser over the last good site, and here.
Beside an article stand the place names in it that came to no single place, as
check prints them; beside the lists, how many there are. Drafts are shown. Stop
it with Ctrl-C.`

func runServe(c *call) int {
	c.withContent()
	c.flags.Lookup("drafts").DefValue, c.drafts = "true", true
	addr := c.flags.String("addr", "127.0.0.1:8080", "listen on `HOST:PORT`; port 0 picks a free one")
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.none(); !ok {
		return code
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := c.serve(ctx, *addr); err != nil {
		return c.fail(err)
	}
	return exitDone
}

// serve answers until ctx ends.
func (c *call) serve(ctx context.Context, addr string) error {
	if err := c.contentThere(); err != nil {
		return err
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer watcher.Close()
	if err := watchAll(watcher, c.content); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	preview := site.NewPreview()
	c.memory = timeline.NewMemory("")
	c.refresh(preview)
	fmt.Fprintf(c.out, "http://%s/\n", listener.Addr())
	go c.watch(ctx, watcher, preview)
	// Requests end with ctx, so that open event streams do not hold it up.
	server := http.Server{Handler: preview, BaseContext: func(net.Listener) context.Context { return ctx }}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// watchAll watches a folder and all below it: fsnotify sees one level only.
func watchAll(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return w.Add(name)
	})
}

// settle is how long files must have been quiet before the site is made again:
// editors write a file in several steps.
const settle = 40 * time.Millisecond

// watch makes the site again after changes.
func (c *call) watch(ctx context.Context, w *fsnotify.Watcher, p *site.Preview) {
	quiet := time.NewTimer(settle)
	quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case err := <-w.Errors:
			fmt.Fprintln(c.err, "furat: watching:", err)
		case ev := <-w.Events:
			if info, err := os.Stat(ev.Name); err == nil && info.IsDir() {
				watchAll(w, ev.Name)
			}
			if ev.Op != fsnotify.Chmod {
				quiet.Reset(settle)
			}
		case <-quiet.C:
			c.refresh(p)
		}
	}
}

// refresh makes the site again and shows it, or shows what is wrong.
func (c *call) refresh(p *site.Preview) {
	began := time.Now()
	c.advise = true
	s, err := c.site()
	var mistakes timeline.Errors
	switch {
	case errors.As(err, &mistakes):
		var text strings.Builder
		for _, m := range mistakes {
			fmt.Fprintln(&text, m.Detail())
		}
		fmt.Fprint(c.err, text.String())
		p.Fail(text.String())
	case err != nil:
		fmt.Fprintln(c.err, "furat:", err)
		p.Fail(err.Error())
	default:
		for _, n := range s.Timeline.Notes {
			fmt.Fprintln(c.out, "note:", n)
		}
		fmt.Fprintf(c.out, "%s · %s · %.2f s\n", plural(len(s.Timeline.Articles), "article"), plural(len(s.Timeline.Events), "event"), time.Since(began).Seconds())
		p.Show(s)
	}
}
