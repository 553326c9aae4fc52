package timeline

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

// tally is a file system that notes the digest of every file read through it:
// what a record rests on besides its articles.
type tally struct {
	fs.FS
	mu   sync.Mutex
	sums map[string]Digest
}

// Open opens a file whose digest is noted when it is closed.
func (t *tally) Open(name string) (fs.File, error) {
	f, err := t.FS.Open(name)
	if err != nil {
		return nil, err
	}
	return &tallied{f, t, name, sha256.New()}, nil
}

// Stat is that of the file system: to ask for a size is not to read.
func (t *tally) Stat(name string) (fs.FileInfo, error) { return fs.Stat(t.FS, name) }

// ReadDir is that of the file system.
func (t *tally) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(t.FS, name) }

type tallied struct {
	fs.File
	tally *tally
	name  string
	sum   hash.Hash
}

func (f *tallied) Read(b []byte) (int, error) {
	n, err := f.File.Read(b)
	f.sum.Write(b[:n])
	return n, err
}

func (f *tallied) Close() error {
	f.tally.mu.Lock()
	f.tally.sums[f.name] = Digest(f.sum.Sum(nil))
	f.tally.mu.Unlock()
	return f.File.Close()
}

// digest is that of the files read so far, and of how they were read.
func (t *tally) digest(program string, opt Options) Digest {
	h := sha256.New()
	fmt.Fprintf(h, "%s%q %q %t %t\n", memoryFormat, program, opt.Dir, opt.Drafts, opt.OpenNames)
	for _, name := range slices.Sorted(maps.Keys(t.sums)) {
		sum := t.sums[name]
		fmt.Fprintf(h, "%q %x\n", name, sum[:])
	}
	return Digest(h.Sum(nil))
}
