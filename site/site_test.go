package site

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/paulmach/orb"

	"furat/geo"
	"furat/timeline"
)

// smallGazetteer is what the sites under testdata are read with, so that a row
// mended in geo/data changes no golden file here.
var smallGazetteer = geo.NewGazetteer([]geo.Place{
	row("jarabulus", "Jarabulus", geo.Town, "SY", "Aleppo", 38.0117, 36.8175, "Jarablus", "جرابلس"),
	row("manbij", "Manbij", geo.City, "SY", "Aleppo", 37.9553, 36.5281),
	row("tabqa", "Tabqa", geo.City, "SY", "Raqqa", 38.5478, 35.8367, "al-Thawrah", "الطبقة"),
	row("tabqa-dam", "Tabqa Dam", geo.Dam, "SY", "Raqqa", 38.5667, 35.8722),
	row("raqqa", "Raqqa", geo.City, "SY", "Raqqa", 39.01, 35.95, "ar-Raqqah", "الرقة"),
	row("deir-ez-zor", "Deir ez-Zor", geo.City, "SY", "Deir ez-Zor", 40.1408, 35.3359, "Deir Ezzor", "دير الزور"),
	row("karama-raqqa", "Karama", geo.Town, "SY", "Raqqa", 39.2833, 35.8667),
	row("karama-deir-ez-zor", "Karama", geo.Village, "SY", "Deir ez-Zor", 40.3, 35.2),
	row("raqqa-governorate", "Raqqa Governorate", geo.Province, "SY", "Raqqa", 38.95, 36),
	row("palmyra", "Palmyra", geo.Town, "SY", "Homs", 38.28, 34.56),
	row("syria", "Syria", geo.CountryKind, "SY", "", 38.5, 35),
})

func row(id, name string, k geo.Kind, country, admin1 string, lon, lat float64, more ...string) geo.Place {
	p := geo.Place{ID: id, Name: name, Kind: k, Country: country, Admin1: admin1,
		Point: orb.Point{lon, lat}, PrecisionKm: 1, Population: 5000, Source: "test"}
	for _, m := range more {
		lang := ""
		if strings.ContainsAny(m, "ابتجدر") {
			lang = "ar"
		}
		p.Names = append(p.Names, geo.Name{Text: m, Lang: lang})
	}
	return p
}

