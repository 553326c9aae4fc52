package geo

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// nameEntries lists the folded names of all places with their variants.
func nameEntries(places []*Place) []entry {
	l := nameLister{places: places, entries: make([]entry, 0, 8*len(places))}
	for i, p := range places {
		addName(p.Name, int32(i), asName, l.add)
		for _, n := range p.Names {
			addName(n.Text, int32(i), asOther, l.add)
		}
	}
	return l.entries
}

// nameLister gathers entries; their folded bytes lie in one arena.
type nameLister struct {
	places  []*Place
	entries []entry
	arena   []byte
}

// add enters a name as it is, without its article, its qualifier and its
// generic.
func (l *nameLister) add(place int32, name string, how manner) {
	if len(l.arena)+2*len(name)+64 > cap(l.arena) {
		l.arena = make([]byte, 0, 1<<16+2*len(name))
	}
	from := len(l.arena)
	l.arena = foldName(l.arena, name)
	full := l.arena[from:len(l.arena):len(l.arena)]
	if !longEnough(full) {
		return
	}
	l.enter(full, place, how)
	if s := dropArticle(full); longEnough(s) && len(s) < len(full) {
		l.enter(s, place, max(how, asStripped))
	}
	if full[0] < utf8.RuneSelf {
		l.addPart(string(full), place)
		l.addBare(string(full), place, how)
	}
}

func (l *nameLister) enter(name []byte, place int32, how manner) {
	l.entries = append(l.entries, newEntry(name, place, how))
}

// enterBoth enters a part of a name with and without its article.
func (l *nameLister) enterBoth(part string, place int32, how manner) {
	name := []byte(part)
	l.enter(name, place, how)
	if s := dropArticle(name); len(s) > 3 && len(s) < len(name) {
		l.enter(s, place, how)
	}
}

// addPart enters "Baghuz" for "al-Baghuz Fawqani". A base or a field is not
// known by the part alone: "Qayyarah West" is no Qayyarah.
func (l *nameLister) addPart(full string, place int32) {
	part := dropQualifier(full)
	switch {
	case part == "":
	case kindBit(l.places[place].Kind)&settlements == 0:
		l.enterBoth(part, place, asBare)
	default:
		l.enterBoth(part, place, asPart)
	}
}

// addBare enters "Tabqa" for "Tabqa Dam". A letter with a figure is the name
// itself, "T2" of "T2 pumping station", with a hyphen or without.
func (l *nameLister) addBare(full string, place int32, how manner) {
	bare := trimGeneric(full)
	switch {
	case !longEnough([]byte(bare)) || lowWords[bare]:
	case len(bare) == 2 && how < asPart:
		l.enter([]byte(bare), place, asOther)
		l.enter([]byte{bare[0], ' ', bare[1]}, place, asOther)
	default:
		l.enterBoth(bare, place, asBare)
	}
}

// addName passes on a name that text may hold: in Latin letters, beginning
// with a capital or an article, or in Arabic ones. GeoNames also has "ba ge
// da" and "amd", which no writer of English means. "al-Hol (town and camp)"
// is known by what stands before the bracket.
func addName(name string, place int32, how manner, add func(int32, string, manner)) {
	if before, _, ok := strings.Cut(name, " ("); ok {
		name = before
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(name, "'`‘’ʿʾ"))
	switch {
	case 'a' <= r && r <= 'z':
		if _, rest, ok := strings.Cut(strings.ReplaceAll(name, "-", " "), " "); !ok || rest == "" || strings.ToLower(rest) == rest {
			return
		}
	case organisationName(name):
		return
	case r >= utf8.RuneSelf && (r >= foldRunes || foldIndex[r] <= foldLetter):
		return
	}
	add(place, name, how)
}

// organisationName reports names of maps' military dots that are units or
// authorities, not spots: "Anbar Operations Command".
func organisationName(name string) bool {
	_, last, _ := cutLast(name)
	switch last {
	case "Command", "Council", "Forces", "Army", "Corps", "Headquarters", "HQ":
		return true
	}
	return false
}

func cutLast(s string) (before, last string, ok bool) {
	if i := lastSpace(s); i > 0 {
		return s[:i], s[i+1:], true
	}
	return "", s, false
}

// qualifiers tell parts of one place apart; news leaves them out: upper and
// lower, great and small, the four winds.
var qualifiers = wordSet(`fawqani foqani fauqani fawqaniyah tahtani tahtaniyah tahatani tehtani kabir kabirah kabira kebir kbir saghir
	saghirah saghira sghir sharqi sharqiyah sharqiya gharbi gharbiyah gharbiya shamali shamaliyah janubi janubiyah
	wusta wustani upper lower east west north south`)

// dropQualifier cuts the last word of "al-Baghuz Fawqani" or, where the first
// is a name of its own length, of "Amiriyat al-Fallujah"; "" where neither
// holds.
func dropQualifier(folded string) string {
	before, last, ok := cutLast(folded)
	if !ok || len(before) < 4 {
		return ""
	}
	if qualifiers[last] && !ordinaryNames[before] {
		b, article, ok := cutLast(before)
		if ok && articles[article] {
			return b
		}
		return before
	}
	head, article, ok := cutLast(before)
	if ok && articles[article] && len(head) > 6 && lastSpace(head) < 0 && (strings.HasSuffix(head, "yat") || strings.HasSuffix(head, "iyat")) {
		return head
	}
	return ""
}

// arabicGenerics are Arabic words for kinds of place, folded. A town in Basra is
// called just that, "the town"; in a text the word is never it.
var arabicGenerics = wordSet("مدينه المدينه قريه القريه بلده البلده محافظه المحافظه ناحيه الناحيه")

// longEnough keeps out names of one letter, of two Latin ones, and those that
// say no more than what sort of place it is.
func longEnough(folded []byte) bool {
	if arabicGenerics[string(folded)] {
		return false
	}
	if len(folded) == 2 { // "K3", "T2"
		return folded[0] >= 'a' && folded[1] <= '9' && folded[1] >= '0'
	}
	return len(folded) > 2 && !articles[string(folded)]
}

// dropArticle returns a folded name without a leading article.
func dropArticle(folded []byte) []byte {
	if i := bytes.IndexByte(folded, ' '); i > 0 && i < 4 && articles[string(folded[:i])] {
		return folded[i+1:]
	}
	if bytes.HasPrefix(folded, []byte("ال")) && len(folded) > 8 {
		return folded[4:]
	}
	return folded
}
