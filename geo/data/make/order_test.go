package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

const header = "id\tname\tnames\tkind\tcountry\tadmin1\tlat\tlon\tprecision_km\tpopulation\tsource\tsource_url"

// What an editor leaves behind, and what make makes of it.
func TestOrder(t *testing.T) {
	in := "# © somebody\n" + header + "\n" +
		"tal-tamr\tTal Tamr\t Tall Tamr|Tall Tamr||ar:تل تمر\ttown\tSY\tHasakah\t36.6500\t40.370000001\t1.50\t\tGeoNames\thttps://x\r\n" +
		"\n# a remark between rows goes to the top\n" +
		"tal \tTal\t\ttown\tSY\tHasakah\t36\t40\t10\t\tGeoNames\t\n"
	want := "# © somebody\n# a remark between rows goes to the top\n" + header + "\n" +
		"tal\tTal\t\ttown\tSY\tHasakah\t36\t40\t10\t\tGeoNames\t\n" +
		"tal-tamr\tTal Tamr\tTall Tamr|ar:تل تمر\ttown\tSY\tHasakah\t36.65\t40.37\t1.5\t\tGeoNames\thttps://x\n"
	got, err := order("t.tsv", []byte(in), map[string]string{})
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	again, err := order("t.tsv", got, map[string]string{})
	if err != nil || !bytes.Equal(again, got) {
		t.Errorf("a table in order is changed: %v\n%s", err, again)
	}
}

func TestOrderMistakes(t *testing.T) {
	row := "hit\tHit\t\tcity\tIQ\tAnbar\t33.6\t42.8\t3\t\tGeoNames\t\n"
	for _, test := range []struct{ in, want string }{
		{"", `t.tsv: header ""; want 12 columns`},
		{header + "\nhit\tHit\n", "t.tsv:2: 2 columns; want 12"},
		{header + "\n" + row + row, `t.tsv:3: id "hit" stands in t.tsv already`},
		{header + "\nhit\tHit\t\tcity\tIQ\tAnbar\tnorth\t42.8\t3\t\tGeoNames\t\n", `t.tsv:2: column 7: "north"; want a number`},
	} {
		_, err := order("t.tsv", []byte(test.in), map[string]string{})
		if err == nil || err.Error() != test.want {
			t.Errorf("got error %v; want %s", err, test.want)
		}
	}
}

// The tables of the project are in order. When this fails, run make data.
func TestTablesAreInOrder(t *testing.T) {
	files, _ := filepath.Glob("../*.tsv")
	if len(files) == 0 {
		t.Fatal("no tables")
	}
	idFile := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got, err := order(file, text, idFile)
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, text) {
			t.Errorf("%s is not in order; run make data", file)
		}
	}
}

// A mistake in one table leaves all of them as they are.
func TestRunWritesAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	good := header + "\nhit \tHit\t\tcity\tIQ\tAnbar\t33.60\t42.8\t3\t\tGeoNames\t\n"
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("a.tsv", good)
	put("b.tsv", header+"\nhit\n")
	if err := run(dir); err == nil {
		t.Error("no error for b.tsv")
	}
	if text, _ := os.ReadFile(filepath.Join(dir, "a.tsv")); string(text) != good {
		t.Errorf("a.tsv was written: %s", text)
	}
	put("b.tsv", header+"\n")
	if err := run(dir); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(filepath.Join(dir, "a.tsv")); string(text) == good {
		t.Error("a.tsv was not put in order")
	}
	if err := run(t.TempDir()); err == nil {
		t.Error("no error for a folder without tables")
	}
}
