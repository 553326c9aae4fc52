package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"furat/geo"
	"furat/site"
	"furat/timeline"
)

// load reads the content folder whole.
func (c *call) load() (*timeline.Timeline, error) {
	gaz, err := geo.Embedded()
	if err != nil {
		return nil, err
	}
	river, err := geo.EmbeddedRiver()
	if err != nil {
		return nil, err
	}
	if err := c.contentThere(); err != nil {
		return nil, err
	}
	return timeline.Load(os.DirFS(c.content), timeline.Options{
		Gazetteer: gaz, River: river, Dir: filepath.ToSlash(c.content), Drafts: c.drafts, Empty: c.empty, OpenNames: c.advise,
		Memory: c.memory, Began: time.Now()})
}

func (c *call) contentThere() error {
	if _, err := os.Stat(c.content); err != nil {
		return fmt.Errorf("there is no content folder %s here; name it with --content, or run in the project's folder (-C)", c.content)
	}
	return nil
}

// site loads the content and prepares the site.
func (c *call) site() (*site.Site, error) {
	t, err := c.load()
	if err != nil {
		return nil, err
	}
	return site.New(t, c.static())
}

// static is the folder of files to be copied as they are, nil when there is none.
func (c *call) static() fs.FS {
	dir := filepath.Join(c.content, "static")
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil
	}
	return os.DirFS(dir)
}

// report prints what stopped a command and returns its exit code.
func (c *call) report(err error) int {
	var mistakes timeline.Errors
	if !errors.As(err, &mistakes) {
		return c.fail(err)
	}
	printMistakes(c.err, mistakes)
	return exitMistakes
}

// printMistakes prints each mistake with its line and a caret, and their number.
func printMistakes(w io.Writer, mistakes timeline.Errors) {
	for _, m := range mistakes {
		fmt.Fprintln(w, m.Detail())
	}
	fmt.Fprintf(w, "%s; nothing was written\n", plural(len(mistakes), "mistake"))
}

// plural writes "1 mistake", "2 mistakes".
func plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}
