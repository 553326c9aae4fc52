package migrate

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"furat/timeline/foreign"
)

// generatorOf tells a generator by the files that it cannot do without. The
// order matters: a Hugo site may have a vault of Obsidian for its content.
func generatorOf(fsys fs.FS) string {
	for _, g := range []struct {
		name  string
		signs []string
	}{
		{foreign.Hugo, []string{"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "archetypes"}},
		{foreign.Jekyll, []string{"_config.yml", "_config.yaml", "_posts", "_config.toml"}},
		{foreign.Eleventy, []string{".eleventy.js", "eleventy.config.js", "eleventy.config.cjs", "eleventy.config.mjs", "eleventy.config.ts"}},
		{foreign.Obsidian, []string{".obsidian"}},
	} {
		if slices.ContainsFunc(g.signs, func(name string) bool { return there(fsys, name) }) {
			return g.name
		}
	}
	return ""
}

func there(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return err == nil
}

// builtFolders hold what generators are made of or have made; a folder whose
// name begins with a dot is passed over too.
var builtFolders = []string{"node_modules", "_site", "public", "vendor", "themes", "layouts", "archetypes", "resources",
	"_layouts", "_includes", "_sass", "_data", "_templates", "static", "assets"}

// aboutFiles are texts about a folder, and pages that list others.
var aboutFiles = []string{"_index.md", "readme.md", "license.md", "changelog.md", "contributing.md", "code_of_conduct.md"}

// walk reads the articles, by name.
func (f *folder) walk() error {
	err := fs.WalkDir(f.fsys, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".":
			return nil
		case e.IsDir() && (strings.HasPrefix(e.Name(), ".") || slices.Contains(builtFolders, e.Name())):
			return fs.SkipDir
		case e.IsDir():
			return nil
		}
		return f.file(name, e)
	})
	if err == nil && len(f.sources)+len(f.errors) == 0 {
		return errNothing
	}
	return err
}

// file takes a file that is an article, and notes one that may have been meant
// to be.
func (f *folder) file(name string, e fs.DirEntry) error {
	switch ext := strings.ToLower(path.Ext(name)); {
	case strings.HasPrefix(e.Name(), ".") || slices.Contains(aboutFiles, strings.ToLower(e.Name())):
		return nil
	case ext == ".mdx" || ext == ".html" && strings.Contains(name, "_posts/") || ext == ".org" || ext == ".adoc":
		f.passed = append(f.passed, name+": not Markdown")
		return nil
	case ext != ".md" && ext != ".markdown":
		return nil
	case !f.inArticles(name):
		f.passed = append(f.passed, name+": a page outside the folder of articles")
		return nil
	}
	return f.read(name, e)
}

// inArticles reports where a generator keeps its articles: Hugo in content,
// Jekyll in _posts and _drafts, wherever these stand.
func (f *folder) inArticles(name string) bool {
	folders := strings.Split(path.Dir(name), "/")
	switch {
	case f.generator == foreign.Hugo && there(f.fsys, "content"):
		return folders[0] == "content"
	case f.generator == foreign.Jekyll && there(f.fsys, "_posts"):
		return slices.Contains(folders, "_posts") || slices.Contains(folders, "_drafts")
	}
	return true
}

func (f *folder) read(name string, e fs.DirEntry) error {
	s := &source{name: name}
	info, err := e.Info()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		f.passed = append(f.passed, name+": not a plain file")
		return nil
	}
	if info.Size() > maxFile {
		f.mistake(s, 0, "the file is too big for an article", "leave it out, or make several of it")
		return nil
	}
	if s.text, err = fs.ReadFile(f.fsys, name); err != nil {
		return err
	}
	f.sources = append(f.sources, s)
	return nil
}

var (
	jekyllPost = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})-(.+)$`)
	patterns   = regexp.MustCompile(`(?m)^[ \t]*\[?permalinks?\]?[ \t]*[:=]?[ \t]*(.*)$`)
)

// address is where an article has stood until now, as far as its path says:
// Jekyll's /2017/04/24/name.html, Hugo's /posts/name/. Settings that make other
// addresses, and keys that take part in them, leave it empty.
func (f *folder) address(s *source) string {
	if f.movesAddresses() || slices.ContainsFunc(foreign.Keys(s.text), func(k foreign.Key) bool {
		return slices.Contains([]string{"permalink", "url", "slug", "categories", "category"}, strings.ToLower(k.Name))
	}) {
		return ""
	}
	base := strings.TrimSuffix(path.Base(s.name), path.Ext(s.name))
	switch f.generator {
	case foreign.Jekyll:
		if m := jekyllPost.FindStringSubmatch(base); m != nil && strings.HasPrefix(s.name, "_posts/") {
			return "/" + strings.Join(m[1:], "/") + ".html"
		}
	case foreign.Hugo:
		if dir, ok := strings.CutPrefix(path.Dir(s.name), "content/"); ok && base == "index" {
			return "/" + strings.ToLower(dir) + "/"
		} else if ok {
			return "/" + strings.ToLower(dir+"/"+base) + "/"
		}
	}
	return ""
}

// movesAddresses reports a setting by which addresses are made in another way
// than the generator's first.
func (f *folder) movesAddresses() bool {
	for _, name := range []string{"_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml"} {
		text, err := fs.ReadFile(f.fsys, name)
		if m := patterns.FindSubmatch(text); err == nil && m != nil && strings.Trim(string(m[1]), `"' `) != "date" {
			return true
		}
	}
	return false
}
