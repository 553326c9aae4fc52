package page

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// declaration is where a page says its encoding: in an XML declaration or a
// meta tag near its beginning.
var declaration = regexp.MustCompile(`(?i)<\?xml[^>]*\bencoding\s*=\s*["']([a-z0-9_.:-]+)["']|<meta[^>]*\bcharset\s*=\s*["']?\s*([a-z0-9_.:-]+)`)

// maxDeclaration is how far into a page its encoding is looked for. Browsers
// look at 1,024 bytes; archives put scripts in front.
const maxDeclaration = 16 << 10

// decode returns a page as UTF-8 with plain line ends. What the page declares
// counts, unless its bytes are plainly UTF-8: browsers save a page as UTF-8
// and leave the old declaration in it.
func (r *reader) decode(content []byte) (text string, ok bool) {
	e, label := r.declared(content)
	switch {
	case label == "utf-8", e == nil && (utf8.Valid(content) || mostlyUTF8(content)):
		text = strings.TrimPrefix(string(content), "\ufeff")
	case label != "" && !isUTF16(content) && plainlyUTF8(content):
		r.note(fmt.Sprintf("the page declares %s, but is UTF-8", label))
		text = string(content)
	case e == nil:
		if e, label, ok = r.western(content); !ok {
			return "", false
		}
		fallthrough
	default:
		text = decoded(e, content)
		r.note(fmt.Sprintf("the page is in %s", label))
	}
	text, ok = r.mend(text, label)
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), ok
}

// declared returns the encoding that a page declares: by its first bytes, or
// in words. The label is empty when it declares none.
func (r *reader) declared(content []byte) (e encoding.Encoding, label string) {
	if e, label, certain := charset.DetermineEncoding(content, ""); certain {
		return e, label // a byte order mark
	}
	m := declaration.FindSubmatch(content[:min(len(content), maxDeclaration)])
	if m == nil {
		return nil, ""
	}
	name := string(m[1]) + string(m[2])
	e, label = charset.Lookup(name)
	switch {
	case e == nil || label == "replacement":
		r.note(fmt.Sprintf("the page declares the encoding %q, which is not known", cut(name, 40)))
		return nil, ""
	case strings.HasPrefix(label, "utf-16"):
		return charset.Lookup("utf-8") // a declaration in plain letters cannot be true
	}
	return e, label
}

// western takes bytes that nobody explains for Windows-1252, as browsers do,
// when they stand alone among others, as in "café". Those of an alphabet of its
// own stand together.
func (r *reader) western(content []byte) (e encoding.Encoding, label string, ok bool) {
	high, together := 0, 0
	for i, b := range content {
		if b < 0x80 {
			continue
		}
		if high++; i > 1 && content[i-1] >= 0x80 && content[i-2] >= 0x80 {
			together++
		}
	}
	if together*5 > high {
		r.mistake(1, "the file is not UTF-8 and does not declare its encoding", "save it as UTF-8")
		return nil, "", false
	}
	e, label = charset.Lookup("windows-1252")
	return e, label, true
}

// mostlyUTF8 reports bytes in which more characters are written in UTF-8 than
// are damaged.
func mostlyUTF8(content []byte) bool {
	bad, others, _ := damage(string(content))
	return bad < others
}

// plainlyUTF8 reports bytes in which UTF-8 is written and nothing else.
func plainlyUTF8(content []byte) bool {
	return utf8.Valid(content) && utf8.RuneCount(content) < len(content)-2
}

func decoded(e encoding.Encoding, content []byte) string {
	text, err := e.NewDecoder().Bytes(content)
	if err != nil {
		text = bytes.ToValidUTF8(content, []byte("\ufffd")) // counted by mend
	}
	return string(text)
}

// mend puts U+FFFD for bytes that mean nothing, one for each run of them. When
// there are more than a few, the page is not in the encoding it declares.
func (r *reader) mend(text, label string) (string, bool) {
	bad, others, line := damage(text)
	if bad == 0 {
		return text, true
	}
	if bad > 3 && bad*20 > others {
		what := "the file is not in " + label + " as it declares"
		if label == "" {
			what = "the file is not UTF-8"
		}
		r.mistake(line, fmt.Sprintf("%s: %d damaged characters", what, bad), "save it as UTF-8")
		return "", false
	}
	r.note(fmt.Sprintf("line %d: damaged characters are written \ufffd; there are %d", line, bad))
	return strings.ToValidUTF8(text, "\ufffd"), true
}

// damage counts damaged and sound characters beyond ASCII, and returns the
// line of the first damaged one.
func damage(text string) (bad, others, line int) {
	at := -1
	for i, c := range text {
		switch {
		case c == utf8.RuneError:
			if bad++; at < 0 {
				at = i
			}
		case c >= utf8.RuneSelf:
			others++
		}
	}
	return bad, others, 1 + strings.Count(text[:max(at, 0)], "\n")
}
