package geo

import (
	"cmp"
	"slices"
)

// Explanation is what Find does with a text, with the grounds.
type Explanation struct {
	Mentions []Mention // as Find gives them; their candidates have reasons
	Dropped  []Dropped // known names that were not taken for places, in order
}

// Dropped is a name of the gazetteer that means no place where it stands.
type Dropped struct {
	Start, End int // byte offsets into the text, half open
	Text       string
	Because    string // a rule of notplaces.go, or what is missing
}

// Explain does what Find does and says why: Mention.Because, the reasons of
// every candidate, and the names that were passed over.
func (g *Gazetteer) Explain(text []byte, ctx Context) Explanation {
	f := newFinder()
	f.reset(g, text, ctx)
	f.explain = true
	found := f.find()
	return Explanation{Mentions: found, Dropped: f.trulyDropped(found)}
}

// drop remembers a name that is passed over.
func (f *finder) drop(start, end int, because string) {
	if f.explain {
		f.dropped = append(f.dropped, Dropped{start, end, string(f.b[start:end]), because})
	}
}

// The grounds beside the rules of notplaces.go.
const (
	becauseWeak      = "also a word or a first name, and nothing beside it says place"
	becauseSurname   = "a surname here, or may be one"
	becauseFirstName = "a first name, with another name after it"
	becauseElement   = "the first word of a longer name that is not known"
	becauseSound     = "only sounds like a known name, and nothing beside it says place"
)

// trulyDropped leaves out what was taken after all under a shorter or a longer
// name.
func (f *finder) trulyDropped(found []Mention) (all []Dropped) {
	slices.SortStableFunc(f.dropped, func(a, b Dropped) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	for _, d := range f.dropped {
		for len(found) > 0 && found[0].End <= d.Start {
			found = found[1:]
		}
		if len(found) > 0 && found[0].Start < d.End {
			continue
		}
		if n := len(all); n > 0 && d.Start < all[n-1].End {
			continue
		}
		all = append(all, d)
	}
	return all
}

var cueWords = [...]string{
	noCue: "its spelling alone", listCue: "a list of places", verbCue: "the verb before it", prepCue: "the preposition before it",
	genericCue: "the generic word after it", containerCue: "what follows the comma", placeNounsCue: "the generic word before it",
}

// because says what made a span be read as a place.
func (s *span) because() string {
	if s.pin >= 0 {
		return "the editor's pin"
	}
	return cueWords[s.cue]
}
