package migrate

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"furat/timeline"
)

// FuzzFolder: whatever stands in a file, it comes over as an article that is
// read back without a mistake, or the errors say at a place in the file why
// not.
func FuzzFolder(f *testing.F) {
	seed(f, "testdata")
	for generator := range matters {
		for name, file := range archive(generator, 4, 60) {
			f.Add(string(file.Data), uint8(len(name)))
			f.Add(string(file.Data), uint8(len(generator)))
		}
	}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		if len(text) > 1<<16 {
			t.Skip()
		}
		files := fstest.MapFS{[]string{"note.md", "2017-04-24 Note.md", "content/a/index.md", "_posts/2017-04-24-x.md", "_drafts/?.md"}[which%5]: {Data: []byte(text)}}
		if sign := []string{"none", "hugo.toml", "_config.yml", ".obsidian"}[which/5%4]; sign != "none" {
			files[sign] = &fstest.MapFile{}
		}
		taken, err := Folder(files, Options{Name: "in", Record: record()})
		var mistakes timeline.Errors
		switch {
		case errors.As(err, &mistakes):
			for _, m := range mistakes {
				if lines := strings.Split(text, "\n"); m.Line < 1 || m.Line > len(lines) || m.Col < 1 || m.Col > len(lines[m.Line-1])+1 {
					t.Fatalf("%v: no such place in the file", m)
				}
			}
		case err == nil:
			texts := map[string]string{}
			for _, a := range taken.Articles {
				texts["articles/"+a.Name] = string(a.Text)
			}
			readable(t, texts)
		}
	})
}

// seed adds the articles of a folder.
func seed(f *testing.F, dir string) {
	f.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.Contains(name, "/in/") {
			return err
		}
		text, err := fs.ReadFile(os.DirFS(dir), name)
		f.Add(string(text), uint8(len(text)))
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
}
