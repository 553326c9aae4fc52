package page

import (
	"strings"
	"unicode"
)

// line is a piece of a page that stands for itself: a line of a scraped text,
// or what HTML shows between two breaks.
type line struct {
	text    string // single spaces between words
	sort    sort   // what it is to an article
	at      int    // line of the file, from 1
	block   int    // lines of one block stand under each other with nothing between
	heading bool   // <h1> to <h6>
	linked  bool   // nearly all of it is a link
	aside   bool   // menu, comments, related: beside the article
	article bool   // inside <article>
	header  bool   // in the page's own header, not the article's
}

// words counts the words of a text.
func words(s string) int {
	n, inside := 0, false
	for _, c := range s {
		space := unicode.IsSpace(c)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}

// spaced returns a text with single spaces between its words and without the
// marks that no reader sees and no comparison should.
func spaced(s string) string {
	if !isASCII(s) {
		s = invisible.Replace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

var invisible = strings.NewReplacer("\u200b", "", "\u200e", "", "\u200f", "", "\u00ad", "", "\ufeff", "")

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// sort is what a line is to an article.
type sort uint8

const (
	other    sort = iota // a headline, a name, an entry of a menu
	debris               // furniture of the page
	byline               // made for the day or the author
	ending               // behind it no more of the article follows
	entry                // of a list
	sentence             // too short to be a paragraph on its own
	prose                // a whole sentence or more
)

// sortOf tells what a line is.
func sortOf(s string) sort {
	n := words(s)
	whole := n >= 2 && ends(s, n) && !isHeadlineCase(s)
	switch {
	case isEnding(s):
		return ending
	case isDebris(s):
		return debris
	case isBylineLike(s):
		return byline
	case n >= 5 && whole:
		return prose
	case whole:
		return sentence
	case isEntry(s):
		return entry
	}
	return other
}

// closers are signs behind the full stop.
const closers = "\"'”’»)]“ "

// ends reports a text of n words that ends as a sentence does. A colon ends
// one only that is long: "Related:" is none.
func ends(s string, n int) bool {
	s = strings.TrimRight(s, closers)
	for _, end := range []string{".", "!", "?", "…", "؟", "۔"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return n >= 8 && (strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";"))
}

// isHeadlineCase reports Words Written Like These, as English headlines are.
func isHeadlineCase(s string) bool {
	long, upper := 0, 0
	for _, w := range strings.Fields(cut(s, 400)) {
		w = strings.TrimLeftFunc(w, func(c rune) bool { return !unicode.IsLetter(c) })
		if len(w) < 4 {
			continue
		}
		long++
		for _, c := range w {
			if unicode.IsUpper(c) {
				upper++
			}
			break
		}
	}
	return long >= 4 && upper*10 >= long*7
}

// bullets are signs that begin an entry of a list.
const bullets = "•·-–*▪◦ "

// isEntry reports an entry of a list that says something.
func isEntry(s string) bool {
	trimmed := strings.TrimLeft(s, bullets)
	return len(trimmed) < len(s) && words(trimmed) >= 4
}
