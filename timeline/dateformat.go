package timeline

import (
	"strconv"
	"strings"
)

// Format returns d as people in lang say it: "23 April 2017", "about May
// 2014", "26 June or 2 July 2014", "6–7 February 2014", "date unknown". Month
// and year are said once where all parts share them. Languages are English
// ("en") and Arabic ("ar"), with subtags or without; any other gets English.
// The zero date is "".
func (d Date) Format(lang string) string {
	words, _ := DateWordsOf(lang)
	return d.Say(words)
}

// Say is Format in given words.
func (d Date) Say(t *DateWords) string {
	if d.IsZero() {
		return ""
	}
	var room [4]dateSpan
	form, spans, bad := readDate(room[:0], d.Literal)
	switch {
	case bad != nil: // made by hand, not by ParseDate
		return d.Literal
	case form == undatedForm:
		return t.Undated
	case form == intervalForm:
		return t.interval(spans[0])
	case form == oneOfForm:
		return t.oneOf(spans)
	}
	return t.point(spans[0].from)
}

// Format returns d as people in lang say it, "15 July 2014", and "" for NoDay.
func (d Day) Format(lang string) string {
	words, _ := DateWordsOf(lang)
	return d.Say(words)
}

// Say is Format in given words.
func (d Day) Say(words *DateWords) string {
	if d == NoDay {
		return ""
	}
	return words.day(d, shareNothing)
}

// share is what the parts of a list have in common, which all but the last
// leave out.
type share uint8

const (
	shareNothing share = iota // "26 June 2014"
	shareYear                 // "26 June"
	shareMonth                // year and month: "26"
)

// day says a day without what is shared.
func (t *DateWords) day(d Day, s share) string {
	y, m, day := d.Date()
	if s == shareMonth {
		return strconv.Itoa(day)
	}
	return strconv.Itoa(day) + " " + t.month(y, m, s)
}

// month says a month, with its year unless that is shared.
func (t *DateWords) month(y, m int, s share) string {
	if s == shareYear {
		return t.Months[m-1]
	}
	return t.Months[m-1] + " " + strconv.Itoa(y)
}

// bare says a point without its marks and without what is shared.
func (t *DateWords) bare(p datePoint, s share) string {
	y, m, _ := p.first.Date()
	last, _, _ := p.last.Date()
	words := strconv.Itoa(y)
	switch p.grain {
	case DayGrain:
		return t.day(p.first, s)
	case MonthGrain:
		words = t.month(y, m, s)
	case SeasonGrain:
		words = t.season(y, m, last)
	case DecadeGrain:
		words = say(t.Decade, words, strconv.Itoa(last))
	case CenturyGrain:
		words = say(t.Century, words, strconv.Itoa(last))
	}
	return t.unspecified(p, words)
}

// season says a season by its first month and the year it ends in: "summer
// 2014", "winter 2014–15".
func (t *DateWords) season(y, m, last int) string {
	words := t.Seasons[(m-3)/3] + " " + strconv.Itoa(y)
	switch {
	case last == y:
		return words
	case t.ShortWinter && last%100 != 0:
		return words + "–" + strconv.Itoa(100 + last%100)[1:]
	}
	return words + "–" + strconv.Itoa(last)
}

// unspecified adds that day or month are known to be unknown.
func (t *DateWords) unspecified(p datePoint, words string) string {
	switch {
	case p.unspecified == 2:
		return say(t.NoDayNorMonth, words)
	case p.unspecified == 1 && p.grain == MonthGrain:
		return say(t.NoDay, words)
	case p.unspecified == 1:
		return say(t.NoMonth, words)
	}
	return words
}

// marked adds what p says of its own certainty.
func (t *DateWords) marked(p datePoint, words string) string {
	if p.approximate {
		words = say(t.About, words)
	}
	if p.uncertain {
		words = say(t.Uncertain, words)
	}
	return words
}

// point says a point in full.
func (t *DateWords) point(p datePoint) string { return t.marked(p, t.bare(p, shareNothing)) }

