package timeline

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"furat/geo"
)

// Options says how to read a record. The zero value reads it with the
// embedded gazetteer and river, without drafts.
type Options struct {
	Gazetteer *geo.Gazetteer // nil: geo.Embedded
	River     *geo.River     // nil: geo.EmbeddedRiver
	Dir       string         // put before file names in errors and Article.File: "site/content"
	Drafts    bool           // read articles with draft: true too
	Empty     bool           // a folder without articles is in order: something is about to be put into it
	Memory    *Memory        // what an earlier Load has read, refilled by this one; nil: read everything
	Began     time.Time      // when the run began, to tell times of files that can be trusted; zero: none can
	OpenNames bool           // also work out what to write for names that came to no place: Article.Open
}

// Load reads and checks the content folder fsys: site.yaml, actors.yaml,
// sources.yaml, places.yaml, theme.css, the gazetteers that site.yaml names, every .md
// file under articles and pages and the tables under events. Either the whole record is
// in order, or the error is an Errors with every mistake in it. The same files
// give the same Timeline.
//
// Files and folders whose name begins with a dot are passed over, and so is
// what is not .md under articles and pages; symbolic links to folders are not followed.
func Load(fsys fs.FS, opt Options) (*Timeline, error) {
	if err := opt.complete(); err != nil {
		return nil, err
	}
	l := &loading{fsys: fsys, raw: fsys, opt: opt}
	if opt.Memory != nil {
		l.tally = &tally{FS: fsys, sums: map[string]Digest{}}
		l.fsys = l.tally
	}
	l.tables()
	l.articles()
	l.eventTables()
	l.standalonePages()
	articles, events := l.published()
	l.across()
	l.site.finish(events, len(l.mistakes()) == 0 && !l.opt.Empty)
	l.stepDays()
	if errs := l.mistakes(); len(errs) > 0 {
		return nil, errs
	}
	t := &Timeline{Site: l.site.Site, Actors: l.actors.list, Publishers: l.publishers.list,
		Articles: articles, Pages: l.standalone, Events: events, Gazetteer: l.gaz, River: l.river, Notes: l.notes, Credits: l.credits, Theme: l.theme, places: l.places}
	if l.tally != nil {
		t.Ground = l.tally.digest(opt.Memory.program, opt)
	}
	t.Places = l.weave(articles, events)
	t.places = make(map[string]*Place, len(t.Places))
	for _, p := range t.Places {
		t.places[p.ID] = p
	}
	return t, nil
}

func (opt *Options) complete() (err error) {
	if opt.Gazetteer == nil {
		if opt.Gazetteer, err = geo.Embedded(); err != nil {
			return err
		}
	}
	if opt.River == nil {
		opt.River, err = geo.EmbeddedRiver()
	}
	return err
}

// loading is one run of Load.
type loading struct {
	record
	fsys       fs.FS
	raw        fs.FS     // the same, for the articles: a memory notes them one by one
	tally      *tally    // fsys, when there is a memory
	decoders   sync.Pool // of *decoder
	opt        Options
	site       *siteFile
	files      []*file           // the tables, then the articles by name
	texts      []loadingText     // the articles, then the months of tables
	standalone []*StandalonePage // by order, then name

	theme   []byte       // of theme.css
	notes   []string     // what the editor should know and need not mend
	credits []geo.Credit // of the site's own gazetteers and tables
}

type loadingText struct {
	*file
	articleFile
}

var tableNames = []string{"site.yaml", "actors.yaml", "sources.yaml", "places.yaml"}

// tables reads the YAML files beside the articles. Without site.yaml there is
// a mistake and an empty one; the others may be missing.
func (l *loading) tables() {
	l.readSite()
	l.actors, l.publishers, l.gaz = &actorTable{}, &publisherTable{}, l.opt.Gazetteer
	if f, ok := l.open("actors.yaml"); ok {
		l.actors = readActors(f)
	} else {
		l.actors.broken = f != nil
	}
	if f, ok := l.open("sources.yaml"); ok {
		l.publishers = readPublishers(f)
	} else {
		l.publishers.broken = f != nil
	}
	l.readTheme()
	l.placeTable(l.gazetteers(l.site.reader, l.site.gazetteers))
	l.river, l.lang, l.languages, l.riversideKm = l.opt.River, l.site.Lang, l.site.Languages, l.site.RiversideKm
	l.places, l.advising = map[string]*Place{}, l.opt.OpenNames
	l.strays()
}

