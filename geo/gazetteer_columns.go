package geo

import (
	"fmt"
	"slices"
	"strings"

	"github.com/paulmach/orb"
)

// role says what a column of a table, or a property of GeoJSON, holds.
type role uint8

const (
	noRole role = iota
	idRole
	nameRole
	namesRole // other spellings, divided by | or ;
	languageRole
	latRole
	lonRole
	wktRole
	kindRole
	countryRole
	admin1Role
	precisionRole
	populationRole
	sourceRole
	sourceURLRole
	roles
)

// roleNames lists the names by which tables of places call their columns, the
// one to take first before the others. Case does not count, and a space or a
// hyphen is an underscore.
var roleNames = [roles]string{
	idRole:         "id place_id pcode placeid geonameid @id",
	nameRole:       "name title name_en toponym asciiname place_name placename place featurename_en label",
	namesRole:      "names alternatenames aliases variants other_names alt_names altnames",
	latRole:        "lat latitude y point_y lat_dd",
	lonRole:        "lon lng long longitude x point_x lon_dd",
	wktRole:        "geowkt wkt",
	kindRole:       "kind type types place_type featuretype feature_code fclass fclasses category",
	countryRole:    "country ccode ccodes iso2 country_code countrycode",
	admin1Role:     "admin1 adm1 governorate adm1_en admin1name_en admin1name",
	precisionRole:  "precision_km accuracy radius",
	populationRole: "population pop",
	sourceRole:     "source geo_source title_source",
	sourceURLRole:  "source_url url geo_id title_uri",
}

var roleOf = func() map[string]role {
	m := map[string]role{}
	for r, names := range roleNames {
		for name := range strings.FieldsSeq(names) {
			m[name] = role(r)
		}
	}
	return m
}()

// field is one column with a role.
type field struct {
	role  role
	order int    // among the names of its role
	name  string // as written
	lang  string // of a languageRole: "ar" of name_ar
	index int    // of the column
}

// fieldOf reads the name of a column.
func fieldOf(name string, index int) field {
	name = strings.TrimSpace(name)
	word := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(name))
	f := field{role: roleOf[word], name: name, index: index}
	if f.role != noRole {
		f.order = slices.Index(strings.Fields(roleNames[f.role]), word)
		return f
	}
	for _, prefix := range []string{"name_", "name:", "featurename_"} {
		if lang, ok := strings.CutPrefix(word, prefix); ok && (len(lang) == 2 || len(lang) == 3) && strings.Trim(lang, "abcdefghijklmnopqrstuvwxyz") == "" {
			f.role, f.lang = languageRole, lang
		}
	}
	return f
}

// fields are the columns of a table that have a role, by role and order.
type fields []field

func fieldsOf(header []string) (fs fields) {
	for i, name := range header {
		if f := fieldOf(name, i); f.role != noRole {
			fs = append(fs, f)
		}
	}
	slices.SortStableFunc(fs, func(a, b field) int {
		if a.role != b.role {
			return int(a.role) - int(b.role)
		}
		return a.order - b.order
	})
	return fs
}

func (fs fields) has(r role) bool {
	return slices.ContainsFunc(fs, func(f field) bool { return f.role == r })
}

// nearColumn names the column of a header that was probably meant for a role,
// or "".
func nearColumn(header []string, r role) string {
	best, found := 0.74, ""
	for _, name := range header {
		word := strings.ToLower(strings.TrimSpace(name))
		if roleOf[word] != noRole {
			continue
		}
		for want := range strings.FieldsSeq(roleNames[r]) {
			if like := likeness([]byte(word), []byte(want)); len(want) > 2 && like > best {
				best, found = like, name
			}
		}
	}
	return found
}

// record is one row by roles, whatever the file is written in.
type record struct {
	*placeRow
	fields fields
	cells  []cell // by field.index
}

// first returns the first cell of a role that is not empty, else its first.
func (r *record) first(want role) (c cell) {
	for _, f := range r.fields {
		if f.role != want {
			continue
		}
		if next := r.cell(f); c.name == "" || c.text == "" && next.text != "" {
			c = next
		}
	}
	return c
}

func (r *record) cell(f field) cell {
	if f.index >= len(r.cells) {
		return cell{name: f.name}
	}
	c := r.cells[f.index]
	c.name = f.name
	return c
}

// place makes a place of a record; point reads where it lies, with its radius
// in km where its shape says it, else 0.
func (r *record) place(point func() (orb.Point, float64)) Place {
	p := Place{Source: r.first(sourceRole).text}
	if p.Source == "" {
		p.Source = r.file.Source
	}
	if url := r.first(sourceURLRole).text; strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		p.SourceURL = url
	}
	p.Population = r.people(r.first(populationRole))
	p.Country = r.country(r.first(countryRole))
	p.Kind = kindOfWord(r.first(kindRole).text, p.Population)
	p.Admin1 = divisionName(r.first(admin1Role).text)
	p.PrecisionKm = r.radius(r.first(precisionRole), p.Kind)
	point0, km := point()
	if p.Point = point0; r.first(precisionRole).text == "" && km > 0 {
		p.PrecisionKm = km
	}
	r.nameIt(&p)
	p.ID = r.identify(&p)
	return p
}

// nameIt reads the name shown and the other spellings.
func (r *record) nameIt(p *Place) {
	shown := r.first(nameRole)
	if p.Name = shown.text; p.Name == "" {
		r.wrong(shown.col, "", "%s is empty", orText(shown.name, "name"))
	}
	s := spellings{country: p.Country, known: []string{Fold(p.Name)}}
	for _, f := range r.fields {
		c := r.cell(f)
		switch f.role {
		case nameRole:
			s.add(c.text, "")
		case languageRole:
			s.add(c.text, f.lang)
		case namesRole:
			for _, text := range strings.FieldsFunc(c.text, func(c rune) bool { return c == '|' || c == ';' }) {
				s.add(splitVariant(strings.TrimSpace(text)))
			}
		}
	}
	p.Names = s.names
}

// splitVariant reads the language off "الرقة@ar-Arab" (Linked Places) and off
// "ar:الرقة" (our own tables).
func splitVariant(s string) (text, lang string) {
	if text, tag, ok := strings.Cut(s, "@"); ok {
		lang, _, _ := strings.Cut(tag, "-")
		if len(lang) != 2 && len(lang) != 3 {
			lang = ""
		}
		return strings.TrimSpace(text), strings.ToLower(lang)
	}
	n := parseName(s)
	return n.Text, n.Lang
}

// identify makes the id: of the id that the file gives, else of the name; of a
// name in Arabic letters alone, of the source and the line.
func (r *record) identify(p *Place) string {
	given := r.first(idRole)
	if id := placeID(given.text); strings.Trim(id, "0123456789") != "" {
		return notIndex(id)
	} else if id != "" { // a number says nothing by itself
		return orText(placeID(r.file.Source), "place") + "-" + id
	}
	base := placeID(p.Name)
	if base == "" {
		base = fmt.Sprintf("%s-%d", orText(placeID(r.file.Source), "place"), r.line)
	}
	id := base
	for n := 2; r.lineOf[id] != 0; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	return notIndex(id)
}

// notIndex keeps a place from the address of the list of places.
func notIndex(id string) string {
	if id == "index" {
		return "place-index"
	}
	return id
}

func orText(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
