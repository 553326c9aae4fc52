package timeline

// tense says on which side of the dateline a sentence puts its date.
type tense int8

const (
	lookingBack tense = iota - 1
	unsaid            // the form of the date decides
	lookingAhead
)

// tense reads the words before and behind the date whose weekday, month or
// season is token i. The verb it stands beside has the first word: "repairs
// started on Tuesday and should end next week". Then a limit, "by December",
// which is to come unless something was by then; then what looks ahead; and
// what is fixed beforehand, "the bridge reopens on Monday", if nothing was.
func (r *timexReader) tense(i int) tense {
	before := r.beforeDate(i)
	switch {
	case r.is(before, sinceW|saysW), r.is(before, pastW) && !r.word(before-1, "be"):
		return lookingBack
	case r.limits(before, i), r.near(i, futureW):
		return lookingAhead
	case r.near(i, pastW):
		return lookingBack
	case r.near(i, agendaW):
		return lookingAhead
	}
	return unsaid
}

// limits reports that the word before sets a date as limit for what is to come,
// unless something was by then: for a month or season "had" or "was" near it, for
// a weekday, which is near in any case, any such verb of the sentence. "Until
// Monday" is as often behind.
func (r *timexReader) limits(before, date int) bool {
	switch {
	case !r.is(before, limitW):
		return false
	case r.is(date, weekdayW):
		return !r.word(before, "until") && !r.near(date, pastW)
	}
	return !r.near(date, hadW)
}

func (r *timexReader) future(i int) bool { return r.tense(i) == lookingAhead }

// beforeDate returns the word before a date: of "by the end of May" it is "by".
func (r *timexReader) beforeDate(i int) int {
	const farthest = 8 // "by the early hours of the 4th of" July
	for n := 0; n < farthest && (r.is(i-1, theWordW|ofW|onW|portionW|vagueW|earlierW|partW|monthW) || r.sign(i-1, '-') || r.day(i-1)); n++ {
		i--
	}
	return i - 1
}

// near reports a word of a class, written small, in the same sentence, as far
// from a token as such words reach.
func (r *timexReader) near(i int, c timexClass) bool {
	back, ahead := 10, 4
	if c == hadW || c == pastW {
		ahead = 8
	}
	if c == pastW && r.is(i, weekdayW) {
		back = 20
	}
	for j := i; j >= 0 && j > i-back && !r.sentenceEnd(j); j-- {
		if r.says(j, c) {
			return true
		}
	}
	for j := i + 1; j < len(r.tokens) && j < i+ahead && !r.sentenceEnd(j); j++ {
		if r.says(j, c) {
			return true
		}
	}
	return false
}

// says reports a word of a class, written small, or "is to" for futureW.
func (r *timexReader) says(i int, c timexClass) bool {
	if c == futureW && r.is(i, beW) && r.word(i+1, "to") {
		return true
	}
	return r.is(i, c) && !r.tokens[i].upper
}

func (r *timexReader) sentenceEnd(i int) bool {
	return r.sign(i, '.') || r.sign(i, paragraphEnd) || r.sign(i, '"') || r.sign(i, ';')
}
