package page

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// said writes candidates a line each, the one taken with a star.
func said(p *Page) string {
	var b strings.Builder
	for _, c := range p.Dates {
		star := ' '
		if c.Taken {
			star = '*'
		}
		fmt.Fprintf(&b, "%c %s %d %s: %s; %s\n", star, c.Day, c.Line, c.From, c.Words, strings.TrimPrefix(strings.TrimPrefix(c.Why, "taken: "), "not taken: "))
	}
	return b.String()
}

const (
	only    = "nothing stronger names a day"
	changeW = "it says when the page was changed"
)

// TestDates reads one piece of evidence a time from a page's head or from
// under its title.
func TestDates(t *testing.T) {
	for _, c := range []struct{ evidence, want string }{
		// What is written for other programs.
		{`<meta property="article:published_time" content="2017-04-24T10:52:00+03:00">`, "* 2017-04-24 2 meta article:published_time: 2017-04-24T10:52:00+03:00; " + only},
		{`<meta name="parsely-pub-date" content="2017-04-24T23:50:00-04:00">`, "* 2017-04-24 2 meta parsely-pub-date: 2017-04-24T23:50:00-04:00; " + only},
		{`<meta name="DC.Date" content="20170424">`, "* 2017-04-24 2 meta DC.Date: 20170424; " + only},
		{`<meta name="pubdate" content="Mon, 24 Apr 2017 07:52:00 GMT">`, "* 2017-04-24 2 meta pubdate: Mon, 24 Apr 2017 07:52:00 GMT; " + only},
		{`<meta name="citation_publication_date" content="2017/4/24">`, "* 2017-04-24 2 meta citation_publication_date: 2017/4/24; " + only},
		{`<meta itemprop="datePublished" content="2017-04-24">`, "* 2017-04-24 2 meta datePublished: 2017-04-24; " + only},
		{`<meta name="date" content="2017-04">`, ""},
		{`<meta name="date" content="2017-02-30">`, ""},
		{`<meta property="article:modified_time" content="2017-04-25T08:00:00Z">`, "  2017-04-25 2 meta article:modified_time: 2017-04-25T08:00:00Z; " + changeW},
		{`<script type="application/ld+json">
{"@type": "NewsArticle",
 "datePublished": "2017-04-24T10:52:00Z",
 "dateModified": "2017-04-25"}</script>`, "* 2017-04-24 4 json-ld: 2017-04-24T10:52:00Z; " + only + "\n  2017-04-25 5 json-ld dateModified: 2017-04-25; " + changeW},
		{`<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2017-04-24"}]}</script>`, ""},
		{`<link rel="canonical" href="https://example.org/2017/04/24/bridge/">`, "* 2017-04-24 0 url: 2017/04/24; " + only},
		{`<link rel="canonical" href="/2017/04/24/bridge/">`, ""},

		// What a reader sees, under the title.
		{`<h1>T</h1><time datetime="2017-04-24">Monday</time>`, "* 2017-04-24 2 time element: 2017-04-24; " + only},
		{`<h1>T</h1><time>24 April 2017</time>`, "* 2017-04-24 2 time element: 24 April 2017; " + only},
		{`<h1>T</h1><p>Published 24 April 2017</p>`, "* 2017-04-24 2 byline: Published 24 April 2017; " + only},
		{`<h1>T</h1><p>April 24th, 2017 | By Hanna Wieland</p>`, "* 2017-04-24 2 byline: April 24th, 2017 | By Hanna Wieland; " + only},
		{`<h1>T</h1><div>24.04.2017 10:52</div>`, "* 2017-04-24 2 byline: 24.04.2017 10:52; " + only},
		{`<h1>T</h1><div>04/24/2017</div>`, "* 2017-04-24 2 byline: 04/24/2017; " + only},
		{`<h1>T</h1><div>03/03/2017</div>`, "* 2017-03-03 2 byline: 03/03/2017; " + only},
		{`<h1>T</h1><div>24 Nisan 2017 Pazartesi</div>`, "* 2017-04-24 2 byline: 24 Nisan 2017 Pazartesi; " + only},
		{`<h1>T</h1><div>نشر في ٢٤ نيسان/أبريل ٢٠١٧</div>`, "* 2017-04-24 2 byline: نشر في ٢٤ نيسان/أبريل ٢٠١٧; " + only},
		{`<h1>T</h1><div>24 كانون الثاني 2017</div>`, "* 2017-01-24 2 byline: 24 كانون الثاني 2017; " + only},
		{`<h1>T</h1><p>Last updated 25 April 2017</p>`, "  2017-04-25 2 byline: Last updated 25 April 2017; " + changeW},
		{`<h1>T</h1><p>Published 24 April 2017, updated 25 April 2017</p>`, "* 2017-04-24 2 byline: Published 24 April 2017, updated 25 April 2017; " + only + "\n  2017-04-25 2 byline: Published 24 April 2017, updated 25 April 2017; " + changeW},
		{`<h1>T</h1><p>Accessed 25 April 2017</p>`, "  2017-04-25 2 byline: Accessed 25 April 2017; it says when the page was read"},
		{`<h1>T</h1><p>31 April 2017</p>`, ""},
		{`<h1>T</h1><p>24 Apples 2017</p>`, ""},

		// Open to two readings: never taken.
		{`<h1>T</h1><div>03/04/2017</div>`, "  2017-04-03 2 byline: 03/04/2017; may also be 2017-03-04\n  2017-03-04 2 byline: 03/04/2017; may also be 2017-04-03"},
		{`<meta name="date" content="03-04-2017"><h1>T</h1><p>Published 3 April 2017</p>`, "  2017-04-03 2 meta date: 03-04-2017; may also be 2017-03-04\n  2017-03-04 2 meta date: 03-04-2017; may also be 2017-04-03\n" +
			"* 2017-04-03 2 byline: Published 3 April 2017; " + only},

		// Clocks, mastheads, and what stands beside the article.
		{`<header><time datetime="2020-05-24">24 May</time></header><h1>T</h1>`, "  2020-05-24 2 page clock: 2020-05-24; " + aboveWhy},
		{`<div>Sunday, 24 May 2020</div><h1>T</h1>`, "  2020-05-24 2 page clock: Sunday, 24 May 2020; " + aboveWhy},
		{`<div>23:45 GMT24 May 2020</div><h1>T</h1>`, "  2020-05-24 2 page clock: 23:45 GMT24 May 2020; " + clockWhy},
		{`<h1>T</h1><div>23:45 GMT24 May 2020</div>`, "  2020-05-24 2 page clock: 23:45 GMT24 May 2020; " + clockWhy},
		{`<h1>T</h1><aside><time datetime="2020-05-24">x</time> Published 24 May 2020</aside>`, ""},
		{`<h1>T</h1><div class="comments"><p>Posted 24 May 2020</p></div>`, ""},
		{`<h1>T</h1><a href="/x">Ferry at Maadan closed since 24 May 2020</a>`, ""},
		{`<!-- saved from url=(0040)https://example.org/2017/04/24/bridge/ -->`, "* 2017-04-24 0 url: 2017/04/24; " + only},
		{"<!--\n Page saved with SingleFile \n url: https://example.org/bridge \n saved date: Sun May 24 2020 23:45:00 GMT+0200\n-->", "  2020-05-24 2 saved page: Sun May 24 2020 23:45:00 GMT+0200; it says when the page was saved"},

		// Several: the stronger is taken, and the others say how they stand.
		{`<meta name="date" content="2017-04-25"><link rel="canonical" href="https://example.org/2017-04-24/bridge"><h1>T</h1><p>Published 24 April 2017</p>`,
			"* 2017-04-24 0 url: 2017-04-24; " + only + "\n  2017-04-25 2 meta date: 2017-04-25; url is stronger and says 2017-04-24\n  2017-04-24 2 byline: Published 24 April 2017; url is stronger and says the same"},
	} {
		source := "<title>T</title>\n" + c.evidence + "\n<p>The old bridge was opened to cars again, on 1 May 2016.</p>"
		p, err := Read([]byte(source), "a.html", Known{})
		if err != nil {
			t.Fatal(c.evidence, err)
		}
		if got := strings.TrimRight(said(p), "\n"); got != c.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", c.evidence, got, c.want)
		}
		if text := "The old bridge was opened to cars again, on 1 May 2016.\n"; string(p.Text) != text {
			t.Errorf("%s\ntext %q", c.evidence, p.Text)
		}
	}
}

