package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"furat/timeline"
)

// TestGood imports each table of testdata/good and compares the description
// with the .yaml beside it. Every description must be one that timeline reads.
func TestGood(t *testing.T) {
	for _, name := range tables(t, "testdata/good") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			content := read(t, name)
			tab, err := Import(name, content, Options{Accessed: "2026-01-31"})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(name, filepath.Ext(name))+".yaml", string(tab.Description))
			if !bytes.Equal(tab.Rows, content) {
				t.Error("the rows are not as they came")
			}
			if r, err := check(tab); err != nil || r.Rows == 0 {
				t.Errorf("timeline does not read it: %+v, %v", r, err)
			}
		})
	}
}

// TestBroken imports each table of testdata/broken; beside it stands why not.
func TestBroken(t *testing.T) {
	for _, name := range tables(t, "testdata/broken") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			_, err := Import(name, read(t, name), Options{})
			if err == nil {
				t.Fatal("it was imported")
			}
			golden(t, strings.TrimSuffix(name, filepath.Ext(name))+".txt", err.Error()+"\n")
		})
	}
}

func check(tab *Table) (*timeline.TableReport, error) {
	return timeline.CheckTable(fstest.MapFS{}, tab.Name, tab.Description, tab.Rows, timeline.Options{Dir: "site/content"})
}

func tables(t *testing.T, dir string) (names []string) {
	t.Helper()
	for _, ending := range []string{"*.csv", "*.tsv"} {
		found, err := filepath.Glob(filepath.Join(dir, ending))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	if len(names) == 0 {
		t.Fatalf("no tables in %s", dir)
	}
	return names
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// golden compares a text with a file; FURAT_UPDATE=1 writes the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(read(t, name)); got != want {
		t.Errorf("%s (FURAT_UPDATE=1 rewrites it)\n--- got\n%s--- want\n%s", name, got, want)
	}
}

// TestGiven: what the caller says goes before every guess, and what he takes
// away stays away.
func TestGiven(t *testing.T) {
	text := []byte("Day,Title,Where,x,y\n2017-04-24,A,Raqqa,east,35.95\n")
	tab, err := Import("own.csv", text, Options{Columns: map[string]string{"date": "day", "place": "#3", "title": "", "lat": "", "lon": ""}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range tab.Columns {
		got = append(got, c.Key+" "+c.Name+" "+c.Why)
	}
	if want := "date Day as you said|place Where as you said"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", got, want)
	}
	for columns, want := range map[string]string{
		"date=Tag": `there is no column "Tag" to be date; the columns are "Day" (2017-04-24), "Title" (A), "Where" (Raqqa), "x" (east), "y" (35.95)`,
		"date=#6":  `there is no column "#6" to be date; the columns are "Day" (2017-04-24), "Title" (A), "Where" (Raqqa), "x" (east), "y" (35.95)`,
		"lat=y":    `lat is one half of a position; say with --columns which column is the other`,
		"when=Day": `there is no "when" to be found in a column; write one of ` + strings.Join(timeline.TableKeys[:], ", "),
	} {
		key, column, _ := strings.Cut(columns, "=")
		if _, err := Import("own.csv", text, Options{Columns: map[string]string{key: column}}); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", columns, err, want)
		}
	}
}

// TestDateOrder: the values say whether the day or the month comes first; where
// they do not, nobody guesses, and each row is asked about.
func TestDateOrder(t *testing.T) {
	for _, c := range []struct{ rows, want string }{
		{"01/02/2017\n24/02/2017", "dmy"},
		{"1/2/2017 0:00\n2/24/2017 0:00", "mdy"},
		{"24.2.2017", "dmy"},
		{"2017-02-24", ""},
		{"01/02/2017\n02/03/2017", ""},
	} {
		tab, err := Import("own.csv", []byte("date\n"+c.rows+"\n"), Options{Columns: map[string]string{"date": "date"}})
		if err != nil || tab.Dates != c.want {
			t.Errorf("%q: %q, %v, want %q", c.rows, tab.Dates, err, c.want)
		}
	}
	tab, err := Import("own.csv", []byte("date\n01/02/2017\n02/03/2017\n"), Options{Columns: map[string]string{"date": "date"}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = check(tab)
	var mistakes timeline.Errors
	if !errors.As(err, &mistakes) || len(mistakes) != 2 {
		t.Errorf("%v, want a mistake for each row", err)
	}
}

// TestHeadless: rows of UCDP GED are known without their header though one of
// them is damaged; the damage is a mistake of that row.
func TestHeadless(t *testing.T) {
	text := read(t, "testdata/good/ged-candidate.csv")
	damaged := bytes.Replace(text, []byte("35.951,39.012,"), []byte("north,39.012,"), 1)
	if bytes.Equal(text, damaged) {
		t.Fatal("nothing was damaged")
	}
	tab, err := Import("ged.csv", damaged, Options{})
	if err != nil || tab.Format != timeline.UCDPGED || !tab.Headless {
		t.Fatalf("%+v, %v", tab, err)
	}
	_, err = check(tab)
	if want := `site/content/events/ged.csv:1:`; err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), `#30 (lat) "north" is not a number`) {
		t.Errorf("%v", err)
	}
}

