package templates

import (
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

// styles becomes the one style sheet of all pages, with what is the site's own
// behind it: the actors' colours, and theme.css, which has the last word.
const styles = "web/furat.css"

// dist holds the bundled scripts; `make assets` writes them and git ignores
// them. Only furat.js stands in the pages; it fetches the others.
//
//go:embed all:dist
var dist embed.FS

// Asset is a file that pages refer to.
type Asset struct {
	Path string // from the site's root
	Data []byte
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
		{"assets/base.svg", byNight(s.draw.BaseSVG())},
	}
	err := fs.WalkDir(web, "web", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := web.ReadFile(name)
		if name == styles {
			data = slices.Concat(data, actorStyles(s.t), s.t.Theme)
		}
		list = append(list, Asset{assetPath(name), data})
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

// scripts lists the bundles: as they are, or behind the data that their code
// goes through.
func (s *Set) scripts() (list []Asset, err error) {
	names, err := fs.Glob(dist, "dist/*.js")
	for _, name := range names {
		base := path.Base(name)
		if _, ok := islands[base]; ok {
			continue
		}
		data, err := dist.ReadFile(name)
		if err != nil {
			return nil, err
		}
		list = append(list, Asset{"assets/" + base, data})
	}
	return list, err
}

// ownScripts are those that each language has: what the script says, and the
// bundles that carry names, which furat.js asks for from beside the page.
func (s *Set) ownScripts() []Asset {
	if !s.script {
		return nil
	}
	list := []Asset{{"assets/ground.js", s.draw.Detail()}, {"assets/words.js", s.words.wordsScript()}}
	list = append(list, s.lazyScripts()...)
	for i := range list {
		list[i].Path = s.folder + list[i].Path
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
