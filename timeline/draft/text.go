package draft

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"furat/timeline/extract"
)

// mostWords is how many words of a page a comment quotes at most.
const mostWords = 12

// words returns up to twelve words of a sentence around the one that tells what
// happened.
func words(prose []byte, sentence, trigger extract.Span) string {
	before := strings.Fields(string(prose[sentence.Start:trigger.Start]))
	rest := strings.Fields(string(prose[trigger.Start:sentence.End]))
	lead := min(len(before), max(mostWords/3, mostWords-len(rest)))
	all := append(before[len(before)-lead:len(before):len(before)], rest...)
	return strings.Join(all[:min(len(all), mostWords)], " ")
}

// comment leaves of a text what may stand behind # or in quotes on one line.
func comment(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == '\u2028' || c == '\u2029' || c == utf8.RuneError {
			return ' '
		}
		return c
	}, s)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// plain is a text that YAML reads as itself without quotes, in a list too.
var plain = regexp.MustCompile(`^\pL[\pL\pM]*([ -][\pL\pM]+)*$`)

// reserved are plain words that YAML reads as something else than text.
var reserved = regexp.MustCompile(`(?i)^(y|n|yes|no|on|off|true|false|null|unknown)$`)

// quote writes a text on one line as YAML that reads back as the same. Go's
// quotes are YAML's double ones.
func quote(s string) string {
	s = tidy(s)
	if plain.MatchString(s) && !reserved.MatchString(s) {
		return s
	}
	return strconv.Quote(s)
}

// tidy is a text on one line, fit for an article.
func tidy(s string) string { return oneLine(comment(s)) }
