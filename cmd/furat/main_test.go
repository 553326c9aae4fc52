package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// project makes a folder with site/content in it, a copy of testdata/content,
// and moves there.
func project(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "site", "content"), os.DirFS("testdata/content")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	return dir
}

// furat runs one command line and returns its exit code and what it printed.
func furat(t *testing.T, stdin string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(args, env{strings.NewReader(stdin), &o, &e})
	return code, o.String(), e.String()
}

// put writes a file of the project.
func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func exists(name string) bool { _, err := os.Lstat(name); return err == nil }

// TestUsage lists wrong calls: exit code 2, nothing on standard output, and one
// line that says what is wrong.
func TestUsage(t *testing.T) {
	for _, c := range []struct {
		args string // separated by spaces
		want string
	}{
		{"biuld", `furat: there is no command "biuld"; try furat -h`},
		{"-x", `furat: there is no command "-x"; try furat -h`},
		{"-C", `furat: -C needs a folder; try furat -h`},
		{"-C nowhere build", `furat: chdir nowhere: no such file or directory`},
		{"build extra", `furat: build takes no argument "extra"; try furat build -h`},
		{"check extra", `furat: check takes no argument "extra"; try furat check -h`},
		{"serve extra", `furat: serve takes no argument "extra"; try furat serve -h`},
		{"build -content nowhere", `furat: there is no content folder nowhere here; name it with --content, or run in the project's folder (-C)`},
		{"check -content nowhere", `furat: there is no content folder nowhere here; name it with --content, or run in the project's folder (-C)`},
		{"serve -content nowhere", `furat: there is no content folder nowhere here; name it with --content, or run in the project's folder (-C)`},
		{"locate", `furat: locate needs a name; try furat locate -h`},
		{"annotate", `furat: annotate needs a file; try furat annotate -h`},
		{"annotate missing.md", `furat: open missing.md: no such file or directory`},
		{"annotate -date yesterday x.md", `furat: -date: `},
		{"new", `furat: new needs a title: furat new "Bridge reopened at Raqqa"; try furat new -h`},
		{"new -date 2017-13-01 Title", `furat: -date: `},
		{"new ???", `furat: no address can be made of the title "???"; give one with letters; try furat new -h`},
		{"serve -addr nonsense", `furat: listen tcp: address nonsense: missing port in address`},
	} {
		t.Run(c.args, func(t *testing.T) {
			project(t)
			code, out, errs := furat(t, "", strings.Fields(c.args)...)
			if code != exitUsage || out != "" {
				t.Errorf("exit code %d, printed %q; want %d and nothing", code, out, exitUsage)
			}
			if line, rest, _ := strings.Cut(errs, "\n"); !strings.HasPrefix(line, c.want) || rest != "" {
				t.Errorf("error is\n%swant\n%s", errs, c.want)
			}
		})
	}
}

// TestWrongFlag: the flag package's own words, and the flags there are.
func TestWrongFlag(t *testing.T) {
	for _, c := range commands {
		code, out, errs := furat(t, "", c.name, "-wrong")
		if code != exitUsage || out != "" || !strings.HasPrefix(errs, "flag provided but not defined: -wrong\n") {
			t.Errorf("%s -wrong: exit code %d, printed %q and %q", c.name, code, out, errs)
		}
	}
}

// TestNothing: called without a command, furat says what there is.
func TestNothing(t *testing.T) {
	code, out, errs := furat(t, "")
	if code != exitUsage || out != "" || !strings.Contains(errs, "furat build") {
		t.Errorf("exit code %d, printed %q and %q", code, out, errs)
	}
}

