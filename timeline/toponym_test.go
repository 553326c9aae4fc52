package timeline

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/yuin/goldmark/text"

	"furat/geo"
)

var placeLink = regexp.MustCompile(`<a class="place" href="\.\./places/[a-z0-9-]+\.html">([^<]*)</a>`)

// rendered returns the HTML of a text with its toponyms linked, and without.
func rendered(t *testing.T, src string) (linked, bare string) {
	t.Helper()
	rec := &record{gaz: smallGazetteer, places: map[string]*Place{}}
	c := &articleReader{reader: &reader{file: &file{content: []byte(src)}}, record: rec}
	c.article = &Article{}
	c.body(0)
	var out bytes.Buffer
	doc := markdown.Parser().Parse(text.NewReader([]byte(src)))
	if err := markdown.Renderer().Render(&out, []byte(src), doc); err != nil {
		t.Fatal(err)
	}
	return c.article.Body, out.String()
}

func TestLinkToponyms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"To Raqqa.", `<p>To <a class="place" href="../places/raqqa.html">Raqqa</a>.</p>`},
		{"Raqqa and Raqqa", `<p><a class="place" href="../places/raqqa.html">Raqqa</a> and Raqqa</p>`},
		{"Deir\nez-Zor\nfell", "<p><a class=\"place\" href=\"../places/deir-ez-zor.html\">Deir\nez-Zor</a>\nfell</p>"},
		{"to Raqqa  \nfell", "<p>to <a class=\"place\" href=\"../places/raqqa.html\">Raqqa</a><br>\nfell</p>"},
		{"Raqqa's", `<p><a class="place" href="../places/raqqa.html">Raqqa</a>’s</p>`},
		{"[Raqqa](x.html), Raqqa", `<p><a href="x.html">Raqqa</a>, <a class="place" href="../places/raqqa.html">Raqqa</a></p>`},
		{"in **Raqqa**", `<p>in <strong><a class="place" href="../places/raqqa.html">Raqqa</a></strong></p>`},
		{"in **Deir** ez-Zor", `<p>in <strong>Deir</strong> ez-Zor</p>`},
		{"## Raqqa", `<h2 id="h-raqqa">Raqqa</h2>`},
		{"in الرقة now", `<p>in <a class="place" href="../places/raqqa.html">الرقة</a> now</p>`},
	} {
		linked, _ := rendered(t, c.text)
		if linked != c.want+"\n" {
			t.Errorf("%q:\ngot  %s\nwant %s", c.text, linked, c.want)
		}
	}
}

// TestLinksChangeNothingElse takes the links to places out again: what is left
// is what goldmark makes of the text alone.
func TestLinksChangeNothingElse(t *testing.T) {
	for _, src := range []string{
		"Raqqa, *Manbij*\nand Deir\nez-Zor  \nMayadin\\\nRaqqa's \"Raqqa\"...",
		"> Deir\n> ez-Zor\n\n- Raqqa\n- 1. Mayadin\n\n      Manbij\n\n| Raqqa | b |\n|---|---|\n| Deir ez-Zor | `Raqqa` |",
		"Raqqa[^1] ~~Manbij~~ <https://example.org/Raqqa> Raqqa&nbsp;x \\*Manbij\\*\n\n[^1]: Of Raqqa.",
		"Deir\r\nez-Zor\r\nand Raqqa\r\n",
	} {
		linked, bare := rendered(t, src)
		if linked == bare {
			t.Errorf("%q: nothing is linked", src)
		}
		if got := placeLink.ReplaceAllString(linked, "$1"); got != bare {
			t.Errorf("%q:\ngot  %q\nwant %q", src, got, bare)
		}
	}
}

// TestOverlay checks how own pins win over what the finder found.
func TestOverlay(t *testing.T) {
	m := func(start, end int, name string) geo.Mention {
		return geo.Mention{Start: start, End: end, Text: name, Place: &geo.Place{ID: name}}
	}
	for _, c := range []struct {
		name       string
		found, own []geo.Mention
		want       string
	}{
		{"apart", []geo.Mention{m(0, 2, "a"), m(8, 9, "b")}, []geo.Mention{m(4, 6, "X")}, "aXb"},
		{"over one", []geo.Mention{m(0, 2, "a"), m(4, 9, "b")}, []geo.Mention{m(5, 6, "X")}, "aX"},
		{"inside", []geo.Mention{m(5, 6, "a")}, []geo.Mention{m(4, 9, "X")}, "X"},
		{"longest of own", nil, []geo.Mention{m(4, 6, "X"), m(4, 9, "Y")}, "Y"},
		{"touching", []geo.Mention{m(0, 4, "a"), m(6, 8, "b")}, []geo.Mention{m(4, 6, "X")}, "aXb"},
		{"two", []geo.Mention{m(0, 3, "a"), m(3, 5, "b"), m(9, 12, "c")}, []geo.Mention{m(2, 4, "X"), m(10, 11, "Y")}, "XY"},
	} {
		got := ""
		for _, m := range overlay(c.found, c.own) {
			got += m.Text
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
