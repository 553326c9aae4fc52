package templates

import (
	"bytes"
	"fmt"
	"html/template"

	"furat/geo"
	"furat/timeline"
)

// frame is what stands above and below the text of every page of a section.
// It is rendered once: a template would spend more on it than on the text.
type frame struct {
	nav, foot template.HTML
}

// framing is what the templates of a frame see.
type framing struct {
	Site      *timeline.Site
	Title     timeline.Words
	Edition   timeline.Words
	Publisher timeline.Words
	Root      string
	Section   string
	Pages     []*timeline.StandalonePage
	Credits   []geo.Credit // of map and gazetteer
	Tables    []geo.Credit // of tables of events
}

// Link is one entry of the navigation.
type Link struct {
	Href    string
	Section string
	Current bool
}

var sections = []string{"events", "articles", "places", "actors", "years", "data"}

// Links lists the sections of the site.
func (f framing) Links() []Link {
	links := make([]Link, len(sections))
	for i, s := range sections {
		links[i] = Link{f.Root + s + "/index.html", "section." + s, f.Section == s}
	}
	return links
}

// renderFrames renders the frames of the sections, whose pages stand one
// folder deep.
func (s *Set) renderFrames() error {
	s.frames = make(map[string]frame, len(sections))
	for _, section := range sections {
		f, err := s.renderFrame("../", section)
		if err != nil {
			return err
		}
		s.frames[section] = f
	}
	return nil
}

// frame returns the frame of a section's pages, rendered on the spot for the
// few pages that stand elsewhere. Its templates cannot fail once renderFrames
// has gone through.
func (s *Set) frame(root, section string) frame {
	if f, ok := s.frames[section]; ok && root == "../" {
		return f
	}
	f, _ := s.renderFrame(root, section)
	return f
}

func (s *Set) renderFrame(root, section string) (f frame, err error) {
	data := framing{Site: &s.t.Site, Root: root, Section: section, Pages: s.t.Pages}
	data.Title, _, data.Edition, data.Publisher = s.t.Site.In(s.words.lang)
	for _, c := range s.credits {
		if c.Layer == timeline.EventCredit {
			data.Tables = append(data.Tables, c)
		} else {
			data.Credits = append(data.Credits, c)
		}
	}
	for name, html := range map[string]*template.HTML{"nav-once": &f.nav, "foot-once": &f.foot} {
		var buf bytes.Buffer
		if err := s.html.ExecuteTemplate(&buf, name, data); err != nil {
			return f, fmt.Errorf("frame of %s: %w", section, err)
		}
		*html = template.HTML(buf.String())
	}
	return f, nil
}
