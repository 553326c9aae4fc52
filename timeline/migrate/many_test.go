package migrate

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"furat/timeline"
)

// many is how many articles of an archive are made; each is as long as an
// article of an encyclopaedia.
const (
	many  = 200
	words = 3000
)

// matters are front matters as archives have them, each with {N} for the
// article's number and {DAY} for a month and day.
var matters = map[string][]string{
	"Hugo": {
		"+++\ntitle = \"Report {N}: the river\"\ndate = 2017-{DAY}T23:30:00+03:00\ntags = [\"river\", \"town\"]\n[params]\nmap = {zoom = {N}}\n+++\n",
		"---\ntitle: \"Report\" {N}: on the river\npublishDate: 2017-{DAY}T23:30:00Z\ncategories:\n\t- river\n\t- town\nweight: {N}\n---\n",
		"{\n  \"headline\": \"Report {N}\",\n  \"date\": \"2017-{DAY}\",\n  \"draft\": true,\n  \"seo\": {\"index\": [1, {\"x\": null}]}\n}\n",
		"---\r\ntitle: Report {N}\r\ndate: 2017-{DAY} 10:00\r\nslug: Reports/No-{N}\r\nurl: /old/{N}/\r\n---\r\n",
	},
	"Jekyll": {
		"---\nlayout: post\ntitle: Report {N}: the bridge\ndate: 2017-{DAY} 10:52:00 +0300\ntags: river town\n---\n",
		"\ufeff---\nlayout: post\ntitle: Report {N}\ntitle: Report {N}\npublished: false\nauthor: {name: Staff writer, email: a@example.org}\n---\n",
		"\n\n---\nsubject: \"Report {N}\": a subject\nheadline: Report {N}\ncategories: {main: x}\nredirect_from: [/r/{N}.html]\n---\n",
		"---\nlayout: post\ntags: [a,,b]\nexcerpt: >\n  On the river,\n  day by day.\n---\n",
	},
	"Eleventy": {
		"---\ntitle: Report {N}\npubDate: 2017-{DAY}T10:00:00.000Z\ntags: a, b, c\npermalink: \"/r/{{ page.fileSlug }}/\"\n---\n",
		"---\nheadline: '{N} reports'\npubDate: 2017/{DAY}\ndate: null\nlocale: en_GB\nsource: https://example.org/{N}\n---\n",
		"---\ntitle: \U0001F30A Report {N}\nupdated: 2017-12-31\npubDate: \"2017-{DAY} 8:15 am\"\nimage: {src: a.png, alt: \"A: b\"}\n---\n",
		"---\ntitle: @Report {N}\npubDate: 2017-{DAY}\nplaces: [Raqqa]\ndraft: \"yes\"\n---\n",
	},
	"Obsidian": {
		"",
		"---\ncreated: 2017-{DAY}T10:15\naliases: [Note {N}, The note]\ncssclass: wide\n---\n# The note on [[Report {N}]]\n\n",
		"---\ntitle: Report {N}\ncreated: 2017-{DAY}\ntags:\n  - river\n  - \"#town\"\n---\n%%to do%%\n",
		"---\ndate: 2017-{DAY}\nup: \"[[Index]]\"\nrating: {N}\n---\n",
	},
}

// fileNames are the files that hold them.
var fileNames = map[string]string{
	"Hugo": "content/reports/report-{N}.md", "Jekyll": "_posts/2017-{DAY}-report-{N}.md",
	"Eleventy": "posts/report-{N}.md", "Obsidian": "notes/2017-{DAY} Report {N}.md",
}

var signs = map[string]string{"Hugo": "hugo.toml", "Jekyll": "_config.yml", "Eleventy": "eleventy.config.js", "Obsidian": ".obsidian/app.json"}

// sentences are what the articles are made of: prose, and what generators put
// between it.
var sentences = []string{
	"The ferry at Raqqa crossed twice a day.", "Below the town the river turns to the east.", "Nobody counted the carts.\n\n",
	"See [[Raqqa|the town]] and [[The mill]].", "{{< figure src=\"/img/a.png\" caption=\"A quay\" >}}", "\n\n## On the water\n\n",
	"[As reported]({{ site.baseurl }}{% post_url 2017-01-01-first %}) before.", "{% include note.html text=\"A note.\" %}",
	"\n\n```\n{{< kept >}} [[kept]]\n```\n\n", "\n\n> [!note] Levels\n> They fall.\n\n", "It cost 5 % of 100 % then.[^1]", "\n\n---\n\n",
	"{{< ref \"x.md\" >}} tells more.", "<b>Bold</b> words<br>\nand `{{ code }}`.", "![far](https://example.org/a.png) away.", "\n\n- one\n- two\n\n",
}

// prose makes a text of so many words, the same for the same number.
func prose(number, words int) string {
	var b strings.Builder
	for n, at := 0, number; n < words; at = (at*7 + 3) % 1009 {
		s := sentences[at%len(sentences)]
		b.WriteString(s)
		b.WriteString(" ")
		n += len(strings.Fields(s))
	}
	return b.String() + "\n\n[^1]: A footnote.\n"
}

