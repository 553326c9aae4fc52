package foreign

import (
	"bytes"
	"regexp"
	"strings"
)

// The marks that braces open: Hugo's two kinds of shortcode, Liquid's tags,
// values, Nunjucks' comments.
var braces = []struct {
	open, close string
	read        func(b *body, inner string, end int) int
}{
	{"{{<", ">}}", (*body).shortcode},
	{"{{%", "%}}", (*body).shortcode},
	{"{{", "}}", (*body).value},
	{"{%", "%}", (*body).liquid},
	{"{#", "}", (*body).anchor},
	{"{:", "}", (*body).attributes},
}

// brace reads what stands between braces. What nothing closes is text.
func (b *body) brace() int {
	for _, k := range braces {
		if !b.has(k.open) {
			continue
		}
		from := b.at + len(k.open)
		end := b.next(k.close, from)
		if end >= len(b.src) || b.next("{{", from) < end || end-from > maxTag {
			return b.at + 1
		}
		return k.read(b, strings.TrimSpace(string(b.src[from:end])), end+len(k.close))
	}
	return b.at + 1
}

// maxTag is the longest that stands between braces, in bytes.
const maxTag = 4000

// tag is a shortcode or Liquid tag taken apart: its name, and what follows.
type tag struct {
	name  string
	bare  []string          // values without a name, in order
	named map[string]string // by key in lower case
}

var argument = regexp.MustCompile("(?:([\\w-]+)[ \t]*=[ \t]*)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|`([^`]*)`|([^\\s\"'`=]+))")

func parseTag(inner string) tag {
	t := tag{named: map[string]string{}}
	for _, m := range argument.FindAllStringSubmatch(inner, 100) {
		value := strings.ReplaceAll(m[2], `\"`, `"`) + m[3] + m[4] + m[5]
		switch {
		case m[1] != "":
			t.named[strings.ToLower(m[1])] = value
		case t.name == "":
			t.name = value
		default:
			t.bare = append(t.bare, value)
		}
	}
	return t
}

// words is what a tag has to say to a reader.
func (t tag) words() string {
	for _, key := range []string{"caption", "title", "text", "content", "label", "alt", "summary", "quote", "description"} {
		if s := strings.TrimSpace(t.named[key]); s != "" {
			return markdownText(s)
		}
	}
	return ""
}

// shortcode turns {{< … >}} into text: a figure into a picture, highlighted
// code into a code block, a video into a link; of others, the words they have.
// The two halves of a pair go, and what stands between stays.
func (b *body) shortcode(inner string, end int) int {
	if strings.HasPrefix(inner, "/*") { // a shortcode shown, not called
		b.note("shown", b.at, "the escaped shortcode is text")
		shown := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(inner, "/*"), "*/"))
		mark := string(b.src[b.at : b.at+3])
		return b.replace(b.at, end, "{{\\"+mark[2:]+" "+markdownText(shown)+" "+map[string]string{"{{<": ">}}", "{{%": "%}}"}[mark])
	}
	t := parseTag(strings.TrimSuffix(inner, "/"))
	switch t.name {
	case "figure", "img", "image", "picture":
		return b.figure(t, end)
	case "highlight":
		return b.highlighted(t, end, "/highlight")
	case "youtube", "vimeo":
		return b.video(t, end)
	case "ref", "relref":
		return b.put(end, strings.TrimSuffix(wikiText(first(t)), ".md"))
	}
	return b.put(end, t.words())
}

// put replaces a tag by text and notes it.
func (b *body) put(end int, text string) int {
	kind, what := "gone", " is left out"
	if text != "" {
		kind, what = "text", " became its text"
	}
	b.note(kind, b.at, quotedShort(b.src[b.at:end])+what)
	return b.replace(b.at, end, text)
}

func first(t tag) string {
	for _, key := range []string{"path", "id", "src"} {
		if t.named[key] != "" {
			return t.named[key]
		}
	}
	return strings.Join(t.bare[:min(1, len(t.bare))], "")
}

