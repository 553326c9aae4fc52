package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"furat/timeline"
	"furat/timeline/migrate"
)

// takeFolder imports a folder of articles that were written for another
// generator: all of them as drafts, or none and every reason why.
func (i *importing) takeFolder(name string) int {
	if i.url+i.date+i.accessed+i.keep+i.sheet != "" || i.update {
		return i.usage("of the flags only --content is for a folder")
	}
	if err := i.contentThere(); err != nil {
		return i.fail(err)
	}
	taken, err := migrate.Folder(os.DirFS(name), migrate.Options{
		Name: filepath.ToSlash(name), Into: os.DirFS(i.content), Record: timeline.Options{Dir: filepath.ToSlash(i.content)}})
	if err != nil {
		return i.report(err)
	}
	files, err := i.writeAll(taken.Articles)
	if err != nil {
		return i.fail(err)
	}
	fmt.Fprint(i.err, taken)
	for _, file := range files {
		fmt.Fprintln(i.out, file)
	}
	return exitDone
}

// writeAll writes new articles, or none: when one cannot be written, those
// before it are taken away again.
func (i *importing) writeAll(articles []migrate.Article) (files []string, err error) {
	dir := filepath.Join(i.content, "articles")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	for _, a := range articles {
		file := filepath.Join(dir, a.Name)
		made, err := writeFresh(file, a.Text)
		if made {
			files = append(files, file)
		}
		if err != nil {
			return nil, errors.Join(err, removeAll(files))
		}
	}
	return files, nil
}

// writeFresh writes a file that is not there yet, and reports whether it made
// one, be it only in part.
func writeFresh(file string, text []byte) (made bool, err error) {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return false, fmt.Errorf("%s is there already; nothing was written", file)
	}
	if err != nil {
		return false, err
	}
	_, err = f.Write(text)
	return true, errors.Join(err, f.Close())
}

func removeAll(files []string) (err error) {
	for _, file := range files {
		err = errors.Join(err, os.Remove(file))
	}
	return err
}
