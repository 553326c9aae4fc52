package timeline

import (
	"fmt"
	"strings"
	"testing"

	"furat/geo"
)

// marked takes the «» out of a text and returns it with what stood in them.
func marked(text string) (plain string, want []string) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "«")
		b.WriteString(before)
		if !ok {
			return b.String(), want
		}
		name, after, _ := strings.Cut(rest, "»")
		want = append(want, fmt.Sprintf("%d %q", b.Len(), name))
		b.WriteString(name)
		text = after
	}
}

func TestAnnotate(t *testing.T) {
	for _, c := range []struct{ name, file, text string }{
		{"plain text", "a.txt", "    From «Raqqa» to «Deir\n    ez-Zor», *not* Markdown: `«Manbij»`.\n"},
		{"article", "a.md", "---\ntitle: Raqqa\n---\nFrom «Raqqa» to `Manbij`.\n"},
		{"pin", "a.md", "---\nplaces: {the town: manbij}\n---\nIn «the\ntown» and the towns.\n"},
		{"pin by coordinates", "a.md", "---\nplaces: [{name: Camp Z, at: [39, 36]}]\n---\nAt «Camp Z» by «Raqqa», not Camp Zero.\n"},
		{"no front matter", "a.md", "From «Raqqa» to `Manbij`.\n"},
		{"broken front matter", "a.md", "---\ntitle: [\n---\nFrom «Raqqa».\n"},
		{"quotation", "a.md", "> From «Deir\n> ez-Zor» on.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, want := marked(c.text)
			var got []string
			for _, m := range Annotate([]byte(text), c.file, smallGazetteer, Date{}) {
				if m.Status == geo.Resolved {
					got = append(got, fmt.Sprintf("%d %q", m.Start, m.Text))
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

// TestAnnotateAsLoad checks that both doors find the same in the same article.
func TestAnnotateAsLoad(t *testing.T) {
	fsys := folder(t, "testdata/good/full")
	tl, err := Load(fsys, options())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range tl.Articles {
		name := strings.TrimPrefix(a.File, "site/content/")
		found := Annotate(fsys[name].Data, name, tl.Gazetteer, a.Date)
		if len(found) != len(a.Mentions) {
			t.Fatalf("%s: %d mentions, Load has %d", name, len(found), len(a.Mentions))
		}
		for i, m := range a.Mentions {
			if f := found[i]; f.Start != m.Start || f.Text != m.Text || f.Status != m.Status {
				t.Errorf("%s:%d:%d: %+v, Load has %+v", name, m.Line, m.Col, f, m.Mention)
			}
		}
	}
}

// TestReadOnce: what is asked of a text does not depend on what was asked before.
func TestReadOnce(t *testing.T) {
	article := []byte("---\ndate: 2017-04-26\nplaces: [{name: Camp Z, at: [39, 36]}]\n---\nAt Camp Z, 15 km north of *Raqqa*, on\nSunday.\n")
	all := func(read *Text) string {
		places := read.Places(smallGazetteer, Date{})
		said := fmt.Sprintf("%v\n%+v", read.Relatives(smallGazetteer, nil, places), read.Dates(Date{}))
		for _, m := range places {
			said += fmt.Sprintf("\n%d %q %s", m.Start, m.Text, m.Place.ID)
		}
		return said
	}
	read := Read(article, "a.md")
	first := all(read)
	read.Explain(smallGazetteer, Date{})
	if again := all(read); again != first || !strings.Contains(first, "Camp Z") || !strings.Contains(first, "2017-04-23") {
		t.Errorf("first\n%s\nagain\n%s", first, again)
	}
	if prose := string(read.Prose()); len(prose) != len(article) || strings.TrimSpace(strings.Trim(prose, "\x00")) != "At Camp Z, 15 km north of  Raqqa , on\nSunday." {
		t.Errorf("the prose is %q", prose)
	}
}

// TestReadTooDeep: where Markdown is not parsed, nothing is found.
func TestReadTooDeep(t *testing.T) {
	read := Read([]byte("In Raqqa on 3 March 2016.\n"+strings.Repeat(">", maxMarks+1)), "a.md")
	if places, dates := read.Places(smallGazetteer, Date{}), read.Dates(Date{}); len(places) > 0 || len(dates) > 0 {
		t.Errorf("found %v and %v", places, dates)
	}
}
