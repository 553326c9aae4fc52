package main

import (
	"fmt"
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
	var files []newFile
	for _, a := range taken.Articles {
		files = append(files, newFile{filepath.Join(i.content, "articles", a.Name), a.Text})
	}
	if err := writeNewFiles(files); err != nil {
		return i.fail(err)
	}
	fmt.Fprint(i.err, taken)
	for _, f := range files {
		fmt.Fprintln(i.out, f.name)
	}
	return exitDone
}
