package foreign

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// deepest is how deep the values of JSON front matter may nest.
const deepest = 50

var errDeep = errors.New("it is nested too deep")

// parseJSON reads front matter that is a JSON object at the head of the file.
func (t *translation) parseJSON() bool {
	j := jsonReader{Decoder: json.NewDecoder(bytes.NewReader(t.src)), src: t.src}
	j.UseNumber()
	_, _, err := j.value(0)
	if err != nil {
		at := int(j.InputOffset())
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || strings.HasPrefix(err.Error(), "unexpected end") {
			t.fault(0, "the front matter is not closed", "write } between it and the text")
		} else {
			t.fault(max(at, 0), "the front matter is not JSON: "+err.Error(), "")
		}
		return false
	}
	t.fields = j.fields
	t.top = next(t.src, int(j.InputOffset()))
	if rest := t.src[j.InputOffset():t.top]; len(bytes.TrimSpace(rest)) > 0 {
		t.top = int(j.InputOffset())
	}
	t.fence = t.top
	t.dropRepeated()
	return true
}

// jsonReader turns JSON into nodes of YAML.
type jsonReader struct {
	*json.Decoder
	src    []byte
	fields []field // of the outermost object
}

// value reads one value and returns where it begins.
func (j *jsonReader) value(depth int) (n *yaml.Node, at int, err error) {
	if depth > deepest {
		return nil, 0, errDeep
	}
	at = j.ahead()
	token, err := j.Token()
	if err != nil {
		return nil, at, err
	}
	switch v := token.(type) {
	case json.Delim:
		if v == '[' {
			n, err = j.list(depth)
		} else {
			n, err = j.object(depth)
		}
	case string:
		n = text(v)
	case json.Number:
		n = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!float", Value: v.String()}
	case bool:
		n = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: map[bool]string{true: "true", false: "false"}[v]}
	default:
		n = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
	}
	return n, at, err
}

func text(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s} }

func (j *jsonReader) list(depth int) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for j.More() {
		v, _, err := j.value(depth + 1)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, v)
	}
	_, err := j.Token()
	return n, err
}

func (j *jsonReader) object(depth int) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for j.More() {
		keyAt := j.ahead()
		key, err := j.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string)
		v, at, err := j.value(depth + 1)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, text(name), v)
		if depth == 0 {
			j.fields = append(j.fields, field{key: name, keyAt: keyAt, at: at, value: v})
		}
	}
	_, err := j.Token()
	return n, err
}

// ahead is the offset of the next token: behind the last one and what stands
// between two.
func (j *jsonReader) ahead() int {
	at := int(j.InputOffset())
	for at < len(j.src) && bytes.IndexByte([]byte(" \t\r\n:,"), j.src[at]) >= 0 {
		at++
	}
	return at
}
