package extract

import (
	"strings"

	"furat/geo"
)

// spot is a place that an event may be at.
type spot struct {
	place *geo.Place
	word  int // the mention's first word
	end   int // behind its last
	role  role
}

// role says what the words around a place make of it.
type role uint8

const (
	noRole        role = iota // the country, or the town of the dateline
	elsewhereRole             // 30 km from; Moscow said
	fromRole                  // from, to
	areaRole                  // a province, a river: seldom as near as an event is known
	nearRole                  // near, outside
	plainRole                 // nothing before it tells
	sceneRole                 // in, at, into; the object of a verb
)

// spots returns every resolved place of the prose in order.
func (t *Text) spots() []spot {
	all := make([]spot, 0, len(t.Places))
	for _, m := range t.Places {
		if m.Status != geo.Resolved || m.Place == nil {
			continue
		}
		i := t.at(m.Start)
		if i >= len(t.words) {
			continue
		}
		s := spot{place: m.Place, word: i, end: max(t.at(m.End), i+1)}
		if t.words[s.end-1].start >= m.End {
			s.end = max(s.end-1, i+1)
		}
		s.role = t.role(s)
		if n := len(all); n > 0 && s.word == all[n-1].end+1 && all[n-1].role < plainRole { // between Rutba and Trebil
			s.role = min(s.role, all[n-1].role)
		}
		all = append(all, s)
	}
	return all
}

// role weighs what stands around a mention.
func (t *Text) role(s spot) role {
	switch {
	case s.place.Kind == geo.CountryKind:
		return noRole
	case t.byline(s):
		return noRole
	case seats[s.place.ID]:
		return elsewhereRole
	case t.words[s.word].quoted:
		return elsewhereRole
	}
	if s.place.Area() {
		return areaRole
	}
	i := s.word - 1
	if !t.sameSentence(i, s.word) {
		return t.asSubject(s)
	}
	if t.is(i, theW) { // the Euphrates, its Hamidiyah quarter
		i--
	}
	switch {
	case t.is(i, awayW) && t.is(i-1, measureW):
		return elsewhereRole
	case t.is(i, betweenW):
		return elsewhereRole
	case t.is(i, fromW) && (t.is(i-1, triggerW) || t.is(i-2, triggerW)): // withdrew from, set out from
		return plainRole
	case t.is(i, fromW|toW):
		return fromRole
	case t.is(i, nearW):
		return nearRole
	case t.is(i, inW) || t.is(i, triggerW):
		return sceneRole
	}
	return t.asSubject(s)
}

// asSubject weighs a place before a verb: "Moscow said".
func (t *Text) asSubject(s spot) role {
	if t.sameSentence(s.word, s.end) && t.is(s.end, sayW) {
		return elsewhereRole
	}
	return plainRole
}

func (t *Text) sameSentence(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(t.words) && j < len(t.words) && t.words[i].sentence == t.words[j].sentence
}

// byline reports the place of a dateline: "BEIRUT (Agencies) —".
func (t *Text) byline(s spot) bool {
	from, _ := t.sentence(s.word)
	if s.word-from > 3 {
		return false
	}
	for _, c := range t.Prose[t.words[s.word].start:t.words[s.word].end] {
		if 'a' <= c && c <= 'z' {
			return false
		}
	}
	return t.words[s.word].end-t.words[s.word].start > 3
}

// seats are capitals and other seats of governments, bureaus and talks: named
// mostly for who speaks there.
var seats = wordSet(`baghdad damascus beirut ankara washington moscow geneva erbil istanbul amman cairo paris london new-york
	brussels tehran riyadh doha kuwait-city vienna astana berlin`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}
