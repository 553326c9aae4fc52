package geo

import (
	"strings"
	"testing"
)

// marks cuts «» out of a sentence and returns the span they held.
func marks(t *testing.T, sentence string) (text string, start, end int) {
	t.Helper()
	before, rest, ok1 := strings.Cut(sentence, "«")
	inside, after, ok2 := strings.Cut(rest, "»")
	if !ok1 || !ok2 {
		t.Fatalf("no «» in %q", sentence)
	}
	return before + inside + after, len(before), len(before) + len(inside)
}

// Every rule holds in the sentence that made it necessary, and nothing in its
// «» is found there.
func TestNotPlaces(t *testing.T) {
	g := embeddedT(t)
	for _, rule := range notPlaces {
		text, start, end := marks(t, rule.example)
		f := newFinder()
		f.reset(g, []byte(text), Context{})
		r := f.read(start, end)
		r.weak, r.country, r.river = true, strings.Contains(rule.name, "country"), strings.Contains(rule.name, "river")
		r.town = strings.Contains(rule.name, "town")
		if !rule.holds(r) {
			t.Errorf("%s: does not hold in %q", rule.name, text)
		}
		for _, m := range g.Find([]byte(text), Context{}) {
			if m.Start < end && start < m.End {
				t.Errorf("%s: found %q in %q", rule.name, m.Text, text)
			}
		}
	}
}

// What the rules must leave alone: the name in «» is a place.
func TestStillPlaces(t *testing.T) {
	g := embeddedT(t)
	for _, sentence := range []string{
		"Islamic State in «Raqqa» executed two men.",
		"The battle for «Raqqa» began in June.",
		"The council of «Raqqa» met.",
		"Northern «Syria» was quiet.",
		"Lieutenants from «Tikrit» commanded them.",
		"They were in «Hit» that night.",
		"Troops retook «Hit» on Thursday.",
		"«Hit» was quiet.",
		"«Hit», Anbar, has no clinic.",
		"the town of «al-Baghdadi» was cut off",
		"In «Albu Faraj» the shooting went on.",
		"Moscow sent men to «Deir ez-Zor» Governorate.",
		"Kurdish-held «Kobani» was shelled.",
		"At «Raqqa» Governorate's border they stopped.",
		"She left «Ana», Anbar, in 2014.",
		"The coalition bombed «Mosul» Dam Road and Raqqa.",
		"Marines Bring Howitzers to «Raqqa» Front",
		"BAGHDAD — Militias entered «Fallujah».",
	} {
		text, start, end := marks(t, sentence)
		found := false
		for _, m := range g.Find([]byte(text), Context{}) {
			found = found || m.Start < end && start < m.End
		}
		if !found {
			t.Errorf("not found: %s", sentence)
		}
	}
}

// Words that some place also bears as a name, where they are words.
func TestOrdinaryWords(t *testing.T) {
	g := embeddedT(t)
	for _, text := range []string{
		"Hit hard by sanctions, the firm closed.",
		"Market Hit by Mortars",
		"Of the ten, two died. March came. May was worse.",
		"Ana, an aid worker, and Said drove off.",
		"Assad said he would stay. Hassan agreed.",
		"The Union and the Front signed.",
		"Van drivers struck.",
		"A man close to them told Al Jazeera so.",
		"عاد الناس إلى المدينة وإلى القرية",
		"He spoke Arabic in September and Bash in Oct.",
	} {
		for _, m := range g.Find([]byte(text), Context{}) {
			t.Errorf("found %q in %q: %s", m.Text, text, describe(m))
		}
	}
}
