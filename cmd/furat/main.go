// Furat turns a folder of Markdown articles into a static site: a dated list of
// events, a map of the Euphrates, and a diagram of the river against time.
//
//	furat build     write the site
//	furat serve     preview it, reloading as files change
//	furat check     list every mistake, and every place name not found
//	furat diff      list what two editions of a site state differently
//	furat new       write a dated article to start from
//	furat import    write drafts from a page, a folder or a table
//	furat locate    say which places a name may mean
//	furat annotate  list the places named in a text
//
// It exits with 0 when done, 1 when the content has mistakes, and 2 when it was
// called wrongly or could not read or write.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// Exit codes.
const (
	exitDone     = 0
	exitMistakes = 1
	exitUsage    = 2
)

func main() {
	os.Exit(run(os.Args[1:], env{os.Stdin, os.Stdout, os.Stderr}))
}

// env is where a command reads and prints.
type env struct {
	in       io.Reader
	out, err io.Writer
}

// command is one verb of the program.
type command struct {
	name string
	use  string // arguments, after the name
	does string // one line
	more string // what -h adds
	run  func(*call) int
}

var commands []command

// The table refers to functions that refer to it (help), hence init.
func init() {
	commands = []command{
		{"build", "[-o public]", "write the site", buildHelp, runBuild},
		{"serve", "[-addr 127.0.0.1:8080]", "preview the site; pages reload as files change", serveHelp, runServe},
		{"check", "[-json] [-control]", "list every mistake, and every place name not found", checkHelp, runCheck},
		{"diff", "[-json] OLD NEW", "list what two editions of a site state differently", diffHelp, runDiff},
		{"new", `"Title"`, "write a dated article to start from", newHelp, runNew},
		{"import", "PAGE|FOLDER|TABLE", "write a draft from a page, articles from a folder, events from a table", importHelp, runImport},
		{"locate", "[-json] NAME…", "say which places a name may mean", locateHelp, runLocate},
		{"annotate", "[-json] [-date YYYY-MM-DD] FILE…", "list the places named in a text", annotateHelp, runAnnotate},
	}
}

// run carries out one command line and returns the exit code.
func run(args []string, e env) int {
	args, dir, err := leadingDir(args)
	if err != nil {
		return usage(e, err.Error())
	}
	if len(args) == 0 {
		help(e.err)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		help(e.out)
		return exitDone
	}
	for i := range commands {
		if commands[i].name == args[0] {
			return newCall(&commands[i], dir, e).run(args[1:])
		}
	}
	return usage(e, fmt.Sprintf("there is no command %q", args[0]))
}

// leadingDir takes `-C DIR` before the command, as git and make do.
func leadingDir(args []string) (rest []string, dir string, err error) {
	for len(args) > 0 && strings.HasPrefix(args[0], "-C") {
		switch {
		case len(args[0]) > 2:
			dir, args = strings.TrimPrefix(args[0][2:], "="), args[1:]
		case len(args) > 1:
			dir, args = args[1], args[2:]
		default:
			return nil, "", fmt.Errorf("-C needs a folder")
		}
	}
	return args, dir, nil
}

func usage(e env, problem string) int {
	fmt.Fprintf(e.err, "furat: %s; try furat -h\n", problem)
	return exitUsage
}

func help(w io.Writer) {
	fmt.Fprint(w, "Furat turns a folder of Markdown articles into a timeline, a map and a river diagram.\n\n")
	for _, c := range commands {
		fmt.Fprintf(w, "  furat %-9s %s\n", c.name, c.does)
	}
	fmt.Fprint(w, "\nfurat COMMAND -h tells more. Exit 0 done, 1 mistakes in the content, 2 wrong usage.\n")
}
