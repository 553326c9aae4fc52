package foreign

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// slug is a simple Options.Slug for tests.
func slug(s string) string {
	return strings.Trim(strings.ReplaceAll(strings.ToLower(s), " ", "-"), "-")
}

// TestCases reads the files of testdata. In each a case is a source behind
// "=== what it shows" and what becomes of it behind "--- ", up to the next; the
// generator is the file's name.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 4 {
		t.Fatalf("%d files of cases: %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		generator := generators[strings.TrimSuffix(filepath.Base(file), ".txt")]
		var out strings.Builder
		for _, c := range strings.Split(string(text), "=== ")[1:] {
			head, rest, _ := strings.Cut(c, "\n")
			source, want, _ := strings.Cut(rest, "\n--->\n")
			t.Run(head, func(t *testing.T) {
				a := Read([]byte(source), Options{Name: "posts/2017-04-24-a-note.md", Keep: true, Generator: generator, Slug: slug,
					Fields: map[string][]string{"title": {"headline"}, "date": {"pubDate", "published"}, "tags": {"tags", "categories"}}})
				got := shown(a)
				fmt.Fprintf(&out, "=== %s\n%s\n--->\n%s", head, source, got)
				if os.Getenv("FURAT_UPDATE") != "1" && got != want {
					t.Errorf("--- got\n%s--- want\n%s", got, want)
				}
				accountedFor(t, []byte(source), a)
				standsThere(t, []byte(source), a)
			})
		}
		if os.Getenv("FURAT_UPDATE") == "1" {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

var generators = map[string]string{"hugo": Hugo, "jekyll": Jekyll, "eleventy": Eleventy, "obsidian": Obsidian}

// shown is an article with its notes and faults.
func shown(a *Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", strings.TrimRight(string(a.Text), "\n"))
	for _, n := range a.Notes {
		fmt.Fprintf(&b, "# %d %s (+%d)\n", n.At, n.Msg, n.More)
	}
	for _, f := range a.Faults {
		fmt.Fprintf(&b, "! %d %s; %s\n", f.At, f.Msg, f.Hint)
	}
	return b.String() + "\n"
}

// accountedFor checks that every byte of an article leads into its source.
func accountedFor(t *testing.T, source []byte, a *Article) {
	t.Helper()
	for at := range len(a.Text) + 1 {
		from := a.Source(at)
		if from < 0 || from > len(source) {
			t.Fatalf("byte %d leads to %d of %d", at, from, len(source))
		}
	}
}

// standsThere checks that a name of the text leads to where it is written.
func standsThere(t *testing.T, source []byte, a *Article) {
	t.Helper()
	if at := bytes.LastIndex(a.Text, []byte("Euphrates")); at >= 0 && !bytes.HasPrefix(source[a.Source(at):], []byte("Euphrates")) {
		t.Errorf("Euphrates leads to %q", source[a.Source(at):])
	}
}

// TestDay lists the ways to write a day, and what is none.
func TestDay(t *testing.T) {
	for s, want := range map[string]string{
		"2017-04-24": "2017-04-24", "2017-4-4": "2017-04-04", "2017/04/24": "2017-04-24", "2017.04.24": "2017-04-24", "20170424": "2017-04-24",
		"2017-04-24 10:52:00 +0300": "2017-04-24 timed", "2017-04-24T22:30:00Z": "2017-04-24 timed utc", "2017-04-24T22:30:00.000Z": "2017-04-24 timed utc",
		"2017-04-24T22:30:00-07:00": "2017-04-24 timed", "2017-04-24 10:52": "2017-04-24 timed", "20170424T105200Z": "2017-04-24 timed utc",
		"20170424 1052": "2017-04-24 timed", "2017-04-24 8:15 pm": "2017-04-24 timed", "2017-04-24 10:52:00 UTC": "2017-04-24 timed utc",
		"April 24, 2017": "2017-04-24", "Apr 24 2017": "2017-04-24", "Sept. 4, 2017": "2017-09-04", "24 April 2017": "2017-04-24",
		"24th of April, 2017": "2017-04-24", "24-Apr-2017": "2017-04-24", "Monday, April 24, 2017": "2017-04-24",
		"Mon, 24 Apr 2017 10:52:00 +0300": "2017-04-24 timed", "Mon, 24 Apr 2017 07:52:00 GMT": "2017-04-24 timed utc",
		"Mon Apr 24 2017 10:52:00 GMT+0300 (Eastern European Summer Time)": "2017-04-24 timed",
		"April 24, 2017 at 10:52 am":                                       "2017-04-24 timed",
		"24.4.2017":                                                        "2017-04-24", "24/04/2017": "2017-04-24", "04/24/2017": "2017-04-24", "4/4/2017": "2017-04-04",
		" 2017-04-24 ": "2017-04-24", "2016-02-29": "2016-02-29",
		// One of two days, no day, or not a day only.
		"3/4/2017": "", "3.4.2017": "", "2017-02-29": "", "2017-13-01": "", "31 April 2017": "", "2017-04": "", "2017": "", "": "",
		"2017-04-24/2017-04-25": "", "2017-04-24?": "", "Smarch 3, 2017": "", "Ma 3, 2017": "", "24.4.17": "", "1493020320": "", "yesterday": "",
		"2017-04-24 and later": "", strings.Repeat("2", 200): "",
	} {
		day, timed, utc, ok := Day(s)
		got := day
		if timed {
			got += " timed"
		}
		if utc {
			got += " utc"
		}
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestLinear reads a megabyte of the worst there is: marks that open and never
// close, and links without end. What looks ahead for each anew takes minutes.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"{{", "{{<", "{{%", "{%", "{#", "{:", "[[", "![[", "![", "](", "[", "%%", "==", "=", "#a ", "^", "`", "`` ` ", "*", "<", "<a ", "<a href=x>", "</p>",
		"<!--", "\\", "[[a]]", "![](x)", "![](http://x) ", "{{< ref x >}}", "[a]({{< ref x >}})", "{% raw %}", "{% comment %}", "{% highlight %}", "{{< highlight a >}}",
		"> [!a] ", "\t", "a\n\n", "- ", "    x\n", "~~~\n", "```\n", "%%a%%", "{{ 'a' }}", "{: .a}", "^[", "|", "\n# ", "---\n"} {
		source := []byte("---\ntitle: A\n---\n" + strings.Repeat(unit, 1<<20/len(unit)))
		begin := time.Now()
		a := Read(source, Options{Keep: true, Generator: Obsidian, Slug: slug}) // which has the most marks
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("%q: %v for %d bytes", unit, took, len(a.Text))
		}
	}
}

// TestLinearFrontMatter does the same with keys, values and untidy lines.
func TestLinearFrontMatter(t *testing.T) {
	var keys, toml, untidy strings.Builder
	for n := range 5000 {
		fmt.Fprintf(&keys, "key%d: a\n", n)
		fmt.Fprintf(&toml, "key%d = 1\n[table%d]\na = 1\n", n, n)
		fmt.Fprintf(&untidy, "key%d: a: b\n", n)
	}
	for name, source := range map[string]string{
		"keys": "---\n" + keys.String() + "---\nText.\n", "untidy": "---\n" + untidy.String() + "---\nText.\n",
		"same": "---\n" + strings.Repeat("k: v\n", 100000) + "---\nText.\n", "toml": "+++\na = [" + strings.Repeat("1,", 100000) + "]\n+++\nText.\n",
		"tables": "+++\n" + toml.String() + "+++\nText.\n",
		"json":   "{\"a\": [" + strings.Repeat("1,", 100000) + "1]}\nText.\n", "deep": "{\"a\": " + strings.Repeat("[", 100000), "tags": "---\ntags: " + strings.Repeat("a, ", 100000) + "\n---\nText.\n",
	} {
		begin := time.Now()
		Read([]byte(source), Options{Keep: true, Slug: slug})
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("%s: %v for %d bytes", name, took, len(source))
		}
	}
}

