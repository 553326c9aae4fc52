package timeline

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"furat/geo"
)

var eventKeys = &keys{what: "an event", required: []string{"id", "when", "title", "kind"},
	known: []string{"id", "when", "title", "summary", "place", "precision", "kind", "control", "actors",
		"casualties", "confidence", "claims", "sources", "explained"}}

// event reads one entry of `events`. What other keys are needed to understand
// is read last: control after the place, claims after the sources.
func (c *articleReader) event(n *yaml.Node) {
	e := &Event{Article: c.article}
	at := c.offset(n)
	c.placeWritten = wrote(n, "place")
	var control, claims, precision *yaml.Node
	fine := c.mapping(n, eventKeys, func(key string, v *yaml.Node) {
		switch key {
		case "id":
			at = c.offset(v)
		case "precision":
			precision = v
		case "control":
			control = v
		case "claims":
			claims = v
		}
		c.eventField(e, key, v)
	})
	if !fine {
		return
	}
	c.eventSources(e, n, at)
	if precision != nil {
		c.precision(e, precision)
	}
	if control != nil {
		c.control(e, control)
	}
	if claims != nil {
		c.list(claims, "claims", func(v *yaml.Node) { c.claim(e, v) })
	}
	e.Line, e.Col = c.position(at)
	c.article.Events = append(c.article.Events, e)
	c.eventAt = append(c.eventAt, at)
}

func (c *articleReader) eventField(e *Event, key string, v *yaml.Node) {
	switch key {
	case "id":
		e.ID = c.id(v, "event id")
	case "when":
		e.Date = c.date(v, key)
	case "title":
		e.Title = c.string(v, key)
	case "summary":
		e.Summary = c.prose(v, key)
	case "place":
		e.Place = c.location(v)
	case "kind":
		e.Kind = choice(c.reader, v, key, Kinds)
	case "actors":
		e.Actors = c.actorList(v, key)
	case "casualties":
		e.Casualties = c.casualties(v)
	case "confidence":
		e.Confidence = choice(c.reader, v, key, Confidences)
	case "sources":
		e.Sources = c.publishers.citations(c.reader, v, c.article.Sources)
	case "explained":
		e.Explained = c.explained(v)
	}
}

// actorList reads a list of actor ids.
func (c *articleReader) actorList(n *yaml.Node, what string) (all []*Actor) {
	c.list(n, what, func(v *yaml.Node) {
		a := c.actors.find(c.reader, v, "actor")
		for _, known := range all {
			if a == known && a != nil {
				c.wrong(v, "keep one of them", "actor %q is named twice", a.ID)
				return
			}
		}
		if a != nil {
			all = append(all, a)
		}
	})
	return all
}

// eventSources lets an event without sources stand on those of its article,
// and reports one that stands on nothing.
func (c *articleReader) eventSources(e *Event, n *yaml.Node, at int) {
	if wrote(n, "sources") {
		if v := valueOf(n, "sources"); len(v.Content) == 0 && v.Kind == yaml.SequenceNode {
			c.wrong(v, "name one, or delete the key", "the event's list of sources is empty")
		}
		return
	}
	if e.Sources = c.article.Sources; len(e.Sources) == 0 && !c.sourced {
		c.mistake(at, fmt.Sprintf("event %q has no source, nor has the article", e.ID),
			"write source: under the article's date, or sources: in the event")
	}
}

// precision reads how closely the source places the event, where that is not
// what naming the place says.
func (c *articleReader) precision(e *Event, n *yaml.Node) {
	p := choice(c.reader, n, "precision", geo.Precisions)
	if p != "" && e.Place.Mappable() {
		e.Place.Precision = p
	}
}

var claimKeys = &keys{what: "a claim", required: []string{"says", "by"},
	known: []string{"says", "by", "grade", "url"}}

// claim reads one of several versions of an event. Its `by` is a publisher's
// id or any name; a publisher whom the event cites is cited for the claim too.
func (c *articleReader) claim(e *Event, n *yaml.Node) {
	var cl Claim
	var url string
	c.mapping(n, claimKeys, func(key string, v *yaml.Node) {
		switch key {
		case "says":
			cl.Says = c.prose(v, key)
		case "by":
			cl.By = c.string(v, key)
		case "grade":
			cl.Grade = c.grade(v)
		case "url":
			url = c.url(v, key)
		}
	})
	p := c.publishers.byID[cl.By]
	if url != "" {
		cl.Cite = &Citation{Publisher: p, By: cl.By, URL: url, Grade: cl.Grade}
	} else if p != nil {
		cl.Cite = citedFrom(p, e.Sources)
	}
	if p != nil {
		cl.By = p.Name
		if url != "" {
			cl.Cite.By = ""
		}
	}
	e.Claims = append(e.Claims, cl)
}

// citedFrom returns the citation of a publisher among several, or nil.
func citedFrom(p *Publisher, sources []*Citation) *Citation {
	for _, s := range sources {
		if s.Publisher == p {
			return s
		}
	}
	return nil
}
