package templates

import (
	"html/template"
	"strings"
	"testing"
)

// oracle is html/template on the contexts that pages have: an element's text, a
// value, a whole address, and the rest of one.
var oracle = template.Must(template.New("").Parse(
	`<p title="{{.}}">{{.}}</p>|<a href="{{.}}">|<a href="../events/{{.}}.html">`))

func markupOf(text string) string {
	var m markup
	m.raw(`<p title="`).text(text).raw(`">`).text(text).raw(`</p>|<a href="`).url(text)
	m.raw(`">|<a href="../events/`).path(text).raw(`.html">`)
	return string(m.html())
}

// Whatever a record says, markup writes it as html/template does. The one
// difference is an address of a scheme we do not link to: html/template lets
// mailto: pass and names the others "#ZgotmplZ".
func FuzzMarkup(f *testing.F) {
	for _, seed := range append(hostile, "https://example.org/a b?c=d&e=f+g#(h)", "https://xn--mgb.example/دير الزور%20%2g%",
		"JavaScript:alert(1)", "mailto:a@example.org", "../years/2014.html", "", "a/b:c", "\x00\xff", "HTTP://x") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var want strings.Builder
		if err := oracle.Execute(&want, text); err != nil {
			t.Fatal(err)
		}
		ours := markupOf(text)
		if theirs := want.String(); !strings.Contains(ours, `|<a href="#">|`) && ours != theirs {
			t.Errorf("%q:\n got %s\nwant %s", text, ours, theirs)
		}
	})
}

func TestMarkupURL(t *testing.T) {
	tests := []struct{ address, want string }{
		{"https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"},
		{"HTTPS://example.org/", "HTTPS://example.org/"},
		{"../articles/a.html", "../articles/a.html"},
		{`https://example.org/"><script>`, "https://example.org/%22%3e%3cscript%3e"},
		{"https://example.org/%D8%AF it's", "https://example.org/%D8%AF%20it%27s"}, // what is encoded, stays
		{"https://example.org/100%", "https://example.org/100%25"},
		{"javascript:alert(1)", "#"},
		{"JavaScript:alert(1)", "#"},
		{" javascript:alert(1)", "#"}, // browsers pass over the space
		{"data:text/html,x", "#"},
		{"mailto:a@example.org", "#"},
	}
	for _, tt := range tests {
		if got := string(new(markup).url(tt.address).html()); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.address, got, tt.want)
		}
	}
}
