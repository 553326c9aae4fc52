// Package gold reads texts in which people have marked what a program should
// find, and counts how much of it a program found. It knows nothing of how
// finding is done, so that the finder cannot mark its own work.
//
// A folder holds one text a file (*.txt) and, where its keys are its own,
// places.tsv. The marks in a text are never nested and never run over a blank
// line:
//
//	[[surface|key]]         a toponym; key is a row of places.tsv
//	{{expression|value}}    a date; value in EDTF
//	((surface))             a trap: must not be taken for a place
//	<<surface>>             neutral: neither right nor wrong
//
// A generic word written small stays outside the mark ("[[Haditha|haditha-dam]]
// dam"), one with a capital belongs to it. A header of "key: value" lines may
// stand before the text and a list of events after it, each set off by a line
// "---":
//
//	events:
//	- 2017-03-26 | tabqa-airbase | SDF takes the airbase
package gold

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
)

// Doc is a text with its marks.
type Doc struct {
	File      string
	Published string // YYYY-MM-DD, or empty when not known
	Text      []byte // without the marks
	Places    []Mark
	Dates     []Mark
	Traps     []Mark
	Neutral   []Mark
	Events    []Event
}

// Event is an event that a text tells of.
type Event struct {
	Date string // EDTF
	Key  string // of the place
	Gist string
}

// Mark is a marked span, as half-open byte offsets into the text.
type Mark struct {
	Start, End int
	Value      string // a place's key, a date's value; empty for the others
}

// ReadDocs reads every text of a folder, in order of their names. A folder
// without texts is an error: a test on nothing cannot fail.
func ReadDocs(fsys fs.FS) ([]Doc, error) {
	files, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.txt: want at least one marked text")
	}
	docs := make([]Doc, len(files))
	for i, file := range files {
		b, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		if docs[i], err = Parse(file, string(b)); err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// Parse reads one text.
func Parse(file, src string) (Doc, error) {
	d := Doc{File: file}
	if parts := strings.SplitN(src, "---\n", 3); len(parts) == 3 {
		d.Published = published(parts[0])
		src = parts[1]
		if err := d.readEvents(parts[2]); err != nil {
			return d, err
		}
	}
	var out bytes.Buffer
	for src != "" {
		closing, opens := closings[src[:min(2, len(src))]]
		if !opens {
			out.WriteByte(src[0])
			src = src[1:]
			continue
		}
		body, rest, closed := strings.Cut(src[2:], closing)
		if !closed {
			return d, fmt.Errorf("%s: %.20q is never closed; want %q", file, src, closing)
		}
		d.mark(&out, src[:2], body)
		src = rest
	}
	d.Text = out.Bytes()
	return d, nil
}

// readEvents reads the list behind a text.
func (d *Doc) readEvents(list string) error {
	for line := range strings.Lines(list) {
		row, ok := strings.CutPrefix(line, "- ")
		if !ok {
			continue
		}
		f := strings.SplitN(row, "|", 3)
		if len(f) < 3 {
			return fmt.Errorf("%s: event %q; want date | place | gist", d.File, strings.TrimSpace(row))
		}
		d.Events = append(d.Events, Event{strings.TrimSpace(f[0]), strings.TrimSpace(f[1]), strings.TrimSpace(f[2])})
	}
	return nil
}

var closings = map[string]string{"[[": "]]", "{{": "}}", "((": "))", "<<": ">>"}

func (d *Doc) mark(out *bytes.Buffer, opening, body string) {
	surface, value, _ := strings.Cut(body, "|")
	m := Mark{out.Len(), out.Len() + len(surface), value}
	out.WriteString(surface)
	switch opening {
	case "[[":
		d.Places = append(d.Places, m)
	case "{{":
		d.Dates = append(d.Dates, m)
	case "((":
		d.Traps = append(d.Traps, m)
	case "<<":
		d.Neutral = append(d.Neutral, m)
	}
}

// published returns the day that a header gives; "-" says it is not known.
func published(header string) string {
	for line := range strings.Lines(header) {
		if day, ok := strings.CutPrefix(line, "published: "); ok {
			return strings.TrimSpace(strings.TrimPrefix(day, "-\n"))
		}
	}
	return ""
}
