package draft

import (
	"bytes"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"furat/timeline"
)

// Update puts the suggestions that an article has not yet into it: at the end of
// its events, or as events of its own where it has none. No byte that is there
// is changed. It returns how many it put in; with none the text is the old one.
// An event of the same article at the same place on overlapping dates counts as
// there, whatever its kind: a person may have judged otherwise.
func (d *Draft) Update(in Input, file string, text []byte) (merged []byte, added int, err error) {
	front, start, ok := frontMatter(text)
	var doc yaml.Node
	if !ok || yaml.Unmarshal(front, &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, 0, timeline.Errors{{File: file, Line: 1, Col: 1, Msg: "the front matter cannot be read", Hint: "mend it, then import with --update"}}
	}
	spot, problem := eventSpot(doc.Content[0], front)
	if problem != nil {
		problem.File, problem.Line = file, problem.Line+bytes.Count(text[:start], []byte("\n"))
		return nil, 0, timeline.Errors{problem}
	}
	var b strings.Builder
	for _, s := range d.events {
		if !spot.has(s) {
			b.WriteString(s.yaml(spot.indent, in.Page.Text))
			added++
		}
	}
	if added == 0 {
		return text, 0, nil
	}
	for _, at := range spot.at {
		merged = slices.Concat(text[:start+at], []byte(spot.head+b.String()), text[start+at:])
		if spot.readsBack(merged, added) {
			return merged, added, nil
		}
	}
	return nil, 0, timeline.Errors{{File: file, Line: 1, Col: 1, Msg: "no spot was found where further events could go",
		Hint: "put events: last in the front matter, each event under a dash, then import with --update"}}
}

// spot is where further events go.
type spot struct {
	at     []int  // offsets into the front matter, each at the beginning of a line, the likeliest first
	head   string // what must stand before them
	indent string // of each
	events []*yaml.Node
}

// eventSpot finds where the events of an article end: before the key that
// follows, above the comments on it.
func eventSpot(root *yaml.Node, front []byte) (spot, *timeline.Error) {
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if key.Value != "events" {
			continue
		}
		end := len(front)
		if i+2 < len(root.Content) {
			end = lineAt(front, root.Content[i+2].Line)
		}
		switch {
		case value.Kind == yaml.SequenceNode && value.Style&yaml.FlowStyle == 0:
			return spot{at: []int{aboveComments(front, end), end}, indent: strings.Repeat(" ", value.Column-1), events: value.Content}, nil
		case value.ShortTag() == "!!null":
			return spot{at: []int{lineAt(front, key.Line+1)}, indent: "  "}, nil
		}
		return spot{}, &timeline.Error{Line: value.Line, Col: value.Column, Msg: "the events stand on one line",
			Hint: "write each under a dash of its own, then import with --update"}
	}
	return spot{at: []int{len(front)}, head: "events:\n", indent: "  "}, nil
}

// aboveComments moves the beginning of a line up over blank lines and comments.
func aboveComments(text []byte, at int) int {
	for at > 0 {
		before := bytes.LastIndexByte(text[:at-1], '\n') + 1
		line := bytes.TrimSpace(text[before:at])
		if len(line) > 0 && line[0] != '#' {
			return at
		}
		at = before
	}
	return at
}

// lineAt returns the offset of a line, counted from 1; of one behind the last,
// the end.
func lineAt(text []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			return len(text)
		}
		at += n + 1
	}
	return at
}

// readsBack reports that the article now has its own events as they were, and
// the added ones behind them.
func (p spot) readsBack(text []byte, added int) bool {
	front, _, ok := frontMatter(text)
	var doc yaml.Node
	if !ok || yaml.Unmarshal(front, &doc) != nil {
		return false
	}
	for i := 0; i+1 < len(doc.Content[0].Content); i += 2 {
		if doc.Content[0].Content[i].Value == "events" {
			now := doc.Content[0].Content[i+1].Content
			return len(now) == len(p.events)+added && slices.EqualFunc(p.events, now[:len(p.events)], sameNode)
		}
	}
	return false
}

// sameNode compares what two nodes say, wherever they stand.
func sameNode(a, b *yaml.Node) bool {
	return a.Kind == b.Kind && a.Value == b.Value && a.ShortTag() == b.ShortTag() && slices.EqualFunc(a.Content, b.Content, sameNode)
}

// has reports that the article has an event where and when a suggestion is.
func (p spot) has(s suggestion) bool {
	return slices.ContainsFunc(p.events, func(n *yaml.Node) bool {
		when, place := valueOf(n, "when"), valueOf(n, "place")
		d, err := timeline.ParseDate(when)
		return err == nil && overlap(d, s.Date.Date) && (place == s.Place.ID || strings.EqualFold(place, s.Place.Name))
	})
}

// valueOf returns the text of a key, empty where it is not there.
func valueOf(n *yaml.Node, key string) string {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1].Value
		}
	}
	return ""
}
