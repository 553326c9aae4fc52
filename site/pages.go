package site

import (
	"bytes"
	"io"
	"io/fs"
	"strings"

	"furat/templates"
	"furat/timeline"
)

// language is the site's pages in one language, and the folder that they stand
// in: "" or "ar/".
type language struct {
	set    *templates.Set
	lang   string
	folder string
}

// languagesOf are the languages of a site, of which the first is at hand.
func languagesOf(t *timeline.Timeline, first *templates.Set) ([]language, error) {
	list := []language{{set: first, lang: t.Site.Lang}}
	for _, lang := range t.Site.Languages[min(1, len(t.Site.Languages)):] {
		set, err := first.In(lang)
		if err != nil {
			return nil, err
		}
		list = append(list, language{set, lang, lang + "/"})
	}
	return list, nil
}

// addPages adds the front page, the standalone pages, and a page for each
// article, event, place, actor and year.
func (s *Site) addPages(e language) {
	t := s.Timeline
	s.addKeyed(e.folder+"index.html", e.set.RecordKey, e.set.Index)
	s.addKeyed(e.folder+"river.html", e.set.RecordKey, e.set.River)
	if e.set.HasDossier() {
		s.addKeyed(e.folder+"dossier.html", e.set.RecordKey, e.set.Dossier)
	}
	for _, a := range t.Articles {
		s.addKeyed(e.folder+"articles/"+a.Slug+".html", func() timeline.Digest { return e.set.ArticleKey(a) }, func(w io.Writer) error { return e.set.Article(w, a) })
	}
	for _, event := range t.Events {
		if !event.Report {
			s.addKeyed(e.folder+"events/"+event.ID+".html", func() timeline.Digest { return e.set.EventKey(event) }, func(w io.Writer) error { return e.set.Event(w, event) })
		}
	}
	for _, p := range t.Places {
		s.addKeyed(e.folder+"places/"+p.ID+".html", func() timeline.Digest { return e.set.PlaceKey(p) }, func(w io.Writer) error { return e.set.Place(w, p) })
	}
	for _, a := range t.Actors {
		s.addKeyed(e.folder+"actors/"+a.ID+".html", func() timeline.Digest { return e.set.ActorKey(a) }, func(w io.Writer) error { return e.set.Actor(w, a) })
	}
	for _, p := range t.Pages {
		s.addPage(e.folder+"pages/"+p.Name+".html", func(w io.Writer) error { return e.set.Standalone(w, p) })
	}
	for i, year := range e.set.Years() {
		s.addKeyed(e.folder+"years/"+year+".html", func() timeline.Digest { return e.set.YearKey(i) }, func(w io.Writer) error { return e.set.Year(w, i) })
	}
	for i, month := range e.set.Months() {
		s.addKeyed(e.folder+"years/"+month+".html", func() timeline.Digest { return e.set.MonthKey(i) }, func(w io.Writer) error { return e.set.Month(w, i) })
	}
}

// addCards adds the picture of each page that has one.
func (s *Site) addCards(e language) {
	t := s.Timeline
	s.addCard(e, "index.html", "index", e.set.RecordKey, e.set.IndexCard)
	for _, a := range t.Articles {
		s.addCard(e, "articles/"+a.Slug+".html", "articles", func() timeline.Digest { return e.set.ArticleKey(a) }, func(w io.Writer) error { return e.set.ArticleCard(w, a) })
	}
	for _, event := range t.Events {
		if !event.Report {
			s.addCard(e, "events/"+event.ID+".html", "events", func() timeline.Digest { return e.set.EventKey(event) }, func(w io.Writer) error { return e.set.EventCard(w, event) })
		}
	}
	for _, p := range t.Places {
		s.addCard(e, "places/"+p.ID+".html", "places", func() timeline.Digest { return e.set.PlaceKey(p) }, func(w io.Writer) error { return e.set.PlaceCard(w, p) })
	}
	for _, a := range t.Actors {
		s.addCard(e, "actors/"+a.ID+".html", "actors", e.set.RecordKey, func(w io.Writer) error { return e.set.ActorCard(w, a) })
	}
	for i, year := range e.set.Years() {
		s.addCard(e, "years/"+year+".html", "years", e.set.RecordKey, func(w io.Writer) error { return e.set.YearCard(w, i) })
	}
}

func (s *Site) addCard(e language, page, section string, key func() timeline.Digest, write func(io.Writer) error) {
	if e.set.HasCards(section) {
		s.addKeyed(e.folder+templates.CardPath(page), key, write)
	}
}

// addLists adds the index.html of each folder.
func (s *Site) addLists(e language) {
	s.addKeyed(e.folder+"articles/index.html", e.set.RecordKey, e.set.ArticleList)
	s.addKeyed(e.folder+"events/index.html", e.set.RecordKey, e.set.EventList)
	s.addPage(e.folder+"places/index.html", e.set.PlaceList)
	s.addPage(e.folder+"actors/index.html", e.set.ActorList)
	s.addPage(e.folder+"years/index.html", e.set.YearList)
	s.addPage(e.folder+"data/index.html", e.set.DataList)
}

func (s *Site) addPage(path string, write func(io.Writer) error) {
	s.add(path, func(b *bytes.Buffer) error { return write(b) })
}

// addKeyed adds a page of which is known what it is made of.
func (s *Site) addKeyed(path string, key func() timeline.Digest, write func(io.Writer) error) {
	s.addPage(path, write)
	s.keyLast(key)
}

// keyLast says what the file added last is made of, if the timeline knows.
func (s *Site) keyLast(key func() timeline.Digest) {
	if s.languages[0].set.HasKeys() {
		s.files[len(s.files)-1].Key = key
	}
}

// addRedirects adds a page at each old address of an article, which was in the
// site's main language.
func (s *Site) addRedirects() {
	for _, a := range s.Timeline.Articles {
		for _, alias := range a.Aliases {
			s.addPage(alias, func(w io.Writer) error { return s.languages[0].set.Redirect(w, alias, a) })
		}
	}
}

func (s *Site) addAssets() error {
	for _, e := range s.languages {
		assets, err := e.set.Assets()
		if err != nil {
			return err
		}
		for _, a := range assets {
			s.add(a.Path, a.Render)
			if a.Key != nil {
				s.keyLast(a.Key)
			}
		}
	}
	return nil
}

// addStatic adds the files to be copied as they are. Names that begin with a
// dot are the system's and the editor's own, and stay behind.
func (s *Site) addStatic(static fs.FS) error {
	if static == nil {
		return nil
	}
	return fs.WalkDir(static, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(d.Name(), "."):
			return skip(d)
		case d.Type().IsRegular():
			s.add(name, func(b *bytes.Buffer) error { return copyFrom(static, name, b) })
		}
		return nil
	})
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func copyFrom(fsys fs.FS, name string, b *bytes.Buffer) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = b.ReadFrom(f)
	return err
}
