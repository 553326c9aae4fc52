// Package foreign puts articles written for other generators into Furat's own
// form: Hugo's TOML and shortcodes, Jekyll's dates and Liquid, Eleventy's JSON,
// Obsidian's notes without any front matter.
//
//	+++                                     ---
//	title = "Roads cut"                     title: Roads cut
//	date = 2017-04-24T22:30:00Z      →      date: "2017-04-24"
//	weight = 3                              extra:
//	+++                                       weight: 3
//	{{< figure src="/a.png" alt="A" >}}     ---
//	                                        ![A](/a.png)
//
// It changes what can be read beyond doubt and notes what it changed. All else
// it leaves as it stands, so that the reader of Furat's own form says what is
// wrong with it; every byte of the result knows where it came from, so that
// this reader's mistakes stand where the author wrote them.
//
// The same reading serves `furat import`, which writes the result, and a record
// read in place (`fields:` and `extra: keep` in site.yaml), which does not.
package foreign

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// The generators that write some things in ways of their own.
const (
	Hugo     = "Hugo"
	Jekyll   = "Jekyll"   // tags: a b c are three
	Eleventy = "Eleventy" // or another that writes as it does
	Obsidian = "Obsidian" // #tags in the text, aliases that are names
)

// Options says how to read an article.
type Options struct {
	Name      string                   // path of the file: gives the date and title that the text lacks
	Fields    map[string][]string      // our key -> theirs, of which the first written wins; our own counts last
	Keep      bool                     // keys that Furat does not have go under `extra`
	Generator string                   // empty when not known
	Address   string                   // where the article has stood until now, to become an alias; may be empty
	Draft     bool                     // it becomes a draft whatever it says
	Slug      func(text string) string // makes an address of a text
}

// Article is an article in Furat's form.
type Article struct {
	Text   []byte
	Notes  []Note   // by At
	Faults []Fault  // what Text cannot show; by At
	Images []string // files of the site that the text shows, as written

	Title, Date, Slug string // as far as they are known, to name a file by
	trail
}

// Note is something that was changed and that the author may want to look at.
type Note struct {
	At   int // offset into the source
	Msg  string
	More int // how many of the same kind follow in the article
}

// Fault is something that stops an article.
type Fault struct {
	At        int // offset into the source
	Msg, Hint string
}

// Read puts an article into Furat's form. Text that is not UTF-8, or whose
// front matter is not closed, is left as it is. The time taken is linear in the
// length of the source.
func Read(source []byte, opt Options) *Article {
	t := &translation{Options: opt, kinds: map[string]int{}}
	if !utf8.Valid(source) {
		return &Article{Text: source}
	}
	t.tidy(source)
	if t.read() {
		return t.article()
	}
	return &Article{Text: t.src, Faults: t.faults, Notes: t.notes, trail: t.before}
}

// translation is one article on its way.
type translation struct {
	Options
	src    []byte // the source without its byte order mark, carriage returns and untidiness
	before trail  // from src back to the source
	out    builder

	form             form
	base, fence, top int // of the front matter, the line that closes it, and the text
	fields           []field
	extra            []field
	draft            bool
	tags             []string // written in the text
	heading          span     // the first heading when it gives the title

	edits  []edit // of the text
	notes  []Note
	kinds  map[string]int // kind -> index in notes
	faults []Fault
	images []string

	title, date, slug string
}

// read takes the article apart and writes it anew.
func (t *translation) read() bool {
	if !t.split() || !t.parse() {
		return false
	}
	t.body()
	t.frontMatter()
	t.out.edited(t.src, t.top, t.edits)
	return true
}

func (t *translation) article() *Article {
	byAt := func(a, b Note) int { return cmp.Compare(a.At, b.At) }
	slices.SortStableFunc(t.notes, byAt)
	slices.SortStableFunc(t.faults, func(a, b Fault) int { return cmp.Compare(a.At, b.At) })
	return &Article{Text: t.out.text, Notes: t.notes, Faults: t.faults, Images: t.images,
		Title: t.title, Date: t.date, Slug: t.slug, trail: trail{append([][]piece{t.out.pieces}, t.before.steps...)}}
}

// note records a change of a kind at an offset into src. Of each kind an
// article notes the first and counts the rest.
func (t *translation) note(kind string, at int, msg string) {
	if i, again := t.kinds[kind]; again {
		t.notes[i].More++
		return
	}
	t.kinds[kind] = len(t.notes)
	t.notes = append(t.notes, Note{At: t.before.Source(at), Msg: msg})
}

func (t *translation) fault(at int, msg, hint string) {
	t.faults = append(t.faults, Fault{t.before.Source(at), msg, hint})
}

// baseName is the name of the file without folder and ending; of Hugo's
// folder/index.md, the folder's.
func (t *translation) baseName() string {
	base := path.Base(t.Name)
	base = strings.TrimSuffix(base, path.Ext(base))
	if dir := path.Base(path.Dir(t.Name)); base == "index" && dir != "." && dir != "/" {
		return dir
	}
	return base
}

// inDrafts reports a file in Jekyll's folder of drafts.
func (t *translation) inDrafts() bool {
	return slices.Contains(strings.Split(t.Name, "/"), "_drafts")
}

// short cuts what a message quotes.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// lineEnd returns the offset of the end of the line at an offset, before its \n.
func lineEnd(text []byte, at int) int {
	if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}
