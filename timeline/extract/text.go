package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"furat/geo"
	"furat/timeline"
)

// Text is prose with what has been found in it. All offsets are bytes of Prose.
type Text struct {
	Prose    []byte // UTF-8; what is no prose is blank or 0x00
	Places   []geo.Mention
	Dates    []timeline.Timex
	Actors   []Actor
	Dateline timeline.Date // of publication; zero when not known

	words []word
}

// word is a word or number of the prose.
type word struct {
	start, end int
	is         class
	*entry          // of the vocabulary; never nil
	sentence   int  // counted from 0
	clause     int  // counted from 0 over the whole text
	paragraph  int  // counted from 0
	quoted     bool // within quotation marks
	upper      bool // begins with a capital
}

// Span is a stretch of the prose, half open.
type Span struct{ Start, End int }

func (s Span) holds(at int) bool { return s.Start <= at && at < s.End }

// cut cuts the prose into words, once. Its cost is linear.
func (t *Text) cut() {
	if t.words != nil {
		return
	}
	c := cutter{prose: t.Prose, words: make([]word, 0, len(t.Prose)/5+1)}
	for i := 0; i < len(t.Prose); {
		i = c.next(i)
	}
	t.words = c.words
}

// longestSentence, in words, keeps looks at a whole sentence cheap: a text
// without a full stop is cut all the same.
const longestSentence = 300

// cutter cuts prose into words, sentences, clauses and paragraphs.
type cutter struct {
	prose []byte
	words []word
	at    word // what the next word gets
	stop  bool // a full stop stands after the last word
}

// next reads what stands at b[i] and returns where to go on.
func (c *cutter) next(i int) int {
	b := c.prose[i]
	if b < utf8.RuneSelf && !isWordByte(b) {
		c.sign(rune(b), i)
		return i + 1
	}
	r, width := utf8.DecodeRune(c.prose[i:])
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		c.sign(r, i)
		return i + width
	}
	return c.word(i)
}

func isWordByte(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

// sign takes what stands between words.
func (c *cutter) sign(r rune, i int) {
	switch r {
	case '"':
		c.at.quoted = !c.at.quoted
	case '“', '«':
		c.at.quoted = true
	case '”', '»':
		c.at.quoted = false
	case '.', '!', '?', '؟':
		c.stop = !c.abbreviated(r, i)
	case ',', ';', ':', '—', '–', '(', ')', '،':
		c.at.clause++
	case '-':
		if i > 0 && c.prose[i-1] == ' ' {
			c.at.clause++
		}
	case 0:
		c.newSentence()
	case '\n':
		if blankLine(c.prose, i) {
			c.newSentence()
			c.at.paragraph++
			c.at.quoted = false
		}
	}
}

// blankLine reports whether the line after the line end at b[i] is blank.
func blankLine(b []byte, i int) bool {
	for i++; i < len(b); i++ {
		switch b[i] {
		case '\n':
			return true
		case ' ', '\t', '\r':
		default:
			return b[i] == '-' || b[i] == '*' // an entry of a list
		}
	}
	return true
}

// abbreviated reports a point that ends no sentence: of "Lt.", "U.S." or 3.5.
func (c *cutter) abbreviated(r rune, i int) bool {
	if r != '.' || len(c.words) == 0 {
		return false
	}
	last := &c.words[len(c.words)-1]
	if last.end != i {
		return false
	}
	if i+1 < len(c.prose) && isWordByte(c.prose[i+1]) {
		return true
	}
	return last.is&abbreviationW != 0 || last.end-last.start == 1 && last.upper
}

func (c *cutter) newSentence() {
	c.stop = false
	c.at.sentence++
	c.at.clause++
}

// word reads the word or number at b[i].
func (c *cutter) word(i int) int {
	w := c.at
	w.start = i
	first, _ := utf8.DecodeRune(c.prose[i:])
	w.upper = unicode.IsUpper(first)
	w.end = wordEnd(c.prose, i)
	w.is, w.entry = meaningOf(c.prose[i:w.end])
	if c.stop {
		if w.upper || w.is&numberW != 0 || !unicode.IsLower(first) {
			c.newSentence()
		}
		c.stop = false
	}
	if w.is&joinsW != 0 {
		c.at.clause++
	}
	if n := len(c.words); w.is&triggerW != 0 && n > 0 {
		if c.named(&w, &c.words[n-1]) {
			w.is &^= triggerW
		} else if c.words[n-1].is&andW != 0 {
			c.at.clause++
		}
	}
	if n := len(c.words) - longestSentence; n >= 0 && c.words[n].sentence == c.at.sentence {
		c.newSentence()
	}
	w.sentence, w.clause = c.at.sentence, c.at.clause
	c.pair(&w)
	c.words = append(c.words, w)
	return w.end
}

// named reports a word that belongs to a name, "Islamic State", or to a compound,
// "booby-trapped".
func (c *cutter) named(w, before *word) bool {
	if w.start > 0 && c.prose[w.start-1] == '-' && before.end == w.start-1 {
		return true
	}
	return w.upper && before.sentence == c.at.sentence && !c.stop
}

// pair gives a word's predecessor the meaning of the two together: "cut off".
func (c *cutter) pair(w *word) {
	n := len(c.words) - 1
	if n < 0 || c.words[n].is&opensW == 0 || w.start-c.words[n].end > 1 {
		return
	}
	before := &c.words[n]
	key := [2]string{lower(c.prose[before.start:before.end]), lower(c.prose[w.start:w.end])}
	if m, ok := pairs[key]; ok {
		before.is, before.entry = m.is|before.is&^triggerW, m
	}
}

func lower(w []byte) string { return strings.ToLower(string(w)) }

// wordEnd returns the end of the word at b[i]; an apostrophe between letters
// belongs to it, and a point or comma between digits.
func wordEnd(b []byte, i int) int {
	for i < len(b) {
		r, width := rune(b[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRune(b[i:])
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		case (r == '\'' || r == '’') && i+width < len(b) && isWordByte(b[i+width]):
		case (r == ',' || r == '.') && isDigit(b, i-1) && isDigit(b, i+1):
		default:
			return i
		}
		i += width
	}
	return i
}

func isDigit(b []byte, i int) bool { return i >= 0 && i < len(b) && '0' <= b[i] && b[i] <= '9' }

// at returns the index of the first word that ends after an offset.
func (t *Text) at(offset int) int {
	lo, hi := 0, len(t.words)
	for lo < hi {
		if mid := (lo + hi) / 2; t.words[mid].end > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// sentence returns the words of the sentence that word i stands in, half open.
func (t *Text) sentence(i int) (from, to int) {
	s := t.words[i].sentence
	for from = i; from > 0 && t.words[from-1].sentence == s; from-- {
	}
	for to = i; to < len(t.words) && t.words[to].sentence == s; to++ {
	}
	return from, to
}

func (t *Text) is(i int, c class) bool { return i >= 0 && i < len(t.words) && t.words[i].is&c != 0 }
