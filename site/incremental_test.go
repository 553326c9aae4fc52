package site

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"furat/timeline"
)

// TestIncremental changes a record at random, one thing after the other, as an
// editor would and as accidents do, builds it over the last build with a cache,
// each time as a new process, and holds that the folder is the same to the byte
// as a clean build's, and that no file was written that said the same before.
// FURAT_EDITS=1000 and FURAT_SEED=7 try more, and others.
func TestIncremental(t *testing.T) {
	e := newEditing(t, asked("FURAT_SEED", 1))
	for step := range asked("FURAT_EDITS", 60) {
		said := e.edit()
		e.build(fmt.Sprintf("edit %d, %s", step, said))
		if t.Failed() {
			return
		}
	}
	t.Logf("%d files kept, %d written; %d builds found nothing to do", e.kept, e.written, e.idle)
	if e.kept < 3*e.written {
		t.Errorf("only %d files were kept, and %d written: what is a cache for", e.kept, e.written)
	}
}

func asked(variable string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(variable)); err == nil {
		return n
	}
	return otherwise
}

// editing is a record on disk that is changed step by step.
type editing struct {
	t        *testing.T
	dir, out string
	random   *rand.Rand
	files    map[string]string // the content
	on       map[string]string // as it stands on disk
	days     int               // a clock for the files' times
	next     int               // number of the next article

	kept, written, idle int
}

func newEditing(t *testing.T, seed int) *editing {
	dir := t.TempDir()
	e := &editing{t: t, dir: dir, out: filepath.Join(dir, "public"), random: rand.New(rand.NewPCG(uint64(seed), 0)), files: map[string]string{}, on: map[string]string{}, next: 100}
	for name, f := range generate(10) {
		e.files[name] = string(f.Data)
	}
	e.files["site.yaml"] += "languages: [en, ar]\nbase_url: https://example.org/\ncards: none\n"
	e.files["places.yaml"] = "- {id: hamlet, name: Hamlet, at: [39.1, 35.9], kind: village, precision_km: 1, source: Example Survey}\n"
	e.files["articles/2014-01-05-walk.md"] = walk
	e.files["pages/about.md"] = "---\ntitle: About\n---\nWhat this is.\n"
	e.files["static/logo.txt"] = "a logo"
	e.build("the first build")
	return e
}

const walk = `---
title: A walk
story: true
steps:
  - {at: "From Raqqa", on: 2014-03-01, places: [raqqa]}
  - {at: "On to Hit", on: 2015-03-01, places: [hit]}
sources: [wire]
---
It begins.

From Raqqa the river runs on.

On to Hit it goes.
`

