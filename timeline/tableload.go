package timeline

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"furat/geo"
)

// maxTable is the most a table may weigh: UCDP GED whole, the largest that
// anybody would put here, has a quarter of a gigabyte.
const maxTable = 512 << 20

// maxTableMistakes is how many mistakes of a table are printed; a column mapped
// wrongly has as many as the table has rows.
const maxTableMistakes = 50

// tableEndings are the names of tables, in the order in which they are looked for.
var tableEndings = []string{".csv", ".tsv"}

// eventTables reads the tables of events: each events/NAME.yaml describes
// NAME.csv beside it. Their events come on articles of their own, one a month.
func (l *loading) eventTables() {
	names := l.describedTables()
	for _, name := range names {
		f, ok := openFile(l.fsys, l.opt.Dir, "events/"+name+".yaml")
		l.files = append(l.files, f)
		if !ok {
			continue
		}
		if !isID(name) || len(name) > maxTableName {
			f.mistake(0, fmt.Sprintf("the file name gives the events' addresses %q, which are none", name+"-…"), nameHint(name))
			continue
		}
		if t := l.readTableFile(f, name, l.opt.Drafts); t != nil && l.mayPublish(t) {
			l.eventTable(t)
		}
	}
	l.leaveFor(names)
}

// maxTableName leaves room for a row's id in an address.
const maxTableName = 60

func nameHint(name string) string {
	if better := asciiSlug(name); better != "" && len(better) <= maxTableName {
		return "call the two files " + better
	}
	return fmt.Sprintf("call the two files with lower-case letters, digits and hyphens, %d at most", maxTableName)
}

// describedTables lists the descriptions, and reports what lies beside them and
// is read by nobody: a table without one would be left out in silence.
func (l *loading) describedTables() (names []string) {
	entries, _ := fs.ReadDir(l.fsys, "events")
	for _, e := range entries {
		name, ending := e.Name(), strings.ToLower(path.Ext(e.Name()))
		base := strings.TrimSuffix(name, path.Ext(name))
		switch {
		case e.IsDir() || strings.HasPrefix(name, "."):
		case ending == ".yaml":
			names = append(names, base)
		case ending == ".yml":
			l.stray(name, "call it "+base+".yaml")
		case ending == ".xlsx" || slices.Contains(tableEndings, ending) && !l.there("events/"+base+".yaml"):
			l.stray(name, fmt.Sprintf("move it out of the content and run: furat import %s", name))
		}
	}
	return names
}

func (l *loading) there(name string) bool { _, err := fs.Stat(l.fsys, name); return err == nil }

func (l *loading) stray(name, hint string) {
	f := &file{name: path.Join(l.opt.Dir, "events", name)}
	f.mistake(0, "no description says how to read this file", hint)
	l.files = append(l.files, f)
}

// mayPublish refuses a table whose licence forbids to hand it on, until site.yaml
// says that it may be. A draft of one is left out and noted: it stops nobody's
// preview, and reaches no page either, since pages of drafts get published too.
func (l *loading) mayPublish(t *tableFile) bool {
	if !t.restricted() || slices.Contains(l.site.publishRestricted, t.name) {
		return true
	}
	leave := fmt.Sprintf("write publish_restricted: [%s] in site.yaml if the licence you hold allows it", t.name)
	if t.draft {
		line, col := t.position(t.offset(t.licenceNode))
		l.notes = append(l.notes, fmt.Sprintf("%s:%d:%d: the licence of this draft is restricted, and it is left out; %s", t.file.name, line, col, leave))
		return false
	}
	t.wrong(t.licenceNode, leave, "the table %q is restricted: its licence does not let its rows be handed on", t.title)
	return false
}

// leaveFor reports tables that site.yaml gives leave to and that are none.
func (l *loading) leaveFor(names []string) {
	for i, name := range l.site.publishRestricted {
		if !slices.Contains(names, name) {
			hint := didYouMean(name, slices.Values(names))
			if hint == "" {
				hint = "name a file events/NAME.yaml by its NAME"
			}
			l.site.wrong(l.site.restrictedAt[i], hint, "there is no table %q", name)
		}
	}
}

