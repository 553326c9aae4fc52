package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"furat/geo"
)

// TestGeoJSON holds every download to RFC 7946, as far as geo.ValidateGeoJSON
// knows it, and that what its properties name is there.
func TestGeoJSON(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		for _, name := range []string{"events", "places", "control", "river"} {
			data := files["data/"+name+".geojson"]
			if err := geo.ValidateGeoJSON(data); err != nil {
				t.Errorf("%s.geojson: %v", name, err)
			}
			var c collection
			if err := json.Unmarshal(data, &c); err != nil {
				t.Fatalf("%s.geojson: %v", name, err)
			}
			if c.Name != name || len(c.Credits) == 0 {
				t.Errorf("%s.geojson is named %q, with %d credits", name, c.Name, len(c.Credits))
			}
			for _, f := range c.Features {
				for _, key := range []string{"page", "article"} {
					if to, ok := f.Properties[key].(string); ok && files[to] == nil {
						t.Errorf("%s.geojson, %s: %s %q is not there", name, f.ID, key, to)
					}
				}
			}
		}
	})
}

// collection is what the tests read of a GeoJSON file.
type collection struct {
	Name     string
	Credits  []string
	Features []struct {
		ID         string
		Geometry   *struct{ Type string }
		Properties map[string]any
		When       map[string]any
	}
}

// TestEventsGeoJSON counts: every event is a feature, the unplaced ones have no
// geometry rather than a made-up one, and dates are never finer than written.
func TestEventsGeoJSON(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		var c collection
		if err := json.Unmarshal(files["data/events.geojson"], &c); err != nil {
			t.Fatal(err)
		}
		if len(c.Features) != len(s.Timeline.Events) {
			t.Fatalf("%d features for %d events", len(c.Features), len(s.Timeline.Events))
		}
		for i, e := range s.Timeline.Events {
			f := c.Features[i]
			if f.ID != e.ID || (f.Geometry != nil) != e.Place.Mappable() {
				t.Errorf("feature %s with geometry %v, want %s, mappable %v", f.ID, f.Geometry, e.ID, e.Place.Mappable())
			}
			if f.When["literal"] != e.Date.Literal || e.Date.Unknown && f.When["first"] != nil {
				t.Errorf("%s: when is %v, written %q", e.ID, f.When, e.Date.Literal)
			}
		}
	})
}

// TestControlCSV holds the published contract: the exact head, days as
// YYYY-MM-DD, until exclusive and empty while a state lasts, rows in the order
// of places and time, and articles that are there.
func TestControlCSV(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		rows := readCSV(t, files["data/control.csv"])
		if got := strings.Join(rows[0], ","); got != "place_id,place,river_km,from,until,holder,status,event_id,article" {
			t.Errorf("head is %s", got)
		}
		for i, r := range rows[1:] {
			from, until, last := r[3], r[4], rows[i]
			if !isDay(from) || until != "" && (!isDay(until) || until <= from) {
				t.Errorf("row %v: from %q until %q", r, from, until)
			}
			if i > 0 && last[0] == r[0] && last[3] != from && last[4] != from {
				t.Errorf("%s: a state until %q is followed by one from %q", r[0], last[4], from)
			}
			if files[r[8]] == nil {
				t.Errorf("row %v: no %s", r, r[8])
			}
			if r[5] == "" && r[6] != "left" && r[6] != "unknown" {
				t.Errorf("row %v: nobody holds it, and it is %s", r, r[6])
			}
		}
	})
}

func TestEventsCSV(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		rows := readCSV(t, files["data/events.csv"])
		if len(rows)-1 != len(s.Timeline.Events) {
			t.Errorf("%d rows for %d events", len(rows)-1, len(s.Timeline.Events))
		}
		for _, r := range rows[1:] {
			if to := r[len(r)-1]; files[to] == nil {
				t.Errorf("%s: no %s", r[0], to)
			}
		}
	})
}

func isDay(s string) bool { _, err := time.Parse(time.DateOnly, s); return err == nil }

func readCSV(t *testing.T, data []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	return rows
}

// TestFeeds reads the Atom feed and the sitemap as a feed reader would: the
// articles and no month of a table, well formed, every id once, days as full times, and no address that leads nowhere.
func TestFeeds(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		base := s.Timeline.Site.BaseURL
		var feed atomFeed
		unmarshalXML(t, files["feed.xml"], &feed)
		ids := map[string]bool{feed.ID: true}
		for _, e := range feed.Entries {
			if ids[e.ID] || !strings.HasPrefix(e.ID, "urn:uuid:") || len(e.ID) != 45 {
				t.Errorf("entry %q: id %q", e.Title, e.ID)
			}
			ids[e.ID] = true
			if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || e.Updated > feed.Updated {
				t.Errorf("entry %q: updated %q, the feed %q", e.Title, e.Updated, feed.Updated)
			}
			if to, err := url.PathUnescape(strings.TrimPrefix(e.Links[0].Href, base)); err != nil || files[to] == nil {
				t.Errorf("entry %q: no %s", e.Title, e.Links[0].Href)
			}
		}
		news := 0 // the months of tables are none
		for _, a := range s.Timeline.Articles {
			if a.Table == "" {
				news++
			}
		}
		if want := min(feedLength, news); len(feed.Entries) != want {
			t.Errorf("%d entries, want %d", len(feed.Entries), want)
		}
		sitemap, ok := files["sitemap.xml"]
		if ok != (base != "") {
			t.Errorf("sitemap: %v, with base %q", ok, base)
		}
		if ok {
			checkSitemap(t, s, sitemap, files)
		}
	})
}

