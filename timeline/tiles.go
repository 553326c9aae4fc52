package timeline

import (
	"net/netip"
	"net/url"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"
)

// Tiles is a layer of picture tiles that readers may lay under the map: the
// setting basemap. The host that has them is asked for nothing before a reader
// wants to see them.
type Tiles struct {
	Name           string // "OpenStreetMap"
	URL            string // with {z}, {x} and {y}: Web Mercator, 256 pixels, y from the north
	MaxZoom        int    // that the host has
	Attribution    string // as the licence of the pictures asks for it
	AttributionURL string
}

// Host names the server that has the tiles: "tile.example.org", with the port
// where the address has one.
func (t *Tiles) Host() string {
	_, rest, _ := strings.Cut(t.URL, "://")
	host, _, _ := strings.Cut(rest, "/")
	return host
}

// Origin is the host with its scheme, as a Content-Security-Policy names it.
func (t *Tiles) Origin() string {
	scheme, _, _ := strings.Cut(t.URL, "://")
	return scheme + "://" + t.Host()
}

var tilesKeys = &keys{what: "basemap", required: []string{"name", "url", "max_zoom", "attribution", "attribution_url"},
	known: []string{"name", "url", "max_zoom", "attribution", "attribution_url"}}

// readTiles reads the setting; nil when it is no mapping.
func (s *siteFile) readTiles(v *yaml.Node) *Tiles {
	t := new(Tiles)
	if !s.mapping(v, tilesKeys, func(key string, v *yaml.Node) { s.tilesField(t, key, v) }) {
		return nil
	}
	return t
}

func (s *siteFile) tilesField(t *Tiles, key string, v *yaml.Node) {
	switch key {
	case "name":
		t.Name = s.string(v, key)
	case "url":
		t.URL = s.tileAddress(v)
	case "max_zoom":
		t.MaxZoom = s.maxZoom(v)
	case "attribution":
		t.Attribution = s.string(v, key)
	case "attribution_url":
		t.AttributionURL = s.url(v, key)
	}
}

// maxZoom reads how closely the host has the ground. The map begins about zoom
// 7; a host with less than that has nothing to add to it.
func (s *siteFile) maxZoom(v *yaml.Node) int {
	zoom, ok := s.number(v, "max_zoom")
	if whole := int(zoom); !ok || float64(whole) == zoom && whole >= 7 && whole <= 22 {
		return whole
	}
	s.wrong(v, "write the largest zoom that the host has, for example 19", "max_zoom must be a whole number from 7 to 22")
	return 0
}

func (s *siteFile) tileAddress(v *yaml.Node) string {
	text, ok := s.text(v, "url")
	if !ok {
		return ""
	}
	if fault, hint := tileFault(text); fault != "" {
		s.wrong(v, hint, "url %q %s", text, fault)
		return ""
	}
	return text
}

// tileHost is a host as a Content-Security-Policy may name it.
var tileHost = regexp.MustCompile(`^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$`)

// tileFault says what keeps an address from being that of tiles. It must begin
// with https, for it tells the host what part of the map a reader looks at; a
// server on the editor's own machine may do without.
func tileFault(text string) (fault, hint string) {
	const example = "write for example https://tile.example.org/{z}/{x}/{y}.png"
	plain := text
	for _, part := range []string{"{z}", "{x}", "{y}"} {
		if strings.Count(text, part) != 1 {
			return "must have " + part + " in it once", example
		}
		plain = strings.Replace(plain, part, "0", 1)
	}
	if strings.ContainsAny(plain, "{}") {
		return "has more in braces than {z}, {x} and {y}", "write one address, without mirrors {s} and sizes {r}"
	}
	u, err := url.Parse(plain)
	host := (&Tiles{URL: text}).Host()
	switch {
	case err != nil || u.Host != host || !tileHost.MatchString(host) || strings.ContainsAny(plain, " \t\"<>'"):
		return "is not a web address", example
	case u.Scheme == "https" || u.Scheme == "http" && loopback(u.Hostname()):
		return "", ""
	}
	return "does not begin with https://", "write https://; http:// is for a server on this machine, such as http://127.0.0.1:8081/{z}/{x}/{y}.png"
}

// loopback reports whether a host is the machine that asks.
func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}
