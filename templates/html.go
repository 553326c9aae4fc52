package templates

import (
	"fmt"
	"html/template"
	"strings"
)

// markup appends HTML, as svg appends SVG, for the pages of which a site has
// thousands: html/template finds out anew at every page what to escape how,
// and takes ten times as long. Its escaping is html/template's to the byte, for
// the three things that come from the record: text, values in double quotes,
// and addresses.
type markup struct {
	b     []byte
	words *messages // of the page's language
}

// raw appends HTML as it is: a constant, or what this package has rendered. A
// string of the record is of another type and does not compile.
func (m *markup) raw(h template.HTML) *markup {
	m.b = append(m.b, h...)
	return m
}

// text appends text of the record, for an element or a value in double quotes.
func (m *markup) text(t string) *markup {
	from := 0
	for i := range len(t) {
		if e := textEscapes[t[i]]; e != "" {
			m.b = append(append(m.b, t[from:i]...), e...)
			from = i + 1
		}
	}
	m.b = append(m.b, t[from:]...)
	return m
}

// url appends an address for a value in double quotes: one of our own files or
// of the web. Any other scheme, such as javascript:, becomes "#".
func (m *markup) url(address string) *markup {
	scheme, _, ok := strings.Cut(address, ":")
	if ok && !strings.Contains(scheme, "/") && !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return m.raw("#")
	}
	return m.path(address)
}

// path appends the rest of an address of which the beginning stands already.
// What an address cannot have is percent-encoded; what is so already, stays.
func (m *markup) path(rest string) *markup {
	from := 0
	for i := range len(rest) {
		if e := urlEscapes[rest[i]]; e != "" && !percentEncoded(rest[i:]) {
			m.b = append(append(m.b, rest[from:i]...), e...)
			from = i + 1
		}
	}
	m.b = append(m.b, rest[from:]...)
	return m
}

// html returns what has been written, for a page or a template.
func (m *markup) html() template.HTML { return template.HTML(m.b) }

// textEscapes are the bytes that text must not have. Plus is among them since
// html/template has it there, against browsers that took a page for UTF-7.
var textEscapes = [256]string{0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

// urlEscapes are the bytes that are not written as they are in an address in a
// value: all that RFC 3986 neither reserves nor leaves free, and of what it
// reserves the quote and the parentheses.
var urlEscapes = func() (escapes [256]string) {
	const free = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!#$*,/:;=?@[]"
	for c := range escapes {
		if strings.IndexByte(free, byte(c)) < 0 {
			escapes[c] = fmt.Sprintf("%%%02x", c)
		}
	}
	escapes['&'], escapes['+'] = textEscapes['&'], textEscapes['+']
	return escapes
}()

func percentEncoded(s string) bool { return len(s) > 2 && s[0] == '%' && isHex(s[1]) && isHex(s[2]) }

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
