package site

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"furat/geo"
	"furat/timeline"
)

// The data dictionary, content/pages/data.md, is a promise to those who build
// on the downloads. It must name all that they have, and nothing else.

// names is a set of columns, properties or elements.
type names map[string]bool

// TestDictionary compares what the dictionary describes with what the record's
// files have. The site "full", which has one of everything, stands beside the
// record for what that does not use: an article's last change, say.
func TestDictionary(t *testing.T) {
	described := dictionary(t)
	record, full := map[string]names{}, map[string]names{}
	collectNames(t, render(t, whole(t, os.DirFS("content"))), record)
	collectNames(t, render(t, open(t, os.DirFS("testdata/sites/full/content"))), full)
	record["What is shown, as CSV and GeoJSON"] = addedByScript(t, record[around])
	record["Citations of an event"] = citationFields(t)
	record["Values that several files share"] = sharedValues()
	for section, has := range record {
		for name := range has {
			if !described[section][name] {
				t.Errorf("content/pages/data.md, %q: says nothing of %q", section, name)
			}
		}
		for name := range described[section] {
			if !has[name] && !full[section][name] {
				t.Errorf("content/pages/data.md, %q: describes %q, which is not there", section, name)
			}
		}
	}
	for section := range described {
		if record[section] == nil {
			t.Errorf("content/pages/data.md, %q: no file has that name", section)
		}
	}
}

// around is the section on what all GeoJSON files begin and end with.
const around = "GeoJSON files: around the features"

// dictionary reads what is described: by section, the code in the first cell
// of each row of its table, and of the citations in the second too.
func dictionary(t *testing.T) map[string]names {
	t.Helper()
	text, err := os.ReadFile("content/pages/data.md")
	if err != nil {
		t.Fatal(err)
	}
	all, section := map[string]names{}, ""
	for _, line := range strings.Split(string(text), "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			section = title
		}
		cells := strings.Split(line, "|")
		if len(cells) < 4 || cells[0] != "" {
			continue
		}
		described := cells[1]
		if strings.HasPrefix(section, "Citations") {
			described += cells[2]
		}
		for _, code := range codes(described) {
			if all[section] == nil {
				all[section] = names{}
			}
			if all[section][code] {
				t.Errorf("content/pages/data.md, %q: describes %q twice", section, code)
			}
			all[section][code] = true
		}
	}
	return all
}

var codeSpan = regexp.MustCompile("`([^`]+)`")

func codes(cell string) (all []string) {
	for _, m := range codeSpan.FindAllStringSubmatch(cell, -1) {
		all = append(all, m[1])
	}
	return all
}

// collectNames gathers by section of the dictionary what the files of a site
// have.
func collectNames(t *testing.T, files map[string][]byte, into map[string]names) {
	t.Helper()
	into[around], into["JSON-LD in the pages"] = names{}, names{}
	for name, data := range files {
		file, isData := strings.CutPrefix(name, "data/")
		switch {
		case strings.HasSuffix(name, ".html"):
			for _, island := range islands.FindAllSubmatch(data, -1) {
				jsonNames(t, island[1], into["JSON-LD in the pages"])
			}
		case isData && strings.HasSuffix(file, ".csv"):
			into[file] = setOf(readCSV(t, data)[0])
		case isData && strings.HasSuffix(file, ".geojson"):
			into[file] = names{}
			featureNames(t, data, into[around], into[file])
		case isData || name == "feed.xml":
			into[file] = names{}
			xmlNames(t, data, into[file])
		}
	}
}

var islands = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)

func setOf(list []string) names {
	set := names{}
	for _, name := range list {
		set[name] = true
	}
	return set
}

// featureNames takes a collection apart: its own members, and those of its
// features, of which the properties count as the feature's own.
func featureNames(t *testing.T, data []byte, collection, feature names) {
	t.Helper()
	var whole map[string]json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		t.Fatal(err)
	}
	maps.Copy(collection, setOf(slices.Collect(maps.Keys(whole))))
	all := names{}
	jsonNames(t, whole["features"], all)
	for name := range all {
		if !strings.HasPrefix(name, "[].geometry.") {
			feature[strings.TrimPrefix(strings.TrimPrefix(name, "[]."), "properties.")] = true
		}
	}
	feature["geometry"] = true
}

// jsonNames gathers the paths of all values that are no objects: "when.first",
// "sources[].url".
func jsonNames(t *testing.T, data []byte, into names) {
	t.Helper()
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	eachPath(value, "", func(at string, _ any) { into[at] = true })
}

func eachPath(value any, at string, visit func(at string, value any)) {
	switch v := value.(type) {
	case map[string]any:
		for key, member := range v {
			eachPath(member, strings.TrimPrefix(at+"."+key, "."), visit)
		}
	case []any:
		for _, entry := range v {
			if _, object := entry.(map[string]any); object {
				eachPath(entry, at+"[]", visit)
			} else {
				visit(at, entry)
			}
		}
	default:
		visit(at, value)
	}
}