// edit changes one thing and says what.
func (e *editing) edit() string {
	edits := []struct {
		what string
		do   func()
	}{
		{"a text", func() { e.line(e.article(), `\n\n`, "\n\nOf "+e.place()[1]+" another sentence.\n\n") }},
		{"a text", func() { e.line(e.article(), `\n\n`, "\n\nA sentence without a name.\n\n") }},
		{"a title", func() { e.line(e.article(), `(?m)^title: .*`, "title: Renamed "+e.word()) }},
		{"a description", func() { e.line(e.article(), `(?m)^description: .*`, "description: "+e.word()) }},
		{"an event's title", func() { e.line(e.article(), `(?m)^    title: .*`, "    title: Event "+e.word()) }},
		{"an event's day", func() {
			e.line(e.article(), `(?m)^    when: .*`, fmt.Sprintf("    when: %d-0%d-11", 2013+e.random.IntN(7), 1+e.random.IntN(9)))
		}},
		{"an event's place", func() { e.line(e.article(), `(?m)^    place: .*`, "    place: "+e.place()[0]) }},
		{"an event's id", func() { e.line(e.article(), `(?m)^  - id: .*`, "  - id: x-"+e.word()) }},
		{"a holder", func() {
			e.line(e.article(), `(?m)^    confidence: .*`, "    confidence: possible\n    control: {holder: "+generatedParties[e.random.IntN(5)]+"}")
		}},
		{"a translation", func() { e.line(e.article(), `(?m)^tags: .*`, "translations: {ar: {title: عنوان}}\ntags: [one]") }},
		{"an article more", func() {
			e.next++
			e.files[fmt.Sprintf("articles/%s-report-%05d.md", generatedDay(e.next), e.next)] = string(generateArticle(e.next))
		}},
		{"an article less", func() {
			if e.articles() > 6 {
				delete(e.files, e.article())
			}
		}},
		{"another name of a file", func() {
			old := e.article()
			text := e.files[old]
			delete(e.files, old)
			e.files[fmt.Sprintf("articles/2016-0%d-12-%s.md", 1+e.random.IntN(9), e.word())] = text
		}},
		{"a draft", func() { e.line(e.article(), `\A---\n`, "---\nstatus: draft\n") }},
		{"no draft", func() { e.line(e.article(), `status: draft\n`, "") }},
		{"an old address", func() { e.line(e.article(), `\A---\n(aliases.*\n)?`, "---\naliases: [old/"+e.word()+"/]\n") }},
		{"a place of its own", func() {
			e.line(e.article(), `\A---\n(places.*\n)?`, "---\nplaces: [{name: the mill, at: [39.2, 35.8]}]\n")
		}},
		{"a colour", func() {
			e.line("actors.yaml", `colour: "#......"`, fmt.Sprintf(`colour: "#%06x"`, e.random.IntN(1<<24)))
		}},
		{"a name of an actor", func() { e.line("actors.yaml", `name: [^,]*`, "name: Party "+e.word()) }},
		{"a name of a source", func() { e.line("sources.yaml", `name: [^,]*`, "name: Paper "+e.word()) }},
		{"a coordinate", func() { e.line("places.yaml", `at: [^\]]*\]`, fmt.Sprintf("at: [39.%d, 35.9]", e.random.IntN(9))) }},
		{"a place of the gazetteer moved", func() { e.files["places.yaml"] += "- {id: " + e.unplaced() + ", at: [40.1, 35.3]}\n" }},
		{"a setting", func() { e.line("site.yaml", `(?m)^licence: .*`, "licence: CC BY "+e.word()) }},
		{"the opening day", func() { e.line("site.yaml", `(?m)^start: .*`, fmt.Sprintf("start: 201%d-02-03", 3+e.random.IntN(7))) }},
		{"the period", func() { e.line("site.yaml", `(?m)^period: .*`, fmt.Sprintf("period: 2012/20%d", 19+e.random.IntN(3))) }},
		{"a page", func() { e.files["pages/about.md"] += "\nMore of it.\n" }},
		{"a page more", func() { e.files["pages/"+e.word()+".md"] = "---\ntitle: A page\n---\nA word.\n" }},
		{"a static file", func() { e.files["static/"+e.word()+"/x.txt"] = e.word() }},
		{"a static file less", func() { delete(e.files, e.any("static/")) }},
		{"a style", func() { e.files["theme.css"] = "h1{order:" + strconv.Itoa(e.random.IntN(9)) + "}\n" }},
		{"nothing", func() {}},
		{"a step of a story", func() {
			e.line("articles/2014-01-05-walk.md", `on: 2015-0.`, fmt.Sprintf("on: 2015-0%d", 1+e.random.IntN(9)))
		}},
		{"a file of the site damaged", func() { os.WriteFile(e.built(), []byte("not this"), 0o644) }},
		{"a file of the site gone", func() { os.Remove(e.built()) }},
		{"the cache gone", func() { os.RemoveAll(filepath.Join(e.dir, ".furat")) }},
		{"the cache damaged", e.damage},
	}
	chosen := edits[e.random.IntN(len(edits))]
	chosen.do()
	return chosen.what
}

// line replaces one match of a pattern in a file, if it has one.
func (e *editing) line(name, pattern, by string) {
	text := e.files[name]
	all := regexp.MustCompile(pattern).FindAllStringIndex(text, -1)
	if len(all) > 0 {
		at := all[e.random.IntN(len(all))]
		e.files[name] = text[:at[0]] + by + text[at[1]:]
	}
}

func (e *editing) word() string      { return fmt.Sprintf("w%d", e.random.IntN(1e9)) }
func (e *editing) place() [2]string  { return generatedPlaces[e.random.IntN(len(generatedPlaces))] }
func (e *editing) built() string     { return filepath.Join(e.out, "events/index.html") }
func (e *editing) articles() (n int) { return len(e.named("articles/2")) }
func (e *editing) article() string   { return e.any("articles/2") }
func (e *editing) any(in string) string {
	list := e.named(in)
	if len(list) == 0 {
		return "none"
	}
	return list[e.random.IntN(len(list))]
}

func (e *editing) named(in string) (list []string) {
	for _, name := range slices.Sorted(maps.Keys(e.files)) {
		if strings.HasPrefix(name, in) && !strings.HasSuffix(name, "walk.md") {
			list = append(list, name)
		}
	}
	return list
}

