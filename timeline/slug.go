package timeline

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is the most bytes a slug or id may have: with ".html" and a
// compressor's suffix it must stay a file name, 255 bytes at most.
const maxSlug = 150

// Slug makes the address of an article of its title: "Raqqa's last bridge"
// becomes "raqqas-last-bridge". Letters of every script stay; Latin ones lose
// their accents. It is empty when the title has neither letter nor digit.
func Slug(title string) string {
	var b strings.Builder
	gap, latin := false, false
	for _, c := range norm.NFD.String(title) {
		switch {
		case c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʿ' || c == 'ʾ':
			continue
		case unicode.Is(unicode.Mn, c) && latin:
			continue
		case !slugRune(c):
			gap = b.Len() > 0
			latin = false
			continue
		}
		latin = unicode.Is(unicode.Latin, c)
		if b.Len()+5 > maxSlug {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return norm.NFC.String(strings.ToLower(b.String()))
}

func slugRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) }

// isSlug reports whether s can be the address of an article: letters of any
// script, digits and hyphens, none of them upper case, so that two addresses
// never differ by case alone, which some file systems cannot tell apart.
func isSlug(s string) bool {
	for _, c := range s {
		if c != '-' && !slugRune(c) || unicode.IsUpper(c) || unicode.IsTitle(c) {
			return false
		}
	}
	return s != "" && len(s) <= maxSlug && s[0] != '-' && s[len(s)-1] != '-' && norm.NFC.IsNormalString(s)
}
