package foreign

import (
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Key is one key of a front matter as it is written.
type Key struct {
	Name  string
	Value string // on one line
	Text  bool   // the value is one text, number or date
	Truth bool   // the value is true or false, in words of any generator
	Place bool   // the value is an address, or several
	Own   bool   // the value could be that of our `places` or `events`
}

// Keys lists the keys of an article that have a value, in its order. It is
// empty when the front matter cannot be read.
func Keys(source []byte) (keys []Key) {
	t := &translation{kinds: map[string]int{}}
	if !utf8.Valid(source) {
		return nil
	}
	if t.tidy(source); !t.split() || !t.parse() {
		return nil
	}
	for _, f := range t.fields {
		if f.null() || f.used {
			continue
		}
		_, truth := truth(f.value)
		k := Key{Name: f.key, Value: short(flow(f.value)), Text: isScalar(f.value), Truth: truth, Place: addresses(f.value), Own: ownPlaces(f.value)}
		if f.value.Kind == yaml.ScalarNode {
			k.Value = short(f.value.Value)
		}
		keys = append(keys, k)
	}
	return keys
}
