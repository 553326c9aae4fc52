package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"furat/timeline"
	"furat/timeline/draft"
	"furat/timeline/page"
)

// takePage makes the draft of an article from a saved page.
func (i *importing) takePage(name string) int {
	if i.accessed != "" {
		if _, err := timeline.ParseDay(i.accessed); err != nil {
			return i.usage(fmt.Sprintf("-accessed: %v", err))
		}
	}
	content, err := i.read(name)
	if err != nil {
		return i.fail(err)
	}
	p, err := page.Read(content, name, page.Known{URL: i.url, Date: i.date})
	if err != nil {
		return i.report(err)
	}
	record, err := i.record()
	if err != nil {
		return i.report(err)
	}
	in := draft.Input{Page: p, Record: record, Accessed: i.accessed}
	cited, err := draft.Cited(os.DirFS(i.content), p.URL)
	switch {
	case err != nil:
		return i.fail(err)
	case len(cited) > 0 && !i.update:
		return i.fail(fmt.Errorf("%s cites this page already; import with --update to add what it has not",
			filepath.Join(i.content, filepath.FromSlash(cited[0]))))
	case len(cited) > 0:
		return i.merge(in, cited[0])
	}
	return i.writeDraft(in)
}

// record reads the content folder, with its drafts where they are in order. It
// may have no article yet.
func (i *importing) record() (*timeline.Timeline, error) {
	i.drafts, i.empty = true, true
	if t, err := i.load(); err == nil {
		return t, nil
	}
	i.drafts = false
	return i.load()
}

// writeDraft writes a new article, and the text of the page where it is asked
// for.
func (i *importing) writeDraft(in draft.Input) int {
	d := draft.New(in)
	file := filepath.Join(i.content, "articles", d.Name)
	if err := writeNewFiles(append(i.kept(in.Page), newFile{file, d.Text})); err != nil {
		return i.fail(err)
	}
	fmt.Fprintf(i.out, "%s: draft with %s suggested; edit it, and write status: published\n", file, plural(d.Events, "event"))
	i.tell(in.Page, d)
	return exitDone
}

// merge puts what an article has not yet into it.
func (i *importing) merge(in draft.Input, name string) int {
	file := filepath.Join(i.content, filepath.FromSlash(name))
	old, err := os.ReadFile(file)
	if err != nil {
		return i.fail(err)
	}
	d := draft.New(in)
	merged, added, err := d.Update(in, filepath.ToSlash(file), old)
	if err != nil {
		return i.report(err)
	}
	if err := writeNewFiles(i.kept(in.Page)); err != nil {
		return i.fail(err)
	}
	if added > 0 {
		if err := replaceFile(file, merged); err != nil {
			return i.fail(err)
		}
	}
	fmt.Fprintf(i.out, "%s: %s added; nothing that was there is changed\n", file, plural(added, "event"))
	i.tell(in.Page, d)
	return exitDone
}

// tell prints what the editor should look at.
func (i *importing) tell(p *page.Page, d *draft.Draft) {
	for _, c := range p.Dates {
		fmt.Fprintf(i.out, "  date %s from %s\n", c.Day, draft.CandidateText(c.From, c.Line, c.Words, c.Why))
	}
	if p.Date.IsZero() {
		fmt.Fprintf(i.out, "  date %s: nothing decides the day of publication; write it, or import with --date\n", timeline.Undecided)
	}
	if len(d.Open) > 0 {
		fmt.Fprintf(i.out, "  places that may mean several: %s\n", strings.Join(d.Open, ", "))
	}
	for _, k := range d.Known {
		fmt.Fprintf(i.out, "  %s\n", k)
	}
	for _, n := range p.Notes {
		fmt.Fprintf(i.out, "  note: %s\n", n)
	}
}

// kept is the source text, where it is asked for.
func (i *importing) kept(p *page.Page) []newFile {
	if i.keep == "" {
		return nil
	}
	return []newFile{{i.keep, p.Text}}
}

// read reads a file or standard input, up to a little more than a page may be.
func (i *importing) read(name string) ([]byte, error) {
	if name != "-" {
		return os.ReadFile(name)
	}
	return io.ReadAll(io.LimitReader(i.in, page.MaxSize+1))
}
