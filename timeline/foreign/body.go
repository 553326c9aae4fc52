package foreign

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// body is the text of an article while it is read from left to right. Every
// look ahead is remembered (`ahead`), so that a megabyte of {{{{ or [[[[ costs
// no more than one of prose.
type body struct {
	*translation
	at       int
	ahead    map[string]span // mark -> where it was looked for, and where it stands; len(src) when nowhere
	brackets []int           // the open [ of this paragraph
	links    []string        // what closes the open <a> of this paragraph
	list     bool            // a list may go on: four spaces are no code
	blank    bool            // the line before is blank
	ticks    map[int]int     // length of a run of backticks -> the last in the paragraph
	ticksEnd int             // where that paragraph ends
	wide     bool            // the line is a row of a table
}

// body reads the text and gathers the edits of it.
func (t *translation) body() {
	t.findHeading()
	b := &body{translation: t, at: t.top, ahead: map[string]span{}, blank: true}
	if nul := bytes.IndexByte(t.src[t.top:], 0); nul >= 0 {
		t.fault(t.top+nul, "a NUL byte stands in the text", "delete it")
	}
	for b.at < len(b.src) {
		if b.lineStart() && b.block() {
			continue
		}
		b.at = max(b.inline(), b.at+1)
	}
}

func (b *body) lineStart() bool { return b.at == b.top || b.src[b.at-1] == '\n' }

// replace puts a text in for what stands from an offset on, up to another.
func (b *body) replace(from, to int, text string) int {
	b.edits = append(b.edits, edit{span{from, to}, text})
	return to
}

// next returns where a mark stands at or behind an offset, or the end of the
// text.
func (b *body) next(mark string, from int) int {
	known, ok := b.ahead[mark]
	from = min(from, len(b.src))
	switch {
	case ok && from >= known.from && from <= known.to:
		return known.to
	case ok && from < known.from: // by the length of a mark at most
		if n := bytes.Index(b.src[from:min(known.from+len(mark)-1, len(b.src))], []byte(mark)); n >= 0 {
			return from + n
		}
		return known.to
	}
	at := len(b.src)
	if n := bytes.Index(b.src[from:], []byte(mark)); n >= 0 {
		at = from + n
	}
	b.ahead[mark] = span{from, at}
	return at
}

// line returns what stands at an offset on its line, or as much of it as a tag
// may have.
func (b *body) line(at int) []byte {
	rest := b.src[at:min(at+maxTag, len(b.src))]
	return rest[:lineEnd(rest, 0)]
}

func (b *body) has(mark string) bool { return bytes.HasPrefix(b.src[b.at:], []byte(mark)) }

var (
	listItem = regexp.MustCompile(`^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)`)
	callout  = regexp.MustCompile(`^( {0,3}(?:> ?)+)\[!([\pL-]+)\][+-]?[ \t]*(.*)$`)
	attrList = regexp.MustCompile(`^[ \t]*\{:[^{}\n]*\}[ \t]*$`)
	blockID  = regexp.MustCompile(`[ \t]\^[A-Za-z0-9-]+$`)
)

// block reads what a line begins with. It returns true when it has gone on.
func (b *body) block() bool {
	end := lineEnd(b.src, b.at)
	line := b.src[b.at:end]
	if len(bytes.TrimSpace(line)) == 0 {
		b.brackets, b.links, b.blank, b.at = nil, nil, true, min(end+1, len(b.src))
		return true
	}
	if b.code(line, end) {
		return true
	}
	b.wide = bytes.IndexByte(line, '|') >= 0
	wasBlank := b.blank
	b.blank = false
	if listItem.Match(line[:min(len(line), 20)]) {
		b.list = true
	} else if wasBlank && line[0] != ' ' && line[0] != '\t' {
		b.list = false
	}
	return b.marks(line, end)
}

// maxLine is the longest line that is nothing but a mark, in bytes.
const maxLine = 500

// marks reads lines that are nothing but a mark of their generator.
func (b *body) marks(line []byte, end int) bool {
	if len(line) > maxLine {
		return false
	}
	if attrList.Match(line) {
		b.note("attributes", b.at, "attributes "+quotedShort(line)+" are left out")
		b.at = b.replace(b.at, end, "")
		return true
	}
	if m := callout.FindSubmatchIndex(line); m != nil {
		title := string(line[m[6]:m[7]])
		if title == "" {
			title = sentence(string(line[m[4]:m[5]]))
		}
		b.note("callout", b.at, "the callout "+quotedShort(line)+" is a quotation with a heading")
		b.replace(b.at+m[3], b.at+m[6], "**")
		text := "**"
		if m[6] == m[7] {
			text = title + "**"
		}
		b.callout(m, end, text)
		return true
	}
	return false
}

// callout goes on behind the mark of a callout; its title may hold links, so it
// is read as text, and what closes it stands at the end of the line.
func (b *body) callout(m []int, end int, text string) {
	b.at += m[6]
	for b.at < end {
		b.at = max(b.inline(), b.at+1)
	}
	b.at = b.replace(b.at, b.at, text+"  ")
}