// archive makes a generator's folder of articles.
func archive(generator string, articles, words int) fstest.MapFS {
	files := fstest.MapFS{signs[generator]: {}}
	for n := range articles {
		day := fmt.Sprintf("%02d-%02d", 1+n/28%12, 1+n%28)
		form := matters[generator][n%4]
		fill := strings.NewReplacer("{N}", strconv.Itoa(n), "{DAY}", day)
		name, text := fill.Replace(fileNames[generator]), fill.Replace(form)+prose(n, words)
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// TestArchive takes over two hundred long articles with untidy front matter of
// each generator. All come without a hand edit, as drafts, and the record made
// of them has no mistake.
func TestArchive(t *testing.T) {
	for generator := range matters {
		t.Run(generator, func(t *testing.T) {
			files := archive(generator, many, words)
			taken, err := Folder(files, Options{Name: "in", Record: record()})
			if err != nil {
				t.Fatalf("unexpected mistakes:\n%v", err)
			}
			if len(taken.Articles) != many || taken.Generator != generator {
				t.Fatalf("%d articles for %s", len(taken.Articles), taken.Generator)
			}
			texts := map[string]string{}
			for _, a := range taken.Articles {
				texts["articles/"+a.Name] = string(a.Text)
			}
			tl := readable(t, texts)
			for _, a := range tl.Articles {
				checkProse(t, a)
			}
		})
	}
}

// checkProse looks for what must have become text and what must have stayed.
func checkProse(t *testing.T, a *timeline.Article) {
	t.Helper()
	outside := strings.ReplaceAll(strings.ReplaceAll(a.Body, "{{&lt; kept &gt;}} [[kept]]", ""), "<code>{{ code }}</code>", "")
	for _, left := range []string{"{{", "{%", "[[", "[!note]", "%%", "<img src=\"http"} {
		if strings.Contains(outside, left) {
			t.Errorf("%s: %q is left in the text", a.File, left)
		}
	}
	if !strings.Contains(a.Body, "{{&lt; kept &gt;}} [[kept]]") {
		t.Errorf("%s: code was changed", a.File)
	}
	if len(a.Mentions) == 0 || a.Date.Literal[:5] != "2017-" {
		t.Errorf("%s: %d places, date %s", a.File, len(a.Mentions), a.Date.Literal)
	}
}

// TestInPlace reads the same folders where they stand, by two lines in
// site.yaml, without touching the files.
func TestInPlace(t *testing.T) {
	const site = "title: The river\nperiod: 2013/2019\nextra: keep\nfields: {title: headline, date: [pubDate, publishDate, created], " +
		"tags: [tags, categories], description: subject, lang: locale, lastmod: updated}\n"
	for generator := range matters {
		content := fstest.MapFS{"site.yaml": {Data: []byte(site)}}
		for name, file := range archive(generator, many, 200) {
			content["articles/"+name] = file
		}
		tl, err := timeline.Load(content, record())
		if err != nil {
			t.Fatalf("%s: unexpected mistakes:\n%v", generator, err)
		}
		if len(tl.Articles) != many || len(tl.Notes) == 0 {
			t.Errorf("%s: %d articles, %d notes", generator, len(tl.Articles), len(tl.Notes))
		}
		for _, a := range tl.Articles {
			mentionsStand(t, content, a)
		}
	}
}

// mentionsStand checks that a place found in a translated text is reported
// where its author wrote it.
func mentionsStand(t *testing.T, content fstest.MapFS, a *timeline.Article) {
	t.Helper()
	lines := strings.Split(string(content[strings.TrimPrefix(a.File, "site/content/")].Data), "\n")
	for _, m := range a.Mentions {
		if !strings.HasPrefix(lines[m.Line-1][m.Col-1:], m.Text) {
			t.Errorf("%s:%d:%d: %q does not stand there", a.File, m.Line, m.Col, m.Text)
		}
	}
}

// TestStopped: of many articles with a mistake, each is named with its line;
// nothing is taken over.
func TestStopped(t *testing.T) {
	files := fstest.MapFS{}
	for n := range many {
		files[fmt.Sprintf("report-%03d.md", n)] = &fstest.MapFile{Data: []byte("---\ntitle: Report\ndate: 3/4/2017\n---\n" + prose(n, 100))}
	}
	_, err := Folder(files, Options{Name: "in", Record: record()})
	mistakes, ok := err.(timeline.Errors)
	if !ok || len(mistakes) != many {
		t.Fatalf("%d mistakes, want %d: %v", len(mistakes), many, err)
	}
	for n, m := range mistakes {
		if want := fmt.Sprintf("in/report-%03d.md", n); m.File != want || m.Line != 3 || m.Col != 7 {
			t.Errorf("%v, want %s:3:7", m, want)
		}
	}
}
