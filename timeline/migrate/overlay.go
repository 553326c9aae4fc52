package migrate

import (
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"path"
	"slices"
	"time"
)

// overlay is a folder with further files in articles/.
type overlay struct {
	under fs.FS
	files map[string][]byte // path -> content
}

func (o *overlay) Open(name string) (fs.File, error) {
	if text, ok := o.files[name]; ok {
		return &openText{Reader: bytes.NewReader(text), entry: entry{path.Base(name), len(text), 0}}, nil
	}
	file, err := o.under.Open(name)
	if err != nil && (name == "articles" || name == ".") {
		return &openText{Reader: bytes.NewReader(nil), entry: entry{name, 0, fs.ModeDir}}, nil
	}
	return file, err
}

// ReadDir lists the files of both.
func (o *overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(o.under, name)
	if err != nil && name != "articles" && name != "." {
		return nil, err
	}
	for file, text := range o.files {
		if path.Dir(file) == name {
			all = append(all, fs.FileInfoToDirEntry(entry{path.Base(file), len(text), 0}))
		}
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return all, nil
}

// openText is an open file of the overlay.
type openText struct {
	io.Reader
	entry entry
}

func (f *openText) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *openText) Close() error               { return nil }

// entry says what a file of the overlay is.
type entry struct {
	name string
	size int
	mode fs.FileMode
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return int64(e.size) }
func (e entry) Mode() fs.FileMode  { return e.mode }
func (e entry) IsDir() bool        { return e.mode.IsDir() }
func (e entry) Sys() any           { return nil }
func (e entry) ModTime() time.Time { return time.Time{} }
