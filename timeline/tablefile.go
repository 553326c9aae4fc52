package timeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

var tableFileKeys = &keys{what: "the description of a table", required: []string{"title", "format", "source", "columns"},
	known: []string{"title", "status", "format", "licence", "citation", "source", "header", "dates", "skip_damaged",
		"kind", "kinds", "actors", "columns"}}

// dateOrders are what `dates` may say of days and months between slashes.
var dateOrders = []string{"dmy", "mdy"}

// TableSource stands in the description of a table where only its editor knows
// who keeps it. Left as it is, it is a mistake once the table is no draft.
const TableSource = "SOURCE"

// tableFile is the description of a table, events/NAME.yaml: where its rows are
// from, under which licence, and which of its columns tells what.
type tableFile struct {
	*reader
	*record
	name string // of the table: "ucdp" of events/ucdp.yaml

	title, licence, citation string
	format                   TableFormat
	source                   *Citation
	draft                    bool
	headless                 bool   // header: false
	order                    string // of day and month: "dmy", "mdy" or ""
	skip                     bool
	kind                     Kind // of rows that do not say
	kinds                    map[string]Kind
	parties                  map[string]*Actor     // what the table calls them, folded -> actor
	columnAt                 [tableKeyCount]string // header names, or "#3"
	columnNode               [tableKeyCount]*yaml.Node
	licenceNode, sourceNode  *yaml.Node
	strangers                map[string]int // parties that actors.yaml does not have, and in how many rows
	astray                   map[string]int // names of places whose row lies far from where the name is known, and how many km
}

// readTableFile reads a description. It returns nil when there is nothing to go
// on with: the file cannot be read, or is a draft and drafts are not asked for.
func (rec *record) readTableFile(f *file, name string, drafts bool) *tableFile {
	r, root, ok := f.parseYAML(skipBOM(f.content), len(f.content))
	if !ok || !drafts && isDraft(orEmpty(root)) {
		return nil
	}
	t := &tableFile{reader: r, record: rec, name: name, kinds: map[string]Kind{}, parties: map[string]*Actor{}}
	t.knownParties()
	root = orEmpty(root)
	t.licenceNode = root
	if !t.mapping(root, tableFileKeys, t.field) {
		return nil
	}
	if t.source != nil && t.source.By == TableSource && !t.draft {
		t.wrong(t.sourceNode, "write by whom the table is kept", "source has still the placeholder %s", TableSource)
	}
	if len(f.errors) > 0 {
		return nil
	}
	return t
}

func (t *tableFile) field(key string, v *yaml.Node) {
	switch key {
	case "title":
		t.title = t.string(v, key)
	case "status":
		t.draft = choice(t.reader, v, key, articleStatuses) == "draft"
	case "format":
		if t.format = choice(t.reader, v, key, TableFormats); t.format == ACLED {
			t.licenceNode = v
		}
	case "licence":
		t.licence, t.licenceNode = t.string(v, key), v
	case "citation":
		t.citation = t.prose(v, key)
	case "source":
		t.source, t.sourceNode = t.publishers.citation(t.reader, v, nil), v
	case "header":
		t.headless = !t.boolean(v, key)
	case "dates":
		t.order = choice(t.reader, v, key, dateOrders)
	case "skip_damaged":
		t.skip = t.boolean(v, key)
	case "kind":
		t.kind = choice(t.reader, v, key, Kinds)
	case "kinds":
		t.words(v, key, func(word string, to *yaml.Node) { t.kinds[wordOf(word)] = choice(t.reader, to, "kind", Kinds) })
	case "actors":
		t.words(v, key, func(word string, to *yaml.Node) { t.parties[wordOf(word)] = t.actors.find(t.reader, to, "actor") })
	case "columns":
		t.columns(v)
	}
}

// words reads a mapping from words of the table to something of ours.
func (t *tableFile) words(n *yaml.Node, what string, read func(word string, to *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		t.wrong(n, fmt.Sprintf("write %s: {word of the table: ours}", what), "%s must be a mapping, not %s", what, kindOf(n))
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if word, ok := t.text(n.Content[i], "a word of "+what); ok {
			read(word, n.Content[i+1])
		}
	}
}

// wordOf is a word of a table as it is looked up: case and the spaces in it do
// not count.
func wordOf(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// knownParties lets every actor be called by id, name, code or alias.
func (t *tableFile) knownParties() {
	for _, a := range slices.Backward(t.actors.list) { // of two that share a name, the first
		for _, name := range append([]string{a.Code, a.ID, a.Name, a.NameAr}, a.Aliases...) {
			if name != "" {
				t.parties[wordOf(name)] = a
			}
		}
	}
}

var tableColumnKeys = &keys{what: "columns", known: TableKeys[:]}

// columns reads which column of the table tells what.
func (t *tableFile) columns(n *yaml.Node) {
	t.mapping(n, tableColumnKeys, func(key string, v *yaml.Node) {
		i := slices.Index(TableKeys[:], key)
		t.columnAt[i], t.columnNode[i] = t.string(v, key), v
	})
	if t.columnAt[dateCol] == "" && t.columnAt[firstCol] == "" {
		t.wrong(n, "write date: and the name of a column, or first: and last:", "no column is named that has the date")
	}
	if (t.columnAt[latCol] == "") != (t.columnAt[lonCol] == "") {
		t.wrong(n, "write both, or neither", "only one of lat and lon is named")
	}
}

// restricted reports a table that may not be handed on without leave.
func (t *tableFile) restricted() bool {
	return t.format == ACLED || strings.EqualFold(t.licence, RestrictedLicence)
}

// licenceName is the licence as a page names it; empty when none is stated.
func (t *tableFile) licenceName() string {
	if t.restricted() {
		return "restricted: not to be handed on without leave of its publisher"
	}
	return t.licence
}

// bind finds the columns of the description in the header of the table; in one
// without a header they are numbers, "#1" the first. It returns -1 for a key
// that has no column.
func (t *tableFile) bind(header []string) (columns [tableKeyCount]int) {
	for key, name := range t.columnAt {
		columns[key] = -1
		if name == "" {
			continue
		}
		if number, ok := strings.CutPrefix(name, "#"); ok {
			if i, err := strconv.Atoi(number); err == nil && i >= 1 && i <= len(header) {
				columns[key] = i - 1
				continue
			}
		}
		if columns[key] = t.columnNamed(name, header); columns[key] < 0 {
			t.noColumn(t.columnNode[key], name, header)
		}
	}
	return columns
}

// columnNamed finds a column by its name, to the letter before any case.
func (t *tableFile) columnNamed(name string, header []string) int {
	if t.headless {
		return -1
	}
	if i := slices.Index(header, name); i >= 0 {
		return i
	}
	return slices.IndexFunc(header, func(h string) bool { return strings.EqualFold(h, name) })
}

func (t *tableFile) noColumn(n *yaml.Node, name string, header []string) {
	if t.headless || strings.HasPrefix(name, "#") {
		t.wrong(n, fmt.Sprintf("write \"#1\" to \"#%d\"", len(header)), "the table has no column %q", name)
		return
	}
	hint := didYouMean(name, slices.Values(header))
	if hint == "" {
		hint = "its columns are " + strings.Join(header[:min(len(header), mostColumns)], ", ")
	}
	t.wrong(n, hint, "the table has no column %q", name)
}

// mostColumns is how many columns a message lists.
const mostColumns = 80
