package timeline

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// wrong records a mistake at a node.
func (r *reader) wrong(n *yaml.Node, hint, format string, args ...any) *Error {
	return r.mistake(r.offset(n), fmt.Sprintf(format, args...), hint)
}

// keys says what a mapping may and must contain.
type keys struct {
	what     string   // as messages name the mapping: "an article"
	known    []string // at most 64
	required []string
}

// mapping reads a mapping key by key. An unknown, repeated or missing key is
// a mistake; a key without a value counts as not written. It returns false when
// n is not a mapping.
func (r *reader) mapping(n *yaml.Node, k *keys, read func(key string, v *yaml.Node)) bool {
	if n.Kind != yaml.MappingNode {
		r.wrong(n, "write key: value", "%s must be a mapping, not %s", k.what, kindOf(n))
		return false
	}
	var seen uint64
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, v := n.Content[i], n.Content[i+1]
		at := slices.Index(k.known, key.Value)
		if at < 0 || key.Kind != yaml.ScalarNode {
			if meant := slices.Index(k.known, r.unknownKey(key, k)); meant >= 0 {
				seen |= 1 << meant // a misspelt title: is one mistake, not two
			}
			continue
		}
		if seen&(1<<at) != 0 {
			r.wrong(key, "keep one of them", "%s is written twice", key.Value)
			continue
		}
		seen |= 1 << at
		if !isNull(v) {
			read(key.Value, v)
		} else if slices.Contains(k.required, key.Value) {
			r.wrong(v, r.hash(v), "%s is empty", key.Value)
		}
	}
	for _, need := range k.required {
		if seen&(1<<slices.Index(k.known, need)) == 0 {
			r.missing(r.offset(n), k, need)
		}
	}
	return true
}

// hash is the hint for a value that YAML took for a comment: colour: #a1292c.
func (r *reader) hash(v *yaml.Node) string {
	at := r.offset(v)
	rest := r.content[at:min(nextLine(r.content, at), r.end)]
	if bytes.HasPrefix(bytes.TrimLeft(rest, " \t"), []byte("#")) {
		return "put a value that begins with # in quotes"
	}
	return ""
}

func (r *reader) missing(at int, k *keys, key string) {
	r.mistake(at, fmt.Sprintf("%s has no %s", k.what, key), fmt.Sprintf("write %s: …", key))
}

// unknownKey reports a key that a mapping does not have, and returns the one
// that was probably meant.
func (r *reader) unknownKey(key *yaml.Node, k *keys) (meant string) {
	if key.Kind != yaml.ScalarNode {
		r.wrong(key, "", "a key of %s must be a word, not %s", k.what, kindOf(key))
		return ""
	}
	hint := "its keys are " + strings.Join(k.known, ", ")
	if meant = nearest(key.Value, slices.Values(k.known)); meant != "" {
		hint = fmt.Sprintf("did you mean %q?", meant)
	}
	r.wrong(key, hint, "%s has no key %q", k.what, key.Value)
	return meant
}

// list reads a list entry by entry.
func (r *reader) list(n *yaml.Node, what string, read func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		hint := ""
		if n.Kind == yaml.ScalarNode {
			hint = fmt.Sprintf("write %s: [%s]", what, n.Value)
		}
		r.wrong(n, hint, "%s must be a list, not %s", what, kindOf(n))
		return
	}
	for _, entry := range n.Content {
		if isNull(entry) {
			r.wrong(entry, "delete the dash, or write something after it", "an entry of %s is empty", what)
			continue
		}
		read(entry)
	}
}

// texts reads a list of texts, dropping repeated ones.
func (r *reader) texts(n *yaml.Node, what string) (all []string) {
	r.list(n, what, func(entry *yaml.Node) {
		if s, ok := r.text(entry, "an entry of "+what); ok && !slices.Contains(all, closed(s)) {
			all = append(all, closed(s))
		}
	})
	return all
}

