package timeline

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/paulmach/orb"

	"furat/geo"
)

// smallGazetteer is what the folders under testdata are read with.
var smallGazetteer = geo.NewGazetteer([]geo.Place{
	row("raqqa", "Raqqa", geo.City, "SY", "Raqqa", 39.0100, 35.9500, "ar-Raqqah", "الرقة"),
	row("raqqa-governorate", "Raqqa Governorate", geo.Province, "SY", "Raqqa", 38.95, 36.0),
	row("deir-ez-zor", "Deir ez-Zor", geo.City, "SY", "Deir ez-Zor", 40.1408, 35.3359, "Deir Ezzor", "دير الزور"),
	row("al-thawrah", "Tabqa", geo.City, "SY", "Raqqa", 38.5478, 35.8367, "al-Thawrah"),
	row("tabqa-dam", "Tabqa Dam", geo.Dam, "SY", "Raqqa", 38.5667, 35.8722),
	row("manbij", "Manbij", geo.City, "SY", "Aleppo", 37.9553, 36.5281),
	row("jarabulus", "Jarabulus", geo.Town, "SY", "Aleppo", 38.0117, 36.8175),
	row("mayadin", "Mayadin", geo.City, "SY", "Deir ez-Zor", 40.4533, 35.0197, "Al-Mayadin"),
	row("abu-kamal", "Al-Bukamal", geo.City, "SY", "Deir ez-Zor", 40.9186, 34.4506, "Abu Kamal"),
	row("karama-raqqa", "Karama", geo.Town, "SY", "Raqqa", 39.2833, 35.8667),
	row("karama-deir-ez-zor", "Karama", geo.Village, "SY", "Deir ez-Zor", 40.3, 35.2),
	row("syria", "Syria", geo.CountryKind, "SY", "", 38.5, 35.0),
	row("euphrates", "Euphrates", geo.RiverKind, "", "", 40.0, 35.4),
})

func row(id, name string, k geo.Kind, country, admin1 string, lon, lat float64, more ...string) geo.Place {
	p := geo.Place{ID: id, Name: name, Kind: k, Country: country, Admin1: admin1,
		Point: orb.Point{lon, lat}, PrecisionKm: 1, Population: 5000, Source: "test"}
	for _, m := range more {
		lang := ""
		if strings.ContainsAny(m, "ابتدر") {
			lang = "ar"
		}
		p.Names = append(p.Names, geo.Name{Text: m, Lang: lang})
	}
	return p
}

// TestGood reads each folder of testdata/good over the tables of testdata/base
// and compares what became of it with want.txt.
func TestGood(t *testing.T) {
	for _, dir := range cases(t, "testdata/good") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			tl, err := Load(folder(t, dir), options())
			if err != nil {
				t.Fatalf("unexpected mistakes:\n%v", err)
			}
			golden(t, filepath.Join(dir, "want.txt"), dump(tl))
		})
	}
}

// TestBroken reads each folder of testdata/broken over the tables of
// testdata/base; want.txt has every mistake as it is printed.
func TestBroken(t *testing.T) {
	all := cases(t, "testdata/broken")
	if len(all) < 35 {
		t.Errorf("%d broken folders, want 35 or more", len(all))
	}
	for _, dir := range all {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			fsys := folder(t, dir)
			tl, err := Load(fsys, options())
			var errs Errors
			if !errors.As(err, &errs) {
				t.Fatalf("want mistakes, got %v, %v", tl, err)
			}
			golden(t, filepath.Join(dir, "want.txt"), errs.Error()+"\n")
			for _, e := range errs {
				checkPosition(t, fsys, e)
			}
		})
	}
}

