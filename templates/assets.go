package templates

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"furat/timeline"
)

//go:embed web/furat.css web/favicon.svg web/fonts/*.woff2
var web embed.FS

// dist holds the bundled scripts; `make assets` writes them and git ignores
// them. Only furat.js stands in the pages; it fetches the others.
//
//go:embed all:dist
var dist embed.FS

// Asset is a file that pages refer to: its bytes, or for one that grows with the
// record what writes them.
type Asset struct {
	Path   string // from the site's root
	Data   []byte
	Render func(*bytes.Buffer) error
}

// hasScript reports whether the bundle was there when the program was built.
func hasScript() bool {
	_, err := fs.Stat(dist, "dist/furat.js")
	return err == nil
}

// HasScript reports whether this program carries the reader's script. Without
// it the site is complete, only still.
func HasScript() bool { return hasScript() }

// Assets lists the files that every site needs, by path.
func (s *Set) Assets() ([]Asset, error) {
	list := []Asset{
		{Path: "assets/actors.css", Data: actorStyles(s.t.Actors)},
		{Path: "assets/base.svg", Data: s.draw.BaseSVG()},
	}
	err := fs.WalkDir(web, "web", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := web.ReadFile(name)
		list = append(list, Asset{Path: assetPath(name), Data: data})
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
		list = append(list, Asset{Path: "assets/ground.js", Data: s.draw.Detail()}, Asset{Path: "assets/words.js", Data: s.say.wordsScript()})
		list = append(list, s.dataScripts()...)
	}
	slices.SortFunc(list, func(a, b Asset) int { return strings.Compare(a.Path, b.Path) })
	return list, nil
}

// scripts lists the bundles.
func (s *Set) scripts() (list []Asset, err error) {
	names, err := fs.Glob(dist, "dist/*.js")
	for _, name := range names {
		data, err := dist.ReadFile(name)
		if err != nil {
			return nil, err
		}
		list = append(list, Asset{Path: "assets/" + path.Base(name), Data: data})
	}
	return list, err
}

// dataScripts lists what the script knows of the record and fetches when it
// comes to it: the index of all events, their entries by parts, the words to
// search. They are scripts since a page that was opened from a folder may not
// read other files.
func (s *Set) dataScripts() []Asset {
	list := []Asset{
		{Path: "assets/events.js", Render: s.writeIndex},
		{Path: "assets/terms.js", Render: s.writeTerms},
	}
	for _, shard := range s.Shards() {
		list = append(list, Asset{Path: "assets/events/" + shard.ID + ".js", Render: func(b *bytes.Buffer) error { return s.WriteShard(b, shard) }})
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

// actorStyles is the generated sheet that gives each actor's marks its colour:
// fill for drawings, background for the codes in the list.
func actorStyles(actors []*timeline.Actor) []byte {
	var b strings.Builder
	for _, a := range actors {
		ink := contrastInk(a.Colour)
		fmt.Fprintf(&b, "svg .a-%s{fill:%s}.code.a-%s{background:%s;color:%s;border-color:%s}\n", a.ID, a.Colour, a.ID, a.Colour, ink, keyline(a.Colour))
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
