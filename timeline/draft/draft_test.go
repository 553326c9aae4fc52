package draft

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"furat/timeline"
	"furat/timeline/page"
)

// record loads the small record of testdata, with further articles.
func record(t testing.TB, more map[string]string) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.Load(content(t, more), timeline.Options{Dir: "site/content", Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func content(t testing.TB, more map[string]string) fs.FS {
	t.Helper()
	fsys := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("testdata/record"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join("testdata/record", name))
		fsys[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range more {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// TestDrafts makes the draft of every page that package page is tested with and
// of three of its own, in HTML, text and Markdown, and compares it with testdata/want. A draft must be
// read back without a mistake but for what it leaves open: the day, and who
// published it.
func TestDrafts(t *testing.T) {
	theirs, _ := filepath.Glob("../page/testdata/*/*")
	ours, _ := filepath.Glob("testdata/pages/*") // of these more happens in
	pages := append(theirs, ours...)
	rec, tried := record(t, nil), 0
	for _, file := range pages {
		if filepath.Base(filepath.Dir(file)) == "want" {
			continue
		}
		tried++
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p, err := page.Read(b, filepath.Base(file), page.Known{})
			if err != nil {
				t.Fatal(err)
			}
			d := New(Input{Page: p, Record: rec, Accessed: "2020-05-24"})
			golden(t, "testdata/want/"+filepath.Base(file)+".md", "# "+d.Name+"\n"+string(d.Text))
			readsBack(t, d)
			if again := New(Input{Page: p, Record: rec, Accessed: "2020-05-24"}); !bytes.Equal(again.Text, d.Text) {
				t.Error("a second draft of the same page is another")
			}
		})
	}
	if tried < 21 {
		t.Errorf("only %d pages tried", tried)
	}
}

// readsBack loads the record with the draft among its articles.
func readsBack(t *testing.T, d *Draft) {
	t.Helper()
	fsys := content(t, map[string]string{"articles/" + d.Name: string(d.Text)})
	tl, err := timeline.Load(fsys, timeline.Options{Drafts: true})
	var mistakes timeline.Errors
	if errors.As(err, &mistakes) {
		for _, m := range mistakes {
			if !strings.Contains(m.Msg, "is not decided yet") && !strings.Contains(m.Msg, "has no source, nor has the article") {
				t.Errorf("a mistake: %v", m)
			}
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	events := 0
	for _, e := range tl.Events {
		if e.Article.Draft && !e.Report {
			events++
		}
	}
	if events != d.Events {
		t.Errorf("%d events read back; want %d", events, d.Events)
	}
	if _, err := timeline.Load(fsys, timeline.Options{}); err != nil {
		t.Errorf("without drafts: %v", err)
	}
}

// TestNoSentenceCopied holds that a draft quotes no more than twelve words in a
// row of what a page says.
func TestNoSentenceCopied(t *testing.T) {
	b, err := os.ReadFile("testdata/pages/strike.html")
	if err != nil {
		t.Fatal(err)
	}
	p, err := page.Read(b, "strike.html", page.Known{})
	if err != nil {
		t.Fatal(err)
	}
	d := New(Input{Page: p, Record: record(t, nil)})
	if d.Events == 0 {
		t.Fatal("no event was suggested, so that this holds nothing")
	}
	said := strings.Join(strings.Fields(string(d.Text)), " ")
	all := strings.Fields(string(p.Text))
	for i := 0; i+13 <= len(all); i++ {
		if run := strings.Join(all[i:i+13], " "); strings.Contains(said, run) {
			t.Errorf("thirteen words in a row: %q", run)
		}
	}
}

// written is a page of one sentence, as page.Read returns it.
func written(text, url, day string) *page.Page {
	d, _ := timeline.ParseDate(day)
	return &page.Page{Title: "A day at the river", URL: url, Text: []byte(text), Date: d}
}

func TestKnownEvents(t *testing.T) {
	d := New(Input{Page: written("Fighters seized Raqqa on Tuesday.", "https://x.example/a", "2017-10-20"), Record: record(t, nil)})
	want := "2017-10-17, Raqqa, control change: the record has it as raqqa-held, in site/content/articles/2017-10-20-raqqa.md"
	if len(d.Known) != 1 || d.Known[0] != want {
		t.Errorf("known %q; want %q", d.Known, want)
	}
	d = New(Input{Page: written("Fighters seized Raqqa on Wednesday.", "https://x.example/a", "2017-10-20"), Record: record(t, nil)})
	if len(d.Known) != 0 {
		t.Errorf("another day is known: %q", d.Known)
	}
}

func TestCited(t *testing.T) {
	fsys := content(t, map[string]string{
		"articles/broken.md":   "---\ntitle: [\nsource: https://broken.example/page\n---\n",
		"articles/a/draft.md":  "---\ntitle: x\nstatus: draft\ndate: ????\nevents:\n  - sources: [{url: 'http://www.deep.example/p/'}]\n---\n",
		"articles/no-front.md": "https://desk.example/2017/10/20/raqqa\n",
	})
	for _, c := range []struct{ url, want string }{
		{"http://www.desk.example/2017/10/20/raqqa/", "articles/2017-10-20-raqqa.md"},
		{"https://desk.example/2017/10/20/raqqa?page=2", ""},
		{"https://deep.example/p?fbclid=1#top", "articles/a/draft.md"},
		{"https://broken.example/page", "articles/broken.md"},
		{"https://elsewhere.example/", ""},
		{"", ""},
		{"page.html", ""},
	} {
		got, err := Cited(fsys, c.url)
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, %v; want %q", c.url, got, err, c.want)
		}
	}
	if got, err := Cited(fstest.MapFS{}, "https://a.example/"); got != nil || err != nil {
		t.Errorf("without articles: %q, %v", got, err)
	}
}

// TestUpdate puts events into articles as people write them, and changes no
// byte of what was there.
func TestUpdate(t *testing.T) {
	in := Input{Record: record(t, nil), Page: written(
		"Fighters captured Manbij on Friday.\n\nFighters captured Tabqa on Saturday.", "https://x.example/a", "2017-10-22")}
	for _, c := range []struct {
		name, text string
		added      int
	}{
		{"no-events", "---\ntitle: x\ndate: 2017-10-22\n---\n\nText.\n", 2},
		{"one-there", "---\nevents:\n- id: mine   # mine\n  when: 2017-10\n  title: Mine\n  place: manbij\n  kind: battle\n# on the title\ntitle: x\n---\nText.\n", 1},
		{"by-name", "---\ntitle: x\nevents:\n    - {id: a, when: 2017-10-20, title: a, place: Manbij, kind: other}\n    - {id: b, when: 2017-10-21, title: b, place: al-thawrah, kind: other}\n---\n", 1},
		{"null", "---\ntitle: x\nevents:\ntags: [a]\n---\n", 2},
		{"literal", "---\ntitle: x\nevents:\n  - id: a\n    when: 2016\n    title: a\n    place: hit\n    kind: other\n    summary: |\n      one\n\n      # two\n---\nText\n", 2},
		{"windows", "---\r\ntitle: x\r\ndate: 2017-10-22\r\n---\r\nText.\r\n", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := New(in)
			got, added, err := d.Update(in, "a.md", []byte(c.text))
			if err != nil || added != c.added {
				t.Fatalf("added %d, %v; want %d", added, err, c.added)
			}
			if !keeps(string(got), c.text) {
				t.Errorf("something was changed:\n%s", got)
			}
			golden(t, path.Join("testdata/update", c.name+".md"), string(got))
			twice, added, err := d.Update(in, "a.md", got)
			if err != nil || added != 0 || !bytes.Equal(twice, got) {
				t.Errorf("a second time: added %d, %v", added, err)
			}
		})
	}
}

// keeps reports that all of old stands in now, but for one stretch put in.
func keeps(now, old string) bool {
	i := 0
	for i < len(old) && i < len(now) && now[i] == old[i] {
		i++
	}
	return strings.HasSuffix(now, old[i:])
}

func TestUpdateMistakes(t *testing.T) {
	in := Input{Record: record(t, nil), Page: written("Fighters captured Manbij on Friday.", "https://x.example/a", "2017-10-22")}
	for _, c := range []struct{ text, want string }{
		{"Text.\n", "a.md:1:1: the front matter cannot be read; mend it, then import with --update"},
		{"---\ntitle: [\n---\n", "a.md:1:1: the front matter cannot be read; mend it, then import with --update"},
		{"---\ntitle: x\nevents: [{id: a}]\n---\n", "a.md:3:9: the events stand on one line; write each under a dash of its own, then import with --update"},
	} {
		d := New(in)
		if got, _, err := d.Update(in, "a.md", []byte(c.text)); got != nil || err == nil || err.Error() != c.want {
			t.Errorf("%q: %v; want %s", c.text, err, c.want)
		}
	}
}

// FuzzDraft holds that whatever a page is called and says, its draft is YAML
// that reads back, and copies no line of the page.
func FuzzDraft(f *testing.F) {
	f.Add("A title: with \"quotes\" # and more", "Fighters captured Raqqa on Sunday; at least 12 civilians were killed, a medic said.", "tag, \x00", "Name of\nthe site")
	f.Add("null", "On 3 May 2015 the army took Palmyra.", "~", "yes")
	rec := record(f, nil)
	f.Fuzz(func(t *testing.T, title, text, tag, site string) {
		p := written(text, "https://x.example/a", "2017-10-22")
		p.Title, p.Tags, p.SiteName, p.Author, p.Series, p.Lang = title, []string{tag}, site, tag, site, tag
		p.Dates = []page.Candidate{{Day: "2017-10-22", From: "url", Words: title, Taken: true}, {Day: tag, From: site, Words: text, Why: tag}}
		d := New(Input{Page: p, Record: rec})
		fsys := content(t, map[string]string{"articles/" + d.Name: string(d.Text)})
		if _, err := timeline.Load(fsys, timeline.Options{Drafts: true}); err != nil {
			t.Fatalf("%v\n%s", err, d.Text)
		}
	})
}

// golden compares with a file; FURAT_UPDATE=1 writes it anew.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("FURAT_UPDATE") != "" {
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(got), 0o644)); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil || got != string(want) {
		t.Errorf("%s (FURAT_UPDATE=1 rewrites it)\n--- got\n%s\n--- want\n%s", file, got, want)
	}
}

