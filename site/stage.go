package site

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// stage is the sibling folder into which new files are written, with its large
// folders open: writing a file through its own folder spares opening every
// folder on the way again for every file.
type stage struct {
	root  *os.Root
	count map[string]int // files of the site by folder

	create sync.Mutex // one file at a time: side by side in one folder they cost a third more

	mu   sync.Mutex
	open map[string]*os.Root // by folder; nil for one that is made but not open
}

// worthOpening is how many files make it pay to keep a folder open. Redirects
// have a folder each; ten thousand of them would be too many to hold open.
const worthOpening = 16

func newStage(root *os.Root, files []File) *stage {
	s := &stage{root: root, count: make(map[string]int), open: make(map[string]*os.Root)}
	for _, f := range files {
		s.count[path.Dir(f.Path)]++
	}
	return s
}

// folder makes a folder when it is first asked for, and returns it if it is to
// stay open.
func (s *stage) folder(dir string) (*os.Root, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if sub, made := s.open[dir]; made {
		return sub, nil
	}
	name := filepath.FromSlash(dir)
	if err := s.root.MkdirAll(name, 0o755); err != nil {
		return nil, err
	}
	s.open[dir] = nil
	if s.count[dir] < worthOpening {
		return nil, nil
	}
	sub, err := s.root.OpenRoot(name)
	s.open[dir] = sub
	return sub, err
}

// write writes a file and returns what will be known of it.
func (s *stage) write(name string, data []byte) (stat, error) {
	in, err := s.folder(path.Dir(name))
	if err != nil {
		return stat{}, err
	}
	at := path.Base(name)
	if in == nil {
		in, at = s.root, filepath.FromSlash(name)
	}
	s.create.Lock()
	f, err := in.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	s.create.Unlock()
	if err != nil {
		return stat{}, err
	}
	_, err = f.Write(data)
	info, statErr := f.Stat()
	if err = errors.Join(err, statErr, f.Close()); err != nil {
		return stat{}, err
	}
	return statOf(info), nil
}

// close closes the folders; Windows moves none that is open.
func (s *stage) close() {
	for _, sub := range s.open {
		if sub != nil {
			sub.Close()
		}
	}
	clear(s.open)
}
