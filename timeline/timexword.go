package timeline

import "strings"

// timexClass says what a word may be in an expression of a date.
type timexClass uint32

const (
	weekdayW timexClass = 1 << iota // value 0, Sunday, to 6
	monthW                          // value 1 to 12
	seasonW                         // value 21 to 24
	unitW                           // value a timexUnit
	partW                           // morning, night: a part of a day
	deicticW                        // today; value in days from the dateline
	shiftW                          // last, this, next; value -1, 0, 1
	storyW                          // of shifts: counts from the last date mentioned, not from the dateline
	vagueW                          // early, late, mid
	earlierW                        // earlier, later: before "this week"
	portionW                        // beginning, end: before "of"
	numberW                         // value
	awayW                           // ago, later: behind "two days"; value -1, 1
	agoW                            // of aways: counts from the dateline
	linkW                           // of aways: what follows may be what is counted from
	theWordW                        // the
	ofW                             // of
	onW                             // on
	toW                             // to, and, until: between two dates
	inW                             // prepositions that a year or a month follows
	futureW                         // will, due
	pastW                           // had, was
	beW                             // is, are: before "to" they look ahead
	anyW                            // a, every: a weekday behind them is no date
	limitW                          // by, before: a month behind them is to come, where nothing says it was
	sinceW                          // since: a date behind it was
	countedW                        // men, people: a number before them is no year
	shortW                          // Sept, Sun: only beside a day
	commonW                         // May, March: words of other sorts too
	fallW                           // fall: a season only with its year, or last
	namingW                         // Brigade, Bridge: a date before them is a name
)

// timexUnit is what "last", "this" and "two … ago" count.
type timexUnit int

const (
	dayUnit timexUnit = iota
	weekUnit
	weekendUnit
	monthUnit
	yearUnit
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
	put(monthW, 1, 1, strings.ToLower(strings.Join(english.months[:], " ")))
	put(monthW|shortW, 1, 1, "jan feb mar apr")
	put(monthW|shortW, 6, 1, "jun jul aug sep oct nov dec")
	put(monthW|shortW, 9, 1, "sept")
	put(commonW, 0, 0, "may march")
	put(seasonW, 21, 1, strings.Join(english.seasons[:], " "))
	put(seasonW, 23, 0, "fall")
	put(fallW, 0, 0, "fall")
	put(unitW, int(dayUnit), 0, "day days")
	put(unitW, int(weekUnit), 0, "week weeks")
	put(unitW, int(weekendUnit), 0, "weekend weekends")
	put(unitW, int(monthUnit), 0, "month months")
	put(unitW, int(yearUnit), 0, "year years")
	put(partW, 0, 0, "morning afternoon evening night noon midday midnight dawn")
	put(deicticW, 0, 0, "today tonight")
	put(deicticW, 1, 0, "tomorrow")
	put(deicticW, -1, 0, "yesterday")
	put(shiftW, -1, 0, "last past")
	put(shiftW, 0, 0, "this")
	put(shiftW, 1, 0, "next coming")
	put(shiftW|storyW, -1, 0, "previous preceding")
	put(shiftW|storyW, 0, 0, "that same")
	put(shiftW|storyW, 1, 0, "following")
	put(vagueW, 0, 0, "early late mid")
	put(earlierW, 0, 0, "earlier later")
	put(portionW, 0, 0, "beginning start middle end close")
	put(numberW, 1, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
	put(numberW, 1, 0, "a an")
	put(awayW|agoW, -1, 0, "ago")
	put(awayW, 1, 0, "later")
	put(awayW, -1, 0, "earlier")
	put(awayW|linkW, 1, 0, "after")
	put(awayW|linkW, -1, 0, "before")
	put(theWordW, 0, 0, "the")
	put(ofW, 0, 0, "of")
	put(onW, 0, 0, "on")
	put(toW, 0, 0, "to and until till through")
	put(inW, 0, 0, "in since by until till from during of before after between through to and early late mid on as")
	put(futureW, 0, 0, "will shall would should may due planned scheduled plans expected expects expect forecast hope hopes")
	put(pastW, 0, 0, "had was were")
	put(limitW, 0, 0, "by before until")
	put(beW, 0, 0, "is are")
	put(anyW, 0, 0, "a an every each")
	put(sinceW, 0, 0, "since")
	put(inW, 0, 0, "year years")
	put(countedW, 0, 0, `men people fighters families soldiers troops civilians dollars tonnes tons houses homes
		km kilometres miles metres lorries barrels dinars lira pounds prisoners residents dead`)
	put(namingW, 0, 0, "brigade brigades bridge division movement street mosque square battalion army regiment revolution hospital school")
	return m
}()
