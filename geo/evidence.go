package geo

import (
	"fmt"
	"math"
)

// Reason is one thing that speaks for a candidate, or against it.
type Reason struct {
	Why    Why
	Weight float64 // added to the candidate's score, a natural logarithm of odds
	Place  *Place  // the other place that it is about, or nil
	Km     float64 // distance to that place, where the reason is one
}

// Why names the sort of a reason.
type Why uint8

// The sorts of reasons, in the order in which they are weighed.
const (
	WhyShown      Why = iota // the text has the name shown
	WhyOther                 // another spelling of the tables
	WhyStripped              // the name without its article
	WhyPart                  // without its qualifier: "Baghuz" of "Baghuz Fawqani"
	WhyBare                  // without its generic: "Baath" of "Baath Dam"
	WhySound                 // only the transliteration key agrees
	WhyImportance            // what the place is, its people, its names
	WhyRiver                 // the valley near
	WhyKind                  // the generic beside the name is of its kind
	WhyNotKind               // it is of another kind
	WhyGiven                 // lies in a country that the text is known to be about
	WhyNotGiven              // lies in none of them
	WhyEvents                // near a place that the text is known to be about
	WhyIn                    // lies in what follows the comma
	WhyNotIn                 // lies elsewhere
	WhyNear                  // near other places named in the text
	WhyFar                   // far from all of them
	WhyArea                  // a country, a region, a river: near to everything
	WhyCountry               // in the country that most of them lie in
	WhyAbroad                // in a country that the text does not speak of
	WhyPinned                // the editor's pin
)

var whyWords = map[Why]string{
	WhyShown: "the name is spelt as shown", WhyOther: "another spelling of its name", WhyStripped: "its name without the article",
	WhyPart: "its name without the qualifier", WhyBare: "its name without the generic", WhySound: "the name only sounds alike",
	WhyImportance: "what it is and how large", WhyRiver: "near the Euphrates valley", WhyKind: "the word beside the name is of its kind",
	WhyNotKind: "the word beside the name is of another kind", WhyGiven: "in a country the text is about",
	WhyNotGiven: "in no country the text is about", WhyEvents: "near a place of the article's events", WhyIn: "lies in",
	WhyNotIn: "does not lie in", WhyNear: "near", WhyFar: "far from the other places named",
	WhyArea: "an area, as near as any", WhyCountry: "in the country most named", WhyAbroad: "in a country the text does not speak of", WhyPinned: "pinned by the editor",
}

// String says the reason in words, with its weight: "14 km from Raqqa (+2.9)".
func (r Reason) String() string {
	words := whyWords[r.Why]
	if r.Place != nil {
		switch r.Why {
		case WhyNear, WhyFar, WhyEvents:
			words = fmt.Sprintf("%.0f km from %s", r.Km, r.Place.Name)
		default:
			words += " " + r.Place.Name
		}
	}
	return fmt.Sprintf("%s (%+.1f)", words, r.Weight)
}

// ledger sums the reasons for one candidate. The reasons themselves are kept
// only where somebody will read them: a build asks for the sums alone.
type ledger struct {
	sum     float64
	keep    bool
	reasons []Reason
}

func (l *ledger) add(why Why, weight float64) { l.addOf(why, weight, nil, 0) }

func (l *ledger) addOf(why Why, weight float64, about *Place, km float64) {
	l.sum += weight
	if l.keep && math.Abs(weight) >= 0.05 {
		l.reasons = append(l.reasons, Reason{why, weight, about, km})
	}
}