// checkPosition checks that a mistake points into its file and carries the
// line it points at.
func checkPosition(t *testing.T, fsys fs.FS, e *Error) {
	t.Helper()
	if e.Line < 1 || e.Col < 1 {
		t.Errorf("%v: line and column begin at 1", e)
	}
	text, err := fs.ReadFile(fsys, strings.TrimPrefix(e.File, "site/content/"))
	if err != nil {
		return // a missing file
	}
	if e.Source == "" && e.Line == 1 && e.Col == 1 {
		return // of the file as a whole
	}
	lines := strings.Split(string(text), "\n")
	if e.Line > len(lines) {
		t.Fatalf("%v: the file has %d lines", e, len(lines))
	}
	line := lines[e.Line-1]
	if e.Col > len(line)+1 {
		t.Errorf("%v: the line has %d bytes", e, len(line))
	}
	if len(line) > maxSource {
		line = line[:maxSource]
	}
	if want := strings.ToValidUTF8(strings.TrimSuffix(line, "\r"), "\ufffd"); e.Source != want {
		t.Errorf("%v: Source = %q, want %q", e, e.Source, want)
	}
}

func options() Options { return Options{Gazetteer: smallGazetteer, Dir: "site/content"} }

// cases returns the folders in a folder, which must have some.
func cases(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		t.Fatalf("no cases in %s: %v", dir, err)
	}
	for _, e := range entries {
		all = append(all, filepath.Join(dir, e.Name()))
	}
	return all
}