// TestUTF16: the "Unicode text" of spreadsheets, in either order of bytes, with
// letters beyond the first 65,536.
func TestUTF16(t *testing.T) {
	const want = "date\ttitle\n2017-04-24\tالرقة 𐤀\n"
	for _, order := range [][2]int{{0, 1}, {1, 0}} {
		units := append([]uint16{0xfeff}, utf16.Encode([]rune(want))...)
		text := make([]byte, 2*len(units))
		for i, u := range units {
			text[2*i+order[0]], text[2*i+order[1]] = byte(u), byte(u>>8)
		}
		tab, err := Import("x.tsv", text, Options{})
		if err != nil || string(tab.Rows) != want {
			t.Errorf("order %v: %v", order, err)
		}
		if _, err := Import("x.tsv", text[:len(text)-1], Options{}); err == nil {
			t.Error("half a character was read")
		}
	}
}

// TestNames: the table's name stands in front of every address.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"GEDEvent_v25_1.csv": "gedevent-v25-1", "a/b/Raqqa's list (2).xlsx": "raqqas-list-2", "Ereignisse März.csv": "ereignisse-marz", "الرقة.csv": "",
	} {
		if got := tableName(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if _, err := Import("الرقة.csv", []byte("date\n2017\n"), Options{}); err == nil || !strings.Contains(err.Error(), "Latin letters") {
		t.Errorf("%v", err)
	}
	if _, err := Import("x.csv", []byte("date\n2017\n"), Options{Sheet: "One"}); err == nil || !strings.Contains(err.Error(), "no workbook") {
		t.Errorf("%v", err)
	}
}

// FuzzImport: whatever the file is, it is refused or described; and what is
// described timeline can read: every mistake that it finds is one of a row.
func FuzzImport(f *testing.F) {
	for _, dir := range []string{"testdata/good", "testdata/broken"} {
		names, err := filepath.Glob(dir + "/*.[ct]sv")
		if err != nil || len(names) == 0 {
			f.Fatal("no tables", err)
		}
		for _, name := range names {
			f.Add(read(f, name))
		}
	}
	f.Add([]byte("event_date,time_precision,event_type,sub_event_type,longitude,geo_precision\n00")) // half a position
	f.Add([]byte("date,\"a\\\"b\",\x07\n2017,{,]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		tab, err := Import("x.csv", text, Options{})
		if err != nil {
			return
		}
		_, err = timeline.CheckTable(fstest.MapFS{}, tab.Name, tab.Description, tab.Rows, smallest())
		var mistakes timeline.Errors
		if errors.As(err, &mistakes) {
			for _, m := range mistakes {
				if strings.HasSuffix(m.File, ".yaml") {
					t.Errorf("%v\n%s", m, tab.Description)
				}
			}
		} else if err != nil {
			t.Error(err)
		}
	})
}

// Example imports a table of which nobody has said what its columns are.
func Example() {
	tab, err := Import("incidents.csv", []byte("Day;Town;Dead;Link\n24.4.2017;Raqqa;3;https://example.org/1\n"), Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range tab.Columns {
		fmt.Printf("%s: %s (%s)\n", c.Key, c.Name, c.Why)
	}
	fmt.Println("dates:", tab.Dates)
	// Output:
	// date: Day (called so; the first is "24.4.2017")
	// place: Town (called so; the first is "Raqqa")
	// best: Dead (called so; the first is "3")
	// url: Link (called so; the first is "https://example.org/1")
	// dates: dmy
}
