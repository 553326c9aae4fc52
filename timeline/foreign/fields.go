package foreign

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// field is one key of the front matter with its value.
type field struct {
	key       string
	keyAt, at int // of key and value, offsets into src
	value     *yaml.Node
	lines     span // whole, as YAML that can be copied; empty when it cannot
	used      bool
}

// null reports a key without a value, which counts as not written.
func (f *field) null() bool { return f.value.Kind == yaml.ScalarNode && f.value.Tag == "!!null" }

// parse reads the front matter into fields. It returns false when its reader
// must say what is wrong with it.
func (t *translation) parse() bool {
	switch t.form {
	case yamlForm:
		return t.parseYAML()
	case tomlForm:
		return t.parseTOML()
	case jsonForm:
		return t.parseJSON()
	}
	return true
}

func (t *translation) parseYAML() bool {
	var doc yaml.Node
	text := t.src[t.base:t.fence]
	if yaml.Unmarshal(text, &doc) != nil {
		return false
	}
	if doc.Kind == 0 || doc.Content[0].Tag == "!!null" {
		return true
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode || oddKeys(root) {
		return false
	}
	lines := YAMLLines(text)
	for i := 0; i+1 < len(root.Content); i += 2 {
		k, v := root.Content[i], root.Content[i+1]
		t.fields = append(t.fields, field{key: k.Value, value: v,
			keyAt: t.base + locate(text, lines, k), at: t.base + locate(text, lines, v)})
	}
	if root.Style&yaml.FlowStyle == 0 && root.Column == 1 {
		t.cut()
	}
	t.dropRepeated()
	return true
}

// oddKeys reports keys that are no words, and values that stand for others
// elsewhere.
func oddKeys(root *yaml.Node) bool {
	for i := 0; i+1 < len(root.Content); i += 2 {
		if k := root.Content[i]; k.Kind != yaml.ScalarNode || k.Tag == "!!merge" || root.Content[i+1].Kind == yaml.AliasNode {
			return true
		}
	}
	return false
}

// cut gives each field its lines: to where the next one begins.
func (t *translation) cut() {
	for i := range t.fields {
		end := t.fence
		if i+1 < len(t.fields) {
			end = t.fields[i+1].keyAt
		}
		t.fields[i].lines = span{t.fields[i].keyAt, end}
	}
}

// dropRepeated takes a key out that says the same as before. One that says
// another thing stops the article: only its author knows which holds.
func (t *translation) dropRepeated() {
	first := map[string]int{}
	for i := range t.fields {
		f := &t.fields[i]
		at, again := first[f.key]
		if !again {
			first[f.key] = i
		} else if flow(t.fields[at].value) == flow(f.value) {
			f.used = true
			t.note("twice", f.keyAt, f.key+" is written twice and says the same")
		} else {
			f.used = true
			t.fault(f.keyAt, f.key+" is written twice", "keep one of them")
		}
	}
}

// find returns the field that says one of our keys: the first of theirs that
// is written and fit, and then our own name.
func (t *translation) find(ours string, fit func(*yaml.Node) bool) *field {
	for _, name := range append(slices.Clone(t.Fields[ours]), ours) {
		for i := range t.fields {
			f := &t.fields[i]
			if !f.used && strings.EqualFold(f.key, name) && !f.null() && (fit == nil || fit(f.value)) {
				f.used = true
				return f
			}
		}
	}
	return nil
}

// YAMLLines returns the offset of each line as yaml.v3 counts them: a lone
// carriage return ends a line there, and so do U+0085, U+2028 and U+2029, as a
// title pasted from a PDF showed.
func YAMLLines(text []byte) []int {
	starts := []int{0}
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRune(text[i:])
		i += n
		switch c {
		case '\r':
			if i < len(text) && text[i] == '\n' {
				continue
			}
			fallthrough
		case '\n', 0x85, 0x2028, 0x2029:
			starts = append(starts, i)
		}
	}
	return starts
}

// locate turns the position of a node, in characters, into an offset.
func locate(text []byte, lines []int, n *yaml.Node) int {
	at := lines[min(max(n.Line, 1), len(lines))-1]
	for col := n.Column; col > 1 && at < len(text); col-- {
		_, size := utf8.DecodeRune(text[at:])
		at += size
	}
	return at
}
