package timeline

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

var actorKeys = &keys{what: "an actor", required: []string{"id", "name", "code", "colour"},
	known: []string{"id", "name", "ar", "code", "colour", "side", "aliases", "active", "note"}}

// actorTable is actors.yaml.
type actorTable struct {
	list   []*Actor
	byID   map[string]*Actor
	broken bool // could not be read, so that nothing follows from an id that is not in it
}

// ReadActors reads the actors.yaml of a content folder; none is no mistake. The
// error is an Errors with every mistake in it, whose files stand under dir.
func ReadActors(fsys fs.FS, dir string) ([]*Actor, error) {
	l := &loading{fsys: fsys, opt: Options{Dir: dir}}
	var actors []*Actor
	if f, ok := l.open("actors.yaml"); ok {
		actors = readActors(f).list
	}
	if errs := l.mistakes(); len(errs) > 0 {
		return nil, errs
	}
	return actors, nil
}

// readActors reads actors.yaml.
func readActors(f *file) *actorTable {
	t := &actorTable{byID: map[string]*Actor{}}
	codes, ids := map[string]*yaml.Node{}, map[string]*yaml.Node{}
	r, ok := f.rows("actors.yaml", func(r *reader, n *yaml.Node) {
		a := &Actor{}
		r.mapping(n, actorKeys, func(key string, v *yaml.Node) {
			r.actorField(a, key, v)
			switch {
			case key == "id" && a.ID != "":
				r.once(ids, a.ID, v, "actor id")
			case key == "code" && a.Code != "":
				r.once(codes, strings.ToUpper(a.Code), v, "code")
			}
		})
		if a.ID != "" && t.byID[a.ID] == nil {
			t.byID[a.ID] = a
			t.list = append(t.list, a)
		}
	})
	t.broken = !ok || len(r.errors) > 0
	return t
}

func (r *reader) actorField(a *Actor, key string, v *yaml.Node) {
	switch key {
	case "id":
		a.ID = r.id(v, "actor id")
	case "name":
		a.Name = r.string(v, key)
	case "ar":
		a.NameAr = r.string(v, key)
	case "code":
		a.Code = r.code(v)
	case "colour":
		a.Colour = r.colour(v)
	case "side":
		a.Side = r.string(v, key)
	case "aliases":
		a.Aliases = r.texts(v, key)
	case "active":
		a.Active = r.interval(v, key)
	case "note":
		a.Note = r.prose(v, key)
	}
}

// code reads the 2 to 4 letters that repeat an actor's colour.
func (r *reader) code(n *yaml.Node) string {
	s, ok := r.text(n, "code")
	if !ok {
		return ""
	}
	letters := 0
	for _, c := range s {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			letters = 0
			break
		}
		letters++
	}
	if letters < 2 || letters > 4 {
		r.wrong(n, "write 2 to 4 letters, for example SDF", "code %q is not a code", s)
		return ""
	}
	return s
}

// colour reads #rrggbb.
func (r *reader) colour(n *yaml.Node) string {
	const hint = `write it as "#rrggbb", in quotes`
	s, ok := r.text(n, "colour")
	if !ok {
		return ""
	}
	if len(s) != 7 || s[0] != '#' || strings.Trim(strings.ToLower(s[1:]), "0123456789abcdef") != "" {
		r.wrong(n, hint, "colour %q is not a colour", s)
		return ""
	}
	return strings.ToLower(s)
}

// once reports a value that an earlier row of the same file has too.
func (r *reader) once(seen map[string]*yaml.Node, value string, n *yaml.Node, what string) {
	if first := seen[value]; first != nil {
		r.wrong(n, "", "%s %q is used twice; first at %s", what, value, r.at(r.offset(first)))
		return
	}
	seen[value] = n
}

// rows reads a YAML file that is a list, entry by entry. An empty file is an
// empty list; ok is false when the file is no list at all.
func (f *file) rows(name string, read func(*reader, *yaml.Node)) (r *reader, ok bool) {
	r, root, ok := f.parseYAML(skipBOM(f.content), len(f.content))
	if !ok || root == nil {
		return r, ok
	}
	if root.Kind != yaml.SequenceNode {
		r.wrong(root, "begin each entry with a dash: - id: …", "%s must be a list, not %s", name, kindOf(root))
		return r, false
	}
	r.list(root, name, func(n *yaml.Node) { read(r, n) })
	return r, true
}

// find returns the actor with an id, or records that there is none.
func (t *actorTable) find(r *reader, n *yaml.Node, what string) *Actor {
	s, ok := r.text(n, what)
	if !ok {
		return nil
	}
	if a := t.byID[s]; a != nil {
		return a
	}
	if !t.broken {
		r.wrong(n, t.suggest(s), "%s %q is not in actors.yaml", what, s)
	}
	return nil
}

// suggest names the actor that a wrong id may have meant: by its name, its
// code or an alias, or by a slip of the pen.
func (t *actorTable) suggest(s string) string {
	for _, a := range t.list {
		for _, name := range append([]string{a.Name, a.NameAr, a.Code}, a.Aliases...) {
			if strings.EqualFold(name, s) {
				return fmt.Sprintf("did you mean %q?", a.ID)
			}
		}
	}
	return didYouMean(s, func(yield func(string) bool) {
		for _, a := range t.list {
			if !yield(a.ID) {
				return
			}
		}
	})
}
