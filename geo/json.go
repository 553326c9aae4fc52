package geo

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// appendMember appends "name":value. A name that the format keeps for itself
// is an error.
func appendMember(buf []byte, m Member, reserved []string) ([]byte, error) {
	if slices.Contains(reserved, m.Name) {
		return buf, fmt.Errorf("member %q: the name has a meaning of its own in GeoJSON", m.Name)
	}
	buf = append(appendString(buf, m.Name), ':')
	buf, err := appendValue(buf, m.Value)
	if err != nil {
		return buf, fmt.Errorf("member %q: %w", m.Name, err)
	}
	return buf, nil
}

func appendObject(buf []byte, members []Member) ([]byte, error) {
	buf = append(buf, '{')
	for i, m := range members {
		if i > 0 {
			buf = append(buf, ',')
		}
		var err error
		if buf, err = appendMember(buf, m, nil); err != nil {
			return buf, err
		}
	}
	return append(buf, '}'), nil
}

// appendValue appends v as JSON. NaN and the infinities have no JSON.
func appendValue(buf []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(buf, "null"...), nil
	case string:
		return appendString(buf, v), nil
	case bool:
		return strconv.AppendBool(buf, v), nil
	case int:
		return strconv.AppendInt(buf, int64(v), 10), nil
	case float64:
		return appendNumber(buf, v)
	case []string:
		return appendList(buf, v, func(buf []byte, s string) ([]byte, error) { return appendString(buf, s), nil })
	case []float64:
		return appendList(buf, v, appendNumber)
	case []Member:
		return appendObject(buf, v)
	case [][]Member:
		return appendList(buf, v, appendObject)
	case Raw:
		return append(buf, v...), nil
	}
	return buf, fmt.Errorf("cannot write a %T", v)
}

func appendList[T any](buf []byte, list []T, item func([]byte, T) ([]byte, error)) ([]byte, error) {
	buf = append(buf, '[')
	for i, v := range list {
		if i > 0 {
			buf = append(buf, ',')
		}
		var err error
		if buf, err = item(buf, v); err != nil {
			return buf, err
		}
	}
	return append(buf, ']'), nil
}

func appendNumber(buf []byte, v float64) ([]byte, error) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return buf, fmt.Errorf("%v is no number in JSON", v)
	}
	return appendFloat(buf, v), nil
}

// appendFloat appends v with as few digits as read back to v, without an
// exponent unless the number is out of the way.
func appendFloat(buf []byte, v float64) []byte {
	if a := math.Abs(v); a != 0 && (a < 1e-9 || a >= 1e21) {
		return strconv.AppendFloat(buf, v, 'e', -1, 64)
	}
	return strconv.AppendFloat(buf, v, 'f', -1, 64)
}

const hex = "0123456789abcdef"

// appendString appends s as a JSON string. Bytes that are not UTF-8 become
// U+FFFD. U+2028 and U+2029 are escaped, since a file pasted into a script
// would break at them.
func appendString(buf []byte, s string) []byte {
	buf = append(buf, '"')
	from := 0 // start of what is not yet copied
	for i := 0; i < len(s); {
		if plain[s[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if esc := escape(r, size); esc != "" {
			buf = append(append(buf, s[from:i]...), esc...)
			from = i + size
		}
		i += size
	}
	return append(append(buf, s[from:]...), '"')
}

// plain are the bytes that stand for themselves. Looked up they take half the
// time of being compared, and a large collection is made of little else.
var plain = func() (is [256]bool) {
	for b := byte(0x20); b < utf8.RuneSelf; b++ {
		is[b] = b != '"' && b != '\\'
	}
	return is
}()

// escape returns what stands for r in a JSON string, "" when r itself does.
func escape(r rune, size int) string {
	switch {
	case r == '"':
		return `\"`
	case r == '\\':
		return `\\`
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r < 0x20:
		return `\u00` + string(hex[r>>4]) + string(hex[r&15])
	case r == utf8.RuneError && size == 1:
		return "\ufffd"
	case r == '\u2028':
		return `\u2028`
	case r == '\u2029':
		return `\u2029`
	}
	return ""
}