func ExampleNew() {
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: An archive\nperiod: 2013/2019\n")}}
	record, err := timeline.Load(content, timeline.Options{Empty: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	p, _ := page.Read([]byte("Bridge News\n\nThe bridge at Raqqa was bombed on Friday, the council of the city said.\n"), "page.txt",
		page.Known{URL: "https://bridge-news.example/2017/02/04/raqqa", Date: "2017-02-04"})
	d := New(Input{Page: p, Record: record})
	fmt.Println(d.Name, "with", d.Events, "event")
	// Output:
	// 2017-02-04-raqqa-4-february-2017.md with 1 event
}

// FuzzUpdate holds that whatever an article is, a merge either fails or leaves
// every byte of it, with the new events read back behind the old.
func FuzzUpdate(f *testing.F) {
	in := Input{Record: record(f, nil), Page: written("Fighters captured Manbij on Friday.\n\nFighters captured Tabqa on Saturday.", "https://x.example/a", "2017-10-22")}
	for _, seed := range []string{
		"---\ntitle: x\nevents:\n  - id: a\n    when: 2017-10-20\n    place: manbij\n# end\n---\nText.\n",
		"---\nevents:\n- |\n  # a\ntitle: x\n---", "---\nevents: &a\n  - *a\n---\n", "\ufeff---\r\nevents: \r\n---\r\n", "---\n? events\n: - a\n---\n",
		"---\n{events: [], title: x}\n---\n", "---\nevents:\n\t- a\n---\n", "---\nevents:\n  - id: a\n...\n---\n",
	} {
		f.Add(seed)
	}
	d := New(in)
	f.Fuzz(func(t *testing.T, text string) {
		got, added, err := d.Update(in, "a.md", []byte(text))
		switch {
		case err != nil && got != nil:
			t.Fatal("an error and a text")
		case err != nil:
			return
		case added == 0 && string(got) != text:
			t.Fatal("nothing added, but changed")
		case !keeps(string(got), text):
			t.Fatalf("something was changed:\n%s", got)
		}
		if again, more, err := d.Update(in, "a.md", got); err != nil || more != 0 || !bytes.Equal(again, got) {
			t.Fatalf("a second time: added %d, %v\n%s", more, err, got)
		}
	})
}
