package templates

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"furat/timeline"
)

//go:embed web/*.css web/favicon.svg web/fonts/*.woff2
var web embed.FS

// styles becomes the one style sheet of all pages, with what is the site's own
// behind it: the actors' colours, and theme.css, which has the last word.
const styles = "web/furat.css"

// printStyles gets what stands for stripes on paper behind it.
const printStyles = "web/print.css"

// dist holds the bundled scripts; `make assets` writes them and git ignores
// them. Only furat.js stands in the pages; it fetches the others.
//
//go:embed all:dist
var dist embed.FS

// Asset is a file that pages refer to, and what writes it.
type Asset struct {
	Path   string // from the site's root
	Render func(*bytes.Buffer) error
	Key    func() timeline.Digest // of all that it says; nil when it is at hand
}

// made is an asset whose bytes are at hand.
func made(path string, data []byte) Asset {
	return Asset{Path: path, Render: func(b *bytes.Buffer) error { b.Write(data); return nil }}
}

// hasScript reports whether the bundle was there when the program was built.
func hasScript() bool {
	_, err := fs.Stat(dist, "dist/furat.js")
	return err == nil
}

// HasScript reports whether this program carries the reader's script. Without
// it the site is complete, only still.
func HasScript() bool { return hasScript() }

// Assets lists the files that the pages need, by path: those of a further
// language are only the ones that say or name something.
func (s *Set) Assets() ([]Asset, error) {
	if s.folder != "" {
		return s.ownScripts(), nil
	}
	list := []Asset{
		made("assets/base.svg", byNight(s.draw.BaseSVG())),
	}
	err := fs.WalkDir(web, "web", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := web.ReadFile(name)
		if path.Ext(name) == ".css" {
			data = styleComment.ReplaceAll(data, nil)
		}
		switch name {
		case styles:
			data = slices.Concat(data, actorStyles(s.t), s.t.Theme)
		case printStyles:
			data = append(data, stripesOnPaper(s.t)...)
		}
		list = append(list, made(assetPath(name), data))
		return err
	})
	if err != nil {
		return nil, err
	}
	if s.script {
		scripts, err := s.scripts()
		if err != nil {
			return nil, err
		}
		list = append(list, scripts...)
		list = append(list, s.ownScripts()...)
	}
	slices.SortFunc(list, func(a, b Asset) int { return strings.Compare(a.Path, b.Path) })
	return list, nil
}

// styleComment is what in our own sheets is meant for who edits them: readers
// wait for the sheet before anything is drawn.
var styleComment = regexp.MustCompile(`(?s)/\*.*?\*/\n?`)

// scripts lists the bundles.
func (s *Set) scripts() (list []Asset, err error) {
	names, err := fs.Glob(dist, "dist/*.js")
	for _, name := range names {
		data, err := dist.ReadFile(name)
		if err != nil {
			return nil, err
		}
		list = append(list, made("assets/"+path.Base(name), data))
	}
	return list, err
}

// ownScripts are those that each language has, which furat.js asks for from
// beside the page: what it says, and what it knows of the record and fetches when
// it comes to it: the index of all events, their entries by parts, the words to
// search. They are scripts since a page that was opened from a folder may not
// read other files.
func (s *Set) ownScripts() []Asset {
	if !s.script {
		return nil
	}
	list := []Asset{
		made("ground.js", s.draw.Detail()), made("words.js", s.words.wordsScript()),
		{"events.js", s.writeIndex, s.RecordKey}, {"terms.js", s.writeTerms, s.RecordKey},
	}
	if len(s.t.Events) > mostStacks { // whether there are such marks is known only when the map is drawn
		list = append(list, Asset{"spots.js", s.writeSpots, s.RecordKey})
	}
	for _, shard := range s.Shards() {
		list = append(list, Asset{"events/" + shard.ID + ".js", func(b *bytes.Buffer) error { return s.writeShard(b, shard) }, func() timeline.Digest { return s.ShardKey(shard) }})
	}
	for i := range list {
		list[i].Path = s.folder + "assets/" + list[i].Path
	}
	return list
}

// assetPath is where a file of web/ stands in the site. Browsers look for the
// icon in the root.
func assetPath(name string) string {
	if path.Base(name) == "favicon.svg" {
		return "favicon.svg"
	}
	return "assets/" + strings.TrimPrefix(name, "web/")
}

// actorStyles is the generated part of the sheet that gives each actor's marks its colour:
// fill for drawings, background for the codes in the list.
func actorStyles(t *timeline.Timeline) []byte {
	var b strings.Builder
	for _, a := range t.Actors {
		ink := contrastInk(a.Colour)
		fmt.Fprintf(&b, "svg .a-%s{fill:%s}.code.a-%s{background:%s;color:%s;border-color:%s}\n", a.ID, a.Colour, a.ID, a.Colour, ink, keyline(a.Colour))
	}
	b.WriteString(darkStyles(t))
	return []byte(b.String())
}

// stripesOnPaper frames on paper what is striped on a screen: browsers print a
// pattern as a picture of its own each time, which made a diagram of hundreds 20
// MB. The frame has the colour of the stripes, and within it stands what the
// stripes stand over.
func stripesOnPaper(t *timeline.Timeline) []byte {
	var b strings.Builder
	b.WriteString(`svg [fill$="-na)"]{fill:none;stroke:#8a857b;stroke-dasharray:1 1.5;stroke-width:.6}svg [fill="url(#k-st)"]{fill:none;stroke:` + sampleB + `;stroke-width:1.6}` + "\n")
	for _, a := range t.Actors {
		fmt.Fprintf(&b, "svg [fill$=\"-a-%s)\"]{fill:none;stroke:%s;stroke-width:1.6}\n", a.ID, keyline(a.Colour))
	}
	return []byte(b.String())
}

// mediaType is the registered type of a data file, by its ending.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".geojson":
		return "application/geo+json"
	case ".csv":
		return "text/csv"
	case ".kml":
		return "application/vnd.google-earth.kml+xml"
	case ".ics":
		return "text/calendar"
	}
	return "application/octet-stream"
}
