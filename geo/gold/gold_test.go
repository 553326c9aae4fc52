package gold

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/paulmach/orb"
)

func TestParse(t *testing.T) {
	d, err := Parse("a.txt", "id: a\npublished: 2017-04-24\nkind: wire\n---\n"+
		"<<RADIO>> In [[Raqqa|raqqa]] on {{Sunday|2017-04-23}} the ((Raqqa Council)) met.\n---\nevents:\n")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(d.Text), "RADIO In Raqqa on Sunday the Raqqa Council met.\n"; got != want {
		t.Errorf("text %q; want %q", got, want)
	}
	if d.Published != "2017-04-24" {
		t.Errorf("published %q", d.Published)
	}
	for _, c := range []struct {
		what  string
		marks []Mark
		want  string
	}{
		{"places", d.Places, "Raqqa=raqqa"}, {"dates", d.Dates, "Sunday=2017-04-23"},
		{"traps", d.Traps, "Raqqa Council="}, {"neutral", d.Neutral, "RADIO="},
	} {
		var got []string
		for _, m := range c.marks {
			got = append(got, fmt.Sprintf("%s=%s", d.Text[m.Start:m.End], m.Value))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q; want %q", c.what, got, c.want)
		}
	}
}

func TestParseMistake(t *testing.T) {
	_, err := Parse("a.txt", "In [[Raqqa|raqqa it rained.")
	if want := `a.txt: "[[Raqqa|raqqa it rai" is never closed; want "]]"`; err == nil || err.Error() != want {
		t.Errorf("error %v; want %s", err, want)
	}
}

func TestReadDocsNeedsATest(t *testing.T) {
	if _, err := ReadDocs(fstest.MapFS{"notes.md": {}}); err == nil {
		t.Error("a folder without texts is read in silence")
	}
}

func TestReadPlaces(t *testing.T) {
	const header = "key\tname\tcountry\tlat\tlon\tkind\ttolerance_km\tnote\n"
	read := func(rows string) (map[string]Place, error) {
		return ReadPlaces(fstest.MapFS{"places.tsv": {Data: []byte(header + rows)}})
	}
	places, err := read("syria\tSyria\tSyria\t35\t38\tcountry\t800\t\nraqqa\tRaqqa\tSyria\t35.9\t39.0\tpoint\t5\n")
	if err != nil || places["raqqa"] != (Place{orb.Point{39.0, 35.9}, false, 5}) || !places["syria"].Country {
		t.Errorf("places %v, error %v", places, err)
	}
	for rows, want := range map[string]string{
		"raqqa\tRaqqa\n": "places.tsv:2: 2 columns; want at least 7",
		"raqqa\tRaqqa\tSyria\tnorth\t39\tpoint\t5\t\n": `places.tsv:2: "north", "39", "5"; want latitude, longitude and tolerance as numbers`,
	} {
		if _, err := read(rows); err == nil || err.Error() != want {
			t.Errorf("error %v; want %s", err, want)
		}
	}
}

// TestTally counts one answer of every sort to one text.
func TestTally(t *testing.T) {
	doc, err := Parse("a.txt", "[[Raqqa|raqqa]] [[Tabqa|tabqa]] [[Hit|hit]] [[Anah|anah]] [[Syria|syria]] ((Ramadi)) <<MENU>> Nowhere")
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]Place{
		"raqqa": {orb.Point{39.0, 35.95}, false, 5}, "tabqa": {orb.Point{38.55, 35.84}, false, 5},
		"hit": {orb.Point{42.83, 33.64}, false, 5}, "anah": {orb.Point{41.98, 34.37}, false, 5},
		"syria": {orb.Point{38, 35}, true, 800},
	}
	answer := func(surface string, resolved bool, lon, lat float64) Answer {
		i := strings.Index(string(doc.Text), surface)
		return Answer{Start: i, End: i + len(surface), Resolved: resolved, Point: orb.Point{lon, lat}, Says: "said"}
	}
	var c Tally
	c.Add(doc, places, []Answer{
		answer("Raqqa", true, 39.0, 35.95),  // right
		answer("Tabqa", true, 38.55, 35.95), // 12 km off
		answer("Hit", true, 44, 33),         // far off
		answer("Syria", true, 0, 0),         // a country
		answer("Ramadi", true, 43.3, 33.4),  // a trap
		answer("MENU", true, 0, 0),          // neutral
		answer("Nowhere", true, 0, 0),       // invented; Anah is not found
	})
	got := fmt.Sprint(c.Marked, c.Found, c.Hit, c.Strict, c.At5, c.At20, c.Taken, c.Wrong, c.Resolved)
	if want := "4 5 3 3 1 2 1 2 5"; got != want {
		t.Errorf("counts %s; want %s", got, want)
	}
	if got, want := fmt.Sprintf("%.3f %.3f", c.Recognition(), c.EndToEnd5()), "0.667 0.222"; got != want {
		t.Errorf("F1 %s; want %s", got, want)
	}
	if w := c.Worst(1); len(w) != 1 || !strings.Contains(w[0].What, "km off: \"Hit\"") {
		t.Errorf("worst %v; want the place resolved wrongly", w)
	}
	if n := len(c.Worst(100)); n != 5 {
		t.Errorf("%d misses; want 5", n)
	}
}

