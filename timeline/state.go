package timeline

import (
	"slices"

	"gopkg.in/yaml.v3"
)

var controlKeys = &keys{what: "a control entry", known: []string{"place", "holder", "status", "with", "from"}}

// control reads the states that an event begins: one mapping or a list.
func (c *articleReader) control(e *Event, n *yaml.Node) {
	if n.Kind != yaml.SequenceNode {
		c.state(e, n)
		return
	}
	c.list(n, "control", func(v *yaml.Node) { c.state(e, v) })
}

// state reads one control entry and checks that it says who holds what.
func (c *articleReader) state(e *Event, n *yaml.Node) {
	s := Control{Place: e.Place.Place, Status: "held"}
	fine := c.mapping(n, controlKeys, func(key string, v *yaml.Node) {
		switch key {
		case "place":
			s.Place = nil
			if p := c.resolve(v); p != nil {
				c.near = append(c.near, p)
				s.Place = c.use(p)
			}
		case "holder":
			s.Holder = c.actors.find(c.reader, v, key)
		case "status":
			s.Status = choice(c.reader, v, key, Statuses)
		case "with":
			s.With = c.actorList(v, key)
		case "from":
			s.From = c.actors.find(c.reader, v, key)
		}
	})
	if fine {
		c.checkState(e, s, n)
	}
}

// checkState reports what a control entry lacks, and keeps it when it lacks
// nothing that could not be mended here.
func (c *articleReader) checkState(e *Event, s Control, n *yaml.Node) {
	unheld := s.Status == "left" || s.Status == "unknown"
	switch {
	case s.Place == nil && !wrote(n, "place") && !c.placeFailed(e):
		c.wrong(n, "write place: with the id of the place held", "control has no place, and the event is at none")
	case !wrote(n, "holder") && !unheld && s.Status != "":
		c.wrong(n, "write holder: with an id of actors.yaml, or status: unknown", "control of %s has no holder", c.placeName(s, n))
	case s.Status == "shared" && !wrote(n, "with"):
		c.wrong(n, "write with: [actor], or status: held", "control is shared, but with nobody")
	case s.Status != "" && wrote(n, "with") && (unheld || s.Status == "held"):
		c.wrong(valueOf(n, "with"), "write status: contested, besieged or shared", "with does not go with status %s", s.Status)
	case s.Holder != nil && slices.Contains(s.With, s.Holder):
		c.wrong(valueOf(n, "with"), "keep one of them", "actor %q is both holder and with", s.Holder.ID)
	}
	if s.Place == nil {
		return
	}
	for _, other := range e.Control {
		if other.Place == s.Place {
			c.wrong(n, "keep one of them", "control of %q is written twice", s.Place.ID)
			return
		}
	}
	e.Control = append(e.Control, s)
}

// placeFailed reports whether the event has a place that could not be read, so
// that its control entries need not be blamed for lacking one.
func (c *articleReader) placeFailed(e *Event) bool {
	return c.placeWritten && e.Place.Place == nil && !e.Place.Mappable()
}

func (c *articleReader) placeName(s Control, n *yaml.Node) string {
	if s.Place != nil {
		return `"` + s.Place.ID + `"`
	}
	if v := valueOf(n, "place"); v != nil {
		return shown(v)
	}
	return "a place"
}
