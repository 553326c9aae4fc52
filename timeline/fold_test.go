package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// foldScript folds events written a line each, "id when: holder status
// [with…]", for one place, and returns its periods written a line each:
// "from until holder status [with…]: begun by; evidence; overtaken".
func foldScript(t *testing.T, script string) (*Place, string) {
	t.Helper()
	place, cast := &Place{}, map[string]*Actor{}
	var events []*Event
	for line := range strings.Lines(script) {
		if line = strings.TrimSpace(line); line != "" {
			events = append(events, scriptEvent(t, line, place, cast))
		}
	}
	place.Periods = Fold(events)[place]
	var b strings.Builder
	for _, p := range place.Periods {
		fmt.Fprintf(&b, "%s %s %s: %s; %s; %s\n", p.From, cmpOr(p.Until.String(), "-"), stateWords(&p.Control),
			p.Event.ID, eventIDs(p.Evidence), eventIDs(p.Overtaken))
	}
	return place, b.String()
}

func scriptEvent(t *testing.T, line string, place *Place, cast map[string]*Actor) *Event {
	t.Helper()
	head, state, _ := strings.Cut(line, ": ")
	id, when, _ := strings.Cut(head, " ")
	words := strings.Fields(state)
	actors := make([]*Actor, len(words))
	for i, w := range words {
		if i != 1 && w != "-" {
			if cast[w] == nil {
				cast[w] = &Actor{ID: w}
			}
			actors[i] = cast[w]
		}
	}
	c := Control{Place: place, Holder: actors[0], Status: Status(words[1]), With: actors[2:]}
	return &Event{ID: id, Date: mustDate(t, when), Control: []Control{c}}
}

func stateWords(c *Control) string {
	holder := "-"
	if c.Holder != nil {
		holder = c.Holder.ID
	}
	words := []string{holder, string(c.Status)}
	for _, a := range c.With {
		words = append(words, a.ID)
	}
	return strings.Join(words, " ")
}

func eventIDs(events []*Event) string {
	ids := make([]string, len(events))
	for i, e := range events {
		ids[i] = e.ID
	}
	return cmpOr(strings.Join(ids, " "), "-")
}

