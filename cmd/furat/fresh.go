package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// newFile is a file that is to be written where none is.
type newFile struct {
	name string
	text []byte
}

// writeNewFiles writes all of the files, or none: when one cannot be written,
// those before it are taken away again. No file that is there is touched.
func writeNewFiles(files []newFile) error {
	for i, f := range files {
		if err := writeNewFile(f); err != nil {
			for _, done := range files[:i] {
				err = errors.Join(err, os.Remove(done.name))
			}
			return err
		}
	}
	return nil
}

// writeNewFile writes one, whole or not at all.
func writeNewFile(f newFile) error {
	if err := os.MkdirAll(filepath.Dir(f.name), 0o755); err != nil {
		return err
	}
	file, err := os.OpenFile(f.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return thereAlready(f.name)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(f.text)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(f.name))
	}
	return nil
}

// thereAlready is the error of a file that would have to be overwritten.
type thereAlready string

func (name thereAlready) Error() string {
	return string(name) + " is there already; nothing was written"
}

func (name thereAlready) Unwrap() error { return fs.ErrExist }

// replaceFile writes a file anew in one step: a reader sees the old or the new.
func replaceFile(name string, text []byte) error {
	temp := name + ".new"
	if err := writeNewFile(newFile{temp, text}); err != nil {
		return fmt.Errorf("%s cannot be written anew: %w", name, err)
	}
	return os.Rename(temp, name)
}
