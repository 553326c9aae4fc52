package site

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"golang.org/x/net/html"

	"furat/geo"
	"furat/timeline"
)

// twoOfAName has two places that nothing tells apart, one of them with signs
// that HTML must escape.
var twoOfAName = smallGazetteer.With([]geo.Place{
	{ID: "qwertz-east", Name: "Qwertzabad", Kind: geo.Village, Country: "SY", Admin1: "Hasakah <&>", Point: orb.Point{40.5, 36.6}, PrecisionKm: 1, Source: "test"},
	{ID: "qwertz-west", Name: "Qwertzabad", Kind: geo.Village, Country: "SY", Admin1: "Aleppo", Point: orb.Point{36.9, 36.1}, PrecisionKm: 1, Source: "test"},
})

// withNames is a site of three articles, of which two have open names.
func withNames(t *testing.T, asked bool) *Site {
	t.Helper()
	content := folder("site.yaml", "title: T",
		"articles/one.md", "---\ntitle: Two <names>\ndate: 2019-05-01\n---\nThe village of Qwertzabad near Raqqa, and the village of Xyzzyabad.\n\nQwertzabad fell.\n",
		"articles/مقال.md", "---\ntitle: One name\ndate: 2019-05-02\naliases: [old]\nplaces:\n- Tabqa: tabqa\n---\nThe village of Qwertzabad near Tabqa.\n",
		"articles/three.md", "---\ntitle: None\ndate: 2019-05-03\n---\nThe text names Raqqa.\n")
	return siteOf(t, content, asked)
}

func siteOf(t *testing.T, content fs.FS, asked bool) *Site {
	t.Helper()
	tl, err := timeline.Load(content, timeline.Options{Gazetteer: twoOfAName, Dir: "site/content", OpenNames: asked})
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var namesPanel = regexp.MustCompile(`(?s)<section class="furat-names.*?</section>`)

// TestNamePanels compares the panels of an article and of a list with the golden
// file, and lists the pages that have one.
func TestNamePanels(t *testing.T) {
	p := NewPreview()
	s := withNames(t, true)
	p.Show(s)
	var with []string
	for _, f := range s.Files() {
		if namesPanel.MatchString(get(p, "/"+f.Path).Body.String()) {
			with = append(with, f.Path)
		}
	}
	want := append([]string{"articles/one.html", "articles/مقال.html"}, panelLists...)
	slices.Sort(want)
	if slices.Sort(with); !slices.Equal(with, want) {
		t.Errorf("panels stand in\n%q, want\n%q", with, want)
	}
	var got strings.Builder
	for _, page := range []string{"articles/one.html", "articles/مقال.html", "index.html"} {
		panel := namesPanel.FindString(get(p, "/"+page).Body.String())
		got.WriteString("== " + page + "\n" + scoreShown.ReplaceAllString(panel, "0.XX") + "\n")
	}
	golden := filepath.Join("testdata", "name-panels.txt")
	if os.Getenv("FURAT_UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || got.String() != string(want) {
		t.Errorf("%v; FURAT_UPDATE=1 writes it anew\n%s", err, got.String())
	}
}

// scoreShown is a score.
var scoreShown = regexp.MustCompile(`\b0\.\d\d\b`)

// TestNamePanelSound holds that a panel is HTML that the page's own policy
// allows, that its links lead to pages, and that it opens without a script.
func TestNamePanelSound(t *testing.T) {
	p := NewPreview()
	p.Show(withNames(t, true))
	for _, page := range []string{"articles/one.html", "index.html"} {
		panel := namesPanel.FindString(get(p, "/"+page).Body.String())
		root, err := html.Parse(strings.NewReader(panel))
		if err != nil {
			t.Fatal(err)
		}
		elements := map[string]int{}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			elements[n.Data]++
			if attr(n, "style") != "" || n.Data == "script" || n.Data == "style" {
				t.Errorf("%s: the policy forbids <%s> in the panel", page, n.Data)
			}
			if to := attr(n, "href"); to != "" && get(p, to).Code != 200 {
				t.Errorf("%s: %s leads nowhere", page, to)
			}
		}
		if elements["details"] != 1 || elements["summary"] != 1 {
			t.Errorf("%s: it cannot be closed: %s", page, panel)
		}
	}
}

// TestNamePanelBytes: without the panel and the reload tag a page is what is
// built, and what is built does not depend on whether advice was asked for.
func TestNamePanelBytes(t *testing.T) {
	p, advised := NewPreview(), withNames(t, true)
	p.Show(advised)
	built := render(t, advised)
	for name, want := range render(t, withNames(t, false)) {
		if !bytes.Equal(built[name], want) {
			t.Errorf("%s is built in another form when advice is asked for", name)
		}
		if bytes.Contains(want, []byte("furat-names")) {
			t.Errorf("%s has the panel in the build", name)
		}
		got := namesPanel.ReplaceAll(get(p, "/"+name).Body.Bytes(), nil)
		got = bytes.Replace(got, []byte(`<link rel="stylesheet" href="/_furat/live.css"><script src="/_furat/live.js" defer></script>`), nil, 1)
		if !bytes.Equal(got, want) {
			t.Errorf("%s is served in another form than it is built", name)
		}
	}
}
