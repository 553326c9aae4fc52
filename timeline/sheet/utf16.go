package sheet

import (
	"errors"
	"unicode/utf16"
	"unicode/utf8"
)

// decode16 decodes UTF-16 whose units have their low byte at low and their high
// byte at high. Half a pair becomes U+FFFD, which stays visible.
func decode16(text []byte, low, high int) ([]byte, error) {
	if len(text)%2 != 0 {
		return nil, errors.New("the file is UTF-16 and ends in half a character; export it again, as CSV in UTF-8")
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i += 2 {
		c := rune(text[i+low]) | rune(text[i+high])<<8
		if utf16.IsSurrogate(c) {
			next := rune(0)
			if i+3 < len(text) {
				next = rune(text[i+2+low]) | rune(text[i+2+high])<<8
			}
			if c = utf16.DecodeRune(c, next); c != utf8.RuneError {
				i += 2
			}
		}
		out = utf8.AppendRune(out, c)
	}
	return out, nil
}
