package timeline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/geo"
)

var gazetteerKeys = &keys{what: "a gazetteer", required: []string{"file"},
	known: []string{"file", "format", "alternate_names", "source", "credit", "licence", "skip_damaged"}}

// gazetteerEntry is one file of places that site.yaml names.
type gazetteerEntry struct {
	geo.GazetteerFile
	credit, licence string
	alternates      string // path of an alternateNamesV2, or empty
	skip            bool   // leave damaged rows out and say how many
	at, alternateAt *yaml.Node
}

// readGazetteers reads the key gazetteers of site.yaml: a path, an entry, or a
// list of either.
func (r *reader) readGazetteers(n *yaml.Node) (all []gazetteerEntry) {
	seen := map[string]*yaml.Node{}
	one := func(n *yaml.Node) {
		if e, ok := r.gazetteerEntry(n); ok {
			r.once(seen, e.Name, e.at, "gazetteer file")
			all = append(all, e)
		}
	}
	if n.Kind == yaml.SequenceNode {
		r.list(n, "gazetteers", one)
	} else {
		one(n)
	}
	return all
}

func (r *reader) gazetteerEntry(n *yaml.Node) (e gazetteerEntry, ok bool) {
	if n.Kind != yaml.MappingNode {
		e.at = n
		e.Name = r.contentPath(n, "a gazetteer")
		return e, e.Name != ""
	}
	before := len(r.errors)
	r.mapping(n, gazetteerKeys, func(key string, v *yaml.Node) { r.gazetteerField(&e, key, v) })
	return e, len(r.errors) == before
}

func (r *reader) gazetteerField(e *gazetteerEntry, key string, v *yaml.Node) {
	switch key {
	case "file":
		e.at, e.Name = v, r.contentPath(v, key)
	case "format":
		e.Format = choice(r, v, key, geo.GazetteerFormats)
	case "alternate_names":
		e.alternateAt, e.alternates = v, r.contentPath(v, key)
	case "source":
		e.Source = r.string(v, key)
	case "credit":
		e.credit = r.string(v, key)
	case "licence":
		e.licence = r.string(v, key)
	case "skip_damaged":
		e.skip = r.boolean(v, key)
	}
}

