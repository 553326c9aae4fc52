package migrate

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"furat/timeline"
)

// check reads the record as it would be with the new articles in it. What is
// wrong with them is reported in their sources; what was wrong with the record
// before is not this run's business.
func (f *folder) check() error {
	byName := map[string]*source{}
	files := map[string][]byte{}
	for _, s := range f.sources {
		name := "articles/" + s.target
		if first := byName[name]; first != nil {
			f.mistake(s, 0, "the new file "+s.target+" is also that of "+f.fileName(first), "write another slug: or date: in one of them")
			continue
		}
		if f.opt.Into != nil && there(f.opt.Into, name) {
			f.mistake(s, 0, path.Join(f.opt.Record.Dir, name)+" is there already", "delete it, or write another slug:")
			continue
		}
		byName[name], files[name] = s, s.article.Text
	}
	return f.load(files, byName)
}

// load reads the record with the new files and takes the mistakes that are
// theirs. Another error is one of the program's own tables.
func (f *folder) load(files map[string][]byte, byName map[string]*source) error {
	opt := f.opt.Record
	opt.Drafts = true
	into := f.opt.Into
	if into == nil {
		into = empty{}
	}
	_, err := timeline.Load(&overlay{into, files}, opt)
	var mistakes timeline.Errors
	if !errors.As(err, &mistakes) {
		return err
	}
	moved := f.positions(byName)
	for _, m := range mistakes {
		name := strings.TrimPrefix(strings.TrimPrefix(m.File, opt.Dir), "/")
		if s := byName[name]; s != nil && len(s.article.Faults) == 0 {
			f.mistake(s, s.article.Source(offset(s.article.Text, m.Line, m.Col)), moved(m.Msg), m.Hint)
		} else if msg := moved(m.Msg); s == nil && msg != m.Msg { // an older article, whose double is new
			f.errors = append(f.errors, &timeline.Error{File: m.File, Line: m.Line, Col: m.Col, Msg: msg, Hint: m.Hint, Source: m.Source})
		}
	}
	return nil
}

// fileAt is a position in a message: "first at content/articles/x.md:3:7".
var fileAt = regexp.MustCompile(`(\S+\.md):(\d+):(\d+)`)

// positions turns the positions of new files in a message into those of their
// sources.
func (f *folder) positions(byName map[string]*source) func(msg string) string {
	return func(msg string) string {
		return fileAt.ReplaceAllStringFunc(msg, func(found string) string {
			m := fileAt.FindStringSubmatch(found)
			s := byName[strings.TrimPrefix(strings.TrimPrefix(m[1], f.opt.Record.Dir), "/")]
			if s == nil {
				return found
			}
			line, _ := strconv.Atoi(m[2])
			col, _ := strconv.Atoi(m[3])
			line, col, _ = position(s.text, s.article.Source(offset(s.article.Text, line, col)))
			return fmt.Sprintf("%s:%d:%d", f.fileName(s), line, col)
		})
	}
}

// offset turns a line and column of a text into an offset.
func offset(text []byte, line, col int) int {
	at := 0
	for ; line > 1; line-- {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			break
		}
		at += n + 1
	}
	return min(at+col-1, len(text))
}

// empty is a record with nothing in it.
type empty struct{}

func (empty) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
