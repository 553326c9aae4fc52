package foreign

import (
	"bytes"
	"html"
	"regexp"
	"strings"
)

// marksOf are the HTML elements that Markdown has a mark for; blocks and
// wrappers those that go without loss. All others stand, and the reader of
// articles says that they are not shown.
var (
	marksOf  = map[string]string{"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "code": "`", "del": "~~", "s": "~~"}
	blocks   = wordSet("p div center section article aside header footer main figure")
	wrappers = wordSet("span font u small ins nobr abbr time mark figcaption picture")
)

func wordSet(s string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(s) {
		all[w] = true
	}
	return all
}

var (
	htmlTag   = regexp.MustCompile(`^<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)/?>`)
	attribute = regexp.MustCompile(`([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
)

// html reads a tag of HTML in the text.
func (b *body) html() int {
	if b.has("<!--") {
		if end := b.next("-->", b.at+4); end < len(b.src) {
			return end + 3 // the reader of articles drops it
		}
		return b.at + 4
	}
	end := b.next(">", b.at)
	if end >= len(b.src) || end-b.at > maxTag {
		return b.at + 1
	}
	m := htmlTag.FindSubmatch(b.src[b.at : end+1])
	if m == nil {
		return b.at + 1
	}
	text, ok := b.element(len(m[1]) > 0, strings.ToLower(string(m[2])), m[3], end+1)
	if !ok {
		return end + 1
	}
	b.note("html", b.at, "the HTML "+quotedShort(m[0])+" became Markdown, or its text")
	return b.replace(b.at, end+1, text)
}

// element returns what stands for a tag that ends at an offset.
func (b *body) element(closing bool, name string, attributes []byte, end int) (string, bool) {
	switch {
	case marksOf[name] != "":
		return marksOf[name], true
	case name == "br":
		return b.lineBreak(end), true
	case name == "a":
		return b.anchorTag(closing, attributes), true
	case name == "img":
		return b.imgTag(attributes)
	case blocks[name]:
		return b.blockTag(closing, end), true
	}
	return "", wrappers[name]
}

// lineBreak is Markdown's; in a table, where a line is a row, a space.
func (b *body) lineBreak(end int) string {
	if b.wide {
		return " "
	}
	return "  " + ifNot(end >= len(b.src) || b.src[end] == '\n')
}

// blockTag keeps apart what stands before and behind.
func (b *body) blockTag(closing bool, end int) string {
	first := b.at == b.top || b.src[b.at-1] == '\n'
	last := end >= len(b.src) || b.src[end] == '\n'
	switch {
	case first && !closing, first && last:
		return ""
	case last:
		return "\n"
	}
	return "\n\n"
}

// anchorTag turns <a href> into a link; one without an address goes.
func (b *body) anchorTag(closing bool, attributes []byte) string {
	if closing {
		n := len(b.links)
		if n == 0 {
			return ""
		}
		end := b.links[n-1]
		b.links = b.links[:n-1]
		return end
	}
	href := attributesOf(attributes)["href"]
	if href == "" || strings.ContainsAny(href, "<>\n") {
		b.links = append(b.links, "")
		return ""
	}
	b.links = append(b.links, "](<"+href+">)")
	return "["
}

// imgTag turns <img> into a picture, or a link to one on another host.
func (b *body) imgTag(attributes []byte) (string, bool) {
	a := attributesOf(attributes)
	src := a["src"]
	if src == "" || strings.ContainsAny(src, "<>\n") {
		return "", false
	}
	if remote([]byte(src)) {
		return "[" + orPicture(markdownText(a["alt"])) + "](<" + src + ">)", true
	}
	b.shows(src, b.at)
	return "![" + markdownText(a["alt"]) + "](<" + src + ">)", true
}

func attributesOf(text []byte) map[string]string {
	all := map[string]string{}
	for _, m := range attribute.FindAllSubmatch(text, 50) {
		all[strings.ToLower(string(m[1]))] = html.UnescapeString(string(bytes.Join(m[2:], nil)))
	}
	return all
}
