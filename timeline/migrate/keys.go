package migrate

import (
	"cmp"
	"slices"
	"strings"

	"furat/timeline/foreign"
)

// Key is one key of the folder's articles and what becomes of it.
type Key struct {
	Name    string
	Files   int    // how many articles have it
	Becomes string // our key, or "extra"
	Example string // its first value
}

// naming is one of our keys and the words by which others call it.
type naming struct {
	ours   string
	theirs []string
	fit    func(foreign.Key) bool // one value at least must; nil: any does
}

// names are all of them. Where a folder has several words for a key, the one in
// more articles comes first.
var names = []naming{
	{"title", []string{"headline", "name", "heading"}, isText},
	{"date", []string{"pubDate", "publishDate", "published", "publishedAt", "published_at", "datePublished", "date_published",
		"published_on", "publication_date", "post_date", "posted", "created", "createdAt", "created_at", "dateCreated",
		"date_created", "date created", "creation date", "day"}, isDay},
	{"lastmod", []string{"updated", "modified", "last_modified_at", "lastUpdated", "updatedDate", "updatedAt", "updated_at",
		"dateModified", "date_modified", "date modified", "last_updated"}, isDay},
	{"description", []string{"summary", "excerpt", "abstract", "subtitle", "subject", "standfirst", "teaser", "dek", "lede", "intro"}, isText},
	{"author", []string{"authors", "byline", "creator", "writer"}, nil},
	{"tags", []string{"tag", "categories", "category", "keywords", "topics", "topic", "subjects"}, nil},
	{"lang", []string{"language", "locale"}, isText},
	{"series", []string{"collection"}, isText},
	{"slug", nil, isText},
}

func isText(k foreign.Key) bool { return k.Text && !k.Truth }

// isDay is for dates: `published: false` is none, and `created: by hand` neither.
func isDay(k foreign.Key) bool {
	_, _, _, ok := foreign.Day(k.Value)
	return ok
}

// seen is a key while its articles are counted.
type seen struct {
	Key
	all []foreign.Key
}

// guess counts the keys of all articles and maps them to ours.
func (f *folder) guess() {
	counted := f.count()
	f.fields = map[string][]string{}
	for _, n := range names {
		var have []*seen
		for _, s := range counted {
			if fits(s, n.theirs, n.fit) {
				have = append(have, s)
			}
		}
		slices.SortStableFunc(have, func(a, b *seen) int { return cmp.Compare(b.Files, a.Files) })
		f.fields[n.ours] = []string{n.ours}
		for _, s := range have {
			s.Becomes = n.ours
			f.fields[n.ours] = append(f.fields[n.ours], s.Name)
		}
	}
	for _, s := range counted {
		if s.Becomes == "" {
			s.Becomes = becomes(s)
		}
		f.keys = append(f.keys, s.Key)
	}
}

// count lists the keys, those in most articles first.
func (f *folder) count() (counted []*seen) {
	index := map[string]*seen{}
	for _, src := range f.sources {
		for _, k := range foreign.Keys(src.text) {
			name := strings.ToLower(k.Name)
			s := index[name]
			if s == nil {
				s = &seen{Key: Key{Name: k.Name, Example: k.Value}}
				index[name] = s
				counted = append(counted, s)
			}
			s.Files++
			s.all = append(s.all, k)
		}
	}
	slices.SortStableFunc(counted, func(a, b *seen) int {
		return cmp.Or(cmp.Compare(b.Files, a.Files), cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)))
	})
	return counted
}

// fits reports a key of one of the names with at least one value that suits.
func fits(s *seen, theirs []string, fit func(foreign.Key) bool) bool {
	named := slices.ContainsFunc(theirs, func(name string) bool { return strings.EqualFold(name, s.Name) })
	return named && s.Becomes == "" && (fit == nil || slices.ContainsFunc(s.all, fit))
}

// becomes is what a key that has no other name becomes.
func becomes(s *seen) string {
	name := strings.ToLower(s.Name)
	switch {
	case slices.ContainsFunc(names, func(n naming) bool { return n.ours == name }),
		slices.Contains([]string{"source", "sources", "extra"}, name),
		(name == "places" || name == "events") && slices.ContainsFunc(s.all, func(k foreign.Key) bool { return k.Own }):
		return name
	case name == "draft", name == "status", name == "published" && slices.ContainsFunc(s.all, func(k foreign.Key) bool { return k.Truth }):
		return "status"
	case slices.Contains([]string{"aliases", "alias", "redirect_from", "permalink", "url"}, name) &&
		slices.ContainsFunc(s.all, func(k foreign.Key) bool { return k.Place }):
		return "aliases"
	}
	return "extra"
}
