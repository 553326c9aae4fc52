package main

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the folder of go.mod, seen from this package.
const module = "../.."

// layer is one package of the chain and the modules from outside that it, and
// no other, may import. The standard library is everybody's but for reaches.
type layer struct {
	dir     string
	modules []string
	tests   []string // further modules that only tests import
	room    bool     // a side room, which only other side rooms and commands/furat import
}

// chain holds the packages in order: each imports only those before it.
var chain = []layer{
	{"geo", []string{"github.com/paulmach/orb", "golang.org/x/text"}, nil, false},
	{"timeline/foreign", []string{"github.com/pelletier/go-toml/v2", "gopkg.in/yaml.v3"}, nil, false},
	{"timeline", []string{"github.com/paulmach/orb", "github.com/yuin/goldmark", "gopkg.in/yaml.v3", "golang.org/x/text"}, nil, false},
	{"timeline/extract", nil, nil, true},
	{"timeline/page", []string{"codeberg.org/readeck/go-readability/v2", "github.com/yuin/goldmark", "golang.org/x/net", "golang.org/x/text", "gopkg.in/yaml.v3"}, nil, true},
	{"timeline/sheet", []string{"gopkg.in/yaml.v3"}, nil, true},
	{"timeline/migrate", nil, []string{"github.com/paulmach/orb"}, true},
	{"timeline/draft", []string{"gopkg.in/yaml.v3"}, nil, true},
	{"templates", []string{"github.com/go-text/typesetting", "github.com/paulmach/orb", "golang.org/x/image", "golang.org/x/net", "golang.org/x/text", "gopkg.in/yaml.v3"}, nil, false},
	{"site", []string{"github.com/paulmach/orb"}, []string{"golang.org/x/net", "github.com/yuin/goldmark", "gopkg.in/yaml.v3"}, false},
	{"cmd/furat", []string{"github.com/fsnotify/fsnotify"}, []string{"golang.org/x/net"}, false},
}

// tools are programs that make data tables or measure, and what tests measure
// with; no part of furat imports them, and they stand outside the chain.
var tools = slices.Concat(measures, []string{"geo/data/make", "site/ownwords/make", "cmd/eval"})

// measures are what tests of every package may use: the reader of marked texts
// and the cutter of texts into runs of words.
var measures = []string{"geo/gold", "site/ownwords"}

// reaches are the packages by which a program touches more than its arguments:
// clock, files, network, chance, other programs. Below cmd they are forbidden.
var reaches = []string{"os", "os/exec", "os/signal", "os/user", "net", "net/http", "math/rand", "math/rand/v2", "crypto/rand",
	"time", "syscall", "log", "log/slog", "flag", "plugin", "testing"}

// allowed are the exceptions, each with the names that may be used of it.
// An empty list means all of them.
var allowed = map[string]map[string][]string{
	"site/write.go":   {"os": {"MkdirAll", "OpenRoot", "Root"}},
	"site/swap.go":    {"os": {"Root", "SameFile"}},
	"site/survey.go":  {"os": {"Root", "Open", "Lstat", "Stat"}},
	"site/stage.go":   {"os": {"Root", "O_WRONLY", "O_CREATE", "O_TRUNC"}},
	"site/journal.go": {"os": {"O_WRONLY", "O_CREATE", "O_TRUNC"}},
	"site/cache.go": { // its own folder; times are given, and only compared
		"os":   {"Open", "Create", "MkdirAll", "Rename", "Lstat"},
		"time": {"Time", "Second", "Unix"}},
	"timeline/load.go":   {"time": {"Time"}},
	"timeline/memory.go": {"time": {"Second"}},
	"site/preview.go":    {"net/http": {}},      // answers requests; cmd opens the port
	"timeline/day.go":    {"time": {"Weekday"}}, // a type, no clock

	"timeline/migrate/overlay.go": {"time": {"Time"}}, // the same, which fs.FileInfo asks for
}

// TestChain holds the order of the packages: geo ← timeline ← templates ← site
// ← cmd/furat, and who may import what from outside. It reads the files and
// asks no tool, so that it cannot pass from a stale cache.
func TestChain(t *testing.T) {
	seen := make(map[string]int)
	for _, f := range goFiles(t) {
		at := slices.IndexFunc(chain, func(l layer) bool { return l.dir == f.dir })
		if at < 0 {
			if !slices.Contains(tools, f.dir) && !f.ignored() {
				t.Errorf("%s: a package outside the chain, and no side room of it", f.name)
			}
			continue
		}
		seen[f.dir]++
		for _, imp := range f.imports() {
			if problem := chain[at].refuses(at, imp, f.test()); problem != "" {
				t.Errorf("%s imports %q: %s", f.name, imp, problem)
			}
		}
	}
	for _, l := range chain {
		if seen[l.dir] == 0 {
			t.Errorf("no Go file in %s", l.dir)
		}
	}
}

