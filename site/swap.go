package site

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// swap replaces the folder `name` by a new one of the same name:
//
//	name.furat-new   is written
//	name        →    name.furat-old
//	name.furat-new → name
//	name.furat-old   is removed
//
// Whenever the program is killed, either name is a whole site, or
// name.furat-old is and the next build puts it back before anything else.
type swap struct {
	root *os.Root // the folder that holds name
	name string
	dir  string // the whole path, for messages
}

func (w swap) next() string { return w.name + ".furat-new" }
func (w swap) last() string { return w.name + ".furat-old" }

// recover finishes what a killed build left behind.
func (w swap) recover() error {
	_, here, err := exists(w.root, w.name)
	if err != nil {
		return err
	}
	_, old, err := exists(w.root, w.last())
	if err != nil {
		return err
	}
	if old && !here {
		return w.root.Rename(w.last(), w.name)
	}
	return nil
}

// check refuses an output folder that would lose something of somebody's.
func (w swap) check() error {
	info, here, err := exists(w.root, w.name)
	switch {
	case err != nil || !here:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is not a folder; choose another with -o", w.dir)
	}
	out, err := w.root.OpenRoot(w.name)
	if err != nil {
		return err
	}
	defer out.Close()
	if empty(out) {
		return nil
	}
	if _, made, err := exists(out, marker); err != nil || !made {
		return errors.Join(err, fmt.Errorf("%s was not made by Furat and is left as it is; choose another with -o, or empty it yourself", w.dir))
	}
	return w.strangers(out)
}

// strangers reports a file that the last build did not write: a CNAME, say,
// put there by hand. The swap would lose it. What Finder leaves in folders it
// has shown is nobody's.
func (w swap) strangers(out *os.Root) error {
	ours, err := lastFiles(out)
	if err != nil {
		return err
	}
	return fs.WalkDir(out.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || ours[name] || d.Name() == ".DS_Store" {
			return err
		}
		return fmt.Errorf("%s was not written by Furat and would be lost; move it to static/ beside the articles", filepath.Join(w.dir, name))
	})
}

// lastFiles reads which files the last build wrote from its manifest.
func lastFiles(out *os.Root) (map[string]bool, error) {
	ours := map[string]bool{manifestName: true, marker: true, ".nojekyll": true}
	f, err := out.Open(manifestName)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if _, name, ok := strings.Cut(lines.Text(), "  "); ok {
			ours[name] = true
		}
	}
	return ours, lines.Err()
}

func empty(out *os.Root) bool {
	entries, err := fs.ReadDir(out.FS(), ".")
	return err == nil && len(entries) == 0
}

// next is the new folder while it is written.
type next struct {
	*os.Root
	info fs.FileInfo // tells it from one that another build has put in its place
}

// begin makes the new folder, clearing what a killed build left of one.
func (w swap) begin() (next, error) {
	if err := w.root.RemoveAll(w.next()); err != nil {
		return next{}, err
	}
	if err := w.root.Mkdir(w.next(), 0o755); err != nil {
		return next{}, err
	}
	out, err := w.root.OpenRoot(w.next())
	if err != nil {
		return next{}, err
	}
	info, err := out.Stat(".")
	if err != nil {
		return next{}, errors.Join(err, out.Close())
	}
	return next{out, info}, nil
}

// stands reports whether the new folder is still this build's own.
func (w swap) stands(n next) bool {
	info, err := w.root.Lstat(w.next())
	return err == nil && os.SameFile(info, n.info)
}

// abandon removes the new folder.
func (w swap) abandon(n next) error {
	n.Close()
	if !w.stands(n) {
		return nil
	}
	return w.root.RemoveAll(w.next())
}

// commit puts the new folder in the old one's place.
func (w swap) commit(n next) error {
	if err := n.Close(); err != nil { // Windows moves no folder that is open
		return err
	}
	if !w.stands(n) {
		return fmt.Errorf("%s is being built by another furat at the same time; this build was dropped", w.dir)
	}
	if err := w.root.RemoveAll(w.last()); err != nil {
		return err
	}
	_, here, err := exists(w.root, w.name)
	if err != nil {
		return err
	}
	if here {
		if err := w.root.Rename(w.name, w.last()); err != nil {
			return err
		}
	}
	if err := w.root.Rename(w.next(), w.name); err != nil {
		return errors.Join(err, w.recover())
	}
	return w.root.RemoveAll(w.last())
}
