package page

import "strings"

// months are the names of the months in English, Turkish and Arabic, the last
// in both sets: that of the Levant and Iraq, and that of Egypt and the Gulf.
// They are folded as foldWord does.
var months = func() map[string]int {
	m := map[string]int{}
	for _, names := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec",
		"- - - - - - - - sept - - -",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
		"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
		"كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
		"- - - ابريل - - يوليوز - - - - -",
	} {
		for i, name := range strings.Fields(names) {
			m[foldWord(strings.ReplaceAll(name, "_", " "))] = i + 1
		}
	}
	delete(m, "-")
	return m
}()

// folding makes alike what writers of Arabic write either way: the seats of
// hamza, and the two sets of digits. The dot of the Turkish capital goes.
var folding = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ـ", "", "İ", "i",
	"٠", "0", "١", "1", "٢", "2", "٣", "3", "٤", "4", "٥", "5", "٦", "6", "٧", "7", "٨", "8", "٩", "9",
	"\u00a0", " ", "\u200e", "", "\u200f", "")

// foldWord returns a text in the form in which words are compared.
func foldWord(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return strings.ToLower(folding.Replace(s))
}
