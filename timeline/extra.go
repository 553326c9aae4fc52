package timeline

import (
	"strconv"

	"gopkg.in/yaml.v3"
)

// maxExtra is how many values `extra` may hold, and how deep they may nest.
const (
	maxExtra     = 1000
	maxExtraDeep = 20
)

// readExtra reads the values that Furat has no key for. They may be of any
// shape; nothing but an alias is wrong with them.
func (c *articleReader) readExtra(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		c.wrong(n, "write key: value under it", "extra must be a mapping, not %s", kindOf(n))
		return
	}
	c.extra(n, "", 0)
}

// extra keeps a value under its path.
func (c *articleReader) extra(n *yaml.Node, path string, depth int) {
	a := c.article
	switch {
	case len(a.Extra) >= maxExtra:
		c.wrong(n, "this is no front matter; leave it out", "extra has more than %d values", maxExtra)
		c.extraFull = true // said once
	case depth > maxExtraDeep:
		c.wrong(n, "", "extra is nested deeper than %d", maxExtraDeep)
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content) && !c.extraFull; i += 2 {
			c.extra(n.Content[i+1], under(path, n.Content[i].Value), depth+1)
		}
	case n.Kind == yaml.SequenceNode:
		for i := 0; i < len(n.Content) && !c.extraFull; i++ {
			c.extra(n.Content[i], under(path, strconv.Itoa(i+1)), depth+1)
		}
	case n.Kind == yaml.AliasNode:
		c.wrong(n, "", "%s must be a value, not %s", path, kindOf(n))
	case n.Value != "" && !isNull(n):
		a.Extra = append(a.Extra, Extra{path, n.Value})
	}
}

func under(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
