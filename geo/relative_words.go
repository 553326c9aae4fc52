package geo

import "strings"

// wordClass says what a word may be in a relative phrase. A word may be
// several things: "m" is a unit, "s" the south, "a" a one.
type wordClass uint64

const (
	approxW      wordClass = 1 << iota // about, some: the figure is rounded
	boundW                             // within, under: the figure is a limit
	thanW                              // less than, more than
	numberW                            // a number in words; value
	dozenW                             // dozen, hundred: multiplies what is before; value
	fewW                               // a few, several; value
	halfW                              // half
	oneW                               // a, an
	unitW                              // kilometres; value in km
	nauticalW                          // of units: straight lines, measured ones
	looseUnitW                         // m, kilos: a unit only before a direction
	directionW                         // value in sixteenths of a circle
	adjectiveW                         // of directions: northern
	sideW                              // left, right, opposite: of a bank
	ofW                                // of
	fromW                              // from
	toW                                // to
	theWordW                           // the
	betweenW                           // between
	halfwayW                           // halfway, midway
	andW                               // and, or
	withW                              // with
	roadW                              // road, highway
	linkW                              // linking, connecting
	nearW                              // near, vicinity
	outsideW                           // outside
	outskirtsW                         // outskirts, edge
	sidedW                             // side, part: behind a direction an edge
	countrysideW                       // countryside
	bankW                              // bank, shore
	riverW                             // river, Euphrates
	acrossW                            // across
	oppositeW                          // opposite, facing
	flowW                              // upstream -1, downstream +1
	towardW                            // towards
	dueW                               // due, straight: between a distance and a direction
	tightW                             // just, immediately: hardly any distance
	awayW                              // away
	onW                                // on, along, in, at
	byW                                // by
	genericW                           // town, city: before "of" and a name
	centreW                            // centre, central, downtown, nearby: before a name
	heldW                              // held, controlled: "rebel-held Raqqa"
	whereW                             // in, at, village: may stand before a phrase that stands alone
	leadW                              // may begin a phrase
)

type relMeaning struct {
	is    wordClass
	value float64
}

// relWords holds every word of the grammar, in small letters.
var relWords = newWordTable(relMeanings())

func relMeanings() map[string]relMeaning {
	m := map[string]relMeaning{}
	put := func(is wordClass, value float64, words string) {
		for w := range strings.FieldsSeq(words) {
			old := m[w]
			if value != 0 {
				old.value = value
			}
			m[w] = relMeaning{old.is | is, old.value}
		}
	}
	putNumbers(put)
	putUnits(put)
	putDirections(put)
	put(approxW, 0, `about around roughly approximately approx some nearly almost circa ca only barely estimated over up
		at least more most no exactly little as much far close`)
	put(boundW, 0, "within under less fewer")
	put(thanW, 0, "than")
	put(halfW, 0.5, "half")
	put(ofW, 0, "of")
	put(fromW, 0, "from")
	put(toW, 0, "to")
	put(theWordW, 0, "the this its")
	put(betweenW, 0, "between betw btwn")
	put(halfwayW, 0, "halfway midway")
	put(andW, 0, "and or")
	put(withW, 0, "with")
	put(roadW, 0, "road roads highway motorway route freeway motorroad railway line corridor axis way")
	put(linkW, 0, "linking connecting joining links connects leading running")
	put(nearW, 0, "near nearby vicinity vic vicin around close adjacent environs area surroundings")
	put(outsideW, 0, "outside")
	put(outskirtsW, 0, `outskirts edge edges suburb suburbs fringe fringes periphery entrance entrances approaches outskirt
		gate gates limits perimeter`)
	put(sidedW, 0, "side part parts end sector")
	put(countrysideW, 0, "countryside hinterland")
	put(bankW, 0, "bank banks shore shores side")
	put(riverW, 0, "river euphrates")
	put(acrossW, 0, "across")
	put(oppositeW, 0, "opposite facing")
	put(sideW, 0, "left right opposite far other")
	put(flowW, -1, "upstream upriver up")
	put(flowW, 1, "downstream downriver down")
	put(towardW, 0, "toward towards")
	put(dueW, 0, "due directly straight just further farther more")
	put(tightW, 0, "just immediately directly right")
	put(awayW, 0, "away off out outside located situated lies lying")
	put(onW, 0, "on along in at")
	put(byW, 0, "by")
	put(genericW, 0, `town city village base airbase airport dam bridge settlement district camp field castle hamlet quarter
		neighbourhood neighborhood barrage stronghold capital port ruins site crossing township community`)
	put(centreW, 0, "centre center central downtown nearby neighbouring neighboring ancient old modern present today")
	put(heldW, 0, "held controlled occupied besieged")
	put(whereW, 0, "in at on position location the a an point area located situated village site place somewhere lies is hamlet town")
	put(leadW, 0, `about around roughly approximately approx some nearly almost circa ca only barely over up at just immediately directly
		within under less more between betw halfway midway half a an the near close vic vicinity outside on in opposite facing across
		upstream upriver downstream downriver left right several few dozen hundred road not no adjacent edge outskirts suburbs`)
	return m
}

// spokenNumbers are the number words by value.
var spokenNumbers = map[float64]string{
	1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
	11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
	18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty",
	70: "seventy", 80: "eighty", 90: "ninety",
}

func putNumbers(put func(wordClass, float64, string)) {
	for value, word := range spokenNumbers {
		put(numberW|leadW, value, word)
	}
	put(dozenW, 12, "dozen")
	put(dozenW, 100, "hundred")
	put(fewW, 3, "few")
	put(fewW, 5, "several")
	put(fewW, 2, "couple")
	put(oneW, 1, "a an")
}

func putUnits(put func(wordClass, float64, string)) {
	put(unitW, 1, "km kms kilometre kilometres kilometer kilometers klick klicks clicks")
	put(unitW|looseUnitW, 1, "k kilos")
	put(unitW, 1.609344, "mile miles mi mls")
	put(unitW|nauticalW, 1.852, "nm nmi nautical")
	put(unitW, 0.001, "metre metres meter meters mtrs")
	put(unitW|looseUnitW, 0.001, "m")
	put(unitW, 0.0009144, "yards yard yds")
}

func putDirections(put func(wordClass, float64, string)) {
	for _, c := range []struct {
		sixteenths float64
		word       string
		letters    string
	}{
		{16, "north", "n"}, {2, "northeast", "ne"}, {4, "east", "e"}, {6, "southeast", "se"},
		{8, "south", "s"}, {10, "southwest", "sw"}, {12, "west", "w"}, {14, "northwest", "nw"},
	} {
		put(directionW|leadW, c.sixteenths, c.word+" "+c.letters+" "+c.word+"ward "+c.word+"wards")
		put(directionW|adjectiveW|leadW, c.sixteenths, c.word+"ern "+c.word+"erly")
	}
	for i, words := range []string{"nne northnortheast", "ene eastnortheast", "ese eastsoutheast", "sse southsoutheast",
		"ssw southsouthwest", "wsw westsouthwest", "wnw westnorthwest", "nnw northnorthwest"} {
		put(directionW|leadW, float64(1+2*i), words)
	}
}
