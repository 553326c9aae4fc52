package foreign

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// open reads [[Page|shown]], or remembers a [ that may open a link.
func (b *body) open() int {
	if !b.has("[[") {
		b.brackets = append(b.brackets, b.at)
		return b.at + 1
	}
	inner, end := b.wiki()
	if end == 0 {
		b.brackets = append(b.brackets, b.at, b.at+1)
		return b.at + 2
	}
	b.note("wiki", b.at, "the wiki link "+quotedShort(b.src[b.at:end])+" became its text")
	return b.leave(wikiText(inner), b.at, end)
}

// leave cuts a span down to a text that stands in it, so that a place named
// there is found where it is written.
func (b *body) leave(text string, from, to int) int {
	at := bytes.LastIndex(b.src[from:to], []byte(text))
	if at < 0 {
		return b.replace(from, to, text)
	}
	b.replace(from, from+at, "")
	return b.replace(from+at+len(text), to, "")
}

// wiki returns what stands between [[ and ]] on one line, and where to go on;
// 0 when b.at opens none.
func (b *body) wiki() (inner string, end int) {
	from := b.at + 2
	end = b.next("]]", from)
	if end >= len(b.src) || end == from || b.next("\n", from) < end || b.next("[[", from) < end {
		return "", 0
	}
	return string(b.src[from:end]), end + 2
}

// wikiText is what a reader of a wiki link sees: what stands behind the bar, or
// the page without its folder, or the heading in this page.
func wikiText(inner string) string {
	target, shown, ok := strings.Cut(inner, "|")
	if ok && strings.TrimSpace(shown) != "" {
		return strings.TrimSpace(shown)
	}
	target = strings.TrimSuffix(target, "\\") // in a table the bar is escaped
	page, heading, _ := strings.Cut(target, "#")
	if page = strings.TrimSuffix(path.Base(strings.TrimSpace(page)), ".md"); page != "." && page != "/" {
		return page
	}
	return strings.TrimSpace(strings.TrimPrefix(heading, "^"))
}

var pictureEndings = []string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp"}

// picture reads ![[embeds]] and ![pictures](…).
func (b *body) picture() int {
	switch {
	case b.has("![["):
		return b.embed()
	case b.has("!["):
		return b.image()
	}
	return b.at + 1
}

// embed shows an embedded picture; of another note it leaves the name.
func (b *body) embed() int {
	bang := b.at
	b.at++
	inner, end := b.wiki()
	b.at = bang
	if end == 0 {
		return bang + 1
	}
	file, shown, _ := strings.Cut(inner, "|")
	file = strings.TrimSpace(file)
	if !slices.Contains(pictureEndings, strings.ToLower(path.Ext(file))) {
		b.note("embed", bang, "the embedded "+quotedShort(b.src[bang:end])+" became its name")
		return b.leave(wikiText(inner), bang, end)
	}
	if strings.Trim(shown, "0123456789x ") == "" { // a size
		shown = ""
	}
	b.shows(file, bang)
	return b.replace(bang, end, "!["+markdownText(shown)+"](<../"+strings.TrimPrefix(file, "/")+">)")
}

// shows notes a picture of the site that must be brought along.
func (b *body) shows(file string, at int) {
	b.note("picture", at, "the picture "+short(file)+" is not copied; put it into static/")
	if !slices.Contains(b.images, file) {
		b.images = append(b.images, file)
	}
}

// image reads ![text](address "title"). A picture on another host, which no
// reader's browser shall ask, becomes a link to it; in a link, its text.
func (b *body) image() int {
	mid := b.next("](", b.at+2)
	if mid >= len(b.src) || mid-b.at > maxAlt || b.next("\n", b.at+2) < mid || bytes.ContainsAny(b.src[b.at+2:mid], "[]{") {
		return b.at + 1
	}
	dest := bytes.TrimLeft(b.line(mid+2), "< ")
	if !remote(dest) {
		if !bytes.HasPrefix(dest, []byte("{")) && !bytes.HasPrefix(dest, []byte("data:")) {
			if end := bytes.IndexAny(dest, ") >\""); end > 0 {
				b.shows(string(dest[:end]), b.at)
			}
		}
		return b.at + 1
	}
	name, _, _ := strings.Cut(string(dest), ")")
	b.note("far picture", b.at, "the picture "+short(name)+" on another host became a link")
	alt := string(b.src[b.at+2 : mid])
	if n := len(b.brackets); n > 0 && b.brackets[n-1] == b.at-1 {
		if end := bytes.IndexByte(b.line(mid), ')'); end > 0 {
			return b.replace(b.at, mid+end+1, orPicture(alt))
		}
	}
	b.replace(b.at, b.at+1, "")
	if alt == "" {
		b.replace(b.at+2, b.at+2, "picture")
	}
	return mid + 2
}

// maxAlt is how long the text of a picture may be, in bytes.
const maxAlt = 2000

func orPicture(alt string) string {
	if strings.TrimSpace(alt) == "" {
		return "picture"
	}
	return alt
}

func remote(dest []byte) bool {
	for _, scheme := range []string{"http://", "https://", "//"} {
		if bytes.HasPrefix(bytes.ToLower(dest[:min(len(dest), 8)]), []byte(scheme)) {
			return true
		}
	}
	return false
}

// obsidian reads the marks that only Obsidian has: #tags, ==marked== text and
// the ids of blocks.
func (b *body) obsidian(c byte) int {
	switch {
	case c == '#':
		return b.tag()
	case c == '=' && b.has("==") && !b.has("==="):
		return b.marked()
	case c == '^':
		end := b.at + len(b.line(b.at))
		if b.at > b.top && end-b.at < 60 && blockID.Match(b.src[b.at-1:end]) {
			return b.replace(b.at-1, end, "")
		}
	}
	return b.at + 1
}

// tag takes a #tag of the text among the tags. Its word stays.
func (b *body) tag() int {
	if b.at > b.top && !bytes.ContainsRune([]byte(" \t\n(,"), rune(b.src[b.at-1])) {
		return b.at + 1
	}
	end := b.at + 1
	letter := false
	for end < len(b.src) {
		r, n := utf8.DecodeRune(b.src[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_' && r != '-' && r != '/' {
			break
		}
		letter = letter || unicode.IsLetter(r)
		end += n
	}
	if !letter {
		return b.at + 1
	}
	tag := string(b.src[b.at+1 : end])
	b.note("tag", b.at, "the tag #"+short(tag)+" is a tag of the article and a word of the text")
	b.tags = append(b.tags, tag)
	b.replace(b.at, b.at+1, "")
	return end
}

// marked drops the marks of ==highlighted== text.
func (b *body) marked() int {
	end := b.next("==", b.at+2)
	if end >= len(b.src) || b.next("\n", b.at+2) < end || end == b.at+2 {
		return b.at + 2
	}
	b.note("mark", b.at, "the marks == around "+quotedShort(b.src[b.at+2:end])+" are left out")
	b.replace(b.at, b.at+2, "")
	b.replace(end, end+2, "")
	return end + 2
}

// markdownText keeps a text from being read as Markdown's brackets.
func markdownText(s string) string {
	return strings.NewReplacer("\\", "\\\\", "[", "\\[", "]", "\\]", "\n", " ", "<", "\\<", "*", "\\*", "_", "\\_", "`", "\\`").Replace(strings.TrimSpace(s))
}
