package page

import (
	"encoding/json"
	"fmt"
	"strings"
)

// readData reads JSON-LD: what a page tells search engines about itself.
func (s *scanner) readData(source string) {
	var root any
	trimmed := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(source), "<!--"), "-->")
	if err := json.Unmarshal([]byte(trimmed), &root); err != nil {
		s.page.note(fmt.Sprintf("line %d: the JSON-LD cannot be read and was left out", s.at))
		return
	}
	for _, o := range dataObjects(root, nil, 0) {
		s.data(o, source)
	}
}

// dataObjects returns the objects that describe the page: the outermost, and
// those of @graph. What stands deeper describes comments, the entries of a live
// page and other articles.
func dataObjects(v any, all []map[string]any, depth int) []map[string]any {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if depth < 4 {
				all = dataObjects(e, all, depth+1)
			}
		}
	case map[string]any:
		all = append(all, v)
		if g, ok := v["@graph"]; ok && depth < 4 {
			all = dataObjects(g, all, depth+1)
		}
	}
	return all
}

// data takes one object. The day of a WebSite is not the article's.
func (s *scanner) data(o map[string]any, source string) {
	kind := strings.ToLower(dataText(o["@type"]))
	if !strings.Contains(kind, "article") && !strings.Contains(kind, "posting") && !strings.Contains(kind, "report") && !strings.Contains(kind, "webpage") {
		return
	}
	s.page.valueEvidence(dataText(o["datePublished"]), "json-ld", s.lineOf(source, `"datePublished"`), rankData, "")
	s.page.valueEvidence(dataText(o["dateModified"]), "json-ld dateModified", s.lineOf(source, `"dateModified"`), rankNever, changed)
	if strings.Contains(kind, "webpage") {
		s.set("inlanguage", dataText(o["inLanguage"]))
		return
	}
	s.set("headline", dataText(o["headline"]))
	s.set("json author", dataText(o["author"]))
	s.set("publisher", dataText(o["publisher"]))
	s.set("articlesection", dataText(o["articleSection"]))
	s.set("inlanguage", dataText(o["inLanguage"]))
	s.page.tag(strings.Split(dataText(o["keywords"]), ",")...)
}

// lineOf returns the line of the file at which a key of the JSON stands.
func (s *scanner) lineOf(source, key string) int {
	return s.at + strings.Count(source[:max(0, strings.Index(source, key))], "\n")
}

// dataText returns a value as text: a string, the name of an object, or several
// of them with commas between.
func dataText(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		name, _ := v["name"].(string)
		return strings.TrimSpace(name)
	case []any:
		var all []string
		for _, e := range v[:min(len(v), maxTags)] {
			if _, nested := e.([]any); nested {
				continue
			}
			if t := dataText(e); t != "" {
				all = append(all, t)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
