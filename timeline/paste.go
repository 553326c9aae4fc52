package timeline

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Paste is text to be put into an article, and the spot where it goes.
type Paste struct {
	Line, Col int    // from 1, Col in bytes; Text goes in front of what stands there; 0 when no spot was found
	Text      string // whole lines where Col is 1; lines end with \n
	Where     string // the spot in words: `in front of line 4, "events:"`
}

// advise gives each open name, and the article for all of them, what to paste.
func (c *articleReader) advise(open []OpenName) {
	if len(open) == 0 {
		return
	}
	var all []pinLine
	each := make([][]pinLine, len(open))
	for i := range open {
		each[i] = c.pinLines(&open[i])
		all = append(all, each[i]...)
	}
	form, ok := c.pinForm(all)
	if !ok {
		form = byHand
	}
	for i := range open {
		n := &open[i]
		n.Pin = c.paste(form, each[i])
		if len(n.Choices) == 0 {
			n.PlaceRow = c.placeRowFor(n.Name)
		}
	}
	c.article.Open, c.article.Pins = open, c.paste(form, all)
}

// pinForm is how and where an article writes further pins.
type pinForm struct {
	at     int    // offset into the file
	head   string // what must stand before the pins: "places:\n"
	indent string // of each pin
	open   string // before each pin: "- ", or "{" in a list of one line
	close  string // after each: "\n" or ", "
	tail   string // after all
}

// text writes pins in the form.
func (p pinForm) text(lines []pinLine) string {
	var b strings.Builder
	b.WriteString(p.head)
	for _, l := range lines {
		if l.note != "" && p.close == "\n" {
			b.WriteString(p.indent + "# " + l.name + ": " + l.note + "\n")
		}
		b.WriteString(p.indent + p.open + PinLine(l.name, l.value) + p.close)
	}
	b.WriteString(p.tail)
	return b.String()
}

func (c *articleReader) paste(form pinForm, lines []pinLine) Paste {
	p := Paste{Text: form.text(lines)}
	if form == byHand {
		p.Where = "among the `places:`"
		return p
	}
	p.Line, p.Col = c.position(form.at)
	line := c.whole(p.Line)
	if p.Col == 1 {
		p.Where = fmt.Sprintf("in front of line %d, %q", p.Line, short(line))
	} else {
		p.Where = fmt.Sprintf("in line %d behind %q", p.Line, short(line[:p.Col-1]))
	}
	return p
}

// short cuts a line of front matter to what shows which is meant.
func short(line string) string {
	if r := []rune(strings.TrimSpace(line)); len(r) > 30 {
		return string(r[:30]) + "…"
	}
	return strings.TrimSpace(line)
}

// byHand is the form of pins for which no spot is found: the article's places
// are written in a way that nobody foresaw (an anchor, a key marked by ?).
var byHand = pinForm{indent: "  ", close: "\n"}

// pinForm returns the first of the forms that may suit the article in which the
// pins read back: what is pasted must hold.
func (c *articleReader) pinForm(lines []pinLine) (form pinForm, ok bool) {
	forms := c.pinForms()
	i := slices.IndexFunc(forms, func(f pinForm) bool { return c.readsBack(f, lines) })
	if i < 0 {
		return pinForm{}, false
	}
	return forms[i], true
}

// pinForms lists the forms that may suit, likeliest first.
func (c *articleReader) pinForms() []pinForm {
	if c.foreign != nil { // not as it stands on disk
		return nil
	}
	key, places := entryOf(c.root, "places")
	switch {
	case key == nil && c.root.Style&yaml.FlowStyle != 0:
		return []pinForm{{at: c.offset(c.root) + 1, head: "places: {", close: ", ", tail: "}, "}}
	case key == nil:
		return c.freshForms()
	case isNull(places):
		at := nextLine(c.content, c.offset(key))
		return []pinForm{{at: at, indent: c.indentOf(key) + "  ", close: "\n"}}
	case places.Style&yaml.FlowStyle != 0 && places.Kind == yaml.MappingNode:
		return []pinForm{{at: c.offset(places) + 1, close: ", "}}
	case places.Style&yaml.FlowStyle != 0:
		return []pinForm{{at: c.offset(places) + 1, open: "{", close: "}, "}}
	case places.Kind == yaml.SequenceNode:
		return []pinForm{{at: c.lineStart(c.offset(places)), indent: c.indentOf(places), open: "- ", close: "\n"}}
	case len(places.Content) > 0:
		first := places.Content[0]
		return []pinForm{{at: c.lineStart(c.offset(first)), indent: c.indentOf(first), close: "\n"}}
	}
	return nil
}

// freshForms are those of an article without pins: before its events, where a
// reader looks for them, else at the end of the front matter, else at its
// beginning.
func (c *articleReader) freshForms() (forms []pinForm) {
	if events, _ := entryOf(c.root, "events"); events != nil {
		forms = append(forms, c.newPins(c.aboveComment(c.lineStart(c.offset(events)))))
	}
	return append(forms, c.newPins(c.end), c.newPins(c.base))
}

// newPins is a places: of its own at the beginning of a line.
func (c *articleReader) newPins(at int) pinForm {
	indent := ""
	if len(c.root.Content) > 0 {
		indent = c.indentOf(c.root.Content[0])
	}
	return pinForm{at: at, head: indent + "places:\n", indent: indent + "  ", close: "\n"}
}

// indentOf is the white space that puts a line under a node.
func (c *articleReader) indentOf(n *yaml.Node) string { return strings.Repeat(" ", max(n.Column-1, 0)) }

// lineStart returns the offset of the line that holds an offset.
func (c *articleReader) lineStart(at int) int {
	return bytes.LastIndexByte(c.content[:at], '\n') + 1
}

// aboveComment moves the beginning of a line up over the comments that belong
// to it.
func (c *articleReader) aboveComment(at int) int {
	for at > c.base {
		before := c.lineStart(at - 1)
		if !bytes.HasPrefix(bytes.TrimLeft(c.content[before:at], " "), []byte("#")) {
			return at
		}
		at = before
	}
	return at
}

// readsBack reports whether the article with the pins in a form has them, and
// every key that it had.
func (c *articleReader) readsBack(form pinForm, lines []pinLine) bool {
	text := slices.Concat(c.content[:form.at], []byte(form.text(lines)), c.content[form.at:])
	f := &file{name: c.name, content: text}
	base, fence, _, ok := f.split()
	if !ok {
		return false
	}
	_, root, ok := f.parseYAML(base, fence)
	if !ok || !keepsKeys(orEmpty(root), c.root) {
		return false
	}
	_, places := entryOf(root, "places")
	return places != nil && !slices.ContainsFunc(lines, func(l pinLine) bool { return !pins(places, l) })
}

// keepsKeys reports whether a mapping has the keys of an older one, and no
// other than places besides.
func keepsKeys(root, old *yaml.Node) bool {
	without := func(n *yaml.Node) (names []string) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value != "places" {
				names = append(names, n.Content[i].Value)
			}
		}
		return names
	}
	return root.Kind == yaml.MappingNode && slices.Equal(without(root), without(old))
}

// pins reports whether the value of places has a pin.
func pins(places *yaml.Node, l pinLine) bool {
	entries := []*yaml.Node{places}
	if places.Kind == yaml.SequenceNode {
		entries = places.Content
	}
	return slices.ContainsFunc(entries, func(n *yaml.Node) bool { return valueOf(n, l.name) != nil })
}

// entryOf returns a key of a mapping and its value, or nil.
func entryOf(n *yaml.Node, key string) (k, v *yaml.Node) {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}
