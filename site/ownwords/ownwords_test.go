package ownwords

import (
	"bytes"
	"strings"
	"testing"
)

func TestRuns(t *testing.T) {
	for _, c := range []struct {
		name, ours, theirs, want string
	}{
		{"the same", "they said that it was not yet their town", "They said that it was not yet their town.", "they said that it was not yet their town"},
		{"spelling", "the Kobanî council’s 1,200 men were all gone", "The Kobani councils 1200 men were all gone", "the Kobanî council’s 1,200 men were all gone"},
		{"a link", "they said that [it](../a-b.html) was not yet theirs", "they said that it was not yet theirs", "they said that it was not yet theirs"},
		{"an address", "they said https://a.b/c that it was not yet theirs", "they said that it was not yet theirs", "they said that it was not yet theirs"},
		{"seven", "they said that it was not yet ours", "they said that it was not yet theirs", ""},
		{"names", "the Islamic State of Iraq and al-Sham", "the Islamic State of Iraq and al-Sham", ""},
		{"names and a verb", "the Islamic State of Iraq and Syria fled", "the Islamic State of Iraq and Syria fled", "the Islamic State of Iraq and Syria fled"},
		{"dates", "from 20 March 2017 to 26 March 2017", "from 20 March 2017 to 26 March 2017", ""},
	} {
		var list bytes.Buffer
		if err := Write(&list, "A comment\nof two lines\n", Runs(c.theirs, 1)); err != nil {
			t.Fatal(err)
		}
		known, err := Read(&list)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range Shared(Runs("Before.\n\n"+c.ours+"\n", 5), known) {
			if got = append(got, r.Words); r.Line != 7 {
				t.Errorf("%s: line %d, want 7", c.name, r.Line)
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	_, err := Read(strings.NewReader("# a comment\n00ff\nxyz\n"))
	if err == nil || err.Error() != `3:1: "xyz" is not the number of a run: 16 hexadecimal digits` {
		t.Error(err)
	}
}