// TestAddresses reads the days that addresses hold, and the original in the
// address of a copy.
func TestAddresses(t *testing.T) {
	for _, c := range []struct{ address, url, day string }{
		{"https://example.org/2017/04/24/bridge.html", "", "2017-04-24"},
		{"https://example.org/news/2017/4/24/", "", "2017-04-24"},
		{"https://example.org/world/2017/apr/24/bridge", "", "2017-04-24"},
		{"https://example.org/2017-04-24/", "", "2017-04-24"},
		{"https://example.org/posts/2017-04-24-bridge", "", "2017-04-24"},
		{"https://example.org/20170424/bridge-1095012345.html", "", "2017-04-24"},
		{"https://example.org/middleeast/201704241052950536-bridge-raqqa/", "", "2017-04-24"},
		{"https://example.org/middleeast/201803071062290411-bridge/", "", "2018-03-07"}, // the ten figures are no time
		{"https://example.org/201704241052-bridge", "", "2017-04-24"},
		{"https://example.org/20170424105200-bridge", "", "2017-04-24"},
		{"https://example.org/201704242552-bridge", "", ""},    // no time of day
		{"https://example.org/201704311052950536", "", ""},     // no 31 April
		{"https://example.org/2017/02/29/bridge", "", ""},      // no leap year
		{"https://example.org/2017/13/01/bridge", "", ""},      // no month
		{"https://example.org/bridge-20170424", "", ""},        // not at the beginning of a part
		{"https://example.org/120170424/", "", ""},             // a number
		{"https://example.org/2017/04/", "", ""},               // a month
		{"https://example.org/bridge?day=/2017/04/24", "", ""}, // not in the path
		{"https://web.archive.org/web/20200524093011/https://example.org/bridge", "https://example.org/bridge", ""},
		{"http://web.archive.org/web/20200524093011id_/http:/example.org/2017/04/24/", "http://example.org/2017/04/24/", "2017-04-24"},
		{"https://archive.ph/2020.05.24-093011/https://example.org/bridge", "https://example.org/bridge", ""},
	} {
		p, err := Read([]byte("The old bridge was opened again."), "a.txt", Known{URL: c.address})
		if err != nil {
			t.Fatal(c.address, err)
		}
		want := c.address
		if c.url != "" {
			want = c.url
		}
		if p.URL != want || p.Date.Literal != c.day {
			t.Errorf("%s: url %s, date %q, want %s, %q", c.address, p.URL, p.Date.Literal, want, c.day)
		}
		if copied := strings.Contains(said(p), "  2020-05-24 0 archive stamp: 20200524; an archive made its copy that day\n"); copied != (c.url != "") {
			t.Errorf("%s: copy %v: %s", c.address, copied, said(p))
		}
	}
}

