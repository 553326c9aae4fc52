package site

import (
	"bytes"
	"io"
	"io/fs"
	"strings"
)

// addPages adds the front page and a page for each article, event, place,
// actor and year.
func (s *Site) addPages() {
	t := s.Timeline
	s.addPage("index.html", s.set.Index)
	s.addPage("river.html", s.set.River)
	s.addPage("404.html", s.set.NotFound)
	for _, a := range t.Articles {
		s.addPage("articles/"+a.Slug+".html", func(w io.Writer) error { return s.set.Article(w, a) })
	}
	for _, e := range t.Events {
		if !e.Report {
			s.addPage("events/"+e.ID+".html", func(w io.Writer) error { return s.set.Event(w, e) })
		}
	}
	for _, p := range t.Places {
		s.addPage("places/"+p.ID+".html", func(w io.Writer) error { return s.set.Place(w, p) })
	}
	for _, a := range t.Actors {
		s.addPage("actors/"+a.ID+".html", func(w io.Writer) error { return s.set.Actor(w, a) })
	}
	for i, year := range s.set.Years() {
		s.addPage("years/"+year+".html", func(w io.Writer) error { return s.set.Year(w, i) })
	}
}

// addLists adds the index.html of each folder.
func (s *Site) addLists() {
	s.addPage("articles/index.html", s.set.ArticleList)
	s.addPage("events/index.html", s.set.EventList)
	s.addPage("places/index.html", s.set.PlaceList)
	s.addPage("actors/index.html", s.set.ActorList)
	s.addPage("years/index.html", s.set.YearList)
	s.addPage("data/index.html", s.set.DataList)
}

func (s *Site) addPage(path string, write func(io.Writer) error) {
	s.add(path, func(b *bytes.Buffer) error { return write(b) })
}

// addRedirects adds a page at each old address of an article.
func (s *Site) addRedirects() {
	for _, a := range s.Timeline.Articles {
		for _, alias := range a.Aliases {
			s.addPage(alias, func(w io.Writer) error { return s.set.Redirect(w, alias, a) })
		}
	}
}

func (s *Site) addAssets() error {
	assets, err := s.set.Assets()
	for _, a := range assets {
		s.add(a.Path, func(b *bytes.Buffer) error { b.Write(a.Data); return nil })
	}
	return err
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
