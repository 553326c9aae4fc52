package site

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"furat/timeline"
)

// marker is the file by which Furat knows a folder it made. Only such a folder
// is ever replaced.
const marker = ".furat"

const markerText = "Furat wrote this folder and replaces what is in it at each build.\nFiles of your own belong in static/ beside your articles.\n"

// Outcome counts what a build did to its folder.
type Outcome struct {
	Written int // files that are new or say something else than before
	Kept    int // files that stayed as they were, with their times
	Removed int // files of the last build that the site no longer has
}

// Write renders the site into the folder dir, without anything remembered of the
// last build: see WriteOver.
func (s *Site) Write(dir string) error {
	_, err := s.WriteOver(dir, nil)
	return err
}

// WriteOver renders the site into the folder dir. A file that would say what it
// says already is left alone; the cache tells of most that they would without
// rendering them, and is brought up to date. What is new is written into a sibling of
// the folder first. When all is there, much of it takes the folder's place in
// one step, and little is moved in by a journal: either way a build that fails
// or is killed leaves the last good site, or one that the next build completes
// before anything else. A folder that Furat did not make, or that holds a file it
// did not write, is refused and stays as it is.
func (s *Site) WriteOver(dir string, c *Cache) (Outcome, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Outcome{}, err
	}
	parent, name := filepath.Split(dir)
	if name == "" {
		return Outcome{}, fmt.Errorf("%s cannot be an output folder; name one inside it", dir)
	}
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return Outcome{}, err
	}
	root, err := os.OpenRoot(parent)
	if err != nil {
		return Outcome{}, err
	}
	defer root.Close()
	return s.writeInto(swap{root: root, name: name, dir: dir}, c)
}

func (s *Site) writeInto(w swap, c *Cache) (Outcome, error) {
	if err := w.recover(); err != nil {
		return Outcome{}, err
	}
	last, err := w.survey(c)
	defer last.close()
	if err != nil {
		return Outcome{}, err
	}
	out, err := w.begin()
	if err != nil {
		return Outcome{}, err
	}
	b := &build{site: s, last: last, out: newStage(out.Root, s.files), now: make([]output, len(s.files))}
	defer b.out.close()
	if err := b.render(); err != nil {
		return Outcome{}, errors.Join(err, w.abandon(out))
	}
	if err := b.commit(w, out); err != nil {
		return Outcome{}, errors.Join(err, w.abandon(out))
	}
	c.wrote(b)
	return b.change, nil
}

// build is one run of WriteOver.
type build struct {
	site *Site
	last *survey
	out  *stage
	now  []output // of site.files

	own     []ownFile // beside them: the manifest and the marks
	dropped []string  // files of the last build that the site no longer has
	change  Outcome
}

// output is a file of the site as it stands, or is about to.
type output struct {
	key, sum timeline.Digest
	stat     stat
	kept     bool
}

// ownFile is a file that says something of the others.
type ownFile struct {
	name string
	data []byte
	output
}

// render renders what has to be, as many files at a time as there are
// processors, and the manifest last.
func (b *build) render() error {
	err := inParallel(len(b.now), func(i int, buf *bytes.Buffer) (err error) {
		b.now[i], err = b.file(b.site.files[i], buf)
		return err
	})
	if err != nil {
		return err
	}
	b.own = []ownFile{{name: manifestName, data: b.manifest()}, {name: ".nojekyll"}, {name: marker, data: []byte(markerText)}}
	for i := range b.own {
		f := &b.own[i]
		f.sum = sha256.Sum256(f.data)
		if f.output, err = b.place(f.name, f.data, f.output); err != nil {
			return err
		}
	}
	b.count()
	return nil
}

// file renders a file unless the one that stands is known to be the same.
func (b *build) file(f File, buf *bytes.Buffer) (now output, err error) {
	if f.Key != nil {
		now.key = f.Key()
	}
	if was, ok := b.last.intact(f.Path); ok && f.Key != nil && was.key == now.key {
		was.kept = true
		return was, nil
	}
	if err := f.Render(buf); err != nil {
		return now, fmt.Errorf("%s: %w", f.Path, err)
	}
	now.sum = sha256.Sum256(buf.Bytes())
	return b.place(f.Path, buf.Bytes(), now)
}

// place leaves a file alone that says the same already, and writes any other
// into the sibling folder.
func (b *build) place(name string, data []byte, now output) (output, error) {
	var err error
	if now.stat, now.kept = b.last.says(name, now.sum, data); !now.kept {
		now.stat, err = b.out.write(name, data)
	}
	return now, err
}

func (b *build) manifest() []byte {
	sums := make([][sha256.Size]byte, len(b.now))
	for i, f := range b.now {
		sums[i] = f.sum
	}
	return manifest(b.site.files, sums)
}

// count sets what changed. The files that say something of the others do not
// count.
func (b *build) count() {
	for _, f := range b.now {
		if f.kept {
			b.change.Kept++
		} else {
			b.change.Written++
		}
	}
	b.dropped = b.gone()
	b.change.Removed = len(b.dropped)
}

// gone lists the files of the last build that the site no longer has.
func (b *build) gone() (names []string) {
	stays := make(map[string]bool, len(b.now)+len(b.own))
	_ = b.each(func(name string, _ output) error {
		stays[name] = true
		return nil
	})
	for name := range b.last.stats {
		if !stays[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// each calls do for every file, those that say something of the others last.
func (b *build) each(do func(name string, f output) error) error {
	for i, f := range b.now {
		if err := do(b.site.files[i].Path, f); err != nil {
			return err
		}
	}
	for _, f := range b.own {
		if err := do(f.name, f.output); err != nil {
			return err
		}
	}
	return nil
}

// journalled is how large a share of the files may change before the folder is
// swapped as a whole: moving one takes as long as linking two.
const journalled = 1. / 4

// commit puts what was written in its place.
func (b *build) commit(w swap, out next) error {
	b.out.close()
	if b.last.there && float64(b.change.Written+b.change.Removed) < journalled*float64(len(b.now)) {
		return w.move(out, b.journal())
	}
	if err := b.link(w, out); err != nil {
		return err
	}
	b.last.close()
	return w.commit(out)
}

// inParallel calls do for 0 to n-1, each worker with a buffer of its own, and
// returns the error of the lowest index, so that a run fails the same way
// every time.
func inParallel(n int, do func(i int, buf *bytes.Buffer) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			var buf bytes.Buffer
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				buf.Reset()
				errs[i] = do(i, &buf)
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// exists reports whether a name is there, without following links.
func exists(root *os.Root, name string) (fs.FileInfo, bool, error) {
	info, err := root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	return info, err == nil, err
}
