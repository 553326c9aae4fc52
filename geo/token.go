package geo

import "unicode/utf8"

// gap says what stands between two words, or between a word and the end of
// the text. The order is that of strength: of a gap with several, the last
// of this list counts.
type gap uint8

const (
	gapSpace      gap = iota // spaces and at most one line break
	gapHyphen                // "Syria-Iraq"
	gapPossessive            // the word is the genitive s itself
	gapSlash
	gapComma
	gapQuote // quotation marks, brackets, Markdown marks
	gapDash
	gapStop // . ! ? : ; and bullets: a sentence ends or begins
	gapEnd  // a blank line, 0x00, or the text ends
)

// token is a word beside another, with the gap between them.
type token struct {
	start, end int
	gap        gap
	capital    bool // begins with a capital
	caps       bool // two letters or more, all capitals
	line       bool // the gap holds a line break
	indent     bool // and an indent after it
}

const longestGap, longestWord = 48, 40 // bytes; keep each look around constant

// tokenAfter returns the word after b[i]. The gap is gapEnd, and the token
// empty, where there is none.
func tokenAfter(b []byte, i int) token {
	t := token{start: i, end: i}
	lines, limit := 0, i+longestGap
	for i < len(b) && i < limit {
		f, width := foldAt(b, i)
		if f >= foldLetter {
			t.start, t.end = i, wordEnd(b, i)
			return t.shape(b)
		}
		if f == foldLine {
			lines++
			t.line = true
		}
		if i == t.start && f == foldSkip && possessive(b, i, width) {
			return token{start: i, end: i + width + 1, gap: gapPossessive}
		}
		t.gap = max(t.gap, gapOf(b, i))
		if lines > 1 {
			break
		}
		i += width
	}
	t.gap = gapEnd
	return t
}

// tokenBefore returns the word before b[i].
func tokenBefore(b []byte, i int) token {
	t := token{start: i, end: i}
	lines, limit, spaces := 0, i-longestGap, 0
	for i > 0 && i > limit {
		if wordBefore(b, i) {
			t.start, t.end = wordStart(b, i), i
			return t.shape(b)
		}
		j := i - 1
		for j > 0 && !utf8.RuneStart(b[j]) {
			j--
		}
		f, _ := foldAt(b, j)
		switch {
		case f == foldLine:
			lines++
			t.line = true
			t.indent = t.indent || spaces >= 2
		case b[j] == ' ' || b[j] == '\t':
			spaces++
		default:
			spaces = 0
		}
		t.gap = max(t.gap, gapOf(b, j))
		if lines > 1 {
			break
		}
		i = j
	}
	t.gap = gapEnd
	return t
}

func (t token) shape(b []byte) token {
	t.capital = upperAt(b, t.start)
	t.caps = t.capital && t.end-t.start > 1
	for i := t.start; t.caps && i < t.end; i++ {
		if 'a' <= b[i] && b[i] <= 'z' {
			t.caps = false
		}
	}
	return t
}

// gapOf says what gap the rune at b[i] makes.
func gapOf(b []byte, i int) gap {
	r := rune(b[i])
	if r >= utf8.RuneSelf {
		r, _ = utf8.DecodeRune(b[i:])
	}
	switch r {
	case 0:
		return gapEnd
	case '.', '!', '?', ':', ';', '|', '#', '•', '·', '؟', '؛':
		return gapStop
	case ',', '،':
		return gapComma
	case '/', '&':
		return gapSlash
	case '-', '‐', '‑':
		if i > 0 && b[i-1] == ' ' && i+1 < len(b) && b[i+1] == ' ' {
			return gapDash
		}
		return gapHyphen
	case '–', '—':
		return gapDash
	case '"', '(', ')', '[', ']', '*', '_', '<', '>', '{', '}', '=', '“', '”', '«', '»', '„':
		return gapQuote
	}
	return gapSpace
}

// wordEnd returns the end of the word that begins at b[i]; apostrophes inside
// belong to it, the genitive s does not.
func wordEnd(b []byte, i int) int {
	last := i
	for i < len(b) {
		if c := b[i]; 'a' <= c|0x20 && c|0x20 <= 'z' { // most of all text
			i++
			last = i
			continue
		}
		f, width := foldAt(b, i)
		if f == foldSkip && !possessive(b, i, width) {
			if next := afterMarks(b, i); isWordAt(b, next) {
				i = next
				continue
			}
		}
		if f < foldLetter {
			break
		}
		i += width
		last = i
	}
	return last
}

// wordStart returns the start of the word that ends at b[i], at most
// longestWord bytes back; apostrophes inside belong to it ("Ja'bar").
func wordStart(b []byte, i int) int {
	limit := i - longestWord
	start := i
	for i > 0 && i > limit {
		j := i - 1
		for j > 0 && !utf8.RuneStart(b[j]) {
			j--
		}
		f, _ := foldAt(b, j)
		switch {
		case f >= foldLetter:
			start = j
		case f != foldSkip || start != i || !wordBefore(b, j):
			return start
		}
		i = j
	}
	return start
}

// wordBuf holds a word in small letters, without apostrophes or diacritics;
// longer words are cut.
type wordBuf [longestWord]byte

func (w *wordBuf) lower(b []byte, t token) []byte {
	out := w[:0]
	for i := t.start; i < t.end && len(out) < len(w)-4; {
		if c := b[i]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			out = append(out, c)
			i++
			continue
		} else if 'A' <= c && c <= 'Z' {
			out = append(out, c|0x20)
			i++
			continue
		}
		f, width := foldAt(b, i)
		if f >= foldLetter {
			out = append(out, foldTo[f]...)
		}
		i += width
	}
	return out
}

// startsSentence reports whether the word after t begins a sentence, a
// headline or a list entry.
func (t token) startsSentence() bool { return t.gap >= gapStop || t.indent }