// folder returns the files of testdata/base with those of a case over them. A
// file of the case called x.gone takes x away.
func folder(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, layer := range []string{"testdata/base", dir} {
		err := fs.WalkDir(os.DirFS(layer), ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || name == "want.txt" {
				return err
			}
			if gone, ok := strings.CutSuffix(name, ".gone"); ok {
				delete(fsys, gone)
				return nil
			}
			data, err := os.ReadFile(filepath.Join(layer, name))
			fsys[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return fsys
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
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s (FURAT_UPDATE=1 rewrites it)\n--- got\n%s--- want\n%s", name, got, want)
	}
}

// dump writes a record so that a person can check it.
func dump(tl *Timeline) string {
	var b strings.Builder
	s := tl.Site
	for _, n := range tl.Notes {
		fmt.Fprintf(&b, "note %s\n", n)
	}
	for _, c := range tl.Credits {
		fmt.Fprintf(&b, "credit %q %s\n", c.Text, c.Licence)
	}
	fmt.Fprintf(&b, "site %q %s period %s..%s start %s riverside %g km\n", s.Title, s.Lang, s.Period.First, s.Period.Last, s.Start, s.RiversideKm)
	if s.Tiles != nil {
		fmt.Fprintf(&b, "tiles %q %s to %d from %s, %q %s\n", s.Tiles.Name, s.Tiles.URL, s.Tiles.MaxZoom, s.Tiles.Origin(), s.Tiles.Attribution, s.Tiles.AttributionURL)
	}
	if len(s.Languages) > 1 {
		fmt.Fprintf(&b, "languages %v\n", s.Languages)
		for _, lang := range s.Languages {
			title, standfirst, edition, publisher := s.In(lang)
			fmt.Fprintf(&b, "  %s %q %q %q %q\n", lang, title, standfirst, edition, publisher)
		}
	}
	for _, a := range tl.Articles {
		dumpArticle(&b, a)
	}
	for _, p := range tl.Pages {
		dumpStandalone(&b, p, s.Languages)
	}
	for _, e := range tl.Events {
		dumpEvent(&b, e)
	}
	for _, p := range tl.Places {
		dumpPlace(&b, p)
	}
	for _, a := range tl.Actors {
		if len(a.Events) > 0 {
			fmt.Fprintf(&b, "\nactor %s %s %s events %s\n", a.ID, a.Code, a.Colour, ids(a.Events))
		}
	}
	return b.String()
}

func dumpStandalone(b *strings.Builder, p *StandalonePage, languages []string) {
	fmt.Fprintf(b, "\npage %s\n  %s  order %g\n", p.Name, p.File, p.Order)
	for _, lang := range languages {
		fmt.Fprintf(b, "  %s %q %q\n", lang, p.TitleIn(lang), p.SummaryIn(lang))
	}
	fmt.Fprintf(b, "  text %q\n  body\n%s", p.Text, p.Body)
}

func dumpArticle(b *strings.Builder, a *Article) {
	fmt.Fprintf(b, "\narticle %s\n  %s  %s  lang %s\n  title %q\n", a.Slug, path.Base(a.File), a.Date.Literal, a.Lang, a.Title)
	for _, lang := range slices.Sorted(maps.Keys(a.Translations)) {
		fmt.Fprintf(b, "  %s %q %q\n", lang, a.TitleIn(lang), a.DescriptionIn(lang))
	}
	for _, s := range a.Sources {
		fmt.Fprintf(b, "  source %s\n", cited(s))
	}
	if len(a.Tags)+len(a.Aliases) > 0 {
		fmt.Fprintf(b, "  tags %q aliases %q\n", a.Tags, a.Aliases)
	}
	for _, x := range a.Extra {
		fmt.Fprintf(b, "  extra %s = %q\n", x.Key, x.Value)
	}
	for _, m := range a.Mentions {
		id := "-"
		if m.In != nil {
			id = m.In.ID
		}
		pin := ""
		if m.Pinned {
			pin = " pinned"
		}
		fmt.Fprintf(b, "  %d:%d %q %s %s%s\n", m.Line, m.Col, m.Text, m.Status, id, pin)
	}
	for _, s := range a.Steps {
		fmt.Fprintf(b, "  step %s at %q", s.On, a.Body[s.Start:min(len(a.Body), s.Start+24)])
		if s.Event != nil {
			fmt.Fprintf(b, " event %s", s.Event.ID)
		}
		for _, p := range s.Places {
			fmt.Fprintf(b, " %s", p.ID)
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(b, "  text %q\n  | %s\n", a.Text, strings.ReplaceAll(strings.TrimSpace(a.Body), "\n", "\n  | "))
}

func dumpEvent(b *strings.Builder, e *Event) {
	fmt.Fprintf(b, "\nevent %s\n  %s  %s..%s  %s\n  title %q\n", e.ID, e.Date.Literal, e.Date.First, e.Date.Last, e.Kind, e.Title)
	for _, lang := range slices.Sorted(maps.Keys(e.Translations)) {
		fmt.Fprintf(b, "  %s %q %q\n", lang, e.TitleIn(lang), e.SummaryIn(lang))
	}
	if e.Article.Table != "" && e.Summary != "" {
		fmt.Fprintf(b, "  summary %q\n", e.Summary)
	}
	l := e.Place
	fmt.Fprintf(b, "  at %q %s", l.Name, l.Precision)
	if p, ok := l.Point(); ok {
		fmt.Fprintf(b, " %s [%.3f %.3f]", l.Geometry.GeoJSONType(), p[0], p[1])
	}
	if l.River {
		fmt.Fprintf(b, " km %.0f..%.0f", l.Km, l.KmTo)
	}
	for _, p := range l.Also {
		fmt.Fprintf(b, " +%s", p.ID)
	}
	b.WriteByte('\n')
	for _, c := range e.Control {
		fmt.Fprintf(b, "  control %s %s by %s with %s from %s\n", c.Place.ID, c.Status, actorID(c.Holder), actorIDs(c.With), actorID(c.From))
	}
	if len(e.Actors) > 0 {
		fmt.Fprintf(b, "  actors %s\n", actorIDs(e.Actors))
	}
	for _, c := range e.Casualties {
		fmt.Fprintf(b, "  casualties %s %s %s %s by %q\n", c.Group, figure(c.Low), figure(c.Best), figure(c.High), c.By)
	}
	if e.Confidence != "" {
		fmt.Fprintf(b, "  confidence %s\n", e.Confidence)
	}
	for _, c := range e.Claims {
		fmt.Fprintf(b, "  claim %q by %q %s", c.Says, c.By, c.Grade)
		if c.Cite != nil {
			fmt.Fprintf(b, " in %s", cited(c.Cite))
		}
		b.WriteByte('\n')
	}
	for _, s := range e.Sources {
		fmt.Fprintf(b, "  source %s\n", cited(s))
	}
}

func dumpPlace(b *strings.Builder, p *Place) {
	fmt.Fprintf(b, "\nplace %s %q", p.ID, p.Name)
	if p.Riverside {
		fmt.Fprintf(b, " km %.0f", p.Chainage.Km)
	}
	fmt.Fprintf(b, " events %s articles %d", ids(p.Events), len(p.Articles))
	for _, n := range []struct {
		way string
		p   *Place
	}{{"up", p.Up}, {"down", p.Down}} {
		if n.p != nil {
			fmt.Fprintf(b, " %s %s", n.way, n.p.ID)
		}
	}
	b.WriteByte('\n')
	for _, d := range p.Periods {
		fmt.Fprintf(b, "  %s..%s %s %s %s\n", d.From, d.Until, d.Status, actorID(d.Holder), actorIDs(d.With))
	}
}

func ids(events []*Event) (all []string) {
	for _, e := range events {
		all = append(all, e.ID)
	}
	return all
}

func actorID(a *Actor) string {
	if a == nil {
		return "-"
	}
	return a.ID
}

func actorIDs(list []*Actor) (all []string) {
	for _, a := range list {
		all = append(all, a.ID)
	}
	return all
}

func figure(n *int) string {
	if n == nil {
		return "unknown"
	}
	return fmt.Sprint(*n)
}

func cited(c *Citation) string {
	return strings.Join(strings.Fields(fmt.Sprintf("%q %s %s %s %s", c.Name(), c.Title, c.URL, c.Grade, c.Accessed.Literal)), " ")
}

// TestSameTwice reads one record many times: what comes out, and in what
// order, does not hang on which article was read first.
func TestSameTwice(t *testing.T) {
	fsys := folder(t, "testdata/good/full")
	for i := range 40 {
		name := fmt.Sprintf("articles/2018-01-%02d-copy%d.md", i%28+1, i)
		fsys[name] = &fstest.MapFile{Data: []byte("---\ntitle: Raqqa\n---\nFrom Manbij to Raqqa and Mayadin.\n")}
	}
	var first string
	for range 5 {
		tl, err := Load(fsys, options())
		if err != nil {
			t.Fatal(err)
		}
		if got := dump(tl); first == "" {
			first = got
		} else if got != first {
			t.Fatal("two loads of the same files differ")
		}
	}
}

// TestTables checks that every word of the tables is used: a key that is known
// but read by nobody would be swallowed in silence.
func TestTables(t *testing.T) {
	read := map[string]bool{}
	for _, k := range []*keys{siteKeys, tilesKeys, gazetteerKeys, actorKeys, publisherKeys, citationKeys, placeKeys, pinKeys,
		articleKeys, eventKeys, articleTranslation, eventTranslation, siteTranslation, controlKeys, casualtyKeys, claimKeys, locationKeys, tableFileKeys} {
		if len(k.known) > 64 {
			t.Errorf("%s has %d keys; mapping counts them in 64 bits", k.what, len(k.known))
		}
		for _, r := range k.required {
			if !slices.Contains(k.known, r) {
				t.Errorf("%s requires %q, which it does not know", k.what, r)
			}
		}
		for _, key := range k.known {
			read[key] = true
		}
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, name := range sources {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			all.Write(text)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(read)) {
		if !strings.Contains(all.String(), `case "`+key+`":`) && !strings.Contains(all.String(), `valueOf(entry, "`+key+`")`) {
			t.Errorf("no case reads key %q", key)
		}
	}
}
