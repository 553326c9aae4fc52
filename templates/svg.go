package templates

import (
	"html/template"
	"math"
	"strconv"
	"unicode/utf8"
)

// svg appends SVG markup. It is the whole of our drawing library: Go strings
// for what never changes, escaped text for what comes from the record, and
// numbers with one decimal and no waste. A drawing at 600 units wide needs no
// more: a tenth of a unit is a tenth of a pixel.
type svg struct{ b []byte }

// raw appends markup that this package wrote itself.
func (s *svg) raw(markup string) *svg {
	s.b = append(s.b, markup...)
	return s
}

// text appends character data of the record, escaped.
func (s *svg) text(t string) *svg {
	s.b = appendEscaped(s.b, t)
	return s
}

// attr appends an attribute whose value comes from the record.
func (s *svg) attr(name, value string) *svg {
	s.raw(" ").raw(name).raw(`="`).text(value)
	return s.raw(`"`)
}

// num appends a numeric attribute, to one decimal.
func (s *svg) num(name string, v float64) *svg {
	s.raw(" ").raw(name).raw(`="`)
	s.b = appendNum(s.b, v)
	return s.raw(`"`)
}

// int appends a whole number as an attribute.
func (s *svg) int(name string, v int) *svg {
	s.raw(" ").raw(name).raw(`="`)
	s.b = strconv.AppendInt(s.b, int64(v), 10)
	return s.raw(`"`)
}

// at appends a translation, which puts a mark's own origin at x, y: the script
// and the stylesheet can then scale the mark without moving it.
func (s *svg) at(x, y float64) *svg {
	s.raw(` transform="translate(`)
	s.b = appendNum(s.b, x)
	s.raw(" ")
	s.b = appendNum(s.b, y)
	return s.raw(`)"`)
}

// title appends the name that readers without the picture get.
func (s *svg) title(name string) *svg {
	return s.raw("<title>").text(name).raw("</title>")
}

// spaced is the attribute that sets letters apart, for scripts whose letters
// are not joined: Arabic's would be torn.
func (m *messages) spaced(units float64) string {
	if direction(m.lang) == "rtl" {
		return ""
	}
	return ` letter-spacing="` + string(appendNum(nil, units)) + `"`
}

// html returns the drawing for a page. All that came from the record has been
// escaped on the way in.
func (s *svg) html() template.HTML { return template.HTML(s.b) }

// appendEscaped escapes text for an element or a quoted attribute. Control
// characters, which XML 1.0 forbids even as references, and broken UTF-8
// become U+FFFD.
func appendEscaped(b []byte, t string) []byte {
	from := 0
	for i, r := range t {
		if r > '>' && r < utf8.RuneError { // nearly all of any text
			continue
		}
		_, size := utf8.DecodeRuneInString(t[i:])
		if e := escaped(r, size); e != "" {
			b = append(append(b, t[from:i]...), e...)
			from = i + size
		}
	}
	return append(b, t[from:]...)
}

// escaped is what stands for a rune that took size bytes, or "" when it stands
// for itself.
func escaped(r rune, size int) string {
	switch {
	case r == '&':
		return "&amp;"
	case r == '<':
		return "&lt;"
	case r == '>':
		return "&gt;"
	case r == '"':
		return "&#34;"
	case r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF, r == utf8.RuneError && size == 1:
		return "\uFFFD"
	}
	return ""
}

// appendNum appends v to one decimal in the fewest bytes: 12, -3.5, .5, 0.
func appendNum(b []byte, v float64) []byte { return appendTenths(b, tenths(v)) }

// tenths rounds to tenths of a unit. What is no number is drawn at 0; what is
// far outside any drawing is cut off, since an int must hold it.
func tenths(v float64) int {
	if math.IsNaN(v) {
		return 0
	}
	return int(math.Round(max(-1e7, min(1e7, v)) * 10))
}

func appendTenths(b []byte, t int) []byte {
	if t < 0 {
		b, t = append(b, '-'), -t
	}
	if whole := t / 10; whole != 0 || t == 0 {
		b = strconv.AppendInt(b, int64(whole), 10)
	}
	if t%10 != 0 {
		b = append(b, '.', byte('0'+t%10))
	}
	return b
}
