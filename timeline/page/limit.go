package page

import (
	"fmt"
	"strings"
)

// The limits that keep a damaged or hostile page from taking minutes. A page
// of 20 MB is mostly pictures written into it; its article is small.
const (
	maxPlain  = 2 << 20 // bytes of a text or Markdown file
	maxTagged = 150_000 // start tags of an HTML page
	maxStray  = 1_000   // pieces of HTML at which the parser begins to copy all text before them
)

// small reports a text that is not too large to be read.
func (r *reader) small(text string) bool {
	if len(text) <= maxPlain {
		return true
	}
	r.mistake(1, fmt.Sprintf("the text has %.1f MB, more than %d", float64(len(text))/(1<<20), maxPlain>>20), "cut the article out of it")
	return false
}

// structure watches a page's tags for what makes the parser slow.
type structure struct {
	tags, stray int
	open        map[string]int // how many elements of a name are open
	inTable     bool           // in a table or row, but in none of its cells
}

func (c *structure) start(name string) {
	c.tags++
	c.open[name]++
	switch name {
	case "table", "tbody", "thead", "tfoot", "tr":
		c.inTable = true
	case "td", "th", "caption":
		c.inTable = false
	}
}

// end counts an end tag of something that is not open as stray: text before
// and behind it becomes one.
func (c *structure) end(name string) {
	if c.open[name] == 0 {
		c.stray++
		return
	}
	c.open[name]--
	c.inTable = name == "td" || name == "th" || name == "caption" || name == "tr"
}

// text counts text between cells as stray: it is moved in front of the table,
// to the text that is there.
func (c *structure) text(s string) {
	if c.inTable && strings.TrimSpace(s) != "" {
		c.stray++
	}
}

// excess says what there is too much of; empty when there is not.
func (c *structure) excess() string {
	switch {
	case c.tags > maxTagged:
		return fmt.Sprintf("the page has more than %d tags", maxTagged)
	case c.stray > maxStray:
		return fmt.Sprintf("the page has more than %d end tags and texts out of place", maxStray)
	}
	return ""
}
