package timeline

import (
	"strings"

	"gopkg.in/yaml.v3"

	"furat/geo"
)

var placeKeys = &keys{what: "a place", required: []string{"id"},
	known: []string{"id", "name", "names", "at", "kind", "country", "admin1", "precision_km", "source", "source_url"}}

// newPlaceKeys are what a place must say that the gazetteer does not have.
var newPlaceKeys = []string{"name", "at", "kind", "precision_km", "source"}

var placeKinds = []geo.Kind{geo.City, geo.Town, geo.Village, geo.Quarter, geo.Camp, geo.Dam, geo.Barrage,
	geo.Bridge, geo.Crossing, geo.Airbase, geo.Base, geo.Field, geo.Hill, geo.Island, geo.Site, geo.Other,
	geo.Lake, geo.RiverKind, geo.District, geo.Province, geo.Region, geo.Border, geo.Road, geo.CountryKind}

// lookUp finds a place of the gazetteer by its id.
type lookUp func(id string) (*geo.Place, bool)

// placeTable makes the gazetteer of the site: merged into the one of the
// loading are the places of its own gazetteers, and put over these the rows of
// places.yaml, which add to them, or replace what they say of an id field by
// field. placesBroken says that rows are missing from it.
func (l *loading) placeTable(own [][]geo.Place) {
	f, ok := l.open("places.yaml")
	l.placesBroken = l.placesBroken || f != nil && !ok
	read := func(known func(id string) (*geo.Place, bool)) (rows []geo.Place) {
		if ok {
			var broken bool
			rows, broken = readPlaces(f, known)
			l.placesBroken = l.placesBroken || broken
		}
		return rows
	}
	for _, rows := range own {
		for i := range rows {
			rows[i].Name = closed(rows[i].Name)
		}
	}
	if len(own) > 0 {
		l.gaz, _ = l.gaz.MergeOver(own, read)
	} else if rows := read(l.gaz.Place); len(rows) > 0 {
		l.gaz = l.gaz.With(rows)
	}
}

// readPlaces reads the rows of places.yaml; broken means that some could not
// be read.
func readPlaces(f *file, known lookUp) (all []geo.Place, broken bool) {
	ids := map[string]*yaml.Node{}
	r, ok := f.rows("places.yaml", func(r *reader, n *yaml.Node) {
		if p, ok := r.placeRow(n, known, ids); ok {
			all = append(all, p)
		}
	})
	return all, !ok || len(r.errors) > 0
}

// placeRow reads one row over the gazetteer's row of the same id, if any.
func (r *reader) placeRow(n *yaml.Node, known lookUp, ids map[string]*yaml.Node) (p geo.Place, ok bool) {
	if id := valueOf(n, "id"); id != nil {
		if old, ok := known(strings.TrimSpace(id.Value)); ok {
			p = *old
		}
	}
	correction := p.ID != ""
	fine := r.mapping(n, placeKeys, func(key string, v *yaml.Node) {
		r.placeField(&p, key, v)
		if key == "id" && p.ID != "" {
			r.once(ids, p.ID, v, "place id")
		}
	})
	if !fine || p.ID == "" {
		return p, false
	}
	for _, key := range newPlaceKeys {
		if !correction && !wrote(n, key) {
			r.missing(r.offset(n), placeKeys, key)
		}
	}
	return p, p.Name != "" && p.Kind != ""
}

func (r *reader) placeField(p *geo.Place, key string, v *yaml.Node) {
	switch key {
	case "id":
		p.ID = r.id(v, "place id")
	case "name":
		p.Name = r.string(v, key)
	case "names":
		p.Names = r.placeNames(v)
	case "at":
		p.Point, _ = r.lonLat(v, key)
	case "kind":
		p.Kind = choice(r, v, key, placeKinds)
	case "country":
		p.Country = r.country(v)
	case "admin1":
		p.Admin1 = r.string(v, key)
	case "precision_km":
		p.PrecisionKm = r.above0(v, key)
	case "source":
		if !r.unfilled(v, key) {
			p.Source = r.string(v, key)
		}
	case "source_url":
		p.SourceURL = r.url(v, key)
	}
}

// placeNames reads further names: a list, or a mapping from a language to a
// name or a list of them.
func (r *reader) placeNames(n *yaml.Node) (names []geo.Name) {
	if n.Kind != yaml.MappingNode {
		for _, s := range r.texts(n, "names") {
			names = append(names, geo.Name{Text: s})
		}
		return names
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		lang := r.language(n.Content[i], "language of names")
		if v := n.Content[i+1]; v.Kind == yaml.ScalarNode {
			names = append(names, geo.Name{Text: r.string(v, "a name"), Lang: lang})
		} else {
			for _, s := range r.texts(v, "names") {
				names = append(names, geo.Name{Text: s, Lang: lang})
			}
		}
	}
	return names
}

// country reads an ISO 3166-1 alpha-2 code.
func (r *reader) country(n *yaml.Node) string {
	s, ok := r.text(n, "country")
	if ok && (len(s) != 2 || s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z') {
		r.wrong(n, "write two capital letters, for example SY", "country %q is not a country code", s)
		return ""
	}
	return s
}

func (r *reader) above0(n *yaml.Node, what string) float64 {
	x, ok := r.number(n, what)
	if ok && x <= 0 {
		r.wrong(n, "", "%s must be above 0, not %s", what, shown(n))
	}
	return x
}

// valueOf returns the value of a key of a mapping, or nil.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
