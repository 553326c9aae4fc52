package extract

import "furat/geo"

// place returns the place of what trig tells, and how well it fits, 0 to 1.
func (j *joiner) place(trig int) (best *geo.Place, fit float64) {
	try := func(p *geo.Place, f float64) {
		if p != nil && f > fit {
			best, fit = p, f
		}
	}
	for _, s := range j.spots[j.next:] {
		if s.word >= j.to {
			break
		}
		try(s.place, j.scene(s, trig))
	}
	if p, f := j.meant(trig); p != nil {
		try(p, f)
		return best, fit
	}
	try(j.topic.head(j.words[j.from].paragraph), weigh.head)
	try(j.topic.main(), weigh.topic)
	return best, fit
}

// meant returns the place that "the town" or "the base" in the clause of trig
// stands for: the last of that sort.
func (j *joiner) meant(trig int) (best *geo.Place, fit float64) {
	for i := j.from; i < j.to; i++ {
		if !j.is(i, nounW) || !j.is(i-1, theW) || j.is(i+1, hallW) || j.words[i].clause != j.words[trig].clause {
			continue
		}
		p, f := j.topic.last(j.words[i].kinds), weigh.noun-j.apart(i, trig, weigh.toTrigger)
		if p != nil && (best == nil || f > fit) {
			best, fit = p, f
		}
	}
	return best, fit
}

// scene weighs a place of the sentence.
func (j *joiner) scene(s spot, trig int) float64 {
	if s.role > elsewhereRole && !s.place.Area() && j.antecedent(s, trig) {
		return weigh.antecedent
	}
	f := weigh.role[s.role] - j.apart(s.word, trig, weigh.toTrigger) - j.apart(s.word, j.at, weigh.placeDate)
	if d := s.word - trig; d > 0 && d < 4 {
		f += weigh.object
	}
	if s.role == sceneRole && s.word-j.from == 1 {
		f = max(f, weigh.opener)
	}
	if s.role == sceneRole && s.word > trig && j.is(trig, sayW) {
		f = max(f, weigh.content)
	}
	return f
}

// read takes the places before the sentence into the topic.
func (j *joiner) read() {
	for sentence := -1; j.next < len(j.spots) && j.spots[j.next].word < j.from; j.next++ {
		s := j.spots[j.next]
		r := s.role
		if j.byline(s) && !seats[s.place.ID] {
			r = plainRole
		}
		if r < nearRole {
			continue
		}
		k := j.words[s.word].sentence
		weight := weigh.role[r] - weigh.early*float64(k)
		if k != sentence {
			weight *= weigh.first
		}
		sentence = k
		j.topic.add(s.place, max(weight, 0.1))
		j.topic.heads(s, j.words)
	}
}

// antecedent reports a place that the clause of trig hangs on: "Kubaisa, itself
// recaptured in March", "Tarif, which was bombed".
func (j *joiner) antecedent(s spot, trig int) bool {
	first := trig
	for first > s.end && j.words[first-1].clause == j.words[trig].clause {
		first--
	}
	for first > s.end && j.words[first-1].is&joinsW != 0 {
		first--
	}
	first = j.beforeMeasure(first, s.end)
	return first == s.end && trig > s.end && j.words[s.word].clause < j.words[trig].clause
}

// beforeMeasure passes over the words before first that only say how far off a
// place lies: "Hit, some 20 miles to the southeast, which …".
func (j *joiner) beforeMeasure(first, end int) int {
	i, measured := first, false
	for i > end && j.words[i-1].clause == j.words[first-1].clause && j.words[i-1].is&triggerW == 0 {
		i--
		measured = measured || j.is(i, measureW)
	}
	if measured {
		return i
	}
	return first
}
