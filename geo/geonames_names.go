package geo

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// arabicCountries write "al-" before a name, and a name of theirs in Arabic
// letters is Arabic unless its letters say otherwise.
var arabicCountries = wordSet("SY IQ JO LB SA KW QA AE BH OM YE EG LY TN DZ MA SD PS")

// shownName is the name shown for a row of GeoNames: its plain-letter form with
// the article written small, "al-Qusayr", and that of a town without the word for
// its district before it; outside Arabic countries as it
// stands, "Şanlıurfa".
func shownName(name, ascii, country string, k Kind) string {
	if !arabicCountries[country] || ascii == "" {
		return name
	}
	words := strings.Fields(strings.ReplaceAll(ascii, "`", "'"))
	if len(words) > 1 && kindBit(k)&settlements != 0 && divisionWords[Fold(words[0])] {
		words = words[1:]
	}
	var b strings.Builder
	for i, w := range words {
		small := strings.ToLower(w)
		if len(w) < 4 && sunArticles[small] && i+1 < len(words) {
			b.WriteString(small + "-")
			continue
		}
		b.WriteString(w)
		if i+1 < len(words) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// sunArticles are the forms of the article that GeoNames writes as a word.
var sunArticles = wordSet("al ar as ash at ath ad adh an az el")

// geoNamesSpellings returns the other spellings of a row: its own name and its
// alternate names, without those that say nothing new or are no spelling.
func geoNamesSpellings(p *Place, name, alternate string) []Name {
	s := spellings{country: p.Country}
	s.known = append(s.known, Fold(p.Name))
	s.add(name, "")
	for alt := range strings.SplitSeq(alternate, ",") {
		if alt = strings.TrimSpace(alt); p.Area() || !divisionSpelling(alt) {
			s.add(alt, "")
		}
	}
	return s.names
}

// divisionSpelling reports the name of a district that GeoNames has among
// those of its seat: "Nāḩiyat as Sab‘ Biyār".
func divisionSpelling(s string) bool {
	first, _, more := strings.Cut(s, " ")
	return more && divisionWords[Fold(first)]
}

var divisionWords = wordSet("nahiyat nahiyah nahiya markaz qada qadaa mintaqat muhafazat ناحيه مركز قضاء قضا منطقه محافظه")

// spellings gathers the names of one place; those that fold alike stand once.
type spellings struct {
	country string
	known   []string // folded
	names   []Name
}

// mostNames is how many spellings of one place are kept.
const mostNames = 60

func (s *spellings) add(text, lang string) {
	if !spelling(text) || len(s.names) >= mostNames {
		return
	}
	var buf [96]byte
	folded := foldName(buf[:0], text)
	if len(folded) == 0 || slices.ContainsFunc(s.known, func(k string) bool { return k == string(folded) }) {
		return
	}
	if lang == "" && arabicLetters(text) {
		lang = arabicLanguage(text, s.country)
	}
	s.known = append(s.known, string(folded))
	s.names = append(s.names, Name{Text: text, Lang: lang})
}

// spelling reports whether text is a name as people write it: in Latin or
// Arabic letters, the Latin ones beginning with a capital or a small article.
// GeoNames also has machine transliterations ("zawytt"), codes of airports
// ("DEZ") and addresses.
func spelling(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "'`‘’ʿʾ"))
	arabic, letters, lower := arabicLetters(text), 0, false
	for _, c := range text {
		switch {
		case unicode.Is(unicode.Latin, c) && !arabic, unicode.Is(unicode.Arabic, c) && arabic:
			letters++
			lower = lower || unicode.IsLower(c)
		case unicode.IsLetter(c) && !unicode.Is(unicode.Lm, c), strings.ContainsRune("|\t\n\x00<>@=/", c), unicode.IsControl(c):
			return false
		}
	}
	switch {
	case letters < 3 || len(text) > 120:
		return false
	case arabic:
		return true
	case !lower && len(text) < 5: // a code
		return false
	}
	return unicode.IsUpper(first) || articles[strings.ToLower(firstWord(text))] && strings.ToLower(text) != text
}

func firstWord(s string) string {
	i := strings.IndexAny(s, " -‐")
	return s[:max(i, 0)]
}

func arabicLetters(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return unicode.Is(unicode.Arabic, c) && unicode.IsLetter(c) }) >= 0
}

// arabicLanguage names the language of a name in Arabic letters: Sorani and
// Persian have letters of their own; the rest is Arabic in an Arabic country
// and unknown elsewhere.
func arabicLanguage(text, country string) string {
	switch {
	case strings.ContainsAny(text, "ەۆێڕڵڤ"):
		return "ckb"
	case strings.ContainsAny(text, "پچژگکیٹڈڑںھہے"), !arabicCountries[country]:
		return ""
	}
	return "ar"
}
