package page

import (
	"regexp"
	"strings"
)

// The words of the furniture of pages, folded. A short line that begins with
// one of furniture is debris, a line of any length that begins with one of
// notices, and a line that is one of endings says that the article is over.
var (
	furniture = phrases(`listen live|watch live|get short url|share|tweet|subscribe|sign up|sign in|log in|register|read more|
		read also|also read|see also|follow us|advertisement|copy link|print|email|comment via|community standards|discussion|more on this story|
		related|keep reading|most read|most popular|recommended|trending|skip to|comments|leave a reply|you may also like|tags|topics|menu|search|home|
		loading|also in this issue|more from|download report|click here|back to top|you are visitor|best viewed|whatsapp|facebook|twitter|telegram|
		شارك|اقرا ايضا|اقرا المزيد|تابعنا|الرييسية|الرئيسية|مواضيع ذات صلة|ذات صلة|اعلان`)
	notices = phrases(`read more:|read also:|also read:|see also:|related:|related article|©|copyright|we use cookies|this site uses cookies|
		this website uses cookies|your email address will not|sign up to our|sign up for our|subscribe to|already a subscriber|you have read|
		photograph:|photo:|image:|picture:|file photo|required fields|tags:|share this|get our newsletter|support our journalism|
		best viewed|you are visitor|skip to|جميع الحقوق محفوظة|حقوق النشر|شارك على|وسوم:`)
	endings = phrases(`more on this story|related|related:|related articles|related content|related stories|related news|related topics|read also|
		most read|most popular|community standards|community standardsdiscussion|comments|leave a reply|you may also like|recommended|
		also in this issue|more from this section|top stories|latest|latest news|more stories|around the web|tags|tags:|topics|topics:|share this article|discussion|see also|
		اقرا ايضا|مواضيع ذات صلة|اخبار ذات صلة|مواضيع قد تعجبك`)
)

func phrases(s string) []string {
	var all []string
	for p := range strings.SplitSeq(s, "|") {
		all = append(all, strings.TrimSpace(p))
	}
	return all
}

// clockOnly is a line that is a time of day, a number or signs.
var clockOnly = regexp.MustCompile(`^[\p{Nd}\p{P}\p{S}\s]*(?:am|pm|gmt|utc)?$`)

// isDebris reports a line that belongs to the page and not to its article.
func isDebris(s string) bool {
	n := words(cut(s, 4000))
	s = foldWord(cut(s, maxQuote))
	if n <= 8 && clockOnly.MatchString(s) || strings.Contains(s, "all rights reserved") {
		return true
	}
	return beginsWith(s, notices) || n <= 4 && beginsWith(s, furniture)
}

// beginsWith reports a text that begins with one of some phrases and goes on,
// if it does, with another word.
func beginsWith(s string, phrases []string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(s, p); ok && (rest == "" || !isLetter(rest) || p == "©") {
			return true
		}
	}
	return false
}

func isLetter(s string) bool { return letterFirst.MatchString(s) }

var letterFirst = regexp.MustCompile(`^[\p{L}\p{M}]`)

// isEnding reports a line behind which no more of the article follows.
func isEnding(s string) bool {
	s = strings.TrimRight(foldWord(cut(s, maxQuote)), ". ")
	for _, p := range endings {
		if s == p {
			return true
		}
	}
	return false
}
