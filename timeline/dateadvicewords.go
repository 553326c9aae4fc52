package timeline

import (
	"slices"
	"strings"
)

// inWords reads a date as English prose writes it: "23 April 2017", "April 23,
// 2017", "Sunday, 23rd of April 2017", "Apr 2017", "about May 2014", "summer
// 2014", "the 2010s".
func inWords(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	words = slices.DeleteFunc(words, isFiller)
	words, mark := cutAbout(words)
	n := len(words)
	if n == 0 {
		return ""
	}
	year := words[n-1]
	switch n {
	case 1:
		return decade(year) + mark
	case 2:
		return year + "-" + monthOrSeason(words[0]) + mark
	case 3:
		if m := monthOrSeason(words[1]); m != "" {
			return padded(year+"-"+m+"-"+ordinal(words[0])) + mark
		}
		return padded(year+"-"+monthOrSeason(words[0])+"-"+ordinal(words[1])) + mark
	}
	return ""
}

// isFiller reports whether a word says nothing that EDTF has a place for.
func isFiller(word string) bool {
	return word == "the" || word == "of" || word == "on" || word == "in" || strings.HasSuffix(word, "day")
}

// cutAbout takes a leading "about" off and returns its mark.
func cutAbout(words []string) ([]string, string) {
	if len(words) < 2 {
		return words, ""
	}
	switch words[0] {
	case "about", "around", "circa", "c", "ca", "approximately":
		return words[1:], "~"
	}
	return words, ""
}

// decade turns "2010s" into "201X", and leaves other words as they are.
func decade(s string) string {
	if head, ok := strings.CutSuffix(s, "0s"); ok {
		return head + "X"
	}
	return s
}

// ordinal cuts the ending off "23rd".
func ordinal(s string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, end)
	}
	return s
}

// monthOrSeason returns EDTF's two digits for an English name, of which three
// letters are enough for a month.
func monthOrSeason(s string) string {
	const numbers = "01020304050607080910111221222324"
	names := append(english.Months[:], append(english.Seasons[:], "fall")...)
	for i, name := range names {
		name = strings.ToLower(name)
		if s == name || (i < 12 && len(s) >= 3 && strings.HasPrefix(name, s)) {
			i = min(i, 16)
			if name == "fall" {
				i = 14 // autumn
			}
			return numbers[2*i : 2*i+2]
		}
	}
	return ""
}

// eitherOr reads "26 June 2014 or 2 July 2014".
func eitherOr(s string) string {
	a, b, ok := strings.Cut(s, " or ")
	if !ok {
		return ""
	}
	a, b = oneMeant(a), oneMeant(b)
	return "[" + a + "," + b + "]"
}

// fromTo reads "12 January 2014 to 3 February 2014", "2014-01-12–2014-01-14",
// "6-7 February 2014", "from 12 January 2014", "since 2014", "until 2014".
func fromTo(s string) string {
	for _, word := range []string{"from ", "since "} {
		if rest, ok := strings.CutPrefix(s, word); ok && oneMeant(rest) != "" {
			return oneMeant(rest) + "/.."
		}
	}
	if rest, ok := strings.CutPrefix(s, "until "); ok {
		return "../" + oneMeant(rest)
	}
	s = strings.TrimPrefix(s, "from ")
	for _, sep := range []string{" to ", " until ", " - ", "–", "—", "/", "-"} {
		if a, b, ok := strings.Cut(s, sep); ok {
			if t := stretch(a, b); isDate(t) {
				return t
			}
		}
	}
	return ""
}

// stretch returns the interval of two dates, the first of which may lack what
// it shares with the second: "6" and "7 February 2014", "12 January" and "3
// February 2014".
func stretch(a, b string) string {
	from, to := oneMeant(a), oneMeant(b)
	a = strings.TrimSpace(a)
	switch {
	case to == "" || a == "":
		return ""
	case len(a) <= 2 && len(to) == len("2014-02-07"):
		from = padded(to[:8] + a)
	case from == "":
		from = oneMeant(a + " " + to[:4])
	}
	if from == "" {
		return ""
	}
	return from + "/" + to
}

// oneMeant is meant without stretches, so that hints never nest.
func oneMeant(s string) string {
	s = strings.TrimSpace(s)
	for _, rewrite := range []func(string) string{tidied, padded, turned, hyphenated, inWords} {
		if t := rewrite(s); t != "unknown" && isDate(t) {
			return t
		}
	}
	return ""
}
