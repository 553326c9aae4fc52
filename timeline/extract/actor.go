package extract

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"furat/timeline"
)

// Actor is a mention of an actor. Its Start and End are bytes of the prose.
type Actor struct {
	Start, End int
	Text       string
	Actor      *timeline.Actor
}

// NameActors finds the actors that the prose names, by their names and aliases,
// and keeps them in t.Actors, in order and not overlapping. A name with a
// capital is not found in small letters, and one in capitals alone ("IS", "US")
// only as it is. A name that is a place's too, "Washington", is an actor only
// where it speaks or acts.
func (t *Text) NameActors(actors []*timeline.Actor) {
	t.cut()
	names := newAliases(actors)
	places := t.placed()
	t.Actors = nil
	for i := 0; i < len(t.words); {
		a, next := names.at(t, i)
		if a == nil || places[i] && !t.acts(next) {
			i++
			continue
		}
		start, end := t.words[i].start, t.words[next-1].end
		t.Actors = append(t.Actors, Actor{start, end, string(t.Prose[start:end]), a})
		i = next
	}
}

// placed returns the words at which a place is named.
func (t *Text) placed() map[int]bool {
	all := make(map[int]bool, len(t.Places))
	for _, m := range t.Places {
		all[t.at(m.Start)] = true
	}
	return all
}

// acts reports that word i says or does something.
func (t *Text) acts(i int) bool {
	return t.is(i, sayW|triggerW) && !t.words[i].upper && t.sameSentence(i-1, i)
}

// aliases are the names of actors, by their first word in small letters.
type aliases map[string][]alias

type alias struct {
	words []string
	actor *timeline.Actor
}

func newAliases(actors []*timeline.Actor) aliases {
	all := aliases{}
	for _, a := range actors {
		for _, name := range append([]string{a.Name, a.NameAr}, a.Aliases...) {
			words := wordsOf(withoutBrackets(name))
			if len(words) > 0 {
				first := string(firstWord(nil, []byte(words[0])))
				all[first] = append(all[first], alias{words, a})
			}
		}
	}
	return all
}

// withoutBrackets drops what stands in brackets: of "Islamic State (ISIL)" a
// text writes one or the other.
func withoutBrackets(name string) string {
	before, _, _ := strings.Cut(name, "(")
	return before
}

// wordsOf cuts a name as the prose is cut.
func wordsOf(name string) (all []string) {
	t := Text{Prose: []byte(name)}
	t.cut()
	for _, w := range t.words {
		all = append(all, name[w.start:w.end])
	}
	return all
}

// at returns the actor whose longest name stands at word i, and the word behind
// it; nil where there is none. Of two actors with one name the first counts.
func (all aliases) at(t *Text, i int) (best *timeline.Actor, next int) {
	var room [32]byte
	for _, a := range all[string(firstWord(room[:0], t.Prose[t.words[i].start:t.words[i].end]))] {
		if len(a.words) > next-i && a.stands(t, i) {
			best, next = a.actor, i+len(a.words)
		}
	}
	return best, next
}

// firstWord appends the form of a word under which aliases are found: its ASCII
// letters small, without the genitive s.
func firstWord(dst, w []byte) []byte {
	w = bytes.TrimSuffix(bytes.TrimSuffix(w, []byte("'s")), []byte("’s"))
	for _, c := range w {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	return dst
}

func (a alias) stands(t *Text, i int) bool {
	if i+len(a.words) > len(t.words) {
		return false
	}
	for k, want := range a.words {
		w := t.words[i+k]
		if w.sentence != t.words[i].sentence || !sameWord(string(t.Prose[w.start:w.end]), want) {
			return false
		}
	}
	return true
}

// withoutGenitive drops the s of "the SDF's".
func withoutGenitive(w string) string {
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

// sameWord compares a word of the prose with one of a name.
func sameWord(got, want string) bool {
	got = withoutGenitive(got)
	if want == strings.ToUpper(want) {
		return got == want
	}
	r, _ := utf8.DecodeRuneInString(want)
	g, _ := utf8.DecodeRuneInString(got)
	return strings.EqualFold(got, want) && (!unicode.IsUpper(r) || unicode.IsUpper(g))
}
