package timeline

import (
	"fmt"
)

// spot is a place in a file.
type spot struct {
	file *file
	at   int
}

func (s spot) String() string { return s.file.at(s.at) }

// across makes the checks that need every article: ids, addresses and pinned
// places that must be unlike any other's. The second of two is the mistake.
func (l *loading) across() {
	ids, slugs := map[string]spot{}, map[string]spot{}
	for _, t := range l.texts {
		if t.article == nil {
			continue
		}
		unique := t.once(slugs, t.article.Slug, t.slugAt, "slug %q is used twice; first at %s", "write another slug: in one of them")
		for i, e := range t.article.Events {
			if !e.Report || unique { // a report's id is made of its slug
				t.once(ids, e.ID, t.eventAt[i], "event id %q is used twice; first at %s", "write another id")
			}
		}
	}
	l.ownPlaces()
	l.aliases()
	l.stepEvents()
}

// once reports a value that another article has too, and returns whether it is
// the first. Empty ones have been reported already.
func (t *loadingText) once(seen map[string]spot, value string, at int, format, hint string) bool {
	if value == "" {
		return true
	}
	if first, twice := seen[value]; twice {
		t.mistake(at, fmt.Sprintf(format, value, first), hint)
		return false
	}
	seen[value] = spot{t.file, at}
	return true
}

// ownPlaces compares the places that articles pin by coordinates: those of one
// name are one place, and must be the same.
func (l *loading) ownPlaces() {
	type pinned struct {
		spot
		ownPlace
	}
	seen := map[string]pinned{}
	for _, t := range l.texts {
		for _, own := range t.own {
			first, again := seen[own.place.ID]
			if !again {
				seen[own.place.ID] = pinned{spot{t.file, own.at}, own}
				continue
			}
			if a, b := own.place, first.place; a.Name != b.Name || a.Point != b.Point || a.Kind != b.Kind || a.PrecisionKm != b.PrecisionKm {
				t.mistake(own.at, fmt.Sprintf("%q is pinned in another way at %s", a.Name, first.spot),
					"write it in places.yaml once and pin its id")
			}
		}
	}
}

// aliases reports old addresses that another page of the site has.
func (l *loading) aliases() {
	var pages map[string]bool
	seen := map[string]spot{}
	for i := range l.texts {
		t := &l.texts[i]
		if t.article == nil {
			continue
		}
		for i, alias := range t.article.Aliases {
			if pages == nil {
				pages = l.pages()
			}
			if pages[alias] {
				t.mistake(t.aliasAt[i], fmt.Sprintf("alias %q is the address of a page of this site", alias), "delete it")
				continue
			}
			t.once(seen, alias, t.aliasAt[i], "alias %q is used twice; first at %s", "keep one of them")
		}
	}
}

// pages lists the addresses that the site has whatever its articles' aliases.
func (l *loading) pages() map[string]bool {
	all := map[string]bool{"index.html": true, "404.html": true}
	for _, folder := range []string{"articles", "events", "places", "actors", "years"} {
		all[folder+"/index.html"] = true
	}
	for _, t := range l.texts {
		if t.article == nil {
			continue
		}
		all["articles/"+t.article.Slug+".html"] = true
		for _, e := range t.article.Events {
			all["events/"+e.ID+".html"] = true
		}
	}
	for id := range l.places {
		all["places/"+id+".html"] = true
	}
	for _, p := range l.standalone {
		all["pages/"+p.Name+".html"] = true
	}
	for _, a := range l.actors.list {
		all["actors/"+a.ID+".html"] = true
	}
	return all
}
