package page

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"furat/timeline"
)

// archived is the address of a copy in an archive: the day of the copy, and
// the address of the original.
var archived = regexp.MustCompile(`^https?://(?:web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d{0,6}(?:[a-z]{2}_)?|archive\.[a-z]+/(\d{4})\.?(\d\d)\.?(\d\d)[-\d]*)/(https?:?/.*)$`)

// address takes a page's own address, the first one offered, and what days it
// holds. It reports whether it is an address at all.
func (r *reader) address(s string) bool {
	s = strings.TrimSpace(s)
	if m := archived.FindStringSubmatch(s); m != nil {
		r.copied(m)
		s = whole(m[7])
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || len(s) > 2000 || !utf8.ValidString(s) {
		return false
	}
	if r.page.URL == "" {
		r.page.URL = s
		r.datesInPath(u.EscapedPath())
	}
	return true
}

// copied takes the stamp of an archive: when the copy was made, which is no
// day of publication.
func (r *reader) copied(m []string) {
	stamp := strings.TrimSpace(m[1] + m[2] + m[3] + m[4] + m[5] + m[6])
	if day, ok := realDay(stamp[:4], stamp[4:6], stamp[6:]); ok {
		r.evidence(evidence{days: []timeline.Day{day}, from: "archive stamp", words: stamp, rank: rankNever,
			why: "an archive made its copy that day"})
	}
}

// whole mends the single slash that some archives leave in http:/example.org.
func whole(s string) string {
	scheme, rest, _ := strings.Cut(s, ":")
	return scheme + "://" + strings.TrimLeft(rest, "/")
}

// The days that paths hold: /2017/04/24/ and /2017/apr/24/, /2017-04-24-name,
// /20170424/, and a stamp: a day with the time behind it, or with the ten
// figures of an article's number, as in 201704241052950536.
var (
	pathFolders = regexp.MustCompile(`/((?:19|20)\d\d)/(\d\d?|[a-z]{3})/(\d\d?)(?:/|$)`)
	pathDay     = regexp.MustCompile(`/((?:19|20)\d\d)-(\d\d)-(\d\d)(?:\D|$)`)
	pathStamp   = regexp.MustCompile(`/((?:19|20)\d\d)(\d\d)(\d\d)(\d{10}|[01]\d[0-5]\d(?:[0-5]\d)?|2[0-3][0-5]\d(?:[0-5]\d)?|)(?:\D|$)`)
)

func (r *reader) datesInPath(path string) {
	for _, form := range []*regexp.Regexp{pathFolders, pathDay, pathStamp} {
		m := form.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		if day, ok := realDay(m[1], m[2], m[3]); ok {
			r.evidence(evidence{days: []timeline.Day{day}, from: "url", words: strings.Trim(m[0], "/-"), rank: rankURL})
			return
		}
	}
}

// realDay returns the day of a year, month and day of the month as written;
// the month may be a name. There is no 31 April.
func realDay(year, month, day string) (timeline.Day, bool) {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	m, err := strconv.Atoi(month)
	if err != nil {
		m = months[foldWord(month)]
	}
	return validDay(y, m, d)
}

// validDay returns a day of the calendar in the years that have web pages or
// their forerunners.
func validDay(y, m, d int) (timeline.Day, bool) {
	if y < 1900 || y > 2099 || m < 1 || m > 12 || d < 1 {
		return 0, false
	}
	day := timeline.DayOf(y, m, d)
	_, month, _ := day.Date()
	return day, month == m && d <= 31
}