// TestSpecimen reads a scraped page of the shape of the first one that furat
// was written for: its clock is no dateline, with its address it has one, and
// the caller has the last word.
func TestSpecimen(t *testing.T) {
	content, err := os.ReadFile("testdata/text/agency.txt")
	if err != nil {
		t.Fatal(err)
	}
	const address = "https://wire.example.org/middleeast/201704241052950536-ferry-maadan/"
	const clock = "  2021-02-03 1 page clock: 21:17 GMT03 Feb 2021; " + clockWhy + "\n"
	for _, c := range []struct {
		known     Known
		day, want string
	}{
		{Known{}, "", clock},
		{Known{URL: address}, "2017-04-24", "* 2017-04-24 0 url: 201704241052950536; " + only + "\n" + clock},
		{Known{URL: address, Date: "2017-04-25"}, "2017-04-25", "* 2017-04-25 0 stated: 2017-04-25; stated by the caller\n" +
			"  2017-04-24 0 url: 201704241052950536; stated is stronger and says 2017-04-25\n" + clock},
	} {
		p, err := Read(content, "agency.txt", c.known)
		if err != nil {
			t.Fatal(err)
		}
		if got := said(p); got != c.want || p.Date.Literal != c.day {
			t.Errorf("%+v\ngot %q\n%s\nwant %q\n%s", c.known, p.Date.Literal, got, c.day, c.want)
		}
	}
}
