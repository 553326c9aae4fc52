package extract

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"furat/geo"
	"furat/timeline"
)

// read finds the places and dates of a text as annotate does.
func read(t testing.TB, text, dateline string) *Text {
	t.Helper()
	gaz, err := geo.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	day, _ := timeline.ParseDate(dateline) // none is the zero date
	b := []byte(text)
	x := &Text{Prose: b, Dateline: day, Places: gaz.Find(b, geo.Context{}), Dates: timeline.Timexes(b, "a.txt", day)}
	x.NameActors(parties)
	return x
}

var parties = []*timeline.Actor{
	{ID: "sdf", Name: "Syrian Democratic Forces", Aliases: []string{"SDF", "US-backed forces"}},
	{ID: "isil", Name: "Islamic State (ISIL)", NameAr: "تنظيم الدولة الإسلامية", Aliases: []string{"ISIL", "IS", "Daesh", "داعش"}},
	{ID: "syria-gov", Name: "Syrian government", Aliases: []string{"Syrian army", "government forces", "Damascus"}},
	{ID: "us", Name: "United States", Aliases: []string{"US", "Washington"}},
	{ID: "opposition", Name: "Syrian opposition groups", Aliases: []string{"rebels"}},
}

// TestEvents is what the joining of date, trigger and place must do, one
// sentence for each rule.
func TestEvents(t *testing.T) {
	for _, c := range []struct{ why, text, dateline, want string }{
		{"a verb, a place and a date in one clause",
			"Government troops captured Mayadin on Saturday.", "2017-10-15", "2017-10-14 mayadin control-change"},
		{"the nearest of two verbs of one strength counts",
			"The army captured Rawa on 17 November 2017 and cleared Ana on 21 November 2017.", "",
			"2017-11-17 rawa control-change; 2017-11-21 anah control-change"},
		{"'km from' is elsewhere",
			"Fighters overran Sukhnah, 70 km from Palmyra, on Sunday.", "2015-05-20", "2015-05-17 sukhna control-change"},
		{"a relative clause tells of the place before it",
			"They drove on to Kubaysah, which was recaptured in March.", "2016-04-15", "2016-03 kubaysa control-change"},
		{"a base stands for the base named last",
			"The garrison of Tabqa Airbase held out near Tabqa. The base was overrun on 24 August 2014.", "",
			"2014-08-24 tabqa-airbase control-change"},
		{"a sentence without a place is of the place the text is about",
			"Soldiers in Ramadi were short of water. The attack started on Thursday.", "2015-05-18", "2015-05-14 ramadi battle"},
		{"a date of what was said is a statement's",
			"The towns near Raqqa are free, a spokesman said on Monday.", "2017-04-24", "2017-04-24 raqqa statement"},
		{"to retake is not to have taken",
			"The alliance launched an operation to retake Raqqa in November 2016.", "2017-04-24", "2016-11 raqqa battle"},
		{"between two days is one span",
			"The militants shelled Kobani between 3 October and 5 October 2014.", "", "2014-10-03/2014-10-05 kobani shelling"},
		{"two words are one trigger",
			"Rebels handed over Jarabulus on Friday.", "2016-08-29", "2016-08-26 jarabulus control-change"},
		{"what is to come is none", "Troops will storm Raqqa on Friday.", "2017-06-06", ""},
		{"what did not happen is none", "Rebels did not enter Raqqa in May 2015.", "2017-06-06", ""},
		{"what people tell is none", `"They captured Raqqa on Sunday and we fled," said a baker.`, "2017-06-06", ""},
		{"a date in the dateline is none", "RAQQA, June 6 (Newswire) — The heat was killing.", "2017-06-06", ""},
		{"a text without verbs of conflict has none", "The museum of Raqqa was painted on Sunday.", "2017-06-06", ""},
		{"a text without dates has none", "Rebels captured Raqqa.", "2017-06-06", ""},
		{"no text", "", "", ""},
	} {
		var got []string
		for _, e := range read(t, c.text, c.dateline).Events() {
			got = append(got, fmt.Sprintf("%s %s %s", e.Date.Date.Literal, e.Place.ID, e.Kind))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

// TestEventStandsOnWords holds that an event points at the words it stands on,
// and takes the actors and the dead of its own sentence alone.
func TestEventStandsOnWords(t *testing.T) {
	x := read(t, "IS fighters had mined the road.\n\nThe Syrian Democratic Forces stormed Hajin on Friday, and at least 12 fighters were killed, "+
		"according to a monitor. Damascus said nothing.", "2018-12-15")
	events := x.Events()
	if len(events) != 1 {
		t.Fatalf("%d events; want 1", len(events))
	}
	e := events[0]
	if got := string(x.Prose[e.Trigger.Start:e.Trigger.End]); got != "stormed" {
		t.Errorf("trigger %q", got)
	}
	if got := string(x.Prose[e.Sentence.Start:e.Sentence.End]); !strings.HasPrefix(got, "The Syrian") || !strings.HasSuffix(got, "monitor") {
		t.Errorf("sentence %q", got)
	}
	if len(e.Actors) != 1 || e.Actors[0].ID != "sdf" {
		t.Errorf("actors %v; want sdf alone", e.Actors)
	}
	if len(e.Dead) != 1 || e.Dead[0].By != "monitor" || *e.Dead[0].Low != 12 {
		t.Errorf("dead %+v", e.Dead)
	}
	if e.Score <= 0 || e.Score > 1 {
		t.Errorf("score %g; want 0 to 1", e.Score)
	}
}

func TestActors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Syrian Democratic Forces met IS fighters.", "Syrian Democratic Forces=sdf IS=isil"},
		{"This is what the US-backed forces saw.", "US-backed forces=sdf"},
		{"The rebels' commander and the SDF's spokesman", "rebels=opposition SDF's=sdf"},
		{"It happened to us in Washington.", ""},
		{"Washington said so, and Damascus denied it.", "Washington=us Damascus=syria-gov"},
		{"The Islamic State in Iraq", "Islamic State=isil"},
		{"قال إن داعش انسحب", "داعش=isil"},
		{"Syrian\narmy units", "Syrian army=syria-gov"},
	} {
		var got []string
		for _, a := range read(t, c.text, "").Actors {
			got = append(got, strings.Join(strings.Fields(a.Text), " ")+"="+a.Actor.ID)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %s; want %s", c.text, s, c.want)
		}
	}
}

func TestCasualties(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"At least 39 civilians were killed, according to the Observatory.", `civilians 39/-/- by "Observatory"`},
		{"Thirty-two people died and more than 100 were hurt.", `people -/32/- by ""`},
		{"The raid killed between 20 and 30 soldiers.", `soldiers 20/-/30 by ""`},
		{"Up to 70 fighters were reported killed, a medic said.", `fighters -/-/70 by "medic"`},
		{"Moscow put the dead at 62 and called a session.", `killed -/62/- by "Moscow"`},
		{"Dozens of villagers were killed.", `villagers -/-/- by ""`},
		{"killing over 200 residents in their homes", `residents 200/-/- by ""`},
		{"He was killed on 6 June 2015.", ""},
		{"On 13 February the guard was killed.", ""},
		{"Fifteen people were wounded.", ""},
		{"Forty trucks crossed, and one driver slept.", ""},
		{"2,400 people fled and 3 died.", `killed -/3/- by ""`},
	} {
		var got []string
		for _, d := range read(t, c.text, "").Casualties() {
			got = append(got, fmt.Sprintf("%s %s/%s/%s by %q", d.Group, figureOf(d.Low), figureOf(d.Best), figureOf(d.High), d.By))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func figureOf(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}

// TestVocabulary holds that every trigger has one of the kinds that an article
// may write, and that irregular pairs keep their particle once.
func TestVocabulary(t *testing.T) {
	kinds := map[timeline.Kind]bool{}
	for _, k := range timeline.Kinds {
		kinds[k] = true
	}
	for w, m := range vocabulary {
		if m.is&triggerW != 0 && !kinds[m.kind] {
			t.Errorf("%q has the kind %q", w, m.kind)
		}
	}
	for pair, m := range pairs {
		if m.is&triggerW != 0 && !kinds[m.kind] || strings.Contains(pair[1], "_") {
			t.Errorf("%v has the kind %q", pair, m.kind)
		}
	}
	for _, pair := range [][2]string{{"took", "over"}, {"gone", "up"}, {"cut", "off"}, {"pulled", "out"}, {"thrown", "back"}} {
		if pairs[pair].is&triggerW == 0 {
			t.Errorf("%v is no trigger", pair)
		}
	}
}

// FuzzText holds that nothing a text can be makes the readers fail, and that
// all they return lies in it.
func FuzzText(f *testing.F) {
	f.Add("At least 39 civilians were killed in Raqqa on 4 June 2017, IS said.", "2017-06-06")
	f.Add("between 3 and 5 May 2015 … 20–30 dead\x00\xff", "")
	f.Add("cut off. Took over “Hit” on Sunday (", "2016-04-15")
	gaz, err := geo.Embedded()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, dateline string) {
		day, _ := timeline.ParseDate(dateline)
		b := []byte(text)
		x := Text{Prose: b, Dateline: day, Places: gaz.Find(b, geo.Context{}), Dates: timeline.Timexes(b, "a.txt", day)}
		x.NameActors(parties)
		last := 0
		for _, a := range x.Actors {
			if a.Start < last || a.End <= a.Start || a.End > len(b) || a.Text != text[a.Start:a.End] {
				t.Fatalf("actor %+v", a)
			}
			last = a.End
		}
		for _, d := range x.Casualties() {
			if d.Start < 0 || d.End <= d.Start || d.End > len(b) || d.Text != text[d.Start:d.End] {
				t.Fatalf("casualties %+v", d)
			}
			if d.Low != nil && d.High != nil && *d.Low > *d.High {
				t.Fatalf("low above high in %q", d.Text)
			}
		}
		for _, e := range x.Events() {
			if e.Place == nil || e.Kind == "" || e.Score <= 0 || e.Score > 1 || !e.Sentence.holds(e.Trigger.Start) {
				t.Fatalf("event %+v", e)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[e.Sentence.Start:e.Sentence.End]) {
				t.Fatal("a sentence is cut inside a letter")
			}
		}
	})
}

// BenchmarkEvents reads the record's own articles, places and dates given.
func BenchmarkEvents(b *testing.B) {
	files, err := os.ReadDir("../../site/content/articles")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for _, f := range files {
		article, err := os.ReadFile("../../site/content/articles/" + f.Name())
		if err != nil {
			b.Fatal(err)
		}
		_, body, _ := strings.Cut(string(article), "\n---\n")
		text.WriteString(body)
	}
	for _, times := range []int{1, 8} { // linear: the same MB/s
		whole := strings.Repeat(text.String(), times)
		x := read(b, whole, "2019-03-23")
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			b.SetBytes(int64(len(whole)))
			for b.Loop() {
				y := Text{Prose: x.Prose, Dateline: x.Dateline, Dates: x.Dates, Places: x.Places}
				y.NameActors(parties)
				if len(y.Events()) == 0 {
					b.Fatal("no events")
				}
			}
		})
	}
}
