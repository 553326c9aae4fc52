package geo

import (
	"strconv"
	"unicode/utf8"
)

// relativeReach is how far before and behind a name its relative phrase is
// looked for, in bytes. "About twelve and a half kilometres (eight miles) to
// the north-east of the town of" is 80.
const relativeReach = 80

// relToken is a word, a number, a sign or a name in the words around an
// anchor. White space is nothing; a blank line is a sign, "\n".
type relToken struct {
	start, end int // bytes
	is         wordClass
	value      float64 // of a number, a number word, a unit (km), a direction (sixteenths)
	sign       byte    // of a sign; 0 for words, numbers and names
	mention    int     // index into the mentions, or -1
	number     bool    // digits
	decimals   int     // of a number
	upper      bool    // begins with a capital
	short      bool    // a word of at most three letters, all capitals: NNE
}

// phraseParser reads relative phrases. It is kept from one anchor to the next.
type phraseParser struct {
	text     []byte
	mentions []Mention // nil where the phrase stands alone and the anchor's name is not yet known
	tokens   []relToken
	trial    phrase // being read by one form; here, as each would be an allocation
}

// readAround cuts the words around a mention into tokens, none before floor.
func (p *phraseParser) readAround(text []byte, mentions []Mention, i, floor int) {
	m := &mentions[i]
	from := max(m.Start-relativeReach, floor, 0)
	for from > floor && from < m.Start && inWord(text, from) {
		from++
	}
	first := i
	for first > 0 && mentions[first-1].Start >= from {
		first--
	}
	if first > 0 && mentions[first-1].End > from {
		from = mentions[first-1].End
	}
	to := min(m.End+relativeReach, len(text))
	p.text, p.mentions = text, mentions
	p.read(from, to, first)
}

// inWord reports whether b[i] goes on with a word or a number begun before, so
// that no "east" is read out of "beast" cut in two.
func inWord(b []byte, i int) bool {
	return i < len(b) && b[i] > ' ' && b[i-1] > ' '
}

// read cuts text[from:to] into tokens; mentions[next:] are names.
func (p *phraseParser) read(from, to, next int) {
	p.tokens = p.tokens[:0]
	for i := from; i < to; {
		if next < len(p.mentions) && p.mentions[next].Start <= i {
			m := &p.mentions[next]
			next++
			if m.Start == i && m.End <= len(p.text) {
				p.name(m, next-1)
				i = m.End
			}
			continue
		}
		limit := len(p.text)
		if next < len(p.mentions) {
			limit = max(min(limit, p.mentions[next].Start), i+1)
		}
		i = p.token(i, limit)
	}
}

func (p *phraseParser) name(m *Mention, i int) {
	t := relToken{start: m.Start, end: m.End, mention: i}
	if m.Place != nil && m.Place.Kind == RiverKind {
		t.is = riverW
	}
	p.tokens = append(p.tokens, t)
}

// token reads the token at text[i] and returns the offset behind it, at most
// limit.
func (p *phraseParser) token(i, limit int) int {
	b := p.text[:limit]
	switch c := b[i]; {
	case c == '\n':
		return p.lineBreak(i, limit)
	case c == ' ' || c == '\t' || c == '\r':
		return i + 1
	case '0' <= c && c <= '9':
		return p.digits(b, i)
	case isRelLetter(b, i):
		return p.word(b, i)
	}
	return p.signAt(b, i)
}

// lineBreak passes over the end of a line; a blank line is a sign.
func (p *phraseParser) lineBreak(i, limit int) int {
	lines := 0
	start := i
	for i < limit && (p.text[i] == '\n' || p.text[i] == ' ' || p.text[i] == '\r' || p.text[i] == '\t') {
		if p.text[i] == '\n' {
			lines++
		}
		i++
	}
	if lines > 1 {
		p.tokens = append(p.tokens, relToken{start: start, end: i, sign: '\n', mention: -1})
	}
	return i
}

// isRelLetter reports a letter at b[i]: of ASCII, or any rune beyond Latin-1
// punctuation that is not a sign of relSign.
func isRelLetter(b []byte, i int) bool {
	c := b[i]
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	sign, _ := relSign(b, i)
	return sign == 0
}

// relSign returns the ASCII sign that a sign stands for, and its width: a dash
// is '-', a curly apostrophe an apostrophe, a no-break space ' '. 0 for letters.
func relSign(b []byte, i int) (sign byte, width int) {
	if b[i] < utf8.RuneSelf {
		return b[i], 1
	}
	r, width := utf8.DecodeRune(b[i:])
	switch r {
	case '–', '—', '‐', '‑', '−':
		return '-', width
	case '’', '‘':
		return '\'', width
	case '½', '¼', '¾', '°', '“', '”', '«', '»', '≈', utf8.RuneError:
		return '?', width
	case 0xA0, 0x202F, 0x2009:
		return ' ', width
	}
	return 0, width
}

func (p *phraseParser) signAt(b []byte, i int) int {
	sign, width := relSign(b, i)
	if sign == ' ' {
		return i + width
	}
	t := relToken{start: i, end: i + width, sign: sign, mention: -1}
	if r, _ := utf8.DecodeRune(b[i:]); r == '½' {
		t.is, t.value = halfW, 0.5
	} else if r == '≈' || r == '~' {
		t.is = approxW
	}
	p.tokens = append(p.tokens, t)
	return i + width
}

// digits reads 15, 12.5, 12,5 and 1,200. Three digits behind a comma are
// thousands.
func (p *phraseParser) digits(b []byte, i int) int {
	start, point := i, -1
	for i < len(b) && i-start < 12 {
		if c := b[i]; (c == '.' || c == ',') && point < 0 && i+1 < len(b) && '0' <= b[i+1] && b[i+1] <= '9' {
			point = i
		} else if c < '0' || c > '9' {
			break
		}
		i++
	}
	t := relToken{start: start, end: i, number: true, mention: -1}
	if point >= 0 && (b[point] == '.' || i-point != 4) {
		t.decimals = i - point - 1
	}
	t.value = decimal(b[start:i], t.decimals > 0)
	p.tokens = append(p.tokens, t)
	return i
}

// decimal reads digits with one sign among them, which is the decimal point
// or nothing.
func decimal(digits []byte, point bool) float64 {
	var buf [16]byte
	out := buf[:0]
	for _, c := range digits {
		switch {
		case '0' <= c && c <= '9':
			out = append(out, c)
		case point:
			out = append(out, '.')
		}
	}
	v, err := strconv.ParseFloat(string(out), 64)
	if err != nil {
		return 0
	}
	return v
}

// word reads a word and what it means to the grammar.
func (p *phraseParser) word(b []byte, i int) int {
	var buf [24]byte
	low := buf[:0]
	t := relToken{start: i, mention: -1, upper: b[i] <= 'Z'}
	capitals := true
	for i < len(b) && isRelLetter(b, i) {
		c, width := b[i], 1
		if c >= utf8.RuneSelf {
			_, width = utf8.DecodeRune(b[i:])
		}
		if capitals = capitals && c <= 'Z'; len(low) < len(buf) {
			low = append(low, c|0x20)
		}
		i += width
	}
	t.end = i
	t.short = capitals && t.end-t.start <= 3
	m := relWords.of(low)
	t.is, t.value = m.is, m.value
	p.tokens = append(p.tokens, t)
	return i
}