// eventTable reads the rows that a description describes.
func (l *loading) eventTable(t *tableFile) {
	for _, ending := range tableEndings {
		if name := "events/" + t.name + ending; l.there(name) {
			f, ok := openTable(l.fsys, l.opt.Dir, name)
			l.files = append(l.files, f)
			if ok {
				l.tableEvents(t, f)
			}
			return
		}
	}
	t.mistake(0, fmt.Sprintf("there is no table %s beside it", t.name+".csv"), "put it there, or delete the description")
}

// tableEvents makes events of the rows and articles of the events.
func (l *loading) tableEvents(t *tableFile, f *file) {
	rows, ok := l.readRows(t, f)
	if !ok {
		return
	}
	offset := make(map[*Event]int, len(rows))
	events := make([]*Event, len(rows))
	for i, r := range rows {
		events[i], offset[r.event] = r.event, r.at
	}
	for _, a := range t.months(events) {
		a.File = f.name
		text := loadingText{f, articleFile{article: a}}
		for _, e := range a.Events {
			text.eventAt = append(text.eventAt, offset[e])
			e.Line, e.Col = f.position(offset[e])
		}
		l.texts = append(l.texts, text)
	}
	l.addTableCredit(t)
}

// addTableCredit lets every page say whose the rows are.
func (l *loading) addTableCredit(t *tableFile) {
	c := geo.Credit{Layer: EventCredit, Text: orWord(strings.TrimSuffix(t.citation, "."), t.title+", "+t.source.Name()), Licence: t.licenceName(), URL: t.source.URL}
	if !slices.Contains(l.credits, c) {
		l.credits = append(l.credits, c)
	}
}

// openTable opens a table as openFile does other files, but for its size.
func openTable(fsys fs.FS, dir, name string) (f *file, usable bool) {
	f = &file{name: path.Join(dir, name)}
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		f.unreadable(err)
		return f, false
	case !info.Mode().IsRegular():
		f.mistake(0, "this is not a plain file", "")
		return f, false
	case info.Size() > maxTable:
		f.mistake(0, fmt.Sprintf("file is %d MB; a table may have at most %d MB", info.Size()>>20, maxTable>>20), "cut it to the region")
		return f, false
	}
	if f.content, err = fs.ReadFile(fsys, name); err != nil {
		f.unreadable(err)
		return f, false
	}
	return f, f.checkUTF8()
}

// readRow is a row that has been read: an event, or what is wrong with it.
type readRow struct {
	at     int // of its id, else of the row
	event  *Event
	faults []cellFault
}

// chunk is how many rows a worker takes at a time.
const chunk = 512

// readRows reads the rows of a table, several side by side; what comes out does
// not depend on who is first. It reports the table's mistakes and returns
// nothing then, unless damaged rows may be left out.
func (l *loading) readRows(t *tableFile, f *file) (rows []readRow, ok bool) {
	s := newTableScan(f.content)
	header, ok := t.header(s, f)
	if !ok {
		return nil, false
	}
	columns := t.bind(header)
	if len(t.errors) > 0 {
		return nil, false
	}
	starts, faults := s.rowStarts(len(header))
	rows = make([]readRow, len(starts))
	t.strangers, t.astray = map[string]int{}, map[string]int{}
	var workers sync.WaitGroup
	var mu sync.Mutex
	jobs := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(starts)/chunk+1) {
		workers.Go(func() {
			r := tableRow{tableScan: &tableScan{text: s.text, comma: s.comma}, table: t, columns: columns, heads: header, worker: newTableWorker()}
			for from := range jobs {
				for i := from; i < min(from+chunk, len(starts)); i++ {
					rows[i] = r.read(starts[i])
				}
			}
			mu.Lock()
			defer mu.Unlock()
			for name, n := range r.worker.strangers {
				t.strangers[name] += n
			}
			for name, km := range r.worker.astray {
				t.astray[name] = max(t.astray[name], km)
			}
		})
	}
	for from := 0; from < len(starts); from += chunk {
		jobs <- from
	}
	close(jobs)
	workers.Wait()
	twice(f, rows)
	return l.sound(t, f, rows, faults)
}