// checkSitemap holds that the sitemap names every page but the error page and
// the redirects, by its full address.
func checkSitemap(t *testing.T, s *Site, data []byte, files map[string][]byte) {
	t.Helper()
	var sitemap struct {
		URLs []sitemapURL `xml:"url"`
	}
	unmarshalXML(t, data, &sitemap)
	listed := make(map[string]bool)
	for _, u := range sitemap.URLs {
		to, ok := strings.CutPrefix(u.Loc, s.Timeline.Site.BaseURL)
		to, err := url.PathUnescape(to)
		if !ok || err != nil || files[to] == nil || !isASCII(u.Loc) {
			t.Errorf("sitemap: no page at %s", u.Loc)
		}
		listed[to] = true
	}
	for name, data := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		hidden := name == "404.html" || bytes.Contains(data, []byte(`http-equiv="refresh"`))
		if listed[name] == hidden {
			t.Errorf("sitemap: %s listed: %v", name, listed[name])
		}
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 0x7f })
}

// TestKML holds that the file is well-formed XML with a placemark for each
// event; one that cannot be drawn has no geometry.
func TestKML(t *testing.T) {
	everySite(t, func(t *testing.T, s *Site, files map[string][]byte) {
		var kml struct {
			Document struct {
				Placemarks []struct {
					ID string `xml:"id,attr"`
				} `xml:"Placemark"`
			}
		}
		unmarshalXML(t, files["data/events.kml"], &kml)
		var got, want []string
		for _, p := range kml.Document.Placemarks {
			got = append(got, p.ID)
		}
		for _, e := range s.Timeline.Events {
			want = append(want, e.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("placemarks are %q, want %q", got, want)
		}
	})
}

func unmarshalXML(t *testing.T, data []byte, v any) {
	t.Helper()
	if err := xml.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestEntry: the feed of a site with a base URL and of one without, an article
// that was changed later, and letters that XML has no room for.
func TestEntry(t *testing.T) {
	const article = "---\ntitle: \"A < b & \\\"c\\\"\"\ndate: 2019-05-01\nlastmod: 2019-06-02\ndescription: Said shortly.\n---\nThe text.\n"
	s := open(t, folder("site.yaml", "title: T\nbase_url: https://example.org/x\npublisher: P\nlicence: L\n", "articles/one.md", article))
	feed := string(render(t, s)["feed.xml"])
	for _, want := range []string{
		`<link rel="self" type="application/atom+xml" href="https://example.org/x/feed.xml"></link>`,
		`<title>A &lt; b &amp; &#34;c&#34;</title>`,
		`<published>2019-05-01T00:00:00Z</published>`, `<updated>2019-06-02T00:00:00Z</updated>`,
		`<summary>Said shortly.</summary>`, `<name>P</name>`, `<rights>L</rights>`,
		`href="https://example.org/x/articles/one.html"`,
	} {
		if !strings.Contains(feed, want) {
			t.Errorf("no %s in\n%s", want, feed)
		}
	}
}

// TestURN: an article keeps its identifier when the site is rebuilt, and
// differs from every other's. The value is written down so that a change of
// the recipe, after which every reader shows every article again, is seen.
func TestURN(t *testing.T) {
	s := open(t, folder("site.yaml", "title: Smallest", "articles/one.md", smallestArticle))
	if got, want := s.urn("one"), "urn:uuid:e657dfb4-e6ba-50fc-b23d-45b87abf284e"; got != want {
		t.Errorf("urn is %s, want %s", got, want)
	}
}

func TestRobots(t *testing.T) {
	plain := render(t, open(t, folder("site.yaml", "title: T", "articles/one.md", smallestArticle)))
	if got := string(plain["robots.txt"]); got != "User-agent: *\nAllow: /\n" {
		t.Errorf("robots.txt is %q", got)
	}
	based := render(t, open(t, folder("site.yaml", "title: T\nbase_url: https://example.org/", "articles/one.md", smallestArticle)))
	if got := string(based["robots.txt"]); got != "User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n" {
		t.Errorf("robots.txt is %q", got)
	}
}
