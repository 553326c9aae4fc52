package site

import (
	"bytes"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"gopkg.in/yaml.v3"
)

// plainChain is what any generator must do at least: read each article, decode
// its front matter with yaml.v3, turn its text into HTML with goldmark, and
// write one flat page with html/template. It finds no place, checks nothing,
// and draws nothing: it is the floor that a build is measured against.
func plainChain(content fs.FS, out string) error {
	page, err := template.New("page").Parse(plainPage)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	names, err := fs.Glob(content, "articles/*.md")
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := plainArticle(content, name, out, page); err != nil {
			return err
		}
	}
	return nil
}

func plainArticle(content fs.FS, name, out string, page *template.Template) error {
	src, err := fs.ReadFile(content, name)
	if err != nil {
		return err
	}
	front, body, _ := bytes.Cut(bytes.TrimPrefix(src, []byte("---\n")), []byte("\n---\n"))
	var meta map[string]any
	if err := yaml.Unmarshal(front, &meta); err != nil {
		return err
	}
	var text, html bytes.Buffer
	if err := goldmark.Convert(body, &text); err != nil {
		return err
	}
	err = page.Execute(&html, map[string]any{"Meta": meta, "Text": template.HTML(text.String())})
	if err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(name), ".md")
	return os.WriteFile(filepath.Join(out, base+".html"), html.Bytes(), 0o644)
}

const plainPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{.Meta.title}}</title>
<meta name="description" content="{{.Meta.description}}"></head>
<body><main><h1>{{.Meta.title}}</h1>
{{.Text}}
<h2>Events</h2><ul>
{{range .Meta.events}}<li id="{{.id}}"><b>{{.when}}</b> {{.title}}: {{.summary}} ({{.kind}}, {{.place}})</li>
{{end}}</ul></main></body></html>
`

// TestPlainChain holds that the floor does what it says: a page an article,
// with its text and its events.
func TestPlainChain(t *testing.T) {
	out := t.TempDir()
	if err := plainChain(generate(3), out); err != nil {
		t.Fatal(err)
	}
	pages, _ := filepath.Glob(out + "/*.html")
	if len(pages) != 3 {
		t.Fatalf("%d pages, want 3", len(pages))
	}
	html, err := os.ReadFile(pages[1])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<h1>Report 1 from the river</h1>", `<li id="e00001-c">`, "<p>"} {
		if !strings.Contains(string(html), want) {
			t.Errorf("no %s in the page", want)
		}
	}
}
