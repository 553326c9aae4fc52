package timeline

import (
	"net/url"
	"strings"

	"gopkg.in/yaml.v3"
)

var publisherKeys = &keys{what: "a source", required: []string{"id", "name"},
	known: []string{"id", "name", "url", "leaning", "favours", "reliability", "note"}}

// publisherTable is sources.yaml.
type publisherTable struct {
	list   []*Publisher
	byID   map[string]*Publisher
	broken bool
}

// readPublishers reads sources.yaml.
func readPublishers(f *file) *publisherTable {
	t := &publisherTable{byID: map[string]*Publisher{}}
	ids := map[string]*yaml.Node{}
	r, ok := f.rows("sources.yaml", func(r *reader, n *yaml.Node) {
		p := &Publisher{}
		r.mapping(n, publisherKeys, func(key string, v *yaml.Node) {
			r.publisherField(p, key, v)
			if key == "id" && p.ID != "" {
				r.once(ids, p.ID, v, "source id")
			}
		})
		if p.ID != "" && t.byID[p.ID] == nil {
			t.byID[p.ID] = p
			t.list = append(t.list, p)
		}
	})
	t.broken = !ok || len(r.errors) > 0
	return t
}

func (r *reader) publisherField(p *Publisher, key string, v *yaml.Node) {
	switch key {
	case "id":
		p.ID = r.id(v, "source id")
	case "name":
		p.Name = r.string(v, key)
	case "url":
		p.URL = r.url(v, key)
	case "leaning":
		p.Leaning = r.string(v, key)
	case "favours":
		p.Favours = r.texts(v, key)
	case "reliability":
		p.Reliability = choice(r, v, key, []string{"A", "B", "C", "D", "E", "F"})
	case "note":
		p.Note = r.prose(v, key)
	}
}

// find returns the publisher with an id, or records that there is none.
func (t *publisherTable) find(r *reader, n *yaml.Node, what string) *Publisher {
	s, ok := r.text(n, what)
	if !ok {
		return nil
	}
	if p := t.byID[s]; p != nil {
		return p
	}
	if !t.broken {
		r.wrong(n, t.suggest(s), "%s %q is not in sources.yaml", what, s)
	}
	return nil
}

// suggest names the publisher that a wrong id may have meant, or says how to
// cite one that is not registered.
func (t *publisherTable) suggest(s string) string {
	for _, p := range t.list {
		if strings.EqualFold(p.Name, s) {
			return `did you mean "` + p.ID + `"?`
		}
	}
	hint := didYouMean(s, func(yield func(string) bool) {
		for _, p := range t.list {
			if !yield(p.ID) {
				return
			}
		}
	})
	if hint == "" {
		hint = `add it there, or write {by: "its name"}`
	}
	return hint
}

var citationKeys = &keys{what: "a citation",
	known: []string{"publisher", "by", "title", "url", "archive", "published", "accessed", "grade"}}

// citation reads one citation: the id of a publisher, or a mapping. A bare id
// that is the publisher of one of `known` means that citation. It returns nil
// after a mistake.
func (t *publisherTable) citation(r *reader, n *yaml.Node, known []*Citation) *Citation {
	if n.Kind == yaml.ScalarNode {
		return t.bare(r, n, known)
	}
	c := &Citation{}
	fine := r.mapping(n, citationKeys, func(key string, v *yaml.Node) { t.citationField(r, c, key, v) })
	if !fine {
		return nil
	}
	switch {
	case c.Publisher != nil && c.By != "":
		r.wrong(n, "keep publisher", "a citation has both publisher and by")
	case c.Publisher == nil && c.By == "" && c.URL != "":
		c.By = host(c.URL)
	case c.Publisher == nil && c.By == "" && !wrote(n, "publisher", "by", "url"):
		r.wrong(n, "write publisher:, by: or url:", "a citation does not say who published it")
	}
	return c
}

func (t *publisherTable) citationField(r *reader, c *Citation, key string, v *yaml.Node) {
	switch key {
	case "publisher":
		c.Publisher = t.find(r, v, key)
	case "by":
		c.By = r.string(v, key)
	case "title":
		c.Title = r.string(v, key)
	case "url":
		c.URL = r.url(v, key)
	case "archive":
		c.Archive = r.url(v, key)
	case "published":
		c.Published = r.date(v, key)
	case "accessed":
		c.Accessed = r.date(v, key)
	case "grade":
		c.Grade = r.grade(v)
	}
}

// bare reads a citation that is only a publisher's id.
func (t *publisherTable) bare(r *reader, n *yaml.Node, known []*Citation) *Citation {
	p := t.find(r, n, "source")
	if p == nil {
		return nil
	}
	for _, c := range known {
		if c.Publisher == p {
			return c
		}
	}
	return &Citation{Publisher: p}
}

// citations reads a list of citations.
func (t *publisherTable) citations(r *reader, n *yaml.Node, known []*Citation) (all []*Citation) {
	r.list(n, "sources", func(entry *yaml.Node) {
		if c := t.citation(r, entry, known); c != nil {
			all = append(all, c)
		}
	})
	return all
}

// grade reads an Admiralty grade (NATO STANAG 2511): the source's reliability
// A to F and the claim's credibility 1 to 6.
func (r *reader) grade(n *yaml.Node) string {
	s, ok := r.text(n, "grade")
	if !ok {
		return ""
	}
	if len(s) != 2 || s[0] < 'A' || s[0] > 'F' || s[1] < '1' || s[1] > '6' {
		r.wrong(n, "write A to F and 1 to 6, for example B2", "grade %q is not a grade", s)
		return ""
	}
	return s
}

// wrote reports whether a mapping has one of the keys.
func wrote(n *yaml.Node, keys ...string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		for _, k := range keys {
			if n.Content[i].Value == k && !isNull(n.Content[i+1]) {
				return true
			}
		}
	}
	return false
}

// host returns the name of a web address's host: the least that can be said of
// who published it.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