// scalar returns what was written as one value. Numbers, dates and truth
// values that YAML sees are taken as the author typed them: `title: 2014` is a
// title.
func (r *reader) scalar(n *yaml.Node, what string) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!binary" {
		r.wrong(n, "", "%s must be text, not %s", what, kindOf(n))
		return "", false
	}
	s := strings.TrimSpace(n.Value)
	if s == "" {
		r.wrong(n, "", "%s is empty", what)
		return "", false
	}
	// An escape such as "\b" in double quotes passes YAML, but no XML feed.
	if i := strings.IndexFunc(s, forbidden); i >= 0 {
		r.wrong(n, "delete it", "%s has the control character %U in it", what, []rune(s[i:])[0])
		return "", false
	}
	if piled(s) {
		r.wrong(n, "delete them", "%s has more than %d marks on one letter", what, maxPile)
		return "", false
	}
	return s, true
}

// maxPile is how many marks may stand on one letter, as Unicode's stream-safe
// text has it (UAX 15). A longer pile cannot be broken, and runs over whatever
// stands beside, above and below it.
const maxPile = 30

func piled(s string) bool {
	marks := 0
	for _, c := range s {
		if c < 0x300 || !unicode.In(c, unicode.Mn, unicode.Me) {
			marks = 0
		} else if marks++; marks > maxPile {
			return true
		}
	}
	return false
}

func forbidden(c rune) bool {
	return unicode.IsControl(c) && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff
}

// text reads a text of one line.
func (r *reader) text(n *yaml.Node, what string) (string, bool) {
	s, ok := r.scalar(n, what)
	if ok && strings.ContainsAny(s, "\n\u2028\u2029") {
		r.wrong(n, "write it on one line", "%s runs over several lines", what)
		return "", false
	}
	return s, ok
}

// string is text for a field that takes it as it is: empty after a mistake.
func (r *reader) string(n *yaml.Node, what string) string {
	s, _ := r.text(n, what)
	return closed(s)
}

// prose reads a text that may run over lines; they are joined.
func (r *reader) prose(n *yaml.Node, what string) string {
	s, _ := r.scalar(n, what)
	return closed(strings.Join(strings.Fields(s), " "))
}

// boolean reads true or false.
func (r *reader) boolean(n *yaml.Node, what string) bool {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
		return strings.EqualFold(n.Value, "true")
	}
	r.wrong(n, "write true or false", "%s must be true or false, not %s", what, shown(n))
	return false
}

// number reads a decimal number.
func (r *reader) number(n *yaml.Node, what string) (float64, bool) {
	if r.unfilled(n, what) {
		return 0, false
	}
	if n.Kind == yaml.ScalarNode && (n.Tag == "!!int" || n.Tag == "!!float") {
		if x, err := strconv.ParseFloat(n.Value, 64); err == nil && !math.IsInf(x, 0) && !math.IsNaN(x) {
			return x, true
		}
	}
	r.wrong(n, "", "%s must be a number, not %s", what, shown(n))
	return 0, false
}

// choice reads one of a few words.
func choice[T ~string](r *reader, n *yaml.Node, what string, words []T) T {
	s, ok := r.text(n, what)
	if !ok || slices.Contains(words, T(s)) {
		return T(s)
	}
	known := func(yield func(string) bool) {
		for _, w := range words {
			if !yield(string(w)) {
				return
			}
		}
	}
	hint := didYouMean(s, known)
	if hint == "" {
		hint = oneOf(words)
	}
	r.wrong(n, hint, "%s %q is not known", what, s)
	return ""
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// shown names a value for a message: as written when it is short.
func shown(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode && len(n.Value) <= 40 {
		return strconv.Quote(n.Value)
	}
	return kindOf(n)
}

// kindOf says in words what a value is.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		// Following aliases would let a few lines stand for a billion values.
		return fmt.Sprintf("the YAML alias *%s (write the value out)", n.Value)
	}
	switch n.Tag {
	case "!!null":
		return "nothing"
	case "!!bool":
		return "a truth value"
	case "!!int", "!!float":
		return "a number"
	case "!!binary":
		return "binary data"
	}
	return "text"
}
