package page

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"furat/timeline"
)

// TestBroken gives what is no page, or cannot be read as one, and the exact
// message for it.
func TestBroken(t *testing.T) {
	const none = "no text was found: no paragraph of whole sentences; copy the article's text into a .md file and import that"
	for _, c := range []struct{ name, content, want string }{
		{"a.html", "", "a.html:1:1: the file is empty; save the page again"},
		{"a.txt", " \n\t\n", "a.txt:1:1: the file is empty; save the page again"},
		{"a.txt", "\xef\xbb\xbf", "a.txt:1:1: the file is empty; save the page again"},
		{"-", "%PDF-1.4\n1 0 obj", "-:1:1: the file is a PDF, not a page; copy its text into a .txt file"},
		{"a.html", "\x89PNG\r\n\x1a\n\x00", "a.html:1:1: the file is an image (PNG), not a page; type its text into a .txt file"},
		{"a.html", "\xff\xd8\xff\xe0", "a.html:1:1: the file is an image (JPEG), not a page; type its text into a .txt file"},
		{"a.txt", "PK\x03\x04\x14", "a.txt:1:1: the file is a zip archive or office document, not a page; unpack it, or save the document as HTML or text"},
		{"a.html", "\x1f\x8b\x08", "a.html:1:1: the file is a gzip archive, not a page; unpack it first"},
		{"a.html", "From: <Saved by Blink>\nSubject: x", "a.html:1:1: the file is a web archive (MHTML), not a page; save the page as HTML"},
		{"a.txt", "One.\nTwo\x00.", "a.txt:2:1: the file has NUL bytes, as no text has; save the page as HTML or text in UTF-8"},
		{"a.html", strings.Repeat("x", MaxSize+1), "a.html:1:1: the file has 20.0 MB, more than 20; save the page without its images, or copy its text into a .txt file"},
		{"a.txt", strings.Repeat("One two three four five.\n", maxPlain/20), "a.txt:1:1: the text has 2.5 MB, more than 2; cut the article out of it"},
		{"a.md", strings.Repeat("One two three four five.\n", maxPlain/20), "a.md:1:1: the text has 2.5 MB, more than 2; cut the article out of it"},
		{"a.html", "<body>" + strings.Repeat("<div>", 1_000_000), "a.html:1:1: the page has more than 150000 tags; copy its text into a .txt file"},
		{"a.html", "<body>\n" + strings.Repeat("<div>", 600), "a.html:1:1: the page's elements are nested too deep or broken (html: open stack of elements exceeds 512 nodes); copy its text into a .txt file"},
		{"a.html", "<p>" + strings.Repeat("word</i>\n", 1100), "a.html:1001:1: the page has more than 1000 end tags and texts out of place; copy its text into a .txt file"},
		{"a.html", "<table>\n" + strings.Repeat("word<tr>\n", 1100), "a.html:1001:1: the page has more than 1000 end tags and texts out of place; copy its text into a .txt file"},
		{"a.html", `<html><body><div id="root"></div><script src="app.js"></script></body></html>`, "a.html:1:1: " + none},
		{"a.html", "<ul><li>Home<li>News<li>Sport</ul>", "a.html:1:1: " + none},
		{"a.txt", "Home\nNews\nRiver Falls at Tabqa as Snow Is Late", "a.txt:1:1: " + none},
		{"a.md", "---\ntitle: x\n---\n", "a.md:1:1: " + none},
		{"a.md", "---\ntitle: x\n", "a.md:1:1: the front matter is not closed; write a line --- between it and the text"},
		{"a.md", "---\ntitle: [x\n---\nText.", "a.md:1:1: the front matter is not YAML (did not find expected ',' or ']'); mend it, or delete it"},
		{"a.md", "---\na: " + strings.Repeat("x", maxFrontMatter) + "\n---\nText.", "a.md:1:1: the front matter has more than 64 kB; shorten it"},
		{"a.md", "---\na: b\n---\n\n" + strings.Repeat(">", 300), "a.md:5:1: a line has more than 200 of >; save it as .txt"},
		{"a.md", "Text.\n" + strings.Repeat("*a_\n", 1100), "a.md:1:1: a paragraph has more than 2000 marks of emphasis, links or code; save it as .txt"},
		{"a.txt", "Ein Fu\xdfweg. " + strings.Repeat("\xcd\xe1\xc8", 90), "a.txt:1:1: the file is not UTF-8 and does not declare its encoding; save it as UTF-8"},
		{"a.html", `<meta charset="utf-8"><p>` + strings.Repeat("\xcd\xe1 \xc8 ", 90), "a.html:1:1: the file is not in utf-8 as it declares: 270 damaged characters; save it as UTF-8"},
	} {
		p, err := Read([]byte(c.content), c.name, Known{})
		if p != nil || err == nil || err.Error() != c.want {
			t.Errorf("%.40q\ngot  %v\nwant %s", c.content, err, c.want)
		}
	}
}

