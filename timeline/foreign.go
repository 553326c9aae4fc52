package timeline

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/timeline/foreign"
)

// foreignForm is what site.yaml says of articles that were written for another
// generator and are read where they stand: `fields` and `extra`.
type foreignForm struct {
	fields map[string][]string // our key -> theirs
	keep   bool                // extra: keep
}

func (form *foreignForm) set() bool { return form.keep || form.fields != nil }

// foreignKeys are the keys of an article that may have another name.
var foreignKeys = []string{"title", "date", "slug", "lang", "description", "author", "lastmod", "tags", "series", "source", "sources"}

// readFields reads `fields: {title: headline, tags: [topics, categories]}`.
func (s *siteFile) readFields(v *yaml.Node) {
	s.foreign.fields = map[string][]string{}
	s.mapping(v, &keys{what: "fields", known: foreignKeys}, func(key string, v *yaml.Node) {
		if v.Kind == yaml.SequenceNode {
			s.foreign.fields[key] = s.texts(v, key)
		} else if name := s.string(v, key); name != "" {
			s.foreign.fields[key] = []string{name}
		}
	})
}

// foreignText is a file of another generator, of which the content is a
// translation.
type foreignText struct {
	*foreign.Article
	disk []byte
}

// written returns the bytes of the file as its author wrote them.
func (f *file) written() []byte {
	if f.foreign != nil {
		return f.foreign.disk
	}
	if f.content == nil && f.fetch != nil {
		f.content = f.fetch()
	}
	return f.content
}

// translate puts a file into Furat's form, when site.yaml says that it may be
// in another. It returns false when the file cannot be read.
func (form *foreignForm) translate(f *file, name string) bool {
	if !form.set() {
		return true
	}
	a := foreign.Read(f.content, foreign.Options{Name: strings.TrimPrefix(name, "articles/"), Fields: form.fields, Keep: form.keep, Slug: Slug})
	f.foreign = &foreignText{a, f.content}
	f.content = a.Text
	for _, m := range a.Faults {
		line, col := f.writtenAt(m.At)
		f.errors = append(f.errors, &Error{File: f.name, Line: line, Col: col, Msg: m.Msg, Hint: m.Hint, Source: f.line(line)})
	}
	return len(a.Faults) == 0
}

// writtenAt is position for an offset into what the author wrote.
func (f *file) writtenAt(offset int) (line, col int) {
	plain := file{content: f.written()}
	line, col = plain.position(offset)
	f.starts = plain.starts
	return line, col
}

// foreignNotes says what was changed in a file to read it.
func (f *file) foreignNotes() (notes []string) {
	if f.foreign == nil {
		return nil
	}
	for _, n := range f.foreign.Notes {
		line, col := f.writtenAt(n.At)
		s := fmt.Sprintf("%s:%d:%d: %s", f.name, line, col, n.Msg)
		if n.More > 0 {
			s += fmt.Sprintf("; and %d more in this file", n.More)
		}
		notes = append(notes, s)
	}
	return notes
}

// passes reports a file among foreign articles that is none: Hugo's page of a
// list, a note on the folder.
func (form *foreignForm) passes(e fs.DirEntry) bool {
	return form.set() && !e.IsDir() && slices.Contains([]string{"_index.md", "readme.md"}, strings.ToLower(e.Name()))
}
