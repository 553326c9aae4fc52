package draft

import (
	"bytes"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/timeline"
	"furat/timeline/extract"
)

// sameEvent returns the event of the record that an event of the page may be:
// at the same place, of the same kind, on dates that overlap.
func sameEvent(record *timeline.Timeline, e extract.Event) *timeline.Event {
	place, ok := record.Place(e.Place.ID)
	if !ok {
		return nil
	}
	for _, known := range place.Events {
		if known.Kind == e.Kind && overlap(known.Date, e.Date.Date) && at(known, e.Place.ID) {
			return known
		}
	}
	return nil
}

func at(e *timeline.Event, place string) bool {
	return e.Place.Place != nil && e.Place.Place.ID == place
}

// overlap reports dates that leave a common day open.
func overlap(a, b timeline.Date) bool {
	return a.First != timeline.NoDay && b.First != timeline.NoDay && a.First <= b.Last && b.First <= a.Last
}

// Cited returns the articles of a content folder that cite an address, by their
// paths in it, in order. Drafts count, and so do articles with mistakes: only
// their addresses are read.
func Cited(content fs.FS, address string) (files []string, err error) {
	want := sameAddress(address)
	err = fs.WalkDir(content, "articles", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".md" || want == "" {
			return err
		}
		text, err := fs.ReadFile(content, name)
		if err == nil && cites(text, want) {
			files = append(files, name)
		}
		return err
	})
	if _, gone := fs.Stat(content, "articles"); gone != nil {
		return nil, nil // no article yet
	}
	return files, err
}

// cites reports front matter with an address, anywhere.
func cites(text []byte, want string) bool {
	front, _, ok := frontMatter(text)
	if !ok {
		return false
	}
	var doc yaml.Node
	if yaml.Unmarshal(front, &doc) != nil {
		return bytes.Contains(front, []byte(want)) // broken as it may be, it names the page
	}
	return hasAddress(&doc, want)
}

func hasAddress(n *yaml.Node, want string) bool {
	if n.Kind == yaml.ScalarNode {
		return strings.Contains(n.Value, "://") && sameAddress(n.Value) == want
	}
	for _, c := range n.Content {
		if hasAddress(c, want) {
			return true
		}
	}
	return false
}

// sameAddress is the form in which two addresses of one page are equal: without
// scheme, www., a slash at the end, a fragment and the marks of campaigns.
func sameAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return ""
	}
	query := u.Query()
	for key := range query {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			query.Del(key)
		}
	}
	same := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimRight(u.EscapedPath(), "/")
	if len(query) > 0 {
		same += "?" + query.Encode()
	}
	return same
}

// frontMatter returns the YAML of an article and the offset at which it begins.
func frontMatter(text []byte) (front []byte, start int, ok bool) {
	rest := bytes.TrimPrefix(text, []byte("\ufeff"))
	start = len(text) - len(rest)
	line, _, ok := bytes.Cut(rest, []byte("\n"))
	if !ok || string(bytes.TrimRight(line, " \t\r")) != "---" {
		return nil, 0, false
	}
	start += len(line) + 1
	for at := start; at < len(text); {
		end := at + bytes.IndexByte(text[at:], '\n') + 1
		if end == at {
			end = len(text)
		}
		if string(bytes.TrimRight(text[at:end], " \t\r\n")) == "---" {
			return text[start:at], start, true
		}
		at = end
	}
	return nil, 0, false
}
