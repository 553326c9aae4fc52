package foreign

import (
	"errors"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
	"gopkg.in/yaml.v3"
)

// parseTOML reads Hugo's front matter between lines +++. The decoder checks it
// whole; the parser beneath it gives the keys in order, with offsets and the
// values as they are written: a date is no time.Time here.
func (t *translation) parseTOML() bool {
	text := t.src[t.base:t.fence]
	if err := toml.Unmarshal(text, &map[string]any{}); err != nil {
		t.badTOML(err, text)
		return false
	}
	tables := tomlTables{root: mapping(), index: map[*yaml.Node]map[string]*yaml.Node{}}
	tables.at = tables.root
	p := unstable.Parser{}
	p.Reset(text)
	for p.NextExpression() {
		tables.take(t, p.Expression())
	}
	if err := p.Error(); err != nil {
		t.badTOML(err, text)
		return false
	}
	return true
}

func (t *translation) badTOML(err error, text []byte) {
	at, msg := t.base, err.Error()
	if bad := (*toml.DecodeError)(nil); errors.As(err, &bad) {
		row, col := bad.Position()
		for ; row > 1; row-- {
			at = next(t.src, at)
		}
		at = min(at+max(col-1, 0), t.base+len(text))
	}
	t.fault(at, "the front matter is not TOML: "+trimmed(msg), "")
}

// trimmed is the library's complaint without its name.
func trimmed(msg string) string {
	if len(msg) > 6 && msg[:6] == "toml: " {
		return msg[6:]
	}
	return msg
}

// tomlTables gathers the values of TOML, which may stand in tables apart, in
// one mapping.
type tomlTables struct {
	root, at *yaml.Node // at: the table that keys go into
	index    map[*yaml.Node]map[string]*yaml.Node
}

// take adds an expression. A new key of the root is a field.
func (x *tomlTables) take(t *translation, e *unstable.Node) {
	switch e.Kind {
	case unstable.KeyValue:
		v, at := tomlValue(e.Value())
		x.put(t, x.at, e.Key(), v, at)
	case unstable.Table:
		x.at = x.put(t, x.root, e.Key(), nil, 0)
	case unstable.ArrayTable:
		list := x.put(t, x.root, e.Key(), &yaml.Node{Kind: yaml.SequenceNode}, 0)
		x.at = mapping()
		list.Content = append(list.Content, x.at)
	}
}

// put walks a dotted key from a table, making tables as it goes, and puts a
// value at its end, or a table when the value is nil; what stands there stays.
func (x *tomlTables) put(t *translation, in *yaml.Node, keys unstable.Iterator, v *yaml.Node, at int) *yaml.Node {
	for keys.Next() {
		k := keys.Node()
		child := v
		if v == nil || !keys.IsLast() {
			child = mapping()
		}
		if in.Kind == yaml.SequenceNode {
			in = in.Content[len(in.Content)-1]
		}
		if old := x.index[in][string(k.Data)]; old != nil {
			in = old
			continue
		}
		x.add(in, string(k.Data), child)
		if in == x.root {
			keyAt := t.base + int(k.Raw.Offset)
			t.fields = append(t.fields, field{key: string(k.Data), keyAt: keyAt, at: max(keyAt, t.base+at), value: child})
		}
		in = child
	}
	return in
}

func (x *tomlTables) add(in *yaml.Node, key string, child *yaml.Node) {
	if x.index[in] == nil {
		x.index[in] = map[string]*yaml.Node{}
	}
	x.index[in][key] = child
	in.Content = append(in.Content, text(key), child)
}

func mapping() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode} }

// tomlValue turns a value into YAML, with its offset.
func tomlValue(v *unstable.Node) (n *yaml.Node, at int) {
	at = int(v.Raw.Offset)
	switch v.Kind {
	case unstable.Array:
		n = &yaml.Node{Kind: yaml.SequenceNode}
		for it := v.Children(); it.Next(); {
			if it.Node().Kind != unstable.Comment {
				c, _ := tomlValue(it.Node())
				n.Content = append(n.Content, c)
			}
		}
	case unstable.InlineTable:
		n = inlineTable(v)
	case unstable.String:
		n = text(string(v.Data))
	default:
		n = &yaml.Node{Kind: yaml.ScalarNode, Tag: tomlTags[v.Kind], Value: string(v.Data)}
	}
	return n, at
}

var tomlTags = map[unstable.Kind]string{unstable.Bool: "!!bool", unstable.Integer: "!!int", unstable.Float: "!!float",
	unstable.LocalDate: "!!timestamp", unstable.LocalDateTime: "!!timestamp", unstable.DateTime: "!!timestamp", unstable.LocalTime: "!!str"}

// inlineTable turns {a = 1, b.c = 2} into a mapping; a dotted key keeps its dot.
func inlineTable(v *unstable.Node) *yaml.Node {
	n := mapping()
	for it := v.Children(); it.Next(); {
		kv := it.Node()
		if kv.Kind != unstable.KeyValue {
			continue
		}
		name := ""
		for k := kv.Key(); k.Next(); {
			if name != "" {
				name += "."
			}
			name += string(k.Node().Data)
		}
		c, _ := tomlValue(kv.Value())
		n.Content = append(n.Content, text(name), c)
	}
	return n
}
