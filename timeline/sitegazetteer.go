package timeline

import (
	"io/fs"

	"furat/geo"
)

// RiversideKm is how near the centreline a place must lie to be riverside, in
// km, where site.yaml does not say otherwise.
const RiversideKm = 15

// SiteGazetteer returns the gazetteer of a content folder: the given one, or
// the embedded one, with the rows of the folder's places.yaml, if it has one.
// The error is an Errors when the rows have mistakes.
func SiteGazetteer(fsys fs.FS, opt Options) (*geo.Gazetteer, error) {
	if err := opt.complete(); err != nil {
		return nil, err
	}
	l := &loading{fsys: fsys, opt: opt}
	gaz := opt.Gazetteer
	if f, ok := l.open("places.yaml"); ok {
		gaz, _ = readPlaces(f, gaz)
	}
	if errs := l.mistakes(); len(errs) > 0 {
		return nil, errs
	}
	return gaz, nil
}
