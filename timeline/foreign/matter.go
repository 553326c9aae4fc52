package foreign

import (
	"bytes"
	"path"
	"strings"

	"gopkg.in/yaml.v3"
)

// frontMatter writes the front matter anew: what the file's name must say,
// then our keys in the order of the source, then what only others know.
func (t *translation) frontMatter() {
	t.out.write("---\n", 0)
	writers := map[*field]func(*field){}
	for _, k := range ourKeys {
		if f := t.find(k.name, k.fit); f != nil {
			writers[f] = func(f *field) { k.write(t, k.name, f) }
		}
	}
	t.known()
	for i := range t.fields {
		if f := &t.fields[i]; writers[f] != nil {
			writers[f](f)
		} else if !f.used {
			t.unknown(f)
		}
	}
	t.missing()
	t.writeDraft()
	t.writeTags()
	t.writeExtra()
	t.out.write("---\n", t.fence)
}

// ourKey is how a key of Furat is written from theirs.
type ourKey struct {
	name  string
	fit   func(*yaml.Node) bool // nil: anything is
	write func(t *translation, name string, f *field)
}

var ourKeys []ourKey

func init() { // the writers look the keys up
	ourKeys = []ourKey{
		{"title", isScalar, (*translation).writeTitle},
		{"date", isDate, (*translation).writeDay},
		{"lastmod", isDate, (*translation).writeDay},
		{"description", isScalar, (*translation).writeText},
		{"author", nil, (*translation).writeAuthor},
		{"tags", nil, (*translation).takeTags},
		{"series", isScalar, (*translation).writeText},
		{"lang", isLanguage, (*translation).writeLanguage},
		{"slug", isScalar, (*translation).writeSlug},
		{"source", nil, (*translation).writeSource},
		{"sources", nil, (*translation).writeSources},
		{"places", ownPlaces, (*translation).keep},
		{"events", ownEvents, (*translation).keep},
	}
}

// known takes the keys that are no key of ours and yet say something to us: a
// draft, an old address.
func (t *translation) known() {
	t.drafts()
	t.aliases()
}

// unknown keeps a key that Furat does not have; or leaves it to its reader,
// which says so.
func (t *translation) unknown(f *field) {
	if strings.EqualFold(f.key, "extra") && f.value.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(f.value.Content); i += 2 {
			t.extra = append(t.extra, field{key: f.value.Content[i].Value, keyAt: f.keyAt, at: f.at, value: f.value.Content[i+1]})
		}
		return
	}
	if strings.EqualFold(f.key, "draft") && !f.null() {
		t.keep("draft", f) // neither true nor false: nothing to be guessed
		return
	}
	if t.Keep && f.null() {
		return // not written
	}
	if t.Keep {
		t.extra = append(t.extra, *f)
		return
	}
	t.keep(f.key, f)
}

// keep copies a field under a name, its lines untouched where they are YAML.
func (t *translation) keep(name string, f *field) {
	if f.lines.to > 0 && bytes.HasPrefix(t.src[f.keyAt:], []byte(f.key)) {
		t.out.write(name, f.keyAt)
		t.out.copy(t.src, f.keyAt+len(f.key), f.lines.to)
		return
	}
	t.line(name, f, flow(f.value))
}

// line writes a field on one line.
func (t *translation) line(name string, f *field, value string) {
	t.out.write(name+": ", f.keyAt)
	t.out.write(value+"\n", f.at)
}

// missing writes what the front matter lacks and the file's name or the first
// heading says.
func (t *translation) missing() {
	day, rest := datedName(t.baseName())
	if t.date == "" && !t.wrote("date") && day != "" {
		t.date = day
		t.out.write("date: "+day+"\n", 0)
	}
	if t.title == "" && !t.wrote("title") {
		t.writeMissingTitle(rest)
	}
	if t.slug == "" && !t.wrote("slug") {
		t.writeMissingSlug(rest)
	}
}

// wrote reports whether the new front matter has a key, even if a wrong one.
func (t *translation) wrote(key string) bool {
	return bytes.Contains(t.out.text, []byte("\n"+key+":"))
}

func (t *translation) writeMissingTitle(rest string) {
	at, what := 0, "the file's name"
	if t.heading.to > 0 {
		at, what = t.heading.from, "the first heading"
		t.title = headingText(t.src[t.heading.from:t.heading.to])
	} else if t.title = rest; rest == "" { // a note of the day: 2017-04-24.md
		t.title = t.baseName()
	} else if !strings.Contains(rest, " ") {
		t.title = sentence(rest)
	}
	if t.title == "" {
		return
	}
	t.note("title", at, "the title "+quoted(t.title)+" is taken from "+what)
	t.out.write("title: "+quoted(t.title)+"\n", at)
}

// sentence makes a title of a name: isolating-raqqa, Isolating raqqa.
func sentence(name string) string {
	name = strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '-' || r == '_' {
			return ' '
		}
		return r
	}, name))
	r := []rune(name)
	if len(r) == 0 {
		return ""
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// writeMissingSlug writes the address where the file's name is none.
func (t *translation) writeMissingSlug(rest string) {
	t.slug = t.address(rest)
	if t.slug == "" {
		t.slug = t.address(t.title)
	}
	own := strings.TrimSuffix(path.Base(t.Name), path.Ext(t.Name))
	if t.slug != "" && own != t.slug && own != t.date+"-"+t.slug {
		t.out.write("slug: "+quoted(t.slug)+"\n", 0)
	}
}

// address makes an address of a text; the list of articles has "index".
func (t *translation) address(text string) string {
	if t.Slug == nil {
		return ""
	}
	if s := t.Slug(strings.ReplaceAll(strings.Trim(text, "/"), "/", "-")); s != "index" {
		return s
	}
	return ""
}

func (t *translation) writeDraft() {
	if t.draft || t.Draft || t.inDrafts() {
		t.out.write("status: draft\n", 0)
	}
}

// writeExtra writes what Furat has no key for.
func (t *translation) writeExtra() {
	if len(t.extra) == 0 {
		return
	}
	t.out.write("extra:\n", t.extra[0].keyAt)
	seen := map[string]bool{}
	for _, f := range t.extra {
		if seen[f.key] {
			t.note("extra twice", f.keyAt, f.key+" is written twice; the first is kept")
			continue
		}
		seen[f.key] = true
		t.out.write("  ", f.keyAt)
		t.line(quoted(f.key), &f, flow(f.value))
	}
}
