package timeline

import (
	"testing"
	"testing/fstest"
)

// TestNewArticle checks that a new article loads as it is, whatever its title.
func TestNewArticle(t *testing.T) {
	for _, title := range []string{"Isolating Raqqa", `A "quoted": title # with marks`, "- dash", "الرقة", "2014", "true", "*x*", "' \\ {"} {
		text, err := NewArticle(title, "2017-04-24")
		if err != nil {
			t.Fatal(err)
		}
		name := NewArticleName(title, "2017-04-24")
		if name == "" {
			name = "2017-04-24-x.md" // a title of marks only
		}
		tl, err := Load(fstest.MapFS{
			"site.yaml":        {Data: []byte("title: T\n")},
			"articles/" + name: {Data: text},
		}, options())
		if err != nil {
			t.Errorf("%s: %v\n%s", title, err, text)
			continue
		}
		if got := tl.Articles[0]; got.Title != title || got.Date.Literal != "2017-04-24" {
			t.Errorf("title %q, date %s", got.Title, got.Date.Literal)
		}
	}
}

func TestNewArticleOnNoDay(t *testing.T) {
	for _, date := range []string{"", "2017-04", "24.4.2017", "2017-02-30"} {
		if _, err := NewArticle("X", date); err == nil {
			t.Errorf("%q is taken for a day", date)
		}
	}
}

func TestNewArticleName(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Isolating Raqqa", "2017-04-24-isolating-raqqa.md"}, {"…", ""}, {"Index", ""},
	} {
		if got := NewArticleName(c.title, "2017-04-24"); got != c.want {
			t.Errorf("NewArticleName(%q) = %q, want %q", c.title, got, c.want)
		}
	}
}
