package timeline

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// TableReport says what became of a table.
type TableReport struct {
	Rows     int      // that became events
	First    Day      // of all, NoDay when no event has a date
	Last     Day      // of all
	OnMap    int      // with a position
	AtPlaces int      // at places of the gazetteer
	Parties  []string // named in the table and not in actors.yaml, the most frequent first
	Astray   []string // names of places whose rows lie far from where the name is known, with how far
	Notes    []string // rows left out
}

// CheckTable reads a description and its table as Load would read
// events/NAME.yaml and events/NAME.csv of a content folder, with that folder's
// actors, sources and places, as a draft and whatever its licence. The error is
// an Errors with the mistakes of these two files.
func CheckTable(fsys fs.FS, name string, description, table []byte, opt Options) (*TableReport, error) {
	if err := opt.complete(); err != nil {
		return nil, err
	}
	l := &loading{fsys: fsys, opt: opt}
	l.tables()
	l.files, l.notes = nil, nil // the folder's own mistakes are for build to report
	f := &file{name: path.Join(opt.Dir, "events", name+".yaml"), content: description}
	rows := &file{name: path.Join(opt.Dir, "events", name+".csv"), content: table}
	l.files = []*file{f, rows}
	if !rows.checkUTF8() { // then the description may have such a byte from there
		return nil, rows.errors
	}
	var good []readRow
	t := l.readTableFile(f, name, true)
	if t != nil {
		good, _ = l.readRows(t, rows)
	}
	if errs := l.mistakes(); len(errs) > 0 {
		return nil, errs
	}
	return l.reportOf(t, good), nil
}

func (l *loading) reportOf(t *tableFile, rows []readRow) *TableReport {
	r := &TableReport{Rows: len(rows), First: NoDay, Last: NoDay, Notes: l.notes}
	for _, row := range rows {
		e := row.event
		if d := e.Date.First; d != NoDay && (r.First == NoDay || d < r.First) {
			r.First = d
		}
		r.Last = max(r.Last, e.Date.Last) // NoDay is below every day
		if e.Place.Mappable() {
			r.OnMap++
		}
		if e.Place.Place != nil {
			r.AtPlaces++
		}
	}
	for _, name := range slices.Sorted(maps.Keys(t.astray)) {
		r.Astray = append(r.Astray, fmt.Sprintf("%s (%d km)", name, t.astray[name]))
	}
	r.Parties = slices.SortedFunc(maps.Keys(t.strangers), func(a, b string) int {
		return cmp.Or(cmp.Compare(t.strangers[b], t.strangers[a]), cmp.Compare(a, b))
	})
	return r
}
