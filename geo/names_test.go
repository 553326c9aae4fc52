package geo

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// These tests read the names of the tables: are the spellings of the news
// there, and is every name a name.

// The spellings that newspapers use of the places most written about.
func TestNewsSpellings(t *testing.T) {
	byID := rowByID(t)
	for id, spellings := range map[string][]string{
		"raqqa":             {"Raqqah", "Rakka", "ar-Raqqah", "الرقة"},
		"deir-ez-zor":       {"Deir Ezzor", "Deir al-Zor", "Dayr az-Zawr", "Der Zor", "Deir el-Zour", "دير الزور"},
		"abu-kamal":         {"al-Bukamal", "Albu Kamal", "Boukamal", "البوكمال"},
		"tabqa":             {"Tabaqa", "al-Thawrah", "Ath-Thawra", "الطبقة"},
		"fallujah":          {"Falluja", "الفلوجة"},
		"mayadin":           {"Mayadeen", "al-Mayadeen", "الميادين"},
		"kobani":            {"Kobane", "Ain al-Arab", "عين العرب"},
		"tell-abyad":        {"Tal Abyad", "Tel Abyad"},
		"baghuz":            {"Baghouz", "Baghuz"},
		"hit":               {"Heet", "هيت"},
		"palmyra":           {"Tadmur"},
		"anbar-governorate": {"Anbar", "Anbar Province"},
		"euphrates":         {"Euphrates River", "الفرات"},
	} {
		for _, s := range spellings {
			if !slices.ContainsFunc(byID[id].Names, func(n Name) bool { return n.Text == s }) {
				t.Errorf("%s lacks the spelling %q", id, s)
			}
		}
	}
}

// Arabic is what p.Arabic gives for a page in Arabic, so it must be the name
// itself and not a district's or an old one.
func TestArabicNames(t *testing.T) {
	byID := rowByID(t)
	for id, want := range map[string]string{
		"raqqa": "الرقة", "deir-ez-zor": "دير الزور", "tabqa": "الطبقة", "mosul": "الموصل", "aleppo": "حلب",
		"damascus": "دمشق", "baghdad": "بغداد", "ramadi": "الرمادي", "haditha": "حديثة", "tabqa-dam": "سد الفرات",
		"al-qaim": "القائم", "syria": "سوريا", "raqqa-governorate": "محافظة الرقة",
	} {
		p := byID[id]
		if got := p.Arabic(); got != want {
			t.Errorf("%s is %q in Arabic; want %q", id, got, want)
		}
	}
}

// Names are in Latin or Arabic letters, not both at once, with no name of one
// letter and no code such as "RQA".
func TestNamesAreNames(t *testing.T) {
	for _, p := range rowsOf(t) {
		for _, n := range append([]Name{{Text: p.Name}}, p.Names...) {
			latin, arabic, other := scripts(n.Text)
			switch {
			case other != 0 || latin && arabic:
				t.Errorf("%s: %q is in more than one script, or in a script we do not keep", p.ID, n.Text)
			case n.Lang == "ar" && !arabic:
				t.Errorf("%s: %q is said to be Arabic", p.ID, n.Text)
			case len([]rune(n.Text)) < 2:
				t.Errorf("%s: %q is too short for a name", p.ID, n.Text)
			case strings.ContainsAny(n.Text, "\t|()`"):
				t.Errorf("%s: %q has a character that no name has", p.ID, n.Text)
			}
		}
	}
}

func scripts(s string) (latin, arabic bool, other rune) {
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r), unicode.Is(unicode.Lm, r):
			latin = true
		case unicode.Is(unicode.Arabic, r):
			arabic = true
		default:
			other = r
		}
	}
	return latin, arabic, other
}
