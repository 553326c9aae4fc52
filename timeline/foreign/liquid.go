package foreign

import (
	"bytes"
	"regexp"
	"strings"
)

// liquid turns a tag of Liquid or Nunjucks into text.
func (b *body) liquid(inner string, end int) int {
	t := parseTag(strings.Trim(inner, "- "))
	switch t.name {
	case "raw", "verbatim":
		return b.verbatim(end, "end"+t.name)
	case "comment":
		if stop := b.closing(end, "endcomment"); stop > 0 {
			b.note("comment", b.at, "a comment is left out")
			return b.replace(b.at, stop, "")
		}
	case "highlight":
		return b.highlighted(t, end, "endhighlight")
	case "post_url", "link":
		_, name := datedName(wikiText(strings.Join(t.bare, " ")))
		return b.put(end, sentence(name))
	case "youtube", "vimeo":
		return b.video(t, end)
	case "figure", "image", "img":
		return b.figure(t, end)
	}
	return b.put(end, t.words())
}

// closing returns the offset behind the tag of a name, or 0.
func (b *body) closing(from int, name string) int {
	at := b.next(name, from)
	if end := bytes.Index(b.line(at), []byte("%}")); end >= 0 {
		return at + end + 2
	}
	return 0
}

// verbatim drops the tags around what Liquid shall not read; nor do we.
func (b *body) verbatim(end int, name string) int {
	stop := b.closing(end, name)
	from := strings.LastIndex(string(b.src[end:max(end, stop)]), "{%")
	if stop == 0 || from < 0 {
		return b.put(end, "")
	}
	b.note("raw", b.at, quotedShort(b.src[b.at:end])+" is left out, and what it keeps is text")
	b.replace(b.at, end, "")
	return b.replace(end+from, stop, "")
}

var (
	siteRoot = regexp.MustCompile(`^-?\s*site\.(baseurl|url|base_url|github\.url)\s*(\|.*)?-?$`)
	literal  = regexp.MustCompile(`^-?\s*(?:"([^"]*)"|'([^']*)')\s*(\|.*)?-?$`)
)

// value reads {{ … }}: of an address its text, of the site's root nothing. What
// a program would fill in is left out.
func (b *body) value(inner string, end int) int {
	if siteRoot.MatchString(inner) {
		b.note("root", b.at, quotedShort(b.src[b.at:end])+" is left out: addresses begin with the site")
		return b.replace(b.at, end, "")
	}
	if m := literal.FindStringSubmatch(inner); m != nil {
		b.note("literal", b.at, quotedShort(b.src[b.at:end])+" became its text")
		return b.replace(b.at, end, m[1]+m[2])
	}
	return b.put(end, "")
}

// linkTag is a tag that stands for the address of a page, in the place of a
// link's address.
var linkTag = regexp.MustCompile(`^\]\(\s*<?\s*(?:\{\{[ \t]*[^{}\n]*\}\})?\s*(?:\{\{[<%]\s*(?:rel)?ref\s[^{}\n]*[>%]\}\}|\{%-?\s*(?:post_url|link)\s[^{}\n]*%\})[^\s()<>]*>?(?:\s+"[^"\n]*")?\s*\)`)

// closeLink reads a ] and, where it closes a link to a page by its name in the
// generator, leaves the link's text.
func (b *body) closeLink() int {
	n := len(b.brackets)
	if n == 0 {
		return b.at + 1
	}
	opened := b.brackets[n-1]
	b.brackets = b.brackets[:n-1]
	if !b.has("](") {
		return b.at + 1
	}
	line := b.line(b.at)
	if !bytes.HasPrefix(bytes.TrimLeft(line[2:], " <"), []byte("{")) { // most links; a pattern costs more
		return b.at + 1
	}
	m := linkTag.Find(line)
	if m == nil {
		return b.at + 1
	}
	b.note("link", opened, "the link "+quotedShort(b.src[b.at+1:b.at+len(m)])+" to a page of the generator became its text")
	b.replace(opened, opened+1, "")
	return b.replace(b.at, b.at+len(m), "")
}
