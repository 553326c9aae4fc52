package site

import (
	"slices"
	"strings"
	"testing"

	"furat/timeline"
)

func number0(n int) *int { return &n }

// TestCasualtyText: unknown is an empty figure and never 0.
func TestCasualtyText(t *testing.T) {
	for _, c := range []struct {
		in   []timeline.Casualties
		want string
	}{
		{nil, ""},
		{[]timeline.Casualties{{Group: "civilians"}}, "civilians low= best= high="},
		{[]timeline.Casualties{{Group: "civilians", Best: number0(0)}}, "civilians low= best=0 high="},
		{[]timeline.Casualties{{Group: "a", Low: number0(4), Best: number0(7), High: number0(15)}, {Group: "b", High: number0(2)}},
			"a low=4 best=7 high=15; b low= best= high=2"},
	} {
		if got := casualtyText(c.in); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestHolders: a row for everybody inside a place, none for those before it.
func TestHolders(t *testing.T) {
	a, b, c := &timeline.Actor{ID: "a"}, &timeline.Actor{ID: "b"}, &timeline.Actor{ID: "c"}
	for _, k := range []struct {
		in   timeline.Control
		want string
	}{
		{timeline.Control{Status: "held", Holder: a}, "a"},
		{timeline.Control{Status: "shared", Holder: a, With: []*timeline.Actor{b, c}}, "a b c"},
		{timeline.Control{Status: "contested", Holder: a, With: []*timeline.Actor{b}}, "a b"},
		{timeline.Control{Status: "besieged", Holder: a, With: []*timeline.Actor{b}}, "a"},
		{timeline.Control{Status: "left"}, ""},
	} {
		if got := holders(timeline.Period{Control: k.in}); !slices.Equal(got, strings.Split(k.want, " ")) {
			t.Errorf("%s: %q, want %q", k.in.Status, got, k.want)
		}
	}
}

// TestControlRows folds a small record and reads the table of it whole: a
// change of hands, a place with two parties inside, and one left by all.
func TestControlRows(t *testing.T) {
	s := open(t, folder("site.yaml", "title: T\n",
		"actors.yaml", "- {id: a, name: A, code: AA, colour: '#a1292c'}\n- {id: b, name: B, code: BB, colour: '#2046a5'}\n",
		"articles/one.md", `---
title: One
date: 2017-05-01
source: {by: Somebody}
events:
  - {id: e1, when: 2014-01, title: Taken in January, place: raqqa, kind: control-change, control: {holder: a}}
  - {id: e2, when: 2017-06-06/2017-10-17, title: Fought over, place: raqqa, kind: battle, control: {holder: a, status: contested, with: [b]}}
  - {id: e3, when: 2017-10-17, title: Taken again, place: raqqa, kind: control-change, control: {holder: b}}
  - {id: e4, when: 2015-05-20, title: "Far off, and \"left\"", place: palmyra, kind: control-change, control: {status: left}}
---
Text.
`))
	km := oneDecimal(s.Timeline.Places[0].Chainage.Km)
	want := strings.ReplaceAll(`place_id,place,river_km,from,until,holder,status,event_id,article
raqqa,Raqqa,KM,2014-01-31,2017-06-06,a,held,e1,articles/one.html
raqqa,Raqqa,KM,2017-06-06,2017-10-17,a,contested,e2,articles/one.html
raqqa,Raqqa,KM,2017-06-06,2017-10-17,b,contested,e2,articles/one.html
raqqa,Raqqa,KM,2017-10-17,,b,held,e3,articles/one.html
palmyra,Palmyra,,2015-05-20,,,left,e4,articles/one.html
`, "KM", km)
	if got := string(render(t, s)["data/control.csv"]); got != want {
		t.Errorf("control.csv is\n%s\nwant\n%s", got, want)
	}
}
