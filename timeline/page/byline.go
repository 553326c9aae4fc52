package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a line says of the day in it, folded.
var (
	publishCue = regexp.MustCompile(`\b(?:published|posted|issued|released|dated|date|first published|yayınlanma)\b|نشر|تاريخ`)
	changeCue  = regexp.MustCompile(`\b(?:updated|modified|edited|revised|last update|güncelleme)\b|تحديث|تعديل`)
	readCue    = regexp.MustCompile(`\b(?:accessed|retrieved|archived|saved|captured|printed)\b`)
	timeOfDay  = regexp.MustCompile(`\p{Nd}{1,2}:\p{Nd}{2}`)
)

// The forms in which a page names its author.
var (
	byName     = regexp.MustCompile(`(?:^|[\s|·,])[Bb]y:?\s+(` + aName + `(?:(?:,| and| &) ` + aName + `)*)`)
	arabicName = regexp.MustCompile(`(?:^|[\s|،,.-])(?:الكاتب\s*:|كتب\s*:|كتبت\s*:|بقلم\s*:?|بواسطة\s*:?)\s*(\p{Arabic}+(?: \p{Arabic}+){1,3})`)
)

const aName = `\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|de|van|von)){0,3}`

// maxByline is how many words a line with the day and the author may have.
const maxByline = 16

// isBylineLike reports a line made for the day or the author.
func isBylineLike(s string) bool {
	if len(s) > 2*maxQuote || words(s) > maxByline {
		return false
	}
	folded := foldWord(s)
	if strings.HasPrefix(folded, "by ") && words(s) <= 9 && byName.MatchString(s) {
		return true
	}
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return false
	}
	at := publishCue.FindStringIndex(folded)
	if at == nil {
		at = changeCue.FindStringIndex(folded)
	}
	return at != nil && (at[0] < 8 || byName.MatchString(s)) && len(readDays(s)) > 0
}

// place says where a line stands to the article.
type place int

const (
	beforeTitle place = iota
	underTitle        // between the title and the text
	elsewhere
)

// byline takes the days that a line outside the text names. A line under the
// title needs no word to say that it is of the publication; others do. What
// stands above the title is the page's, and so is a clock that runs into the
// date behind it, "23:45 GMT24 May 2020".
func (r *reader) byline(l line, where place) {
	if len(l.text) > 2*maxQuote || words(l.text) > maxByline {
		return
	}
	from := 0
	for _, d := range readDays(l.text) {
		cue := foldWord(l.text[min(from, d.start):d.start])
		from = d.end
		e := evidence{days: d.days, from: "byline", words: l.text, line: l.at, rank: rankByline}
		switch {
		case changeCue.MatchString(cue):
			e.rank, e.why = rankNever, changed
		case readCue.MatchString(cue):
			e.rank, e.why = rankNever, "it says when the page was read"
		case glued(l.text, d.start) && timeOfDay.MatchString(cue):
			e.from, e.rank, e.why = "page clock", rankNever, clockWhy
		case publishCue.MatchString(cue):
		case where == beforeTitle && mostlyDate(l.text, d):
			e.from, e.rank, e.why = "page clock", rankNever, aboveWhy
		case where == underTitle && (mostlyDate(l.text, d) || byName.MatchString(l.text)) && !(l.linked && words(l.text[:d.start]) > 2):
		default:
			continue
		}
		if !r.said(e) {
			r.evidence(e)
		}
	}
}

// said reports a day that stronger evidence on the same line says already: the
// line shows what its <time> element holds.
func (r *reader) said(e evidence) bool {
	return slices.ContainsFunc(r.dates, func(f evidence) bool {
		return f.line == e.line && f.rank <= e.rank && slices.Equal(f.days, e.days)
	})
}

// Why a day of the page itself is not taken.
const (
	clockWhy = "a clock says when the page was shown or saved"
	aboveWhy = "above the title stand clocks and mastheads, of the day on which the page was shown"
)

// glued reports a letter directly in front of a date: two elements of a page
// that lost what stood between them.
func glued(text string, start int) bool {
	c, _ := utf8.DecodeLastRuneInString(text[:start])
	return unicode.IsLetter(c)
}

// mostlyDate reports a line that has few words beside its date.
func mostlyDate(text string, d dayRead) bool {
	return words(text[:d.start])+words(text[d.end:]) <= 7
}

// authorIn returns the name behind "by" in a line.
func authorIn(s string) string {
	if len(s) > 2*maxQuote {
		return ""
	}
	if m := byName.FindStringSubmatch(s); m != nil {
		return strings.TrimRight(m[1], " .,")
	}
	if m := arabicName.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}