// unplaced is a place that places.yaml does not have yet.
func (e *editing) unplaced() string {
	for {
		if id := e.place()[0]; !strings.Contains(e.files["places.yaml"], "id: "+id+",") {
			return id
		}
	}
}

// damage turns a bit of a file of the cache, or cuts it.
func (e *editing) damage() {
	name := filepath.Join(e.dir, ".furat", []string{"build", "articles"}[e.random.IntN(2)])
	data, err := os.ReadFile(name)
	if err != nil || len(data) == 0 {
		return
	}
	at := e.random.IntN(len(data))
	if e.random.IntN(2) == 0 {
		data = data[:at]
	} else {
		data[at] ^= 1 << e.random.IntN(8)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		e.t.Fatal(err)
	}
}

// save puts the content on disk. A file that changed gets a time of its own,
// long ago, or as it comes: both ways to tell a file from another are to be tried.
func (e *editing) save() {
	for name := range e.on {
		if _, stays := e.files[name]; !stays {
			if err := os.Remove(e.at(name)); err != nil {
				e.t.Fatal(err)
			}
		}
	}
	for name, text := range e.files {
		if was, there := e.on[name]; !there || was != text {
			put(e.t, filepath.Join(e.dir, "content"), name, text)
			if e.days++; e.random.IntN(3) > 0 {
				day := time.Date(2020, 1, e.days, 0, 0, 0, 0, time.UTC)
				if err := os.Chtimes(e.at(name), day, day); err != nil {
					e.t.Fatal(err)
				}
			}
		}
	}
	e.on = maps.Clone(e.files)
}

func (e *editing) at(name string) string {
	return filepath.Join(e.dir, "content", filepath.FromSlash(name))
}

// build builds the record both ways and compares. An edit that makes a mistake
// is taken back: the messages must be those of a clean build, and nothing written.
func (e *editing) build(said string) {
	e.t.Helper()
	before := maps.Clone(e.on)
	e.save()
	content := os.DirFS(filepath.Join(e.dir, "content"))
	clean, wrong := timeline.Load(content, timeline.Options{})
	stood := times(e.t, e.out)
	was := map[string][]byte{}
	if len(stood) > 0 {
		was = read(e.t, e.out)
	}
	mistakes := e.incremental()
	if (wrong == nil) != (mistakes == nil) || wrong != nil && wrong.Error() != mistakes.Error() {
		e.t.Fatalf("%s: with a cache the mistakes are\n%v\nwithout\n%v", said, mistakes, wrong)
	}
	if wrong != nil {
		e.files = before
		return
	}
	s, err := New(clean, staticOf(content))
	if err != nil {
		e.t.Fatalf("%s: %v", said, err)
	}
	got, now := read(e.t, e.out), times(e.t, e.out)
	for _, own := range []string{manifestName, ".nojekyll", marker} {
		delete(got, own)
	}
	want := render(e.t, s)
	for name := range want {
		if !bytes.Equal(got[name], want[name]) {
			e.t.Errorf("%s: %s differs: %s", said, name, firstDifference(got[name], want[name]))
		}
		delete(got, name)
		if now[name] != stood[name] && bytes.Equal(was[name], want[name]) {
			e.t.Errorf("%s: %s was written, and says what it said", said, name)
		}
	}
	if len(got) > 0 {
		e.t.Errorf("%s: %v are left over", said, slices.Sorted(maps.Keys(got)))
	}
}

// incremental builds as the command does.
func (e *editing) incremental() error {
	began := time.Now()
	content := os.DirFS(filepath.Join(e.dir, "content"))
	c := OpenCache(filepath.Join(e.dir, ".furat"), "test", "run", began)
	if _, ok := c.Unchanged(filepath.Join(e.dir, "content"), e.out); ok {
		e.idle++
		return nil
	}
	tl, err := timeline.Load(content, timeline.Options{Memory: c.Memory(), Began: began})
	if err != nil {
		return err
	}
	s, err := New(tl, staticOf(content))
	if err != nil {
		e.t.Fatal(err)
	}
	done, err := s.WriteOver(e.out, c)
	if err != nil {
		e.t.Fatal(err)
	}
	if err := c.Save("built"); err != nil {
		e.t.Fatal(err)
	}
	e.kept, e.written = e.kept+done.Kept, e.written+done.Written
	return nil
}

// times are the times of last change of the files in a folder.
func times(t *testing.T, dir string) map[string]int64 {
	all := map[string]int64{}
	stats, err := statsIn(dir)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for name, s := range stats {
		all[name] = s.time
	}
	return all
}
