package geo

import "testing"

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Dayr az-Zawr", "dayr az zawr"},
		{"Deir\n  ez-Zor", "deir ez zor"},
		{"Al-Qā’im", "al qaim"},
		{"al-Qa'im", "al qaim"},
		{"Şanlıurfa", "sanliurfa"},
		{"MÜRŞİTPINAR", "mursitpinar"},
		{"Kobanê", "kobane"},
		{"Diyarbakır", "diyarbakir"},
		{"الرَّقَّة", "الرقه"},
		{"إدلب", "ادلب"},
		{"القائم", "القايم"},
		{"مصطفى", "مصطفي"},
		{"کوبانی", "كوباني"},
		{"الفـــرات", "الفرات"},
		{" (Hit) ", "hit"},
		{"", ""},
		{"—", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q; want %q", c.in, got, c.want)
		}
	}
}

// Folding what is folded changes nothing.
func FuzzFold(f *testing.F) {
	f.Add("Deir ez-Zor")
	f.Add("الرَّقَّة ـ 'x")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}

// TestFoldOtherScripts: a letter of a script that no name is in stays a letter
// however often it is folded.
func TestFoldOtherScripts(t *testing.T) {
	if once, twice := Fold("aͲb"), Fold(Fold("aͲb")); once != twice {
		t.Errorf("%q, folded again %q", once, twice)
	}
}
