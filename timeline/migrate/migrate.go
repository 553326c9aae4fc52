// Package migrate takes a folder of articles that were written for another
// generator and makes articles of Furat's of it.
//
// It guesses the generator by the files that lie about, and the meaning of the
// keys by their names and values over all articles; it shows what it guessed.
// The reading itself is package foreign's; the checks are those of
// timeline.Load, made on the record as it would be with the new articles in it,
// and reported where the old ones have their mistakes. Either all articles come
// over, or none and every reason.
//
// It does not copy pictures, nor read what is not Markdown, nor guess a date.
package migrate

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"furat/timeline"
	"furat/timeline/foreign"
)

// Options says where the articles go. The zero value checks them by themselves.
type Options struct {
	Name   string           // of the folder, put before file names in messages
	Into   fs.FS            // the content folder that they go into; may be nil
	Record timeline.Options // how Into is read
}

// Import is a folder taken over.
type Import struct {
	Generator string // "Hugo"; empty when nothing tells
	Keys      []Key
	Articles  []Article // by Source
	Notes     []string  // file:line:col: what was changed
	Images    []string  // pictures that the articles show, sorted: they belong into static/
	Passed    []string  // files that may have been meant and were not taken, with the reason, sorted
}

// Article is one article taken over.
type Article struct {
	Source string // path in the folder
	Name   string // of the new file, in articles/
	Text   []byte
}

// maxFile is the most an article may weigh: what timeline.Load allows.
const maxFile = 5 << 20

// Folder takes over the articles of a folder. The error is a timeline.Errors
// with every reason why one of them cannot come, or the file system's.
func Folder(fsys fs.FS, opt Options) (*Import, error) {
	f := &folder{fsys: fsys, opt: opt}
	f.generator = generatorOf(fsys)
	if err := f.walk(); err != nil {
		return nil, err
	}
	f.guess()
	for n, s := range f.sources {
		f.translate(s, n)
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	if len(f.errors) > 0 {
		return nil, f.sorted()
	}
	return f.imported(), nil
}

// folder is one run of Folder.
type folder struct {
	fsys      fs.FS
	opt       Options
	generator string
	sources   []*source
	passed    []string
	keys      []Key
	fields    map[string][]string // our key -> theirs, as guessed
	errors    timeline.Errors
}

// source is one article of the folder and what became of it.
type source struct {
	name    string // path in the folder
	text    []byte
	article *foreign.Article
	target  string // name of the new file
}

func (f *folder) translate(s *source, number int) {
	s.article = foreign.Read(s.text, foreign.Options{Name: s.name, Fields: f.fields, Keep: true, Draft: true,
		Generator: f.generator, Address: f.address(s), Slug: timeline.Slug})
	s.target = targetName(s, number)
	if s.article.Title != "" && s.article.Slug == "" && !bytes.Contains(s.article.Text, []byte("\nslug:")) {
		f.mistake(s, 0, "no address can be made of the file's name or of the title", "write slug: with letters, digits and hyphens")
	}
	for _, fault := range s.article.Faults {
		f.mistake(s, fault.At, fault.Msg, fault.Hint)
	}
}

// targetName names the new file by date and address. An article that lacks one
// of them will not be written; its name is for the checks alone.
func targetName(s *source, number int) string {
	a := s.article
	if a.Date != "" && a.Slug != "" {
		return a.Date + "-" + a.Slug + ".md"
	}
	return fmt.Sprintf("stopped-%d.md", number)
}

// mistake records what stops an article, at an offset into it.
func (f *folder) mistake(s *source, at int, msg, hint string) {
	line, col, text := position(s.text, at)
	f.errors = append(f.errors, &timeline.Error{File: f.fileName(s), Line: line, Col: col, Msg: msg, Hint: hint, Source: text})
}

func (f *folder) fileName(s *source) string { return path.Join(f.opt.Name, s.name) }

func (f *folder) sorted() timeline.Errors {
	slices.SortStableFunc(f.errors, func(a, b *timeline.Error) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col), cmp.Compare(a.Msg, b.Msg))
	})
	return slices.CompactFunc(f.errors, func(a, b *timeline.Error) bool { return a.Error() == b.Error() })
}

func (f *folder) imported() *Import {
	i := &Import{Generator: f.generator, Keys: f.keys, Passed: f.passed}
	for _, s := range f.sources {
		i.Articles = append(i.Articles, Article{s.name, s.target, s.article.Text})
		i.Images = append(i.Images, s.article.Images...)
		for _, n := range s.article.Notes {
			i.Notes = append(i.Notes, f.note(s, n))
		}
	}
	slices.Sort(i.Images)
	i.Images = slices.Compact(i.Images)
	return i
}

func (f *folder) note(s *source, n foreign.Note) string {
	line, col, _ := position(s.text, n.At)
	text := fmt.Sprintf("%s:%d:%d: %s", f.fileName(s), line, col, n.Msg)
	if n.More > 0 {
		text += fmt.Sprintf("; and %d more in this file", n.More)
	}
	return text
}

// position turns an offset into a line and column, both from 1, and the line.
func position(text []byte, at int) (line, col int, shown string) {
	before := string(text[:min(max(at, 0), len(text))])
	start := strings.LastIndexByte(before, '\n') + 1
	shown, _, _ = strings.Cut(string(text[start:]), "\n")
	shown = strings.ToValidUTF8(strings.TrimSuffix(shown[:min(len(shown), 400)], "\r"), "\ufffd")
	return strings.Count(before, "\n") + 1, len(before) - start + 1, shown
}

// errNothing is the error of a folder without an article.
var errNothing = errors.New("there is no article in the folder: no .md file that its generator would take for one")
