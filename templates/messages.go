package templates

import (
	"embed"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

// messages are the words of the interface in one language.
type messages struct {
	Lang     string            `yaml:"-"        json:"lang"` // BCP 47
	Language string            `yaml:"language" json:"-"`    // the language's own name
	Digits   string            `yaml:"digits"   json:"digits"`
	Pages    map[string]phrase `yaml:"pages"    json:"-"`
	Script   map[string]phrase `yaml:"script"   json:"say"` // what the reader's script says
}

// phrase is a text by plural category (CLDR); one that has no number has only
// "other".
type phrase map[string]string

// UnmarshalYAML reads a text or a table of forms.
func (p *phrase) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*p = phrase{"other": n.Value}
		return nil
	}
	return n.Decode((*map[string]string)(p))
}

// messagesIn returns the words of a language, those it lacks in English.
func messagesIn(lang string) (*messages, error) {
	base, _, _ := strings.Cut(lang, "-")
	english, err := readMessages("en")
	if err != nil || base == "en" {
		return english, err
	}
	m, err := readMessages(base)
	if err != nil {
		return english, nil // a language that has no file
	}
	for key, p := range english.Script {
		if _, ok := m.Script[key]; !ok {
			m.Script[key] = p
		}
	}
	return m, nil
}

func readMessages(lang string) (*messages, error) {
	data, err := messageFiles.ReadFile("messages/" + lang + ".yaml")
	if err != nil {
		return nil, err
	}
	m := &messages{Lang: lang}
	if err := yaml.Unmarshal(data, m); err != nil {
		return nil, fmt.Errorf("messages/%s.yaml: %w", lang, err)
	}
	return m, nil
}

// wordsScript is assets/words.js: what the reader's script says, in the
// language of the pages that load it.
func (m *messages) wordsScript() []byte {
	return append(append([]byte("var furatSay="), island(m)...), ";\n"...)
}
