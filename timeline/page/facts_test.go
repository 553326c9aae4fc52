package page

import (
	"fmt"
	"strings"
	"testing"
)

const opened = "The old bridge was opened to cars again, after two years."

// TestFacts reads what pages say of themselves in one way a time.
func TestFacts(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		// Title: what is meant for other programs, the heading, <title> without the site's name.
		{`<title>Bridge opened to cars again - River Post</title>`, `title "Bridge opened to cars again"`},
		{`<title>Raqqa - two years on</title>`, `title "Raqqa - two years on"`},
		{`<title>Bridge open | River Post</title><meta property="og:site_name" content="River Post">`, `title "Bridge open"; site "River Post"`},
		{`<title>Bridge open | News | River Post</title><h1>Bridge open</h1>`, `title "Bridge open"`},
		{`<title>Bridge open - River Post</title><h1>River Post</h1><h2>Bridge open</h2>`, `title "Bridge open"`},
		{`<title>x</title><meta property="og:title" content="Bridge &amp; road open">`, `title "Bridge & road open"`},
		{`<script type="application/ld+json">[{"@type":["NewsArticle"],"headline":"Bridge open"}]</script>`, `title "Bridge open"`},
		{`<script type="application/ld+json">{"@type":"WebPage","headline":"Not this"}</script><h1>T</h1><title>T</title>`, `title "T"`},

		// Author.
		{`<meta name="author" content="Hanna Wieland">`, `author "Hanna Wieland"`},
		{`<meta property="article:author" content="https://social.example.org/hw">`, ``},
		{`<meta name="dc.creator" content="Well Watch">`, `author "Well Watch"`},
		{`<script type="application/ld+json">{"@type":"Report","author":{"@type":"Person","name":"Hanna Wieland"}}</script>`, `author "Hanna Wieland"`},
		{`<script type="application/ld+json">{"@type":"Article","author":"Hanna Wieland"}</script>`, `author "Hanna Wieland"`},
		{`<p>By Hanna Wieland and Piet de Groot</p>`, `author "Hanna Wieland and Piet de Groot"`},
		{`<p>بقلم: سلمى النجار</p><p>نشر في 3 أيار 2017 بقلم سلمى النجار</p>`, `author "سلمى النجار"`},
		{`<p>By the river at noon</p>`, ``},
		{`<a rel="author" href="/hw">By Hanna Wieland</a>`, `author "Hanna Wieland"`},
		{`<div class="comments"><span class="fn">Piet</span></div>`, ``},

		// Language, as BCP 47 writes it.
		{`<html lang="ar-sy">`, `lang "ar-SY"`},
		{`<html xml:lang="tr">`, `lang "tr"`},
		{`<meta property="og:locale" content="en_GB">`, `lang "en-GB"`},
		{`<meta http-equiv="content-language" content="de">`, `lang "de"`},
		{`<html lang="english language">`, ``},

		// Address: the canonical one, og:url, where a browser saved it from.
		{`<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">`, `url "https://example.org/a"`},
		{`<meta property="og:url" content="https://example.org/b">`, `url "https://example.org/b"`},
		{`<!-- saved from url=(0021)https://example.org/c -->`, `url "https://example.org/c"`},
		{`<link rel="canonical" href="https://web.archive.org/web/20200524000000/https://example.org/a">`, `url "https://example.org/a"`},
		{`<link rel="canonical" href="javascript:x">`, ``},

		// Series and tags.
		{`<div>Crossings of the Lower Valley (18)</div>`, `series "Crossings of the Lower Valley"`},
		{`<meta property="article:section" content="Water">`, `series "Water"`},
		{`<meta name="keywords" content="bridge, Raqqa, Bridge">`, `tags ["bridge" "Raqqa"]`},
		{`<meta property="article:tag" content="bridge"><meta property="article:tag" content="Raqqa">`, `tags ["bridge" "Raqqa"]`},
		{`<script type="application/ld+json">{"@type":"Article","keywords":["bridge","Raqqa"]}</script>`, `tags ["bridge" "Raqqa"]`},
		{`<a rel="tag" href="/t">bridge</a> <a rel="tag" href="/u">Raqqa</a>`, `tags ["bridge" "Raqqa"]`},

		// Notes.
		{"\n<script type=\"application/ld+json\">{\"@type\": }</script>", `note "line 2: the JSON-LD cannot be read and was left out"`},
	} {
		p, err := Read([]byte(c.page+"\n<p>"+opened+"</p>"), "a.html", Known{})
		if err != nil {
			t.Fatal(c.page, err)
		}
		if got := facts(p); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.page, got, c.want)
		}
		if !strings.Contains(string(p.Text), opened) {
			t.Errorf("%s\ntext %q", c.page, p.Text)
		}
	}
}

