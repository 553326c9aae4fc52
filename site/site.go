// Package site is a whole site: which files exist, what stands in them, and
// how they reach a folder without ever leaving it half written.
//
// Files lists every file of a site in a fixed order, each with a function that
// renders it; nothing is rendered until asked. Write renders them into a
// sibling of the output folder and swaps the two; Preview renders single files
// for a server. Both serve the same bytes.
//
// site/content, next to this file, is the Euphrates record itself.
package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"furat/geo"
	"furat/templates"
	"furat/timeline"
)

// File is one file of a site.
type File struct {
	Path   string // from the site's root, slash separated
	Render func(*bytes.Buffer) error
	Key    func() timeline.Digest // of all that Render shows; nil when that is not known
}

// Site is everything that a site is made of.
type Site struct {
	Timeline  *timeline.Timeline
	languages []language
	files     []File // sorted by Path
}

// New prepares a site from a timeline and the folder of files to be copied as
// they are (nil for none). It fails when two files want one address.
func New(t *timeline.Timeline, static fs.FS) (*Site, error) {
	base, err := geo.EmbeddedBaseMap()
	if err != nil {
		return nil, err
	}
	set, err := templates.New(t, base, dataFiles)
	if err != nil {
		return nil, err
	}
	s := &Site{Timeline: t}
	if s.languages, err = languagesOf(t, set); err != nil {
		return nil, err
	}
	if err := s.list(static); err != nil {
		return nil, err
	}
	return s, nil
}

// Files lists the site's files by path. The manifest is not among them: it is
// made from their bytes.
func (s *Site) Files() []File { return s.files }

// list gathers the files of every part.
func (s *Site) list(static fs.FS) error {
	for _, e := range s.languages {
		s.addPages(e)
		s.addLists(e)
		s.addCards(e)
	}
	s.addPage("404.html", s.languages[0].set.NotFound)
	s.addData()
	s.addRows()
	s.addFeeds()
	s.addRedirects()
	if err := errors.Join(s.addAssets(), s.addStatic(static)); err != nil {
		return err
	}
	slices.SortFunc(s.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return s.distinct()
}

// distinct reports addresses wanted twice, or wanted as a file and as a folder,
// and names that the manifest's lines cannot hold. Some file systems do not
// tell upper from lower case, so neither does the check.
func (s *Site) distinct() error {
	var errs []error
	seen := make(map[string]string, len(s.files)+1)
	seen[manifestName] = manifestName
	for _, f := range s.files {
		key := strings.ToLower(f.Path)
		if first, ok := seen[key]; ok {
			errs = append(errs, fmt.Errorf("%s and %s would be one file; rename one of them", first, f.Path))
		}
		if strings.ContainsFunc(f.Path, unlisted) {
			errs = append(errs, fmt.Errorf("%q has a control character or a backslash in its name; rename it", f.Path))
		}
		seen[key] = f.Path
	}
	return errors.Join(append(errs, s.fileAsFolder(seen))...)
}

// fileAsFolder reports a file that stands where another file needs a folder:
// static/articles, say.
func (s *Site) fileAsFolder(seen map[string]string) error {
	asked := make(map[string]bool)
	for _, f := range s.files {
		for dir := path.Dir(f.Path); dir != "." && dir != "/" && dir != ".." && !asked[dir]; dir = path.Dir(dir) {
			if first, ok := seen[strings.ToLower(dir)]; ok {
				return fmt.Errorf("%s and %s cannot both be; rename one of them", first, f.Path)
			}
			asked[dir] = true
		}
	}
	return nil
}

// unlisted are the letters that `sha256sum -c` would want escaped.
func unlisted(r rune) bool { return r < ' ' || r == '\\' || r == 0x7f }

func (s *Site) add(path string, render func(*bytes.Buffer) error) {
	s.files = append(s.files, File{Path: path, Render: render})
}
