package timeline

import (
	"testing"
	"testing/fstest"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, text, yaml, body string }{
		{"plain", "---\na: b\n---\nText", "a: b\n", "Text"},
		{"empty", "---\n---\n", "", ""},
		{"Windows", "---\r\na: b\r\n---\r\nText", "a: b\r\n", "Text"},
		{"byte order mark", "\ufeff---\na: b\n---\nText", "a: b\n", "Text"},
		{"trailing spaces", "--- \na: b\n---\t\nText", "a: b\n", "Text"},
		{"no line end", "---\na: b\n---", "a: b\n", ""},
		{"rule in the text", "---\na: b\n---\nText\n---\nmore", "a: b\n", "Text\n---\nmore"},
		{"longer rule", "---\na: |\n  ----\n---\nText", "a: |\n  ----\n", "Text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &file{name: "x.md", content: []byte(c.text)}
			yaml, fence, body, ok := f.split()
			if !ok {
				t.Fatal(f.errors)
			}
			if got := c.text[yaml:fence]; got != c.yaml {
				t.Errorf("YAML %q, want %q", got, c.yaml)
			}
			if got := c.text[body:]; got != c.body {
				t.Errorf("body %q, want %q", got, c.body)
			}
		})
	}
}

// FuzzFrontMatter reads any bytes as an article: no panic, and every mistake
// points into the file.
func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{
		"---\ntitle: X\ndate: 2017-04-24\n---\nText.", "---\ntitle: a: b\n---\n", "---\n- a\n- [b\n---\n",
		"---\ntitle: \"\\u0041\u2028\"\nplaces: {Raqqa: raqqa}\nevents: [{id: a, when: 2014, place: {river: 1..2}}]\n---\n[Raqqa](x)",
		"\ufeff---\r\ntitle: *a\r\n---\r\n", "---\na: &a [*a]\n---\n", "---\n\t\n---", "---\n? [a]\n: b\n---\n", "---\n!!x y: z\n--- ",
		"---\nsource: {by: x}\nevents:\n- {id: e, when: 2014-01, title: t, kind: siege, control: [{place: raqqa, status: left}], casualties: {a: {low: 2, best: 1}}}\n---\n*x*",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		fsys := fstest.MapFS{
			"site.yaml":             {Data: []byte("title: T\nperiod: 2013/2019\n")},
			"articles/2014-01-x.md": {Data: text},
		}
		tl, err := Load(fsys, Options{Gazetteer: smallGazetteer, Drafts: true})
		if err == nil {
			if len(tl.Articles) != 1 || len(tl.Events) == 0 {
				t.Errorf("%d articles, %d events", len(tl.Articles), len(tl.Events))
			}
			return
		}
		for _, e := range err.(Errors) {
			if e.Msg == "" {
				t.Errorf("a mistake without words: %#v", e)
			}
			checkPosition(t, fsys, e)
		}
	})
}
