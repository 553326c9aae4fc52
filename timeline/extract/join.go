package extract

import (
	"furat/timeline"
)

// joiner gives each date its trigger and its place.
type joiner struct {
	*Text
	spots []spot
	topic topic
	next  int // spots before it are in the topic

	date     timeline.Timex // being joined
	at       int            // its first word
	from, to int            // its sentence
}

// event joins a date with the trigger and the place that fit it best.
func (j *joiner) event(d timeline.Timex) (e Event, ok bool) {
	j.date, j.at = d, j.Text.at(d.Start)
	if j.at >= len(j.words) || j.words[j.at].quoted || !j.past(d.Date) || j.is(j.at-1, untilW) {
		return e, false
	}
	j.from, j.to = j.sentence(j.at)
	if j.read(); j.inByline() {
		return e, false
	}
	trig, told := j.trigger()
	if trig < 0 {
		return e, false
	}
	place, there := j.place(trig)
	if place == nil {
		return e, false
	}
	w := j.words[j.spoken(trig)]
	e = Event{Date: d, Place: place, Kind: w.kind, Score: (1-weigh.share)*told + weigh.share*there + j.around()}
	e.Sentence = Span{j.words[j.from].start, j.words[j.to-1].end}
	e.Trigger = Span{w.start, w.end}
	return e, true
}

// spoken returns the word for saying that stands nearer to the date than trig,
// in another clause: "the army had left, a spokesman said on Monday" dates what
// was said and not what he tells of. Else it returns trig.
func (j *joiner) spoken(trig int) int {
	for d := 1; d <= spokenWords; d++ {
		for _, i := range [...]int{j.at - d, j.at + d} {
			if i < j.from || i >= j.to || !j.is(i, triggerW) {
				continue
			}
			if j.is(i, sayW) && j.words[i].clause != j.words[trig].clause && !j.words[i].quoted {
				return i
			}
			return trig
		}
	}
	return trig
}

// spokenWords is how near to a date a word for saying takes it.
const spokenWords = 4

// inByline reports the date of a dateline: "ISTANBUL, July 21 (Newswire) —".
func (j *joiner) inByline() bool {
	for _, s := range j.spots[j.next:] {
		if s.word >= j.at {
			return false
		}
		if j.at-s.end < 2 && j.byline(s) && j.date.Date.First == j.Dateline.First {
			return true
		}
	}
	return false
}

// past reports a date that is not after the dateline.
func (j *joiner) past(d timeline.Date) bool {
	return !j.Dateline.Exact() || d.First == timeline.NoDay || d.First <= j.Dateline.First
}

// around weighs the date and its sentence.
func (j *joiner) around() (score float64) {
	switch d := j.date.Date; {
	case d.Grain == timeline.DayGrain:
		score = weigh.grain[0]
	case d.Grain == timeline.MonthGrain:
		score = weigh.grain[1]
	default:
		score = weigh.grain[2]
	}
	if j.words[j.at].paragraph < 3 {
		score += weigh.lead
	}
	for i := j.from; i < j.to; i++ {
		if j.words[i].quoted {
			return score - weigh.quoted
		}
	}
	return score
}
