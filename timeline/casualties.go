package timeline

import (
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"
)

var casualtyKeys = &keys{what: "a casualty figure", known: []string{"low", "best", "high", "by"}}

// casualties reads deaths by group: unknown, one number, or {low, best, high}.
func (c *articleReader) casualties(n *yaml.Node) (all []Casualties) {
	if n.Kind != yaml.MappingNode {
		c.wrong(n, "write for example {civilians: unknown, fighters: 7}", "casualties must be a mapping, not %s", kindOf(n))
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		group, ok := c.text(n.Content[i], "a casualty group")
		group = closed(group)
		for _, other := range all {
			if ok && other.Group == group {
				c.wrong(n.Content[i], "keep one of them", "%s is written twice", group)
				ok = false
			}
		}
		if ok {
			all = append(all, c.figures(group, n.Content[i+1]))
		}
	}
	return all
}

// figures reads what is known of one group. A single number is the best
// figure; it does not say how far it may be off.
func (c *articleReader) figures(group string, n *yaml.Node) Casualties {
	f := Casualties{Group: group}
	if n.Kind != yaml.MappingNode {
		f.Best = c.figure(n, group)
		return f
	}
	c.mapping(n, casualtyKeys, func(key string, v *yaml.Node) {
		switch key {
		case "low":
			f.Low = c.figure(v, key)
		case "best":
			f.Best = c.figure(v, key)
		case "high":
			f.High = c.figure(v, key)
		case "by":
			if f.By = c.string(v, key); c.publishers.byID[f.By] != nil {
				f.By = c.publishers.byID[f.By].Name
			}
		}
	})
	c.ascending(n, "low", f.Low, "best", f.Best)
	c.ascending(n, "best", f.Best, "high", f.High)
	if f.Best == nil {
		c.ascending(n, "low", f.Low, "high", f.High)
	}
	return f
}

// figure reads a number of people, or unknown.
func (c *articleReader) figure(n *yaml.Node, what string) *int {
	if n.Kind == yaml.ScalarNode && n.Value == "unknown" {
		return nil
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!int" {
		if x, err := strconv.Atoi(n.Value); err == nil && x >= 0 && x <= 100_000_000 {
			return &x
		}
	}
	c.wrong(n, "write a whole number or unknown", "%s must be a number of people, not %s", what, shown(n))
	return nil
}

// ascending reports two figures that stand the wrong way round.
func (c *articleReader) ascending(n *yaml.Node, small string, a *int, large string, b *int) {
	if a != nil && b != nil && *a > *b {
		c.wrong(valueOf(n, small), fmt.Sprintf("write %s ≤ %s", small, large), "%s %d > %s %d", small, *a, large, *b)
	}
}
