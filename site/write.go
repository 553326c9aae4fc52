package site

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
)

// marker is the file by which Furat knows a folder it made. Only such a folder
// is ever replaced.
const marker = ".furat"

const markerText = "Furat wrote this folder and replaces it whole at each build.\nFiles of your own belong in static/ beside your articles.\n"

// Write renders the site into the folder dir. It writes a sibling first and
// swaps the two when all is there, so that a build that fails or is killed
// leaves the last good site. A folder that Furat did not make, or that holds a
// file it did not write, is refused and stays as it is.
func (s *Site) Write(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	parent, name := filepath.Split(dir)
	if name == "" {
		return fmt.Errorf("%s cannot be an output folder; name one inside it", dir)
	}
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(parent)
	if err != nil {
		return err
	}
	defer root.Close()
	return s.writeInto(swap{root: root, name: name, dir: dir})
}

func (s *Site) writeInto(w swap) error {
	if err := w.recover(); err != nil {
		return err
	}
	if err := w.check(); err != nil {
		return err
	}
	out, err := w.begin()
	if err != nil {
		return err
	}
	if err := s.render(out.Root); err != nil {
		return errors.Join(err, w.abandon(out))
	}
	if err := w.commit(out); err != nil {
		return errors.Join(err, w.abandon(out))
	}
	return nil
}

// render writes every file, as many at a time as there are processors, and the
// manifest last.
func (s *Site) render(out *os.Root) error {
	in, err := openFolders(out, s.files)
	defer in.close()
	if err != nil {
		return err
	}
	sums := make([][sha256.Size]byte, len(s.files))
	err = inParallel(len(s.files), func(i int, buf *bytes.Buffer) error {
		f := s.files[i]
		if err := f.Render(buf); err != nil {
			return fmt.Errorf("%s: %w", f.Path, err)
		}
		sums[i] = sha256.Sum256(buf.Bytes())
		return in.write(out, f.Path, buf.Bytes())
	})
	if err != nil {
		return err
	}
	return errors.Join(
		out.WriteFile(manifestName, manifest(s.files, sums), 0o644),
		out.WriteFile(".nojekyll", nil, 0o644),
		out.WriteFile(marker, []byte(markerText), 0o644))
}

// folders are the opened folders of a site by path. Writing a file through its
// own folder spares opening every folder on the way again for every file.
type folders map[string]*os.Root

// worthOpening is how many files make it pay to keep a folder open. Redirects
// have a folder each; ten thousand of them would be too many to hold open.
const worthOpening = 16

// openFolders makes the folders of all files and opens the large ones.
func openFolders(out *os.Root, files []File) (folders, error) {
	count := make(map[string]int)
	for _, f := range files {
		count[path.Dir(f.Path)]++
	}
	in := make(folders)
	for dir, n := range count {
		name := filepath.FromSlash(dir)
		if err := out.MkdirAll(name, 0o755); err != nil {
			return in, err
		}
		if n < worthOpening {
			continue
		}
		sub, err := out.OpenRoot(name)
		if err != nil {
			return in, err
		}
		in[dir] = sub
	}
	return in, nil
}

// write writes a file of out, through its own folder where that is open.
func (in folders) write(out *os.Root, file string, data []byte) error {
	if dir := in[path.Dir(file)]; dir != nil {
		return dir.WriteFile(path.Base(file), data, 0o644)
	}
	return out.WriteFile(filepath.FromSlash(file), data, 0o644)
}

func (in folders) close() {
	for _, dir := range in {
		dir.Close()
	}
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
