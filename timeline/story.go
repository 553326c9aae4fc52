package timeline

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"gopkg.in/yaml.v3"
)

// Step is a part of a story: the paragraphs from its start to the next step's,
// with the day and the things that they speak of.
type Step struct {
	On     Day
	Event  *Event   // nil when the step names none
	Places []*Place // named by the step, in its order
	Start  int      // offset into Article.Body of its first paragraph
}

var stepKeys = &keys{what: "a step", required: []string{"at", "on"}, known: []string{"at", "on", "event", "places"}}

// stepWriting is a step and where its file says so, for the checks that need
// the text or the whole record.
type stepWriting struct {
	at, event     string
	atAt, eventAt int
	onAt          int
	block         ast.Node // that begins so; nil after a mistake
}

// readSteps reads the steps of a story. That only a story has steps, and that
// it has some, is checked by the keys alone.
func (c *articleReader) readSteps(root, n *yaml.Node) {
	story := c.article.Story
	switch {
	case n == nil && story:
		c.wrong(valueOf(root, "story"), `write steps: with a line - {at: "first words of a paragraph", on: 2014-06-10} for each`, "the story has no steps")
	case n != nil && !story:
		c.wrong(n, "write story: true, or leave them out", "steps are those of a story, and the article is none")
	case n != nil:
		c.list(n, "steps", c.step)
	}
}

func (c *articleReader) step(n *yaml.Node) {
	var s Step
	w := stepWriting{atAt: c.offset(n), onAt: c.offset(n)}
	s.On = NoDay
	fine := c.mapping(n, stepKeys, func(key string, v *yaml.Node) {
		switch key {
		case "at":
			w.at, w.atAt = c.prose(v, key), c.offset(v)
		case "on":
			w.onAt = c.offset(v)
			if d := c.day(v, key); d.Exact() {
				s.On = d.First
			}
		case "event":
			w.event, w.eventAt = c.id(v, "event"), c.offset(v)
		case "places":
			c.list(v, key, func(p *yaml.Node) {
				if found := c.resolve(p); found != nil {
					s.Places = append(s.Places, c.use(found))
				}
			})
		}
	})
	if fine {
		c.article.Steps = append(c.article.Steps, s)
		c.steps = append(c.steps, w)
	}
}

// beginSteps finds the paragraphs with which the steps begin. A start that no
// paragraph has, or that two have, is a mistake, and so is one before that of
// the step above it.
func (c *articleReader) beginSteps(doc ast.Node, src []byte) {
	if len(c.steps) == 0 {
		return
	}
	var blocks []ast.Node
	var texts []string
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		blocks, texts = append(blocks, n), append(texts, straight(plainText(n, src)))
	}
	last := -1
	for i := range c.steps {
		if s := &c.steps[i]; s.at != "" {
			if at := c.beginStep(s, texts, last); at >= 0 {
				last, s.block = at, blocks[at]
			}
		}
	}
}

// beginStep returns the index of the one text that a step begins with, -1
// after a mistake.
func (c *articleReader) beginStep(s *stepWriting, texts []string, last int) int {
	begins := func(text string) bool { return strings.HasPrefix(text, straight(s.at)) }
	at := slices.IndexFunc(texts, begins)
	switch {
	case at < 0:
		c.mistake(s.atAt, fmt.Sprintf("no paragraph begins with %q", s.at), "write the first words of one, as the text has them")
	case slices.IndexFunc(texts[at+1:], begins) >= 0:
		c.mistake(s.atAt, fmt.Sprintf("more than one paragraph begins with %q", s.at), "write more of its first words")
	case at == last:
		c.mistake(s.atAt, fmt.Sprintf("the step above begins with the paragraph %q, too", s.at), "keep one of them")
	case at < last:
		c.mistake(s.atAt, fmt.Sprintf("the paragraph %q stands before that of the step above", s.at), "put the steps in the order of the text")
	default:
		return at
	}
	return -1
}

// straight writes typographic quotes as a keyboard has them: authors write
// either, and the text is parsed to the former. It leaves out what turns the
// direction, of which a text cut short has but a half.
func straight(s string) string { return straightQuotes.Replace(s) }

var straightQuotes = func() *strings.Replacer {
	pairs := []string{"’", "'", "‘", "'", "“", `"`, "”", `"`}
	for _, c := range turning {
		pairs = append(pairs, string(c), "")
	}
	return strings.NewReplacer(pairs...)
}()

// render renders a text; a story block by block, to note where its steps begin.
func (c *articleReader) render(out *bytes.Buffer, src []byte, doc ast.Node) error {
	if len(c.steps) == 0 {
		return markdown.Renderer().Render(out, src, doc)
	}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if i := slices.IndexFunc(c.steps, func(s stepWriting) bool { return s.block == n }); i >= 0 {
			c.article.Steps[i].Start = out.Len()
		}
		if err := markdown.Renderer().Render(out, src, n); err != nil {
			return err
		}
	}
	return nil
}

// stepEvents gives the steps of all stories their events.
func (l *loading) stepEvents() {
	events := map[string]*Event{}
	for _, t := range l.texts {
		if t.article != nil {
			for _, e := range t.article.Events {
				events[e.ID] = e
			}
		}
	}
	for _, t := range l.texts {
		for i, s := range t.steps {
			e := events[s.event]
			if t.article.Steps[i].Event = e; e == nil && s.event != "" {
				hint := didYouMean(s.event, maps.Keys(events))
				if hint == "" {
					hint = "write the id of an event of this site"
				}
				t.mistake(s.eventAt, fmt.Sprintf("event %q is not known", s.event), hint)
			}
		}
	}
}

// stepDays checks that the days of all steps lie in the site's period, which
// is known last of all.
func (l *loading) stepDays() {
	period := l.site.Period
	if period.IsZero() {
		return
	}
	for _, t := range l.texts {
		for i, s := range t.steps {
			if on := t.article.Steps[i].On; on != NoDay && (on < period.First || on > period.Last) {
				t.mistake(s.onAt, fmt.Sprintf("the day %s is outside the period", on), fmt.Sprintf("write a day from %s to %s", period.First, period.Last))
			}
		}
	}
}
