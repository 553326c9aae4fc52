package foreign

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// drafts takes what says whether an article is one: draft, status, and
// Jekyll's published, unless that is a day.
func (t *translation) drafts() {
	for i := range t.fields {
		f := &t.fields[i]
		if f.used || !isScalar(f.value) {
			continue
		}
		value, ok := truth(f.value)
		switch strings.ToLower(f.key) {
		case "draft":
			t.draft, f.used = t.draft || ok && value, ok || f.null()
		case "published":
			t.draft, f.used = t.draft || ok && !value, ok || f.null()
		case "status":
			t.status(f)
		}
	}
}

// status takes our own words, and those of editors that write more of them.
func (t *translation) status(f *field) {
	switch strings.ToLower(f.value.Value) {
	case "draft", "pending", "private", "unlisted", "wip":
		t.draft, f.used = true, true
	case "published", "publish", "public", "live":
		f.used = true
	}
}

// plainAddress is an old address that a redirect page can stand at.
var plainAddress = regexp.MustCompile(`^/?[\pL\pN._~-]+(/[\pL\pN._~-]+)*/?$`)

// addressKeys are keys that name old addresses, or the one until now.
var addressKeys = []string{"aliases", "alias", "redirect_from", "permalink", "url"}

// aliases gathers old addresses. What is no plain address, as a pattern or a
// name by which an Obsidian note is also found, is kept as an unknown key.
func (t *translation) aliases() {
	var first *field
	var list []string
	for _, key := range addressKeys {
		for i := range t.fields {
			f := &t.fields[i]
			if f.used || !strings.EqualFold(f.key, key) || f.null() || !addresses(f.value) {
				continue
			}
			f.used = true
			if first == nil {
				first = f
			}
			for _, n := range entries(f.value) {
				if s := quoted(n.Value); !slices.Contains(list, s) {
					list = append(list, s)
				}
			}
		}
	}
	if s := quoted(t.Address); t.Address != "" && plainAddress.MatchString(t.Address) && !slices.Contains(list, s) {
		list = append(list, s)
	}
	if first == nil {
		first = &field{}
	}
	if len(list) > 0 {
		t.line("aliases", first, "["+strings.Join(list, ", ")+"]")
	}
}

func entries(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

// addresses reports a value that holds plain addresses and nothing else.
func addresses(n *yaml.Node) bool {
	list := entries(n)
	return len(list) > 0 && !slices.ContainsFunc(list, func(n *yaml.Node) bool {
		s := n.Value
		return !isScalar(n) || !plainAddress.MatchString(s) || !strings.ContainsAny(s, "/.") || strings.Contains(s, "..")
	})
}
