package timeline

import "strings"

// timexClass says what a word may be in an expression of a date.
type timexClass uint64

const (
	weekdayW       timexClass = 1 << iota // value 0, Sunday, to 6
	monthW                                // value 1 to 12
	seasonW                               // value 21 to 24
	unitW                                 // value a timexUnit
	partW                                 // morning, night: a part of a day
	deicticW                              // today; value in days from the dateline
	shiftW                                // last, this, next; value -1, 0, 1
	storyW                                // of shifts: counts from the last date mentioned, not from the dateline
	vagueW                                // early, late, mid
	earlierW                              // earlier, later: before "this week"
	portionW                              // beginning, end: before "of"
	numberW                               // value
	awayW                                 // ago, later: behind "two days"; value -1, 1
	agoW                                  // of aways: counts from the dateline
	linkW                                 // of aways: what follows may be what is counted from
	theWordW                              // the
	ofW                                   // of
	onW                                   // on
	fromW                                 // from
	toW                                   // to, and, until: between two dates
	inW                                   // prepositions that a year or a month follows
	futureW                               // will, due
	pastW                                 // had, was, fell, and what ends in -ed
	hadW                                  // had, was, were
	saysW                                 // said, announced: a date behind it was
	agendaW                               // opens, expires: said of what is fixed beforehand
	beW                                   // is, are: before "to" they look ahead
	anyW                                  // a, every: a weekday behind them is no date
	limitW                                // by, before: a month behind them is to come, where nothing says it was
	sinceW                                // since: a date behind it was
	countedW                              // men, people: a number before them is no year
	shortW                                // Sept, Sun: only beside a day
	commonW                               // May, March: words of other sorts too
	fallW                                 // fall: a season only with its year, or last
	namingW                               // Brigade, Bridge: a date before them is a name
	clockW                                // GMT, hours: four figures before them are a time of day
	eraW                                  // BC: centuries before them have no value here
	yearsW                                // for, see: a year may stand alone behind them
	holidayW                              // Christmas, May: a fixed day of the year may begin with them
	nthW                                  // first, second; value 1, 2; last, final: -1
	decadeW                               // eighties; value 80
	eventW                                // the, his, they: "the day before" goes on to say before what
	rankW                                 // anniversary, floor: "the 5th" before them is no day
	arabicW                               // may begin an expression of timexarabic.go
	behindW                               // الماضي: last, behind its noun; value as of shiftW
	dualW                                 // of units: two of them, in one word
	centuryNthW                           // الأول: first, of a century
	teenW                                 // عشر: -teen
	halfNameW                             // تشرين: of two words, the second of which says which month it is
	turkishW                              // Mart: a date only with a suffix or with a word that says so
	dayBehindW                            // günü: "Pazar günü" is a Sunday, Pazar also a town
	monthBehindW                          // ayında
	portionBehindW                        // sonunda; value as of portionW
	yearBehindW                           // yılında
	seasonBehindW                         // yazında; value as of seasonW
	bindingW                              // bağlayan: of a night between two days
	centuryBehindW                        // yüzyıl
	sinceFigureW                          // beri: "1973'ten beri" is a year
	occasionW                             // elections, floods: one thing in the plural too, "the 2005 elections"
	nameBeforeW                           // جسر: a date behind it is a name
	linkingW                              // and, he, in: no noun, so that "the 5th" before them is a day
)

// timexUnit is what "last", "this" and "two … ago" count.
type timexUnit int

const (
	dayUnit timexUnit = iota
	weekUnit
	weekendUnit
	monthUnit
	yearUnit
	fortnightUnit
	quarterUnit
	halfUnit
	decadeUnit
	centuryUnit
)

type timexMeaning struct {
	is    timexClass
	value int
}