// folder makes a content folder of names and texts in turn.
func folder(namesAndTexts ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i+1 < len(namesAndTexts); i += 2 {
		fsys[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return fsys
}

// open makes the site of a content folder, with the small gazetteer.
func open(t testing.TB, content fs.FS) *Site {
	t.Helper()
	s, err := New(load(t, content), staticOf(content))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func load(t testing.TB, content fs.FS) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.Load(content, timeline.Options{Gazetteer: smallGazetteer})
	if err != nil {
		t.Fatalf("unexpected mistakes:\n%v", err)
	}
	return tl
}

// staticOf is the static folder of a content folder, nil when there is none.
func staticOf(content fs.FS) fs.FS {
	if _, err := fs.Stat(content, "static"); err != nil {
		return nil
	}
	static, err := fs.Sub(content, "static")
	if err != nil {
		return nil
	}
	return static
}

// render renders every file of a site.
func render(t testing.TB, s *Site) map[string][]byte {
	t.Helper()
	out := make(map[string][]byte, len(s.files))
	var buf bytes.Buffer
	for _, f := range s.Files() {
		buf.Reset()
		if err := f.Render(&buf); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		out[f.Path] = bytes.Clone(buf.Bytes())
	}
	return out
}

// handmade is a site of the given files that needs no content: names and texts
// in turn.
func handmade(namesAndTexts ...string) *Site {
	s := &Site{}
	for i := 0; i+1 < len(namesAndTexts); i += 2 {
		text := namesAndTexts[i+1]
		s.add(namesAndTexts[i], func(b *bytes.Buffer) error { b.WriteString(text); return nil })
	}
	return s
}

const smallestArticle = "---\ntitle: One article\ndate: 2019-05-01\n---\nThe text names Raqqa.\n"

// TestFiles lists all that the smallest site is made of: nothing less would be
// a whole site, and nothing more is written unasked.
func TestFiles(t *testing.T) {
	s := open(t, folder("site.yaml", "title: Smallest", "articles/one.md", smallestArticle))
	var got []string
	for _, f := range s.Files() {
		if !strings.HasPrefix(f.Path, "assets/") {
			got = append(got, f.Path)
		}
	}
	want := strings.Fields(`404.html actors/index.html articles/index.html articles/one.html
		data/control.csv data/control.geojson data/events.csv data/events.geojson data/events.kml data/index.html data/places.geojson data/river.geojson
		events/index.html favicon.svg feed.xml index.html places/index.html places/raqqa.html river.html robots.txt years/2019.html years/index.html`)
	if !slices.Equal(got, want) {
		t.Errorf("files are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestSameAddress holds that two files never want one address, nor two that
// differ by case alone, and that the message names both.
func TestSameAddress(t *testing.T) {
	for _, c := range []struct{ name, static, want string }{
		{"a page", "index.html", "index.html and index.html would be one file; rename one of them"},
		{"in capitals", "Articles/ONE.html", "Articles/ONE.html and articles/one.html would be one file; rename one of them"},
		{"a download", "data/events.csv", "data/events.csv and data/events.csv would be one file; rename one of them"},
		{"the manifest", "manifest.sha256", "manifest.sha256 and manifest.sha256 would be one file; rename one of them"},
		{"a file where a folder is", "articles", "articles and articles/index.html cannot both be; rename one of them"},
		{"a line break", "a\nb.txt", `"a\nb.txt" has a control character or a backslash in its name; rename it`},
	} {
		t.Run(c.name, func(t *testing.T) {
			tl := load(t, folder("site.yaml", "title: Smallest", "articles/one.md", smallestArticle))
			_, err := New(tl, folder(c.static, "x"))
			if err == nil {
				t.Fatalf("static/%q was taken", c.static)
			}
			if got := err.Error(); got != c.want {
				t.Errorf("error is\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestStatic holds that files are copied as they are, deep ones too, and that
// the system's own, which begin with a dot, stay behind.
func TestStatic(t *testing.T) {
	s := open(t, folder("site.yaml", "title: S", "articles/one.md", smallestArticle,
		"static/CNAME", "example.org\n", "static/img/a b.png", "\x89PNG\x00\xff", "static/.git/config", "secret", "static/img/.DS_Store", "x"))
	files := render(t, s)
	for name, want := range map[string]string{"CNAME": "example.org\n", "img/a b.png": "\x89PNG\x00\xff"} {
		if got, ok := files[name]; !ok || string(got) != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for name := range files {
		if strings.HasPrefix(path.Base(name), ".") || strings.Contains(name, "/.") {
			t.Errorf("%s was copied", name)
		}
	}
}

// TestNothingHeld holds that the script finds lists, though empty ones, where a
// site has no actors and nobody held anything: null had stopped it.
func TestNothingHeld(t *testing.T) {
	files := render(t, open(t, folder("site.yaml", "title: S", "articles/one.md", smallestArticle)))
	if want := []byte(`"actors":[],"places":[]`); !bytes.Contains(files["index.html"], want) {
		t.Errorf("index.html has no %s", want)
	}
	for name, data := range files {
		if name == "assets/events.js" || name == "assets/ground.js" {
			if field := regexp.MustCompile(`"\w+":null`).Find(data); field != nil {
				t.Errorf("%s has %s", name, field)
			}
		}
	}
}

// TestTheme holds that a site's own rules stand behind all others of the one
// sheet, and are no page or file of their own.
func TestTheme(t *testing.T) {
	with := render(t, open(t, folder("site.yaml", "title: S", "articles/one.md", smallestArticle, "theme.css", ":root{--paper:#fed}\n")))
	without := render(t, open(t, folder("site.yaml", "title: S", "articles/one.md", smallestArticle)))
	const sheet = "assets/furat.css"
	if got, want := string(with[sheet]), string(without[sheet])+":root{--paper:#fed}\n"; got != want {
		t.Errorf("the sheet ends in %q", got[len(got)-40:])
	}
	for name := range with {
		if name != sheet && !bytes.Equal(with[name], without[name]) {
			t.Errorf("%s is not as without the theme", name)
		}
	}
}

// sites lists the content folders under testdata/sites.
func sites(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("testdata/sites")
	if err != nil || len(entries) == 0 {
		t.Fatalf("no sites under testdata/sites: %v", err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// everySite calls a test with each site under testdata, a generated one, and
// the record itself.
func everySite(t *testing.T, test func(t *testing.T, s *Site, files map[string][]byte)) {
	t.Helper()
	for _, name := range sites(t) {
		t.Run(name, func(t *testing.T) {
			s := open(t, os.DirFS("testdata/sites/"+name+"/content"))
			test(t, s, render(t, s))
		})
	}
	for name, content := range map[string]fs.FS{"generated": generate(40), "record": os.DirFS("content")} {
		t.Run(name, func(t *testing.T) {
			s := whole(t, content)
			test(t, s, render(t, s))
		})
	}
}

// whole makes the site of a content folder as the program does, with all that
// is embedded.
func whole(t testing.TB, content fs.FS) *Site {
	t.Helper()
	tl, err := timeline.Load(content, timeline.Options{})
	if err != nil {
		t.Fatalf("unexpected mistakes:\n%v", err)
	}
	s, err := New(tl, staticOf(content))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sortedKeys lists the names of some files in order.
func sortedKeys(files map[string][]byte) []string { return slices.Sorted(maps.Keys(files)) }
