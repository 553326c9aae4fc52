package foreign

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

func isScalar(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode }

// isDate lets any text pass but a truth value: Jekyll's published: false is no
// day. Its reader says what is wrong with it.
func isDate(n *yaml.Node) bool {
	_, truth := truth(n)
	return isScalar(n) && !truth
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$`)

func isLanguage(n *yaml.Node) bool { return isScalar(n) && languageTag.MatchString(n.Value) }

// ownPlaces tells our pins from a list of names; ownEvents our events from a
// list of anything.
func ownPlaces(n *yaml.Node) bool {
	return n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode && allMappings(n)
}

func ownEvents(n *yaml.Node) bool { return n.Kind == yaml.SequenceNode && allMappings(n) }

func allMappings(n *yaml.Node) bool {
	return !slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return c.Kind != yaml.MappingNode })
}

// truth reads a truth value as people write it.
func truth(n *yaml.Node) (value, ok bool) {
	switch strings.ToLower(strings.TrimSpace(n.Value)) {
	case "true", "yes", "on", "1", "y":
		return true, isScalar(n)
	case "false", "no", "off", "0", "n":
		return false, isScalar(n)
	}
	return false, false
}

// oneLine is a text whose lines are joined.
func oneLine(n *yaml.Node) string { return strings.Join(strings.Fields(n.Value), " ") }

func (t *translation) writeTitle(name string, f *field) {
	t.title = oneLine(f.value)
	t.writeText(name, f)
}

func (t *translation) writeText(name string, f *field) {
	if oneLine(f.value) == "" || !strings.ContainsAny(strings.TrimSpace(f.value.Value), "\n\u2028\u2029") {
		t.keep(name, f)
		return
	}
	t.line(name, f, quoted(oneLine(f.value)))
}

// writeDay writes a day. One that cannot be read stands as it is, for the
// reader of dates to say why.
func (t *translation) writeDay(name string, f *field) {
	day, timed, utc, ok := Day(f.value.Value)
	if !ok {
		t.keep(name, f)
		return
	}
	if name == "date" {
		t.date = day
	}
	switch {
	case utc:
		t.note("utc", f.at, name+" "+short(f.value.Value)+" is "+day+", the day in UTC")
	case timed:
		t.note("clock", f.at, name+" "+short(f.value.Value)+" is "+day+", the day as written")
	case day != f.value.Value:
		t.note("day", f.at, name+" "+short(f.value.Value)+" is "+day)
	}
	t.line(name, f, day)
}

// writeAuthor writes who wrote: a name, several, or the name in a mapping.
func (t *translation) writeAuthor(name string, f *field) {
	if isScalar(f.value) {
		t.writeText(name, f)
		return
	}
	names := namesOf(f.value)
	if len(names) == 0 {
		t.unknown(f)
		return
	}
	if f.value.Kind == yaml.MappingNode && len(f.value.Content) > 2 && t.Keep {
		t.extra = append(t.extra, *f) // an address, a picture
	}
	t.line(name, f, quoted(strings.Join(names, ", ")))
}

func namesOf(n *yaml.Node) (names []string) {
	switch n.Kind {
	case yaml.ScalarNode:
		if s := oneLine(n); s != "" && n.Tag != "!!null" {
			return []string{s}
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			names = append(names, namesOf(c)...)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if k := strings.ToLower(n.Content[i].Value); (k == "name" || k == "display_name") && isScalar(n.Content[i+1]) {
				return namesOf(n.Content[i+1])
			}
		}
	}
	return names
}

// takeTags takes tags from a list, a text with commas, or a mapping. They are
// written at the end, with those of the text.
func (t *translation) takeTags(name string, f *field) {
	tags := t.tagsOf(f.value)
	if f.value.Kind == yaml.SequenceNode && len(t.tags) == 0 && slices.Equal(tags, rawTexts(f.value)) && len(tags) > 0 {
		t.keep(name, f)
		return
	}
	if f.value.Kind == yaml.MappingNode || isScalar(f.value) && len(tags) != 1 {
		t.note("tags", f.at, name+" "+short(flow(f.value))+" are read as "+strings.Join(tags, ", "))
	}
	t.tags = append(tags, t.tags...)
}

// rawTexts are the entries of a list of texts as they stand.
func rawTexts(n *yaml.Node) (all []string) {
	for _, c := range n.Content {
		all = append(all, c.Value)
	}
	return all
}

func (t *translation) tagsOf(n *yaml.Node) (tags []string) {
	switch n.Kind {
	case yaml.ScalarNode:
		return t.splitTags(n)
	case yaml.SequenceNode:
		for _, c := range n.Content {
			if isScalar(c) {
				tags = appendTag(tags, c)
			} else {
				tags = append(tags, t.tagsOf(c)...)
			}
		}
	case yaml.MappingNode:
		for i := 1; i < len(n.Content); i += 2 {
			tags = append(tags, t.tagsOf(n.Content[i])...)
		}
	}
	return tags
}

func appendTag(tags []string, n *yaml.Node) []string {
	tag := strings.TrimPrefix(oneLine(n), "#")
	if tag == "" || n.Tag == "!!null" || slices.Contains(tags, tag) {
		return tags
	}
	return append(tags, tag)
}

// splitTags takes "a, b" apart at commas, and as Jekyll does "a b" at spaces.
func (t *translation) splitTags(n *yaml.Node) (tags []string) {
	parts := strings.Split(n.Value, ",")
	if len(parts) == 1 && t.Generator == Jekyll {
		parts = strings.Fields(n.Value)
	}
	for _, p := range parts {
		tags = appendTag(tags, &yaml.Node{Kind: yaml.ScalarNode, Tag: n.Tag, Value: p})
	}
	return tags
}

// writeTags writes the tags that are not written yet.
func (t *translation) writeTags() {
	if len(t.tags) == 0 || t.wrote("tags") {
		return
	}
	f := field{}
	var list []string
	for i, tag := range t.tags {
		if !slices.Contains(t.tags[:i], tag) {
			list = append(list, quoted(tag))
		}
	}
	t.line("tags", &f, "["+strings.Join(list, ", ")+"]")
}

func (t *translation) writeLanguage(name string, f *field) {
	t.line(name, f, strings.ReplaceAll(f.value.Value, "_", "-"))
}

// writeSlug writes the address. One with slashes or capitals is made one.
func (t *translation) writeSlug(name string, f *field) {
	s := t.address(f.value.Value)
	if s == "" || s == f.value.Value {
		t.slug = s
		t.keep(name, f)
		return
	}
	t.slug = s
	t.note("slug", f.at, "the address "+short(f.value.Value)+" is written "+s)
	t.line(name, f, quoted(s))
}

// writeSource writes a citation: an address as that of its host, a name as a
// publisher that is not listed.
func (t *translation) writeSource(name string, f *field) {
	if better := citation(f.value); better != "" {
		t.line(name, f, better)
		return
	}
	t.keep(name, f)
}

func (t *translation) writeSources(name string, f *field) {
	if f.value.Kind != yaml.SequenceNode || !slices.ContainsFunc(f.value.Content, func(n *yaml.Node) bool { return citation(n) != "" }) {
		t.keep(name, f)
		return
	}
	var all []string
	for _, n := range f.value.Content {
		if better := citation(n); better != "" {
			all = append(all, better)
		} else {
			all = append(all, flow(n))
		}
	}
	t.line(name, f, "["+strings.Join(all, ", ")+"]")
}

var publisherID = regexp.MustCompile(`^[a-z0-9-]+$`)

// citation makes a citation of a text that is no publisher's id.
func citation(n *yaml.Node) string {
	s := oneLine(n)
	if !isScalar(n) || s == "" || publisherID.MatchString(s) {
		return ""
	}
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && !strings.ContainsAny(s, " <>\"") {
		return "{by: " + quoted(strings.TrimPrefix(u.Host, "www.")) + ", url: " + quoted(s) + "}"
	}
	return "{by: " + quoted(s) + "}"
}