// readSite reads site.yaml, or stands an empty one in for it, so that the
// mistakes of the rest can still be found.
func (l *loading) readSite() {
	f, ok := l.open("site.yaml")
	if ok {
		l.site = readSite(f)
		return
	}
	if f == nil {
		f = &file{name: path.Join(l.opt.Dir, "site.yaml")}
		f.mistake(0, "site.yaml is missing", smallestSite)
		l.files = append(l.files, f)
	}
	l.site = &siteFile{reader: &reader{file: f}, Site: Site{Lang: "en", Languages: []string{"en"}, RiversideKm: RiversideKm}, periodAt: orEmpty(nil)}
}

// open opens a table. The file is nil when there is none.
func (l *loading) open(name string) (f *file, usable bool) {
	if _, err := fs.Stat(l.fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil, false
	}
	f, usable = openFile(l.fsys, l.opt.Dir, name)
	l.files = append(l.files, f)
	return f, usable
}

// strays reports YAML files that nobody reads: a misspelt actor.yaml would
// otherwise leave the site without actors and say nothing.
func (l *loading) strays() {
	entries, _ := fs.ReadDir(l.fsys, ".")
	for _, e := range entries {
		name := e.Name()
		ext := path.Ext(name)
		if e.IsDir() || ext != ".yaml" && ext != ".yml" || strings.HasPrefix(name, ".") || slices.Contains(tableNames, name) {
			continue
		}
		f := &file{name: path.Join(l.opt.Dir, name)}
		hint := didYouMean(name, slices.Values(tableNames))
		if hint == "" {
			hint = "the files read here are " + strings.Join(tableNames, ", ")
		}
		f.mistake(0, "no such file is read", hint)
		l.files = append(l.files, f)
	}
}

// articles reads the articles, as many at once as there are processors. Each
// is read by itself; what comes out does not depend on who is first.
func (l *loading) articles() {
	names := l.articleNames()
	read := func(name string) (loadingText, *remembered) { return l.article(name), nil }
	if l.tally != nil {
		l.opt.Memory.forget(l.tally.digest(l.opt.Memory.program, l.opt))
		read = l.articleOrMemory
	}
	l.texts = make([]loadingText, len(names))
	kept := make([]*remembered, len(names))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(names); i = next.Add(1) - 1 {
				l.texts[i], kept[i] = read(names[i])
			}
		})
	}
	workers.Wait()
	for _, t := range l.texts {
		l.files = append(l.files, t.file)
		l.notes = append(l.notes, t.foreignNotes()...)
	}
	if l.opt.Memory != nil {
		l.opt.Memory.replace(names, kept)
	}
}

func (l *loading) article(name string) (t loadingText) {
	var usable bool
	if t.file, usable = openFile(l.raw, l.opt.Dir, name); usable && l.site.foreign.translate(t.file, name) {
		t.articleFile = l.readArticle(t.file, l.opt.Drafts)
	}
	return t
}

// articleNames lists the .md files under articles.
func (l *loading) articleNames() []string {
	names := l.markdownIn("articles", l.site.foreign.passes)
	if l.opt.Empty && len(names) == 0 {
		return nil
	}
	if tables, _ := fs.Glob(l.fsys, "events/*.yaml"); len(names) == 0 && len(tables) == 0 {
		f := &file{name: path.Join(l.opt.Dir, "articles")}
		f.mistake(0, "there is no article", `write one, for example with: furat new "Title"`)
		l.files = append(l.files, f)
	}
	return names
}

// markdownIn lists the .md files in a folder and those within it, which need
// not be there, but those that pass.
func (l *loading) markdownIn(folder string, passes func(fs.DirEntry) bool) (names []string) {
	_ = fs.WalkDir(l.fsys, folder, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && name == folder && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			f := &file{name: path.Join(l.opt.Dir, name)}
			f.unreadable(err)
			l.files = append(l.files, f)
			return nil
		case strings.HasPrefix(e.Name(), ".") && e.IsDir():
			return fs.SkipDir
		case passes(e):
		case !e.IsDir() && !strings.HasPrefix(e.Name(), ".") && strings.EqualFold(path.Ext(name), ".md"):
			names = append(names, name)
		}
		return nil
	})
	return names
}

// published returns the articles by date and slug, and their events by date
// and id.
func (l *loading) published() (articles []*Article, events []*Event) {
	for _, t := range l.texts {
		if t.article != nil {
			articles = append(articles, t.article)
			events = append(events, t.article.Events...)
		}
	}
	slices.SortFunc(articles, func(a, b *Article) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Slug, b.Slug))
	})
	slices.SortFunc(events, func(a, b *Event) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
	return articles, events
}

// mistakes returns the mistakes of all files in order.
func (l *loading) mistakes() (all Errors) {
	for _, f := range l.files {
		all = append(all, f.errors...)
	}
	return sorted(all)
}
