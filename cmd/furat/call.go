package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"furat/timeline"
)

// call is one command being carried out: its flags and where it prints.
type call struct {
	env
	cmd     *command
	flags   *flag.FlagSet
	dir     string           // -C
	content string           // --content
	drafts  bool             // --drafts
	empty   bool             // the command may be called before there is an article
	advise  bool             // the command says what to write for names that came to no place
	memory  *timeline.Memory // what was read of articles before; nil for none
	args    []string         // what is not a flag, in order
}

// newCall prepares the flags that every command takes.
func newCall(cmd *command, dir string, e env) *call {
	c := &call{env: e, cmd: cmd, flags: flag.NewFlagSet("furat "+cmd.name, flag.ContinueOnError)}
	c.flags.SetOutput(e.err)
	c.flags.StringVar(&c.dir, "C", dir, "run as if started in `DIR`")
	c.flags.Usage = func() { c.help() }
	return c
}

// withContent adds the flags of commands that read the content.
func (c *call) withContent() {
	c.flags.StringVar(&c.content, "content", "site/content", "the `FOLDER` of site.yaml and articles/")
	c.flags.BoolVar(&c.drafts, "drafts", false, "take articles marked as drafts too")
}

func (c *call) help() {
	w := c.flags.Output()
	fmt.Fprintf(w, "furat %s %s\n    %s.\n\n%s\n\n", c.cmd.name, c.cmd.use, c.cmd.does, c.cmd.more)
	c.flags.PrintDefaults()
}

// run carries the command out.
func (c *call) run(args []string) int {
	c.args = args
	return c.cmd.run(c)
}

// parse reads the flags wherever they stand among the arguments, and moves to
// the folder of -C. When it returns false the command is over, with the code.
func (c *call) parse() (code int, ok bool) {
	for _, a := range c.args {
		if a == "-h" || a == "-help" || a == "--help" {
			c.flags.SetOutput(c.out)
		}
	}
	rest, positional := c.args, []string(nil)
	for {
		err := c.flags.Parse(rest)
		if errors.Is(err, flag.ErrHelp) {
			return exitDone, false
		}
		if err != nil {
			return exitUsage, false
		}
		consumed := len(rest) - c.flags.NArg()
		ended := consumed > 0 && rest[consumed-1] == "--"
		rest = c.flags.Args()
		if len(rest) == 0 || ended {
			break
		}
		positional, rest = append(positional, rest[0]), rest[1:]
	}
	c.args = append(positional, rest...)
	if c.dir != "" {
		if err := os.Chdir(c.dir); err != nil {
			return c.fail(err), false
		}
	}
	return 0, true
}

// none refuses arguments where a command takes only flags.
func (c *call) none() (code int, ok bool) {
	if len(c.args) == 0 {
		return 0, true
	}
	return c.usage(fmt.Sprintf("%s takes no argument %q", c.cmd.name, c.args[0])), false
}

// usage prints what was wrong with the call.
func (c *call) usage(problem string) int {
	fmt.Fprintf(c.err, "furat: %s; try furat %s -h\n", problem, c.cmd.name)
	return exitUsage
}

// fail prints an error that is not a mistake in the content.
func (c *call) fail(err error) int {
	fmt.Fprintln(c.err, "furat:", err)
	return exitUsage
}