// figure writes a picture, and its caption behind it.
func (b *body) figure(t tag, end int) int {
	src, alt, caption := first(t), markdownText(t.named["alt"]), markdownText(t.named["caption"])
	if alt == "" {
		alt = caption
	}
	if src == "" || strings.ContainsAny(src, "<>\n{}") {
		return b.put(end, t.words())
	}
	if remote([]byte(src)) {
		b.note("far picture", b.at, "the picture "+short(src)+" on another host became a link")
		return b.replace(b.at, end, "["+orPicture(alt)+"](<"+src+">)")
	}
	b.shows(src, b.at)
	text := "![" + alt + "](<" + src + ">)"
	if caption != "" {
		text += " *" + strings.TrimSpace(caption) + "*"
	}
	return b.replace(b.at, end, text)
}

var videoID = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

func (b *body) video(t tag, end int) int {
	id := first(t)
	if !videoID.MatchString(id) {
		return b.put(end, t.words())
	}
	address := "https://www.youtube.com/watch?v=" + id
	if t.name == "vimeo" {
		address = "https://vimeo.com/" + id
	}
	b.note("video", b.at, "the video "+quotedShort(b.src[b.at:end])+" became a link")
	return b.replace(b.at, end, "<"+address+">")
}

// highlighted turns a pair around code into a fenced block.
func (b *body) highlighted(t tag, end int, closing string) int {
	mark, from := b.next(closing, end), -1
	if mark < len(b.src) {
		from = bytes.LastIndexByte(b.src[end:mark], '{')
	}
	if from < 0 {
		return b.put(end, "")
	}
	from += end
	if from > end && b.src[from-1] == '{' { // {{<
		from--
	}
	stop := mark + len(closing)
	for stop < len(b.src) && b.src[stop] != '\n' && b.src[stop-1] != '}' {
		stop++
	}
	if stop < len(b.src) && b.src[stop] == '}' {
		stop++
	}
	return b.fenced(t, span{b.at, end}, span{from, stop})
}

// fenced puts fences in the places of two tags.
func (b *body) fenced(t tag, opening, closing span) int {
	code := b.src[opening.to:closing.from]
	fence := "```"
	if bytes.Contains(code, []byte("```")) {
		fence = "~~~~~~"
	}
	b.note("code", opening.from, quotedShort(b.src[opening.from:opening.to])+" became a code block")
	language := ""
	if len(t.bare) > 0 && videoID.MatchString(t.bare[0]) {
		language = t.bare[0]
	}
	b.replace(opening.from, opening.to, b.freshLine(opening.from)+fence+language+ifNot(bytes.HasPrefix(code, []byte("\n"))))
	return b.replace(closing.from, closing.to, b.freshLine(closing.from)+fence+ifNot(closing.to >= len(b.src) || b.src[closing.to] == '\n'))
}

// freshLine is the line end that must stand before an offset.
func (b *body) freshLine(at int) string { return ifNot(at == b.top || b.src[at-1] == '\n') }

// ifNot is a line end unless there is one.
func ifNot(there bool) string {
	if there {
		return ""
	}
	return "\n"
}

// anchor drops {#id} behind a heading, and Nunjucks' {# comment #}.
func (b *body) anchor(inner string, end int) int {
	if strings.HasSuffix(inner, "#") {
		b.note("comment", b.at, "a comment is left out")
		return b.replace(b.at, end, "")
	}
	if !videoID.MatchString(inner) {
		return b.at + 1
	}
	b.note("attributes", b.at, "attributes "+quotedShort(b.src[b.at:end])+" are left out")
	return b.replace(b.at, end, "")
}

// attributes drops kramdown's {: .class}.
func (b *body) attributes(inner string, end int) int {
	if strings.Contains(inner, "\n") || len(inner) > 200 {
		return b.at + 1
	}
	return b.anchor("id", end)
}
