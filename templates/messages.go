package templates

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"gopkg.in/yaml.v3"

	"furat/timeline"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

// messages are the words of the interface in one language, read once and then
// looked up by key: "nav.places". A key that the language lacks is said in
// English, and where it is an element, marked as such (markup.say).
type messages struct {
	lang     string              // BCP 47, of the pages: "ar", "ar-SY"
	name     string              // the language's own name, for the choice of languages
	digits   string              // its ten digits
	point    string              // between a number's whole and its fraction
	dates    *timeline.DateWords // what a date is said in
	english  bool                // and those are English's, for want of its own
	tag      language.Tag        // for plurals
	pages    map[string]phrase   // what the build says
	script   map[string]phrase   // what the reader's script says
	original string              // the site's own language, in which names are written
}

// messageFile is a file of messages as it is written.
type messageFile struct {
	Language string
	Digits   string
	Point    string
	Dates    *timeline.DateWords
	Pages    map[string]phrase
	Script   map[string]phrase
}

// phrase is a text by plural category (CLDR); one that has no number has only
// "other".
type phrase struct {
	forms   [len(categories)]string // by plural.Form
	english bool                    // the language lacks it
}

// categories are the names of plural.Form.
var categories = [...]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}

// UnmarshalYAML reads a text or a table of forms.
func (p *phrase) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		p.forms[plural.Other] = n.Value
		return nil
	}
	var forms map[string]string
	err := n.Decode(&forms)
	for form, category := range categories {
		p.forms[form] = forms[category]
		delete(forms, category)
	}
	if len(forms) > 0 && err == nil {
		err = fmt.Errorf("line %d: unknown plural category in %v", n.Line, forms)
	}
	return err
}

// MarshalJSON writes the forms that there are, for the script.
func (p phrase) MarshalJSON() ([]byte, error) {
	forms := make(map[string]string)
	for form, text := range p.forms {
		if text != "" {
			forms[categories[form]] = text
		}
	}
	return json.Marshal(forms)
}

// messagesIn returns the words of a language from the files of a folder, those
// that it lacks in English. original is the language that the site's names are
// written in.
func messagesIn(files fs.FS, lang, original string) (*messages, error) {
	base, _, _ := strings.Cut(lang, "-")
	english, err := readMessages(files, "en")
	if err != nil {
		return nil, err
	}
	own, err := readMessages(files, base)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if own == nil { // a language that has no file
		own = &messageFile{Language: lang}
	}
	m := &messages{lang: lang, name: own.Language, digits: own.Digits, point: own.Point, dates: own.Dates, original: original,
		pages: completed(own.Pages, english.Pages), script: completed(own.Script, english.Script)}
	if m.tag, err = language.Parse(lang); err != nil {
		m.tag = language.English
	}
	m.complete(english)
	return m, nil
}

// complete fills in what is no phrase.
func (m *messages) complete(english *messageFile) {
	if m.digits == "" {
		m.digits = english.Digits
	}
	if m.point == "" {
		m.point = english.Point
	}
	if m.dates == nil {
		known := false
		m.dates, known = timeline.DateWordsOf(m.lang)
		m.english = !known
	}
}

// completed returns the phrases of a language with those that it lacks.
func completed(own, english map[string]phrase) map[string]phrase {
	all := make(map[string]phrase, len(english))
	for key, p := range english {
		p.english = true
		if said, ok := own[key]; ok {
			p = said
		}
		all[key] = p
	}
	return all
}

func readMessages(files fs.FS, lang string) (*messageFile, error) {
	data, err := fs.ReadFile(files, "messages/"+lang+".yaml")
	if err != nil {
		return nil, err
	}
	// What `dates:` of a file leaves out is English.
	words, _ := timeline.DateWordsOf("en")
	dates := *words
	m := &messageFile{Dates: &dates}
	if err := yaml.Unmarshal(data, m); err != nil {
		return nil, fmt.Errorf("messages/%s.yaml: %w", lang, err)
	}
	if *m.Dates == *words {
		m.Dates = nil
	}
	return m, nil
}

// say returns the phrase of a key with its {names} filled in. Values are pairs
// of a name and what stands for it.
func (m *messages) say(key string, values ...string) string {
	p, ok := m.pages[key]
	if !ok {
		return key
	}
	return fill(p.forms[plural.Other], values)
}

// count is say for a phrase with a number {n}, which chooses the plural.
func (m *messages) count(key string, n int, values ...string) string {
	p, ok := m.pages[key]
	if !ok {
		return key
	}
	tag := m.tag
	if p.english {
		tag = language.English
	}
	text := p.forms[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
	if text == "" {
		text = p.forms[plural.Other]
	}
	return fill(text, append([]string{"n", m.number(n)}, values...))
}

// lacks reports whether a key is said in English for want of a phrase.
func (m *messages) lacks(key string) bool { return m.pages[key].english && m.lang != "en" }

// fill puts values in the place of {names}; a name without a value stays.
func fill(text string, values []string) string {
	if len(values) == 0 || strings.IndexByte(text, '{') < 0 {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		value, known := valueNamed(values, name)
		if !closed || !known {
			b.WriteByte('{')
			text = rest
			continue
		}
		b.WriteString(value)
		text = after
	}
}

func valueNamed(values []string, name string) (string, bool) {
	for i := 0; i+1 < len(values); i += 2 {
		if values[i] == name {
			return values[i+1], true
		}
	}
	return "", false
}

// bothSay are the phrases of the pages that the reader's script says too: whole
// keys, or the beginnings of several.
var bothSay = []string{"status.", "with.", "holder.nobody", "state.none", "list.comma"}

// wordsScript is assets/words.js: what the reader's script says, in the
// language of the pages that load it.
func (m *messages) wordsScript() []byte {
	say := maps.Clone(m.script)
	for key, p := range m.pages {
		if slices.ContainsFunc(bothSay, func(start string) bool { return strings.HasPrefix(key, start) }) {
			say[key] = p
		}
	}
	words := struct {
		Lang   string            `json:"lang"`
		Digits string            `json:"digits"`
		Months [12]string        `json:"months"`
		Say    map[string]phrase `json:"say"`
	}{m.lang, m.digits, m.dates.Months, say}
	return append(append([]byte("var furatSay="), island(words)...), ";\n"...)
}