// FuzzRead: nothing panics, what was text is text, every byte leads into the
// source, and notes and faults stand in it.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, c := range strings.Split(string(text), "=== ")[1:] {
			_, rest, _ := strings.Cut(c, "\n")
			source, _, _ := strings.Cut(rest, "\n--->\n")
			f.Add([]byte(source), uint8(len(source)))
		}
	}
	f.Fuzz(func(t *testing.T, source []byte, which uint8) {
		generator := []string{"", Hugo, Jekyll, Obsidian}[which%4]
		a := Read(source, Options{Name: "posts/a.md", Keep: which&4 > 0, Generator: generator, Slug: slug, Fields: map[string][]string{"date": {"day"}}})
		if utf8.Valid(source) && !utf8.Valid(a.Text) {
			t.Errorf("%q is no text any more: %q", source, a.Text)
		}
		accountedFor(t, source, a)
		for _, n := range a.Notes {
			if n.At < 0 || n.At > len(source) || !utf8.ValidString(n.Msg) || strings.Contains(n.Msg, "\n") {
				t.Errorf("%+v does not stand in %q", n, source)
			}
		}
		for _, k := range Keys(source) {
			if strings.Contains(k.Value, "\n") || len([]rune(k.Value)) > 41 {
				t.Errorf("%q of %q is too long for a table", k.Value, source)
			}
		}
	})
}
