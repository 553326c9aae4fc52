package templates

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"furat/timeline"
)

func setOf(t testing.TB, tl *timeline.Timeline) *Set {
	t.Helper()
	s, err := New(tl, sampleBase(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestEventIndex reads the columns back as the script does.
func TestEventIndex(t *testing.T) {
	s := newSample(t)
	paper := &timeline.Publisher{ID: "paper", Name: "A paper"}
	a := s.event(t, "Beth", "2014-03-05", "battle", "settlement")
	b := s.event(t, "Gimel", "2014-05/..", "siege", "settlement")
	c := s.event(t, "Beth", "2013-11", "battle", "settlement")
	a.Actors, b.Actors = []*timeline.Actor{s.actors["south"], s.actors["north"]}, []*timeline.Actor{s.actors["north"]}
	a.Confidence = "possible"
	a.Sources = []*timeline.Citation{{Publisher: paper}, {Publisher: paper}, {By: "Someone"}}
	b.Place = timeline.Location{River: true, Km: 10.04, KmTo: 20.06}
	s.t.Events = []*timeline.Event{c, a, b}
	x := setOf(t, s.t).eventIndex()

	if want := strings.Join([]string{c.ID, a.ID, b.ID}, " "); x.IDs != want {
		t.Errorf("ids %q; want %q", x.IDs, want)
	}
	var days []string
	before := 0
	for i, first := range x.First {
		before += *first
		last := "open"
		if x.Last[i] != nil {
			last = timeline.Day(before + *x.Last[i]).String()
		}
		days = append(days, timeline.Day(before).String()+" "+last)
	}
	if want := []string{"2013-11-01 2013-11-30", "2014-03-05 2014-03-05", "2014-05-01 open"}; !slices.Equal(days, want) {
		t.Errorf("days %q; want %q", days, want)
	}
	places := func(n int) (names []string) {
		for _, i := range x.Places.Lists[x.Places.Of[n]] {
			names = append(names, x.PlaceNames[i].Name)
		}
		return names
	}
	got := fmt.Sprint(x.Kinds[x.Kind[2]], " ", x.Confidences[x.Confidence[1]], " ", places(1), places(2), " ", x.Actors.Lists[x.Actors.Of[1]], " ",
		x.SourceNames, " ", x.Sources.Lists[x.Sources.Of[1]], " ", x.Reaches.Of, x.Reaches.From, x.Reaches.Length, " ", x.Unmapped)
	north, south := slices.Index(s.t.Actors, s.actors["north"]), slices.Index(s.t.Actors, s.actors["south"])
	want := fmt.Sprint("siege possible [Beth] [] ", []int{south, north}, " [[paper A paper] [Someone Someone]] [0 1] [2] [100] [101] [2]")
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestMarkNumbers: each mark of many events on the front page's drawings has a
// number, under which the index has its events; no id is missing.
func TestMarkNumbers(t *testing.T) {
	s := newSample(t)
	for i := range 6 {
		s.event(t, "Beth", fmt.Sprintf("2014-03-0%d", i+1), "battle", "settlement")
	}
	set := setOf(t, s.t)
	x := set.eventIndex()
	ids := strings.Fields(x.IDs)
	for n, mark := range x.Marks {
		if !strings.Contains(string(set.frontPage().Map+set.frontPage().Ledger), fmt.Sprintf(`data-mark="%d"`, n)) {
			t.Errorf("mark %d is on no drawing", n)
		}
		at := 0
		var events []string
		for _, after := range mark {
			at += after
			events = append(events, ids[at])
		}
		var want []string
		for _, e := range set.frontPage().marks.events[n] {
			want = append(want, e.ID)
		}
		slices.Sort(events)
		slices.Sort(want)
		if !slices.Equal(events, want) {
			t.Errorf("mark %d: %q; want %q", n, events, want)
		}
	}
	if len(x.Marks) == 0 {
		t.Error("six events at one place are no mark")
	}
}

// TestFrontYears: a long record lists whole months about the day shown first,
// never more than find room, and says of each year what is left.
func TestFrontYears(t *testing.T) {
	for _, c := range []struct {
		months []int // how many events each month of 2014 has
		want   string
	}{
		{[]int{3, 4, 5}, "1:3 2:4 3:5 | "},
		{[]int{0, 14, 10, 6, 100}, "2:14 3:10 4:6 | 30 of 130 events"}, // March is shown first
		{[]int{0, 10, 12, 0, 8, 90}, "2:10 3:12 5:8 | 30 of 120 events"},
		{[]int{10, 10, 500, 10}, "3:30 | 30 of 530 events"},
		{[]int{0, 0, 0, 0, 500}, "5:30 | 30 of 500 events"},
	} {
		s := newSample(t)
		s.t.Events = nil
		for m, n := range c.months {
			for range n {
				s.event(t, "Beth", fmt.Sprintf("2014-%02d-02", m+1), "battle", "settlement")
			}
		}
		s.t.Site.Start = day(t, "2014-03-20")
		var got strings.Builder
		years := setOf(t, s.t).frontYears()
		for _, m := range years[0].Months {
			fmt.Fprintf(&got, "%s:%d ", strings.TrimLeft(m.ID[5:], "0"), strings.Count(string(m.Items), "<li class="))
		}
		if got.WriteString("| " + string(years[0].Rest)); got.String() != c.want {
			t.Errorf("%v: %q; want %q", c.months, got.String(), c.want)
		}
	}
}

// TestShards: every event is in one part, a crowded year in parts by the month.
func TestShards(t *testing.T) {
	s := newSample(t)
	s.t.Events = nil
	s.event(t, "Beth", "2013-04-01", "battle", "settlement")
	s.event(t, "Beth", "2013-07-01", "battle", "settlement")
	for i := range 2 * wholeYear {
		s.event(t, "Beth", fmt.Sprintf("2014-%02d-02", 1+i/wholeYear), "battle", "settlement")
	}
	var got []string
	for _, shard := range setOf(t, s.t).Shards() {
		got = append(got, fmt.Sprintf("%s:%d", shard.ID, len(shard.Events)))
	}
	if want := []string{"2013:2", "2014-01:250", "2014-02:250"}; !slices.Equal(got, want) {
		t.Errorf("%q; want %q", got, want)
	}
}

func TestEntry(t *testing.T) {
	s := newSample(t)
	e := s.event(t, "Beth", "2014-03", "battle", "settlement")
	e.Title, e.Summary = "Noise at Beth", "It was loud."
	e.Sources = []*timeline.Citation{{By: "A paper", Title: "Noise", URL: "https://example.org/", Archive: "https://example.com/", Published: date(t, "2014-03-02"), Grade: "B2"}}
	e.Claims = []timeline.Claim{{Says: "Nothing.", By: "A spokesman", Cite: e.Sources[0], Grade: "C3"}, {Says: "All.", By: "Another"}}
	got, err := json.Marshal(english.entryOf(e))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"title":"Noise at Beth","when":"March 2014","time":"2014-03","km":"` + english.kmOf(e.Place) + `","summary":"It was loud.",` +
		`"versions":[{"by":"A spokesman","says":"Nothing.","url":"https://example.org/","grade":"C3"},{"by":"Another","says":"All."}],` +
		`"sources":[{"by":"A paper","title":"Noise","url":"https://example.org/","archive":"https://example.com/","when":"2 March 2014","grade":"B2"}]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestScriptsHostile: whatever an editor writes, index and parts are one
// statement of data each.
func TestScriptsHostile(t *testing.T) {
	for _, word := range hostile {
		set := setOf(t, hostileTimeline(t, word))
		var index, part bytes.Buffer
		if err := set.writeIndex(&index); err != nil {
			t.Fatal(err)
		}
		if err := set.writeShard(&part, set.Shards()[0]); err != nil {
			t.Fatal(err)
		}
		var x eventIndex
		readScript(t, index.Bytes(), "var furatEvents=", ";\n", &x)
		if x.Site != word {
			t.Errorf("%q is %q in the index", word, x.Site)
		}
		var entries map[string]entry
		readScript(t, part.Bytes(), `furatShard("2014",`, ");\n", &entries)
		for id, e := range entries {
			if e.Title != word || e.Summary != word {
				t.Errorf("%s: %q is %q", id, word, e.Title)
			}
		}
	}
}
