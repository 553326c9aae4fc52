package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A journal says how a site becomes the next one file by file, where too few
// files change to swap the folder. It is a sibling of the folder, whole from the
// moment that it bears its name; from then on every build first does what is
// left of it. Its lines are
//
//	drop events/old.html     remove it
//	move articles/new.html   from the sibling folder into its place

// journal lists what is to be done.
func (b *build) journal() []byte {
	var list []byte
	for _, name := range b.dropped {
		list = fmt.Appendf(list, "drop %s\n", name)
	}
	_ = b.each(func(name string, f output) error {
		if !f.kept {
			list = fmt.Appendf(list, "move %s\n", name)
		}
		return nil
	})
	return list
}

func (w swap) journal() string { return w.name + ".furat-journal" }

// move makes the site the next one by a journal.
func (w swap) move(n next, list []byte) error {
	if err := n.Close(); err != nil {
		return err
	}
	if !w.stands(n) {
		return w.another()
	}
	if len(list) == 0 {
		return w.root.RemoveAll(w.next())
	}
	if err := w.writeJournal(list); err != nil {
		return err
	}
	return w.complete()
}

// writeJournal writes the journal beside its name and gives it that when it is
// whole.
func (w swap) writeJournal(list []byte) error {
	draft := w.journal() + "-new"
	f, err := w.root.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(list)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return w.root.Rename(draft, w.journal())
}

// complete does what a journal says and has not been done yet.
func (w swap) complete() error {
	list, err := w.root.ReadFile(w.journal())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	made := map[string]bool{}
	for line := range strings.Lines(string(list)) {
		what, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if err := w.do(what, name, made); err != nil {
			return err
		}
	}
	if err := w.root.RemoveAll(w.next()); err != nil {
		return err
	}
	if err := w.root.Remove(w.journal()); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (w swap) do(what, name string, made map[string]bool) error {
	to := filepath.Join(w.name, filepath.FromSlash(name))
	if what == "drop" {
		return w.drop(to)
	}
	from := filepath.Join(w.next(), filepath.FromSlash(name))
	if dir := filepath.Dir(to); !made[dir] {
		if err := w.root.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		made[dir] = true
	}
	err := w.root.Rename(from, to)
	if errors.Is(err, fs.ErrNotExist) { // done before the program was killed
		return nil
	}
	return err
}

// drop removes a file and the folders that it leaves empty.
func (w swap) drop(name string) error {
	if err := w.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for dir := path.Dir(filepath.ToSlash(name)); dir != w.name && dir != "."; dir = path.Dir(dir) {
		if w.root.Remove(filepath.FromSlash(dir)) != nil { // there is more in it
			return nil
		}
	}
	return nil
}

// link gives the next folder the files that stay as they are. What cannot be
// linked is copied.
func (b *build) link(w swap, out next) error {
	in := newStage(out.Root, b.site.files)
	defer in.close()
	return b.each(func(name string, f output) error {
		if !f.kept {
			return nil
		}
		if _, err := in.folder(path.Dir(name)); err != nil {
			return err
		}
		local := filepath.FromSlash(name)
		if w.root.Link(filepath.Join(w.name, local), filepath.Join(w.next(), local)) == nil {
			return nil
		}
		data, err := b.last.root.ReadFile(local)
		if err != nil {
			return err
		}
		_, err = in.write(name, data)
		return err
	})
}
