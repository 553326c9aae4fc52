package timeline

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/paulmach/orb"
	"gopkg.in/yaml.v3"
)

// date reads an EDTF date. YAML makes a list of an unquoted [2014-06-26,
// 2014-07-02]; it is read as the one-of set that was meant.
func (r *reader) date(n *yaml.Node, what string) Date {
	literal, ok := oneOfSet(n)
	if !ok {
		if literal, ok = r.text(n, what); !ok {
			return Date{}
		}
	}
	d, err := ParseDate(literal)
	if err != nil {
		r.badDate(n, what, err)
		return Date{}
	}
	return d
}

func oneOfSet(n *yaml.Node) (literal string, ok bool) {
	if n.Kind != yaml.SequenceNode || n.Style&yaml.FlowStyle == 0 {
		return "", false
	}
	var days []string
	for _, d := range n.Content {
		if d.Kind != yaml.ScalarNode {
			return "", false
		}
		days = append(days, d.Value)
	}
	return "[" + strings.Join(days, ",") + "]", true
}

func (r *reader) badDate(n *yaml.Node, what string, err error) {
	msg, hint := fmt.Sprintf("%s: %v", what, err), ""
	if bad := (*DateError)(nil); errors.As(err, &bad) {
		msg, hint = fmt.Sprintf("%s %q %s", what, bad.Literal, bad.Msg), bad.Hint
	}
	r.wrong(n, hint, "%s", msg).Err = err
}

// Undecided stands in an imported draft for a day that nothing in the page
// decides. Load refuses it.
const Undecided = "????"

// day reads one whole day. The clock time that Hugo and Jekyll write behind it
// is let pass and not used: a dateline is a day.
func (r *reader) day(n *yaml.Node, what string) Date {
	s, ok := r.text(n, what)
	if !ok {
		return Date{}
	}
	if s == Undecided {
		r.wrong(n, "write the day of publication; candidates may stand beside it", "%s %s is not decided yet", what, s)
		return Date{}
	}
	if len(s) > 15 && (s[10] == 'T' || s[10] == ' ') && s[13] == ':' {
		s = s[:10]
	}
	d, err := ParseDate(s)
	if err == nil {
		_, err = ParseDay(s)
	}
	if err != nil {
		r.badDate(n, what, err)
		return Date{}
	}
	return d
}

// interval reads an EDTF interval, such as an actor's active period.
func (r *reader) interval(n *yaml.Node, what string) Date {
	d := r.date(n, what)
	if !d.IsZero() && !d.Interval {
		r.wrong(n, "write from/until, for example 2013/2019", "%s %q is not an interval", what, d.Literal)
		return Date{}
	}
	return d
}

// url reads an absolute web address.
func (r *reader) url(n *yaml.Node, what string) string {
	s, ok := r.text(n, what)
	if !ok {
		return ""
	}
	u, err := url.Parse(s)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && !strings.ContainsAny(s, " \t<>\"") {
		return s
	}
	hint := "it begins with https:// or http://"
	if err == nil && u.Scheme == "" && strings.Contains(s, ".") && !strings.ContainsAny(s, " ") {
		hint = "write https://" + strings.TrimLeft(s, "/")
	}
	r.wrong(n, hint, "%s %q is not a web address", what, s)
	return ""
}

// id reads an identifier: it stands in addresses and file names of the site,
// so it is lower-case ASCII letters, digits and hyphens.
func (r *reader) id(n *yaml.Node, what string) string {
	s, ok := r.text(n, what)
	if !ok || r.unfilled(n, what) {
		return ""
	}
	if !isID(s) {
		hint := "write lower-case letters, digits and hyphens"
		if better := asciiSlug(s); better != "" && better != "index" {
			hint = "write " + better
		}
		r.wrong(n, hint, "%s %q is not an id", what, s)
		return ""
	}
	if s == "index" {
		r.wrong(n, "write another id", "%s %q is the address of the list itself", what, s)
		return ""
	}
	return s
}

func isID(s string) bool {
	for _, c := range []byte(s) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != "" && len(s) <= maxSlug && s[0] != '-' && s[len(s)-1] != '-'
}

// asciiSlug makes an id of a text, or "" when little would be left of it.
func asciiSlug(s string) string {
	if s = Slug(s); isID(s) {
		return s
	}
	return ""
}

// language reads a language tag such as "en" or "ar-SY" (BCP 47, by its shape).
func (r *reader) language(n *yaml.Node, what string) string {
	s, ok := r.text(n, what)
	if !ok {
		return ""
	}
	for i, part := range strings.Split(s, "-") {
		if !asciiAlnum(part) || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			r.wrong(n, "write for example en or ar", "%s %q is not a language tag", what, s)
			return ""
		}
	}
	return s
}

func asciiAlnum(s string) bool {
	for _, c := range s {
		if c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}

// lonLat reads [lon, lat] in degrees.
func (r *reader) lonLat(n *yaml.Node, what string) (orb.Point, bool) {
	const hint = "write [lon, lat] in degrees, for example [39.01, 35.95]"
	if n.Kind != yaml.SequenceNode || len(n.Content) != 2 {
		r.wrong(n, hint, "%s is not a pair of coordinates", what)
		return orb.Point{}, false
	}
	lon, ok1 := r.number(n.Content[0], "lon")
	lat, ok2 := r.number(n.Content[1], "lat")
	if !ok1 || !ok2 {
		return orb.Point{}, false
	}
	if lon < -180 || lon > 180 || lat < -90 || lat > 90 {
		r.wrong(n, hint, "%s [%g, %g] is not on the Earth", what, lon, lat)
		return orb.Point{}, false
	}
	return orb.Point{lon, lat}, true
}
