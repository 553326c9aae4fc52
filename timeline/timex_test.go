package timeline

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// dateline is a Wednesday.
const testDateline = "2017-04-26"

// timexesIn writes the dates of a text as "expression=value".
func timexesIn(text, dateline string) []string {
	d, _ := ParseDate(dateline)
	var got []string
	for _, x := range Timexes([]byte(text), "a.txt", d) {
		got = append(got, fmt.Sprintf("%s=%s", strings.Join(strings.Fields(x.Text), " "), x.Date.Literal))
	}
	return got
}

func TestTimexes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// said in full
		{"It fell on 23 April 2017.", "23 April 2017=2017-04-23"},
		{"It fell on Sunday, 23 April 2017, at noon.", "Sunday, 23 April 2017=2017-04-23"},
		{"It fell on Sun. April 23, 2017.", "Sun. April 23, 2017=2017-04-23"},
		{"It fell on the 23rd of April 2017.", "the 23rd of April 2017=2017-04-23"},
		{"It fell on April 23rd, 2017.", "April 23rd, 2017=2017-04-23"},
		{"In September of 2014 it fell.", "September of 2014=2014-09"},
		{"RAQQA, Sept. 29, 2014 (Newswire)", "Sept. 29, 2014=2014-09-29"},
		{"Taken 2017-04-23, printed 2017-05.", "2017-04-23=2017-04-23 2017-05=2017-05"},
		{"On 23.04.2017 and 4/23/2017", "23.04.2017=2017-04-23 4/23/2017=2017-04-23"},
		{"Nobody knows in which order 03/04/2017 is written.", "03/04/2017=[2017-03-04,2017-04-03]"},
		{"From 28 to 30 June 2016 it was shut.", "28 to 30 June 2016=2016-06-28/2016-06-30"},
		{"On June 7 and 8, 2016.", "June 7 and 8, 2016=2016-06-07/2016-06-08"},
		{"From 30 December to 2 January 2016.", "30 December to 2 January 2016=2015-12-30/2016-01-02"},
		{"In the night of 22–23 March 2019.", "the night of 22–23 March 2019=2019-03-22/2019-03-23"},
		{"In the summer of 2014, and spring 2012.", "the summer of 2014=2014-22 spring 2012=2012-21"},
		{"Built in the 1970s, emptied in 2017.", "the 1970s=197X 2017=2017"},
		{"In 2013–2019, the record (1914-1918) and 2014-16.", "2013–2019=2013/2019 1914-1918=1914/1918 2014-16=2014/2016"},
		{"In the fall of 2014.", "the fall of 2014=2014-23"},
		{"Since mid-2014, early 2015 and the beginning of June 2016.", "mid-2014=2014 early 2015=2015 the beginning of June 2016=2016-06"},

		// counted from the dateline
		{"It fell on Sunday.", "Sunday=2017-04-23"},
		{"It fell on Wednesday.", "Wednesday=2017-04-26"},
		{"It fell late on Thursday.", "late on Thursday=2017-04-20"},
		{"It will open on Sunday.", "Sunday=2017-04-30"},
		{"Last Wednesday, next Wednesday.", "Last Wednesday=2017-04-19 next Wednesday=2017-05-03"},
		{"Yesterday evening, tomorrow, last night.", "Yesterday evening=2017-04-25 tomorrow=2017-04-27 last night=2017-04-25"},
		{"The day before yesterday.", "The day before yesterday=2017-04-24"},
		{"It fell last week and this month.", "last week=2017-04-17/2017-04-23 this month=2017-04"},
		{"Earlier this week; over the weekend.", "Earlier this week=2017-04-24/2017-04-30 the weekend=2017-04-22/2017-04-23"},
		{"Two weeks ago, a year ago, 3 days ago.", "Two weeks ago=2017-04-10/2017-04-16 a year ago=2016 3 days ago=2017-04-23"},
		{"It fell in November, and on 27 April.", "November=2016-11 27 April=2016-04-27"},
		{"It has been cut since January, will it be mended?", "January=2017-01"},
		{"They hope to be done by December.", "December=2017-12"},
		{"The vote on Monday, 1 May.", "Monday, 1 May=2017-05-01"}, // the weekday says which year
		{"The council is to meet on Thursday.", "Thursday=2017-04-27"},
		{"They cannot wait until December.", "December=2017-12"},
		{"It was over by the end of January.", "the end of January=2017-01"},
		{"Built in May 2015, shut at the end of the year.", "May 2015=2015-05 the end of the year=2015"},
		{"It reopens at the end of the year.", "the end of the year=2017"},
		{"On the 20th it fell.", "the 20th=2017-04-20"},
		{"Last June, last autumn, this spring.", "Last June=2016-06 last autumn=2016-23 this spring=2017-21"},
		{"On 18 September last year.", "18 September last year=2016-09-18"},

		// counted from the date mentioned last
		{"On 3 March 2016 it fell; the next day it burned, and three days later it was left.",
			"3 March 2016=2016-03-03 the next day=2016-03-04 three days later=2016-03-07"},
		{"On 3 March 2016. That morning, the night before.", "3 March 2016=2016-03-03 That morning=2016-03-03 the night before=2016-03-02"},
		{"On 3 March 2016. A month later, that autumn.", "3 March 2016=2016-03-03 A month later=2016-04 that autumn=2016-23"},
		{"It fell on 24 April 2017, and the bridge on the 26th.", "24 April 2017=2017-04-24 the 26th=2017-04-26"},
		{"On 17 May 2015, a Sunday, it fell; she left two days earlier.", "17 May 2015=2015-05-17 two days earlier=2015-05-15"},
		{"In May 2015 it fell. Later that year, in March of the next year, the following spring.",
			"May 2015=2015-05 Later that year=2015 March of the next year=2016-03 the following spring=2017-21"},
		{"It stood until 1938, a dam of 1973. In 1990 it was opened, in the winter of 1991/92 closed.",
			"1938=1938 1973=1973 1990=1990 the winter of 1991/92=1991-24"},
		{"On 1 March 2014 it fell. On 3 July it was left.", "1 March 2014=2014-03-01 3 July=2014-07-03"},
		{"On 1 March 2014 it fell, they said on 3 April.", "1 March 2014=2014-03-01 3 April=2017-04-03"},
	} {
		if got := strings.Join(timexesIn(c.text, testDateline), " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestTimexesNot: what looks like a date and is none.
func TestTimexesNot(t *testing.T) {
	for _, text := range []string{
		"They held it for three days, two weeks and 16 years.", // durations
		"The past three days and the last weeks were quiet.",
		"Ahmad, 26, a five-year-old and his 2-year-old brother.", // ages
		"Every Friday, on a Sunday and each Monday there is a market.",
		"Every Sun sets. May the dead rest.",
		"They march on the town; it may fall.",
		"The fall of the town, a spring of water.",
		"In 2014 people, 2,000 of them.", // a number of people
		"The 17th Division and the 137th Brigade.",
		"Two days after the town fell the road was open.", // counted from no date
		"The 17 July Bridge is down.",
		"See https://example.org/2017/04/24/x or www.example.org/2017-04-24.",
		"Nothing on 31 February 2017 or 2017-13-45.",
		"Today the town is a ruin.",
		"At 1704 the gate was shut.",
	} {
		if got := timexesIn(text, testDateline); len(got) > 0 {
			t.Errorf("%s\ngot %s; want nothing", text, got)
		}
	}
}

// TestTimexesWithoutDateline: nothing is made up where nothing is known.
func TestTimexesWithoutDateline(t *testing.T) {
	for text, want := range map[string]string{
		"It fell on Sunday, yesterday, last week, two years ago, in June, in spring.": "",
		"It fell on 3 March 2016, and on Sunday it burned.":                           "3 March 2016=2016-03-03 Sunday=2016-03-06",
		"In December 2015 it fell; in January it burned.":                             "December 2015=2015-12 January=2016-01",
		"2013\n\n- 4 March: it fell.\n- the same day: it burned.\n":                   "2013=2013 4 March=2013-03-04 the same day=2013-03-04",
	} {
		if got := strings.Join(timexesIn(text, ""), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestTimexesOfArticle: of an article the prose is read, and counts from the
// article's own date unless another is given.
func TestTimexesOfArticle(t *testing.T) {
	article := []byte("---\ntitle: 3 March 2016\ndate: 2017-04-26\n---\nIt fell on *Sunday*, not `2017-01-01`.\n")
	for dateline, want := range map[string]string{"": "2017-04-23", "2016-03-09": "2016-03-06"} {
		d, _ := ParseDate(dateline)
		got := Timexes(article, "a.md", d)
		if len(got) != 1 || got[0].Date.Literal != want || string(article[got[0].Start:got[0].End]) != "Sunday" {
			t.Errorf("with the dateline %q got %v; want Sunday, %s", dateline, got, want)
		}
	}
}

// TestTimexesLinear: a megabyte of what begins dates and never ends one is read
// at once, not word against word.
func TestTimexesLinear(t *testing.T) {
	for _, word := range []string{"the ", "of ", "mid-", "late on ", "1", "3 ", "2017-", "last ", "June ", "the 3rd of ", "a ", "\n\n", "."} {
		text := []byte(strings.Repeat(word, 1<<20/len(word)))
		d, _ := ParseDate(testDateline)
		Timexes(text, "a.txt", d)
	}
}

// FuzzTimexes: no text makes the finder panic; the expressions are in order,
// whole runes, and their values are dates that ParseDate reads back.
func FuzzTimexes(f *testing.F) {
	for _, text := range []string{"the 26th of April 2017", "the day before", "mid-", "2017-04-", "last", "Sun. 3–4 May – 2",
		"\n\n2013\n", "https://x", "the early hours of", "9 March 9999 the next year", "a year later, 1800s", "ة 3 March"} {
		f.Add(text, testDateline)
	}
	f.Fuzz(func(t *testing.T, text, dateline string) {
		d, _ := ParseDate(dateline)
		end := 0
		for _, x := range Timexes([]byte(text), "a.txt", d) {
			if x.Start < end || x.End <= x.Start || x.End > len(text) {
				t.Fatalf("[%d:%d] after %d of %d", x.Start, x.End, end, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(x.Text) {
				t.Errorf("%q cuts a rune", x.Text)
			}
			if again, err := ParseDate(x.Date.Literal); err != nil || again != x.Date {
				t.Errorf("%q has the value %q: %v", x.Text, x.Date.Literal, err)
			}
			end = x.End
		}
	})
}

func BenchmarkTimexes(b *testing.B) {
	docs := strings.Repeat("The garrison of the town gave up on Sunday evening, two days after its last road was cut, and the "+
		"bridge that had stood since the 1950s fell on 3 March 2016. Nobody was in the houses near the mill.\n\n", 100)
	d, _ := ParseDate(testDateline)
	b.SetBytes(int64(len(docs)))
	for b.Loop() {
		Timexes([]byte(docs), "a.txt", d)
	}
}
