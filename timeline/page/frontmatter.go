package page

import (
	"fmt"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"
)

// fact is one entry of a front matter.
type fact struct {
	value string // of a list the entries, with commas between
	line  int    // of the file
}

// maxFrontMatter is the size of the largest front matter that is read.
const maxFrontMatter = 64 << 10

// cutFrontMatter parts a Markdown file into its front matter, by key in small
// letters, and its body, which begins at a line. A file need not have one.
func (r *reader) cutFrontMatter(source string) (facts map[string]fact, body string, line int) {
	fence, _, _ := strings.Cut(source, "\n")
	if fence = strings.TrimRight(fence, " \t"); fence != "---" && fence != "+++" {
		return nil, source, 1
	}
	at, line := 0, 0
	for s := range strings.Lines(source) {
		line++
		if line > 1 && strings.TrimRight(s, " \t\n") == fence {
			front := source[len(fence):at]
			return r.readFrontMatter(fence, front), source[at+len(s):], line + 1
		}
		at += len(s)
	}
	r.mistake(1, "the front matter is not closed", "write a line "+fence+" between it and the text")
	return nil, "", 1
}

func (r *reader) readFrontMatter(fence, front string) map[string]fact {
	switch {
	case len(front) > maxFrontMatter:
		r.mistake(1, fmt.Sprintf("the front matter has more than %d kB", maxFrontMatter>>10), "shorten it")
		return nil
	case fence == "+++":
		return tomlFacts(front)
	}
	var keys map[string]yaml.Node
	if err := yaml.Unmarshal([]byte(front), &keys); err != nil {
		r.mistake(1, fmt.Sprintf("the front matter is not YAML (%s)", firstWords(yamlPrefix.ReplaceAllString(err.Error(), ""), 20)), "mend it, or delete it")
		return nil
	}
	facts := map[string]fact{}
	for k, n := range keys {
		facts[strings.ToLower(k)] = fact{nodeText(&n), n.Line}
	}
	return facts
}

// yamlPrefix is what the YAML library puts in front; its lines are off by one.
var yamlPrefix = regexp.MustCompile(`^yaml: (?:line \d+: )?`)

// nodeText returns a YAML value as text, of an author with several keys the
// name.
func nodeText(n *yaml.Node) string {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag != "!!null" {
			return n.Value
		}
	case yaml.SequenceNode:
		var all []string
		for _, e := range n.Content {
			if e.Kind != yaml.SequenceNode && len(all) < maxTags {
				all = append(all, nodeText(e))
			}
		}
		return strings.Join(all, ", ")
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if v := n.Content[i+1]; n.Content[i].Value == "name" && v.Kind == yaml.ScalarNode {
				return v.Value
			}
		}
	}
	return ""
}

// tomlFacts reads the lines `key = "value"` and `key = ["a", "b"]` that stand
// above the first table. More of TOML no page's evidence needs.
func tomlFacts(front string) map[string]fact {
	facts := map[string]fact{}
	line := 0
	for s := range strings.Lines(front) {
		line++
		if strings.HasPrefix(strings.TrimSpace(s), "[") {
			break
		}
		key, value, ok := strings.Cut(s, "=")
		if value = strings.Trim(value, " \t\r\n[]"); !ok {
			continue
		}
		var parts []string
		for p := range strings.SplitSeq(value, `", "`) {
			parts = append(parts, strings.Trim(p, `"' `))
		}
		facts[strings.ToLower(strings.TrimSpace(key))] = fact{strings.Join(parts, ", "), line}
	}
	return facts
}

// frontMatter takes what the front matter says.
func (r *reader) frontMatter(facts map[string]fact) {
	first := func(keys ...string) fact {
		for _, k := range keys {
			if f := facts[k]; f.value != "" {
				return f
			}
		}
		return fact{}
	}
	p := r.page
	p.Title = firstWords(first("title", "headline").value, 40)
	p.Author = firstWords(first("author", "authors", "by", "creator").value, 40)
	p.SiteName = firstWords(first("site", "publisher", "sitename").value, 12)
	p.Lang = language(first("lang", "language").value)
	p.Series = firstWords(first("series", "section").value, 12)
	r.tag(strings.Split(first("tags", "keywords").value, ",")...)
	r.tag(strings.Split(first("categories").value, ",")...)
	for _, key := range []string{"canonical", "canonicalurl", "canonical_url", "original", "source", "source_url", "url", "link"} {
		r.address(facts[key].value)
	}
	for _, key := range []string{"date", "published", "publishdate", "pubdate"} {
		r.valueEvidence(facts[key].value, "front matter "+key, facts[key].line, rankFrontMatter, "")
	}
	for _, key := range []string{"lastmod", "updated", "modified"} {
		r.valueEvidence(facts[key].value, "front matter "+key, facts[key].line, rankNever, changed)
	}
}
