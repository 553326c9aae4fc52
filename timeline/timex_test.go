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
		{"On Monday they met. The day before Daesh had announced it.", "Monday=2017-04-24 The day before=2017-04-23"},
		{"They lost it last month and struck ten days after that.", "last month=2017-03"}, // from no day
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

		// a part of a date
		{"In the last week of May and the second week of June 2016.",
			"the last week of May=2016-05-25/2016-05-31 the second week of June 2016=2016-06-08/2016-06-14"},
		{"It is to sit on the second Tuesday of July, not on the last Friday of May 2016.",
			"the second Tuesday of July=2017-07-11 the last Friday of May 2016=2016-05-27"},
		{"In the first half of 2016, the first quarter of 2015.",
			"the first half of 2016=2016-01/2016-06 the first quarter of 2015=2015-01/2015-03"},
		{"In the first three months of 2015; the first half of June 2016.",
			"the first three months of 2015=2015-01/2015-03 the first half of June 2016=2016-06-01/2016-06-15"},
		{"In the first decade of the 21st century, the last days of May 2016.",
			"the first decade of the 21st century=200X the last days of May 2016=2016-05"},
		{"In the week of 12 May 2016; in the week ending 20 May 2016.",
			"the week of 12 May 2016=2016-05-09/2016-05-15 the week ending 20 May 2016=2016-05-14/2016-05-20"},
		{"In the course of 2015; later in 2016.", "the course of 2015=2015 later in 2016=2016"},
		{"On the morning of the 5th; at 3am on 5 March.", "the morning of the 5th=2017-04-05 5 March=2017-03-05"},

		// decades and centuries
		{"In the late seventies, in the nineties.", "the late seventies=197X the nineties=199X"},
		{"By the end of the 19th century; the twentieth century.", "the end of the 19th century=18XX the twentieth century=19XX"},
		{"In the 18th and 19th centuries.", "the 18th and 19th centuries=17XX/18XX"},
		{"He passed on 3 March 1581.", "3 March 1581=1581-03-03"},

		// spans, and one of two
		{"From 13 until 15 June 2016; between 3 and 5 May 2015.",
			"13 until 15 June 2016=2016-06-13/2016-06-15 3 and 5 May 2015=2015-05-03/2015-05-05"},
		{"From 13 January 1990 to 12 February.", "13 January 1990 to 12 February=1990-01-13/1990-02-12"},
		{"It lasted from 1948 to 1953; the years 1958–61.", "1948 to 1953=1948/1953 the years 1958–61=1958/1961"},
		{"On June 6 or 7, 2016.", "June 6 or 7, 2016=[2016-06-06,2016-06-07]"},
		{"In May, June, and July, 1916.", "May=1916-05 June=1916-06 July, 1916=1916-07"},
		{"Between 29 April and the beginning of October 2000.", "29 April=2000-04-29 the beginning of October 2000=2000-10"},
		{"The 2003 invasion, the 2005 elections, the 2014-15 season.", "2003=2003 2005=2005 2014-15=2014/2015"},
		{"Cut on 24/07/2015, mended on 03/08/2015.", "24/07/2015=2015-07-24 03/08/2015=2015-08-03"}, // the first shows the order
		{"Printed 24-Apr-2017 and 2017-04-24T10:00.", "24-Apr-2017=2017-04-24 2017-04-24=2017-04-24"},

		// days that have a name
		{"On New Year’s Eve; on Christmas Day 2015.", "New Year’s Eve=2016-12-31 Christmas Day 2015=2015-12-25"},
		{"They will come on New Year's Day.", "New Year's Day=2018-01-01"},

		// what the verbs say
		{"The bridge reopens on Monday.", "Monday=2017-05-01"},
		{"Repairs started on Tuesday and should end next week.", "Tuesday=2017-04-25 next week=2017-05-01/2017-05-07"},
		{"If they are still there by Friday, we go on.", "Friday=2017-04-28"},
		{"They took it on Monday and the rest of the town by Tuesday.", "Monday=2017-04-24 Tuesday=2017-04-25"},
		{"The schools are shut until 17 May.", "17 May=2017-05-17"},
		{"They will look at what fell on 9 March.", "9 March=2017-03-09"}, // not in eleven months
		{"Ministers meet later Wednesday.", "later Wednesday=2017-04-26"},
		{"A meeting is set for Friday.", "Friday=2017-04-28"},
		{"It was on the 28th that it fell.", "the 28th=2017-03-28"},

		// other ways to count from the dateline
		{"Tuesday week, a week on Tuesday, a fortnight ago.", "Tuesday week=2017-05-09 a week on Tuesday=2017-05-09 a fortnight ago=2017-04-10/2017-04-16"},
		{"Three decades ago, on Sunday next.", "Three decades ago=198X Sunday next=2017-04-30"},

		// and from a date named
		{"Two days after 3 March 2016; the day before 5 May 2015.", "Two days after 3 March 2016=2016-03-05 the day before 5 May 2015=2015-05-04"},
		{"On 3 March 2016 it fell, two days after that it burned; it had been shelled the Monday before.",
			"3 March 2016=2016-03-03 two days after that=2016-03-05 the Monday before=2016-02-29"},
		{"On 3 March 2016 and on the 23rd of that month; that same month; the following Tuesday.",
			"3 March 2016=2016-03-03 the 23rd of that month=2016-03-23 that same month=2016-03 the following Tuesday=2016-03-08"},
		{"On 5 September 2017 it was reached, the airfield on the ninth.", "5 September 2017=2017-09-05 the ninth=2017-09-09"},
		{"On 3 March 2016, and on the 27th and 28th.", "3 March 2016=2016-03-03 the 27th and 28th=2016-03-27/2016-03-28"},
		{"In November 2014 it turned; the month after it was over; by the end of the following year.",
			"November 2014=2014-11 the month after=2014-12 the end of the following year=2015"},
		{"In 2012 it began, in May of this year it ended.", "2012=2012 May of this year=2017-05"},
		{"HATAY, 10 February - 6 February 2016 was cold.", "10 February=2016-02-10 6 February 2016=2016-02-06"},
		{"After the 2018 vote it took until October of that year.", "2018=2018 October of that year=2018-10"},
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
		"The day before the attack it rained.", // before no date
		"On the 10th anniversary, on the 5th floor, in the 2nd millennium.",
		"In the 3rd century BC there was a bridge.",
		"Good Friday and Black September are names.",
		"The 2000 fighters, the 1900 houses.",
		"In the last decade; half a century ago.", // no one knows which years
	} {
		if got := timexesIn(text, testDateline); len(got) > 0 {
			t.Errorf("%s\ngot %s; want nothing", text, got)
		}
	}
}