// xmlNames gathers the paths of elements below the root, and attributes:
// "entry/link@href".
func xmlNames(t *testing.T, data []byte, into names) {
	t.Helper()
	var path []string
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			return // the end; whether it is well formed is asked elsewhere
		}
		switch element := token.(type) {
		case xml.StartElement:
			path = append(path, element.Name.Local)
			into[strings.Join(path[1:], "/")] = len(path) > 1
			for _, a := range element.Attr {
				if a.Name.Local != "xmlns" {
					into[strings.Join(path[1:], "/")+"@"+a.Name.Local] = true
				}
			}
		case xml.EndElement:
			path = path[:len(path)-1]
		}
		delete(into, "") // the root itself
	}
}

// addedByScript reads from the reader's script what it writes into the
// downloads of what is shown beyond what the build's have.
func addedByScript(t *testing.T, collection names) names {
	t.Helper()
	script := source(t, "../templates/web/src/download.ts")
	head := regexp.MustCompile(`const head = \{ type: "FeatureCollection", name: "events", (.*) \};`).FindStringSubmatch(script)
	columns := regexp.MustCompile(`\$\{columns\},([a-z,]+)\\n`).FindStringSubmatch(script)
	if head == nil || columns == nil {
		t.Fatal("download.ts writes its files in another way; read it and mend this test")
	}
	added := setOf(strings.Split(columns[1], ","))
	for _, member := range strings.Split(head[1], ", ") {
		if key, _, _ := strings.Cut(member, ":"); !collection[key] {
			added[key] = true
		}
	}
	return added
}

// citationFields reads the fields of BibTeX and RIS from the reader's script.
func citationFields(t *testing.T) names {
	t.Helper()
	script := source(t, "../templates/web/src/cite.ts")
	fields := names{"misc": strings.Contains(script, "`@misc{")}
	for _, m := range regexp.MustCompile(`\["([a-z]+|[A-Z][A-Z0-9])", `).FindAllStringSubmatch(script, -1) {
		fields[m[1]] = true
	}
	if len(fields) < 10 {
		t.Fatal("cite.ts writes citations in another way; read it and mend this test")
	}
	return fields
}

func source(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// sharedValues are the codes that an event, a state and a citation may have.
func sharedValues() names {
	all := setOf(strings.Fields("A B C D E F 1 2 3 4 5 6"))
	all[string(timeline.ReportKind)] = true
	addCodes(all, timeline.Kinds)
	addCodes(all, timeline.Statuses)
	addCodes(all, timeline.Confidences)
	addCodes(all, geo.Precisions)
	return all
}

func addCodes[T ~string](all names, codes []T) {
	for _, code := range codes {
		all[string(code)] = true
	}
}

// TestDictionaryNever holds that what the dictionary says is never empty never
// is, in the record's tables and features.
func TestDictionaryNever(t *testing.T) {
	never := dictionaryNever(t)
	for name, data := range render(t, whole(t, os.DirFS("content"))) {
		file, _ := strings.CutPrefix(name, "data/")
		for at := range emptyIn(t, file, data) {
			if never[file][at] {
				t.Errorf("%s: %q is empty somewhere, which content/pages/data.md excludes", file, at)
			}
		}
	}
}

// dictionaryNever are, by section, those of which the last cell begins with never.
func dictionaryNever(t *testing.T) map[string]names {
	all, section := map[string]names{}, ""
	for _, line := range strings.Split(source(t, "content/pages/data.md"), "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			section = title
			all[section] = names{}
		}
		if cells := strings.Split(line, "|"); len(cells) == 6 && strings.HasPrefix(cells[4], " never") {
			maps.Copy(all[section], setOf(codes(cells[1])))
		}
	}
	if len(all["events.csv"]) == 0 || len(all["places.geojson"]) == 0 {
		t.Fatal("content/pages/data.md says of nothing that it is never empty")
	}
	return all
}

// emptyIn gathers the columns and properties of a download that are empty or
// null somewhere.
func emptyIn(t *testing.T, file string, data []byte) names {
	t.Helper()
	empty := names{}
	switch {
	case strings.HasSuffix(file, ".csv"):
		rows := readCSV(t, data)
		for _, row := range rows[1:] {
			for i, cell := range row {
				empty[rows[0][i]] = empty[rows[0][i]] || cell == ""
			}
		}
		maps.DeleteFunc(empty, func(_ string, is bool) bool { return !is })
	case strings.HasSuffix(file, ".geojson"):
		var c struct{ Features []map[string]any }
		if err := json.Unmarshal(data, &c); err != nil {
			t.Fatal(err)
		}
		for _, f := range c.Features {
			eachPath(f, "", func(at string, value any) {
				if value == nil || value == "" {
					empty[strings.TrimPrefix(at, "properties.")] = true
				}
			})
		}
	}
	return empty
}

// TestDictionaryPlaceKinds holds that the dictionary lists the kinds of place:
// all that the interface has a word for.
func TestDictionaryPlaceKinds(t *testing.T) {
	row := regexp.MustCompile("(?m)^\\| `kind` \\| code \\| (`city`.*) \\| never \\|$").FindStringSubmatch(source(t, "content/pages/data.md"))
	if row == nil {
		t.Fatal("content/pages/data.md has no row that lists the kinds of place")
	}
	var want []string
	for _, m := range regexp.MustCompile(`(?m)^  placekind\.([a-z]+):`).FindAllStringSubmatch(source(t, "../templates/messages/en.yaml"), -1) {
		want = append(want, m[1])
	}
	got := codes(row[1])
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the dictionary lists %q, the interface has words for %q", got, want)
	}
}
