package timeline

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// timexToken is a word, a number or a sign of a text.
type timexToken struct {
	start, end int
	is         timexClass
	value      int         // of a word, as its class has it; of a number, the number
	digits     int8        // of a number, how many; 0 of all else
	ordinal    bool        // 26th
	decade     bool        // 1970s
	upper      bool        // begins with a capital, or with a letter that has none
	suffix     timexSuffix // of a Turkish word or number: 1973'te
	glued      bool        // nothing stands between it and what is before
	sign       byte        // of a sign, with every dash '-'; paragraphEnd between paragraphs
}

const paragraphEnd = '\n'

// paragraphTokens cuts the paragraph at b[i] into tokens, the last of which is
// its end, and returns where the next begins. It uses the room of out. Addresses
// of pages are passed over: the digits in them are no dates of the text.
func paragraphTokens(out []timexToken, b []byte, i int) (tokens []timexToken, next int) {
	for out = out[:0]; i < len(b); {
		t, next := nextTimexToken(b, i)
		if i = next; t.end == 0 {
			continue
		}
		t.glued = len(out) > 0 && out[len(out)-1].end == t.start
		if out = append(out, t); t.sign == paragraphEnd {
			break
		}
	}
	return out, i
}

// nextTimexToken reads what stands at b[i]; the token is zero for blanks.
func nextTimexToken(b []byte, i int) (t timexToken, next int) {
	c := b[i]
	switch {
	case c == '\n':
		return paragraphToken(b, i)
	case c <= ' ':
		return t, i + 1
	case '0' <= c && c <= '9':
		return numberToken(b, i)
	case c < utf8.RuneSelf && !isASCIILetter(c):
		return timexToken{start: i, end: i + 1, sign: c}, i + 1
	}
	r, width := utf8.DecodeRune(b[i:])
	switch {
	case digitOf(r) >= 0:
		return numberToken(b, i)
	case r == '–' || r == '—' || r == '‑':
		return timexToken{start: i, end: i + width, sign: '-'}, i + width
	case !unicode.IsLetter(r):
		if sign := foreignSigns[r]; sign != 0 {
			t = timexToken{start: i, end: i + width, sign: sign}
		}
		return t, i + width
	}
	return wordToken(b, i)
}

// foreignSigns are the signs that mean what one of ASCII does.
var foreignSigns = map[rune]byte{'’': '\'', '“': '"', '”': '"', '«': '"', '»': '"', '،': ',', '؛': ';', '؟': '.', '۔': '.'}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// paragraphToken reads the line end at b[i], a token if a blank line follows.
func paragraphToken(b []byte, i int) (t timexToken, next int) {
	for next = i + 1; next < len(b) && b[next] <= ' '; next++ {
		if b[next] == '\n' {
			t = timexToken{start: i, end: next, sign: paragraphEnd}
		}
	}
	return t, next
}

// numberToken reads digits, with the letters of an ordinal or a decade.
func numberToken(b []byte, i int) (t timexToken, next int) {
	t.start = i
	for i < len(b) {
		r, width := rune(b[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRune(b[i:])
		}
		d := digitOf(r)
		if d < 0 {
			break
		}
		if i += width; t.digits < 9 {
			t.value, t.digits = t.value*10+d, t.digits+1
		}
	}
	t.end = i
	tail := letters(b, i)
	switch {
	case tail == "st" || tail == "nd" || tail == "rd" || tail == "th":
		t.ordinal, t.end = true, i+2
	case tail == "s" && t.digits == 4:
		t.decade, t.end = true, i+1
	case tail == "T" && t.digits == 2: // 2017-04-24T10:00
	case tail != "":
		t.digits = 0 // 12km, 137th2
		t.end = i + len(tail)
	default:
		t.takeSuffix(b)
	}
	return t, t.end
}

// digitOf returns the value of a digit, Western, Arabic-Indic or Persian, or -1.
func digitOf(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '٠' <= r && r <= '٩':
		return int(r - '٠')
	case '۰' <= r && r <= '۹':
		return int(r - '۰')
	}
	return -1
}

// letters returns the ASCII letters at b[i], three at most.
func letters(b []byte, i int) string {
	n := i
	for n < len(b) && n < i+3 && isASCIILetter(b[n]) {
		n++
	}
	return string(b[i:n])
}

// wordToken reads letters, and an address to its end.
func wordToken(b []byte, i int) (t timexToken, next int) {
	var buf [32]byte
	low := buf[:0]
	t = timexToken{start: i}
	if b[i] < utf8.RuneSelf {
		t.upper = b[i] <= 'Z'
	} else {
		r, _ := utf8.DecodeRune(b[i:])
		t.upper = !unicode.IsLower(r) // Arabic has no small letters to tell a name by
	}
	for i < len(b) {
		if c := b[i]; isASCIILetter(c) {
			low = append(low, c|0x20)
			i++
			continue
		} else if c < utf8.RuneSelf {
			break
		}
		r, width := utf8.DecodeRune(b[i:])
		if unicode.IsLetter(r) {
			low = utf8.AppendRune(low, unicode.ToLower(r))
		} else if !unicode.Is(unicode.Mn, r) { // the vowels of Arabic
			break
		}
		i += width
	}
	t.end = i
	if i < len(b) && (b[i] == ':' || b[i] == '.') && isAddress(b[t.start:]) {
		for i < len(b) && b[i] > ' ' {
			i++
		}
		return timexToken{}, i
	}
	if t.mean(low); t.is&halfNameW != 0 {
		t.secondWord(b)
	}
	if t.is&turkishW != 0 {
		t.takeSuffix(b)
	}
	return t, t.end
}

// longestTimexWord is in bytes, small letters.
const longestTimexWord = 28

// The ends of a Turkish verb that looks ahead.
var acak, ecek, acağ, eceğ = []byte("acak"), []byte("ecek"), []byte("acağ"), []byte("eceğ")

// mean gives a token the meaning of its word. What ends in -ed was, what ends in
// -acak or -ecek will be.
func (t *timexToken) mean(low []byte) {
	n := len(low)
	if n > longestTimexWord {
		return
	}
	m, known := timexWords[string(low)]
	switch {
	case known:
		t.is, t.value = m.is, m.value
	case n > 3 && low[n-2] == 'e' && low[n-1] == 'd':
		t.is = pastW
	case n > 5 && (bytes.HasSuffix(low, acak) || bytes.HasSuffix(low, ecek) || bytes.Contains(low, acağ) || bytes.Contains(low, eceğ)):
		t.is = futureW
	case n > 4 && low[0] >= 0xD8 && low[0] <= 0xDB:
		t.meanBehindPrefix(low)
	}
}

func isAddress(b []byte) bool {
	return bytes.HasPrefix(b, []byte("http://")) || bytes.HasPrefix(b, []byte("https://")) || bytes.HasPrefix(b, []byte("www."))
}
