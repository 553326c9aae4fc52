package timeline

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// tableRow is one row of a table while it becomes an event.
type tableRow struct {
	*tableScan // stands at the row
	table      *tableFile
	columns    [tableKeyCount]int
	heads      []string // the header
	worker     *tableWorker
	faults     []cellFault
}

// tableWorker keeps what the rows of a table have in common, so that a town
// named ten thousand times is looked up once. It is not shared: several read
// one table side by side.
type tableWorker struct {
	dates   map[string]Date
	named   map[string]*namedPlace
	located map[string]Location
	cited   map[string]*Citation

	strangers map[string]int // parties that actors.yaml does not have
	astray    map[string]int // names of places whose row lies elsewhere, and how many km off
}

func newTableWorker() *tableWorker {
	return &tableWorker{map[string]Date{}, map[string]*namedPlace{}, map[string]Location{}, map[string]*Citation{}, map[string]int{}, map[string]int{}}
}

// cell returns what a row says under a key; empty when it has no such column.
func (r *tableRow) cell(key tableKey) string {
	if r.columns[key] < 0 {
		return ""
	}
	return r.tableScan.cell(r.columns[key])
}

// header names the column of a key for a message.
func (r *tableRow) header(key tableKey) string {
	i := r.columns[key]
	if i < 0 {
		return TableKeys[key]
	}
	if r.table.headless {
		return fmt.Sprintf("#%d (%s)", i+1, TableKeys[key])
	}
	return r.heads[i]
}

// wrong records a mistake at the cell of a key.
func (r *tableRow) wrong(key tableKey, hint, format string, args ...any) {
	r.faults = append(r.faults, cellFault{at: r.offset(key), msg: fmt.Sprintf(format, args...), hint: hint})
}

// offset is where the cell of a key begins, and of a key without a column, the
// row.
func (r *tableRow) offset(key tableKey) int {
	if i := r.columns[key]; i >= 0 && i < len(r.cells) {
		return r.cells[i].start
	}
	return r.cells[0].start
}

// event makes an event of the row. The row's mistakes stand in faults; with one,
// the event is of no use.
func (r *tableRow) event() *Event {
	e := &Event{Date: r.date(), Kind: r.kind(), Place: r.location(), Casualties: r.casualties()}
	parties := r.parties()
	e.Actors = r.actors(parties)
	e.Title = r.title(e, parties)
	e.Summary = r.summary(e, parties)
	e.Sources = r.sources()
	e.ID = r.id(e)
	return e
}

// id is the table's name and the row's own id; of a row without one, what it
// says of when, what and where, so that sorting the table moves no address.
func (r *tableRow) id(e *Event) string {
	if r.columns[idCol] >= 0 {
		own := r.cell(idCol)
		if own == "" {
			r.wrong(idCol, "give every row an id, or take id: out of the columns", "%s is empty", r.header(idCol))
		}
		if id := r.table.name + "-" + asciiSlug(own); asciiSlug(own) != "" && isID(id) {
			return id
		}
		return r.table.name + "-" + digest(own)
	}
	said := digest(e.Date.Literal, string(e.Kind), e.Title, e.Summary, r.cell(placeCol), r.cell(latCol), r.cell(lonCol))
	if when := asciiSlug(e.Date.Literal); when != "" && len(when) < 30 && !e.Date.Unknown {
		return r.table.name + "-" + when + "-" + said
	}
	return r.table.name + "-" + said
}

// digest makes a short word of some texts, the same for the same ones.
func digest(parts ...string) string {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return fmt.Sprintf("%012x", h.Sum64()&(1<<48-1))
}

// title is the row's own, or made of what, where and who.
func (r *tableRow) title(e *Event, parties []string) string {
	if t := r.plain(titleCol); t != "" {
		return t
	}
	t := r.whatInWords(e.Kind)
	if e.Place.Name != "" {
		t += " " + preposition(e.Place) + " " + e.Place.Name
	}
	if len(parties) > 0 {
		t += ": " + strings.Join(parties, ", ")
	}
	return t
}

// plain is the text of a cell on one line.
func (r *tableRow) plain(key tableKey) string {
	s := r.cell(key)
	if i := strings.IndexFunc(s, forbiddenInCell); i >= 0 {
		r.wrong(key, "delete it", "%s has the control character %U in it", r.header(key), []rune(s[i:])[0])
		return ""
	}
	if piled(s) {
		r.wrong(key, "delete them", "%s has more than %d marks on one letter", r.header(key), maxPile)
		return ""
	}
	if strings.ContainsAny(s, "\n\r\t\u2028\u2029") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return closed(s)
}

// forbiddenInCell allows the carriage return, which stands in the values of a
// table written on Windows.
func forbiddenInCell(c rune) bool { return c != '\r' && forbidden(c) }

// summary is the row's own, and names parties whom the site does not know.
func (r *tableRow) summary(e *Event, parties []string) string {
	s := r.plain(summaryCol)
	if r.columns[titleCol] < 0 || len(e.Actors) == len(parties) {
		return s // the title made here names them all
	}
	named := "Parties as the table names them: " + strings.Join(parties, ", ") + "."
	return strings.TrimSpace(s + " " + named)
}
