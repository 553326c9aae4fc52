package geo

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folding makes the spellings of one name equal: case, diacritics,
// apostrophes and Arabic letter forms are ignored, and a space, a hyphen and
// a single line break are the same separator. What a rune folds to is one
// short string, found through an index, so that the text can be folded while
// it is being matched and offsets stay those of the source.
const (
	foldEnd    = iota // no name goes on over it: punctuation, 0x00
	foldSkip          // written or not, the same name: ʿ ' ` ـ harakat
	foldSep           // between the words of a name: space, hyphen
	foldLine          // a line break: a separator, but only one of them
	foldLetter        // first index that stands for a letter or a digit
)

const foldRunes = 0x2100 // runes above fold to foldEnd

var (
	foldIndex [foldRunes]uint8
	foldTo    = []string{"", "", " ", " ", "ɑ"} // a letter of a script no name is in; it folds to itself
)

// arabicForms are letters that writers exchange: alef with and without
// hamza, ta marbuta and ha, alef maqsura and ya, and the Persian and Kurdish
// letters that stand for the same.
var arabicForms = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ة': 'ه', 'ە': 'ه', 'ھ': 'ه', 'ى': 'ي',
	'ی': 'ي', 'ێ': 'ي', 'ئ': 'ي', 'ک': 'ك', 'گ': 'ك', 'ؤ': 'و', 'ۆ': 'و', 'ۇ': 'و',
	'ڕ': 'ر', 'ڵ': 'ل', 'ڤ': 'ف',
}

// latinForms are letters that have no canonical decomposition.
var latinForms = map[rune]string{
	'ı': "i", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'ł': "l", 'ə': "a", 'ħ': "h", 'ŧ': "t",
}

func init() {
	known := map[string]uint8{}
	for r := rune(0); r < foldRunes; r++ {
		foldIndex[r] = foldRune(r, known)
	}
}

// foldRune returns the index of what r folds to, adding it where it is new.
func foldRune(r rune, known map[string]uint8) uint8 {
	switch {
	case r == '\n':
		return foldLine
	case r == ' ' || r == '\t' || r == '\r' || r == '-' || r == 0xA0 || r == 0x2009 || r == 0x202F || r == 0x2010 || r == 0x2011 || r == 0x2013:
		return foldSep
	case r == '\'' || r == '`' || r == 0xAD || r == 0x640 || r == 0x670 || r == 0xB4,
		0x2018 <= r && r <= 0x201B, 0x200B <= r && r <= 0x200F, 0x2B0 <= r && r <= 0x36F,
		0x64B <= r && r <= 0x65F, r == 'ء':
		return foldSkip
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return foldEnd
	}
	s := foldLetterOf(r)
	if s == "" {
		return foldLetter
	}
	if i, ok := known[s]; ok {
		return i
	}
	i := uint8(len(foldTo))
	foldTo = append(foldTo, s)
	known[s] = i
	return i
}

// foldLetterOf returns the folded form of a Latin or Arabic letter or a
// digit, "" for any other.
func foldLetterOf(r rune) string {
	if a, ok := arabicForms[r]; ok {
		return string(a)
	}
	if 0x620 <= r && r <= 0x6D3 {
		return string(r)
	}
	r = unicode.ToLower(r)
	if s, ok := latinForms[r]; ok {
		return s
	}
	if r >= utf8.RuneSelf {
		r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		r = unicode.ToLower(r)
	}
	if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
		return string(r)
	}
	return ""
}

// foldAt returns the fold index and the width in bytes of the rune at b[i].
func foldAt(b []byte, i int) (index uint8, width int) {
	if b[i] < utf8.RuneSelf {
		return foldIndex[b[i]], 1
	}
	r, n := utf8.DecodeRune(b[i:])
	if r >= foldRunes || r == utf8.RuneError {
		return foldEnd, n
	}
	return foldIndex[r], n
}

// foldName appends the folded form of a whole name to dst. Punctuation is
// dropped and separators are single spaces; none stands at either end.
func foldName(dst []byte, name string) []byte {
	var buf [160]byte
	return foldBytes(dst, append(buf[:0], name...))
}

func foldBytes(dst, b []byte) []byte {
	start := len(dst)
	for i := 0; i < len(b); {
		f, n := foldAt(b, i)
		i += n
		switch {
		case silentH(b, i-n):
		case f >= foldLetter:
			dst = append(dst, foldTo[f]...)
		case f != foldSkip && len(dst) > start && dst[len(dst)-1] != ' ':
			dst = append(dst, ' ')
		}
	}
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// silentH reports the h of a final -ah at b[i], which transliteration writes
// or leaves: "Raqqah", "Raqqa". Words of four letters keep it: Anah is no Ana.
func silentH(b []byte, i int) bool {
	return i > 3 && b[i]|0x20 == 'h' && b[i-1]|0x20 == 'a' && !isWordAt(b, afterMarks(b, i+1)) && lettersBefore(b, i, 4)
}

// lettersBefore reports whether a word has n letters before b[i]; marks within
// it do not count.
func lettersBefore(b []byte, i, n int) bool {
	for i > 0 && n > 0 {
		r, width := utf8.DecodeLastRune(b[:i])
		f := uint8(foldEnd)
		if r < foldRunes && r != utf8.RuneError {
			f = foldIndex[r]
		}
		switch {
		case f >= foldLetter:
			n--
		case f != foldSkip:
			return false
		}
		i -= width
	}
	return n == 0
}

// Fold returns the form of a name under which spellings are equal: "Dayr
// az-Zawr" and "dayr  az zawr", "Şanlıurfa" and "Sanliurfa", "الرقّة" and
// "الرقه". It is not for display.
func Fold(name string) string {
	var buf [96]byte
	return string(foldName(buf[:0], name))
}

// isWordAt reports whether a letter or digit stands at b[i].
func isWordAt(b []byte, i int) bool {
	if i < 0 || i >= len(b) {
		return false
	}
	f, _ := foldAt(b, i)
	return f >= foldLetter
}

// wordBefore reports whether the rune that ends at b[i] is a letter or digit.
func wordBefore(b []byte, i int) bool {
	if i <= 0 || i > len(b) {
		return false
	}
	if b[i-1] < utf8.RuneSelf {
		return foldIndex[b[i-1]] >= foldLetter
	}
	r, _ := utf8.DecodeLastRune(b[:i])
	return r < foldRunes && r != utf8.RuneError && foldIndex[r] >= foldLetter
}

// upperAt reports whether an upper-case letter, or a letter of a script
// without case, stands at b[i].
func upperAt(b []byte, i int) bool {
	if b[i] < utf8.RuneSelf {
		return 'A' <= b[i] && b[i] <= 'Z'
	}
	r, _ := utf8.DecodeRune(b[i:])
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}
