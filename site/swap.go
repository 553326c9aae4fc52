package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// swap replaces the folder `name` by a new one of the same name, or moves into it
// what changed: see journal. To replace it,
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
	if err := w.complete(); err != nil {
		return err
	}
	if err := w.root.RemoveAll(w.journal() + "-new"); err != nil {
		return err
	}
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
		return w.another()
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

func (w swap) another() error {
	return fmt.Errorf("%s is being built by another furat at the same time; this build was dropped", w.dir)
}
