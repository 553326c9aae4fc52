package site_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"furat/timeline"
)

// The toponyms found in every article of the record, as a list that is read by
// eye: a name that resolves to another place than it did, or that is no place
// at all, shows in the diff.
func TestRecordMentions(t *testing.T) {
	record, err := timeline.Load(os.DirFS("content"), timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, a := range record.Articles {
		fmt.Fprintf(&got, "%s\n", a.Slug)
		for _, m := range a.Mentions {
			id := "-"
			if m.Place != nil {
				id = m.Place.ID
			}
			fmt.Fprintf(&got, "  %d:%d\t%s\t%s\t%s\n", m.Line, m.Col, strings.Join(strings.Fields(m.Text), " "), id, m.Status)
		}
	}
	const golden = "testdata/record-mentions.txt"
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	wantLines := strings.Split(string(want), "\n")
	for i, line := range strings.Split(got.String(), "\n") {
		if i >= len(wantLines) || line != wantLines[i] {
			t.Fatalf("%s:%d: got %q; FURAT_UPDATE=1 writes it anew, then read the diff", golden, i+1, line)
		}
	}
}
