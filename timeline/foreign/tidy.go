package foreign

import (
	"bytes"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"
)

// tidy takes the byte order mark, carriage returns and blank lines in front off
// the source, and mends YAML that cannot be read and can be meant in one way
// only.
func (t *translation) tidy(source []byte) {
	plain := &builder{}
	plain.edited(source, beginning(source), carriageReturns(source))
	t.src, t.before = plain.text, trail{[][]piece{plain.pieces}}
	if !fenceAt(t.src, 0, "---") || !t.split() || isYAML(t.src[t.base:t.fence]) {
		return
	}
	fixed := &builder{}
	fixed.copy(t.src, 0, t.base)
	for at := t.base; at < t.fence; at = next(t.src, at) {
		t.mend(fixed, at)
	}
	fence := len(fixed.text)
	fixed.copy(t.src, t.fence, len(t.src))
	if !isYAML(fixed.text[t.base:fence]) { // its reader says what is wrong
		t.notes, t.kinds = nil, map[string]int{}
		return
	}
	t.src, t.before.steps = fixed.text, append([][]piece{fixed.pieces}, t.before.steps...)
}

// beginning is the offset at which a source begins: behind a byte order mark,
// and behind blank lines when front matter follows.
func beginning(source []byte) int {
	rest := bytes.TrimPrefix(source, []byte("\ufeff"))
	trimmed := bytes.TrimLeft(rest, " \t\r\n")
	if len(trimmed) > 0 && (fenceAt(trimmed, 0, "---") || fenceAt(trimmed, 0, "+++")) {
		rest = trimmed
	}
	return len(source) - len(rest)
}

func carriageReturns(source []byte) (edits []edit) {
	for at := beginning(source); ; {
		n := bytes.Index(source[at:], []byte("\r\n"))
		if n < 0 {
			return edits
		}
		edits = append(edits, edit{span{at + n, at + n + 1}, ""})
		at += n + 2
	}
}

func isYAML(text []byte) bool {
	var n yaml.Node
	return yaml.Unmarshal(text, &n) == nil
}

// entry is a line of YAML with a value of one line: an indent, a dash or a key
// or both, and the value.
var entry = regexp.MustCompile(`^([ \t]*)((?:- +)?(?:[\pL_][\pL\pN_ .-]*:[ \t]+)|- +)(.*?)[ \t]*$`)

// mend writes a line of front matter with its tabs as spaces and, where YAML
// would stumble over it, its value in quotes.
func (t *translation) mend(b *builder, at int) {
	end := lineEnd(t.src, at)
	m := entry.FindSubmatchIndex(t.src[at:end])
	if m == nil {
		t.indent(b, at, at+len(t.src[at:end])-len(bytes.TrimLeft(t.src[at:end], " \t")))
		b.copy(t.src, at+len(t.src[at:end])-len(bytes.TrimLeft(t.src[at:end], " \t")), next(t.src, at))
		return
	}
	t.indent(b, at, at+m[3])
	b.copy(t.src, at+m[4], at+m[5])
	value := string(t.src[at+m[6] : at+m[7]])
	if better := mendedValue(value); better != value {
		t.note("mend", at+m[6], "the value "+short(value)+" is read as "+short(better))
		b.write(better, at+m[6])
		b.copy(t.src, end, next(t.src, at))
		return
	}
	b.copy(t.src, at+m[6], next(t.src, at))
}

// indent writes the indent of a line, a tab as two spaces.
func (t *translation) indent(b *builder, from, to int) {
	if text := string(t.src[from:to]); strings.Contains(text, "\t") {
		t.note("tab", from, "a tab in the indent is read as two spaces")
		b.write(strings.ReplaceAll(text, "\t", "  "), from)
		return
	}
	b.copy(t.src, from, to)
}

// mendedValue puts a value in quotes that YAML cannot read as it stands: one
// with ": " in it, with a mark in front, or with words behind its quotes. In a
// list of one line, commas without anything between them count once.
func mendedValue(v string) string {
	switch {
	case v == "" || isYAML([]byte("k: "+v)):
		return v
	case v[0] == '[' && isYAML([]byte("k: "+oneComma(v))):
		return oneComma(v)
	case v[0] == '[' || v[0] == '{' || v[0] == '|' || v[0] == '>':
		return v
	case v[0] == '"' && strings.Count(v, `"`) == 1, v[0] == '\'' && strings.Count(v, "'") == 1:
		return v // a text that goes on, or that nobody closed
	}
	return "'" + strings.ReplaceAll(v, "'", "''") + "'"
}

var commas = regexp.MustCompile(`,(\s*,)+`)

func oneComma(list string) string {
	list = commas.ReplaceAllString(list, ",")
	return strings.Replace(strings.Replace(list, "[,", "[", 1), "[ ,", "[", 1)
}
