package timeline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"furat/timeline/foreign"
)

// parseYAML parses text[base:end] of a file as one YAML document. The node is
// nil when there is nothing in it; ok is false when it is not YAML.
func (f *file) parseYAML(base, end int) (r *reader, root *yaml.Node, ok bool) {
	r = &reader{file: f, base: base, end: end}
	dec := yaml.NewDecoder(bytes.NewReader(f.content[base:end]))
	var doc yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return r, nil, true
	} else if err != nil {
		r.syntax(err)
		return r, nil, false
	}
	var second yaml.Node
	if err := dec.Decode(&second); err == nil {
		r.wrong(&second, "", "a second YAML document begins here; one file holds one")
		return r, nil, false
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err)
		return r, nil, false
	}
	if root = doc.Content[0]; root.Kind == yaml.ScalarNode && root.Tag == "!!null" {
		return r, nil, true // comments only
	}
	return r, root, true
}

// reader reads the YAML of a file into known fields. It keeps no tree of its
// own: positions are worked out from a node when there is something to say.
type reader struct {
	*file
	base, end int   // the YAML is text[base:end]
	breaks    []int // offset of each line as YAML counts them, made at the first mistake
}

// offset returns where in the file a node stands.
func (r *reader) offset(n *yaml.Node) int { return r.locate(n.Line, n.Column) }

// locate turns a line and column of yaml.v3, both from 1 and in characters,
// into a byte offset into the file.
func (r *reader) locate(line, col int) int {
	if r.breaks == nil {
		r.breaks = foreign.YAMLLines(r.content[r.base:r.end])
	}
	line = min(max(line, 1), len(r.breaks))
	at := r.base + r.breaks[line-1]
	for ; col > 1 && at < r.end; col-- {
		_, n := utf8.DecodeRune(r.content[at:r.end])
		at += n
	}
	return at
}

// yamlError is how yaml.v3 words a mistake.
var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)

// syntax reports what yaml.v3 could not parse, in our words where we have any.
//
// yaml.v3 counts lines from 1 in what its scanner finds and from 0 in what its
// parser finds, and takes line 0 for "no line". Parsed again behind an empty
// line, its scanner is one too high and its parser right, always.
func (r *reader) syntax(err error) {
	complaint := r.complaint(r.end)
	m := yamlError.FindStringSubmatch(complaint)
	if m == nil {
		m = []string{"", "", err.Error()}
	}
	line, _ := strconv.Atoi(m[1])
	known, listed := yamlProblems[m[2]]
	if !listed {
		known.msg = "this is not YAML: " + m[2]
	}
	var at int
	switch {
	case strings.HasPrefix(m[2], "unknown anchor '"):
		at, known = r.anchor(m[2])
	case m[2] == "control characters are not allowed":
		at = r.control()
	case known.inside:
		at = r.indented(r.broken(line, complaint))
	case known.parser:
		at = r.indented(line)
	default:
		at = r.indented(line - 1)
	}
	if tab, ok := r.tabbed(at); ok {
		at, known = tab, yamlProblems["found a tab character that violates indentation"]
	} else if known.after != "" {
		at = r.behind(at, known.after)
	}
	r.mistake(at, known.msg, known.hint).Err = err
}

// complaint is what yaml.v3 says of the YAML up to an offset, behind an empty
// line.
func (r *reader) complaint(stop int) string {
	text := append([]byte{'\n'}, r.content[r.base:stop]...)
	var doc yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(text))
	for {
		switch err := dec.Decode(&doc); {
		case errors.Is(err, io.EOF):
			return ""
		case err != nil:
			return err.Error()
		}
	}
}

// yamlProblem is one of yaml.v3's complaints as an author can use it.
type yamlProblem struct {
	msg, hint string
	parser    bool   // found by yaml.v3's parser, not its scanner
	inside    bool   // yaml.v3 says where the mapping or list began, not where it breaks
	after     string // the mistake stands behind the last of these on its line
}