// read reads the row that begins at an offset.
func (r *tableRow) read(at int) readRow {
	r.at, r.faults = at, nil
	r.next()
	e := r.event()
	return readRow{r.offset(idCol), e, r.faults}
}

// header reads the first row; of a table without a header it makes names: #1, #2.
func (t *tableFile) header(s *tableScan, f *file) (header []string, ok bool) {
	start := s.at
	if !s.next() || s.fault != nil {
		at, msg := start, "the table is empty"
		if s.fault != nil {
			at, msg = s.fault.at, s.fault.msg
		}
		f.mistake(at, msg, "write a first row with the names of the columns")
		return nil, false
	}
	for i := range s.cells {
		if t.headless {
			header = append(header, fmt.Sprintf("#%d", i+1))
		} else {
			header = append(header, s.cell(i))
		}
	}
	if t.headless {
		s.at = start
	}
	return header, true
}

// rowStarts finds where the rows begin, leaving out empty ones, and reports
// those that cannot be cut into as many cells as the header has.
func (s *tableScan) rowStarts(width int) (starts []int, faults []cellFault) {
	for {
		at := s.at
		switch {
		case !s.next():
			return starts, faults
		case s.fault != nil:
			faults = append(faults, *s.fault)
		case s.blank():
		case len(s.cells) != width:
			faults = append(faults, cellFault{at: s.cells[0].start, msg: fmt.Sprintf("the row has %d columns; the header has %d", len(s.cells), width),
				hint: `put a value that has the divider in it into quotes: "…"`})
		default:
			starts = append(starts, at)
		}
	}
}

// twice reports rows with the id of an earlier one.
func twice(f *file, rows []readRow) {
	first := make(map[string]int, len(rows))
	for i := range rows {
		r := &rows[i]
		if len(r.faults) > 0 {
			continue
		}
		if j, seen := first[r.event.ID]; seen {
			r.faults = append(r.faults, cellFault{at: r.at, msg: fmt.Sprintf("the row gives the event id %q a second time; first at %s", r.event.ID, f.at(rows[j].at)),
				hint: "delete one of them, or give them ids of their own"})
			continue
		}
		first[r.event.ID] = i
	}
}

// sound turns what is wrong with the rows into mistakes of the run, or, where
// they may be left out, into one notice.
func (l *loading) sound(t *tableFile, f *file, rows []readRow, faults []cellFault) (good []readRow, ok bool) {
	damaged, broken := len(faults), false
	for _, fault := range faults {
		broken = broken || fault.broken
	}
	for _, r := range rows {
		if len(r.faults) == 0 {
			good = append(good, r)
			continue
		}
		damaged++
		faults = append(faults, r.faults...)
	}
	slices.SortStableFunc(faults, func(a, b cellFault) int { return cmp.Compare(a.at, b.at) })
	switch {
	case len(faults) == 0 && len(good) == 0:
		f.mistake(len(f.content), "the table has no row", "delete it and its description")
		return nil, false
	case len(faults) == 0:
		return good, true
	case t.skip && !broken:
		line, col := f.position(faults[0].at)
		l.notes = append(l.notes, fmt.Sprintf("%s:%d:%d: %s; %s left out, this the first", f.name, line, col, faults[0].msg, rowsWere(damaged)))
		return good, len(good) > 0
	}
	for i, fault := range faults {
		if i == maxTableMistakes {
			f.mistake(fault.at, fmt.Sprintf("the table has %d more mistakes from here on, in %d damaged rows together", len(faults)-i, damaged),
				"write skip_damaged: true in "+t.file.name+" to leave such rows out")
			break
		}
		f.mistake(fault.at, fault.msg, fault.hint)
	}
	return nil, false
}

func rowsWere(n int) string {
	if n == 1 {
		return "1 damaged row was"
	}
	return fmt.Sprintf("%d damaged rows were", n)
}
