package timeline

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark/text"
)

// TestMask writes the mask's spaces as dots and its barriers as #, so that what
// is left of a text stands under it.
func TestMask(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"emphasis", "to **Deir** _ez-Zor_.", "to   Deir    ez-Zor ."},
		{"heading", "# To Raqqa #", ".#To Raqqa.."},
		{"blocks", "One.\n\nTwo.", "One..#Two."},
		{"soft break", "Deir\nez-Zor", "Deir\nez-Zor"},
		{"hard break", "Deir  \nez-Zor", "Deir..\nez-Zor"},
		{"Windows", "Deir\r\nez-Zor\r\n", "Deir.\nez-Zor.."},
		{"quotation", "> of Deir\n> ez-Zor", ".#of Deir..\nez-Zor"},
		{"lazy quotation", "> of Deir\nez-Zor", ".#of Deir\nez-Zor"},
		{"list", "- a\n- b\n  c", ".#a..#b..\nc"},
		{"link", "[Deir](http://a.b/Hit) ez-Zor", ".Deir................. ez-Zor"},
		{"address", "see https://a.b/Hit now", "see ..............# now"},
		{"autolink", "see <https://a.b/Hit> now", "see ................# now"},
		{"code", "Deir `x` ez-Zor", "Deir ..# ez-Zor"},
		{"picture", "a ![Hit](b.png) c", "a ............# c"},
		{"code block", "    Hit\n\nRaqqa", "........#Raqqa"},
		{"fence", "```\nHit\n```\nRaqqa", "...........#Raqqa"},
		{"comment", "a <!-- Hit --> b", "a ...........# b"},
		{"apostrophe", "Ma'adan's \"town\"...", "Ma'adan's \"town\"..."},
		{"dash", "Raqqa--Hit", "Raqqa--Hit"},
		{"entity", "Deir&nbsp;ez&#45;Zor & co", "Deir......ez.....Zor & co"},
		{"escape", `\*Hit\*`, ".*Hit.*"},
		{"table", "| a | b |\n|---|---|\n| Hit | Ana |", ".#a .#b .............#Hit .#Ana.."},
		{"footnote", "Deir[^1] ez-Zor\n\n[^1]: Hit", "Deir.... ez-Zor.......#Hit"},
		{"Arabic", "**الرقة** ثم", "..الرقة.. ثم"},
		{"reference", "[a]: http://x.y \"Hit\"\n\nRaqqa", "......................#Raqqa"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := string(maskOf(markdown.Parser().Parse(text.NewReader([]byte(c.text))), []byte(c.text)))
			if len(got) != len(c.text) {
				t.Fatalf("%d bytes of %d", len(got), len(c.text))
			}
			show := strings.NewReplacer(" ", ".", "\x00", "#").Replace
			if show(got) != strings.ReplaceAll(c.want, " ", ".") {
				t.Errorf("\ntext %q\ngot  %q\nwant %q", c.text, show(got), strings.ReplaceAll(c.want, " ", "."))
			}
		})
	}
}

// FuzzMask checks that a mask has the length of its text, is valid where that
// is, and holds nothing that the text does not have at the same place.
func FuzzMask(f *testing.F) {
	for _, s := range []string{"**Deir**\n> ez-Zor", "|a|b|\n|-|-|\n|`c\\|d`|e", "[^1]\n\n[^1]: x", "- a\n\n\tb\n- \"c\"'s", "&amp;\\*<https://x>", "الرقة [x](y \"z\")\n===", "~~a~~ <b> www.example.org", "1) > # a\n   b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, what := Crowded([]byte(s)); what != "" {
			return
		}
		mask := maskOf(markdown.Parser().Parse(text.NewReader([]byte(s))), []byte(s))
		if len(mask) != len(s) {
			t.Fatalf("%q: mask of %d bytes, text of %d", s, len(mask), len(s))
		}
		if utf8.ValidString(s) && !utf8.Valid(mask) {
			t.Errorf("%q: mask %q is not valid", s, mask)
		}
		for i, c := range mask {
			if c != ' ' && c != 0 && c != '\n' && c != s[i] {
				t.Fatalf("%q: byte %d of the mask is %q", s, i, c)
			}
		}
		for _, m := range Annotate([]byte(s), "x.md", smallGazetteer, Date{}) {
			if m.Start < 0 || m.Start >= m.End || m.End > len(s) || m.Text != s[m.Start:m.End] {
				t.Fatalf("%q: mention %+v", s, m)
			}
		}
	})
}