// interval says what lasted: "6–7 February 2014", "12 January to 3 February
// 2014", "from 12 January 2014", "until 2014, beginning unknown".
func (t *DateWords) interval(s dateSpan) string {
	switch {
	case s.from.kind == openPoint:
		return say(t.Until, t.point(s.to))
	case s.from.kind == missingPoint:
		return say(t.StartUnknown, t.point(s.to))
	case s.to.kind == openPoint:
		return say(t.From, t.point(s.from))
	case s.to.kind == missingPoint:
		return say(t.EndUnknown, t.point(s.from))
	case s.single():
		return t.point(s.from)
	}
	return t.stretch(s.from.terse(), s.to.terse())
}

// stretch says "6–7 February 2014" and "2013–2019", with a dash between bare
// numbers, and "May to June 2014" between words.
func (t *DateWords) stretch(a, b datePoint) string {
	s := shared(a, b)
	switch {
	case !sameMarks(a, b):
		return say(t.FromTo, t.point(a), t.point(b))
	case s == shareMonth || (a.grain == YearGrain && b.grain == YearGrain):
		return t.marked(a, t.bare(a, s)+"–"+t.bare(b, shareNothing))
	}
	// "about May to about June 2014 (uncertain)": Arabic cannot say "about" of
	// "from May to June", and the doubt need be said only once.
	doubt := datePoint{uncertain: b.uncertain}
	a.uncertain, b.uncertain = false, false
	return t.marked(doubt, say(t.FromTo, t.marked(a, t.bare(a, s)), t.point(b)))
}

// terse leaves out that day or month are unknown, which a point alone says but
// which would break the sentence of two: "February 2014, day unknown to …".
func (p datePoint) terse() datePoint {
	p.unspecified = 0
	return p
}

// oneOf says a choice: "26 June or 2 July 2014", "between 10 and 14 June
// 2014", "2014 or earlier".
func (t *DateWords) oneOf(members []dateSpan) string {
	for i := range members {
		members[i] = dateSpan{members[i].from.terse(), members[i].to.terse()}
	}
	if s, marks := common(members); marks {
		return t.marked(members[0].from, t.choice(members, s))
	}
	var b strings.Builder
	for i, m := range members {
		b.WriteString(t.before(i, len(members)))
		b.WriteString(t.member(m))
	}
	return b.String()
}

// choice says single members with what they share said once, at the end.
func (t *DateWords) choice(members []dateSpan, s share) string {
	var b strings.Builder
	for i, m := range members {
		if i == len(members)-1 {
			s = shareNothing
		}
		b.WriteString(t.before(i, len(members)))
		b.WriteString(t.bare(m.from, s))
	}
	return b.String()
}

// before returns what stands before the i-th of n members.
func (t *DateWords) before(i, n int) string {
	switch i {
	case 0:
		return ""
	case n - 1:
		return t.Or
	}
	return t.Comma
}

// member says one member with its own marks.
func (t *DateWords) member(m dateSpan) string {
	switch {
	case m.single():
		return t.point(m.from)
	case m.from.kind == openPoint:
		return say(t.OrEarlier, t.point(m.to))
	case m.to.kind == openPoint:
		return say(t.OrLater, t.point(m.from))
	case sameMarks(m.from, m.to) && !m.from.approximate && !m.from.uncertain:
		return say(t.Between, t.bare(m.from, shared(m.from, m.to)), t.bare(m.to, shareNothing))
	}
	return say(t.Between, t.point(m.from), t.point(m.to))
}

// common returns what all members share, and whether they are single points
// under the same marks, so that the marks can be said once of them all.
func common(members []dateSpan) (s share, marks bool) {
	s = shareMonth
	for _, m := range members {
		if !m.single() || !sameMarks(m.from, members[0].from) {
			return shareNothing, false
		}
		s = min(s, shared(m.from, members[len(members)-1].from))
	}
	return s, true
}

// shared returns what two points have in common that need be said only once.
func shared(a, b datePoint) share {
	ay, am, _ := a.first.Date()
	by, bm, _ := b.first.Date()
	switch {
	case a.grain != b.grain || a.grain > MonthGrain || ay != by:
		return shareNothing
	case a.grain == DayGrain && am == bm:
		return shareMonth
	}
	return shareYear
}

// sameMarks reports whether two points are equally certain.
func sameMarks(a, b datePoint) bool {
	return a.approximate == b.approximate && a.uncertain == b.uncertain
}
