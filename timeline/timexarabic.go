package timeline

import (
	"unicode"
	"unicode/utf8"
)

// Arabic has the same readings of day, month and year as English once its words
// are known. Its own are what stands behind its noun ("the week the past"), the
// two words of four Syriac months, and the dual.

// putArabic adds the words of the press of Syria and Iraq, with the Syriac names
// of the months and those of the Gulf and Egypt.
func putArabic(put func(is timexClass, first, step int, words string)) {
	put(weekdayW, 0, 1, "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت")
	put(weekdayW, 1, 2, "الإثنين الاربعاء")
	put(weekdayW, 3, 0, "الاربعاء")
	put(weekdayW, 0, 0, "الاحد")
	put(monthW|commonW, 1, 1, "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
	put(monthW|commonW, 4, 4, "ابريل اغسطس")
	put(monthW|commonW, 4, 6, "إبريل اكتوبر")
	put(monthW|commonW, 2, 1, "شباط آذار نيسان أيار حزيران تموز آب أيلول")
	put(monthW|commonW, 3, 2, "اذار ايار")
	put(monthW|commonW, 9, 0, "ايلول")
	put(halfNameW, 10, 2, "تشرين كانون")
	put(seasonW, 21, 1, "ربيع صيف خريف شتاء")
	put(seasonW|arabicW, 21, 1, "الربيع الصيف الخريف الشتاء")
	put(unitW|arabicW, int(dayUnit), 0, "اليوم يوم أيام")
	put(unitW|arabicW, int(weekUnit), 0, "الأسبوع الاسبوع أسبوع أسابيع")
	put(unitW|arabicW, int(monthUnit), 0, "الشهر شهر أشهر شهور")
	put(unitW|arabicW|inW, int(yearUnit), 0, "العام عام السنة سنة أعوام سنوات عاما")
	put(unitW|dualW, int(dayUnit), 0, "يومين")
	put(unitW|dualW, int(weekUnit), 0, "أسبوعين")
	put(unitW|dualW, int(monthUnit), 0, "شهرين")
	put(unitW|dualW, int(yearUnit), 0, "عامين سنتين")
	put(unitW|arabicW, int(centuryUnit), 0, "القرن")
	put(partW|arabicW, 0, 0, "ليل ليلة مساء صباح فجر ظهر عصر ظهيرة الليلة نهار")
	put(partW, 0, 0, "مساء صباحا فجرا ظهرا ليلا")
	put(behindW, -1, 0, "الماضي الماضية المنصرم المنصرمة الفائت الفائتة")
	put(behindW, 0, 0, "الجاري الجارية الحالي الحالية")
	put(behindW, 1, 0, "المقبل المقبلة القادم القادمة")
	put(behindW|storyW, -1, 0, "السابق السابقة")
	put(behindW|storyW, 0, 0, "نفسه نفسها ذاته ذاتها")
	put(behindW|storyW, 1, 0, "التالي التالية")
	put(shiftW, 0, 0, "هذا هذه")
	put(deicticW, -1, 0, "أمس امس")
	put(deicticW, 1, 0, "غدا غد")
	put(arabicW, 0, 0, "أول")
	put(arabicW|awayW|agoW, -1, 0, "قبل منذ")
	put(arabicW|awayW, 1, 0, "بعد")
	put(inW, 0, 0, "في منذ حتى من خلال إلى الى بين قبل بعد")
	put(ofW, 0, 0, "من")
	put(toW, 0, 0, "إلى الى حتى و")
	put(limitW, 0, 0, "بحلول قبل")
	put(sinceW, 0, 0, "منذ")
	put(anyW, 0, 0, "كل صلاة خطبة سوق")
	put(vagueW, 1, 0, "مطلع أوائل اوائل بداية مستهل")
	put(vagueW, 2, 0, "منتصف أواسط")
	put(vagueW, 3, 0, "نهاية أواخر اواخر ختام")
	put(numberW, 3, 1, "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
	put(numberW, 3, 1, "ثلاث أربع خمس ست سبع ثماني تسع")
	put(decadeW|arabicW, 20, 10, "العشرينات الثلاثينات الأربعينات الخمسينات الستينات السبعينات الثمانينات التسعينات")
	put(decadeW|arabicW, 20, 10, "عشرينات ثلاثينات أربعينات خمسينات ستينات سبعينات ثمانينات تسعينات")
	put(decadeW|arabicW, 20, 10, "العشرينيات الثلاثينيات الأربعينيات الخمسينيات الستينيات السبعينيات الثمانينيات التسعينيات")
	put(decadeW|arabicW, 20, 10, "عشرينيات ثلاثينيات أربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات")
	put(centuryNthW|arabicW, 1, 1, "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر")
	put(centuryNthW|arabicW, 11, 0, "الحادي")
	put(centuryNthW, 20, 0, "العشرين")
	put(teenW, 0, 0, "عشر")
	put(futureW, 0, 0, "سوف المقرر المتوقع يتوقع تتوقع سيبدأ ستبدأ سيعقد ستعقد سيتم ستتم سيصل ستصل سيكون ستكون ستنطلق")
	put(nameBeforeW, 0, 0, "حي جسر شارع ساحة جامعة سد ثورة مدرسة مشفى مستشفى حرب دوار")
}

// meanBehindPrefix looks behind the letter that Arabic writes together with the
// word it stands before: "and", "then", "in", "to".
func (t *timexToken) meanBehindPrefix(low []byte) {
	if r, width := utf8.DecodeRune(low); r == 'و' || r == 'ف' || r == 'ب' || r == 'ل' {
		m := timexWords[string(low[width:])]
		if t.is, t.value = m.is, m.value; t.is != 0 {
			t.start += width
		}
	}
}

// secondWord takes the second word of "تشرين الأول": October, and with "الثاني"
// November; of "كانون الأول": December, and with "الثاني" January. Without one
// it is a name: the Tishreen Dam.
func (t *timexToken) secondWord(b []byte) {
	i := t.end
	for i < len(b) && b[i] <= ' ' {
		i++
	}
	end := i
	for r, width := utf8.DecodeRune(b[end:]); unicode.IsLetter(r); r, width = utf8.DecodeRune(b[end:]) {
		end += width
	}
	second := 0
	switch string(b[i:end]) {
	case "الأول", "الاول":
	case "الثاني":
		second = 1
	default:
		t.is = 0
		return
	}
	t.is, t.value, t.end = monthW|commonW, (t.value+second-1)%12+1, end
}

// arabic reads what is written in no other way than Arabic's.
func (r *timexReader) arabic(i int) (next int, p period, ok bool) {
	if !r.is(i, arabicW|deicticW|weekdayW|monthW|seasonW) || r.text[r.tokens[i].start] < utf8.RuneSelf {
		return i, p, false
	}
	for _, form := range [...]func(*timexReader, int) (int, period, bool){
		(*timexReader).arabicShift, (*timexReader).arabicDays, (*timexReader).arabicCounted, (*timexReader).arabicCentury,
		(*timexReader).arabicLead,
	} {
		if next, p, ok = form(r, i); ok {
			return next, p, true
		}
	}
	return i, p, false
}

// arabicShift reads "the week the past", "الأسبوع الماضي".
func (r *timexReader) arabicShift(i int) (next int, p period, ok bool) {
	if !r.is(i+1, behindW) || !r.is(i, unitW|weekdayW|monthW|seasonW|partW) {
		return i, p, false
	}
	n, story, day := r.value(i+1), r.all(i+1, storyW), r.is(i, unitW) && r.value(i) == int(dayUnit)
	anchor := r.dateline
	switch {
	case story && day:
		anchor = r.anchorDay()
	case story || anchor == NoDay:
		anchor = r.storyAnchor()
	}
	if anchor == NoDay {
		return i, p, false
	}
	p, ok = r.shiftedBy(i, n, anchor)
	return i + 2, p, ok
}

// arabicDays reads today, "أمس الأول" and "أول من أمس", the day before
// yesterday, and "بعد غد", the day after tomorrow.
func (r *timexReader) arabicDays(i int) (next int, p period, ok bool) {
	n := 0
	switch {
	case r.dateline == NoDay:
		return i, p, false
	case r.word(i, "أول") && r.is(i+1, deicticW):
		n, next = -2, i+2
	case r.word(i, "أول") && r.word(i+1, "من") && r.is(i+2, deicticW):
		n, next = -2, i+3
	case r.all(i, deicticW) && r.value(i) == -1 && r.word(i+1, "الأول"):
		n, next = -2, i+2
	case r.word(i, "بعد") && r.is(i+1, deicticW):
		n, next = 2, i+2
	case r.word(i, "اليوم") && !r.is(i+1, centuryNthW):
		next = i + 1
	default:
		return i, p, false
	}
	return next, at(dayMoment(r.dateline + Day(n))), true
}

// arabicCounted reads "قبل ثلاثة أيام", three days ago, and "بعد يومين", two days
// later; "two days after the fall" counts from no date.
func (r *timexReader) arabicCounted(i int) (next int, p period, ok bool) {
	if !r.all(i, arabicW|awayW) {
		return i, p, false
	}
	n, unit := 1, i+1
	switch {
	case r.is(unit, dualW):
		n = 2
	case r.is(unit, numberW) || r.numeral(unit):
		n, unit = r.value(unit), unit+1
	}
	if !r.is(unit, unitW) || r.is(unit+1, ofW) || r.value(unit) == int(centuryUnit) || r.fourDigits(unit+1) ||
		n == 1 && r.startsWithArticle(unit) {
		return i, p, false
	}
	u := timexUnit(r.value(unit))
	if r.is(i, agoW) {
		return unit + 1, unitFrom(u, -n, r.dateline), r.dateline != NoDay
	}
	p, ok = r.fromLast(u, n)
	return unit + 1, p, ok
}

// startsWithArticle reports a word with ال: "before the month" counts none.
func (r *timexReader) startsWithArticle(i int) bool {
	return len("ال") <= r.tokens[i].end-r.tokens[i].start && string(r.text[r.tokens[i].start:][:len("ال")]) == "ال"
}

// arabicCentury reads "القرن التاسع عشر", the nineteenth century.
func (r *timexReader) arabicCentury(i int) (next int, p period, ok bool) {
	if next = i + 1; !r.is(i, unitW) || r.value(i) != int(centuryUnit) || !r.is(next, centuryNthW) && !r.numeral(next) {
		return i, p, false
	}
	n := r.value(next)
	switch next++; {
	case r.is(next, teenW):
		n, next = n%10+10, next+1
	case n == 11:
		n, next = 21, next+1 // الحادي والعشرين
	}
	return next, at(centuryMoment(n)), true
}

// arabicLead reads the word before a date, "يوم", day, "مساء", evening, or "شهر",
// month.
func (r *timexReader) arabicLead(i int) (next int, p period, ok bool) {
	switch next = i + 1; {
	case r.is(i, centuryNthW):
		return r.arabicDay(i)
	case r.is(i, unitW) && r.value(i) == int(monthUnit) && r.monthAt(next):
		return r.month(next)
	case r.is(i, partW) || r.is(i, unitW) && r.value(i) == int(dayUnit):
		if next, p, ok = r.arabicShift(next); !ok {
			next, p, ok = r.core(i + 1)
		}
		return next, p, ok && p.wholeDays()
	}
	return i, p, false
}

// arabicDay reads "الثاني عشر من آذار 2015", the twelfth of March.
func (r *timexReader) arabicDay(i int) (next int, p period, ok bool) {
	d := r.value(i)
	if next = i + 1; r.is(next, teenW) {
		d, next = d%10+10, next+1
	}
	if !r.is(next, ofW) || !r.monthAt(next+1) {
		return i, p, false
	}
	m := r.value(next + 1)
	next, y, ok := r.yearFor(r.behindMonth(next+1), m, d)
	return next, at(moment{DayGrain, y, m, d}), ok
}

// behindDecade takes "of the past century" behind "the seventies".
func (r *timexReader) behindDecade(i int) int {
	if r.is(i, unitW) && r.value(i) == int(centuryUnit) && r.is(i, arabicW) && r.is(i+1, behindW|centuryNthW) {
		return i + 2
	}
	return i
}
