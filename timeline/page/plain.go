package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readPlain reads a text that was scraped or copied from a page.
func (r *reader) readPlain(source string) {
	if !r.small(source) {
		return
	}
	lines := plainLines(source)
	from, to := body(lines)
	r.page.Text = text(lines[from:to])
	r.leftOut(lines[to:])
	title := headline(lines[:from])
	if title >= 0 {
		r.page.Title = r.withoutSite(lines[title].text)
	}
	r.lines(lines, title, from, to)
	r.foot(lines[to:])
}

// lines takes what the lines around the article say: days, the author, the
// topic, the page's address.
func (r *reader) lines(lines []line, title, from, to int) {
	for i, l := range lines {
		where := elsewhere
		switch {
		case i >= from && i < to && l.sort != byline:
			continue
		case i < from && (title < 0 || i < title):
			where = beforeTitle
		case i < from:
			where = underTitle
		}
		if l.aside && !l.article {
			continue
		}
		r.byline(l, where)
		if i < to && r.page.Author == "" && (where == underTitle || l.sort == byline) {
			r.page.Author = authorIn(l.text)
		}
		if topic := topicIn(l.text); r.page.Series == "" {
			r.page.Series = topic
		}
		if i < from && strings.HasPrefix(l.text, "http") && words(l.text) == 1 {
			r.address(l.text)
		}
	}
}

// counted is a topic with the number of its articles: "Operation (61)".
var counted = regexp.MustCompile(`^(.{3,120} .{1,120}) \(\p{Nd}{1,4}\)$`)

func topicIn(s string) string {
	if !strings.HasSuffix(s, ")") || len(s) > 2*maxQuote {
		return ""
	}
	m := counted.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return m[1]
}

// foot takes the tags from behind the article: a line of names with commas.
func (r *reader) foot(lines []line) {
	for _, l := range lines {
		list, said := cutTags(l.text)
		tags := strings.FieldsFunc(cut(list, 1000), isComma)
		if len(r.page.Tags) > 0 || len(tags) < 3 && !said || ends(list, words(list)) || len(readDays(cut(list, maxQuote))) > 0 {
			continue
		}
		for i, t := range tags {
			tags[i] = strings.TrimSpace(t)
			if n := words(t); n == 0 || n > 4 {
				tags = nil
				break
			}
		}
		r.tag(tags...)
	}
}

// cutTags returns what stands behind "Tags:".
func cutTags(s string) (list string, said bool) {
	for _, cue := range []string{"Tags:", "Topics:", "Keywords:", "وسوم:", "كلمات مفتاحية:"} {
		if rest, ok := strings.CutPrefix(s, cue); ok {
			return rest, true
		}
	}
	return s, false
}

// isComma reports the commas of both scripts, and a semicolon.
func isComma(c rune) bool { return c == ',' || c == ';' || c == '،' }

// maxTags is how many tags are kept.
const maxTags = 30

func (r *reader) tag(tags ...string) {
	for _, t := range tags {
		t = firstWords(t, 12)
		if t == "" || len(r.page.Tags) >= maxTags || containsFold(r.page.Tags, t) {
			continue
		}
		r.page.Tags = append(r.page.Tags, t)
	}
}

func containsFold(all []string, s string) bool {
	for _, a := range all {
		if strings.EqualFold(a, s) {
			return true
		}
	}
	return false
}

// headline returns the first line above the article that is a headline, -1 for
// none. A menu is several short lines under each other; a topic ends in its
// number.
func headline(lines []line) int {
	for i, l := range lines {
		n := words(l.text)
		switch {
		case n < 4, n > 30, l.sort != other && l.sort != sentence, topicIn(l.text) != "", strings.Contains(l.text, "|") && n < 8:
		case isDated(l.text):
		case n >= 6 || !inMenu(lines, i):
			return i
		}
	}
	return -1
}

// isDated reports a line that is a date and little else.
func isDated(s string) bool {
	if len(s) > 2*maxQuote {
		return false
	}
	days := readDays(s)
	return len(days) > 0 && mostlyDate(s, days[0])
}

// inMenu reports a line with short lines directly above and below it.
func inMenu(lines []line, i int) bool {
	near := 0
	for j := max(i-2, 0); j < min(i+3, len(lines)); j++ {
		if j != i && lines[j].block == lines[i].block && words(lines[j].text) <= 5 {
			near++
		}
	}
	return near >= 2
}

// withoutSite returns a title without the name of the site behind it.
func (r *reader) withoutSite(title string) string {
	title = firstWords(title, 40)
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		at := strings.LastIndex(title, sep)
		if at > 0 && (title[at+len(sep):] == r.page.SiteName || words(title[:at]) >= 4 && words(title[at:]) <= 5 && r.page.SiteName == "") {
			return title[:at]
		}
	}
	return title
}

// plainLines returns the lines of a text that are not blank; paragraphs broken
// at a fixed width are made whole.
func plainLines(source string) []line {
	var all, block []line
	n, at := 0, 0
	flush := func() {
		if isWrapped(block) {
			block = append(block[:0], joined(block))
		}
		for i := range block {
			block[i].sort = sortOf(block[i].text)
		}
		all = append(all, block...)
		block = block[:0]
		n++
	}
	for s := range strings.Lines(source) {
		at++
		if s = spaced(s); s == "" {
			flush()
			continue
		}
		block = append(block, line{text: s, at: at, block: n})
	}
	flush()
	cutLists(all)
	return all
}

// cutLists makes debris of the list of other articles that a reader of the
// page aloud announces, "list 1 of 4", and ends with "end of list".
func cutLists(lines []line) {
	begin := -1
	for i, l := range lines {
		switch s := strings.ToLower(cut(l.text, 20)); {
		case begin < 0 && strings.HasPrefix(s, "list ") && isList.MatchString(s):
			begin = i
		case s == "end of list" && begin >= 0:
			for j := begin; j <= i; j++ {
				lines[j].sort = debris
			}
			begin = -1
		}
	}
}

var isList = regexp.MustCompile(`^list (?:of \d+ items|\d+ of \d+)$`)

// isWrapped reports a paragraph whose lines were broken at a width: they are of
// that length, and most go on in small letters.
func isWrapped(block []line) bool {
	small := 0
	for i, l := range block {
		n := utf8.RuneCountInString(l.text)
		if n > 110 || isBylineLike(l.text) || i+1 < len(block) && n < 40 {
			return false
		}
		if c, _ := utf8.DecodeRuneInString(l.text); i > 0 && !unicode.IsUpper(c) {
			small++
		}
	}
	return len(block) > 1 && small*2 >= len(block)-1
}

func joined(block []line) line {
	var parts []string
	for _, l := range block {
		parts = append(parts, l.text)
	}
	block[0].text = strings.Join(parts, " ")
	return block[0]
}
