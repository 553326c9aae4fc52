package timeline

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Translation is what an article, an event or the whole site is called in
// another language of the site. What is empty stands in the original's words.
type Translation struct {
	Title       string
	Summary     string // of an event or a standalone page
	Description string // of an article
	Standfirst  string // of the site, as are the next two
	Edition     string
	Publisher   string
}

// Translations are by language, a BCP 47 tag of Site.Languages.
type Translations map[string]Translation

// Words are a text and the language that it is in.
type Words struct{ Text, Lang string }

// pick returns a text in lang where there is a translation, else the original.
func (t Translations) pick(lang, original, in string, of func(Translation) string) Words {
	if words := of(t[lang]); words != "" && lang != in {
		return Words{words, lang}
	}
	return Words{original, in}
}

// TitleIn returns the title in a language, or the original.
func (a *Article) TitleIn(lang string) Words {
	return a.Translations.pick(lang, a.Title, a.Lang, func(t Translation) string { return t.Title })
}

// DescriptionIn returns the description in a language, or the original.
func (a *Article) DescriptionIn(lang string) Words {
	return a.Translations.pick(lang, a.Description, a.Lang, func(t Translation) string { return t.Description })
}

// TitleIn returns the title in a language, or the original. A report has the
// title of its article.
func (e *Event) TitleIn(lang string) Words {
	if e.Report {
		return e.Article.TitleIn(lang)
	}
	return e.Translations.pick(lang, e.Title, e.Article.Lang, func(t Translation) string { return t.Title })
}

// SummaryIn returns the summary in a language, or the original.
func (e *Event) SummaryIn(lang string) Words {
	if e.Report {
		return e.Article.DescriptionIn(lang)
	}
	return e.Translations.pick(lang, e.Summary, e.Article.Lang, func(t Translation) string { return t.Summary })
}

// TitleIn returns the title in a language, or the original.
func (p *StandalonePage) TitleIn(lang string) Words {
	return p.Translations.pick(lang, p.Title, p.Lang, func(t Translation) string { return t.Title })
}

// SummaryIn returns the summary in a language, or the original.
func (p *StandalonePage) SummaryIn(lang string) Words {
	return p.Translations.pick(lang, p.Summary, p.Lang, func(t Translation) string { return t.Summary })
}

// In returns the site as it is called in a language.
func (s *Site) In(lang string) (title, standfirst, edition, publisher Words) {
	say := func(original string, of func(Translation) string) Words {
		return s.Translations.pick(lang, original, s.Lang, of)
	}
	return say(s.Title, func(t Translation) string { return t.Title }), say(s.Standfirst, func(t Translation) string { return t.Standfirst }),
		say(s.Edition, func(t Translation) string { return t.Edition }), say(s.Publisher, func(t Translation) string { return t.Publisher })
}

var (
	articleTranslation = &keys{what: "a translation of an article", known: []string{"title", "description"}}
	eventTranslation   = &keys{what: "a translation of an event", known: []string{"title", "summary"}}
	pageTranslation    = &keys{what: "a translation of a page", known: []string{"title", "summary"}}
	siteTranslation    = &keys{what: "a translation of the site", known: []string{"title", "standfirst", "edition", "publisher"}}
)

// translations reads `translations: {ar: {title: …}}` of what is written in the
// language own. Each must be in another language of the site.
func (r *reader) translations(n *yaml.Node, k *keys, own string, languages []string) Translations {
	if n.Kind != yaml.MappingNode {
		r.wrong(n, "write for example translations: {ar: {title: …}}", "translations must be a mapping, not %s", kindOf(n))
		return nil
	}
	all := Translations{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, v := n.Content[i], n.Content[i+1]
		if _, twice := all[key.Value]; twice {
			r.wrong(key, "keep one of them", "%s is written twice", key.Value)
		} else if r.translatable(key, own, languages) {
			all[key.Value] = r.translation(v, k)
		}
	}
	return all
}

// translatable reports whether a translation into a language has a page to
// stand on, and records the mistake when it has not.
func (r *reader) translatable(key *yaml.Node, own string, languages []string) bool {
	switch {
	case key.Value == own:
		r.wrong(key, "delete it; what it says stands outside of translations", "%q is the language of the original", key.Value)
	case len(languages) < 2:
		r.wrong(key, fmt.Sprintf("write languages: [%s, %s] in site.yaml", languages[0], key.Value), "the site is in one language, %q", languages[0])
	case !slices.Contains(languages, key.Value):
		r.wrong(key, "the languages of site.yaml are "+strings.Join(languages, ", "), "%q is no language of the site", key.Value)
	default:
		return true
	}
	return false
}

func (r *reader) translation(n *yaml.Node, k *keys) (t Translation) {
	r.mapping(n, k, func(key string, v *yaml.Node) {
		switch key {
		case "title":
			t.Title = r.string(v, key)
		case "summary":
			t.Summary = r.prose(v, key)
		case "description":
			t.Description = r.prose(v, key)
		case "standfirst":
			t.Standfirst = r.prose(v, key)
		case "edition":
			t.Edition = r.string(v, key)
		case "publisher":
			t.Publisher = r.string(v, key)
		}
	})
	return t
}
