package timeline

import "gopkg.in/yaml.v3"

// Explanation is an editor's answer to a doubt of Review: why what looks odd
// is so.
type Explanation struct {
	Doubt DoubtKind
	Why   string
}

// explained reads an event's answers, a mapping of the doubt and why it is
// none: `explained: {jump: "They were flown across the lake."}`.
func (c *articleReader) explained(n *yaml.Node) (all []Explanation) {
	c.mapping(n, doubtKeys, func(key string, v *yaml.Node) {
		if why := c.prose(v, key); why != "" {
			all = append(all, Explanation{DoubtKind(key), why})
		}
	})
	return all
}

var doubtKeys = func() *keys {
	k := &keys{what: "explained"}
	for _, kind := range DoubtKinds {
		if kind != "stale" {
			k.known = append(k.known, string(kind))
		}
	}
	return k
}()