func cmpOr(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// What Fold makes of control events, case by case.
func TestFold(t *testing.T) {
	for _, c := range []struct{ name, events, periods string }{
		{"a state lasts until the next", `
			a 2013-03-06: opposition held
			b 2014-01-13: isil held`, `
			2013-03-06 2014-01-13 opposition held: a; a; -
			2014-01-13 - isil held: b; b; -`},
		{"events may come in any order", `
			b 2014-01-13: isil held
			a 2013-03-06: opposition held`, `
			2013-03-06 2014-01-13 opposition held: a; a; -
			2014-01-13 - isil held: b; b; -`},
		{"held stands from the last day of its date, contested from the first", `
			a 2014-01: opposition contested isil
			b 2014-02: isil held`, `
			2014-01-01 2014-02-28 opposition contested isil: a; a; -
			2014-02-28 - isil held: b; b; -`},
		{"besieged stands from the first day; left and unknown from the last", `
			a 2016-06: isil besieged sdf
			b 2016-07: - left
			c 2016-08: - unknown`, `
			2016-06-01 2016-07-31 isil besieged sdf: a; a; -
			2016-07-31 2016-08-31 - left: b; b; -
			2016-08-31 - - unknown: c; c; -`},
		{"an open or unknown end: from the other", `
			a ../2012: syria-gov held
			b /2013: opposition contested syria-gov
			c 2014-01-13/..: isil held
			d 2017-06-06/: sdf held`, `
			2012-12-31 2013-12-31 syria-gov held: a; a; -
			2013-12-31 2014-01-13 opposition contested syria-gov: b; b; -
			2014-01-13 2017-06-06 isil held: c; c; -
			2017-06-06 - sdf held: d; d; -`},
		{"one of two dates: held by the later", `
			a [2014-06-26,2014-07-02]: isil held`, `
			2014-07-02 - isil held: a; a; -`},
		{"undated events begin nothing", `
			a unknown: isil held`, ``},
		{"by the day it stands, not by the date: the fight of the 13th decided by the 31st", `
			a 2014-01: isil held
			b 2014-01-13: opposition contested isil`, `
			2014-01-13 2014-01-31 opposition contested isil: b; b; -
			2014-01-31 - isil held: a; a; -`},
		{"the same state again is evidence, not a period", `
			a 2014-01-13: isil held
			b 2015-05-01: isil held
			c 2016-02: isil held
			d 2017-10-17: sdf held`, `
			2014-01-13 2017-10-17 isil held: a; a b c; -
			2017-10-17 - sdf held: d; d; -`},
		{"another status or another opponent is another state", `
			a 2014-01-13: isil held
			b 2017-06-06: isil contested sdf
			c 2017-06-07: isil contested sdf coalition
			d 2017-06-08: isil contested coalition sdf`, `
			2014-01-13 2017-06-06 isil held: a; a; -
			2017-06-06 2017-06-07 isil contested sdf: b; b; -
			2017-06-07 - isil contested sdf coalition: c; c d; -`},
		{"those who share are equals", `
			a 2013-03-06: opposition shared nusra
			b 2013-05-01: nusra shared opposition`, `
			2013-03-06 - opposition shared nusra: a; a b; -`},
		{"two states on one day: by id, the last stands, the other is kept", `
			a-fight 2014-01-13: opposition contested isil
			b-fall 2014-01-13: isil held`, `
			2014-01-13 - isil held: b-fall; b-fall; a-fight`},
		{"on one day the vaguer date first", `
			a 2014-01-31: isil held
			b 2014-01: opposition held`, `
			2014-01-31 - isil held: a; a; b`},
		{"taken and lost again in one day begins no period", `
			a 2014-01-13: isil held
			b 2015-06-01: opposition held
			c 2015-06-01: isil held`, `
			2014-01-13 - isil held: a; a c; b`},
		{"two events begin one state together", `
			a 2014-01-13: isil held
			b 2014-01-13: isil held`, `
			2014-01-13 - isil held: a; a b; -`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := foldScript(t, c.events)
			if want := dedent(c.periods); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// dedent takes the indentation of a test's text off.
func dedent(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// One event may begin states in several places; none are made up for others.
func TestFoldPlaces(t *testing.T) {
	raqqa, tabqa, isil := &Place{}, &Place{}, &Actor{ID: "isil"}
	e := &Event{ID: "a", Date: mustDate(t, "2014-08-24"), Control: []Control{
		{Place: raqqa, Holder: isil, Status: "held"}, {Place: tabqa, Holder: isil, Status: "held"},
		{Holder: isil, Status: "held"}, // no place: not mappable, nothing to fold
	}}
	got := Fold([]*Event{e, {ID: "b", Date: mustDate(t, "2014-08-25")}})
	if len(got) != 2 || len(got[raqqa]) != 1 || len(got[tabqa]) != 1 {
		t.Errorf("got %v", got)
	}
	if got := Fold(nil); len(got) != 0 {
		t.Errorf("nothing folds to %v", got)
	}
}

// The property: periods are in order and without gaps, none is empty, no event
// is lost, and on every day Holder says what a replay of the events would.
func TestFoldAgreesWithReplay(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 7))
		place, events := &Place{}, randomEvents(t, r)
		for _, e := range events {
			e.Control[0].Place = place
		}
		place.Periods = Fold(events)[place]
		checkPeriods(t, place.Periods, events)
		for day := DayOf(2013, 12, 25); day < DayOf(2014, 5, 5); day++ {
			want := replay(events, day)
			got, ok := place.Holder(day)
			if ok != (want != nil) || ok && !got.sameState(want) {
				t.Fatalf("seed %d: %s: got %s, want %v", seed, day, stateWords(&got.Control), want)
			}
		}
	}
}

func randomEvents(t *testing.T, r *rand.Rand) []*Event {
	dates := []string{"2014-01-%02d", "2014-02-%02d", "2014-01-%02d/2014-03-03", "[2014-01-%02d,2014-04-01]",
		"2014-02-%02d/..", "../2014-01-%02d", "2014-03", "2014", "unknown"}
	actors := []*Actor{{ID: "a"}, {ID: "b"}}
	events := make([]*Event, 1+r.IntN(12))
	for i := range events {
		literal := dates[r.IntN(len(dates))]
		if strings.Contains(literal, "%") {
			literal = fmt.Sprintf(literal, 1+r.IntN(9))
		}
		c := Control{Holder: actors[r.IntN(2)], Status: Statuses[r.IntN(4)], With: actors[:r.IntN(2)]}
		events[i] = &Event{ID: fmt.Sprintf("e%02d", i), Date: mustDate(t, literal), Control: []Control{c}}
	}
	return events
}

// replay is Fold the slow way: of all states begun by the day, the last.
func replay(events []*Event, day Day) *Control {
	var last *Control
	var since Day
	for _, e := range slices.SortedFunc(slices.Values(events), func(a, b *Event) int {
		return 2*a.Date.Compare(b.Date) + strings.Compare(a.ID, b.ID)
	}) {
		c := &e.Control[0]
		from := c.standsFrom(e.Date)
		if from != NoDay && from <= day && (last == nil || from >= since) {
			last, since = c, from
		}
	}
	return last
}

func checkPeriods(t *testing.T, periods []Period, events []*Event) {
	t.Helper()
	kept := map[*Event]bool{}
	for i, p := range periods {
		if p.Event != p.Evidence[0] || p.Date != p.Event.Date {
			t.Fatalf("period %d: begun by %s, evidence %s", i, p.Event.ID, eventIDs(p.Evidence))
		}
		if i+1 < len(periods) && (p.Until != periods[i+1].From || p.From >= p.Until || p.sameState(&periods[i+1].Control)) {
			t.Fatalf("period %d: %s to %s, next from %s", i, p.From, p.Until, periods[i+1].From)
		}
		if i+1 == len(periods) && p.Until != NoDay {
			t.Fatalf("the last period ends %s", p.Until)
		}
		for _, e := range slices.Concat(p.Evidence, p.Overtaken) {
			kept[e] = true
		}
	}
	for _, e := range events {
		if kept[e] == e.Date.Unknown {
			t.Fatalf("event %s (%s): kept %t", e.ID, e.Date.Literal, kept[e])
		}
	}
}

func BenchmarkFold(b *testing.B) {
	places := make([]*Place, 50)
	for i := range places {
		places[i] = &Place{}
	}
	actors := []*Actor{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	events := make([]*Event, 10_000)
	for i := range events {
		day := DayOf(2013, 1, 1+(i*7919)%2500)
		c := Control{Place: places[i%len(places)], Holder: actors[i%len(actors)], Status: "held"}
		events[i] = &Event{ID: fmt.Sprint(i), Date: mustDate(b, day.String()), Control: []Control{c}}
	}
	b.ReportAllocs()
	for b.Loop() {
		Fold(events)
	}
}