// refuses says why a package of the chain may not import another; empty when
// it may.
func (l layer) refuses(at int, imp string, test bool) string {
	if own, ok := strings.CutPrefix(imp, "furat/"); ok {
		to := slices.IndexFunc(chain, func(l layer) bool { return l.dir == own })
		switch {
		case slices.Contains(measures, own) && test:
		case to < 0:
			return "not a package of the chain"
		case to > at:
			return "it stands further right in the chain"
		case to == at && !test:
			return "that is itself"
		case chain[to].room && !l.room && l.dir != "cmd/furat":
			return "only cmd/furat imports what was written elsewhere"
		}
		return ""
	}
	if first, _, _ := strings.Cut(imp, "/"); !strings.Contains(first, ".") {
		return "" // the standard library
	}
	modules := l.modules
	if test {
		modules = slices.Concat(l.modules, l.tests)
	}
	for _, m := range modules {
		if imp == m || strings.HasPrefix(imp, m+"/") {
			return ""
		}
	}
	return "that module is not for this package"
}

// TestNoReach holds that only cmd/furat looks at the clock, the network, the
// environment and the like: two builds of the same files are the same bytes.
func TestNoReach(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.test() || f.ignored() || f.dir == "cmd/furat" || slices.Contains(tools, f.dir) {
			continue
		}
		for _, imp := range f.imports() {
			if !slices.Contains(reaches, imp) {
				continue
			}
			names, ok := allowed[f.name][imp]
			if !ok {
				t.Errorf("%s imports %q: only cmd/furat may", f.name, imp)
			}
			for _, used := range f.uses(imp) {
				if len(names) > 0 && !slices.Contains(names, used) {
					t.Errorf("%s uses %s.%s: only cmd/furat may", f.name, imp, used)
				}
			}
		}
	}
}

// TestRefuses tries the rules themselves: a test of the chain that could not
// fail would hold nothing.
func TestRefuses(t *testing.T) {
	for _, c := range []struct {
		from, imp string
		test      bool
		want      string
	}{
		{"geo", "strings", false, ""},
		{"geo", "furat/timeline", false, "it stands further right in the chain"},
		{"timeline", "furat/geo", false, ""},
		{"timeline", "furat/geo/data/make", false, "not a package of the chain"},
		{"timeline", "furat/geo/gold", false, "not a package of the chain"},
		{"timeline", "furat/geo/gold", true, ""},
		{"site", "furat/site", false, "that is itself"},
		{"site", "furat/site", true, ""},
		{"site", "furat/timeline/page", false, "only cmd/furat imports what was written elsewhere"},
		{"timeline/draft", "furat/timeline/page", false, ""},
		{"cmd/furat", "furat/timeline/draft", false, ""},
		{"site", "gopkg.in/yaml.v3", false, "that module is not for this package"},
		{"site", "gopkg.in/yaml.v3", true, ""},
		{"geo", "github.com/paulmach/orb/simplify", false, ""},
		{"geo", "github.com/paulmach/orbit", false, "that module is not for this package"},
		{"cmd/furat", "github.com/spf13/cobra", true, "that module is not for this package"},
	} {
		at := slices.IndexFunc(chain, func(l layer) bool { return l.dir == c.from })
		if got := chain[at].refuses(at, c.imp, c.test); got != c.want {
			t.Errorf("%s importing %s (test: %v): %q, want %q", c.from, c.imp, c.test, got, c.want)
		}
	}
}

// goFile is one Go file of the module.
type goFile struct {
	name, dir string // from the module's root, slash separated
	syntax    *ast.File
}

func (f goFile) test() bool { return strings.HasSuffix(f.name, "_test.go") }

// ignored reports a file that only `go run FILE` compiles.
func (f goFile) ignored() bool {
	for _, group := range f.syntax.Comments {
		for _, line := range group.List {
			if expr, err := constraint.Parse(line.Text); err == nil && line.Pos() < f.syntax.Package {
				return !expr.Eval(func(tag string) bool { return tag != "ignore" })
			}
		}
	}
	return false
}

func (f goFile) imports() []string {
	var paths []string
	for _, spec := range f.syntax.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		paths = append(paths, path)
	}
	return paths
}

// uses lists the names that a file takes from an imported package.
func (f goFile) uses(path string) []string {
	local := path[strings.LastIndexByte(path, '/')+1:]
	for _, spec := range f.syntax.Imports {
		if spec.Name != nil && spec.Path.Value == strconv.Quote(path) {
			local = spec.Name.Name
		}
	}
	var names []string
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == local && x.Obj == nil {
				names = append(names, sel.Sel.Name)
			}
		}
		return true
	})
	return names
}

// goFiles parses every Go file of the module.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir(module, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && skipped(d.Name()):
			return filepath.SkipDir
		case filepath.Ext(name) != ".go":
			return nil
		}
		rel, err := filepath.Rel(module, name)
		if err != nil {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ParseComments)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		files = append(files, goFile{rel, filepath.ToSlash(filepath.Dir(rel)), syntax})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 30 {
		t.Fatalf("found only %d Go files; is %s the module's root?", len(files), module)
	}
	return files
}

// skipped are the folders that hold no Go code of the module.
func skipped(name string) bool {
	return name == "node_modules" || name == "testdata" || name == "public" ||
		len(name) > 2 && (name[0] == '.' || name[0] == '_')
}
