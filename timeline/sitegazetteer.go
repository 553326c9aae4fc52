package timeline

import (
	"io/fs"

	"furat/geo"
)

// RiversideKm is how near the centreline a place must lie to be riverside, in
// km, where site.yaml does not say otherwise.
const RiversideKm = 15

// SiteGazetteer returns the gazetteer of a content folder: the given one, or
// the embedded one, with the gazetteers that the folder's site.yaml names and
// the rows of its places.yaml, where it has them. The error is an Errors when
// these have mistakes; others of site.yaml do not matter here.
func SiteGazetteer(fsys fs.FS, opt Options) (*geo.Gazetteer, error) {
	if err := opt.complete(); err != nil {
		return nil, err
	}
	l := &loading{fsys: fsys, opt: opt}
	l.gaz = opt.Gazetteer
	var own [][]geo.Place
	if f, ok := l.open("site.yaml"); ok {
		own = l.ownGazetteers(f)
	}
	l.placeTable(own)
	if errs := l.mistakes(); len(errs) > 0 {
		return nil, errs
	}
	return l.gaz, nil
}

// ownGazetteers reads the gazetteers that site.yaml names, and nothing else of
// it.
func (l *loading) ownGazetteers(f *file) [][]geo.Place {
	r, root, ok := f.parseYAML(skipBOM(f.content), len(f.content))
	if !ok || root == nil {
		return nil
	}
	n := valueOf(root, "gazetteers")
	if n == nil || isNull(n) {
		return nil
	}
	return l.gazetteers(r, r.readGazetteers(n))
}
