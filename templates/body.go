package templates

import (
	"html/template"
	"slices"
	"strings"
)

// body is the text of an article or a standalone page as its page shows it.
func (s *Set) body(text string) template.HTML { return template.HTML(s.scrolling(s.leading(text))) }

// leading returns a text whose relative addresses, which lead from its folder in
// the site's root, lead from the language's: to what all languages share there is
// a folder more to go up.
func (s *Set) leading(text string) string {
	if s.folder == "" {
		return text
	}
	var b strings.Builder
	rest := text
	for {
		i := strings.Index(rest, `="../`)
		if i < 0 {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(rest[:i+2])
		if rest = rest[i+2:]; !s.ownPage(strings.TrimPrefix(rest, "../")) {
			b.WriteString("../")
		}
	}
}

// ownPage reports whether an address, which the text goes on from, is that of a
// page that each language has.
func (s *Set) ownPage(text string) bool {
	address := text[:max(0, strings.IndexAny(text, `"#?`))]
	folder, file, inFolder := strings.Cut(address, "/")
	if !inFolder {
		return address == "index.html" || address == "river.html" || address == "dossier.html"
	}
	return (folder == "pages" || slices.Contains(sections, folder)) && strings.HasSuffix(file, ".html")
}

// scrolling lets the tables of a text be wider than a narrow window, also for
// those who scroll by keys. A text has no other "<table>": HTML that its author
// writes does not get this far.
func (s *Set) scrolling(text string) string {
	if !strings.Contains(text, "<table>") {
		return text
	}
	box := s.markup().raw(`<div class="scroll" tabindex="0" role="group" aria-label="`).text(s.words.say("page.table")).raw(`"><table>`)
	return strings.NewReplacer("<table>", string(box.html()), "</table>", "</table></div>").Replace(text)
}