// code passes over code, in which nothing is changed: between fences, and
// indented by four spaces behind a blank line when no list can go on.
func (b *body) code(line []byte, end int) bool {
	indented := bytes.HasPrefix(line, []byte("    ")) || line[0] == '\t'
	if indented && b.blank && !b.list {
		b.at = min(end+1, len(b.src))
		return true
	}
	mark := fenceMark(line)
	if mark == "" {
		return false
	}
	for b.at = next(b.src, b.at); b.at < len(b.src); {
		line := bytes.TrimLeft(b.src[b.at:lineEnd(b.src, b.at)], " \t>")
		b.at = next(b.src, b.at)
		if bytes.HasPrefix(line, []byte(mark)) && len(bytes.Trim(line, mark[:1]+" \t")) == 0 {
			break
		}
	}
	b.blank = false
	return true
}

// fenceMark returns the fence that a line opens, in a quotation or list too.
func fenceMark(line []byte) string {
	line = bytes.TrimLeft(line, " \t>")
	if m := listItem.FindIndex(line[:min(len(line), 20)]); m != nil {
		line = bytes.TrimLeft(line[m[1]:], " ")
	}
	for _, c := range "`~" {
		rest := bytes.TrimLeft(line, string(c))
		if n := len(line) - len(rest); n >= 3 && (c == '~' || bytes.IndexByte(rest, '`') < 0) {
			return strings.Repeat(string(c), n)
		}
	}
	return ""
}

// inline reads what stands at b.at within a line and returns where to go on.
func (b *body) inline() int {
	switch c := b.src[b.at]; c {
	case '\\':
		return min(b.at+2, len(b.src))
	case '`':
		return b.codeSpan()
	case '{':
		return b.brace()
	case '[':
		return b.open()
	case ']':
		return b.closeLink()
	case '!':
		return b.picture()
	case '<':
		return b.html()
	case '%':
		return b.comment()
	case '#', '=', '^':
		if b.Generator == Obsidian {
			return b.obsidian(c)
		}
	}
	return b.at + 1
}

// codeSpan passes over `code`. A run of backticks that nothing closes is text.
func (b *body) codeSpan() int {
	if b.at >= b.ticksEnd {
		b.countTicks()
	}
	n := run(b.src, b.at)
	if b.ticks[n] <= b.at {
		return b.at + n
	}
	for at := b.at + n; at < b.ticksEnd; {
		if b.src[at] != '`' {
			at++
			continue
		}
		m := run(b.src, at)
		if at += m; m == n {
			return at
		}
	}
	return b.at + n
}

// countTicks notes the last run of each length in the paragraph.
func (b *body) countTicks() {
	b.ticks, b.ticksEnd = map[int]int{}, b.next("\n\n", b.at)
	for at := b.at; at < b.ticksEnd; {
		if b.src[at] == '`' {
			n := run(b.src, at)
			b.ticks[n] = at
			at += n
			continue
		}
		at++
	}
}

// run counts how often the byte at an offset is repeated.
func run(text []byte, at int) int {
	n := 1
	for at+n < len(text) && text[at+n] == text[at] {
		n++
	}
	return n
}

// comment drops Obsidian's %%comments%%.
func (b *body) comment() int {
	if !b.has("%%") {
		return b.at + 1
	}
	end := b.next("%%", b.at+2)
	if end >= len(b.src) {
		return b.at + 2
	}
	b.note("comment", b.at, "a comment between %% and %% is left out")
	return b.replace(b.at, end+2, "")
}

// findHeading looks for a heading of the first level on the first line of the
// text: a title, where the front matter gives none.
func (t *translation) findHeading() {
	at := t.top
	for at < len(t.src) && (t.src[at] == '\n' || t.src[at] == ' ' || t.src[at] == '\t') {
		at++
	}
	end := lineEnd(t.src, at)
	hasTitle := slices.ContainsFunc(t.fields, func(f field) bool {
		return !f.null() && (strings.EqualFold(f.key, "title") || slices.ContainsFunc(t.Fields["title"], func(s string) bool { return strings.EqualFold(s, f.key) }))
	})
	if !hasTitle && bytes.HasPrefix(t.src[at:], []byte("# ")) && headingText(t.src[at:end]) != "" {
		t.heading, t.top = span{at, end}, next(t.src, at)
	}
}

var headingMarks = regexp.MustCompile(`\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]|[*_` + "`" + `]+|[ \t]#+[ \t]*$|\{[#:][^}]*\}`)

// headingText is a heading without its marks.
func headingText(line []byte) string {
	return strings.TrimSpace(headingMarks.ReplaceAllString(strings.TrimPrefix(string(line), "# "), "$1"))
}

func quotedShort(text []byte) string { return "\"" + short(string(text)) + "\"" }