// TestDateTally: one right, one of another value and span, one where none is
// marked, one on neutral words; one is not found.
func TestDateTally(t *testing.T) {
	doc, err := Parse("a.txt", "{{Sunday|2017-04-23}} {{early June|2017-06}} {{1916|1916}} <<(c) 2018>> May")
	if err != nil {
		t.Fatal(err)
	}
	answer := func(surface, value string) DateAnswer {
		i := strings.Index(string(doc.Text), surface)
		return DateAnswer{i, i + len(surface), value}
	}
	var c DateTally
	c.Add(doc, []DateAnswer{answer("Sunday", "2017-04-23"), answer("June", "2016-06"), answer("2018", "2018"), answer("May", "2017-05")})
	if got, want := fmt.Sprint(c.Marked, c.Found, c.Hit, c.Right, c.Strict), "3 3 2 1 1"; got != want {
		t.Errorf("counts %s; want %s", got, want)
	}
	if got, want := fmt.Sprintf("%.3f %.3f %.3f", c.Precision(), c.Recall(), c.F1()), "0.333 0.333 0.333"; got != want {
		t.Errorf("figures %s; want %s", got, want)
	}
	var what []string
	for _, m := range c.Worst(9) {
		what = append(what, m.What)
	}
	if got, want := strings.Join(what, "; "), `value: "June" (2017-06) → 2016-06; no date: "May" → 2017-05; `+
		`not found: "1916" (1916); span "June"; want "early June"`; got != want {
		t.Errorf("misses\n%s; want\n%s", got, want)
	}
}

// TestCalibration: eight answers scored 0.85, of which seven are right.
func TestCalibration(t *testing.T) {
	var c, all Calibration
	for i := range 8 {
		c.add(0.85, i < 7)
	}
	all.Merge(c)
	all.Merge(c)
	want := "score  answers  mean score  right\n0.8         16       0.850  0.875\n"
	if got := all.String(); got != want {
		t.Errorf("\n%s; want\n%s", got, want)
	}
}

func TestEvents(t *testing.T) {
	d, err := Parse("a.txt", "id: a\n---\nText.\n---\nevents:\n- 2017-03-26 | tabqa | town taken\n- 2017-04 | raqqa | flag | raised\n")
	if err != nil || len(d.Events) != 2 || d.Events[1] != (Event{"2017-04", "raqqa", "flag | raised"}) {
		t.Fatalf("%v, %v", d.Events, err)
	}
	if _, err := Parse("a.txt", "id: a\n---\nText.\n---\nevents:\n- 2017-03-26 tabqa\n"); err == nil || err.Error() != `a.txt: event "2017-03-26 tabqa"; want date | place | gist` {
		t.Errorf("error %v", err)
	}
	places := map[string]Place{"tabqa": {Point: orb.Point{38.55, 35.84}}, "raqqa": {Point: orb.Point{39.01, 35.95}}}
	var tally EventTally
	tally.Add(d, places, []EventAnswer{
		{"2017-03-26", orb.Point{38.6, 35.8}, ""}, // 6 km off
		{"2017-03-26", orb.Point{38.6, 35.8}, ""}, // of two only one counts
		{"2017-04-01", orb.Point{39.01, 35.95}, ""},
		{"2017-04", orb.Point{39.5, 35.95}, ""}, // 44 km off
	})
	if tally.Marked != 2 || tally.Found != 4 || tally.Right != 1 || tally.F1() != 2.0/6 || len(tally.Misses) != 4 {
		t.Errorf("%+v", tally)
	}
}