// contentPath reads the path of a file inside the content folder.
func (r *reader) contentPath(n *yaml.Node, what string) string {
	s, ok := r.text(n, what)
	if !ok {
		return ""
	}
	clean := path.Clean(strings.ReplaceAll(s, `\`, "/"))
	if !fs.ValidPath(clean) || clean == "." || strings.Contains(clean, ":") {
		r.wrong(n, "write a path inside the content folder, such as gazetteers/SY.txt", "%s %q is outside the content folder", what, s)
		return ""
	}
	return clean
}

// gazetteers reads the files that site.yaml names. Their mistakes are put to
// the files; a damaged file gives no place at all.
func (l *loading) gazetteers(r *reader, entries []gazetteerEntry) (lists [][]geo.Place) {
	for i := range entries {
		g := &gazetteerReading{loading: l, reader: r, gazetteerEntry: &entries[i]}
		if rows := g.read(); rows != nil {
			lists = append(lists, rows.Places)
			l.addCredit(&entries[i])
		} else {
			l.placesBroken = true
		}
	}
	return lists
}

// addCredit keeps what the site must say of a gazetteer, each once.
func (l *loading) addCredit(e *gazetteerEntry) {
	c := geo.Credit{Layer: "places", Text: e.credit, Licence: e.licence}
	if e.Format == geo.GeoNamesDump && c.Text == "" && c.Licence == "" {
		c = geo.GeoNamesCredit
	}
	if c.Text == "" && c.Licence != "" {
		c.Text = "Places of " + path.Base(e.Name)
	}
	if c.Text != "" && !slices.Contains(l.credits, c) {
		l.credits = append(l.credits, c)
	}
}

// gazetteerReading is one entry of site.yaml while its files are read.
type gazetteerReading struct {
	*loading
	*reader // of site.yaml
	*gazetteerEntry
}

// read returns the rows of a file, or nil when it has mistakes.
func (g *gazetteerReading) read() *geo.GazetteerRows {
	f, ok := g.openRows(g.Name, g.at)
	if !ok {
		return nil
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, _ := io.ReadFull(f, head)
	head = head[:n]
	if g.Format == "" {
		g.Format = geo.GazetteerFormatOf(g.Name, head)
	}
	if g.Format == "" {
		g.wrong(g.at, "write {file: …, format: …}, where format is one of "+strings.Join(formatWords(), ", "),
			"the format of %q is not known by its name", g.Name)
		return nil
	}
	rows, err := g.GazetteerFile.Read(io.MultiReader(bytes.NewReader(head), f))
	sound := g.sound(g.Name, rows, err)
	if rows.Unplaced > 0 {
		g.notes = append(g.notes, fmt.Sprintf("%s: rows without a position, left out: %d", path.Join(g.opt.Dir, g.Name), rows.Unplaced))
	}
	if !g.readAlternates(rows) || !sound {
		return nil
	}
	return rows
}

// readAlternates adds the names of an alternateNamesV2.
func (g *gazetteerReading) readAlternates(rows *geo.GazetteerRows) bool {
	if g.alternates == "" {
		return true
	}
	if g.Format != geo.GeoNamesDump {
		g.wrong(g.alternateAt, "leave it out", "alternate_names belongs to a GeoNames dump, and %s is %s", g.Name, g.Format)
		return false
	}
	f, ok := g.openRows(g.alternates, g.alternateAt)
	if !ok {
		return false
	}
	defer f.Close()
	found, err := rows.AddAlternateNames(f)
	return g.sound(g.alternates, found, err)
}

// openRows opens a file that site.yaml names at n.
func (g *gazetteerReading) openRows(name string, n *yaml.Node) (fs.File, bool) {
	info, err := fs.Stat(g.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		g.wrong(n, g.nearFile(name), "there is no file %s", path.Join(g.opt.Dir, name))
		return nil, false
	case err == nil && info.IsDir():
		g.wrong(n, "name a file in it", "%s is a folder", path.Join(g.opt.Dir, name))
		return nil, false
	case strings.EqualFold(path.Ext(name), ".zip") || strings.EqualFold(path.Ext(name), ".gz"):
		g.wrong(n, "unpack it and name what was in it", "%s is packed", path.Join(g.opt.Dir, name))
		return nil, false
	}
	var f fs.File
	if err == nil {
		f, err = g.fsys.Open(name)
	}
	if err != nil {
		g.unread(name, err)
	}
	return f, err == nil
}

// nearFile names the file that a path may have meant.
func (g *gazetteerReading) nearFile(name string) string {
	entries, _ := fs.ReadDir(g.fsys, path.Dir(name))
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(path.Dir(name), e.Name()))
		}
	}
	if near := nearest(name, slices.Values(names)); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "paths begin in the content folder"
}

func (g *gazetteerReading) unread(name string, err error) {
	f := &file{name: path.Join(g.opt.Dir, name)}
	f.unreadable(err)
	g.files = append(g.files, f)
}

// sound turns the mistakes of a file into mistakes of the run, or, where they
// may be skipped, into one notice.
func (g *gazetteerReading) sound(name string, rows *geo.GazetteerRows, err error) bool {
	if err != nil {
		g.unread(name, err)
		return false
	}
	if len(rows.Mistakes) == 0 {
		return true
	}
	f := &file{name: path.Join(g.opt.Dir, name)}
	if g.skip && !rows.Broken {
		m := rows.Mistakes[0]
		rowsOf := "1 damaged row was"
		if rows.Damaged > 1 {
			rowsOf = fmt.Sprintf("%d damaged rows were", rows.Damaged)
		}
		g.notes = append(g.notes, fmt.Sprintf("%s:%d:%d: %s; %s left out, this the first", f.name, m.Line, m.Col, m.Msg, rowsOf))
		return true
	}
	g.files = append(g.files, f)
	for _, m := range rows.Mistakes {
		f.errors = append(f.errors, &Error{File: f.name, Line: m.Line, Col: m.Col, Msg: m.Msg, Hint: m.Hint, Source: m.Source})
	}
	if last := f.errors[len(f.errors)-1]; rows.Unshown > 0 {
		f.errors = append(f.errors, &Error{File: f.name, Line: last.Line, Col: last.Col, Source: last.Source,
			Msg:  fmt.Sprintf("the file has %d more mistakes, in %d damaged rows together", rows.Unshown, rows.Damaged),
			Hint: "write skip_damaged: true beside it in site.yaml to leave such rows out"})
	}
	return false
}

func formatWords() (all []string) {
	for _, f := range geo.GazetteerFormats {
		all = append(all, string(f))
	}
	return all
}