// TestTimexesMod: what EDTF cannot say of a date stands beside it.
func TestTimexesMod(t *testing.T) {
	for text, want := range map[string]string{
		"In mid-June 2016.":                   "mid",
		"In early 2016.":                      "start",
		"In late October 2016.":               "end",
		"At the end of 2016.":                 "end",
		"In the middle of June 2016.":         "mid",
		"In the last days of May 2016.":       "end",
		"In the last week of May 2016.":       "", // the value says it
		"In June 2016.":                       "",
		"In the course of 2016.":              "",
		"في مطلع حزيران 2016":                 "start",
		"Nisan 2016 sonunda bitti.":           "end",
		"In mid-June 2016, not in July 2016.": "mid ",
	} {
		var got []string
		for _, x := range Timexes([]byte(text), "a.txt", Date{}) {
			got = append(got, x.Mod)
		}
		if all := strings.Join(got, " "); all != want || len(got) == 0 {
			t.Errorf("%s: %q; want %q", text, all, want)
		}
	}
}

// TestTimexesArabic: the Syriac months and those of the Gulf and Egypt, digits of
// both kinds, and what stands behind its noun.
func TestTimexesArabic(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"في 24 نيسان 2017", "24 نيسان 2017=2017-04-24"},
		{"في ٢٤ نيسان ٢٠١٧", "٢٤ نيسان ٢٠١٧=2017-04-24"},
		{"في 6 تشرين الثاني 2016 و4 كانون الأول 2016", "6 تشرين الثاني 2016=2016-11-06 4 كانون الأول 2016=2016-12-04"},
		{"في نيسان/أبريل 2017", "نيسان/أبريل 2017=2017-04"},
		{"في آب (أغسطس) 2015", "آب (أغسطس) 2015=2015-08"},
		{"في الثاني عشر من آذار 2015", "الثاني عشر من آذار 2015=2015-03-12"},
		{"منذ كانون الثاني، وفي مطلع حزيران", "كانون الثاني=2017-01 مطلع حزيران=2016-06"},
		{"في صيف 2016 وأوائل عام 2014", "صيف 2016=2016-22 أوائل عام 2014=2014"},
		{"سقطت يوم الجمعة ومساء الأحد", "يوم الجمعة=2017-04-21 مساء الأحد=2017-04-23"},
		{"أمس واليوم وغداً", "أمس=2017-04-25 اليوم=2017-04-26 غداً=2017-04-27"},
		{"أمس الثلاثاء، اليوم", "أمس الثلاثاء=2017-04-25 اليوم=2017-04-26"},
		{"أول أمس، بعد غد", "أول أمس=2017-04-24 بعد غد=2017-04-28"},
		{"الأسبوع الماضي والأحد المقبل والعام الجاري", "الأسبوع الماضي=2017-04-17/2017-04-23 الأحد المقبل=2017-04-30 العام الجاري=2017"},
		{"قبل ثلاثة أيام، قبل أسبوعين", "قبل ثلاثة أيام=2017-04-23 قبل أسبوعين=2017-04-10/2017-04-16"},
		{"في 3 آذار 2016، وفي اليوم التالي، وبعد يومين", "3 آذار 2016=2016-03-03 اليوم التالي=2016-03-04 بعد يومين=2016-03-06"},
		{"في القرن التاسع عشر وثمانينيات القرن الماضي", "القرن التاسع عشر=18XX ثمانينيات القرن الماضي=198X"},

		{"جسر 17 تموز وسد تشرين وجامعة تشرين", ""}, // names
		{"صلاة الجمعة، كل يوم، بعد يومين من المعركة", ""},
		{"أب وثلاثة أولاد", ""}, // a father, no August
	} {
		if got := strings.Join(timexesIn(c.text, testDateline), " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestTimexesTurkish: the suffixes make the names of months dates.
func TestTimexesTurkish(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Köprü 24 Nisan 2017'de açıldı.", "24 Nisan 2017'de=2017-04-24"},
		{"5 Ekim’de ve 3 Şubat'ta", "5 Ekim’de=2016-10-05 3 Şubat'ta=2017-02-03"},
		{"Mart 2014'ten beri", "Mart 2014'ten=2014-03"},
		{"Nisan sonunda, Haziran ayında", "Nisan sonunda=2017-04 Haziran ayında=2016-06"},
		{"Mayıs ayında açılacak.", "Mayıs ayında=2017-05"},
		{"1973'te, 1992 yılında, 1980'lerde, 2014 yazında", "1973'te=1973 1992=1992 1980'lerde=198X 2014 yazında=2014-22"},
		{"19. yüzyılda yapıldı.", "19. yüzyılda=18XX"},
		{"6 Şubat 2023 Pazartesi günü yıkıldı.", "6 Şubat 2023 Pazartesi günü=2023-02-06"},
		{"Pazar günü ve Salı akşamı", "Pazar günü=2017-04-23 Salı akşamı=2017-04-25"},
		{"dün, bugün, yarın, geçen hafta, iki gün önce", "dün=2017-04-25 bugün=2017-04-26 yarın=2017-04-27 geçen hafta=2017-04-17/2017-04-23 iki gün önce=2017-04-24"},
		{"3 Mart 2016'da düştü, ertesi gün yandı.", "3 Mart 2016'da=2016-03-03 ertesi gün=2016-03-04"},
		{"21 Şubat'ı 22 Şubat'a bağlayan gece", "21 Şubat'ı 22 Şubat'a bağlayan gece=2017-02-21/2017-02-22"},

		{"Mart Bey, Ocak Media, Ekim'in evi, Pazar ilçesi, Salı köyü", ""}, // names
		{"2000'den fazla kişi, 1500'i çocuk", ""},                          // more than 2,000
		{"K-Mart sold it, in Ocak and in Nisan alike.", ""},
	} {
		if got := strings.Join(timexesIn(c.text, testDateline), " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestTimexesWithoutDateline: nothing is made up where nothing is known.
func TestTimexesWithoutDateline(t *testing.T) {
	for text, want := range map[string]string{
		"It fell on Sunday, yesterday, last week, two years ago, in June, in spring.": "",
		"It fell on 3 March 2016, and on Sunday it burned.":                           "3 March 2016=2016-03-03 Sunday=2016-03-06",
		"In the 1950s it flooded; in that of 1954 the crest passed on 28 March.":      "the 1950s=195X 1954=1954 28 March=1954-03-28",
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
	for _, word := range []string{"the ", "of ", "mid-", "late on ", "1", "3 ", "2017-", "last ", "June ", "the 3rd of ", "a ", "\n\n", ".",
		"a day after ", "the day before ", "the first week of ", "the first 3 days of ", "by May, ", "تشرين ", "الأحد الماضي ", "Mart ", "3'te ",
		"the week of ", "19th and ", "New Year's "} {
		text := []byte(strings.Repeat(word, 1<<20/len(word)))
		d, _ := ParseDate(testDateline)
		Timexes(text, "a.txt", d)
	}
}

// FuzzTimexes: no text makes the finder panic; the expressions are in order,
// whole runes, and their values are dates that ParseDate reads back.
func FuzzTimexes(f *testing.F) {
	for _, text := range []string{"the 26th of April 2017", "the day before", "mid-", "2017-04-", "last", "Sun. 3–4 May – 2",
		"\n\n2013\n", "https://x", "the early hours of", "9 March 9999 the next year", "a year later, 1800s", "ة 3 March", "the first 9 years of the 1st century",
		"the last 99 weeks of May 2016", "twenty-first century", "كانون الثاني/يناير ٢٠١٧", "بعد غد، الحادي والعشرين", "21 Şubat'ı 22 Şubat'a bağlayan gece",
		"Tuesday week", "the day after that", "New Year’s Eve", "the 23rd of that month", "24-Apr-2017", "0. yüzyıl", "June 6 or 7"} {
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
