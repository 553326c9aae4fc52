package geo

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

// Each file of testdata/gazetteers is read as an editor's own gazetteer; the
// file beside it, ending in .want, has its places and its mistakes. The folder
// says whether it must have some.
func TestGazetteerFiles(t *testing.T) {
	files, _ := filepath.Glob("testdata/gazetteers/*/*.*")
	if len(files) == 0 {
		t.Fatal("no gazetteers under testdata/gazetteers")
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".want") || filepath.Base(file) == "alternateNamesV2.txt" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			rows := readGazetteerFile(t, file)
			wantText(t, file+".want", showRows(filepath.Base(file), rows))
			if broken := filepath.Base(filepath.Dir(file)) == "broken"; broken != (len(rows.Mistakes) > 0) {
				t.Errorf("%d mistakes in a file under %s", len(rows.Mistakes), filepath.Dir(file))
			}
			for i := range rows.Places {
				checkRow(t, &rows.Places[i])
			}
		})
	}
}

func readGazetteerFile(t testing.TB, file string) *GazetteerRows {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := GazetteerFile{Name: filepath.Base(file), Format: GazetteerFormatOf(file, b)}.Read(strings.NewReader(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// showRows writes places and mistakes a line each.
func showRows(name string, rows *GazetteerRows) string {
	var b strings.Builder
	for _, p := range rows.Places {
		fmt.Fprintf(&b, "%s | %s | %s | %s %s | %.5f %.5f ± %g km | %d | %s | %s\n", p.ID, p.Name, p.Kind, p.Country, p.Admin1,
			p.Point[1], p.Point[0], p.PrecisionKm, p.Population, p.Source, p.SourceURL)
		for _, n := range p.Names {
			fmt.Fprintf(&b, "    %s %s\n", orDash(n.Lang), n.Text)
		}
	}
	for _, m := range rows.Mistakes {
		fmt.Fprintln(&b, strings.TrimSuffix(fmt.Sprintf("%s:%d:%d: %s; %s", name, m.Line, m.Col, m.Msg, m.Hint), "; "))
	}
	fmt.Fprintf(&b, "damaged %d, unmapped %d, unplaced %d, unshown %d, broken %v\n", rows.Damaged, rows.Unmapped, rows.Unplaced, rows.Unshown, rows.Broken)
	return b.String()
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// wantText compares a text with a file; FURAT_UPDATE=1 writes the file.
func wantText(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("FURAT_UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s (FURAT_UPDATE=1 rewrites it)\n--- got\n%s--- want\n%s", file, got, want)
	}
}

// checkRow checks what every place of a gazetteer promises.
func checkRow(t testing.TB, p *Place) {
	t.Helper()
	if !validID(p.ID) || p.ID == "index" || p.Name == "" || p.Source == "" || !kinds[p.Kind] || !(p.PrecisionKm > 0) || p.Population < 0 || !onEarth(p.Point) {
		t.Errorf("let through: %+v", p)
	}
	if p.Country != "" && !validCountry(p.Country) {
		t.Errorf("country of %+v", p)
	}
}

// A reader that fails is not taken for the end of the file.
func TestGazetteerFileReader(t *testing.T) {
	gone := errors.New("the disk is gone")
	for _, format := range GazetteerFormats {
		_, err := GazetteerFile{Name: "x", Format: format}.Read(iotest.ErrReader(gone))
		if !errors.Is(err, gone) {
			t.Errorf("%s: got %v; want %v inside", format, err, gone)
		}
	}
}

// A file's name and its first line say how it is written.
func TestGazetteerFormatOf(t *testing.T) {
	for _, test := range []struct {
		name, head string
		want       GazetteerFormat
	}{
		{"SY.txt", "172955\tRaqqa\tRaqqa", GeoNamesDump},
		{"own.csv", "name,lat,lon\n", CSVTable},
		{"OWN.CSV", "", CSVTable},
		{"places.geojson", "{", GeoJSONPlaces},
		{"places.json", "{", GeoJSONPlaces},
		{"lp.tsv", "id\ttitle\ttitle_source\tstart\tlon\tlat\n", LinkedPlaces},
		{"own.tsv", "\ufeffName\tLat\tLon\n", CSVTable},
		{"own.xlsx", "PK", ""},
		{"own", "name,lat,lon", ""},
	} {
		if got := GazetteerFormatOf(test.name, []byte(test.head)); got != test.want {
			t.Errorf("%s, %q: %q; want %q", test.name, test.head, got, test.want)
		}
	}
}

// fuzzGazetteer: no input makes the reader of a format panic, what it lets
// through keeps the promises of a gazetteer, mistakes have a line, and all of
// it can be merged.
func fuzzGazetteer(f *testing.F, format GazetteerFormat, patterns ...string) {
	for _, pattern := range patterns {
		files, _ := filepath.Glob("testdata/gazetteers/*/" + pattern)
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(b)
		}
	}
	base := mergeBase()
	f.Fuzz(func(t *testing.T, text []byte) {
		rows, err := GazetteerFile{Name: "gazetteers/f.txt", Format: format}.Read(strings.NewReader(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		checkRows(t, rows)
		if g, n := base.Merge(rows.Places); n.Added+n.Joined != len(rows.Places) || len(g.places) != len(base.places)+n.Added {
			t.Errorf("%d places merged to %+v", len(rows.Places), n)
		}
	})
}

func checkRows(t testing.TB, rows *GazetteerRows) {
	t.Helper()
	seen := map[string]bool{}
	for i := range rows.Places {
		p := &rows.Places[i]
		if checkRow(t, p); seen[p.ID] {
			t.Errorf("id %q stands twice", p.ID)
		}
		seen[p.ID] = true
	}
	for _, m := range rows.Mistakes {
		if m.Line < 1 || m.Col < 1 || m.Msg == "" || strings.ContainsRune(m.Msg, '\n') {
			t.Errorf("mistake %+v", m)
		}
	}
	if (rows.Damaged > 0 || rows.Broken) != (len(rows.Mistakes) > 0) {
		t.Errorf("%d damaged, %d mistakes", rows.Damaged, len(rows.Mistakes))
	}
}

func FuzzGeoNames(f *testing.F)      { fuzzGazetteer(f, GeoNamesDump, "SY.txt") }
func FuzzGazetteerCSV(f *testing.F)  { fuzzGazetteer(f, CSVTable, "*.csv", "tabs.tsv") }
func FuzzGazetteerJSON(f *testing.F) { fuzzGazetteer(f, GeoJSONPlaces, "*.geojson") }
func FuzzLinkedPlaces(f *testing.F)  { fuzzGazetteer(f, LinkedPlaces, "linked*.tsv") }