// TestStated checks what the caller states, and that its mistakes are listed
// with those of the page.
func TestStated(t *testing.T) {
	known := Known{URL: "example.org/bridge", Date: "2017-04"}
	_, err := Read(nil, "a.html", known)
	const want = `a.html:1:1: the stated date "2017-04" is not one day; write it as 2017-04-24
a.html:1:1: the stated address "example.org/bridge" is not whole; write it with https:// and its host
a.html:1:1: the file is empty; save the page again`
	var all timeline.Errors
	if !errors.As(err, &all) || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// TestEncoding reads one sentence in the encodings that pages come in.
func TestEncoding(t *testing.T) {
	const sentence = "Le café de Deir ez-Zor a “rouvert” ses portes près du fleuve hier."
	western := strings.NewReplacer("é", "\xe9", "è", "\xe8", "“", "\x93", "”", "\x94").Replace(sentence)
	for _, c := range []struct{ name, content, note string }{
		{"a.txt", sentence, ""},
		{"a.txt", "\ufeff" + sentence, ""},
		{"a.txt", utf16Bytes(sentence), "the page is in utf-16le"},
		{"a.txt", western, "the page is in windows-1252"},
		{"a.html", `<meta charset=iso-8859-1><p>` + western, "the page is in windows-1252"},
		{"a.html", `<?xml version="1.0" encoding="windows-1252"?><html><p>` + western, "the page is in windows-1252"},
		{"a.html", "<script>" + strings.Repeat("/* x */", 1000) + `</script><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>` + western, "the page is in windows-1252"},
		{"a.html", `<meta charset="windows-1256"><p>` + sentence, "the page declares windows-1256, but is UTF-8"},
		{"a.html", `<meta charset="utf-16"><p>` + sentence, ""},
		{"a.html", `<meta charset="klingon"><p>` + sentence, `the page declares the encoding "klingon", which is not known`},
	} {
		p, err := Read([]byte(c.content), c.name, Known{})
		if err != nil {
			t.Errorf("%q: %v", c.content, err)
			continue
		}
		if got := strings.Join(p.Notes, "; "); got != c.note || string(p.Text) != sentence+"\n" {
			t.Errorf("%.60q: %q with %q, want %q", c.content, p.Text, got, c.note)
		}
	}
}

func utf16Bytes(s string) string {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

// TestDamaged keeps a page with a few bytes that mean nothing, and says where.
func TestDamaged(t *testing.T) {
	p, err := Read([]byte("The ford at Tibni – the old one – is\nopen \xff again since Monday.\n"), "a.txt", Known{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(p.Text), "open \ufffd again") {
		t.Errorf("%q", p.Text)
	}
	if len(p.Notes) != 1 || p.Notes[0] != "line 2: damaged characters are written \ufffd; there are 1" {
		t.Errorf("%q", p.Notes)
	}
}

// TestLarge reads or refuses pages made to be slow. Each is given a minute,
// where the quadratic reading of any would take many.
func TestLarge(t *testing.T) {
	picture := `<p>The bank road is open again for one lane since Monday.</p><img src="data:image/png;base64,` + strings.Repeat("iVBORw0K", (19<<20)/8) + `">`
	for _, c := range []struct{ what, name, content string }{
		{"a picture written into the page", "a.html", picture},
		{"sixty thousand paragraphs", "a.html", strings.Repeat("<p>The bank road is open again, and stones mark its edge.</p>\n", 60_000)},
		{"one paragraph of 5 MB", "a.html", "<p>" + strings.Repeat("The road is open. ", 5<<20/18)},
		{"a title of 10 MB over many headings", "a.html", "<title>" + strings.Repeat("road ", 2<<20) + "</title>" + strings.Repeat("<h2>The road at Hatlah</h2>", 5_000)},
		{"JSON-LD as deep as it goes", "a.html", `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 1<<20) + "</script>"},
		{"an attribute of many names", "a.html", `<div class="` + strings.Repeat("a b ", 4<<20) + `">The road is open again.`},
		{"dated lines", "a.txt", strings.Repeat("Published 24 April 2017\n", maxPlain/24)},
		{"prose", "a.txt", strings.Repeat("The road is open for one lane.\n\n", maxPlain/32)},
		{"open brackets", "a.md", strings.Repeat("[a](b\n", maxPlain/6)},
		{"stars", "a.md", strings.Repeat("*a_ ", maxPlain/4)},
	} {
		t.Run(c.what, func(t *testing.T) {
			began := time.Now()
			p, err := Read([]byte(c.content), c.name, Known{})
			if took := time.Since(began); took > time.Minute {
				t.Errorf("took %v", took)
			}
			if (p == nil) == (err == nil) {
				t.Errorf("%v, %v", p, err)
			}
		})
	}
}
