package timeline

import "bytes"

// Turkish says with endings what English says with prepositions: "1973'te" is
// in 1973, "Mart ayında" in March. Its names of months and weekdays are common
// words and names besides (Mart, Ekim, Pazar), so that one of them alone is no
// date.

func putTurkish(put func(is timexClass, first, step int, words string)) {
	put(weekdayW|turkishW, 0, 1, "pazar pazartesi salı çarşamba perşembe cuma cumartesi")
	put(monthW|turkishW, 1, 1, "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
	put(dayBehindW, 0, 0, "günü gününden gününe sabahı akşamı gecesi öğleden")
	put(monthBehindW, 0, 0, "ayı ayında ayından ayının ayına")
	put(portionBehindW, 1, 0, "başı başında başından başına")
	put(portionBehindW, 2, 0, "ortası ortasında ortasından")
	put(portionBehindW, 3, 0, "sonu sonunda sonundan sonuna")
	put(yearBehindW, 0, 0, "yılı yılında yılından yılına yılının")
	put(seasonBehindW, 22, 0, "yazı yazında")
	put(seasonBehindW, 23, 0, "sonbaharı sonbaharında güzünde")
	put(seasonBehindW, 24, 0, "kışı kışında")
	put(seasonBehindW, 21, 0, "baharı baharında ilkbaharı ilkbaharında")
	put(unitW, int(dayUnit), 0, "gün")
	put(unitW, int(weekUnit), 0, "hafta")
	put(unitW, int(monthUnit), 0, "ay")
	put(unitW, int(yearUnit), 0, "yıl")
	put(partW, 0, 0, "sabah akşam gece")
	put(shiftW, -1, 0, "geçen")
	put(shiftW, 0, 0, "bu")
	put(shiftW, 1, 0, "gelecek önümüzdeki")
	put(shiftW|storyW, 1, 0, "ertesi")
	put(shiftW|storyW, 0, 0, "aynı")
	put(deicticW, -1, 0, "dün")
	put(deicticW, 0, 0, "bugün")
	put(deicticW, 1, 0, "yarın")
	put(numberW, 1, 1, "bir iki üç dört beş altı yedi sekiz dokuz")
	put(awayW|agoW, -1, 0, "önce")
	put(awayW, 1, 0, "sonra")
	put(sinceFigureW, 0, 0, "beri sonra önce bu itibaren")
	put(bindingW, 0, 0, "bağlayan")
	put(centuryBehindW, 0, 0, "yüzyıl yüzyılda yüzyılın yüzyıldan")
}

// timexSuffix is what stands behind the apostrophe of a Turkish name or number.
type timexSuffix uint8

const (
	noSuffix       timexSuffix = iota
	otherSuffix                // 'i, 'ın
	locativeSuffix             // 'te, 'de: in
	ablativeSuffix             // 'ten, 'dan: since, or of figures: more than
	pluralSuffix               // 'ler, 'li: of figures, the decade
)

// takeSuffix takes the ending behind the apostrophe of a Turkish word or of a
// number, and leaves "2014's" alone.
func (t *timexToken) takeSuffix(b []byte) {
	i := t.end
	switch {
	case bytes.HasPrefix(b[i:], []byte("'")):
		i++
	case bytes.HasPrefix(b[i:], []byte("’")):
		i += len("’")
	default:
		return
	}
	end := i
	for end < len(b) && (isASCIILetter(b[end]) || b[end] >= 0xC3 && b[end] <= 0xC5 || end > i && b[end]&0xC0 == 0x80) {
		end++
	}
	if s := timexSuffixes[string(b[i:end])]; s != noSuffix {
		t.suffix, t.end = s, end
	}
}

var timexSuffixes = map[string]timexSuffix{
	"de": locativeSuffix, "da": locativeSuffix, "te": locativeSuffix, "ta": locativeSuffix,
	"deki": locativeSuffix, "daki": locativeSuffix, "teki": locativeSuffix, "taki": locativeSuffix,
	"den": ablativeSuffix, "dan": ablativeSuffix, "ten": ablativeSuffix, "tan": ablativeSuffix,
	"ler": pluralSuffix, "lar": pluralSuffix, "lerde": pluralSuffix, "larda": pluralSuffix, "lerin": pluralSuffix,
	"ların": pluralSuffix, "li": pluralSuffix, "lı": pluralSuffix, "lu": pluralSuffix, "lü": pluralSuffix,
	"i": otherSuffix, "ı": otherSuffix, "u": otherSuffix, "ü": otherSuffix, "e": otherSuffix, "a": otherSuffix,
	"in": otherSuffix, "ın": otherSuffix, "un": otherSuffix, "ün": otherSuffix, "ye": otherSuffix, "ya": otherSuffix,
}

// turkish reads what is written in no other way than Turkish's.
func (r *timexReader) turkish(i int) (next int, p period, ok bool) {
	switch {
	case r.tokens[i].digits > 0:
		return r.turkishFigures(i)
	case !r.is(i, turkishW) || !r.tokens[i].upper:
		return i, p, false
	case r.is(i, weekdayW) && r.is(i+1, dayBehindW) && (r.dateline != NoDay || r.lastDay != NoDay):
		return i + 2, at(dayMoment(r.weekday(i))), true
	case r.is(i, monthW):
		return r.turkishMonth(i)
	}
	return i, p, false
}

// turkishMonth reads "Mart ayında", "Nisan 2017'de", "Nisan sonunda", "Şubat'ta".
func (r *timexReader) turkishMonth(i int) (next int, p period, ok bool) {
	suffix := r.tokens[i].suffix
	next, y, ok := r.yearFor(i+1, r.value(i), 0)
	said := next > i+1 || suffix == locativeSuffix || suffix == ablativeSuffix
	if r.is(next, monthBehindW) {
		next, said = next+1, true
	}
	if r.is(next, portionBehindW) {
		r.mod = portionNames[r.value(next)]
		next, said = next+1, true
	}
	return next, at(monthMoment(y, r.value(i))), ok && said
}

// turkishFigures reads "1980'lerde", "2014 yazında", "19. yüzyıl" and "21
// Şubat'ı 22 Şubat'a bağlayan gece", the night between the two.
func (r *timexReader) turkishFigures(i int) (next int, p period, ok bool) {
	switch {
	case r.fourDigits(i) && r.tokens[i].suffix == pluralSuffix && r.value(i)%10 == 0:
		return i + 1, at(moment{DecadeGrain, r.value(i), 0, 0}), true
	case r.fourDigits(i) && r.is(i+1, seasonBehindW):
		return i + 2, at(moment{SeasonGrain, r.value(i), r.value(i + 1), 0}), true
	case r.numeral(i) && r.sign(i+1, '.') && r.is(i+2, centuryBehindW):
		return i + 3, at(centuryMoment(r.value(i))), r.value(i) <= 21
	case r.dayAndMonth(i) && r.dayAndMonth(i+2) && r.is(i+4, bindingW):
		if _, p, ok = r.dayMonth(i); ok && p.oneDay() {
			return r.past(i+5, partW), days(p.from.first(), p.from.first()+1), true
		}
	}
	return i, p, false
}

// yearInTurkish reports "1973'te", "1973'ten beri" and "1973 yılında"; "2000'den
// fazla" are more than two thousand.
func (r *timexReader) yearInTurkish(i int) bool {
	suffix := r.tokens[i].suffix
	return suffix == locativeSuffix || suffix == ablativeSuffix && r.is(i+1, sinceFigureW) || r.is(i+1, yearBehindW)
}
