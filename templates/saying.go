package templates

import (
	"html/template"
	"strings"

	"furat/timeline"
)

// How markup says what a language has, and marks what it has not.

// say appends the phrase of a key, escaped; one that the language of the page
// lacks stands as what it is, English.
func (m *markup) say(key string, values ...string) *markup {
	return m.in(m.words, key, m.words.say(key, values...))
}

// count is say for a phrase with a number.
func (m *markup) count(key string, n int) *markup {
	return m.in(m.words, key, m.words.count(key, n))
}

func (m *markup) in(words *messages, key, text string) *markup {
	if !words.lacks(key) {
		return m.text(text)
	}
	return m.raw(`<span lang="en" dir="ltr">`).text(text).raw("</span>")
}

// sayWith is say for values that are HTML: links, or numbers that the script
// finds by their class.
func (m *markup) sayWith(key string, values ...template.HTML) *markup {
	escaped := new(markup).text(m.words.pages[key].forms[0]).html()
	filled := make([]string, len(values))
	for i, v := range values {
		filled[i] = string(v)
	}
	text := template.HTML(fill(string(escaped), filled))
	if !m.words.lacks(key) {
		return m.raw(text)
	}
	return m.raw(`<span lang="en" dir="ltr">`).raw(text).raw("</span>")
}

// foreign appends the attributes of an element whose words are in another
// language than the page: lang, and dir, which keeps them apart from the words
// around.
func (m *markup) foreign(lang string) *markup {
	if sameLanguage(lang, m.words.lang) {
		return m
	}
	return m.raw(` lang="`).text(lang).raw(`" dir="`).raw(template.HTML(direction(lang))).raw(`"`)
}

// within appends the attributes of an element in the language of the page that
// stands inside one in another.
func (m *markup) within(around string) *markup {
	if sameLanguage(around, m.words.lang) {
		return m
	}
	return m.raw(` lang="`).text(m.words.lang).raw(`" dir="`).raw(template.HTML(direction(m.words.lang))).raw(`"`)
}

// original appends a text of the record inside other words.
func (m *markup) original(w timeline.Words) *markup {
	if sameLanguage(w.Lang, m.words.lang) {
		return m.text(w.Text)
	}
	return m.raw("<bdi").foreign(w.Lang).raw(">").text(w.Text).raw("</bdi>")
}

// ours appends a text of the record's tables, which are in the site's own language.
func (m *markup) ours(text string) *markup {
	return m.original(timeline.Words{Text: text, Lang: m.words.original})
}

// aside appends words of nobody's language in particular, such as a publisher's
// name: kept apart where the page runs the other way.
func (m *markup) aside(text string) *markup {
	if direction(m.words.lang) == "ltr" {
		return m.text(text)
	}
	return m.raw("<bdi>").text(text).raw("</bdi>")
}

// translated says under a title that it is a translation, and of what.
func (m *markup) translated(shown, original timeline.Words) *markup {
	if shown == original {
		return m
	}
	m.raw(`<p class="note translated">`).say("translated.title").raw(" <bdi").foreign(original.Lang)
	return m.raw(">").text(original.Text).raw("</bdi></p>\n")
}

// sameLanguage reports whether two tags are of one language: "en" and "en-GB".
func sameLanguage(a, b string) bool {
	x, _, _ := strings.Cut(a, "-")
	y, _, _ := strings.Cut(b, "-")
	return strings.EqualFold(x, y)
}
