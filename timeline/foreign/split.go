package foreign

import "bytes"

// form is what the front matter is written in.
type form int

const (
	none form = iota // no front matter
	yamlForm
	tomlForm
	jsonForm
)

// split finds the front matter. It returns false when it is not closed.
func (t *translation) split() bool {
	switch {
	case fenceAt(t.src, 0, "---"):
		t.form = yamlForm
		return t.between("---")
	case fenceAt(t.src, 0, "+++"):
		t.form = tomlForm
		if !t.between("+++") {
			t.fault(0, "the front matter is not closed", "write a line +++ between it and the text")
			return false
		}
	case looksJSON(t.src):
		t.form = jsonForm // its end is where its value ends
	default:
		return t.startsWithText()
	}
	return true
}

// startsWithText refuses a first line such as Eleventy's ---js, or --- before a
// lone carriage return: what follows is no text to be shown.
func (t *translation) startsWithText() bool {
	line := t.src[:lineEnd(t.src, 0)]
	if rest, ok := bytes.CutPrefix(line, []byte("---")); ok && rest[0] != '-' && rest[0] != ' ' {
		t.fault(0, "the first line "+quotedShort(line)+" opens front matter of a kind that is not read", "write --- on a line of its own, and YAML under it")
		return false
	}
	return true
}

// between finds the line that closes the front matter. Pandoc closes YAML by
// three dots, too.
func (t *translation) between(mark string) bool {
	t.base = next(t.src, 0)
	for at := t.base; at < len(t.src); at = next(t.src, at) {
		if fenceAt(t.src, at, mark) || mark == "---" && fenceAt(t.src, at, "...") {
			t.fence, t.top = at, next(t.src, at)
			return true
		}
	}
	return false
}

// fenceAt reports whether the line at an offset is a mark and nothing else.
func fenceAt(text []byte, at int, mark string) bool {
	line := text[at:lineEnd(text, at)]
	return bytes.HasPrefix(line, []byte(mark)) && len(bytes.TrimRight(line[len(mark):], " \t\r")) == 0
}

// looksJSON tells {"title": … from Liquid's {% and {{, and from prose.
func looksJSON(text []byte) bool {
	if !bytes.HasPrefix(text, []byte("{")) {
		return false
	}
	rest := bytes.TrimLeft(text[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
}

// next returns the offset behind the line at an offset.
func next(text []byte, at int) int { return min(lineEnd(text, at)+1, len(text)) }
