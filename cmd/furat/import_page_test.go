package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const roadsURL = "https://valley-wire.example/middleeast/201812111052950536-roads-hajin/"

// saved puts the saved page of testdata into the project: the shape of a page
// as it was scraped, with its menu, its clock and its related headlines.
func saved(t *testing.T) (project string) {
	t.Helper()
	text, err := os.ReadFile("testdata/roads.txt")
	if err != nil {
		t.Fatal(err)
	}
	emptyProject(t)
	put(t, "roads.txt", string(text))
	return string(text)
}

// emptyProject is a content folder with site.yaml, actors.yaml and no article.
func emptyProject(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	put(t, "site/content/site.yaml", "title: An archive\nperiod: 2013/2019\n")
	put(t, "site/content/actors.yaml", "- {id: sdf, name: Syrian Democratic Forces, code: SDF, colour: \"#ebc839\", aliases: [SDF]}\n"+
		"- {id: isil, name: Islamic State (ISIL), code: IS, colour: \"#201e1d\", aliases: [Daesh]}\n")
}

func article(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("site/content/articles/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestImportPage is the way of an article from a saved page to the site: the
// draft, one line edited, the build, the event on its page.
func TestImportPage(t *testing.T) {
	saved(t)
	code, out, errs := furat(t, "", "import", "roads.txt", "-url", roadsURL, "-accessed", "2021-03-02")
	const name = "2018-12-11-hajin-11-december-2018.md"
	want := filepath.FromSlash("site/content/articles/"+name) + `: draft with 4 events suggested; edit it, and write status: published
  date 2018-12-11 from url: "201812111052950536"; taken: nothing stronger names a day
  date 2021-03-02 from page clock, line 1: "07:30 GMT02 March 2021"; not taken: a clock says when the page was shown or saved
`
	if code != exitDone || out != want || errs != "" {
		t.Fatalf("exit code %d, %q\n%s\nwant\n%s", code, errs, out, want)
	}
	text := article(t, name)
	for _, want := range []string{
		"date: 2018-12-11  # url: \"201812111052950536\"\n", "status: draft\n",
		"  - id: hajin-2018-12-11-statement\n    when: 2018-12-11  # \"Tuesday\"",
		"  - id: susah-2018-12-09-statement\n    when: 2018-12-09  # \"Sunday\"",
		"    kind: control-change  # \"captured\"\n    actors: [sdf]\n    casualties:\n      fighters: {best: 12, by: spokesman}",
		"    kind: battle  # \"launched\"",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("not in the draft: %q\n%s", want, text)
		}
	}
	for _, debris := range []string{"Listen Live", "Boat Sinks", "Nine Killed", "abu-kamal", "Facebook"} {
		if strings.Contains(text, debris) {
			t.Errorf("debris of the page in the draft: %q", debris)
		}
	}
	put(t, "site/content/articles/2018-12-01-first.md", "---\ntitle: First\n---\n\nText.\n")
	if code, _, errs := furat(t, "", "build"); code != exitDone || exists("public/events/hajin-2018-09-battle.html") {
		t.Errorf("a draft was published unasked, or stopped the build: %s", errs)
	}
	if code, _, errs := furat(t, "", "build", "-drafts"); code != exitDone {
		t.Fatal(errs)
	}
	for _, page := range []string{"index.html", "events/hajin-2018-09-battle.html", "events/index.html", "articles/index.html", "articles/hajin-11-december-2018.html"} {
		if text, err := os.ReadFile("public/" + page); err != nil || !bytes.Contains(text, []byte(`<strong class="draft">draft</strong>`)) {
			t.Errorf("%s does not mark the draft: %v", page, err)
		}
	}
	put(t, "site/content/articles/"+name, strings.Replace(text, "status: draft", "status: published", 1))
	if code, _, errs := furat(t, "", "build"); code != exitDone {
		t.Fatalf("the draft is not in order: %s", errs)
	}
	page, err := os.ReadFile("public/events/hajin-2018-09-battle.html")
	if err != nil || !bytes.Contains(page, []byte("Battle at Hajin")) {
		t.Errorf("the event is not on its page: %v", err)
	}
	if bytes.Contains(page, []byte("<strong class=\"draft\">")) {
		t.Error("a published event is marked as a draft")
	}
	if index, err := os.ReadFile("public/index.html"); err != nil || !bytes.Contains(index, []byte("events/hajin-2018-09-battle.html")) {
		t.Errorf("the event is not on the front page: %v", err)
	}
}

// TestImportUndecided: without its address nothing but a clock dates the page.
// The draft says so, and the build refuses it until an editor decides.
func TestImportUndecided(t *testing.T) {
	saved(t)
	code, out, _ := furat(t, "", "import", "roads.txt")
	const name = "hajin-september-2018.md"
	if code != exitDone || !strings.Contains(out, "date ????: nothing decides the day of publication; write it, or import with --date") {
		t.Fatalf("exit code %d\n%s", code, out)
	}
	text := article(t, name)
	if !strings.Contains(text, "date: ????  # nothing decides") || !strings.Contains(text, "#     2021-03-02  page clock, line 1:") {
		t.Errorf("the draft does not say that its day is open:\n%s", text)
	}
	code, _, errs := furat(t, "", "build", "-drafts")
	if code != exitMistakes || !strings.Contains(errs, name+":3:7: date ???? is not decided yet; write the day of publication; candidates may stand beside it\n") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}

// TestImportStated: what the caller says outweighs the page.
func TestImportStated(t *testing.T) {
	text := saved(t)
	code, out, errs := furat(t, text, "import", "-", "-url", roadsURL, "-date", "2018-12-12")
	if code != exitDone || !strings.Contains(out, "2018-12-12-hajin-12-december-2018.md: draft") {
		t.Errorf("exit code %d\n%s%s", code, out, errs)
	}
}

// TestImportAgain: a page that an article cites is named, and merged only when
// asked, without a change to what a person wrote.
func TestImportAgain(t *testing.T) {
	saved(t)
	const mine = "---\ntitle: Mine # as I say\ndate: 2018-12-11\nsource: {by: A wire, url: \"http://www.valley-wire.example/middleeast/201812111052950536-roads-hajin\"}\nevents:\n" +
		"  - {id: a, when: 2018-12-11, title: Mine, place: hajin, kind: statement}\n---\n\nMy own words.\n"
	put(t, "site/content/articles/mine.md", mine)
	code, _, errs := furat(t, "", "import", "roads.txt", "-url", roadsURL)
	want := "furat: " + filepath.FromSlash("site/content/articles/mine.md") + " cites this page already; import with --update to add what it has not\n"
	if code != exitUsage || errs != want || article(t, "mine.md") != mine {
		t.Fatalf("exit code %d: %q; want %q", code, errs, want)
	}
	code, out, errs := furat(t, "", "import", "roads.txt", "-url", roadsURL, "-update")
	merged := article(t, "mine.md")
	if code != exitDone || !strings.Contains(out, "3 events added; nothing that was there is changed") || errs != "" {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	if i := strings.Index(mine, "---\n\nMy own"); !strings.HasPrefix(merged, mine[:i]) || !strings.HasSuffix(merged, mine[i:]) {
		t.Errorf("a person's words were changed:\n%s", merged)
	}
	if code, _, errs := furat(t, "", "build"); code != exitDone {
		t.Errorf("the merged article is not in order: %s", errs)
	}
	if code, out, _ := furat(t, "", "import", "roads.txt", "-url", roadsURL, "-update"); code != exitDone || !strings.Contains(out, "0 events added") {
		t.Errorf("a second time: exit code %d: %s", code, out)
	}
}

// TestImportKeep: the source text is kept only when asked, and never over a
// file that is there.
func TestImportKeep(t *testing.T) {
	saved(t)
	put(t, "kept.txt", "mine\n")
	code, _, errs := furat(t, "", "import", "roads.txt", "-keep", "kept.txt")
	if code != exitUsage || errs != "furat: kept.txt is there already; nothing was written\n" || exists("site/content/articles") {
		t.Errorf("exit code %d: %s", code, errs)
	}
	if code, _, errs := furat(t, "", "import", "roads.txt", "-keep", "text/kept.txt"); code != exitDone {
		t.Fatal(errs)
	}
	kept, err := os.ReadFile("text/kept.txt")
	if err != nil || !bytes.Contains(kept, []byte("nobody is in a hurry")) || bytes.Contains(kept, []byte("Listen Live")) {
		t.Errorf("%v\n%s", err, kept)
	}
	if code, _, errs := furat(t, "", "import", "roads.txt"); code != exitUsage || !strings.Contains(errs, "hajin-september-2018.md is there already; nothing was written") {
		t.Errorf("a second draft over the first: exit code %d: %s", code, errs)
	}
}

// TestImportRefuses: one clear error each, and nothing is written.
func TestImportRefuses(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"nothing there", "", "", "furat: open page.html: "},
		{"an empty file", "page.html", "", "page.html:1:1: "},
		{"a picture", "page.html", "\x89PNG\r\n\x1a\n\x00\x00", "page.html:1:1: "},
		{"no text", "page.html", "<html><body><nav>Home</nav></body></html>", "page.html:1:1: "},
		{"tags without end", "page.html", "<html><body>" + strings.Repeat("<div>", 1_000_000) + "x", "page.html:"},
		{"too much", "page.txt", strings.Repeat("A long sentence of nothing at all stands here. ", 500_000), "page.txt:1:1: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			emptyProject(t)
			if c.file != "" {
				put(t, c.file, c.text)
			} else {
				c.file = "page.html"
			}
			code, out, errs := furat(t, "", "import", c.file)
			if code == exitDone || out != "" || !strings.HasPrefix(errs, c.want) || exists("site/content/articles") {
				t.Errorf("exit code %d, %q, %.300q; want %q", code, out, errs, c.want)
			}
		})
	}
	emptyProject(t)
	for _, args := range [][]string{{"import"}, {"import", "a", "b"}, {"import", "a.txt", "-accessed", "yesterday"}} {
		if code, _, errs := furat(t, "", args...); code != exitUsage || errs == "" {
			t.Errorf("%q: exit code %d, %q", args, code, errs)
		}
	}
}