// timexWords is the vocabulary, in small letters.
var timexWords = func() map[string]timexMeaning {
	m := map[string]timexMeaning{}
	put := func(is timexClass, first, step int, words string) {
		for i, w := range strings.Fields(words) {
			old := m[w]
			if first != 0 || step != 0 {
				old.value = first + i*step
			}
			m[w] = timexMeaning{old.is | is, old.value}
		}
	}
	put(weekdayW, 0, 1, "sunday monday tuesday wednesday thursday friday saturday")
	put(weekdayW|shortW, 0, 1, "sun mon tue wed thu fri sat")
	put(weekdayW|shortW, 2, 2, "tues thurs")
	put(monthW, 1, 1, strings.ToLower(strings.Join(english.Months[:], " ")))
	put(monthW|shortW, 1, 1, "jan feb mar apr")
	put(monthW|shortW, 6, 1, "jun jul aug sep oct nov dec")
	put(monthW|shortW, 9, 1, "sept")
	put(commonW, 0, 0, "may march")
	put(seasonW, 21, 1, strings.Join(english.Seasons[:], " "))
	put(seasonW, 23, 0, "fall")
	put(fallW, 0, 0, "fall")
	put(unitW, int(dayUnit), 0, "day days")
	put(unitW, int(weekUnit), 0, "week weeks")
	put(unitW, int(weekendUnit), 0, "weekend weekends")
	put(unitW, int(monthUnit), 0, "month months")
	put(unitW, int(yearUnit), 0, "year years")
	put(unitW, int(fortnightUnit), 0, "fortnight fortnights")
	put(unitW, int(quarterUnit), 0, "quarter")
	put(unitW, int(halfUnit), 0, "half")
	put(unitW, int(decadeUnit), 0, "decade decades")
	put(unitW, int(centuryUnit), 0, "century centuries")
	put(nthW, 1, 1, `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
		fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`)
	put(nthW, -1, 0, "final")
	put(decadeW, 20, 10, "twenties thirties forties fifties sixties seventies eighties nineties")
	put(partW, 0, 0, "morning afternoon evening night noon midday midnight dawn")
	put(deicticW, 0, 0, "today tonight")
	put(deicticW, 1, 0, "tomorrow")
	put(deicticW, -1, 0, "yesterday")
	put(shiftW|nthW, -1, 0, "last")
	put(shiftW, -1, 0, "past")
	put(shiftW, 0, 0, "this")
	put(shiftW, 1, 0, "next coming")
	put(shiftW|storyW, -1, 0, "previous preceding")
	put(shiftW|storyW, 0, 0, "that same")
	put(shiftW|storyW, 1, 0, "following")
	put(vagueW, 1, 1, "early mid late")
	put(earlierW, 0, 0, "earlier later")
	put(portionW, 1, 0, "beginning start")
	put(portionW, 2, 0, "middle")
	put(portionW, 3, 0, "end close")
	put(portionW, 4, 0, "course whole")
	put(numberW, 1, 1, `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen twenty`)
	put(numberW, 20, 10, "twenty thirty forty fifty")
	put(numberW, 1, 0, "a an")
	put(awayW|agoW, -1, 0, "ago")
	put(awayW, 1, 0, "later")
	put(awayW, -1, 0, "earlier")
	put(awayW|linkW, 1, 0, "after")
	put(awayW|linkW, -1, 0, "before")
	put(theWordW, 0, 0, "the")
	put(ofW, 0, 0, "of")
	put(onW, 0, 0, "on")
	put(fromW, 0, 0, "from")
	put(toW, 0, 0, "to and until till through")
	put(inW, 0, 0, "in since by until till from during of before after between through to and early late mid on as")
	put(futureW, 0, 0, "will shall would should may due planned scheduled plans expected expects expect forecast hope hopes")
	put(agendaW, 0, 0, `opens reopens begins starts ends expires meets leaves arrives resumes closes returns reopen resume
		meet gather gathers travels sits votes visits set start begin`)
	put(pastW, 0, 0, `had was were fell took came went began lost held left broke shot met struck hit drove won made saw sent
		brought heard`)
	put(hadW, 0, 0, "had was were")
	put(saysW, 0, 0, "said told announced reported wrote confirmed")
	put(0, 0, 0, "need hundred indeed speed feed seed breed")
	put(limitW, 0, 0, "by before until")
	put(beW, 0, 0, "is are")
	put(anyW, 0, 0, "a an every each")
	put(sinceW, 0, 0, "since")
	put(inW, 0, 0, "year years")
	put(countedW, 0, 0, `men people fighters families soldiers troops civilians dollars tonnes tons houses homes
		km kilometres miles metres lorries barrels dinars lira pounds prisoners residents dead`)
	put(linkingW, 0, 0, `and or but to until till when where while which who that as at in on by with after before from for of
		the a an he she it they we his her its their was were is are had has will then than near both`)
	put(clockW, 0, 0, "gmt utc hours hrs local")
	put(eraW, 0, 0, "bc bce b")
	put(yearsW, 0, 0, "for see than with when years")
	put(holidayW, 0, 0, "new christmas boxing may newroz nowruz")
	put(occasionW, 0, 0, `elections protests talks floods clashes attacks riots bombings demonstrations hostilities negotiations
		olympics agreements events operations strikes`)
	put(nameBeforeW, 0, 0, "good black bloody holy easter palm")
	put(eventW, 0, 0, "the a an his her its their he she it they we")
	put(rankW, 0, 0, "anniversary birthday floor attempt time day hour minute round session millennium edition meeting parallel kilometre storey")
	put(namingW, 0, 0, "brigade brigades bridge division movement street mosque square battalion army regiment revolution hospital school")
	putArabic(put)
	putTurkish(put)
	return m
}()
