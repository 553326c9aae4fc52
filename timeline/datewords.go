package timeline

import "strings"

// DateWords is what a language needs to say a date. In the phrases %s stands for
// a date already in words; and for a set or stretch, for its two ends. A phrase
// that is empty is said in English.
type DateWords struct {
	Months  [12]string `yaml:"months"`
	Seasons [4]string  `yaml:"seasons"` // spring, summer, autumn, winter

	Decade      string `yaml:"decade"` // of the first and last year
	Century     string `yaml:"century"`
	ShortWinter bool   `yaml:"short_winter"` // "winter 2014–15" rather than "2014–2015"

	About         string `yaml:"about"`
	Uncertain     string `yaml:"uncertain"`
	NoDay         string `yaml:"no_day"`
	NoMonth       string `yaml:"no_month"`
	NoDayNorMonth string `yaml:"no_day_nor_month"`
	Comma         string `yaml:"comma"`
	Or            string `yaml:"or"`
	FromTo        string `yaml:"from_to"`
	Between       string `yaml:"between"`
	From          string `yaml:"from"` // open
	Until         string `yaml:"until"`
	EndUnknown    string `yaml:"end_unknown"`
	StartUnknown  string `yaml:"start_unknown"`
	OrEarlier     string `yaml:"or_earlier"`
	OrLater       string `yaml:"or_later"`
	Undated       string `yaml:"undated"`
}

// english is English with the day first, as the newsrooms of the region write.
var english = &DateWords{
	Months: [12]string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
	Seasons:       [4]string{"spring", "summer", "autumn", "winter"},
	Decade:        "%ss",
	Century:       "between %s and %s",
	ShortWinter:   true,
	About:         "about %s",
	Uncertain:     "%s (uncertain)",
	NoDay:         "%s, day unknown",
	NoMonth:       "%s, month unknown",
	NoDayNorMonth: "%s, month and day unknown",
	Comma:         ", ",
	Or:            " or ",
	FromTo:        "%s to %s",
	Between:       "between %s and %s",
	From:          "from %s",
	Until:         "until %s",
	EndUnknown:    "from %s, end unknown",
	StartUnknown:  "until %s, beginning unknown",
	OrEarlier:     "%s or earlier",
	OrLater:       "%s or later",
	Undated:       "date unknown",
}

// arabic is Arabic with the Gregorian months under their Syriac names, as
// Syria, Iraq and Lebanon use them. The digits are the Western ones; what prints
// a date writes those of its own language.
var arabic = &DateWords{
	Months: [12]string{"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز",
		"آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"},
	Seasons:       [4]string{"ربيع", "صيف", "خريف", "شتاء"},
	Decade:        "بين %s و%s",
	Century:       "بين %s و%s",
	About:         "نحو %s",
	Uncertain:     "%s (غير مؤكد)",
	NoDay:         "%s، اليوم غير معروف",
	NoMonth:       "%s، الشهر غير معروف",
	NoDayNorMonth: "%s، الشهر واليوم غير معروفين",
	Comma:         " أو ",
	Or:            " أو ",
	FromTo:        "من %s إلى %s",
	Between:       "بين %s و%s",
	From:          "منذ %s",
	Until:         "حتى %s",
	EndUnknown:    "منذ %s، النهاية غير معروفة",
	StartUnknown:  "حتى %s، البداية غير معروفة",
	OrEarlier:     "%s أو قبل ذلك",
	OrLater:       "%s أو بعد ذلك",
	Undated:       "التاريخ غير معروف",
}

// DateWordsOf returns the words of a BCP 47 language, of whose subtags only the
// first is looked at: "ar", "ar-SY". English and Arabic are built in; for any
// other it returns English, and false.
func DateWordsOf(lang string) (words *DateWords, ok bool) {
	primary, _, _ := strings.Cut(lang, "-")
	if strings.EqualFold(primary, "ar") {
		return arabic, true
	}
	return english, strings.EqualFold(primary, "en")
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
