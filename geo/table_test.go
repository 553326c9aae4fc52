package geo

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/paulmach/orb"
)

// A table is read row by row, comments and empty lines passed over, line ends
// of either sort.
func TestReadTable(t *testing.T) {
	text := "\ufeff# © somebody\n" + tableHeader + "\r\n\r\n" +
		"raqqa\tRaqqa\tRakka|ar:الرقة|tr:Rakka\tcity\tSY\tRaqqa\t35.95283\t39.00788\t4\t177636\tGeoNames\thttps://www.geonames.org/172955\r\n" +
		"# the river runs through three countries\n" +
		"euphrates\tEuphrates\t\triver\t\t\t35.336\t40.16\t1000\t\teditor's representative point\t"
	got, err := readTable(strings.NewReader(text), "t.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := []Place{{
		ID: "raqqa", Name: "Raqqa", Kind: City, Country: "SY", Admin1: "Raqqa",
		Names: []Name{{"Rakka", ""}, {"الرقة", "ar"}, {"Rakka", "tr"}},
		Point: orb.Point{39.00788, 35.95283}, PrecisionKm: 4, Population: 177636,
		Source: "GeoNames", SourceURL: "https://www.geonames.org/172955",
	}, {
		ID: "euphrates", Name: "Euphrates", Kind: RiverKind, Point: orb.Point{40.16, 35.336},
		PrecisionKm: 1000, Source: "editor's representative point",
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// Each file of testdata/tables is a broken table; the file beside it, ending
// in .want, is the error.
func TestReadTableMistakes(t *testing.T) {
	files, _ := filepath.Glob("testdata/tables/*.tsv")
	if len(files) == 0 {
		t.Fatal("no broken tables under testdata/tables")
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			_, err = readTable(f, name)
			if err == nil {
				t.Fatal("read without a mistake")
			}
			wantFile := strings.TrimSuffix(file, ".tsv") + ".want"
			if os.Getenv("FURAT_UPDATE") == "1" {
				if err := os.WriteFile(wantFile, []byte(err.Error()+"\n"), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err2 := os.ReadFile(wantFile)
			if err2 != nil {
				t.Fatal(err2)
			}
			if got := err.Error() + "\n"; got != string(want) {
				t.Errorf("got  %swant %s", got, want)
			}
		})
	}
}

// Mistakes in one column, with their exact messages.
func TestParseRow(t *testing.T) {
	const good = "hit\tHit\tHeet\tcity\tIQ\tAnbar\t33.63664\t42.82768\t3\t31901\tGeoNames\t"
	tests := []struct{ from, to, want string }{
		{"hit\t", "Hit\t", `id "Hit"; want a-z, 0-9 and single hyphens between them`},
		{"hit\t", "hit--iraq\t", `id "hit--iraq"; want a-z, 0-9 and single hyphens between them`},
		{"hit\t", "-hit\t", `id "-hit"; want a-z, 0-9 and single hyphens between them`},
		{"hit\t", "\t", `id ""; want a-z, 0-9 and single hyphens between them`},
		{"\tHit\t", "\tHit \t", `name "Hit "; want a name without spaces around it`},
		{"Heet", "Heet|Heet", `names: "Heet" stands twice`},
		{"Heet", "Hit", `names: "Hit" stands twice`},
		{"Heet", "Heet||Hiit", `names: ""; want a name without spaces around it`},
		{"Heet", "ar:", `names: "ar:"; want a name without spaces around it`},
		{"city", "metropolis", `kind "metropolis" is not known; want a word such as "town" or "village"`},
		{"IQ", "Iraq", `country "Iraq"; want two capital letters such as "SY"`},
		{"33.63664", "north", `lat "north"; want degrees from -90 to 90`},
		{"33.63664", "NaN", `lat "NaN"; want degrees from -90 to 90`},
		{"42.82768", "428.2768", `lon "428.2768"; want degrees from -180 to 180`},
		{"\t3\t", "\t0\t", `precision_km "0"; want kilometres above 0`},
		{"\t3\t", "\t\t", `precision_km ""; want kilometres above 0`},
		{"\t3\t", "\tInf\t", `precision_km "Inf"; want kilometres above 0`},
		{"31901", "many", `population "many"; want a whole number, or nothing when not known`},
		{"GeoNames", "", "no source; a place that nobody vouches for stays out"},
		{"\tIQ", "", "11 columns; want 12"},
		{"Heet", "H\xffet", "not UTF-8"},
	}
	if _, err := parseRow(good); err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		row := strings.Replace(good, test.from, test.to, 1)
		if row == good {
			t.Fatalf("%q is not in the row", test.from)
		}
		if _, err := parseRow(row); err == nil || err.Error() != test.want {
			t.Errorf("%q: got error %v; want %s", row, err, test.want)
		}
	}
}

// A language is two or three lower-case letters before a colon; anything else
// belongs to the name.
func TestParseName(t *testing.T) {
	for in, want := range map[string]Name{
		"Rakka":       {Text: "Rakka"},
		"ar:الرقة":    {"الرقة", "ar"},
		"ckb:هەولێر":  {"هەولێر", "ckb"},
		"Tell: Abyad": {Text: "Tell: Abyad"},
		"AR:الرقة":    {Text: "AR:الرقة"},
		"x:y":         {Text: "x:y"},
	} {
		if got := parseName(in); got != want {
			t.Errorf("parseName(%q) = %+v; want %+v", in, got, want)
		}
	}
}

// A reader that fails is not taken for the end of the table.
func TestReadTableReader(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := readTable(iotest.ErrReader(broken), "t.tsv")
	if !errors.Is(err, broken) {
		t.Errorf("got %v; want %v inside", err, broken)
	}
}

// FuzzReadTable: no input makes it panic, and what it lets through keeps the
// promises that the gazetteer is built on.
func FuzzReadTable(f *testing.F) {
	files, _ := filepath.Glob("testdata/tables/*.tsv")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add(tableHeader + "\nhit\tHit\tHeet|ar:هيت\tcity\tIQ\tAnbar\t33.6\t42.8\t3\t31901\tGeoNames\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := readTable(strings.NewReader(text), "f.tsv")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f.tsv:") {
				t.Errorf("error %q does not begin with the file", err)
			}
			return
		}
		seen := map[string]bool{}
		for _, p := range rows {
			if seen[p.ID] || !validID(p.ID) || p.Name == "" || p.Source == "" || !(p.PrecisionKm > 0) || p.Population < 0 {
				t.Errorf("let through: %+v", p)
			}
			seen[p.ID] = true
		}
	})
}

func BenchmarkEmbeddedPlaces(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := embeddedPlaces(); err != nil {
			b.Fatal(err)
		}
	}
}
