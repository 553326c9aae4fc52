package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"furat/timeline"
)

const newHelp = `Writes site/content/articles/YYYY-MM-DD-title.md: a short article that is valid
as it stands. An existing file is never overwritten.`

func runNew(c *call) int {
	c.flags.StringVar(&c.content, "content", "site/content", "the `FOLDER` of articles/")
	date := c.flags.String("date", "", "the article's date, `YYYY-MM-DD` (default: today)")
	if code, ok := c.parse(); !ok {
		return code
	}
	title := strings.TrimSpace(strings.Join(c.args, " "))
	if title == "" {
		return c.usage(`new needs a title: furat new "Bridge reopened at Raqqa"`)
	}
	if *date == "" {
		*date = time.Now().Format(time.DateOnly)
	}
	text, err := timeline.NewArticle(title, *date)
	if err != nil {
		return c.usage(fmt.Sprintf("-date: %v", err))
	}
	name := timeline.NewArticleName(title, *date)
	if name == "" {
		return c.usage(fmt.Sprintf("no address can be made of the title %q; give one with letters", title))
	}
	return c.writeNew(name, text)
}

func (c *call) writeNew(name string, text []byte) int {
	file := filepath.Join(c.content, "articles", name)
	err := writeNewFile(newFile{file, text})
	if errors.Is(err, fs.ErrExist) {
		return c.fail(fmt.Errorf("%s is there already; give another title or -date", file))
	}
	if err != nil {
		return c.fail(err)
	}
	fmt.Fprintln(c.out, file)
	return exitDone
}
