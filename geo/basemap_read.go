package geo

import (
	"fmt"

	"github.com/paulmach/orb"
)

// layerReader reads the files of the base map and keeps the first error.
type layerReader struct{ err error }

// layerProperties are those that the files of the base map have.
type layerProperties struct {
	Name    string
	NameAr  string `json:"name_ar"`
	Country string
	Rank    int
	Class   string // of a border: international or disputed
}

func (r *layerReader) read(layer string) *collection[layerProperties] {
	name := layer + ".geojson"
	data, err := baseMapFiles.ReadFile("data/" + name)
	if err == nil {
		var c *collection[layerProperties]
		if c, err = readCollection[layerProperties](name, data); err == nil {
			return c
		}
	}
	if r.err == nil {
		r.err = fmt.Errorf("base map: %w", err)
	}
	return &collection[layerProperties]{}
}

func (r *layerReader) areas(layer string) []Area {
	var areas []Area
	for _, f := range r.read(layer).Features {
		p := f.Properties
		areas = append(areas, Area{f.ID, p.Name, p.NameAr, p.Country, multiPolygon(f.Geometry.Geometry)})
	}
	return areas
}

func (r *layerReader) lines(layer string) []Line {
	var lines []Line
	for _, f := range r.read(layer).Features {
		p := f.Properties
		lines = append(lines, Line{f.ID, p.Name, p.NameAr, p.Rank, multiLineString(f.Geometry.Geometry), p.Class})
	}
	return lines
}

// strokes returns the geometry of all lines of a class.
func strokes(lines []Line, class string) orb.MultiLineString {
	var all orb.MultiLineString
	for _, l := range lines {
		if l.class == class {
			all = append(all, l.Geometry...)
		}
	}
	return all
}
