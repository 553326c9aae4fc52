package extract

// trigger returns the word of the sentence that best tells what happened on the
// date, and how well, 0 to 1; -1 where there is none.
func (j *joiner) trigger() (best int, fit float64) {
	best = -1
	for i := j.from; i < j.to; i++ {
		w := &j.words[i]
		if !j.tells(i) || w.quoted || w.start >= j.date.Start && w.start < j.date.End {
			continue
		}
		if f := weigh.strength[w.strength] - j.apart(i, j.at, weigh.toDate) - j.against(i); f > fit {
			best, fit = i, f
		}
	}
	return best, fit
}

// tells reports a trigger; "since" is one only right before the date.
func (j *joiner) tells(i int) bool {
	return j.is(i, triggerW) || i == j.at-1 && j.is(i, sinceW)
}

// apart is what the distance of two words of a sentence costs.
func (j *joiner) apart(i, k int, each [2]float64) float64 {
	words, clauses := i-k, j.words[i].clause-j.words[k].clause
	if words < 0 {
		words, clauses = -words, -clauses
	}
	return each[0]*float64(words) + each[1]*float64(clauses)
}

// against is what a denial or a future around a trigger costs, an object that
// makes it another verb ("lost two officers", "had reached 322"), and that it is
// told of a person.
func (j *joiner) against(i int) (cost float64) {
	clause := j.words[i].clause
	for k := max(j.from, i-5); k < min(j.to, i+5); k++ {
		if j.words[k].clause == clause && (j.is(k, aheadW) || k < i && j.is(k, notW)) {
			cost = weigh.denied
		}
	}
	if j.is(i-1, toW) { // launched to retake
		cost = weigh.denied
	}
	if j.words[i].kind == "control-change" && j.is(i+1, numberW) {
		cost += weigh.counted
	}
	for k := i - 1; k >= j.from && j.words[k].clause == clause; k-- {
		if j.is(k, whoW) {
			cost += weigh.person
		}
	}
	return cost
}