// TestHelp: -h is enough to use a command, wherever it stands, and is no
// mistake: it goes to standard output with exit code 0.
func TestHelp(t *testing.T) {
	for _, h := range []string{"-h", "-help", "--help", "help"} {
		code, out, errs := furat(t, "", h)
		if code != exitDone || errs != "" {
			t.Errorf("%s: exit code %d, %q", h, code, errs)
		}
		for _, c := range commands {
			if !strings.Contains(out, "furat "+c.name) || !strings.Contains(out, c.does) {
				t.Errorf("%s does not name %s", h, c.name)
			}
		}
	}
	for _, c := range commands {
		for _, args := range [][]string{{c.name, "-h"}, {c.name, "--help"}, {c.name, "word", "-h"}, {"-C", ".", c.name, "-h"}} {
			code, out, errs := furat(t, "", args...)
			if code != exitDone || errs != "" {
				t.Errorf("%q: exit code %d, %q", args, code, errs)
			}
			for _, want := range []string{"furat " + c.name + " " + c.use, c.does, c.more, "-C DIR"} {
				if !strings.Contains(out, want) {
					t.Errorf("%q does not say %q:\n%s", args, want, out)
				}
			}
		}
	}
}

// TestHelpOfFlags: every flag is explained in words, and names what it takes
// in capitals or nothing.
func TestHelpOfFlags(t *testing.T) {
	for _, c := range commands {
		_, out, _ := furat(t, "", c.name, "-h")
		for line := range strings.Lines(out) {
			flag, ok := strings.CutPrefix(line, "  -")
			if !ok {
				continue
			}
			if _, takes, ok := strings.Cut(strings.TrimSpace(flag), " "); ok && takes != strings.ToUpper(takes) {
				t.Errorf("furat %s -h: -%s", c.name, flag)
			}
		}
	}
}

// TestDir: -C as git and make have it, before the command or after.
func TestDir(t *testing.T) {
	for _, args := range []string{"-C DIR build", "-CDIR build", "build -C DIR", "build -o out -C DIR", "-C elsewhere build -C DIR"} {
		t.Run(args, func(t *testing.T) {
			dir := project(t)
			t.Chdir(t.TempDir())
			code, _, errs := furat(t, "", strings.Fields(strings.ReplaceAll(args, "DIR", dir))...)
			if code != exitDone {
				t.Fatalf("exit code %d: %s", code, errs)
			}
			if !exists(filepath.Join(dir, "public", "index.html")) && !exists(filepath.Join(dir, "out", "index.html")) {
				t.Error("the site is not in the folder of -C")
			}
		})
	}
}

// TestLeadingDir takes the flag apart without the rest.
func TestLeadingDir(t *testing.T) {
	for _, c := range []struct{ args, rest, dir, err string }{
		{"build", "build", "", ""},
		{"-C a build -o b", "build -o b", "a", ""},
		{"-Ca build", "build", "a", ""},
		{"-C=a build", "build", "a", ""},
		{"-C a -C b build", "build", "b", ""},
		{"-C a", "", "a", ""},
		{"-C", "", "", "-C needs a folder"},
	} {
		rest, dir, err := leadingDir(strings.Fields(c.args))
		message := ""
		if err != nil {
			message = err.Error()
		}
		if strings.Join(rest, " ") != c.rest || dir != c.dir || message != c.err {
			t.Errorf("%s: %q, %q, %q", c.args, rest, dir, message)
		}
	}
}

// TestFlagsAnywhere: flags stand before or after what they belong to; -- ends
// them.
func TestFlagsAnywhere(t *testing.T) {
	project(t)
	_, want, _ := furat(t, "", "locate", "-json", "Alphaville", "Nowhere")
	for _, args := range []string{"locate --json Alphaville Nowhere", "locate Alphaville -json Nowhere", "locate Alphaville Nowhere --json",
		"locate -json=true -- Alphaville Nowhere", "locate Alphaville -json -- Nowhere"} {
		if code, got, errs := furat(t, "", strings.Fields(args)...); code != exitDone || got != want || errs != "" {
			t.Errorf("%s: exit code %d, %q, want %q; %s", args, code, got, want, errs)
		}
	}
	if _, got, _ := furat(t, "", "locate", "--", "-json"); !strings.HasPrefix(got, "-json\n") {
		t.Errorf("after -- a name may look like a flag: %q", got)
	}
}
