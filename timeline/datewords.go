package timeline

import "strings"

// tongue is what a language needs to say a date. In the phrases %s stands for
// a date already in words; and for a set or stretch, for its two ends.
type tongue struct {
	months  [12]string
	seasons [4]string // spring, summer, autumn, winter

	decade, century string // of the first and last year
	shortWinter     bool   // "winter 2014–15" rather than "2014–2015"

	about, uncertain              string
	noDay, noMonth, noDayNorMonth string
	comma, or                     string
	fromTo, between               string
	from, until                   string // open
	endUnknown, startUnknown      string
	orEarlier, orLater            string
	undated                       string
}

// english is English with the day first, as the newsrooms of the region write.
var english = &tongue{
	months: [12]string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
	seasons:       [4]string{"spring", "summer", "autumn", "winter"},
	decade:        "%ss",
	century:       "between %s and %s",
	shortWinter:   true,
	about:         "about %s",
	uncertain:     "%s (uncertain)",
	noDay:         "%s, day unknown",
	noMonth:       "%s, month unknown",
	noDayNorMonth: "%s, month and day unknown",
	comma:         ", ",
	or:            " or ",
	fromTo:        "%s to %s",
	between:       "between %s and %s",
	from:          "from %s",
	until:         "until %s",
	endUnknown:    "from %s, end unknown",
	startUnknown:  "until %s, beginning unknown",
	orEarlier:     "%s or earlier",
	orLater:       "%s or later",
	undated:       "date unknown",
}

// arabic is Arabic with the Gregorian months under their Syriac names, as
// Syria, Iraq and Lebanon use them, and with Western digits, which the press
// of both countries prints beside the Arabic-Indic and which copy and search
// the same in every program.
var arabic = &tongue{
	months: [12]string{"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز",
		"آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"},
	seasons:       [4]string{"ربيع", "صيف", "خريف", "شتاء"},
	decade:        "بين %s و%s",
	century:       "بين %s و%s",
	about:         "نحو %s",
	uncertain:     "%s (غير مؤكد)",
	noDay:         "%s، اليوم غير معروف",
	noMonth:       "%s، الشهر غير معروف",
	noDayNorMonth: "%s، الشهر واليوم غير معروفين",
	comma:         " أو ",
	or:            " أو ",
	fromTo:        "من %s إلى %s",
	between:       "بين %s و%s",
	from:          "منذ %s",
	until:         "حتى %s",
	endUnknown:    "منذ %s، النهاية غير معروفة",
	startUnknown:  "حتى %s، البداية غير معروفة",
	orEarlier:     "%s أو قبل ذلك",
	orLater:       "%s أو بعد ذلك",
	undated:       "التاريخ غير معروف",
}

// tongueOf returns the words of a BCP 47 language, of whose subtags only the
// first is looked at: "ar", "ar-SY". All but Arabic get English.
func tongueOf(lang string) *tongue {
	primary, _, _ := strings.Cut(lang, "-")
	if strings.EqualFold(primary, "ar") {
		return arabic
	}
	return english
}

// say puts words into a phrase, one for each %s, leaving surplus words out.
func say(phrase string, words ...string) string {
	for _, w := range words {
		if before, after, ok := strings.Cut(phrase, "%s"); ok {
			phrase = before + w + after
		}
	}
	return phrase
}
