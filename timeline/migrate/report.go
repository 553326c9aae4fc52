package migrate

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// String shows what was guessed, changed and left: for the person who called.
func (i *Import) String() string {
	var b strings.Builder
	from := "no generator that is known"
	if i.Generator != "" {
		from = i.Generator
	}
	fmt.Fprintf(&b, "%s for %s\n", count(len(i.Articles), "article"), from)
	i.keys(&b)
	section(&b, "\nchanged:\n", i.Notes)
	section(&b, "\npictures to be put into static/:\n", i.Images)
	section(&b, "\nnot taken:\n", i.Passed)
	return b.String()
}

// keys writes the table of keys, in columns.
func (i *Import) keys(b *strings.Builder) {
	if len(i.Keys) == 0 {
		return
	}
	wide, becomes := 0, 0
	for _, k := range i.Keys {
		wide, becomes = max(wide, utf8.RuneCountInString(k.Name)), max(becomes, len(k.Becomes))
	}
	b.WriteString("\nkeys, as guessed:\n")
	for _, k := range i.Keys {
		fmt.Fprintf(b, "  %-*s  %-*s  in %s: %s\n", wide, k.Name, becomes, k.Becomes, count(k.Files, "article"), k.Example)
	}
}

func section(b *strings.Builder, head string, lines []string) {
	if len(lines) == 0 {
		return
	}
	b.WriteString(head)
	for _, line := range lines {
		b.WriteString("  " + line + "\n")
	}
}

func count(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}