var yamlProblems = map[string]yamlProblem{
	"mapping values are not allowed in this context": {
		msg: `a value has ": " in it`, hint: `put the value in quotes: "…"`, after: ": "},
	"found character that cannot start any token": {
		msg: "a value cannot begin with @, ` or %", hint: `put the value in quotes: "…"`, after: ": "},
	"did not find expected alphabetic or numeric character": {
		msg: "a value cannot begin with * or &", hint: `put the value in quotes: "…"`, after: ": "},
	"found a tab character that violates indentation": {
		msg: "the line is indented with a tab", hint: "indent with spaces"},
	"could not find expected ':'": {
		msg: `there is no ":" after the key`, hint: "write key: value"},
	"did not find expected key": {parser: true, inside: true,
		msg: "the line does not fit the lines above it", hint: "indent it like its neighbours and close every quote"},
	"did not find expected '-' indicator": {parser: true, inside: true,
		msg: "the line does not fit the list above it", hint: "indent it like its neighbours, or begin an entry with -"},
	"did not find expected ',' or ']'": {parser: true, after: ": ",
		msg: "a list that begins with [ is not closed", hint: "write ] at its end and a comma between entries"},
	"did not find expected ',' or '}'": {parser: true, after: ": ",
		msg: "a mapping that begins with { is not closed", hint: "write } at its end and a comma between entries"},
	"did not find expected node content": {parser: true,
		msg: "a value is missing here", hint: "write one, and close every bracket"},
	"found unexpected end of stream": {
		msg: "a quoted text is not closed", hint: "write the closing quote", after: ": "},
	"found unexpected document indicator": {
		msg: "a quoted text is not closed", hint: "write the closing quote", after: ": "},
	"found unknown escape character": {
		msg: "an unknown \\ escape stands in a quoted text", hint: `write \\ for a backslash, or use single quotes`},
	"block sequence entries are not allowed in this context": {
		msg: "a list cannot begin here", hint: "begin it on a new line"},
}

// broken returns the line at which a mapping or list breaks that begins on a
// line: the last of the shortest run of lines that gives the same complaint.
// Found by halving, for files of thousands of lines.
func (r *reader) broken(from int, complaint string) int {
	if r.breaks == nil {
		r.breaks = foreign.YAMLLines(r.content[r.base:r.end])
	}
	n := len(r.breaks) - from
	if n <= 0 {
		return from
	}
	return from + sort.Search(n, func(i int) bool {
		return r.complaint(r.base+r.breaks[from+i]) == complaint
	})
}

// tabbed returns the first tab in front of an offset when the line begins with
// nothing but tabs and spaces.
func (r *reader) tabbed(at int) (tab int, ok bool) {
	start := at
	for start > r.base && (r.content[start-1] == ' ' || r.content[start-1] == '\t') {
		start--
	}
	i := bytes.IndexByte(r.content[start:at], '\t')
	return start + i, i >= 0 && (start == r.base || r.content[start-1] == '\n')
}

// indented returns the offset of the first character of a line, counted from
// 1, that is not a space.
func (r *reader) indented(line int) int {
	at := r.locate(line, 1)
	for at < r.end && (r.content[at] == ' ' || r.content[at] == '\t') {
		at++
	}
	return at
}

// behind returns the offset behind the last `mark` on the line of an offset.
func (r *reader) behind(at int, mark string) int {
	line := r.content[at:min(nextLine(r.content, at), r.end)]
	i := bytes.LastIndex(line, []byte(mark))
	if i < 0 {
		return at
	}
	return at + i + len(mark)
}

// anchor finds the alias of which yaml.v3 says only the name. Most often it is
// a text that begins with an asterisk.
func (r *reader) anchor(problem string) (int, yamlProblem) {
	name := strings.TrimSuffix(strings.TrimPrefix(problem, "unknown anchor '"), "' referenced")
	at := max(bytes.Index(r.content[r.base:r.end], []byte("*"+name)), 0)
	return r.base + at, yamlProblem{
		msg:  fmt.Sprintf("*%s is a YAML alias of nothing", name),
		hint: `put a text that begins with * in quotes: "…"`}
}

// control finds the first control character that YAML does not allow.
func (r *reader) control() int {
	for i, c := range string(r.content[r.base:r.end]) {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f || c >= 0x80 && c < 0xa0 && c != 0x85 || c == 0xfffe || c == 0xffff {
			return r.base + i
		}
	}
	return r.base
}