func facts(p *Page) string {
	var all []string
	for _, f := range [...][2]string{{"title", p.Title}, {"author", p.Author}, {"site", p.SiteName}, {"lang", p.Lang}, {"url", p.URL}, {"series", p.Series}} {
		if f[1] != "" {
			all = append(all, fmt.Sprintf("%s %q", f[0], f[1]))
		}
	}
	if len(p.Tags) > 0 {
		all = append(all, fmt.Sprintf("tags %q", p.Tags))
	}
	for _, n := range p.Notes {
		all = append(all, fmt.Sprintf("note %q", n))
	}
	return strings.Join(all, "; ")
}

// TestSortOf tells the lines of scraped pages apart.
func TestSortOf(t *testing.T) {
	for want, lines := range map[sort][]string{
		prose: {
			opened,
			`"Nobody asked us about the bridge," he said.`,
			"MAADAN (Euphrates Wire) — The boat takes six cars at a time.",
			"وتقع المكتبة في بيت قديم قرب النهر.",
			"هل تفتح المكتبة أبوابها يوم الجمعة؟",
			"The figures for the left bank in the first quarter are these:",
		},
		sentence: {`"No," he said.`, "They are not."},
		entry:    {"• Nine points were repaired", "- The station still lacks a transformer"},
		byline: {
			"Published 24 April 2017", "By Hanna Wieland", "Last updated: 24/04/2017 10:52", "نشر في 24 نيسان 2017",
			"by Tomas Lind, published 9 June 2013.",
		},
		debris: {
			"Listen Live", "Get short URL", "Share", "READ MORE: Floating Bridge Closed", "© 2020 Euphrates Wire. No part may be used without a licence.",
			"Comment via Facebook", "19:44", "اقرأ المزيد", "This text is ours. All rights reserved.",
		},
		ending: {"More on this story", "Community standards", "Related:", "اقرأ أيضا"},
		other: {
			"Middle East", "Crossings of the Lower Valley (18)", "ferry, Euphrates, Syria, Deir Ez-Zor, Raqqa",
			"Water Level at Tabqa Falls by Half a Metre as Diesel Runs Short", "What Is Behind the Price of Diesel on the Left Bank?",
			"Date harvest of Anbar begins a week late this year",
		},
	} {
		for _, l := range lines {
			if got := sortOf(l); got != want {
				t.Errorf("%q: %d, want %d", l, got, want)
			}
		}
	}
}

// TestEverythingIsAWidget reads a page whose names would condemn all of it.
func TestEverythingIsAWidget(t *testing.T) {
	p, err := Read([]byte(`<body class="page"><div class="widget" id="comments"><p>`+opened+`</p><p>`+opened+`</p></div><div class="widget"><p>Sign up to our letter, which comes at noon.</p></div>`), "a.html", Known{})
	if err != nil {
		t.Fatal(err)
	}
	if want := opened + "\n\n" + opened + "\n"; string(p.Text) != want {
		t.Errorf("%q", p.Text)
	}
}

// TestLeftOut tells of sentences behind a list of headlines, which may be of
// the article and may not.
func TestLeftOut(t *testing.T) {
	const page = opened + "\n\n" + opened + "\n\nWater level at Tabqa falls again\nForty wells dug south of Maadan\nDiesel is dear this winter\n\n" +
		"The council meets on Monday in the old school.\n\nIt is to hear the farmers of the lower canal.\n"
	p, err := Read([]byte(page), "a.txt", Known{})
	if err != nil {
		t.Fatal(err)
	}
	const want = `note "line 9: left out as no part of the article: \"The council meets on Monday in the old school.\""`
	if got := facts(p); got != want {
		t.Errorf("got %s", got)
	}
	if strings.Contains(string(p.Text), "council") {
		t.Errorf("%q", p.Text)
	}
}
