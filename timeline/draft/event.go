package draft

import (
	"fmt"
	"strconv"
	"strings"

	"furat/timeline/extract"
)

// events writes the suggestions.
func (w *writer) events() {
	if len(w.draft.events) == 0 {
		return
	}
	w.line("events:  # suggested; keep what the page bears out, in your own words")
	for _, s := range w.draft.events {
		w.WriteString(s.yaml("  ", w.prose.Prose))
	}
}

// yaml returns a suggestion as an entry of `events`, under comments with the
// words it stands on and its score.
func (s suggestion) yaml(indent string, prose []byte) string {
	var b strings.Builder
	line := func(format string, args ...any) {
		b.WriteString(indent)
		fmt.Fprintf(&b, format, args...)
		b.WriteByte('\n')
	}
	line("# score %.2f: %s", s.Score, comment(strconv.Quote(words(prose, s.Sentence, s.Trigger))))
	if s.same != nil {
		line("# the record has one like it: %s, in %s", s.same.ID, comment(s.same.Article.File))
	}
	line("- id: %s", s.id)
	line("  when: %s  # %s", dateValue(s.Date.Date.Literal), comment(strconv.Quote(oneLine(s.Date.Text))))
	line("  title: %s  # write your own", quote(s.title()))
	line("  place: %s", s.Place.ID)
	line("  kind: %s  # %s", s.Kind, comment(strconv.Quote(oneLine(string(prose[s.Trigger.Start:s.Trigger.End])))))
	if len(s.Actors) > 0 {
		line("  actors: [%s]", strings.Join(s.actors(), ", "))
	}
	if dead := s.dead(); len(dead) > 0 {
		line("  casualties:")
		for _, c := range dead {
			line("    %s", c)
		}
	}
	line("  confidence: possible  # one page says so; yours to judge")
	return b.String()
}

// dateValue quotes what YAML would read otherwise: a set is no list.
func dateValue(literal string) string {
	if strings.HasPrefix(literal, "[") {
		return quote(literal)
	}
	return literal
}

// title names the event by its kind and place.
func (s suggestion) title() string {
	label := s.Kind.Label()
	at := " at "
	if s.Kind == "statement" {
		at = " on "
	}
	return strings.ToUpper(label[:1]) + label[1:] + at + s.Place.Name
}

func (s suggestion) actors() (ids []string) {
	for _, a := range s.Actors {
		ids = append(ids, a.ID)
	}
	return ids
}

// dead returns the casualties as YAML, a group once.
func (s suggestion) dead() (all []string) {
	seen := map[string]bool{}
	for _, c := range s.Dead {
		if seen[c.Group] {
			continue
		}
		seen[c.Group] = true
		all = append(all, fmt.Sprintf("%s: %s  # %s", quote(c.Group), figures(c), comment(strconv.Quote(oneLine(c.Text)))))
	}
	return all
}

// figures writes what a page counts; what it does not say is left out, and no
// figure at all is unknown.
func figures(c extract.Casualties) string {
	var parts []string
	for _, f := range []struct {
		key string
		n   *int
	}{{"low", c.Low}, {"best", c.Best}, {"high", c.High}} {
		if f.n != nil {
			parts = append(parts, fmt.Sprintf("%s: %d", f.key, *f.n))
		}
	}
	if len(parts) == 0 {
		return "unknown"
	}
	if c.By != "" {
		parts = append(parts, "by: "+quote(c.By))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// said puts a suggestion in words for the skeleton of the article.
func (s suggestion) said() []string {
	all := []string{s.Kind.Label()}
	if len(s.Actors) > 0 {
		var names []string
		for _, a := range s.Actors {
			names = append(names, a.Name)
		}
		all = append(all, strings.Join(names, ", "))
	}
	for _, c := range s.Dead {
		all = append(all, counted(c))
	}
	return all
}

// counted puts a count of the dead in words.
func counted(c extract.Casualties) string {
	s := "dead among the " + c.Group + ": " + c.Figure()
	if c.Group == "killed" {
		s = "dead: " + c.Figure()
	}
	if c.By != "" {
		s += ", says " + c.By
	}
	return s
}
